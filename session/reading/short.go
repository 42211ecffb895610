package reading

import (
	"math"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// Place is an option's place: "1", or "2=" where options share it; empty where nothing was given to it.
func Place(p *session.Poll, row poll.Row, sp *say.Speaker) string {
	switch {
	case untouched(p.Rules, row):
		return ""
	case row.Tied:
		return sp.T("reading.place.tied", "{{.N}}=", say.Args{"N": row.Rank})
	}
	return sp.T("reading.place", "{{.N}}", say.Args{"N": row.Rank})
}

// untouched reports whether nobody said anything of an option.
func untouched(r poll.Rules, row poll.Row) bool {
	return row.Supporters == 0 && row.Against == 0 && (r.Method.Kind() != poll.Levels || answered(row) == 0)
}

// answered is how many people answered on an option of a scale, by any of its criteria.
func answered(row poll.Row) int {
	n := 0
	for _, part := range row.Parts {
		n = max(n, part.Answers)
	}
	return n
}

// Short is what stands beside an option's bar.
func Short(p *session.Poll, row poll.Row, sp *say.Speaker) string {
	if untouched(p.Rules, row) {
		return nothing(p.Rules, sp)
	}
	a := say.Args{"People": sp.Count(row.Supporters, p.Voters), "Given": units(p.Rules, row.Total, sp)}
	switch {
	case p.Tally.BySupport && row.Against > 0:
		return sp.T("reading.short.hands", "{{.People}} for, {{.Against}} against", a, say.Args{"Against": row.Against})
	case p.Tally.BySupport:
		return sp.T("reading.short.handsfor", "{{.People}} for", a)
	}
	switch p.Rules.Method {
	case poll.Choose, poll.Approval:
		return sp.Count(row.Supporters, p.Voters)
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		return sp.T("reading.short.points", "{{.People}}, {{.Points}}", a, say.Args{"Points": points(row, sp)})
	case poll.Dots:
		return sp.T("reading.short.dots", "{{.People}}, {{.Given}}", a)
	case poll.Quadratic, poll.Budget:
		return sp.T("reading.short.given", "{{.Given}} from {{.People}}", a)
	case poll.Pairwise:
		return sp.N("reading.short.pairs", row.Total+row.Against, "preferred in {{.Won}} of {{.N}} pair", "preferred in {{.Won}} of {{.N}} pairs", say.Args{"Won": row.Total})
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
	}
	return shortScale(p, row, sp)
}

func shortScale(p *session.Poll, row poll.Row, sp *say.Speaker) string {
	n := answered(row)
	switch p.Rules.Method {
	case poll.Likert, poll.Agree:
		a := say.Args{"For": row.Supporters, "All": p.Voters, "Against": row.Against}
		if row.Against == 0 {
			return sp.T("reading.short.agree.all", "{{.For}} of {{.All}} agree", a)
		}
		return sp.N("reading.short.agree", row.Against, "{{.For}} of {{.All}} agree, {{.N}} disagrees", "{{.For}} of {{.All}} agree, {{.N}} disagree", a)
	case poll.ImpactEffort:
		return sp.N("reading.short.impact", n, "impact {{.Impact}}, effort {{.Effort}}, from {{.N}} person", "impact {{.Impact}}, effort {{.Effort}}, from {{.N}} people",
			say.Args{"Impact": median(row.Parts[0], sp), "Effort": median(row.Parts[1], sp)})
	default:
	}
	out := sp.N("reading.short.mean", n, "mean {{.Mean}} of {{.Top}} from {{.N}} person", "mean {{.Mean}} of {{.Top}} from {{.N}} people",
		say.Args{"Mean": decimal(row.Score, 1, sp), "Top": p.Rules.Value(p.Rules.Levels())})
	if b := blocks(p.Rules, row); b > 0 {
		return sp.N("reading.short.blocks", b, "{{.Before}}; {{.N}} blocks it", "{{.Before}}; {{.N}} block it", say.Args{"Before": out})
	}
	return out
}

// median writes the middle of the answers by one criterion, or a dash where nobody answered.
func median(part poll.Part, sp *say.Speaker) string {
	if part.Answers == 0 {
		return sp.T("reading.dash", "–")
	}
	return middle(part.Median, sp)
}

// blocks is the most people who showed no finger under any criterion of a fist to five.
func blocks(r poll.Rules, row poll.Row) int {
	n := 0
	if r.Method == poll.FistToFive {
		for _, part := range row.Parts {
			n = max(n, part.Levels[0])
		}
	}
	return n
}

// points writes the points of ranks; shared ones can come out at a half.
func points(row poll.Row, sp *say.Speaker) string {
	if row.Halves%2 != 0 {
		return sp.T("reading.points.half", "{{.N}} points", say.Args{"N": decimal(row.Score, 1, sp)})
	}
	return sp.N("reading.points", int(math.Round(row.Score)), "{{.N}} point", "{{.N}} points")
}

func nothing(r poll.Rules, sp *say.Speaker) string {
	switch r.Method.Kind() {
	case poll.Ticks:
		return sp.T("reading.short.nobody", "chosen by nobody")
	case poll.Ranks:
		if r.Method == poll.Ranking {
			return sp.T("reading.short.unranked", "ranked by nobody")
		}
		return sp.T("reading.short.unchosen", "chosen by nobody")
	case poll.Units:
		if r.Method == poll.Budget {
			return sp.T("reading.short.nomoney", "no money")
		}
		return units(r, 0, sp)
	case poll.Levels:
		return sp.T("reading.short.unanswered", "answered by nobody")
	case poll.Matches:
	}
	return sp.T("reading.short.unpaired", "in no pair that was decided")
}

// Value is what stands in a table for the option of a row: what [Short] says, and how far people are apart on it.
func Value(p *session.Poll, res analysis.Result, i int, sp *say.Speaker) string {
	t := tallied(p, res)
	if i < 0 || i >= len(t.Rows) {
		return ""
	}
	row, read := t.Rows[i], readings(p, res)[i]
	out := []string{Short(p, row, sp)}
	if untouched(p.Rules, row) {
		return out[0]
	}
	switch p.Rules.Method {
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		if n := row.Parts[0].Levels[0]; n > 0 && !t.BySupport {
			out = append(out, sp.N("reading.value.firsts", n, "first choice of {{.N}}", "first choice of {{.N}}"))
		}
	case poll.Score, poll.Likert, poll.FistToFive:
		if answered(row) >= enoughBallots {
			out = append(out, halves(p.Rules, read, sp))
		}
		out = append(out, strongly(p.Rules, read, sp))
	case poll.Agree:
		if n := row.Parts[0].Levels[1]; n > 0 && len(row.Parts) == 1 {
			out = append(out, sp.N("reading.value.pass", n, "{{.N}} passes", "{{.N}} pass"))
		}
	case poll.ImpactEffort:
		if read.Quadrant != analysis.NoQuadrant {
			out = append(out, QuadrantName(read.Quadrant, sp))
		}
	case poll.Pairwise:
		out = append(out, sp.T("reading.value.pairs", "would win about {{.N}} of 100 pairs", say.Args{"N": int(math.Round(row.Score))}))
	case poll.Budget:
		if len(res.Rows) > 0 && row.Supporters >= enoughBallots {
			out = append(out, evenness(read.Gini, sp))
		}
	case poll.Choose, poll.Approval, poll.Dots, poll.Quadratic:
	}
	if read.Split {
		out = append(out, sp.T("reading.value.split", "the room is split"))
	}
	return semicolons(out, sp)
}

// halves says between which values the middle half of the answers lies.
func halves(r poll.Rules, read analysis.Reading, sp *say.Speaker) string {
	if len(read.Parts) != 1 || read.Parts[0].Q1 == 0 && read.Parts[0].Q3 == 0 && read.Parts[0].Median == 0 {
		return ""
	}
	s := read.Parts[0]
	if s.Q1 == s.Q3 {
		if r.Method == poll.Likert {
			return sp.T("reading.value.same.of", "at least half say {{.N}} of {{.Top}}", say.Args{"N": quartile(s.Q1, sp), "Top": r.Top})
		}
		return sp.T("reading.value.same", "at least half say {{.N}}", say.Args{"N": quartile(s.Q1, sp)})
	}
	if r.Method == poll.Likert {
		return sp.T("reading.value.between.of", "half between {{.Low}} and {{.High}} of {{.Top}}", say.Args{"Low": quartile(s.Q1, sp), "High": quartile(s.Q3, sp), "Top": r.Top})
	}
	return sp.T("reading.value.between", "half between {{.Low}} and {{.High}}", say.Args{"Low": quartile(s.Q1, sp), "High": quartile(s.Q3, sp)})
}

// quartile writes a quartile, which can lie at quarters between two values.
func quartile(x float64, sp *say.Speaker) string {
	if x == math.Trunc(x) {
		return decimal(x, 0, sp)
	}
	return decimal(x, 1, sp)
}

// evenness says whether much the same came from everybody, or most from a few.
func evenness(gini float64, sp *say.Speaker) string {
	a := say.Args{"G": decimal(gini, 2, sp)}
	switch {
	case gini < 0.3:
		return sp.T("reading.value.even", "much the same from everybody (Gini {{.G}})", a)
	case gini < 0.6:
		return sp.T("reading.value.uneven", "more from some than from others (Gini {{.G}})", a)
	}
	return sp.T("reading.value.fewgave", "most of it from a few (Gini {{.G}})", a)
}

// strongly counts the people at the ends of the scale.
func strongly(r poll.Rules, read analysis.Reading, sp *say.Speaker) string {
	if r.Method == poll.FistToFive || r.Levels() < 5 || read.Against == 0 {
		return "" // blocks are said already
	}
	return sp.N("reading.value.against", read.Against, "{{.N}} strongly against", "{{.N}} strongly against")
}

func semicolons(parts []string, sp *say.Speaker) string {
	out := ""
	for _, s := range parts {
		switch {
		case s == "":
		case out == "":
			out = s
		default:
			out = sp.T("reading.semicolon", "{{.Before}}; {{.After}}", say.Args{"Before": out, "After": s})
		}
	}
	return out
}
