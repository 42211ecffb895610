package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/look"
)

// Card is a sheet that can be chosen: pressed, selected, focused, dragged.
type Card struct {
	base
	Content  fyne.CanvasObject
	Inset    float32
	Plain    bool // no border until it is selected, focused or under the pointer: a row of a list
	Selected bool
	Over     bool // something is being dragged over it
	Faint    bool // a suggestion that has not been taken: a faint outline

	OnTapped  func(mod fyne.KeyModifier) // pointer, with the modifier keys held; Space too
	OnOpen    func()                     // Enter and double press
	OnKey     func(*fyne.KeyEvent) bool  // sees a key first; true means that it is done with
	OnFocus   func()                     // the card has come to have the focus
	OnDrag    func(*fyne.DragEvent)      // see DragBoard
	OnDragEnd func()
	OnMenu    func(at fyne.Position) // the other button of the pointer, where on the window

	mod fyne.KeyModifier
}

// NewCard makes a card that is pressed.
func NewCard(content fyne.CanvasObject, tapped func()) *Card {
	c := &Card{Content: content, Inset: look.M}
	if tapped != nil {
		c.OnTapped = func(fyne.KeyModifier) { tapped() }
	}
	c.extend(c)
	return c
}

// NewListRow makes a row of a list that is opened by a press or Enter: without
// border, with words at the left and quieter ones at the right.
func NewListRow(title, note, trailing string, open func()) *Card {
	words := Stack(0, Line(title).Strong())
	if note != "" {
		words.Add(Small(note).OneLine())
	}
	objects := []fyne.CanvasObject{Grow(words)}
	if trailing != "" {
		objects = append(objects, newText(trailing, look.TextSmall, look.Soft, false, false))
	}
	c := NewCard(Row(look.M, objects...), open)
	c.Plain, c.Inset = true, look.S
	return c
}

// Children lets a scroll find what can take the focus inside.
func (c *Card) Children() []fyne.CanvasObject { return []fyne.CanvasObject{c.Content} }

// SetSelected draws the card as chosen or not.
func (c *Card) SetSelected(on bool) {
	if c.Selected != on {
		c.Selected = on
		c.Refresh()
	}
}

// SetOver draws the card as the place where what is dragged would fall.
func (c *Card) SetOver(on bool) {
	if c.Over != on {
		c.Over = on
		c.Refresh()
	}
}

// FocusGained draws the ring and tells.
func (c *Card) FocusGained() {
	c.base.FocusGained()
	if c.OnFocus != nil {
		c.OnFocus()
	}
}

// MouseDown remembers the keys that are held while the card is pressed.
func (c *Card) MouseDown(e *desktop.MouseEvent) { c.mod = e.Modifier }

// MouseUp is part of desktop.Mouseable.
func (c *Card) MouseUp(*desktop.MouseEvent) {}

// Tapped is a press with the pointer.
func (c *Card) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	c.take()
	mod := c.mod
	c.mod = 0
	if c.OnTapped != nil {
		c.OnTapped(mod)
	}
}

// TappedSecondary is a press with the other button.
func (c *Card) TappedSecondary(e *fyne.PointEvent) {
	if !c.disabled && c.OnMenu != nil {
		c.take()
		c.OnMenu(e.AbsolutePosition)
	}
}

// TypedKey selects on Space, opens on Enter.
func (c *Card) TypedKey(e *fyne.KeyEvent) {
	if c.disabled {
		return
	}
	if c.OnKey != nil && c.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace:
		if c.OnTapped != nil {
			c.OnTapped(0)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		switch {
		case c.OnOpen != nil:
			c.OnOpen()
		case c.OnTapped != nil:
			c.OnTapped(0)
		}
	default:
		bubbleKey(c.self, e)
	}
}

// TypedRune keeps the space to itself and hands other letters to the window.
func (c *Card) TypedRune(r rune) {
	if r != ' ' {
		c.base.TypedRune(r)
	}
}

// Dragged hands the movement to the board.
func (c *Card) Dragged(e *fyne.DragEvent) {
	if c.OnDrag != nil && !c.disabled {
		c.OnDrag(e)
	}
}

// DragEnd hands the end of the movement to the board.
func (c *Card) DragEnd() {
	if c.OnDragEnd != nil {
		c.OnDragEnd()
	}
}

// HeightFor is the height at this width.
func (c *Card) HeightFor(width float32) float32 {
	return max(HeightFor(c.Content, max(0, width-2*c.Inset))+2*c.Inset, look.Size(c.Theme(), look.Target))
}

func (c *Card) tones() (fill, edge fyne.ThemeColorName) {
	fill, edge = look.Sheet, look.Rule
	if c.Plain {
		fill, edge = "", ""
	}
	if c.Faint {
		fill = ""
	}
	if c.hovered && c.OnTapped != nil {
		fill = look.Hover
	}
	if c.Selected || c.Over {
		fill, edge = look.AccentTint, look.Accent
	}
	return fill, edge
}

// CreateRenderer is part of fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	box := newBox()
	r := &renderer{objects: append(box.objects(), c.Content)}
	r.min = func() fyne.Size {
		m := c.Content.MinSize().AddWidthHeight(2*c.Inset, 2*c.Inset)
		m.Height = max(m.Height, look.Size(c.Theme(), look.Target))
		return m
	}
	r.layout = func(s fyne.Size) {
		box.place(fyne.NewPos(0, 0), s, c.Theme())
		inner := fyne.NewSize(max(0, s.Width-2*c.Inset), max(0, s.Height-2*c.Inset))
		h := inner.Height
		if c.Plain {
			h = min(h, HeightFor(c.Content, inner.Width))
		}
		c.Content.Move(fyne.NewPos(c.Inset, (s.Height-h)/2))
		c.Content.Resize(fyne.NewSize(inner.Width, h))
	}
	r.refresh = func() {
		fill, edge := c.tones()
		box.paint(c.Theme(), fill, edge, c.focused)
		if c.Over || c.Selected {
			box.fill.StrokeWidth = look.Size(c.Theme(), look.Ring)
			box.fill.Refresh()
		}
		r.objects[2] = c.Content
		r.layout(c.Size())
		canvas.Refresh(c.self)
	}
	r.refresh()
	return r
}
