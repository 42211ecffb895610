package report

import (
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// numbered is an idea in its words with its number.
func (w *writer) numbered(x *session.Idea) string {
	return w.T("report.idea.numbered", "“{{.Text}}” (no. {{.Number}})", say.Args{"Number": x.Number, "Text": oneLine(printed(x), briefLabel)})
}

// however says where people stood apart on what a theme holds: what was noted, where ideas stand on the line, votes on
// which the room was split. It finds that by rule, and says nothing where the rules find nothing.
func (w *writer) however(t *session.Theme) {
	var runs []document.Run
	add := func(text string, more ...document.Run) {
		if text == "" {
			return
		}
		if len(runs) > 0 {
			text = " " + text
		}
		runs = append(append(runs, document.Run{Text: text}), more...)
	}
	if w.has(Findings) {
		for i, f := range w.s.Findings {
			if f.Theme == t.ID && f.However != "" {
				add(w.T("report.however.priority", "another view is noted under priority {{.N}} in", say.Args{"N": i + 1}), document.Run{Text: " "}, w.toFindings(), document.Run{Text: "."})
			}
		}
	}
	add(w.bothEnds(t))
	for _, pair := range w.keptApart(t) {
		add(w.T("report.however.apart", "{{.A}} and {{.B}} look alike, and the group kept them apart.", say.Args{"A": w.numbered(pair[0]), "B": w.numbered(pair[1])}))
	}
	for _, text := range w.splitOn(func(o poll.Option) bool {
		id := session.ID(o.ID)
		return id == t.ID || slices.Contains(t.Ideas, id)
	}) {
		add(text)
	}
	if len(runs) == 0 {
		return
	}
	runs[0].Text = capital(runs[0].Text)
	w.labelled(w.T("report.however", "However:"), runs...)
}

// toFindings is a link to the priorities, which stand after the themes.
func (w *writer) toFindings() document.Run {
	return document.Run{Text: w.quoted(w.findingsTitle()), Link: "#findings"}
}

func (w *writer) findingsTitle() string { return w.T("report.findings", "What the group concluded") }

// bothEnds says that a theme has ideas at both ends of the line.
func (w *writer) bothEnds(t *session.Theme) string {
	sc, low, high := w.ends(t)
	if len(low) == 0 || len(high) == 0 {
		return ""
	}
	return w.T("report.however.line", "Its ideas reach from one end of the line to the other: {{.Low}} at “{{.LowName}}”, {{.High}} at “{{.HighName}}”.",
		say.Args{"Low": w.numbersOfIdeas(low), "High": w.numbersOfIdeas(high), "LowName": w.s.Framework.Within(sc.Low), "HighName": w.s.Framework.Within(sc.High)})
}

// ends lists the ideas of a theme at the two ends of the line.
func (w *writer) ends(t *session.Theme) (sc framework.Scale, low, high []*session.Idea) {
	sc, ok := w.s.Continuum()
	if !ok {
		return sc, nil, nil
	}
	for _, id := range t.Ideas {
		x := w.s.Idea(id)
		if x == nil || x.Out() {
			continue
		}
		switch at, placed := x.PlaceOn(sc); {
		case !placed:
		case at == 0:
			low = append(low, x)
		case at == max(sc.Steps, 2)-1:
			high = append(high, x)
		}
	}
	return sc, low, high
}

func (w *writer) numbersOfIdeas(list []*session.Idea) string {
	n := make([]string, len(list))
	for i, x := range list {
		n[i] = strconv.Itoa(x.Number)
	}
	return w.N("report.idea.numbers", len(n), "no. {{.Numbers}}", "no. {{.Numbers}}", say.Args{"Numbers": n})
}

// keptApart lists the pairs of ideas that people knowingly left as two, of which the first stands in a theme.
func (w *writer) keptApart(t *session.Theme) (out [][2]*session.Idea) {
	for _, p := range w.s.Apart {
		a, b := w.s.Head(p.A), w.s.Head(p.B)
		if a == nil || b == nil || a == b || a.Out() || b.Out() || a.Theme != t.ID {
			continue
		}
		out = append(out, [2]*session.Idea{a, b})
	}
	return out
}

// enough is how many people a vote must have before anything is said of how they were apart.
func (w *writer) enough() int { return max(leastAnswers, w.may.Spread) }

// splitOn says of which of these options the room was split.
func (w *writer) splitOn(wanted func(poll.Option) bool) (out []string) {
	for _, c := range w.comparable() {
		for i, r := range c.res.Rows {
			row := c.Tally.Rows[i]
			if r.Split && wanted(row.Option) {
				out = append(out, w.T("report.however.split", "In the vote on “{{.Question}}”, the room was split on “{{.Option}}”: {{.Short}}.",
					say.Args{"Question": oneLine(c.Question, briefLabel), "Option": oneLine(w.option(row.Option), briefLabel), "Short": reading.Short(c.Poll, row, w.Speaker)}))
			}
		}
	}
	return out
}
