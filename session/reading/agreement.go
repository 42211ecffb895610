package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// Agreement says how far people put the options in the same order, with Kendall's W and what it is.
func Agreement(res analysis.Result, sp *say.Speaker) string {
	c := res.Concordance
	if c == nil {
		return ""
	}
	a := say.Args{"W": decimal(c.W, 2, sp)}
	words := ""
	switch c.Band {
	case analysis.Little:
		words = sp.T("reading.agreement.little", "People hardly agree on the order of the options.")
	case analysis.Some:
		words = sp.T("reading.agreement.some", "People agree a little on the order of the options.")
	case analysis.Good:
		words = sp.T("reading.agreement.good", "People agree fairly well on the order of the options.")
	case analysis.Strong:
		words = sp.T("reading.agreement.strong", "People agree strongly on the order of the options.")
	}
	number := sp.N("reading.agreement.w", c.Ballots, "Kendall's W is {{.W}} over {{.N}} ballot: 0 is no agreement, and 1 is the same order on every ballot.",
		"Kendall's W is {{.W}} over {{.N}} ballots: 0 is no agreement, and 1 is the same order on every ballot.", a)
	if c.P > chance {
		return join(words, number, sp.T("reading.agreement.chance", "Ballots filled in at random could agree as much."))
	}
	return join(words, number)
}

// chance is the usual bound above which an agreement is not told from chance.
const chance = 0.05

// Without says what needs whole ballots, and therefore leaves out the people who voted by hand.
func Without(res analysis.Result, sp *say.Speaker) []string {
	hands := res.Tally.Hands
	if hands == 0 || len(res.Without) == 0 {
		return nil
	}
	var out, left []string
	for _, m := range res.Without {
		if m == analysis.NeedsOrder {
			out = append(out, sp.T("reading.without.order", "Hands give no order, so places follow the number of people who are for an option."))
			continue
		}
		left = append(left, missing(m, sp))
	}
	if len(left) > 0 {
		out = append(out, sp.N("reading.without", hands, "{{.N}} person voted by hand. These need whole ballots and leave that person out: {{.What}}.",
			"{{.N}} people voted by hand. These need whole ballots and leave those people out: {{.What}}.", say.Args{"What": left}))
	}
	return out
}

func missing(m analysis.Missing, sp *say.Speaker) string {
	switch m {
	case analysis.NeedsOrder:
		return sp.T("reading.missing.order", "places by points")
	case analysis.NeedsAgreement:
		return sp.T("reading.missing.agreement", "how far people agree")
	case analysis.NeedsStability:
		return sp.T("reading.missing.stability", "how firm the order is")
	case analysis.NeedsOtherRules:
		return sp.T("reading.missing.rules", "the other rules")
	case analysis.NeedsGroups:
		return sp.T("reading.missing.groups", "the comparison of groups")
	}
	return string(m)
}

// HandsLeaveOut says, before a vote, what a show of hands cannot tell under the rules; empty where it can tell all.
func HandsLeaveOut(r poll.Rules, sp *say.Speaker) string {
	switch r.HandsAsk() {
	case poll.NoHands:
		return sp.T("reading.hands.none", "This way of voting needs each person's own ballot, so hands cannot be counted. Use ballots on the screen or on paper.")
	case poll.ForAgainst:
		if r.Method.Kind() != poll.Ticks {
			return sp.T("reading.hands.order", "Hands are counted for and against each option by itself. Points, the order that people would give, agreement and other rules need ballots: if hands are counted, places follow the number of people for an option.")
		}
		return sp.T("reading.hands.ticks", "Hands are counted for and against each option by itself. Which options the same people chose is not known: other rules, groups and how firm the order is leave out those who voted by hand.")
	case poll.EachLevel:
	}
	return sp.T("reading.hands.levels", "Hands are counted for each level, option by option. The mean and the spread count them. How far people agree, other rules, groups and how firm the order is leave out those who voted by hand.")
}
