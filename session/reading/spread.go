package reading

import (
	"math"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// Interval says what share of many people like these would be in favour; empty where the count says nothing of that.
func Interval(r analysis.Reading, sp *say.Speaker) string {
	if r.High <= r.Low || r.Low == 0 && r.High >= 1 {
		return ""
	}
	return sp.T("reading.interval", "Among many people like these, between {{.Low}} and {{.High}} in 100 would be for it.",
		say.Args{"Low": int(math.Floor(100 * r.Low)), "High": int(math.Ceil(100 * r.High))})
}

// Spread tells how far apart the answers by one criterion are.
func Spread(r poll.Rules, s analysis.Spread, sp *say.Speaker) string {
	a := say.Args{"Mean": decimal(s.Mean, 1, sp), "SD": decimal(s.SD, 1, sp), "Median": quartile(s.Median, sp), "Low": quartile(s.Q1, sp), "High": quartile(s.Q3, sp)}
	out := sp.T("reading.spread", "Middle answer {{.Median}}, half of the answers between {{.Low}} and {{.High}}; mean {{.Mean}}, spread {{.SD}}.", a)
	if r.Method == poll.Agree || !s.HasAgreement {
		return out
	}
	return join(out, sp.T("reading.spread.agreement", "{{.Words}} (van der Eijk's A is {{.A}}: 1 is all the same, 0 evenly spread, -1 split between the ends).",
		say.Args{"Words": alikeness(s.Agreement, sp), "A": decimal(s.Agreement, 2, sp)}))
}

func alikeness(a float64, sp *say.Speaker) string {
	switch {
	case a >= 0.7:
		return sp.T("reading.alike.much", "People answer much the same")
	case a >= 0.3:
		return sp.T("reading.alike.rather", "People answer rather the same")
	case a >= 0:
		return sp.T("reading.alike.apart", "Answers are spread out")
	}
	return sp.T("reading.alike.split", "Answers are split")
}

// Distribution tells the whole distribution of an option, the best level first.
func Distribution(p *session.Poll, row poll.Row, sp *say.Speaker) string {
	out := ""
	for i, part := range row.Parts {
		d := distribution(p, row, part, sp)
		if d == "" {
			continue
		}
		if name := CriterionName(p.Rules, i, sp); name != "" {
			d = sp.T("reading.dist.criterion", "{{.Criterion}}: {{.Answers}}", say.Args{"Criterion": name, "Answers": d})
		}
		out = semicolons([]string{out, d}, sp)
	}
	return out
}

func distribution(p *session.Poll, row poll.Row, part poll.Part, sp *say.Speaker) string {
	var out string
	add := func(level string, n int) {
		a := say.Args{"Before": out, "Level": level}
		if out == "" {
			out = sp.N("reading.dist.first", n, "{{.Level}}: {{.N}} person", "{{.Level}}: {{.N}} people", a)
			return
		}
		out = sp.N("reading.dist", n, "{{.Before}}, {{.Level}}: {{.N}}", "{{.Before}}, {{.Level}}: {{.N}}", a)
	}
	rest := p.Tally.Valid() - row.Supporters // nobody is counted for nothing by hand
	if p.Tally.BySupport {
		for _, n := range part.Levels {
			rest -= n
		}
		rest = max(0, p.Tally.Valid()-sum(part.Levels))
	}
	switch p.Rules.Method.Kind() {
	case poll.Levels:
		levels := LevelNames(p.Rules, sp)
		for i := len(part.Levels) - 1; i >= 0; i-- {
			add(levels[i], part.Levels[i])
		}
	case poll.Ranks:
		for i, n := range part.Levels {
			if n > 0 {
				add(Mark(p.Rules, i+1, sp), n)
			}
		}
		add(Mark(p.Rules, 0, sp), rest)
	case poll.Units:
		if len(part.Levels) == 0 {
			return ""
		}
		for i := len(part.Levels) - 1; i > 0; i-- {
			if part.Levels[i] > 0 {
				add(Mark(p.Rules, i, sp), part.Levels[i])
			}
		}
		add(Mark(p.Rules, 0, sp), rest)
	case poll.Ticks, poll.Matches:
	}
	return out
}

func sum(levels []int) int {
	n := 0
	for _, x := range levels {
		n += x
	}
	return n
}
