package report

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// privateStages prints the raw notes, with the words for print where a passage of them has such.
func (w *writer) privateStages() {
	head := false
	for _, x := range w.s.Agenda {
		if strings.TrimSpace(x.Notes) == "" {
			continue
		}
		if !head {
			w.h2("private-stages", w.T("report.private.stages", "Notes as they were taken"))
			head = true
		}
		w.add(document.Heading{Level: 3, Text: w.stageName(x.ID)})
		for line := range strings.SplitSeq(w.notesForPrint(x), "\n") {
			w.para(strings.TrimSpace(line))
		}
	}
}

// notesForPrint puts the words for print in the place of passages that were redacted. Where two overlap, all that either
// covers goes.
func (w *writer) notesForPrint(st *session.Stage) string {
	text := []rune(st.Notes)
	type gap struct {
		session.Passage
		words string
	}
	var gaps []gap
	for _, x := range w.s.Evidence {
		if p := x.Passage; p != nil && x.Stage == st.ID && x.Redaction != "" && p.From < p.To && p.To <= len(text) {
			gaps = append(gaps, gap{*p, x.Redaction})
		}
	}
	slices.SortStableFunc(gaps, func(a, b gap) int { return cmp.Compare(a.From, b.From) })
	var out strings.Builder
	at := 0
	for i := 0; i < len(gaps); {
		g := gaps[i]
		for i++; i < len(gaps) && gaps[i].From < g.To; i++ {
			g.To = max(g.To, gaps[i].To)
			if gaps[i].words != g.words {
				g.words = join(g.words, gaps[i].words)
			}
		}
		out.WriteString(string(text[at:g.From]) + g.words)
		at = g.To
	}
	return w.replaced().text(out.String() + string(text[at:]))
}

// replaced hides in raw notes what was replaced in other texts: nobody looks for names in notes that are not printed elsewhere.
func (w *writer) replaced() masker {
	var m masker
	for _, e := range w.unedited.RedactionLog() {
		if !e.Gone {
			m.add(e.Replacement, e.Original, 2)
		}
	}
	return m
}

func (w *writer) privateDebrief() {
	d := w.s.Debrief
	if d == nil {
		return
	}
	w.h2("private-debrief", w.T("report.private.debrief", "What the facilitators noted afterwards"))
	var facts []document.Fact
	fact := func(label, value string) {
		if value != "" {
			facts = append(facts, document.Fact{Label: label, Value: value})
		}
	}
	fact(w.T("report.debrief.top", "Moments that mattered"), d.Top)
	fact(w.T("report.debrief.surprises", "Surprises"), d.Surprises)
	fact(w.T("report.debrief.hypotheses", "What seems to emerge"), d.Hypotheses)
	fact(w.T("report.debrief.questions", "Still open"), d.Questions)
	fact(w.T("report.debrief.changes", "For the next group"), d.Changes)
	if d.Quality > 0 {
		fact(w.T("report.debrief.quality", "How well the group talked"), w.T("report.debrief.of", "{{.N}} of 5", say.Args{"N": d.Quality}))
	}
	w.add(document.Facts{Facts: facts})
}

// privateHelp says what the app did for the grouping.
func (w *writer) privateHelp() {
	if len(w.s.Shown()) == 0 {
		return
	}
	w.h2("private-help", w.T("report.private.help", "Help with grouping"))
	switch w.s.HelpNow() {
	case session.HelpOff:
		w.para(w.T("report.private.help.off", "The app’s help with grouping was switched off."))
	case session.HelpWaits:
		w.para(w.T("report.private.help.waits", "The app’s help waited for the group to sort by itself, and the group was not marked as having done so."))
	case session.HelpOn:
		sorted := ""
		if w.s.Sorted {
			sorted = w.T("report.private.help.sorted", "The group had sorted by itself before.")
		}
		w.para(w.T("report.private.help.on", "The app’s help with grouping was on: it may have suggested what belongs together. People decided."), sorted)
	}
}
