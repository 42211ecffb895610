package main

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/elections/tally"
)

// runoff prints an instant run-off round by round.
func (w *tallied) runoff() {
	if len(w.t.Runoff) < 2 {
		return
	}
	sp := w.p.say
	w.line("")
	w.sentence(2, sp.T("cli.tally.runoff", "Run-off, round by round"))
	rounds := w.t.Runoff
	const most = 10
	if !w.all && len(rounds) > most+1 {
		hidden := len(rounds) - most
		rounds = rounds[hidden:]
		w.sentence(4, sp.N("cli.tally.rounds", hidden, "{{.N}} round before; --all shows it", "{{.N}} rounds before; --all shows them"))
	}
	for i, x := range rounds {
		args := say.Args{"Round": len(w.t.Runoff) - len(rounds) + i + 1, "Votes": w.votes(x), "Out": w.some(x.Out)}
		if len(x.Out) == 0 {
			w.sentence(4, sp.T("cli.tally.lastround", "{{.Round}}. {{.Votes}}", args))
			continue
		}
		w.sentence(4, sp.T("cli.tally.round", "{{.Round}}. {{.Votes}}. Out: {{.Out}} ({{.Why}})", args, say.Args{"Why": w.why(x.Why)}))
	}
}

// votes writes the votes of a round, most first.
func (w *tallied) votes(x tally.Round) string {
	places := make([]int, len(x.Standing))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int {
		switch {
		case x.Votes[a] > x.Votes[b]:
			return -1
		case x.Votes[a] < x.Votes[b]:
			return 1
		}
		return 0
	})
	const most = 6
	var out []string
	for n, i := range places {
		if n == most && len(places) > most+1 && !w.all {
			out = append(out, w.p.say.N("cli.tally.others", len(places)-most, "{{.N}} other", "{{.N}} others"))
			break
		}
		out = append(out, cutName(w.names[x.Standing[i]], 30)+" "+w.number(x.Votes[i]))
	}
	if x.Exhausted > 0 {
		out = append(out, w.p.say.N("cli.tally.exhausted", x.Exhausted, "{{.N}} ballot names none of them", "{{.N}} ballots name none of them"))
	}
	return strings.Join(out, ", ")
}

func (w *tallied) why(reason string) string {
	sp := w.p.say
	switch reason {
	case "together_least":
		return sp.T("cli.tally.why.together", "fewest, and together fewer than the next")
	case "earlier_round":
		return sp.T("cli.tally.why.earlier", "tied for fewest, with fewer in an earlier round")
	case "lot":
		return sp.T("cli.tally.why.lot", "tied for fewest; here by lot, and all who could win are declared")
	}
	return sp.T("cli.tally.why.least", "fewest")
}

// approvals prints how many approve of each option.
func (w *tallied) approvals() {
	if len(w.t.Approvals) == 0 {
		return
	}
	sp := w.p.say
	w.line("")
	if len(w.t.Approved) > 0 {
		w.sentence(2, sp.T("cli.tally.approved", "Counted as approval: {{.Names}}. --approve names other categories.", say.Args{"Names": sp.List(quoted(w.t.Approved))}))
	}
	head := []string{sp.T("cli.tally.approvals", "Approvals"), "", ""}
	if w.t.Ballots >= 30 {
		head[2] = sp.T("cli.tally.likely", "likely range")
	}
	var rows [][]string
	for _, a := range w.t.Approvals {
		rows = append(rows, []string{w.names[a.Option], w.of(a.Count, a.Of), w.between(a.Low, a.High, a.Of)})
	}
	w.table(head, rows)
}

func quoted(names []string) []string {
	var out []string
	for _, n := range names {
		out = append(out, "“"+n+"”")
	}
	return out
}

// committees prints what rules that choose several say, each against the options with the most approvals.
func (w *tallied) committees() {
	sp := w.p.say
	seats := 0
	var most tally.Committee
	for _, c := range w.t.Committees {
		if c.Seats != seats {
			seats, most = c.Seats, c
			w.line("")
			w.sentence(2, sp.N("cli.tally.seats", seats, "{{.N}} chosen", "{{.N}} chosen together"))
		}
		args := say.Args{"Rule": w.rule(c.Rule), "Names": sp.List(w.named(c.Sets[0]))}
		text := sp.T("cli.tally.set", "{{.Rule}}: {{.Names}}", args)
		alike := c.Rule != most.Rule && slices.EqualFunc(c.Sets, most.Sets, slices.Equal)
		switch {
		case alike:
			text = sp.T("cli.tally.sameset", "{{.Rule}}: the same", args)
		case c.Rule != most.Rule && len(c.Sets) == 1 && len(most.Sets) == 1:
			text += " " + w.swapped(most.Sets[0], c.Sets[0])
		}
		if n := len(c.Sets) - 1; n > 0 && !alike {
			text += " " + sp.N("cli.tally.othersets", n, "({{.N}} other set ties with it)", "({{.N}} other sets tie with it)")
		}
		if c.More {
			text += " " + sp.T("cli.tally.moresets", "(there are more ties than are listed)")
		}
		if !c.Exact {
			text += " " + sp.T("cli.tally.inexact", "(found one by one, since looking at all sets would take too long)")
		}
		w.sentence(4, text)
	}
}

// swapped says what one set has in place of what another has.
func (w *tallied) swapped(from, to []string) string {
	var out, in []string
	for _, id := range from {
		if !slices.Contains(to, id) {
			out = append(out, id)
		}
	}
	for _, id := range to {
		if !slices.Contains(from, id) {
			in = append(in, id)
		}
	}
	return w.p.say.T("cli.tally.swapped", "({{.In}} in place of {{.Out}})", say.Args{"In": w.some(in), "Out": w.some(out)})
}

// points prints sums and means.
func (w *tallied) points() {
	if len(w.t.Points) == 0 {
		return
	}
	sp := w.p.say
	head := []string{sp.T("cli.tally.points", "Points"), sp.T("cli.tally.sum", "sum"), sp.T("cli.tally.ballots", "ballots"), sp.T("cli.tally.mean", "mean"), sp.T("cli.tally.range", "from–to")}
	var sums []float64
	for _, x := range w.t.Points {
		sums = append(sums, x.Sum)
	}
	places := decimals(sums...)
	var rows [][]string
	for _, x := range w.t.Points {
		row := []string{w.names[x.Option], w.p.say.Decimal(x.Sum, places), w.number(float64(x.Ballots)), "", ""}
		if x.Ballots > 0 {
			row[3], row[4] = w.p.say.Decimal(x.Mean, 2), w.number(x.Low)+"–"+w.number(x.High)
		}
		rows = append(rows, row)
	}
	w.line("")
	w.table(head, rows)
	w.given()
}

// given prints how often each value was given, where the values are few.
func (w *tallied) given() {
	const most = 7
	var values []float64
	for _, x := range w.t.Points {
		if x.Histogram == nil && x.Ballots > 0 {
			return
		}
		for _, g := range x.Histogram {
			if !slices.Contains(values, g.Value) {
				values = append(values, g.Value)
			}
		}
	}
	if len(values) < 2 || len(values) > most {
		return
	}
	slices.Sort(values)
	head := []string{w.p.say.T("cli.tally.given", "How often each number was given")}
	for _, v := range values {
		head = append(head, w.number(v))
	}
	var rows [][]string
	for _, x := range w.t.Points {
		row := make([]string, 1+len(values))
		row[0] = w.names[x.Option]
		for i, v := range values {
			row[i+1] = "0"
			for _, g := range x.Histogram {
				if g.Value == v {
					row[i+1] = w.number(float64(g.Ballots))
				}
			}
		}
		rows = append(rows, row)
	}
	w.line("")
	w.table(head, rows)
}

// categories prints how often each option was put where.
func (w *tallied) categories() {
	if len(w.t.CategoryNames()) < 2 {
		return // approvals have said it all
	}
	sp := w.p.say
	head := []string{sp.T("cli.tally.categories", "How often in each category")}
	widest := 8
	for _, name := range w.t.CategoryNames() {
		head = append(head, cutName(name, widest))
	}
	head = append(head, sp.T("cli.tally.nocategory", "none"), sp.T("cli.tally.agreement", "agreement"))
	var rows [][]string
	for _, x := range w.t.Categories {
		row := []string{w.names[x.Option]}
		for _, n := range x.Category {
			row = append(row, w.number(float64(n)))
		}
		row = append(row, w.number(float64(x.None)), "")
		if x.Agreement != nil {
			row[len(row)-1] = w.p.say.Signed(*x.Agreement, 2)
		}
		rows = append(rows, row)
	}
	if len(head) > 9 {
		return // more columns than a line holds; --json has them
	}
	w.line("")
	w.table(head, rows)
}
