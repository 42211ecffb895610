package reading

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// listed is how many options a sentence names before it counts the rest.
const listed = 3

// Headline tells the result in sentences, the most important first.
func Headline(p *session.Poll, res analysis.Result, sp *say.Speaker) []string {
	t := tallied(p, res)
	said := 0
	for _, r := range t.Rows {
		if !untouched(p.Rules, r) {
			said++
		}
	}
	if said == 0 {
		return []string{nobody(p.Rules, sp)}
	}
	out := []string{firstPlace(p, t, sp)}
	out = append(out, next(p, t, sp)...)
	out = append(out, forward(p, t, sp), blocked(p, t, sp), consensus(p, res, sp), quadrants(p, res, sp), split(p, res, sp))
	if bare := len(t.Rows) - said; bare > 0 {
		out = append(out, bareOptions(p.Rules, bare, sp))
	}
	return kept(out)
}

// kept leaves out sentences that say nothing.
func kept(in []string) []string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func nobody(r poll.Rules, sp *say.Speaker) string {
	switch r.Method {
	case poll.Dots:
		return sp.T("reading.nobody.dots", "Nobody gave a dot to anything.")
	case poll.Budget:
		return sp.T("reading.nobody.budget", "Nobody gave money to anything.")
	case poll.Quadratic:
		return sp.T("reading.nobody.votes", "Nobody gave a vote to anything.")
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		return sp.T("reading.nobody.answers", "Nobody gave an answer to anything.")
	case poll.Pairwise:
		return sp.T("reading.nobody.pairs", "Nobody decided a pair.")
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive, poll.Ranking:
	}
	return sp.T("reading.nobody", "Nobody chose anything.")
}

func bareOptions(r poll.Rules, n int, sp *say.Speaker) string {
	switch r.Method {
	case poll.Dots:
		return sp.N("reading.bare.dots", n, "{{.N}} option got no dot.", "{{.N}} options got no dot.")
	case poll.Budget:
		return sp.N("reading.bare.budget", n, "{{.N}} option got no money.", "{{.N}} options got no money.")
	case poll.Quadratic:
		return sp.N("reading.bare.votes", n, "{{.N}} option got no vote.", "{{.N}} options got no vote.")
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		return sp.N("reading.bare.answers", n, "{{.N}} option got no answer.", "{{.N}} options got no answer.")
	case poll.Pairwise:
		return sp.N("reading.bare.pairs", n, "{{.N}} option was in no pair that was decided.", "{{.N}} options were in no pair that was decided.")
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive, poll.Ranking:
	}
	return sp.N("reading.bare", n, "{{.N}} option was chosen by nobody.", "{{.N}} options were chosen by nobody.")
}

// sharing gives the rows that have a place. An option that was in no pair can stand level with one that won half of its
// pairs; it is no part of a tie that people should talk about.
func sharing(t poll.Tally, place int) []poll.Row {
	var out []poll.Row
	for _, r := range t.Rows {
		if r.Rank == place && !untouched(t.Rules, r) {
			out = append(out, r)
		}
	}
	return out
}

func firstPlace(p *session.Poll, t poll.Tally, sp *say.Speaker) string {
	first := sharing(t, 1)
	if len(first) == 0 {
		return sp.T("reading.nonefor", "No option has more people for it than against it.")
	}
	if t.Rules.Method == poll.Agree && len(t.Rows) > 1 && first[0].Supporters <= first[0].Against {
		return sp.N("reading.nearest", len(first), "No option has more people for it than against it. {{.Options}} comes nearest: {{.Short}}.", "No option has more people for it than against it. {{.Options}} come nearest: {{.Each}}.",
			say.Args{"Options": some(names(p, first, sp), listed, sp), "Each": each(p, t, first[0], sp), "Short": Short(p, first[0], sp)})
	}
	a := say.Args{"Options": some(names(p, first, sp), listed, sp), "Fact": fact(p, t, first[0], sp), "Each": each(p, t, first[0], sp), "All": len(t.Rows)}
	switch {
	case len(t.Rows) == 1:
		return sp.T("reading.only", "{{.Options}}: {{.Fact}}.", a)
	case len(first) == 1:
		return sp.T("reading.comesfirst", "{{.Options}} comes first: {{.Fact}}.", a)
	case len(first) == len(t.Rows):
		return sp.T("reading.allfirst", "All {{.All}} options are level: {{.Each}}.", a)
	}
	return sp.T("reading.sharefirst", "{{.Options}} share first place: {{.Each}}.", a)
}

// next tells the places after the first, down to the third.
func next(p *session.Poll, t poll.Tally, sp *say.Speaker) []string {
	var out []string
	for place := 2; place <= 3; place++ {
		rows := sharing(t, place)
		if len(rows) == 0 {
			continue
		}
		a := say.Args{"Options": some(names(p, rows, sp), listed, sp), "Short": Short(p, rows[0], sp), "Each": each(p, t, rows[0], sp), "Place": ordinal(place, sp)}
		if len(rows) == 1 {
			out = append(out, sp.T("reading.next", "{{.Options}} comes {{.Place}}: {{.Short}}.", a))
		} else {
			out = append(out, sp.T("reading.nexts", "{{.Options}} share {{.Place}} place: {{.Each}}.", a))
		}
	}
	return out
}

// forward names those among the options to take forward that stand below third place.
func forward(p *session.Poll, t poll.Tally, sp *say.Speaker) string {
	k := p.Rules.Places
	if k <= 3 || k >= len(t.Rows) || t.Rows[k-1].Rank == t.Rows[k].Rank {
		return ""
	}
	var more []poll.Row
	for _, r := range t.Rows[:k] {
		if r.Rank > 3 && !untouched(p.Rules, r) {
			more = append(more, r)
		}
	}
	if len(more) == 0 {
		return ""
	}
	return sp.N("reading.forward", len(more), "{{.Options}} is among the first {{.Places}} too.", "{{.Options}} are among the first {{.Places}} too.",
		say.Args{"Options": some(names(p, more, sp), 2*listed, sp), "Places": k})
}

// blocked names the options that somebody blocks.
func blocked(p *session.Poll, t poll.Tally, sp *say.Speaker) string {
	var on []poll.Row
	for _, r := range t.Rows {
		if blocks(p.Rules, r) > 0 {
			on = append(on, r)
		}
	}
	if len(on) == 0 {
		return ""
	}
	if len(on) == 1 {
		return sp.N("reading.blocked", blocks(p.Rules, on[0]), "{{.N}} person blocks {{.Option}}. Hear the reason before going on.", "{{.N}} people block {{.Option}}. Hear their reasons before going on.",
			say.Args{"Option": named(p, on[0].Option, sp)})
	}
	list := make([]string, len(on))
	for i, r := range on {
		list[i] = sp.T("reading.blocked.one", "{{.Option}} ({{.People}})", say.Args{"Option": named(p, r.Option, sp), "People": people(blocks(p.Rules, r), sp)})
	}
	return sp.T("reading.blocked.several", "Somebody blocks {{.Options}}. Hear the reasons before going on.", say.Args{"Options": some(list, listed, sp)})
}

func consensus(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	var on []poll.Row
	for i, read := range readings(p, res) {
		if read.Consensus {
			on = append(on, tallied(p, res).Rows[i])
		}
	}
	if p.Rules.Method != poll.FistToFive || len(on) == 0 {
		return ""
	}
	return sp.N("reading.consensus", p.Rules.Floor, "Everybody who answered shows at least {{.N}} finger for {{.Options}}.", "Everybody who answered shows at least {{.N}} fingers for {{.Options}}.",
		say.Args{"Options": some(names(p, on, sp), listed, sp)})
}

// QuadrantName names where an option stands by impact and effort.
func QuadrantName(q analysis.Quadrant, sp *say.Speaker) string {
	switch q {
	case analysis.QuickWin:
		return sp.T("reading.quadrant.quick", "Quick win: high impact, low effort")
	case analysis.BigProject:
		return sp.T("reading.quadrant.big", "Big project: high impact, high effort")
	case analysis.FillIn:
		return sp.T("reading.quadrant.fill", "Can wait: low impact, low effort")
	case analysis.Thankless:
		return sp.T("reading.quadrant.thankless", "Rather not: low impact, high effort")
	case analysis.NoQuadrant:
	}
	return sp.T("reading.quadrant.none", "Not judged by impact and effort")
}

func quadrants(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	var quick []poll.Row
	for i, read := range readings(p, res) {
		if read.Quadrant == analysis.QuickWin {
			quick = append(quick, tallied(p, res).Rows[i])
		}
	}
	switch {
	case p.Rules.Method != poll.ImpactEffort || len(res.Rows) == 0:
		return ""
	case len(quick) == 0:
		return sp.T("reading.quick.none", "No option has high impact with low effort.")
	}
	return sp.N("reading.quick", len(quick), "High impact with low effort: {{.Options}}.", "High impact with low effort: {{.Options}}.", say.Args{"Options": some(names(p, quick, sp), 2*listed, sp)})
}

// split names the options on which the room is split, the highest first.
func split(p *session.Poll, res analysis.Result, sp *say.Speaker) string {
	on, t := splitOn(p, res), tallied(p, res)
	switch len(on) {
	case 0:
		return ""
	case 1:
		read := readings(p, res)[on[0]]
		a := say.Args{"Option": named(p, t.Rows[on[0]].Option, sp), "For": people(read.For, sp), "Against": people(read.Against, sp)}
		if read.For > 0 && read.Against > 0 {
			return sp.T("reading.split.ends", "The room is split on {{.Option}}: {{.For}} strongly for it and {{.Against}} strongly against.", a)
		}
		return sp.T("reading.split", "The room is split on {{.Option}}.", a)
	}
	return sp.T("reading.splits", "The room is split on {{.Options}}.", say.Args{"Options": some(at(p, t, on, sp), listed, sp)})
}

func splitOn(p *session.Poll, res analysis.Result) []int {
	var on []int
	for i, read := range readings(p, res) {
		if read.Split {
			on = append(on, i)
		}
	}
	return on
}
