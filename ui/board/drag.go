package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
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
	over  string        // the id of a theme, newCell, trayTarget or nothing
	hit   string        // the cell under the pointer
	last  fyne.Position // of the pointer
	roll  roll
	ghost *widget.Panel
	says  *widget.Text
	does  *widget.Text
	layer *fyne.Container
}

func (s *Screen) ghosts() {
	s.says, s.does = widget.Body("").AtMost(3).Strong(), widget.Small("").AtMost(2)
	s.ghost = widget.NewPanel(widget.Stack(look.XS, s.says, s.does))
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
	s.last = at
	s.ghost.Move(at.Subtract(parts.Origin(s.layer)).AddXY(look.S, look.S))
	s.hover()
	s.roll.at(at, s.hover, s.tray, s.themes)
}

// hover lights up what is under the pointer and says what a drop there does.
func (s *Screen) hover() {
	over, under := s.under(s.last)
	s.hit = under
	if over == s.over {
		return
	}
	s.over = over
	s.themes.Again()
	s.does.SetText(s.drops())
	s.sizeGhost()
}

// take begins: all that is chosen where the idea is among it, else the idea alone.
func (s *Screen) take(cell string) bool {
	idea, theme := meant(cell)
	words := ""
	switch {
	case !s.open():
		return false
	case s.takesDraft(cell):
		s.ids = s.seen.Draft(draftKey(cell)).IDs()
		words = s.d.Say.N("group.ideas", len(s.ids), "{{.N}} idea", "{{.N}} ideas")
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
		words = s.state().Idea(s.ids[0]).Text()
	}
	s.toBoard() // so that Escape finds what it is to end
	s.says.SetText(words)
	s.does.SetText(s.drops())
	s.sizeGhost()
	s.ghost.Show()
	return true
}

func (s *Screen) sizeGhost() {
	width := float32(260)
	s.ghost.Resize(fyne.NewSize(width, s.ghost.HeightFor(width)))
}

// drops says what a drop does where the pointer is.
func (s *Screen) drops() string {
	sp := s.d.Say
	t := s.seen.Theme(session.ID(s.over))
	switch {
	case s.theme != "" && t != nil && t.ID != s.theme:
		return sp.T("group.drop.ontheme", "On “{{.Name}}”: drop, and choose what becomes of it", say.Args{"Name": t.Name})
	case s.theme != "":
		return sp.T("group.drop.which", "Drop it on another theme. Esc leaves.")
	case t != nil:
		return sp.T("group.drop.into", "Into {{.Theme}}", say.Args{"Theme": s.called(t)})
	case s.over == newCell:
		return sp.T("group.drop.new", "Into a new theme")
	case s.over == trayTarget:
		return sp.T("group.drop.tray", "Into the tray")
	}
	return sp.T("group.drop.where", "Drop it on a theme, on the tray, or between the themes for a new one. Esc leaves.")
}

// under is what is under the pointer: everything on the themes' side that is no theme is the place for a new one.
func (s *Screen) under(at fyne.Position) (over, cell string) {
	if cell, ok := s.themes.HitAt(at); ok {
		if theme := s.themeOf(cell); theme != "" {
			return string(theme), cell
		}
		return newCell, cell
	}
	if _, ok := s.tray.HitAt(at); ok {
		return trayTarget, ""
	}
	return "", ""
}

// letFall ends the drag and gives what was dragged.
func (s *Screen) letFall() (ids []session.ID, theme session.ID, over, cell string) {
	ids, theme, over, cell = s.ids, s.theme, s.over, s.hit
	s.ids, s.theme, s.over, s.hit = nil, "", "", ""
	s.roll.stop()
	s.ghost.Hide()
	s.themes.Again()
	return ids, theme, over, cell
}

// cancel ends without a drop, whatever the pointer still does.
func (s *Screen) cancel() {
	s.letFall()
	s.tray.DropDrag()
	s.themes.DropDrag()
}

func (s *Screen) dropped() {
	at := s.last
	s.toBoard() // letting go of the pointer over another widget took the keyboard away
	ids, theme, over, cell := s.letFall()
	switch {
	case over == "":
	case theme != "":
		s.dropMenu(theme, session.ID(over), at)
	case len(ids) == 0:
	case over == newCell:
		s.begin(session.MakeTheme{Ideas: ids}, ids)
	case over == trayTarget:
		s.do(session.MoveIdeas{Ideas: ids, At: -1}, s.letGo(ids))
	default:
		s.do(session.MoveIdeas{Ideas: ids, To: session.ID(over), At: s.slot(session.ID(over), cell, ids)}, s.letGo(ids))
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
