package session

import "folkmoot/session/poll"

// SecondRound is a poll that asks the same again after discussion.
func (x *Poll) SecondRound() PollBody {
	b := x.PollBody
	b.Of, b.Round, b.Revote = x.ID, max(2, x.Round+1), false
	return b
}

// RevoteTied is a poll on the options that share a place, each person choosing one; it has no options where none do.
func (x *Poll) RevoteTied(place int) PollBody {
	b := x.PollBody
	b.Of, b.Round, b.Revote = x.ID, 0, true
	b.Options = nil
	for _, r := range x.Tally.Rows {
		if r.Tied && r.Rank == place {
			b.Options = append(b.Options, r.Option)
		}
	}
	b.Rules = poll.Rules{Method: poll.Choose, Choose: 1, Places: 1}
	return b
}

// FirstTie is the highest place that options share, where somebody said something of one of them; 0 where there is no tie.
func (x *Poll) FirstTie() int {
	for _, r := range x.Tally.Rows {
		if r.Tied && r.Supporters+r.Against+r.Parts[0].Answers > 0 {
			return r.Rank
		}
	}
	return 0
}
