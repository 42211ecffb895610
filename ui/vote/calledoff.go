package vote

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/widget"
)

// newCalledOff says that a poll ended without a count.
func newCalledOff(s *Screen, id session.ID) part {
	t := s.d.Say.T
	p := s.d.State().Poll(id)
	why := t("vote.calledoff.noreason", "No reason was noted.")
	if p.Why != "" {
		why = t("vote.calledoff.reason", "The reason: {{.Why}}", say.Args{"Why": p.Why})
	}
	again := widget.NewButton(t("vote.again", "Another vote"), func() { s.choose(anew) }).As(widget.Primary)
	again.SetEnabled(s.d.State().Sealed == nil)
	return offPart{still{widget.NewEmpty("vote", p.Question, t("vote.calledoff", "This vote was called off, and its ballots were destroyed. {{.Why}}", say.Args{"Why": why}), again)}, s, again}
}

type offPart struct {
	still
	s     *Screen
	again *widget.Button
}

func (p offPart) focus() { p.s.canvas.Focus(p.again) }
