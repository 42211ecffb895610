package report

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// coreqAnalysis are items 24 to 32: how themes and findings came about, and what stands behind them.
func (w *writer) coreqAnalysis() []coreqItem {
	tree, derived, major, minor := w.coreqThemes()
	coders := coreqItem{name: w.T("report.coreq.24", "How many people sorted what was said"), rest: true}
	if who := w.sortedBy(); who != "" {
		coders.answer, coders.where = who, w.in("method")
	}
	return []coreqItem{
		coders, tree, derived,
		{name: w.T("report.coreq.27", "Which software was used"), answer: w.software(), where: w.in("file")},
		{name: w.T("report.coreq.28", "Whether participants gave feedback on the findings"), answer: w.readOut(), rest: w.s.Confirmed == nil, where: w.confirmedIn()},
		w.coreqQuotes(),
		{name: w.T("report.coreq.30", "Whether data and findings fit together"), answer: w.restOn(), rest: true, where: w.findingsIn()},
		major, minor,
	}
}

// sortedBy says who sorted, as far as the file can tell.
func (w *writer) sortedBy() string {
	if len(w.s.Themes) == 0 {
		return ""
	}
	switch {
	case w.s.Sorted:
		return w.T("report.course.sorted", "The group sorted its ideas by itself first.")
	case w.visited(session.StageGrouping):
		return w.T("report.course.grouped", "The themes were made during the session, in a part of the agenda of their own.")
	}
	return ""
}

// coreqThemes are the items that the themes answer: the tree of codes, where they came from, the major and the minor ones.
func (w *writer) coreqThemes() (tree, derived, major, minor coreqItem) {
	tree.name = w.T("report.coreq.25", "How the themes are ordered (the coding tree)")
	derived.name = w.T("report.coreq.26", "Whether themes were set before or came from the data")
	major.name = w.T("report.coreq.31", "Whether the major themes are clear")
	minor.name = w.T("report.coreq.32", "Whether minor themes and differing cases are told")
	top := w.s.TopThemes()
	themes := w.in("themes")
	if len(top) > 0 {
		subs, linked := len(w.s.Themes)-len(top), 0
		for _, t := range w.s.Themes {
			if len(t.Factors) > 0 {
				linked++
			}
		}
		a := say.Args{"Subs": w.N("report.themes.subs", subs, "{{.N}} sub-theme", "{{.N}} sub-themes")}
		tree.answer = w.N("report.coreq.25.answer", len(top), "{{.N}} theme and {{.Subs}}.", "{{.N}} themes and {{.Subs}}.", a)
		if subs == 0 {
			tree.answer = w.N("report.coreq.25.flat", len(top), "{{.N}} theme, without sub-themes.", "{{.N}} themes, without sub-themes.")
		}
		tree.where = themes
		derived.answer = join(w.T("report.coreq.26.answer", "Themes were made in the session; the framework sets none."), w.linkedCount(linked))
		derived.where = themes
		if largest := w.largest(); largest != "" {
			major.answer, major.where = largest, themes
		}
	}
	if n := len(w.s.Tray()); n > 0 && len(top) > 0 {
		minor.answer = w.N("report.coreq.32.tray", n, "{{.N}} idea stands outside any theme.", "{{.N}} ideas stand outside any theme.")
		minor.where = w.in("outside")
	}
	if apart := w.whereIs("agreement"); apart.id != "" {
		minor.answer = join(minor.answer, w.T("report.coreq.32.apart", "Where people were not of one mind is told in a section of its own."))
		minor.where = append(minor.where, apart)
	}
	return tree, derived, major, minor
}

func (w *writer) linkedCount(n int) string {
	if n == 0 || len(w.s.Framework.Factors) == 0 {
		return ""
	}
	return w.N("report.coreq.26.linked", n, "{{.N}} of {{.All}} was linked to factors of the framework.", "{{.N}} of {{.All}} were linked to factors of the framework.", say.Args{"All": len(w.s.Themes)})
}

// largest names the largest themes: all that hold as much as the first, ideas or, where there are none, other evidence.
func (w *writer) largest() string {
	size, holds := func(t *session.Theme) int { return len(w.s.IdeasUnder(t.ID)) }, w.ideas
	if len(w.s.Shown()) == 0 {
		size, holds = w.evidenceUnder, func(n int) string {
			return w.N("report.themes.evidence", n, "{{.N}} piece of evidence", "{{.N}} pieces of evidence")
		}
	}
	var names []string
	most := 1
	for _, t := range w.s.TopThemes() {
		n := size(t)
		if n > most {
			most, names = n, nil
		}
		if n == most {
			names = append(names, w.quoted(oneLine(w.themeName(t), briefLabel)))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.N("report.coreq.31.answer", len(names), "The largest is {{.Themes}} with {{.Holds}}.", "The largest are {{.Themes}} with {{.Holds}} each.", say.Args{"Themes": w.first(names), "Holds": holds(most)})
}

// software names the program with its version and what it suggested.
func (w *writer) software() string {
	name := w.T("report.coreq.27.plain", "Folkmoot.")
	if w.o.AppVersion != "" {
		name = w.T("report.coreq.27.version", "Folkmoot {{.Version}}.", say.Args{"Version": w.o.AppVersion})
	}
	if themes, _ := w.grouped(); themes == 0 {
		return name
	}
	return join(name, w.helped())
}

// coreqQuotes counts the quotes that this report prints, each once.
func (w *writer) coreqQuotes() coreqItem {
	it := coreqItem{name: w.T("report.coreq.29", "Whether quotes are given, and whose they are")}
	var seen []string
	note := func(q document.Quote) {
		if !slices.Contains(seen, q.Text) {
			seen = append(seen, q.Text)
		}
	}
	document.Walk(w.blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.Quote:
			note(v)
		case document.Card:
			for _, q := range v.Quotes {
				note(q)
			}
		}
	})
	if len(seen) == 0 {
		it.answer = w.T("report.coreq.29.none", "This report quotes nobody.")
		return it
	}
	it.answer = w.N("report.coreq.29.answer", len(seen), "{{.N}} quote.", "{{.N}} quotes.")
	switch w.may.Signed {
	case BySeat:
		it.answer = join(it.answer, w.T("report.coreq.29.seat", "Each is signed with the code of a seat, where it was noted."))
	case ByBand, ByCohort:
		it.answer = join(it.answer, w.T("report.coreq.29.band", "Each is signed by role at most, and without a number, so that nobody can be recognised by it."))
	case AsParticipant:
		it.answer = join(it.answer, w.T("report.coreq.29.participant", "None is signed with more than “participant”, so that nobody can be recognised by it."))
	}
	it.where = w.in("said", "findings")
	return it
}

// restOn counts the priorities that say what they rest on.
func (w *writer) restOn() string {
	if len(w.s.Findings) == 0 {
		return ""
	}
	n := 0
	for _, f := range w.s.Findings {
		if _, _, voted := w.behind(f); voted || w.s.Theme(f.Theme) != nil {
			n++
		}
	}
	return w.T("report.coreq.30.answer", "Priorities with a theme or a vote behind them: {{.N}} of {{.All}}.", say.Args{"N": n, "All": len(w.s.Findings)})
}

func (w *writer) findingsIn() []section {
	if len(w.s.Findings) == 0 {
		return nil
	}
	return w.in("findings")
}
