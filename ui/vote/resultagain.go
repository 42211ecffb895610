package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// again is how people vote after a result: once more after talking it through, on what is tied, or on something else.
type again struct {
	s     *Screen
	poll  session.ID
	tie   int
	round *widget.Button
	tied  *widget.Button
	other *widget.Button
	whole *fyne.Container
}

func newAgain(s *Screen, id session.ID) *again {
	t := s.d.Say.T
	a := &again{s: s, poll: id}
	a.round = widget.NewButton(t("vote.round", "Second round"), func() { a.prepare(false) })
	a.tied = widget.NewButton(t("vote.revote", "Vote again on the tied"), func() { a.prepare(true) })
	a.other = widget.NewButton(t("vote.again", "Another vote"), func() { s.choose(anew) })
	a.whole = widget.Stack(look.S, a.tied, a.round, a.other)
	return a
}

func (a *again) show(v view.VoteResult, sealed bool) {
	a.tie = v.Tie
	a.tied.Hidden = v.Tie == 0
	for _, b := range []*widget.Button{a.round, a.tied, a.other} {
		b.SetEnabled(!sealed)
	}
}

// prepare makes a vote that follows this one, or shows the one that was made already.
func (a *again) prepare(tied bool) {
	d := a.s.d
	if id, ok := view.VoteAgainOf(d.State(), a.poll, tied); ok {
		a.s.choose(id)
		return
	}
	p := d.State().Poll(a.poll)
	if p == nil {
		return
	}
	b := p.SecondRound()
	if tied {
		b = p.RevoteTied(a.tie)
	}
	d.Do(session.DraftPoll{PollBody: b}, func(err error) {
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		polls := d.State().Polls
		a.s.choose(polls[len(polls)-1].ID)
	})
}
