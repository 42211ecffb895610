package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// dragFrom is how far the pointer goes before a press becomes a drag. A finger, or a tap on a trackpad, is never
// quite still; less than this is a tap.
const dragFrom = 8

// drag is what the pointer does with a cell while it is held down.
type drag struct {
	state dragState
	from  fyne.Position // where it began, in the field
	cell  string        // the cell at which it began
}

type dragState int

const (
	idle    dragState = iota
	waiting           // moved, but less than a drag
	moving
	dropped // cancelled: the rest is not told
)

// MouseDown remembers the modifier keys and where a drag would begin.
func (f *field) MouseDown(e *desktop.MouseEvent) {
	f.mod = e.Modifier
	f.drag = drag{from: e.Position, cell: f.hit(e.Position)}
	if e.Button == desktop.MouseButtonPrimary {
		f.drag.state = waiting
	}
}

// MouseUp is part of desktop.Mouseable.
func (f *field) MouseUp(*desktop.MouseEvent) {}

// Tapped is a press on a cell or on the ground.
func (f *field) Tapped(e *fyne.PointEvent) {
	f.drag.state = idle
	f.tap(e.Position)
}

func (f *field) tap(at fyne.Position) {
	FocusOn(f.area)
	mod := f.mod
	f.mod = 0
	if f.area.OnTap != nil {
		f.area.OnTap(f.hit(at), mod)
	}
}

// TappedSecondary is a press with the other button.
func (f *field) TappedSecondary(e *fyne.PointEvent) {
	FocusOn(f.area)
	if id := f.hit(e.Position); id != "" && f.area.OnMenu != nil {
		f.area.OnMenu(id, e.AbsolutePosition)
	}
}

// Dragged hands the movement to the owner, with the cell at which it began, once it has gone far enough to be meant.
func (f *field) Dragged(e *fyne.DragEvent) {
	if f.drag.state == idle { // no press was told, as on a touch screen
		from := e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY)
		f.drag = drag{state: waiting, from: from, cell: f.hit(from)}
	}
	if f.drag.state == waiting {
		d := e.Position.Subtract(f.drag.from)
		if d.X*d.X+d.Y*d.Y < dragFrom*dragFrom {
			return
		}
		f.drag.state = moving
	}
	if f.drag.state == moving && f.area.OnDrag != nil {
		f.area.OnDrag(f.drag.cell, e.AbsolutePosition)
	}
}

// DragEnd hands the end of the movement to the owner, also of one that it had dropped. A movement that was too short to be a drag is a tap.
func (f *field) DragEnd() {
	was := f.drag
	f.drag.state = idle
	switch {
	case was.state == waiting:
		f.tap(was.from)
	case (was.state == moving || was.state == dropped) && f.area.OnDragEnd != nil:
		f.area.OnDragEnd()
	}
}
