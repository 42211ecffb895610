package board

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// links is the panel that links the theme at hand to factors of the framework, as many as fit it.
type links struct {
	s       *Screen
	seen    view.GroupLinks
	head    *widget.Text
	note    *widget.Text
	area    *parts.Area
	content fyne.CanvasObject
}

func newLinks(s *Screen) *links {
	sp := s.d.Say
	p := &links{s: s, head: widget.Lead("").Strong(), note: widget.Small("")}
	p.area = parts.NewArea(p.lay)
	p.area.OnKey, p.area.OnRune = p.key, p.rune
	p.area.OnTap = func(id string, _ fyne.KeyModifier) {
		p.area.SetCursor(id)
		p.toggle(id)
	}
	shut := widget.NewButton(sp.T("group.detail.close", "Back to the board"), s.toBoard).As(widget.Quiet)
	p.content = widget.Stack(look.S, p.head, p.note, widget.Grow(p.area), widget.Row(0, shut))
	return p
}

func (p *links) body() fyne.CanvasObject { return p.content }

func (p *links) leave() {}

func (p *links) refresh() {
	v := view.GroupThemeLinks(p.s.state(), p.s.at.Theme, p.s.d.Say)
	p.head.SetText(v.Head)
	p.note.SetText(v.Note)
	if v.Theme != p.seen.Theme || !slices.Equal(v.Factors, p.seen.Factors) {
		p.seen = v
		p.area.Again()
	}
}

func (p *links) lay(width float32) ([]parts.Cell, float32) {
	var cells []parts.Cell
	y := parts.Edge
	for _, f := range p.seen.Factors {
		face := parts.Face{Style: parts.Sheet, Words: f.Label, Note: f.Words}
		w := width - usable
		cells = append(cells, parts.Cell{ID: f.ID, At: fyne.NewPos(parts.Edge, y), Size: fyne.NewSize(w, p.s.keep.ruler.Height(face, w)), Face: face, Chosen: f.Linked})
		y += cells[len(cells)-1].Size.Height + cardGap
	}
	return cells, y
}

func (p *links) enter() {
	if len(p.seen.Factors) == 0 {
		p.s.toBoard()
		return
	}
	parts.FocusOn(p.area)
	p.area.SetCursor(p.seen.Factors[0].ID)
}

// toggle links the theme to a factor, or takes the link away.
func (p *links) toggle(factor string) {
	if p.seen.Theme == "" || factor == "" {
		return
	}
	var list []string
	for _, f := range p.seen.Factors {
		if f.Linked != (f.ID == factor) {
			list = append(list, f.ID)
		}
	}
	p.s.do(session.LinkTheme{Theme: p.seen.Theme, Factors: list}, nil)
}

func (p *links) key(e *fyne.KeyEvent) bool {
	at := slices.IndexFunc(p.seen.Factors, func(f view.GroupFactor) bool { return f.ID == p.area.Cursor() })
	last := len(p.seen.Factors) - 1
	to := at
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = last
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.toggle(p.area.Cursor())
	case fyne.KeyEscape, fyne.KeyLeft:
		p.s.toBoard()
	default:
		return writes(e.Name)
	}
	if to = min(max(to, 0), last); to != at && to >= 0 {
		p.area.SetCursor(p.seen.Factors[to].ID)
	}
	return true
}

func (p *links) rune(r rune) bool {
	switch {
	case r == 'f' || r == 'F':
		p.s.side.shut()
	case r == '?':
		return false
	}
	return true
}
