package group

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// trayTarget is the tray as a place to drop on.
const trayTarget = "tray"

// drag is what is being dragged: ideas, or a theme by its head.
type drag struct {
	ids   []session.ID
	theme session.ID
	over  string // the id of a theme, newCell, trayTarget or nothing
	cell  string // the cell under the pointer
	ghost *widget.Panel
	says  *widget.Text
	layer *fyne.Container
}

func (s *Screen) ghosts() {
	s.says = widget.Body("").AtMost(3).Strong()
	s.ghost = widget.NewPanel(s.says)
	s.ghost.Edge, s.ghost.Inset = look.Accent, look.M
	s.ghost.Hide()
	s.layer = container.NewWithoutLayout(s.ghost)
}

// Dragging reports whether something is being dragged.
func (s *Screen) Dragging() bool { return len(s.ids) > 0 || s.theme != "" }

func (s *Screen) dragged(cell string, at fyne.Position) {
	if !s.Dragging() && !s.take(cell) {
		return
	}
	s.ghost.Move(at.Subtract(parts.Origin(s.layer)).AddXY(look.S, look.S))
	s.scroll(at)
	over, under := s.under(at)
	s.cell = under
	if over != s.over {
		s.over = over
		s.themes.Again()
	}
}

// take begins: all that is chosen where the idea is among it, else the idea alone.
func (s *Screen) take(cell string) bool {
	idea, theme := meant(cell)
	words := ""
	switch {
	case s.d.State().Sealed != nil:
		return false
	case idea != "" && s.chosen[idea]:
		s.ids = s.hands()
		words = s.d.Say.N("group.ideas", len(s.ids), "{{.N}} idea", "{{.N}} ideas")
	case idea != "":
		s.ids = []session.ID{idea}
	case theme != "" && cell == headCell+string(theme):
		s.theme = theme
		if t := s.seen.Theme(theme); t != nil {
			words = t.Name
		}
	default:
		return false
	}
	if len(s.ids) == 1 {
		words = s.d.State().Idea(s.ids[0]).Text()
	}
	s.says.SetText(words)
	width := float32(240)
	s.ghost.Resize(fyne.NewSize(width, s.ghost.HeightFor(width)))
	s.ghost.Show()
	return true
}

func (s *Screen) under(at fyne.Position) (over, cell string) {
	if cell, ok := s.themes.HitAt(at); ok {
		idea, theme := meant(cell)
		switch {
		case cell == newCell:
			return newCell, cell
		case idea != "":
			return string(s.seen.Find(idea).Theme), cell
		}
		return string(theme), cell
	}
	if _, ok := s.tray.HitAt(at); ok {
		return trayTarget, ""
	}
	return "", ""
}

// scroll brings more into view while the pointer is near the edge of the themes.
func (s *Screen) scroll(at fyne.Position) {
	const edge, step = 36, 14
	y := at.Y - parts.Origin(s.themes).Y
	switch {
	case !parts.Inside(s.themes, at):
	case y < edge:
		s.themes.ScrollBy(-step)
	case y > s.themes.Size().Height-edge:
		s.themes.ScrollBy(step)
	}
}

// cancel ends without a drop.
func (s *Screen) cancel() {
	s.ids, s.theme, s.over, s.cell = nil, "", "", ""
	s.ghost.Hide()
	s.themes.Again()
}

func (s *Screen) dropped() {
	ids, theme, over, cell := s.ids, s.theme, s.over, s.cell
	s.cancel()
	switch {
	case over == "":
	case theme != "":
		s.dropTheme(theme, over)
	case len(ids) == 0:
	case over == newCell:
		s.begin(session.MakeTheme{Ideas: ids}, ids)
	case over == trayTarget:
		s.d.Do(session.MoveIdeas{Ideas: ids, At: -1}, s.letGo(ids))
	default:
		s.d.Do(session.MoveIdeas{Ideas: ids, To: session.ID(over), At: s.slot(session.ID(over), cell, ids)}, s.letGo(ids))
	}
}

// dropTheme puts a theme at the place of another.
func (s *Screen) dropTheme(theme session.ID, over string) {
	if t := s.seen.Theme(session.ID(over)); t != nil && t.ID != theme {
		s.d.Do(session.MoveTheme{Theme: theme, To: t.Place - 1}, nil)
	}
}

// slot is where in a theme ideas are dropped: at the idea under the pointer, else at the end. A search hides ideas,
// so while it is on they go to the end.
func (s *Screen) slot(theme session.ID, cell string, ids []session.ID) int {
	idea, _ := meant(cell)
	if idea == "" || s.seen.Looking || slices.Contains(ids, idea) {
		return -1
	}
	return slices.IndexFunc(s.seen.Ideas(theme), func(x view.GroupIdea) bool { return x.ID == idea })
}
