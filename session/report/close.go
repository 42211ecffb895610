package report

import (
	"fmt"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

func (w *writer) actions() {
	if len(w.s.Actions) == 0 {
		return
	}
	head := w.T("report.actions", "Actions")
	if w.has(Reply) {
		head = w.T("report.compact.actions", "What happens next")
	}
	w.h1("actions", head)
	cols := []document.Column{
		{Title: w.T("report.actions.who", "Who"), Width: 2},
		{Title: w.T("report.actions.what", "What"), Width: 3.4},
		{Title: w.T("report.actions.when", "By when"), Width: 1.7},
		{Title: w.T("report.actions.step", "First step"), Width: 2.6},
	}
	t := document.Table{Caption: w.T("report.actions.caption", "Who does what by when"), Columns: cols}
	if !w.may.Owners { // who it is would say of which organisation
		t.Columns, t.Caption = t.Columns[1:], w.T("report.actions.caption.unowned", "What is done by when")
	}
	for _, a := range w.s.Actions {
		what := a.What
		for i, f := range w.s.Findings {
			if f.ID == a.Finding {
				what = w.T("report.actions.for", "{{.What}} (for priority {{.N}})", say.Args{"What": strings.TrimSuffix(a.What, "."), "N": i + 1})
			}
		}
		cells := []string{w.orOpen(a.Who), what, w.orOpen(a.ByWhen), w.orOpen(a.FirstStep)}
		t.Rows = append(t.Rows, document.Cells(cells[len(cells)-len(t.Columns):]...))
	}
	w.add(t)
}

// orOpen says that something was not settled, rather than leaving a hole in a table.
func (w *writer) orOpen(text string) string {
	if text != "" {
		return text
	}
	return w.T("report.notsaid", "Not said")
}

func (w *writer) parkingLot() {
	if len(w.s.Parking) == 0 {
		return
	}
	w.h1("parking", w.T("report.parking", "Parking lot"))
	open := ""
	if n := w.s.Unsettled(); n > 0 {
		open = w.N("report.parking.open", n, "{{.N}} of them is not settled yet.", "{{.N}} of them are not settled yet.")
	}
	w.para(w.T("report.parking.lead", "These matters came up beside the question and were kept for later."), open)
	t := document.Table{Caption: w.T("report.parking.caption", "What was parked and what became of it"), Columns: []document.Column{
		{Title: w.T("report.parking.what", "Matter"), Width: 3}, {Title: w.T("report.parking.became", "What became of it"), Width: 3},
	}}
	for _, x := range w.s.Parking {
		became := w.disposition(x)
		if x.Owner != "" && x.Disposition != session.PassedOn && w.may.Owners {
			became = w.T("report.parking.owner", "{{.What}} ({{.Owner}})", say.Args{"What": became, "Owner": x.Owner})
		}
		if x.Note != "" {
			became = w.T("report.parking.note", "{{.What}}: {{.Note}}", say.Args{"What": became, "Note": x.Note})
		}
		t.Rows = append(t.Rows, document.Cells(x.Text, became))
	}
	w.add(t)
}

// howToRead is the limits of the report and what a reader should know before passing it on.
func (w *writer) howToRead() {
	w.h1("limits", w.limitsTitle())
	if w.s.Phase() != session.Draft {
		w.para(w.caveat())
		w.limits()
	}
	w.para(w.T("report.limits.counts", "Counts such as “7 of 9 people” describe this group. They are no measure of anybody outside it, so the report gives no percentages."), w.ranges())
	w.para(w.limitsOfNames(),
		w.T("report.limits.words", "Somebody who knows the group may still recognise a person by what was said. Read it with that in mind before you pass it on."))
	if w.quoting() != NoQuotes && w.quoting() != Everything {
		w.para(w.T("report.limits.quotes", "People are quoted only where they agreed to it."), w.mayQuote())
	}
	w.para(w.limitsOfEdition()...)
	w.para(w.rulesOfChoice()...)
	w.replacedCount()
	w.unprintable()
}

// replacedCount says how many texts are not printed as they were said.
func (w *writer) replacedCount() {
	if w.redacted > 0 {
		w.para(w.N("report.limits.redacted", w.redacted, "In {{.N}} text, words that may tell who is meant were replaced, or the text was put in other words. What stands in [brackets] was not said so.",
			"In {{.N}} texts, words that may tell who is meant were replaced, or the text was put in other words. What stands in [brackets] was not said so."))
	}
}

// ranges says how to read the one place where the report speaks of others.
func (w *writer) ranges() string {
	if w.may.Plain {
		return ""
	}
	if !slices.ContainsFunc(w.s.ClosedPolls(), func(p *session.Poll) bool { return likely(w.counted(p)) }) {
		return ""
	}
	return w.T("report.limits.ranges", "Where a table says “of 100 like these”, it gives a range: how wide it is shows how little a small group tells of others.")
}

// unprintable owns up to what the fonts lack.
func (w *writer) unprintable() {
	var paras [][]document.Run
	if n := len(w.laid.Missing); n > 0 {
		const named = 12
		var codes []string
		times := 0
		for i, m := range w.laid.Missing {
			times += m.Count
			if i < named {
				codes = append(codes, fmt.Sprintf("U+%04X", m.Rune))
			}
		}
		text := w.N("report.missing", n, "{{.N}} character that was typed is not in the report's fonts: {{.Codes}}.", "{{.N}} characters that were typed are not in the report's fonts: {{.Codes}}.", say.Args{"Codes": codes})
		if n > named {
			text = w.N("report.missing.more", n, "{{.N}} characters that were typed are not in the report's fonts, among them {{.Codes}}.", "{{.N}} characters that were typed are not in the report's fonts, among them {{.Codes}}.", say.Args{"Codes": codes})
		}
		paras = append(paras, document.Text(join(text, w.T("report.missing.shown", "Each stands as a box or as its number; the session's file has what was typed."))))
	}
	if n := len(w.laid.Unshaped); n > 0 {
		paras = append(paras, document.Text(w.T("report.unshaped", "Text in these scripts is printed letter by letter, without joining or reordering: {{.Scripts}}.", say.Args{"Scripts": ScriptNames(w.laid.Unshaped, w.Speaker)})))
	}
	if len(paras) > 0 {
		w.add(document.Note{Title: w.T("report.missing.title", "Characters that could not be printed"), Paras: paras})
	}
}
