package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Area is a scrolled field of cells that draws only what can be seen. It takes the focus as a whole.
type Area struct {
	fw.BaseWidget
	// Lay gives the cells for a width, those behind before those in front, and the height of all. It is asked again after
	// Again and whenever the width changes.
	Lay func(width float32) (cells []Cell, height float32)

	OnKey     func(*fyne.KeyEvent) bool // true means that the key is done with
	OnRune    func(rune) bool
	OnFocus   func(focused bool)
	OnTap     func(id string, mod fyne.KeyModifier) // an id of "" is the ground
	OnMenu    func(id string, at fyne.Position)
	OnDrag    func(id string, at fyne.Position) // the cell at which it began, and where on the window the pointer is
	OnDragEnd func()

	Least float32 // the least height
	Zoom  float32 // how much larger than at the desk the line to type in is; 0 means 1

	inner   *container.Scroll
	field   *field
	cursor  string
	focused bool
	shift   bool
}

// NewArea makes an area.
func NewArea(lay func(width float32) ([]Cell, float32)) *Area {
	a := &Area{Lay: lay, Least: 96}
	a.field = newField(a)
	a.inner = container.NewVScroll(a.field)
	a.inner.OnScrolled = func(fyne.Position) { a.field.show(false) }
	a.ExtendBaseWidget(a)
	return a
}

// Again asks for the cells anew and draws what changed.
func (a *Area) Again() {
	a.field.lay()
	a.field.show(false)
}

// Cells gives the cells as they were last laid out.
func (a *Area) Cells() []Cell { return a.field.cells }

// Cell finds a cell, or gives false.
func (a *Area) Cell(id string) (Cell, bool) {
	if i, ok := a.field.index[id]; ok {
		return a.field.cells[i], true
	}
	return Cell{}, false
}

// Drawn counts the cells that are drawn.
func (a *Area) Drawn() int { return len(a.field.seen) }

// Painted counts how often a cell was painted so far: what did not change is not painted again.
func (a *Area) Painted() int { return a.field.painted }

// Cursor is the cell at which the keyboard is.
func (a *Area) Cursor() string { return a.cursor }

// SetCursor puts the keyboard at a cell and shows it.
func (a *Area) SetCursor(id string) {
	if a.cursor != id {
		a.cursor = id
		a.field.show(false)
	}
	a.Reveal(id)
}

// Reveal scrolls no further than needed to show a cell.
func (a *Area) Reveal(id string) {
	c, ok := a.Cell(id)
	if !ok || a.inner.Size().Height <= 0 {
		return
	}
	y, view := a.inner.Offset.Y, a.inner.Size().Height
	switch {
	case c.At.Y < y:
		y = c.At.Y - look.S
	case c.At.Y+c.Size.Height > y+view:
		y = min(c.At.Y-look.S, c.At.Y+c.Size.Height+look.S-view)
	default:
		return
	}
	a.inner.ScrollToOffset(fyne.NewPos(0, max(0, y)))
	a.field.show(false)
}

// Scrolled is how far the cells are scrolled.
func (a *Area) Scrolled() float32 { return a.inner.Offset.Y }

// ScrollBy scrolls by some distance: while something is dragged near an edge.
func (a *Area) ScrollBy(dy float32) {
	most := max(0, a.field.height-a.inner.Size().Height)
	y := min(max(0, a.inner.Offset.Y+dy), most)
	if y == a.inner.Offset.Y {
		return
	}
	a.inner.ScrollToOffset(fyne.NewPos(0, y))
	a.field.show(false)
}

// DropDrag forgets what is being dragged: nothing more is told of it, whatever the pointer does until it is let go.
func (a *Area) DropDrag() { a.field.drag.state = dropped }

// View is the height of what can be seen.
func (a *Area) View() float32 { return a.inner.Size().Height }

// HitAt gives the cell in front at a place on the window; ok is false outside the area.
func (a *Area) HitAt(at fyne.Position) (id string, ok bool) {
	if !Inside(a.inner, at) {
		return "", false
	}
	return a.field.hit(at.Subtract(Origin(a.field))), true
}

// Where is the middle of a cell on the window.
func (a *Area) Where(id string) fyne.Position {
	c, _ := a.Cell(id)
	return Origin(a.field).Add(c.At).AddXY(c.Size.Width/2, min(c.Size.Height/2, 20))
}

// Edit opens a line to type in at the place of a cell. Enter and leaving the line keep what was typed, Escape does not.
func (a *Area) Edit(e Edit) { a.field.edit(e) }

// Room gives a cell that is being edited the height that the line to type in needs. Owners call it while they lay out.
func (a *Area) Room(c *Cell, r *Ruler) {
	if a.field.editor == nil || a.field.editing.ID != c.ID {
		return
	}
	c.Edit = a.field.editorHeight(c.Size.Width - a.field.editing.Indent)
	c.Size.Height = max(c.Size.Height, c.Edit+Inset+r.noteHeight(c.Face, c.Size.Width))
}

// Editing is the cell that is being edited, or empty.
func (a *Area) Editing() string { return a.field.editing.ID }

// Editor is the line that is open, or nil.
func (a *Area) Editor() *widget.Entry { return a.field.editor }

// FocusGained is part of fyne.Focusable.
func (a *Area) FocusGained() { a.focus(true) }

// FocusLost is part of fyne.Focusable.
func (a *Area) FocusLost() { a.focus(false) }

// KeyDown remembers that Shift is held: Fyne names keys without it.
func (a *Area) KeyDown(e *fyne.KeyEvent) { a.shiftIs(e, true) }

// KeyUp is part of desktop.Keyable.
func (a *Area) KeyUp(e *fyne.KeyEvent) { a.shiftIs(e, false) }

func (a *Area) shiftIs(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		a.shift = down
	}
}

// Shift reports whether Shift is held.
func (a *Area) Shift() bool { return a.shift }

func (a *Area) focus(on bool) {
	a.focused, a.shift = on, false
	if a.OnFocus != nil {
		a.OnFocus(on)
	}
	a.field.show(false)
}

// Focused reports whether the area has the keyboard.
func (a *Area) Focused() bool { return a.focused }

// TypedKey hands a key to the owner, or else to the window.
func (a *Area) TypedKey(e *fyne.KeyEvent) {
	if a.OnKey == nil || !a.OnKey(e) {
		bubbleKey(a, e)
	}
}

// TypedRune hands a letter to the owner, or else to the window.
func (a *Area) TypedRune(r rune) {
	if a.OnRune == nil || !a.OnRune(r) {
		bubbleRune(a, r)
	}
}

// MinSize is small: that is what scrolling is for.
func (a *Area) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	return fyne.NewSize(120, a.Least)
}

// CreateRenderer is part of fyne.Widget.
func (a *Area) CreateRenderer() fyne.WidgetRenderer { return &areaRenderer{a} }

type areaRenderer struct{ a *Area }

func (r *areaRenderer) Layout(s fyne.Size) {
	r.a.inner.Resize(s)
	r.a.field.lay()
	r.a.inner.Refresh()
	r.a.field.show(false)
}
func (r *areaRenderer) MinSize() fyne.Size           { return r.a.MinSize() }
func (r *areaRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.a.inner} }
func (r *areaRenderer) Destroy()                     {}
func (r *areaRenderer) Refresh() {
	r.a.field.lay()
	r.a.inner.Refresh() // draws the cells too
}
