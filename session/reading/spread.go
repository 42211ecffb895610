package reading

import (
	"math"
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// Interval says what share of many people like these would be in favour, by Wilson's interval; empty where the count says
// nothing of that. Both ends are rounded outwards.
func Interval(r poll.Rules, read analysis.Reading, sp *say.Speaker) string {
	if read.High <= read.Low || read.Low == 0 && read.High >= 1 {
		return ""
	}
	const slack = 1e-9 // a bound of 0.17 must not be rounded to 0.16 for how a computer holds it
	a := say.Args{"Low": int(math.Floor(100*read.Low + slack)), "High": int(math.Ceil(100*read.High - slack))}
	switch r.Method {
	case poll.Pairwise:
		return sp.T("reading.interval.pairs", "Among many pairs like these, it would be preferred in between {{.Low}} and {{.High}} of 100.", a)
	case poll.ImpactEffort:
		return sp.T("reading.interval.impact", "Among many people like these, between {{.Low}} and {{.High}} in 100 would see a high impact.", a)
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive:
		return sp.T("reading.interval.choose", "Among many people like these, between {{.Low}} and {{.High}} in 100 would choose it.", a)
	case poll.Dots, poll.Budget, poll.Quadratic:
		return sp.T("reading.interval.give", "Among many people like these, between {{.Low}} and {{.High}} in 100 would give it something.", a)
	case poll.Ranking: // to have a place among all says little
		return ""
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive:
	}
	return sp.T("reading.interval", "Among many people like these, between {{.Low}} and {{.High}} in 100 would be for it.", a)
}

// Spread tells how far apart the answers on the option of a row are, a sentence for each criterion. Below five answers it
// says nothing: that would be to tell the single answers.
func Spread(p *session.Poll, res analysis.Result, i int, sp *say.Speaker) []string {
	t := tallied(p, res)
	if i < 0 || i >= len(t.Rows) {
		return nil
	}
	var out []string
	for k, s := range readings(p, res)[i].Parts {
		if k >= len(t.Rows[i].Parts) || t.Rows[i].Parts[k].Answers < enoughBallots {
			continue
		}
		text := spread(p.Rules, s, sp)
		if text == "" {
			continue
		}
		if name := CriterionName(p.Rules, k, sp); name != "" {
			text = sp.T("reading.spread.criterion", "{{.Criterion}}: {{.Spread}}", say.Args{"Criterion": name, "Spread": text})
		}
		out = append(out, text)
	}
	return out
}

func spread(r poll.Rules, s analysis.Spread, sp *say.Speaker) string {
	a := say.Args{"Mean": decimal(s.Mean, 1, sp), "SD": decimal(s.SD, 1, sp), "Median": quartile(s.Median, sp), "Low": quartile(s.Q1, sp), "High": quartile(s.Q3, sp)}
	out := sp.T("reading.spread", "The middle answer is {{.Median}}, and half of the answers are between {{.Low}} and {{.High}}. Mean {{.Mean}}, standard deviation {{.SD}}.", a)
	if s.Q1 == s.Q3 {
		out = sp.T("reading.spread.same", "At least half of the answers are {{.Median}}. Mean {{.Mean}}, standard deviation {{.SD}}.", a)
	}
	if r.Method == poll.Agree {
		out = "" // agree, pass and disagree are no numbers
	}
	if !s.HasAgreement {
		return out
	}
	return join(out, sp.T("reading.spread.agreement", "{{.Words}}: van der Eijk's A is {{.A}}, where 1 is all the same, 0 evenly spread and −1 half at each end.",
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
		d := distribution(p, part, sp)
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

func distribution(p *session.Poll, part poll.Part, sp *say.Speaker) string {
	var out string
	add := func(level string, n int) {
		a := say.Args{"Before": out, "Level": level}
		if out == "" {
			out = sp.N("reading.dist.first", n, "{{.Level}}: {{.N}} person", "{{.Level}}: {{.N}} people", a)
			return
		}
		out = sp.N("reading.dist", n, "{{.Before}}, {{.Level}}: {{.N}}", "{{.Before}}, {{.Level}}: {{.N}}", a)
	}
	rest := p.Tally.Valid() - sum(part.Levels) // hands say nothing of places or dots
	switch p.Rules.Method.Kind() {
	case poll.Levels:
		levels := levelSigns(p.Rules, sp)
		for i, n := range slices.Backward(part.Levels) {
			add(levels[i], n)
		}
	case poll.Ranks:
		for i, n := range part.Levels {
			if n > 0 {
				add(Mark(p.Rules, i+1, sp), n)
			}
		}
		if rest > 0 || out == "" {
			add(Mark(p.Rules, 0, sp), rest)
		}
	case poll.Units:
		if len(part.Levels) == 0 {
			return ""
		}
		for i := len(part.Levels) - 1; i > 0; i-- {
			if part.Levels[i] > 0 {
				add(Mark(p.Rules, i, sp), part.Levels[i])
			}
		}
		if rest > 0 || out == "" {
			add(Mark(p.Rules, 0, sp), rest)
		}
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
