package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/widget"
)

// nowhere is a place that nothing can be dropped on.
const nowhere = -1

// drag is what is being dragged.
type drag struct {
	id    session.ID
	over  int // the step under the pointer, 0 for the ideas that wait, or nowhere
	ghost *widget.Panel
	says  *widget.Text
	layer *fyne.Container
}

func (s *Strip) ghosts() {
	s.over = nowhere
	s.says = widget.Body("").AtMost(3).Strong()
	s.ghost = widget.NewPanel(s.says)
	s.ghost.Edge, s.ghost.Inset = look.Accent, look.M
	s.ghost.Hide()
	s.layer = container.NewWithoutLayout(s.ghost)
}

// Dragging reports whether an idea is being dragged.
func (s *Strip) Dragging() bool { return s.id != "" }

func (s *Strip) dragged(cell string, at fyne.Position) {
	if !s.Dragging() && !s.lift(cell) {
		return
	}
	to, room := at.Subtract(parts.Origin(s.layer)).AddXY(look.S, look.S), s.layer.Size().Subtract(s.ghost.Size())
	s.ghost.Move(fyne.NewPos(max(min(to.X, room.Width), 0), max(min(to.Y, room.Height), 0)))
	s.scroll(at)
	if over := s.under(at); over != s.over {
		s.over = over
		s.line.Again()
		s.scale.over(over)
	}
}

// lift begins. What is dragged is in hand.
func (s *Strip) lift(cell string) bool {
	idea, _ := meant(cell)
	x, ok := s.seen.Find(idea)
	if !ok || s.d.State().Sealed != nil {
		return false
	}
	s.take(idea)
	s.id = idea
	s.says.SetText(x.Text)
	width := float32(240)
	s.ghost.Resize(fyne.NewSize(width, s.ghost.HeightFor(width)))
	s.ghost.Show()
	return true
}

// under is the place at a point of the window: the line itself counts as much as what hangs on it.
func (s *Strip) under(at fyne.Position) int {
	switch {
	case parts.Inside(s.line, at), parts.Inside(s.scale, at):
		return s.scale.placeAt(at.X - parts.Origin(s.scale).X)
	case parts.Inside(s.tray, at):
		return 0
	}
	return nowhere
}

// scroll brings more into view while the pointer is near an edge of what hangs on the line.
func (s *Strip) scroll(at fyne.Position) {
	const edge, step = 36, 14
	y := at.Y - parts.Origin(s.line).Y
	switch {
	case !parts.Inside(s.line, at):
	case y < edge:
		s.line.ScrollBy(-step)
	case y > s.line.Size().Height-edge:
		s.line.ScrollBy(step)
	}
}

func (s *Strip) dropped() {
	id, over := s.id, s.over
	s.cancel()
	if id != "" && over != nowhere {
		s.put(id, over)
	}
	parts.FocusOn(s.area()) // the press that began the drag took the keyboard away
}

// cancel ends without a drop.
func (s *Strip) cancel() {
	if !s.Dragging() {
		return
	}
	s.id, s.over = "", nowhere
	s.ghost.Hide()
	s.scale.over(nowhere)
	s.line.Again()
}
