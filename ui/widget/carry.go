package widget

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// Carried is what a person has in hand on a screen: what is typed, how far is scrolled, and what has the keyboard.
type Carried struct {
	kinds   []string // of everything that can have something, in order
	things  []fyne.CanvasObject
	focused int // which of them has the keyboard, or -1
	texts   map[int]typed
	offsets map[int]float32
	cursors map[int]string
	chosen  map[int]int
}

// typed is a text with the place at which one types in it.
type typed struct {
	text        string
	row, column int
}

// cursored is a field of cells, one of which the keyboard is on; choosing is one of several that is chosen.
type (
	cursored interface {
		Cursor() string
		SetCursor(id string)
	}
	choosing interface {
		Chosen() int
		SetSelected(i int)
	}
)

// Carry takes what a person has in hand under root.
func Carry(root fyne.CanvasObject, focused fyne.Focusable) Carried {
	c := gather(root)
	c.texts, c.offsets, c.cursors, c.chosen = map[int]typed{}, map[int]float32{}, map[int]string{}, map[int]int{}
	for i, o := range c.things {
		if f, ok := o.(fyne.Focusable); ok && f == focused {
			c.focused = i
		}
		switch x := o.(type) {
		case *Scroll:
			c.offsets[i] = x.Offset()
		case cursored:
			c.cursors[i] = x.Cursor()
		case choosing:
			c.chosen[i] = x.Chosen()
		}
		if e := entryOf(o); e != nil {
			c.texts[i] = typed{e.Text, e.CursorRow, e.CursorColumn}
		}
	}
	return c
}

// Into puts it where it belongs under the root of the screen that came in the place of the one before, and gives what is
// to have the keyboard: nil where nothing had it, or where what had it is not there. The screens may differ in the middle,
// as where one of them still waits for something.
func (c Carried) Into(root fyne.CanvasObject) fyne.Focusable {
	now := gather(root)
	var focus fyne.Focusable
	for i := range c.things {
		o := now.like(c, i)
		if o == nil {
			continue
		}
		c.give(i, o)
		if i != c.focused {
			continue
		}
		focus, _ = o.(fyne.Focusable)
		if e := entryOf(o); e != nil {
			e.CursorRow, e.CursorColumn = c.texts[i].row, c.texts[i].column
			e.Refresh()
		}
	}
	return focus
}

// like finds what corresponds to the i-th thing of another screen, counted from the beginning or from the end: nil where
// neither is alike.
func (c Carried) like(old Carried, i int) fyne.CanvasObject {
	if i < len(c.kinds) && slices.Equal(c.kinds[:i+1], old.kinds[:i+1]) {
		return c.things[i]
	}
	rest := old.kinds[i:]
	if from := len(c.kinds) - len(rest); from >= 0 && slices.Equal(c.kinds[from:], rest) {
		return c.things[from]
	}
	return nil
}

// give hands a thing what the one before it held.
func (c Carried) give(i int, o fyne.CanvasObject) {
	if t, ok := c.texts[i]; ok && entryOf(o).Text != t.text {
		setText(o, t.text)
	}
	switch x := o.(type) {
	case *Scroll:
		if y := c.offsets[i]; y > 0 {
			x.SetOffset(y)
		}
	case cursored:
		if x.Cursor() != c.cursors[i] {
			x.SetCursor(c.cursors[i])
		}
	case choosing:
		if x.Chosen() != c.chosen[i] {
			x.SetSelected(c.chosen[i])
		}
	}
}

// gather lists what can be seen under root and can have something in hand.
func gather(root fyne.CanvasObject) Carried {
	c := Carried{focused: -1}
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		_, takesKeys := o.(fyne.Focusable)
		_, scrolls := o.(*Scroll)
		if takesKeys || scrolls {
			c.kinds, c.things = append(c.kinds, fmt.Sprintf("%T", o)), append(c.things, o)
		}
		for _, child := range childrenOf(o) {
			walk(child)
		}
	}
	walk(root)
	return c
}

func entryOf(o fyne.CanvasObject) *fw.Entry {
	switch e := o.(type) {
	case *Entry:
		return &e.Entry
	case *Area:
		return &e.Entry
	}
	return nil
}

func setText(o fyne.CanvasObject, text string) {
	switch e := o.(type) {
	case *Entry:
		e.SetText(text)
	case *Area:
		e.SetText(text)
	}
}
