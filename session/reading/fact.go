package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// fact says of one option, after a colon, what put it in its place.
func fact(p *session.Poll, t poll.Tally, row poll.Row, sp *say.Speaker) string {
	a := say.Args{"People": sp.Count(row.Supporters, p.Voters), "Given": units(p.Rules, row.Total, sp), "All": units(p.Rules, t.Dots, sp), "Top": p.Rules.Value(p.Rules.Levels())}
	if t.BySupport {
		if row.Against > 0 {
			return sp.T("reading.fact.hands", "{{.People}} are for it and {{.Against}} against", a, say.Args{"Against": row.Against})
		}
		return sp.N("reading.fact.handsfor", row.Supporters, "{{.People}} is for it", "{{.People}} are for it", a)
	}
	switch p.Rules.Method {
	case poll.Choose, poll.Approval:
		return sp.T("reading.fact.chose", "{{.People}} chose it", a)
	case poll.ChooseRank, poll.TopFive:
		if p.Rules.Choose == 1 {
			return sp.T("reading.fact.chose", "{{.People}} chose it", a)
		}
		if row.Parts[0].Levels[0] == 0 {
			return sp.T("reading.fact.ranked.none", "{{.People}} chose it, none of them first, which makes {{.Points}}", a, say.Args{"Points": points(row, sp)})
		}
		return sp.N("reading.fact.ranked", row.Parts[0].Levels[0], "{{.People}} chose it, {{.N}} of them first, which makes {{.Points}}", "{{.People}} chose it, {{.N}} of them first, which makes {{.Points}}",
			a, say.Args{"Points": points(row, sp)})
	case poll.Ranking:
		if row.Parts[0].Levels[0] == 0 {
			return sp.T("reading.fact.order.none", "{{.People}} gave it a place, none of them the first, which makes {{.Points}}", a, say.Args{"Points": points(row, sp)})
		}
		return sp.N("reading.fact.order", row.Parts[0].Levels[0], "{{.People}} gave it a place, {{.N}} of them the first, which makes {{.Points}}",
			"{{.People}} gave it a place, {{.N}} of them the first, which makes {{.Points}}", a, say.Args{"Points": points(row, sp)})
	case poll.Dots:
		return sp.T("reading.fact.dots", "{{.People}} gave it at least one dot, {{.Given}} of {{.All}} in all", a, say.Args{"Given": row.Total, "All": t.Dots})
	case poll.Budget:
		return sp.T("reading.fact.budget", "{{.People}} gave it {{.Given}} of {{.All}} in all", a)
	case poll.Quadratic:
		return sp.T("reading.fact.quadratic", "{{.People}} gave it {{.Given}}", a)
	case poll.Pairwise:
		return sp.N("reading.fact.pairs", row.Total+row.Against, "it was preferred in {{.Won}} of {{.N}} pair", "it was preferred in {{.Won}} of {{.N}} pairs", say.Args{"Won": row.Total})
	case poll.ImpactEffort:
		return sp.T("reading.fact.impact", "impact {{.Impact}} of {{.Top}} and effort {{.Effort}} of {{.Top}}, in the middle of the answers", a,
			say.Args{"Impact": median(row.Parts[0], sp), "Effort": median(row.Parts[1], sp)})
	case poll.Likert, poll.Agree:
		if row.Against == 0 {
			return sp.N("reading.fact.agree.all", row.Supporters, "{{.People}} agrees and nobody disagrees", "{{.People}} agree and nobody disagrees", a)
		}
		return sp.N("reading.fact.agree", row.Against, "{{.People}} agree and {{.N}} disagrees", "{{.People}} agree and {{.N}} disagree", a)
	case poll.Score, poll.FistToFive:
	}
	return sp.N("reading.fact.mean", answered(row), "a mean of {{.Mean}} of {{.Top}} from {{.N}} person", "a mean of {{.Mean}} of {{.Top}} from {{.N}} people", a, say.Args{"Mean": decimal(row.Score, 1, sp)})
}

// each says what options that share a place have in common. Only what the order goes by is the same for sure.
func each(p *session.Poll, t poll.Tally, row poll.Row, sp *say.Speaker) string {
	a := say.Args{"Top": p.Rules.Value(p.Rules.Levels()), "Mean": decimal(row.Score, 1, sp), "Short": Short(p, row, sp), "People": sp.Count(row.Supporters, p.Voters)}
	if !t.BySupport {
		switch p.Rules.Method {
		case poll.Score, poll.FistToFive:
			return sp.T("reading.each.mean", "each has a mean of {{.Mean}} of {{.Top}}", a)
		case poll.Likert:
			return sp.T("reading.each.likert", "the middle answer and the mean are the same")
		case poll.ImpactEffort:
			return sp.T("reading.each.impact", "impact and effort come out the same")
		case poll.Pairwise:
			return sp.T("reading.each.pairs", "they won the same share of their pairs")
		case poll.Choose, poll.Approval:
			return sp.T("reading.each.chose", "{{.People}} chose each", a)
		case poll.Agree:
			return sp.T("reading.each.agree", "of each, {{.Short}}", a)
		case poll.ChooseRank, poll.Dots, poll.TopFive, poll.Ranking, poll.Budget, poll.Quadratic:
		}
	}
	return sp.T("reading.each", "each has {{.Short}}", a)
}
