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
	t := tallied(p, res)
	if !slices.ContainsFunc(t.Rows, func(r poll.Row) bool { return !untouched(p.Rules, r) }) {
		return kept([]string{quorum(p, res, sp)}) // of nothing there is nothing more to say
	}
	out := []string{quorum(p, res, sp), tie(p, sp)}
	out = append(out, bothSides(p, res, sp), depends(p, res, sp), opposed(p, sp), unsure(p, res, sp))
	out = append(out, level(p, res, sp), swap(p, res, sp), unanimous(p, res, sp), alike(p, sp), tables(p, sp), few(p, sp))
	return kept(append(out, Without(res, sp)...))
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
	if len(rows) < 2 {
		return ""
	}
	a := say.Args{"Options": some(names(p, rows, sp), listed, sp), "Place": place, "Places": p.Rules.Places}
	k := p.Rules.Places
	if k > 0 && place > k { // who is taken forward does not hang on it
		return sp.T("reading.tie.below", "{{.Options}} are level in place {{.Place}}.", a)
	}
	if k > 1 && place <= k && place+len(rows)-1 > k {
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
	add := func(who, rule string) {
		if !slices.Contains(winners, who) {
			winners = append(winners, who)
		}
		rules[who] = append(rules[who], rule)
	}
	if own := sharing(res.Tally, 1); res.Tally.Hands == 0 && len(own) > 0 { // with hands the poll's own count is not one of whole ballots
		add(some(names(p, own, sp), listed, sp), sp.T("reading.depends.own", "the count of this vote"))
	}
	for _, o := range res.Other {
		if len(o.Order) > 0 && !chooses(o.Name) {
			add(some(at(p, res.Tally, o.Order[0], sp), listed, sp), RuleName(o.Name, sp))
		}
	}
	var parts []string
	for _, who := range winners {
		parts = append(parts, sp.T("reading.depends.one", "{{.Who}} by {{.Rules}}", say.Args{"Who": who, "Rules": someRules(rules[who], sp)}))
	}
	if res.Tally.Hands > 0 {
		return sp.T("reading.depends.hands", "On the ballots alone, without the hands, which option comes first depends on the rule: {{.Each}}.", say.Args{"Each": semicolons(parts, sp)})
	}
	return sp.T("reading.depends", "Which option comes first depends on the rule: {{.Each}}.", say.Args{"Each": semicolons(parts, sp)})
}

// someRules lists rules, and counts what would make the sentence too long: the table of the rules has them all.
func someRules(list []string, sp *say.Speaker) string {
	const named = 2
	if len(list) <= named+1 {
		return sp.List(list)
	}
	return sp.List(append(slices.Clone(list[:named]), sp.N("reading.depends.more", len(list)-named, "{{.N}} other rule", "{{.N}} other rules")))
}

// bothSides warns that an order hides a split room.
func bothSides(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	on := splitOn(p, res)
	if len(on) == 0 {
		return ""
	}
	return sp.T("reading.bothsides", "The order hides that the room is split on {{.Options}}. Hear both sides before going on.", say.Args{"Options": some(at(p, tallied(p, res), on, sp), listed, sp)})
}

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

// level names the options at the top between which there is no clear difference, and the places where the same is true.
func level(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	if res.Stability == nil {
		return ""
	}
	t := res.Tally
	var runs [][2]int
	for _, run := range res.Stability.Level {
		if run[0] >= 0 && run[0] < run[1] && run[1] < len(t.Rows) && t.Rows[run[0]].Rank != t.Rows[run[1]].Rank { // a tie is told as one
			runs = append(runs, run)
		}
	}
	if len(runs) == 0 {
		return ""
	}
	var rows []int
	for i := runs[0][0]; i <= runs[0][1]; i++ {
		rows = append(rows, i)
	}
	a := say.Args{"Options": at(p, t, rows, sp), "From": runs[0][0] + 1, "To": runs[0][1] + 1}
	var out string
	switch {
	case len(rows) == len(t.Rows) && len(rows) > 2:
		return sp.T("reading.level.all", "There is no clear difference between any of the options: with a few other people in the room, their order could be another.")
	case len(rows) <= listed:
		out = sp.T("reading.level", "There is no clear difference between {{.Options}}: with a few other people in the room, their order could be another.", a)
	default:
		out = sp.T("reading.level.many", "There is no clear difference between places {{.From}} to {{.To}}: with a few other people in the room, their order could be another.", a)
	}
	var others []string
	for _, run := range runs[1:] {
		others = append(others, sp.T("reading.level.run", "places {{.From}} to {{.To}}", say.Args{"From": run[0] + 1, "To": run[1] + 1}))
	}
	if len(others) == 0 {
		return out
	}
	return join(out, sp.N("reading.level.others", len(others), "The same is true of {{.Runs}}.", "The same is true of {{.Runs}}.", say.Args{"Runs": some(others, listed, sp)}))
}

func swap(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	s := res.Swap
	if s == nil || few(p, sp) != "" || // of a few ballots nothing is said of how firm they are
		s.Upper < 0 || s.Lower < 0 || max(s.Upper, s.Lower) >= len(res.Tally.Rows) {
		return ""
	}
	a := say.Args{
		"Upper": named(p, res.Tally.Rows[s.Upper].Option, sp), "Lower": named(p, res.Tally.Rows[s.Lower].Option, sp),
		"First": ordinal(res.Tally.Rows[s.Upper].Rank, sp), "Second": ordinal(res.Tally.Rows[s.Lower].Rank, sp),
	}
	if s.Tie {
		return sp.T("reading.swap.tie", "One changed ballot would make {{.First}} and {{.Second}} level: {{.Upper}} and {{.Lower}}.", a)
	}
	return sp.T("reading.swap", "One changed ballot would swap {{.First}} and {{.Second}}: {{.Upper}} and {{.Lower}}.", a)
}

// unanimous warns where a result tells what every single person answered.
func unanimous(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	t := tallied(p, res)
	var on, against []int
	for i, read := range readings(p, res) {
		switch {
		case read.Unanimous:
			on = append(on, i)
		case p.Rules.Method.Kind() == poll.Levels && t.Voted() > 0 && t.Rows[i].Against == t.Voted():
			against = append(against, i)
		}
	}
	a := say.Args{"Options": some(at(p, t, on, sp), listed, sp), "Against": some(at(p, t, against, sp), listed, sp)}
	switch {
	case len(on) == 0 && len(against) > 0 && p.Rules.Method == poll.ImpactEffort:
		return sp.T("reading.unanimous.low", "Everybody who voted sees a low impact in {{.Against}}, so on that each person's view is known.", a)
	case len(on) == 0 && len(against) > 0:
		return sp.T("reading.unanimous.against", "Everybody who voted is against {{.Against}}, so on that each person's view is known.", a)
	case len(on) == 0:
		return ""
	}
	switch p.Rules.Method {
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive:
		return sp.T("reading.unanimous.chose", "Everybody who voted chose {{.Options}}, so on that each person's view is known.", a)
	case poll.Dots, poll.Budget, poll.Quadratic:
		return sp.T("reading.unanimous.gave", "Everybody who voted gave something to {{.Options}}, so on that each person's view is known.", a)
	case poll.ImpactEffort:
		return sp.T("reading.unanimous.impact", "Everybody who voted sees a high impact in {{.Options}}, so on that each person's view is known.", a)
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive:
		return sp.T("reading.unanimous", "Everybody who voted is for {{.Options}}, so on that each person's view is known.", a)
	case poll.Ranking, poll.Pairwise: // to have a place, or to win one pair, tells little
	}
	return ""
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
	n := 0
	for _, b := range p.Ballots {
		if !b.Spoilt && !b.Blank() {
			n++
		}
	}
	if n == 0 || n >= enoughBallots {
		return ""
	}
	return sp.N("reading.few", n, "There is only {{.N}} ballot with an answer, so these are counts and no more: nothing can be said of how firm their order is.",
		"There are only {{.N}} ballots with an answer, so these are counts and no more: nothing can be said of how firm their order is.")
}
