package run

import (
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// WithFiles lets ideas be brought in from a file at a question. bring asks for the file, shows what it holds and brings it
// in.
func (s *Screen) WithFiles(bring func(stage session.ID)) *Screen {
	if p, ok := s.body.(*prompt); ok {
		p.capture.bring = bring
	}
	return s
}

// bringIn brings in what a file holds, at this question.
func (c *capture) bringIn() {
	switch {
	case c.sealed:
	case c.takes != view.RunIdeas:
		c.d.Tell(desk.Plain, c.d.Say.T("run.import.notes", "This question takes no ideas. Go to one that does, then bring in the file."))
	default:
		c.bring(c.stage)
	}
}
