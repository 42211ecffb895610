package analysis

import "folkmoot/session/poll"

// Analyse works out the result of a poll.
//
// What counts, counts people; what asks how sure the count is takes the ballot as its unit. Ballots are put into an order
// of their own first, by what is marked on them, so that the order of casting cannot matter.
func Analyse(in Input) Result {
	t := poll.CountAll(in.Rules, in.Options, in.Ballots, in.Hands)
	s := newSheet(in, t)
	r := Result{
		Tally:  t,
		Quorum: Quorum{Need: in.Quorum, Have: t.Voted(), Reached: t.Voted() >= in.Quorum},
		Rows:   s.readings(),
	}
	r.Concordance = s.concordance(in.Seed)
	r.Stability = s.stability(in.Seed)
	r.Swap = s.swap(in.Hands)
	r.Other = s.otherRules(in.Seed)
	r.Depends = s.depends(r.Other)
	r.Proportional = s.proportional()
	r.Groups = s.groups(in.Ballots, in.Floor)
	r.Without = s.without(in.Ballots)
	return r
}
