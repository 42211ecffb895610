package report

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

func (w *writer) whatWasDone() {
	title := w.T("report.done", "What was done")
	if w.s.Phase() == session.Draft {
		title = w.T("report.plan", "What is planned")
	}
	w.h1("method", title)
	if w.s.Details.Aims != "" {
		w.lead(w.s.Details.Aims)
		w.also(session.OfAims, "")
	}
	if w.s.Details.Focus != "" {
		w.para(w.T("report.done.focus", "The question that the themes answer: {{.Question}}", say.Args{"Question": w.s.Details.Focus}))
		w.also(session.OfFocus, "")
	}
	var facts []document.Fact
	fact := func(label, value string) {
		if value != "" {
			facts = append(facts, document.Fact{Label: label, Value: value})
		}
	}
	fact(w.T("report.fact.meeting", "Meeting"), w.subtitle())
	fact(w.T("report.fact.organisation", "Organisation"), w.organisation())
	fact(w.T("report.fact.date", "Date"), w.date())
	if w.may.Place {
		fact(w.T("report.fact.place", "Place"), w.s.Details.Place)
	}
	if w.may.Facilitator {
		fact(w.T("report.fact.facilitator", "Facilitator"), w.s.Details.Facilitator)
	}
	w.add(document.Facts{Facts: facts})
	w.whoTookPart()
	w.groundRules()
	w.howItWasDone()
	w.framework()
}

func (w *writer) whoTookPart() {
	text := w.tookPart()
	if text == "" {
		return
	}
	title := w.T("report.done.who", "Who was there")
	if w.s.Phase() == session.Draft {
		title = w.T("report.plan.seats", "Seats")
	}
	w.h2("", title)
	w.para(text, w.headCount())
	groups := w.people.bandGroups()
	if len(groups) == 0 || len(groups) == 1 && groups[0].rest { // a table of everybody under “other roles” tells nothing
		return
	}
	t := document.Table{RowHeads: true, Caption: w.T("report.bands.caption", "People by role"), Columns: []document.Column{
		{Title: w.T("report.bands.role", "Role"), Width: 4}, {Title: w.T("report.bands.people", "People"), Align: document.Right},
	}}
	merged := false
	for _, g := range groups {
		merged = merged || len(g.names) > 1 || g.rest && !w.may.Singles
		t.Rows = append(t.Rows, document.Cells(w.bandName(g), strconv.Itoa(g.n)))
	}
	total := document.Cells(w.T("report.bands.all", "All"), strconv.Itoa(w.people.took))
	total.Strong = true
	t.Rows = append(t.Rows, total)
	w.table(t)
	if merged {
		w.small(w.N("report.bands.merged", w.may.Fewest, "Roles with fewer than {{.N}} person are counted together, so that nobody can be picked out.",
			"Roles with fewer than {{.N}} people are counted together, so that nobody can be picked out."))
	}
}

// howItWasDone is the method, written out from what the file holds.
func (w *writer) howItWasDone() {
	if w.s.Phase() == session.Draft {
		w.h2("", w.T("report.plan.agenda", "The agenda"))
		w.para(w.N("report.done.planned", w.s.PlannedMinutes(), "The agenda takes {{.N}} minute of the {{.Slot}} minutes there are.", "The agenda takes {{.N}} minutes of the {{.Slot}} minutes there are.",
			say.Args{"Slot": w.s.Details.Minutes}), w.promptCount())
	} else {
		w.h2("", w.T("report.done.how", "How it was done"))
		w.para(w.T("report.done.time", "The session took {{.Time}} of {{.Slot}} planned.", say.Args{"Time": w.spent(), "Slot": w.N("duration.minutes", w.s.Details.Minutes, "{{.N}} minute", "{{.N}} minutes")}), w.promptCount(), w.course())
	}
	w.gathering()
	w.para(append(w.ideaCount(), w.asIdeasCame(), w.notesKept())...)
	w.para(w.groupingCount(), w.whoGrouped())
	w.para(w.voteCount())
	w.para(w.unknownCount())
}

func (w *writer) ideaCount() []string {
	n := len(w.s.Shown())
	if n == 0 && len(w.s.Ideas) == 0 {
		return nil
	}
	out := []string{
		w.N("report.done.ideas", n, "{{.N}} idea was written down.", "{{.N}} ideas were written down."),
		w.mergedCount(),
		w.T("report.done.numbers", "Each idea keeps its number throughout this report."),
	}
	imported, reworded, redacted := 0, 0, 0
	for _, x := range w.s.Shown() {
		if x.Source != "" {
			imported++
		}
		for _, m := range w.s.Together(x) {
			if m.Redaction != "" {
				redacted++
			} else if m.Display != "" {
				reworded++
			}
		}
	}
	if imported > 0 {
		out = append(out, w.N("report.done.imported", imported, "{{.N}} of them was brought in from a file.", "{{.N}} of them were brought in from a file."))
	}
	if reworded > 0 && w.has(Ideas) && w.may.Wordings {
		out = append(out, w.N("report.done.reworded", reworded, "{{.N}} was worded anew; its first wording stands in the appendix.", "{{.N}} were worded anew; their first wording stands in the appendix."))
	}
	if redacted > 0 {
		out = append(out, w.N("report.done.redacted", redacted, "{{.N}} is printed in other words, to protect people.", "{{.N}} are printed in other words, to protect people."))
	}
	return append(out, w.withdrawn())
}

func (w *writer) withdrawn() string {
	n := 0
	for _, x := range w.s.Ideas {
		if x.Withdrawn {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return w.N("report.done.withdrawn", n, "{{.N}} idea was withdrawn and is not printed.", "{{.N}} ideas were withdrawn and are not printed.")
}

func (w *writer) groupingCount() string {
	themes, in := w.grouped()
	if themes == 0 {
		return ""
	}
	a := say.Args{"Themes": w.N("report.themes.count", themes, "{{.N}} theme", "{{.N}} themes"), "All": w.ideas(len(w.s.Shown()))}
	return w.N("report.done.grouped", in, "{{.N}} of {{.All}} was grouped into {{.Themes}}.", "{{.N}} of {{.All}} were grouped into {{.Themes}}.", a)
}

func (w *writer) voteCount() string {
	n := len(w.s.ClosedPolls())
	if n == 0 {
		return ""
	}
	if w.byHand() {
		return w.N("report.brief.votes", n, "{{.N}} vote was taken.", "{{.N}} votes were taken.")
	}
	return w.N("report.done.votes", n, "{{.N}} secret vote was taken.", "{{.N}} secret votes were taken.")
}

// unknownCount owns up to actions that this version cannot read.
func (w *writer) unknownCount() string {
	n := len(w.s.Unknown)
	if n == 0 {
		return ""
	}
	return w.N("report.done.unknown", n, "The file holds {{.N}} action of a newer version of Folkmoot, which this report leaves out.",
		"The file holds {{.N}} actions of a newer version of Folkmoot, which this report leaves out.")
}

func (w *writer) framework() {
	f := w.s.Framework
	if f.Name == "" {
		return
	}
	w.h2("framework", w.T("report.framework", "The framework"))
	w.para(w.T("report.framework.name", "The prompts come from the framework “{{.Name}}”, version {{.Version}}.", say.Args{"Name": f.Name, "Version": f.Version}))
	if f.Provenance != "" {
		var paras [][]document.Run
		for p := range strings.SplitSeq(strings.TrimSpace(f.Provenance), "\n") {
			if p = strings.TrimSpace(p); p != "" {
				paras = append(paras, document.Text(p))
			}
		}
		w.add(document.Note{Title: w.T("report.framework.provenance", "Where it comes from"), Paras: paras})
	}
}
