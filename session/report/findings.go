package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

func (w *writer) conclusions() {
	if len(w.s.Findings) == 0 {
		if w.s.Phase() == session.Draft {
			return
		}
		w.h1("findings", w.T("report.findings", "What the group concluded"))
		w.para(w.T("report.findings.none", "No findings have been written down."), w.confirmation())
		return
	}
	w.h1("findings", w.T("report.findings", "What the group concluded"))
	w.para(w.confirmation())
	w.para(w.N("report.findings.lead", len(w.s.Findings), "There is {{.N}} priority. It says who should act, what the group concluded, and what people would see being done.",
		"There are {{.N}} priorities, the most important first. Each says who should act, what the group concluded, and what people would see being done."))
	for i, f := range w.s.Findings {
		blocks := []document.Block{w.card(i+1, f)}
		if f.However != "" {
			blocks = append(blocks, document.Paragraph{Runs: []document.Run{{Text: w.T("report.finding.however", "However:") + " ", Bold: true}, {Text: full(f.However)}}})
		}
		w.add(document.Together{Blocks: blocks})
	}
}

// card is one finding with what stands behind it. A quote goes out only with consent.
func (w *writer) card(rank int, f *session.Finding) document.Card {
	c := document.Card{Rank: strconv.Itoa(rank), Who: f.Who, Title: f.Statement, Measure: w.measure(f), Behaviours: f.Behaviours}
	if text := w.numbers(f); text != "" {
		c.Text = document.Text(text)
	}
	if t := w.s.Theme(f.Theme); t != nil && len(w.s.Shown()) == 0 {
		c.Theme = w.T("report.finding.theme.only", "Theme: {{.Theme}}", say.Args{"Theme": w.themeName(t)})
	} else if t != nil {
		c.Theme = w.T("report.finding.theme", "Theme: {{.Theme}}, {{.Ideas}}", say.Args{"Theme": w.themeName(t), "Ideas": w.ideas(len(w.s.IdeasUnder(t.ID)))})
	}
	if w.quoting() == NoQuotes {
		return c
	}
	for _, id := range f.Quotes {
		if x := w.s.Note(id); x != nil && w.s.MayQuote(x) {
			c.Quotes = append(c.Quotes, document.Quote{Text: forPrint(x), By: w.attributed(x.Seat)})
		}
	}
	return c
}

// behind finds the count that a finding rests on. Only a closed poll has one.
func (w *writer) behind(f *session.Finding) (p *session.Poll, row poll.Row, ok bool) {
	p = w.s.Poll(f.Poll)
	if p == nil || p.Phase != session.PollClosed {
		return nil, row, false
	}
	for _, r := range p.Tally.Rows {
		if r.Option.ID == f.Option {
			return p, r, true
		}
	}
	return nil, row, false
}

// measure is "9 of 12 people".
func (w *writer) measure(f *session.Finding) string {
	p, row, ok := w.behind(f)
	if !ok || noMeasure(p.Rules) || !w.votesTold(p) {
		return ""
	}
	return w.Count(row.Supporters, p.Voters)
}

// numbers is the sentence that says where the measure comes from.
func (w *writer) numbers(f *session.Finding) string {
	p, row, ok := w.behind(f)
	if !ok || !w.votesTold(p) {
		return ""
	}
	a := say.Args{
		"People": w.Count(row.Supporters, p.Voters), "Option": oneLine(w.option(row.Option), briefLabel), "Question": oneLine(p.Question, briefLabel),
		"Dots": w.dots(row.Total), "Place": row.Rank, "All": len(p.Tally.Rows),
	}
	if p.Rules.Method != poll.Dots || p.Tally.BySupport {
		a["Short"] = reading.Short(w.counted(p).Poll, row, w.Speaker)
		if row.Tied {
			return w.T("report.finding.placetied", "In the vote on “{{.Question}}”, “{{.Option}}” came to place {{.Place}} of {{.All}}, tied: {{.Short}}.", a)
		}
		return w.T("report.finding.place", "In the vote on “{{.Question}}”, “{{.Option}}” came to place {{.Place}} of {{.All}}: {{.Short}}.", a)
	}
	if row.Tied {
		return w.T("report.finding.tied", "In the vote on “{{.Question}}”, {{.People}} gave “{{.Option}}” at least one dot: {{.Dots}}, place {{.Place}} of {{.All}}, tied.", a)
	}
	return w.T("report.finding.numbers", "In the vote on “{{.Question}}”, {{.People}} gave “{{.Option}}” at least one dot: {{.Dots}}, place {{.Place}} of {{.All}}.", a)
}

// confirmation is the group's answer to the findings as read out at the close.
func (w *writer) confirmation() string {
	c := w.s.Confirmed
	switch {
	case c == nil:
		return ""
	case c.Confirmed && c.Corrections == "":
		return w.confirmed()
	case c.Confirmed:
		return w.T("report.confirmed.corrected", "The group confirmed the summary when it was read out, with corrections: {{.Corrections}}", say.Args{"Corrections": full(c.Corrections)})
	case c.Corrections == "":
		return w.T("report.unconfirmed", "The group did not confirm the summary when it was read out.")
	}
	return w.T("report.unconfirmed.why", "The group did not confirm the summary when it was read out. It said: {{.Corrections}}", say.Args{"Corrections": full(c.Corrections)})
}
