package reading

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// enoughBallots is the fewest ballots that are resampled; below it only counts are told.
const enoughBallots = 5

// Careful tells what to be careful with in the result, each in one sentence, the most important first.
func Careful(p *session.Poll, res analysis.Result, sp *say.Speaker) []string {
	out := []string{quorum(p, res, sp), tie(p, sp)}
	out = append(out, depends(p, res, sp), split(p, res, sp), opposed(p, sp), unsure(p, res, sp))
	out = append(out, level(p, res, sp)...)
	out = append(out, swap(p, res, sp), unanimous(p, res, sp), alike(p, sp), tables(p, sp), few(p, sp))
	return kept(append(out, Without(p, res, sp)...))
}

func quorum(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	have := tallied(p, res).Voted()
	if p.Quorum == 0 || have >= p.Quorum {
		return ""
	}
	return sp.N("reading.quorum", have, "The quorum was not reached: {{.N}} person voted, and {{.Need}} were needed. The result does not count.",
		"The quorum was not reached: {{.N}} people voted, and {{.Need}} were needed. The result does not count.", say.Args{"Need": p.Quorum})
}

// tie speaks of the highest place that options share, and of the line below the options that are taken forward.
func tie(p *session.Poll, sp *say.Speaker) string {
	place := p.FirstTie()
	if place == 0 {
		return ""
	}
	rows := sharing(p.Tally, place)
	a := say.Args{"Options": some(names(p, rows, sp), listed, sp), "Place": place, "Places": p.Rules.Places}
	if k := p.Rules.Places; k > 1 && place <= k && place+len(rows)-1 > k {
		return sp.T("reading.tie.line", "{{.Options}} are level in place {{.Place}}, so it is open which of them are among the first {{.Places}}. Talk it through, or vote again on these.", a)
	}
	return sp.T("reading.tie", "{{.Options}} are level in place {{.Place}}. Talk it through, or vote again on these.", a)
}

// depends says which option comes first under which rule, where that is not the same.
func depends(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	if !res.Depends {
		return ""
	}
	var winners []string
	rules := map[string][]string{}
	for _, o := range res.Other {
		if len(o.Order) == 0 || chooses(o.Name) {
			continue
		}
		who := some(at(p, res.Tally, o.Order[0], sp), listed, sp)
		if !slices.Contains(winners, who) {
			winners = append(winners, who)
		}
		rules[who] = append(rules[who], RuleName(o.Name, sp))
	}
	var parts []string
	for _, who := range winners {
		parts = append(parts, sp.T("reading.depends.one", "{{.Who}} by {{.Rules}}", say.Args{"Who": who, "Rules": rules[who]}))
	}
	return sp.T("reading.depends", "Which option comes first depends on the rule: {{.Each}}.", say.Args{"Each": semicolonList(parts, sp)})
}

func semicolonList(parts []string, sp *say.Speaker) string { return semicolons(parts, sp) }

// opposed warns where more people are against what came first than for it.
func opposed(p *session.Poll, sp *say.Speaker) string {
	if len(p.Tally.Rows) == 0 || p.Rules.Method == poll.Pairwise || p.Rules.Method == poll.ImpactEffort {
		return ""
	}
	r := p.Tally.Rows[0]
	if r.Against <= r.Supporters {
		return ""
	}
	return sp.T("reading.opposed", "More people are against {{.Option}} than for it: {{.Against}} against and {{.For}} for.",
		say.Args{"Option": named(p, r.Option, sp), "Against": r.Against, "For": r.Supporters})
}

func unsure(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	var on []int
	for i, read := range readings(p, res) {
		if read.Unsure {
			on = append(on, i)
		}
	}
	if len(on) == 0 {
		return ""
	}
	return sp.N("reading.unsure", len(on), "Answers on {{.Options}} lie on both sides of the middle, so its quadrant is not sure.", "Answers on {{.Options}} lie on both sides of the middle, so their quadrants are not sure.",
		say.Args{"Options": some(at(p, tallied(p, res), on, sp), listed, sp)})
}

// level names the neighbours between which there is no clear difference.
func level(p *session.Poll, res analysis.Result, sp *say.Speaker) []string {
	if res.Stability == nil {
		return nil
	}
	var out []string
	for _, run := range res.Stability.Level {
		if run[0] < 0 || run[1] >= len(res.Tally.Rows) || run[0] >= run[1] {
			continue
		}
		var rows []int
		for i := run[0]; i <= run[1]; i++ {
			rows = append(rows, i)
		}
		a := say.Args{"Options": at(p, res.Tally, rows, sp), "From": run[0] + 1, "To": run[1] + 1}
		if len(rows) <= listed {
			out = append(out, sp.T("reading.level", "There is no clear difference between {{.Options}}. A few other people in the room could have turned their order round.", a))
		} else {
			out = append(out, sp.T("reading.level.many", "There is no clear difference between places {{.From}} to {{.To}}. A few other people in the room could have turned their order round.", a))
		}
	}
	return out
}

func swap(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	s := res.Swap
	if s == nil || s.Upper < 0 || s.Lower < 0 || max(s.Upper, s.Lower) >= len(res.Tally.Rows) {
		return ""
	}
	a := say.Args{"Upper": named(p, res.Tally.Rows[s.Upper].Option, sp), "Lower": named(p, res.Tally.Rows[s.Lower].Option, sp),
		"First": ordinal(res.Tally.Rows[s.Upper].Rank, sp), "Second": ordinal(res.Tally.Rows[s.Lower].Rank, sp)}
	if s.Tie {
		return sp.T("reading.swap.tie", "One changed ballot would make {{.First}} and {{.Second}} level: {{.Upper}} and {{.Lower}}.", a)
	}
	return sp.T("reading.swap", "One changed ballot would swap {{.First}} and {{.Second}}: {{.Upper}} and {{.Lower}}.", a)
}

func unanimous(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	var on []int
	for i, read := range readings(p, res) {
		if read.Unanimous {
			on = append(on, i)
		}
	}
	if len(on) == 0 {
		return ""
	}
	return sp.N("reading.unanimous", len(on), "Everybody who voted is for {{.Options}}, so each person's view of it is known.", "Everybody who voted is for {{.Options}}, so each person's view of these is known.",
		say.Args{"Options": some(at(p, tallied(p, res), on, sp), listed, sp)})
}

func alike(p *session.Poll, sp *say.Speaker) string {
	if p.Alike == 0 {
		return ""
	}
	return sp.N("reading.alike", p.Alike, "{{.N}} pair of options looks alike and was left so when the vote opened. They may have divided people between them.",
		"{{.N}} pairs of options look alike and were left so when the vote opened. They may have divided people between them.")
}

func tables(p *session.Poll, sp *say.Speaker) string {
	if p.Ways.Tables == 0 {
		return ""
	}
	return sp.N("reading.tables", p.Ways.Tables, "The ballot of {{.N}} table counts for the {{.People}} at it, who may not all have thought the same.",
		"The ballots of {{.N}} tables count for the {{.People}} at them, who may not all have thought the same.", say.Args{"People": people(p.Ways.AtTables, sp)})
}

func few(p *session.Poll, sp *say.Speaker) string {
	n := len(p.Ballots)
	if n == 0 || n >= enoughBallots {
		return ""
	}
	return sp.N("reading.few", n, "There is only {{.N}} ballot, so these are counts and no more: nothing can be said of how firm their order is.",
		"There are only {{.N}} ballots, so these are counts and no more: nothing can be said of how firm their order is.")
}
