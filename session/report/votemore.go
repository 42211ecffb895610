package report

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// otherRules is the same ballots counted in other ways, and what a choice that gives every part of the group its share
// would change.
func (w *writer) otherRules(c counted) {
	rows := reading.OtherRules(lettered(c), c.res, w.Speaker)
	share := reading.Proportional(c.Poll, c.res, w.Speaker)
	if len(rows) == 0 && share == "" || oneMark(c.Rules) {
		return
	}
	w.add(document.Heading{Level: 3, Text: w.T("report.rules", "The same ballots under other rules")})
	if len(rows) > 0 {
		text := w.T("report.rules.same", "Each of the rules that put options in order puts the same first.")
		switch {
		case c.res.Depends:
			text = w.T("report.rules.depend", "Which option comes first depends on the rule. So the first place says less than it seems to; look at what the options near the top have in common.")
		case !ordering(c.res.Other):
			text = ""
		}
		w.para(text)
		t := document.Table{Compact: true, RowHeads: true, Caption: w.T("report.rules.table", "What each rule makes of it, by the keys in the table of the count"), Columns: []document.Column{
			{Title: w.T("report.rules.rule", "Rule"), Width: 3.6}, {Title: w.T("report.rules.first", "First"), Width: 2}, {Title: w.T("report.rules.order", "Order"), Width: 4},
		}}
		for _, r := range rows {
			t.Rows = append(t.Rows, document.Cells(upperFirst(r[0]), r[1], r[2]))
		}
		w.table(t)
	}
	w.para(share)
}

// oneMark reports whether a ballot marks one option and no more, so that every rule counts the same.
func oneMark(r poll.Rules) bool {
	return r.Method == poll.Dots && r.Dots == 1 || (r.Method == poll.Choose || r.Method.Kind() == poll.Ranks && r.Method != poll.Ranking) && r.Choose == 1
}

// lettered is the poll with the key of each option for its words, which would fill the table.
func lettered(c counted) *session.Poll {
	p := *c.Poll
	p.Options = slices.Clone(c.Options)
	for i, r := range c.Tally.Rows {
		if k := slices.IndexFunc(p.Options, func(o poll.Option) bool { return o.ID == r.Option.ID }); k >= 0 {
			p.Options[k].Text = letter(i)
		}
	}
	return &p
}

// ordering reports whether a rule among these puts options in order, and does not choose a set of them.
func ordering(rules []analysis.OtherRule) bool {
	for _, o := range rules {
		if o.Name != analysis.ByPAV && o.Name != analysis.ByEqualShares {
			return true
		}
	}
	return false
}

// groups compares bands or tables, those that are large enough.
func (w *writer) groups(c counted) {
	if c.betrayed {
		w.para(w.T("report.groups.betrayed", "Groups are not compared here: together with the other numbers in this report, that would tell of fewer than {{.N}} people.", say.Args{"N": w.may.Fewest}))
		return
	}
	head, rows, note := reading.Groups(c.Poll, c.res, w.Speaker)
	if len(rows) > 0 {
		w.add(document.Heading{Level: 3, Text: w.T("report.groups", "The groups side by side")})
		t := document.Table{Compact: true, Caption: w.T("report.groups.table", "How many people of each group are for an option")}
		for i, title := range head {
			col := document.Column{Title: title, Width: 1.4}
			if i == 0 {
				col.Width = 3
			}
			t.Columns = append(t.Columns, col)
		}
		for _, r := range rows {
			t.Rows = append(t.Rows, document.Cells(r...))
		}
		w.table(t)
		note = join(note, w.agreedGroups(c.res.Groups))
	}
	w.para(note)
}

// before puts a vote beside the one that it follows.
func (w *writer) before(c counted) {
	old := w.s.Poll(c.Of)
	if c.Of == "" || old == nil || old.Phase != session.PollClosed || !w.votesTold(old) {
		return
	}
	first := w.counted(old)
	a := say.Args{"Question": oneLine(first.Question, briefLabel)}
	w.add(document.Heading{Level: 3, Text: w.T("report.before", "What changed since the vote before")})
	words, head, rows := reading.Changes(first.Poll, c.Poll, w.Speaker)
	if c.Revote {
		w.para(w.T("report.before.revote", "This was a vote on the options that were level in “{{.Question}}”.", a))
	} else {
		w.para(append([]string{w.T("report.before.second", "This vote asks again, after discussion, what “{{.Question}}” asked. The first result stands beside it and is not replaced.", a)}, words...)...)
	}
	t := document.Table{Compact: true, Caption: w.T("report.before.table", "Both votes"), Columns: make([]document.Column, len(head))}
	for i, title := range head {
		t.Columns[i] = document.Column{Title: title, Width: []float64{3, 1, 1, 1.8, 1.8}[min(i, 4)]}
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, document.Cells(r...))
	}
	w.table(t)
}
