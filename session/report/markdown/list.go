package markdown

import (
	"strconv"
	"strings"

	"folkmoot/session/report/document"
)

func (w *writer) list(l document.List) {
	items := make([]string, len(l.Items))
	for i, it := range l.Items {
		items[i] = joined(bold(it.Label), w.inline(it.Runs, breaks))
	}
	if l.Numbered {
		w.numbered(items, max(l.Start, 1))
		return
	}
	w.items(items, "-", "*")
}

func (w *writer) facts(fs []document.Fact) {
	var items []string
	for _, f := range fs {
		label := bold(f.Label)
		if label != "" && f.Value != "" {
			label += ":"
		}
		items = append(items, joined(label, strings.Join(lines(f.Value), breaks)))
	}
	w.items(items, "-", "*")
}

// items writes a list with the first marker, or with the other where a list with the first one has just ended.
func (w *writer) items(items []string, marker, other string) {
	if len(items) == 0 {
		return
	}
	if w.marker == marker {
		marker = other
	}
	rows := make([]string, len(items))
	for i, it := range items {
		rows[i] = strings.TrimRight(marker+" "+hung(it, len(marker)+1), " ")
	}
	w.para(strings.Join(rows, "\n"))
	w.marker = marker
}

func (w *writer) numbered(items []string, start int) {
	if len(items) == 0 {
		return
	}
	marker := "."
	if w.marker == marker {
		marker = ")"
	}
	rows := make([]string, len(items))
	for i, it := range items {
		n := strconv.Itoa(start+i) + marker + " "
		rows[i] = strings.TrimRight(n+hung(it, len(n)), " ")
	}
	w.para(strings.Join(rows, "\n"))
	w.marker = marker
}

// hung sets the lines of an entry after the first under its text.
func hung(text string, indent int) string {
	return strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", indent))
}

func (w *writer) table(t document.Table) {
	w.para(bold(t.Caption))
	width := len(t.Columns)
	for _, r := range t.Rows {
		width = max(width, len(r.Cells))
	}
	if width == 0 {
		return
	}
	head, rule := make([]string, width), make([]string, width)
	for i := range width {
		rule[i] = "---"
		if i >= len(t.Columns) {
			continue
		}
		head[i] = cell(line(t.Columns[i].Title))
		switch t.Columns[i].Align {
		case document.Right:
			rule[i] = "---:"
		case document.Centre:
			rule[i] = ":---:"
		case document.Left:
		}
	}
	rows := []string{row(head), row(rule)}
	for _, r := range t.Rows {
		cells := make([]string, width)
		for i, c := range r.Cells {
			runs := c.Runs
			if r.Strong || t.RowHeads && i == 0 {
				runs = strong(runs)
			}
			cells[i] = cell(w.inline(runs, "<br>"))
		}
		rows = append(rows, row(cells))
	}
	w.para(strings.Join(rows, "\n"))
}

func row(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// cell writes a bar as its number: programs differ in how they read a backslash before it.
func cell(text string) string { return strings.ReplaceAll(text, `\|`, "&#124;") }

// strong sets runs in bold, joined into one where they differ in nothing else.
func strong(runs []document.Run) []document.Run {
	out := make([]document.Run, 0, len(runs))
	for _, r := range runs {
		r.Bold = true
		if n := len(out); n > 0 && out[n-1].Link == r.Link && out[n-1].Lang == r.Lang {
			out[n-1].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}
