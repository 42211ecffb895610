package board

import (
	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
)

// links is the panel that links the theme at hand to factors of the framework, as many as fit it.
type links struct {
	*sheet
	seen view.GroupLinks
}

func newLinks(s *Screen) *links {
	p := &links{sheet: newSheet(s, 'f')}
	p.do = p.toggle
	return p
}

func (p *links) leave() {}

func (p *links) refresh() {
	p.seen = view.GroupThemeLinks(p.s.state(), p.s.at.Theme, p.s.d.Say)
	var lines []line
	for _, f := range p.seen.Factors {
		lines = append(lines, line{f.ID, parts.Face{Style: parts.Sheet, Words: f.Label, Trail: f.Words}, f.Linked})
	}
	p.show(p.seen.Head, p.seen.Note, lines)
}

func (p *links) enter() {
	first := ""
	if len(p.seen.Factors) > 0 {
		first = p.seen.Factors[0].ID
	}
	p.sheet.enter(first)
}

// toggle links the theme to a factor, or takes the link away.
func (p *links) toggle(factor string) {
	var list []string
	for _, f := range p.seen.Factors {
		if f.Linked != (f.ID == factor) {
			list = append(list, f.ID)
		}
	}
	p.s.do(session.LinkTheme{Theme: p.seen.Theme, Factors: list}, nil)
}
