package report

import (
	"cmp"
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// grouped counts the themes that hold ideas, those of their sub-themes included, and the ideas in them.
func (w *writer) grouped() (themes, ideas int) {
	for _, t := range w.s.TopThemes() {
		if n := len(w.s.IdeasUnder(t.ID)); n > 0 {
			themes++
			ideas += n
		}
	}
	return themes, ideas
}

// bySize puts the largest themes first, their sub-themes counted with them, and leaves equals in the group's order.
func (w *writer) bySize() []*session.Theme {
	out := w.s.TopThemes()
	slices.SortStableFunc(out, func(a, b *session.Theme) int {
		return cmp.Compare(len(w.s.IdeasUnder(b.ID)), len(w.s.IdeasUnder(a.ID)))
	})
	return out
}

func (w *writer) themes() {
	if len(w.s.Shown()) == 0 && len(w.s.Themes) == 0 {
		return
	}
	w.h1("themes", w.T("report.themes", "Themes"))
	byIdea := len(w.s.Shown()) > 0
	if len(w.s.Themes) == 0 {
		w.para(w.T("report.themes.none", "The ideas have not been grouped into themes. They stand above, prompt by prompt."))
		return
	}
	tray := w.s.Tray()
	if byIdea || !w.interview() {
		w.para(w.groupingCount(), w.T("report.themes.order", "The themes stand in the order that the group gave them."))
	} else {
		w.para(w.T("report.themes.interview", "The themes were made from what was said. Under each stands the evidence for it."))
	}
	w.themeTable(len(tray))
	w.typicals = w.typicalIdeas()
	var bare []string
	for i, t := range w.s.Themes {
		notes := w.notes(func(x *session.Evidence) bool { return x.Theme == t.ID })
		if len(w.s.IdeasUnder(t.ID)) == 0 && len(notes) == 0 && !w.notedUnder(t) {
			bare = append(bare, w.quoted(w.themeName(t)))
			continue
		}
		id := "theme-" + strconv.Itoa(i+1)
		if t.Parent == "" {
			w.place[t.ID] = w.h2(id, w.themeName(t))
		} else {
			w.add(document.Heading{Level: 3, Text: w.themeName(t), ID: id})
			w.place[t.ID] = section{number: w.place[t.Parent].number, id: id}
		}
		w.also(session.OfTheme, string(t.ID))
		w.small(full(w.themeHolds(t)), w.fromPeople(t), w.linked(t))
		w.para(full(t.Description))
		var ideas []*session.Idea
		for _, id := range t.Ideas {
			if x := w.s.Idea(id); x != nil && !x.Out() {
				ideas = append(ideas, x)
			}
		}
		w.ideaList(ideas)
		w.noteList(notes)
		w.typical(t)
		w.however(t)
	}
	if len(tray) > 0 {
		w.place[""] = w.h2("outside", w.T("report.themes.tray", "Ideas outside any theme"))
		w.small(w.N("report.themes.tray.why", len(tray), "{{.N}} idea was left to stand by itself.", "{{.N}} ideas were left to stand by themselves."))
		w.ideaList(tray)
	}
	w.inTheirWords()
	if len(bare) > 0 {
		if !byIdea {
			w.small(w.N("report.themes.empty", len(bare), "Nothing stands under the theme {{.Names}}.", "Nothing stands under {{.N}} themes: {{.Names}}.", say.Args{"Names": bare}))
			return
		}
		w.small(w.N("report.themes.bare", len(bare), "One theme holds no ideas: {{.Names}}.", "{{.N}} themes hold no ideas: {{.Names}}.", say.Args{"Names": bare}))
	}
}

// notedUnder reports whether a note on a sub-theme is printed, so that the theme above it needs its heading.
func (w *writer) notedUnder(t *session.Theme) bool {
	for _, sub := range w.s.SubThemes(t.ID) {
		if len(w.notes(func(x *session.Evidence) bool { return x.Theme == sub.ID })) > 0 {
			return true
		}
	}
	return false
}

// themeSize says how many ideas a theme holds, and how many of them are in its sub-themes.
func (w *writer) themeSize(t *session.Theme) string {
	all := len(w.s.IdeasUnder(t.ID))
	subs := len(w.s.SubThemes(t.ID))
	if subs == 0 {
		return w.ideas(all)
	}
	return w.T("report.themes.under", "{{.Ideas}}, {{.Within}} of them in {{.Subs}}", say.Args{
		"Ideas": w.ideas(all), "Within": all - len(t.Ideas), "Subs": w.N("report.themes.subs", subs, "{{.N}} sub-theme", "{{.N}} sub-themes"),
	})
}

// themeTable gives the overview where there are enough themes to need one.
func (w *writer) themeTable(tray int) {
	if themes, _ := w.grouped(); themes < 3 {
		return
	}
	t := document.Table{RowHeads: true, Caption: w.T("report.themes.caption", "Ideas by theme"), Columns: []document.Column{
		{Title: w.T("report.themes.theme", "Theme"), Width: 5}, {Title: w.T("report.themes.ideas", "Ideas"), Align: document.Right},
	}}
	people := w.extents()
	row := func(name string, ideas int, from string) document.Row {
		if people == nil {
			return document.Cells(name, strconv.Itoa(ideas))
		}
		return document.Cells(name, strconv.Itoa(ideas), from)
	}
	if people != nil {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.themes.people", "People"), Align: document.Right, Width: 1.4})
	}
	for i, x := range w.s.Themes {
		name := w.themeName(x)
		if x.Parent != "" {
			name = w.T("report.themes.ofwhich", "of which “{{.Theme}}”", say.Args{"Theme": name})
		}
		t.Rows = append(t.Rows, row(name, len(w.s.IdeasUnder(x.ID)), cell(people, i)))
	}
	if tray > 0 {
		t.Rows = append(t.Rows, row(w.T("report.themes.outside", "Outside any theme"), tray, "–"))
	}
	total := row(w.T("report.themes.all", "All ideas"), len(w.s.Shown()), "–")
	total.Strong = true
	t.Rows = append(t.Rows, total)
	w.table(t)
}

// table adds a table, on one page where it is short.
func (w *writer) table(t document.Table) {
	const short = 7
	if len(t.Rows) <= short {
		w.add(document.Together{Blocks: []document.Block{t}})
		return
	}
	w.add(t)
}

// linked names the factors of the framework that a theme was linked to after it was named.
func (w *writer) linked(t *session.Theme) string {
	var names []string
	for _, f := range w.s.Framework.Factors {
		if slices.Contains(t.Factors, f.ID) {
			names = append(names, w.quoted(f.Label))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.N("report.themes.linked", len(names), "Linked to the factor {{.Names}}.", "Linked to the factors {{.Names}}.", say.Args{"Names": names})
}
