package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// coreqItem is one of the 32 things that a report of group talk should say. Without an answer somebody has to write it in.
type coreqItem struct {
	name   string
	answer string
	rest   bool // what the file does not know has to be written in beside the answer
	where  []section
}

// coreq is the list of Tong, Sainsbury and Craig (2007), answered from what the file holds. What it does not hold is left
// to be written in: nothing here is guessed.
func (w *writer) coreq() {
	if w.s.Phase() == session.Draft {
		return
	}
	w.h2("coreq", w.T("report.coreq", "How this study is reported"))
	w.para(w.T("report.coreq.lead", "Readers of research ask for the same 32 things of every report. Those that the session's file knows are answered here. The others have to be written in by the people who ran the session."))
	n := 0
	for _, part := range []struct {
		caption string
		items   []coreqItem
	}{
		{w.T("report.coreq.team", "The people who ran the session"), w.coreqTeam()},
		{w.T("report.coreq.design", "How the study was set up"), w.coreqDesign()},
		{w.T("report.coreq.analysis", "How the findings were made"), w.coreqAnalysis()},
	} {
		t := document.Table{Compact: true, Caption: part.caption, Columns: []document.Column{
			{Title: w.T("report.col.no", "No."), Align: document.Right, Width: 0.6},
			{Title: w.T("report.coreq.item", "Item"), Width: 2.9},
			{Title: w.T("report.coreq.answer", "Answer"), Width: 5.2},
			{Title: w.T("report.coreq.where", "Where"), Width: 1.1},
		}}
		for _, it := range part.items {
			n++
			t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
				{Runs: document.Text(strconv.Itoa(n))}, {Runs: document.Text(it.name)}, {Runs: w.coreqAnswer(it)}, {Runs: w.links(it.where)},
			}})
		}
		w.add(t)
	}
	w.small(w.T("report.coreq.source", "The 32 items are those of COREQ: Tong, Sainsbury and Craig (2007), International Journal for Quality in Health Care 19(6), 349–357. The wording is our own."))
}

// coreqAnswer is the answer, and room to write in what is missing.
func (w *writer) coreqAnswer(it coreqItem) []document.Run {
	if it.answer != "" && !it.rest {
		return document.Text(it.answer)
	}
	runs := []document.Run{}
	if it.answer != "" {
		runs = document.Text(it.answer + "\n")
	}
	return append(runs, document.Run{Text: w.T("report.coreq.complete", "To complete:"), Soft: true}, document.Run{Text: " ______________________"})
}

// links points to the places of this report that are there.
func (w *writer) links(where []section) []document.Run {
	var runs []document.Run
	for _, at := range where {
		if at.id == "" {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, document.Run{Text: w.T("list.comma", ", ")})
		}
		runs = append(runs, at.link()...)
	}
	if len(runs) == 0 {
		return section{}.link()
	}
	return runs
}

// in finds the places of headings, those that are there.
func (w *writer) in(ids ...string) []section {
	out := make([]section, len(ids))
	for i, id := range ids {
		out[i] = w.whereIs(id)
	}
	return out
}

// withheld says that an edition leaves out what the file may hold.
func (w *writer) withheld() string {
	return w.T("report.coreq.withheld", "Not told in this edition.")
}

// coreqTeam are items 1 to 8. The file knows who ran the session and what people were told; the rest is theirs to write.
func (w *writer) coreqTeam() []coreqItem {
	who := coreqItem{name: w.T("report.coreq.1", "Who ran the group or the interview")}
	switch {
	case !w.may.Facilitator:
		who.answer = w.withheld()
	case w.s.Details.Facilitator != "":
		who.answer, who.where = full(w.s.Details.Facilitator), w.in("method")
	}
	knew := coreqItem{name: w.T("report.coreq.7", "What participants knew about them and about the purpose"), rest: true}
	for _, item := range w.s.Framework.Consent {
		if item.ID == "information" {
			if yes, all := w.agreedTo(item.ID); all > 1 && yes > 0 {
				knew.answer = w.T("report.coreq.7.answer", "{{.People}} said yes to this: “{{.Text}}”", say.Args{"People": w.countOf(yes, all), "Text": item.Text})
			}
		}
	}
	return []coreqItem{
		who,
		{name: w.T("report.coreq.2", "Their qualifications")},
		{name: w.T("report.coreq.3", "Their occupation at the time")},
		{name: w.T("report.coreq.4", "Their gender, if they wish to say")},
		{name: w.T("report.coreq.5", "Their experience and training")},
		{name: w.T("report.coreq.6", "Whether they knew the participants before")},
		knew,
		{name: w.T("report.coreq.8", "Their own interests and expectations")},
	}
}

// countOf is "9 of 12 people", or that most or some did where the edition does not count so few by themselves.
func (w *writer) countOf(n, all int) string {
	switch least := w.may.Fewest; {
	case least <= usualFewest || n == all || n >= least && all-n >= least:
		return w.Count(n, all)
	case 2*n > all:
		return w.T("report.coreq.most", "Most people")
	}
	return w.T("report.coreq.some", "Some people")
}
