package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// charted is how many options a chart shows; the table below it has them all.
const charted = 20

// briefLabel is the most characters of an option or a question inside a sentence and over a bar.
const briefLabel = 120

func (w *writer) votes() {
	var off []*session.Poll
	for _, p := range w.s.Polls {
		if p.Phase == session.PollCalledOff {
			off = append(off, p)
		}
	}
	closed := w.s.ClosedPolls()
	if len(closed) == 0 && len(off) == 0 && w.s.OpenPoll() == nil {
		return
	}
	w.h1("votes", w.T("report.votes", "Votes"))
	if w.s.OpenPoll() != nil {
		w.para(w.openPoll())
	}
	if len(closed) > 0 {
		w.para(w.T("report.vote.secret", "People voted in secret, one after another, on a shared screen. The options stood in another order on each ballot, and nothing of a count was shown before the close."),
			w.T("report.vote.rank", "Places follow the dots, then the number of people, then the median of the dots that those people gave. What is equal in all three is tied."))
	}
	for _, p := range closed {
		w.vote(p)
	}
	for _, p := range off {
		why := ""
		if p.Why != "" {
			why = w.T("report.vote.why", "The reason given: {{.Why}}", say.Args{"Why": full(p.Why)})
		}
		w.para(w.T("report.vote.calledoff", "The vote on “{{.Question}}” was called off. It was not counted, and its ballots were destroyed.", say.Args{"Question": p.Question}), why)
	}
}

// openPoll says no more than that: what is being voted on, by whom and how far it is stays in the room.
func (w *writer) openPoll() string {
	return w.T("report.vote.open", "A vote was open when this report was made. Nothing of it is shown until it is closed.")
}

func (w *writer) vote(p *session.Poll) {
	w.h2("", oneLine(p.Question, longHeading))
	w.lead(w.topSentence(p, briefLabel), w.nextSentence(p))
	w.para(w.rules(p), w.turnout(p), w.unanimous(p))
	c, caption := w.voteChart(p)
	if len(c.Bars) > 0 {
		w.add(document.Chart{Caption: caption, Chart: c, Alt: chart.AltText(c, w.Speaker)})
	}
	w.table(w.voteTable(p))
}

// topSentence says in words what came first.
func (w *writer) topSentence(p *session.Poll, most int) string {
	if p.Tally.Dots == 0 || len(p.Tally.Rows) == 0 {
		return w.T("report.vote.nothing", "No option got a dot.")
	}
	first := p.Tally.Rows[0]
	var names []string
	for _, r := range p.Tally.Rows {
		if r.Rank == 1 {
			names = append(names, w.quoted(oneLine(w.option(r.Option), most)))
		}
	}
	a := say.Args{"Names": names, "People": w.Count(first.Supporters, p.Voters), "Dots": w.dots(first.Total), "N": len(names)}
	switch {
	case len(names) == 1:
		return w.T("report.vote.first", "{{.Names}} came first: {{.People}} gave it at least one dot, {{.Dots}} in all.", a)
	case len(names) <= 3:
		return w.T("report.vote.firsts", "{{.Names}} came first together: {{.People}} gave each of them at least one dot, {{.Dots}} each.", a)
	}
	return w.T("report.vote.manyfirst", "{{.N}} options came first together: {{.People}} gave each of them at least one dot, {{.Dots}} each.", a)
}

// nextSentence says what came after the first, and how many options nobody chose.
func (w *writer) nextSentence(p *session.Poll) string {
	var next []poll.Row
	none := 0
	for _, r := range p.Tally.Rows {
		if r.Total == 0 {
			none++
			continue
		}
		if r.Rank > 1 && (len(next) == 0 || next[0].Rank == r.Rank) {
			next = append(next, r)
		}
	}
	var out []string
	if n := len(next); n > 0 && n <= 3 {
		var names []string
		for _, r := range next {
			names = append(names, w.quoted(oneLine(w.option(r.Option), briefLabel)))
		}
		a := say.Args{"Names": names, "People": w.Count(next[0].Supporters, p.Voters), "Dots": w.dots(next[0].Total)}
		out = append(out, w.N("report.vote.next", n, "{{.Names}} came next, with {{.Dots}} from {{.People}}.", "{{.Names}} came next together, each with {{.Dots}} from {{.People}}.", a))
	}
	if none > 0 && p.Tally.Dots > 0 {
		out = append(out, w.N("report.vote.none", none, "{{.N}} option got no dot.", "{{.N}} options got no dots."))
	}
	return join(out...)
}

func (w *writer) voteChart(p *session.Poll) (chart.Bars, string) {
	c := chart.Bars{Unit: w.T("report.unit.dots", "dots"), SecondUnit: w.T("report.unit.people", "people")}
	for i, r := range p.Tally.Rows {
		if i == charted {
			break
		}
		people := w.Count(r.Supporters, p.Voters)
		if r.Tied && r.Total > 0 {
			people = w.T("report.vote.tied", "{{.People}}, tied", say.Args{"People": people})
		}
		c.Bars = append(c.Bars, chart.Bar{
			Label: oneLine(w.T("report.vote.bar", "{{.Key}}: {{.Option}}", say.Args{"Key": letter(i), "Option": w.option(r.Option)}), briefLabel), Value: float64(r.Total), Text: w.dots(r.Total),
			Second: float64(r.Supporters), SecondText: people, Quiet: r.Total == 0,
		})
	}
	if p.Tally.Dots == 0 {
		return chart.Bars{}, ""
	}
	if len(p.Tally.Rows) > charted {
		return c, w.T("report.vote.chart.some", "Dots for the {{.Shown}} options that got most, and how many people gave them. The table has all {{.All}}.",
			say.Args{"Shown": charted, "All": len(p.Tally.Rows)})
	}
	return c, w.T("report.vote.chart", "Dots for each option, and how many people gave them")
}

func (w *writer) voteTable(p *session.Poll) document.Table {
	t := document.Table{Caption: w.T("report.vote.table", "The count: dots, and how many people gave at least one"), Columns: []document.Column{
		{Title: w.T("report.vote.letter", "Key"), Width: 0.6},
		{Title: w.T("report.vote.option", "Option"), Width: 4.4},
		{Title: w.T("report.vote.dots", "Dots"), Align: document.Right, Width: 0.8},
		{Title: w.T("report.vote.people", "People"), Width: 2},
		{Title: w.T("report.vote.place", "Place"), Width: 1},
	}}
	for i, r := range p.Tally.Rows {
		place := strconv.Itoa(r.Rank)
		if r.Tied {
			place = w.T("report.vote.place.tied", "{{.Place}}, tied", say.Args{"Place": r.Rank})
		}
		t.Rows = append(t.Rows, document.Cells(letter(i), w.option(r.Option), strconv.Itoa(r.Total), w.Count(r.Supporters, p.Voters), place))
	}
	total := document.Cells("", w.T("report.vote.total", "All dots given"), strconv.Itoa(p.Tally.Dots), "", "")
	total.Strong = true
	t.Rows = append(t.Rows, total)
	return t
}

// turnout tells how many voted, and how many of the ballots say nothing.
func (w *writer) turnout(p *session.Poll) string {
	t := p.Tally
	out := []string{w.T("report.vote.turnout", "{{.People}} voted.", say.Args{"People": w.Count(t.Ballots, p.Voters)})}
	if t.Blank > 0 {
		out = append(out, w.N("report.vote.blank", t.Blank, "{{.N}} ballot was blank.", "{{.N}} ballots were blank."))
	}
	if t.Spoilt > 0 {
		out = append(out, w.N("report.vote.spoilt", t.Spoilt, "{{.N}} ballot was spoilt.", "{{.N}} ballots were spoilt."))
	}
	if t.Blank == 0 && t.Spoilt == 0 {
		out = append(out, w.T("report.vote.valid", "No ballot was blank or spoilt."))
	}
	return join(out...)
}

// unanimous warns where a result tells how each person voted.
func (w *writer) unanimous(p *session.Poll) string {
	if p.Voters < 2 {
		return ""
	}
	for _, r := range p.Tally.Rows {
		if r.Supporters == p.Voters {
			return w.T("report.vote.unanimous", "Everybody gave “{{.Option}}” at least one dot, so on this option each person's view is known.",
				say.Args{"Option": oneLine(w.option(r.Option), briefLabel)})
		}
	}
	return ""
}

func (w *writer) rules(p *session.Poll) string {
	return w.N("report.vote.rules", p.Rules.Dots, "Each person had {{.N}} dot.", "Each person had {{.N}} dots and could put at most {{.Cap}} on one option.", say.Args{"Cap": p.Rules.Cap})
}

// option is the wording of an option for print: an idea that was redacted or withdrawn since must not come back this way.
func (w *writer) option(o poll.Option) string {
	if x := w.s.Idea(session.ID(o.ID)); x != nil {
		switch {
		case x.Withdrawn:
			return w.T("report.vote.withdrawn", "An idea that was withdrawn")
		case x.Redaction != "":
			return x.Redaction
		}
	}
	return o.Text
}

// letter is the sign of an option: A to Z, then AA, AB and so on.
func letter(i int) string {
	s := ""
	for i++; i > 0; i /= 26 {
		i--
		s = string(rune('A'+i%26)) + s
	}
	return s
}
