package report

import (
	"cmp"
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/document"
)

// grouped counts the themes that hold ideas, and the ideas in them.
func (w *writer) grouped() (themes, ideas int) {
	for _, t := range w.s.Themes {
		if len(t.Ideas) > 0 {
			themes++
			ideas += len(t.Ideas)
		}
	}
	return themes, ideas
}

// bySize puts the largest themes first and leaves equals in the group's order.
func bySize(themes []*session.Theme) []*session.Theme {
	out := slices.Clone(themes)
	slices.SortStableFunc(out, func(a, b *session.Theme) int { return cmp.Compare(len(b.Ideas), len(a.Ideas)) })
	return out
}

func (w *writer) themes() {
	if len(w.s.Shown()) == 0 && len(w.s.Themes) == 0 {
		return
	}
	w.h1("themes", w.T("report.themes", "Themes"))
	if len(w.s.Themes) == 0 {
		w.para(w.T("report.themes.none", "The ideas have not been grouped into themes. They stand above, prompt by prompt."))
		return
	}
	tray := w.s.Tray()
	w.para(w.groupingCount(), w.T("report.themes.order", "The themes stand in the order that the group gave them."))
	w.themeTable(len(tray))
	var bare []string
	for i, t := range w.s.Themes {
		notes := w.notes(func(x *session.Evidence) bool { return x.Theme == t.ID })
		if len(t.Ideas) == 0 && len(notes) == 0 {
			bare = append(bare, w.quoted(w.themeName(t)))
			continue
		}
		w.place[t.ID] = w.h2("theme-"+strconv.Itoa(i+1), w.themeName(t))
		w.small(full(w.ideas(len(t.Ideas))), w.linked(t))
		var ideas []*session.Idea
		for _, id := range t.Ideas {
			if x := w.s.Idea(id); x != nil && !x.Out() {
				ideas = append(ideas, x)
			}
		}
		w.ideaList(ideas)
		w.noteList(notes)
	}
	if len(tray) > 0 {
		w.place[""] = w.h2("outside", w.T("report.themes.tray", "Ideas outside any theme"))
		w.small(w.N("report.themes.tray.why", len(tray), "{{.N}} idea was left to stand by itself.", "{{.N}} ideas were left to stand by themselves."))
		w.ideaList(tray)
	}
	if len(bare) > 0 {
		w.small(w.N("report.themes.bare", len(bare), "One theme holds no ideas: {{.Names}}.", "{{.N}} themes hold no ideas: {{.Names}}.", say.Args{"Names": bare}))
	}
}

// themeTable gives the overview where there are enough themes to need one.
func (w *writer) themeTable(tray int) {
	if themes, _ := w.grouped(); themes < 3 {
		return
	}
	t := document.Table{RowHeads: true, Caption: w.T("report.themes.caption", "Ideas by theme"), Columns: []document.Column{
		{Title: w.T("report.themes.theme", "Theme"), Width: 5}, {Title: w.T("report.themes.ideas", "Ideas"), Align: document.Right},
	}}
	for _, x := range w.s.Themes {
		t.Rows = append(t.Rows, document.Cells(w.themeName(x), strconv.Itoa(len(x.Ideas))))
	}
	if tray > 0 {
		t.Rows = append(t.Rows, document.Cells(w.T("report.themes.outside", "Outside any theme"), strconv.Itoa(tray)))
	}
	total := document.Cells(w.T("report.themes.all", "All ideas"), strconv.Itoa(len(w.s.Shown())))
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
