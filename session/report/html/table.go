package html

import (
	"strings"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

// table is a real table in a frame that scrolls sideways where the window is too narrow for it. The frame is a group with
// the table's name and takes the focus, so that the arrow keys can scroll it.
func (w *writer) table(t document.Table) {
	if len(t.Columns) == 0 && len(t.Rows) == 0 {
		w.para("title", t.Caption)
		return
	}
	name := ""
	if t.Caption != "" {
		name = w.ids.claim("table")
	}
	class := "frame"
	if len(t.Columns) >= broad {
		class = "frame broad"
	}
	scrolls := ""
	if least(t) > narrow {
		scrolls = ` tabindex="0"`
	}
	w.line(`<div class="`, class, `" role="group"`, attr("aria-labelledby", name), scrolls, ">")
	class = ""
	if t.Compact {
		class = "compact"
	}
	w.line("<table", attr("class", class), ">")
	if t.Caption != "" {
		w.line("<caption", attr("id", name), ">", w.text(t.Caption), "</caption>")
	}
	if len(t.Columns) > 0 {
		w.put("<thead><tr>")
		for i, c := range t.Columns {
			w.put(`<th scope="col"`, attr("class", w.side(t, i)), ">", w.text(or(c.Title, "–")), "</th>")
		}
		w.line("</tr></thead>")
	}
	w.line("<tbody>")
	for _, r := range t.Rows {
		w.row(t, r)
	}
	w.line("</tbody>")
	w.line("</table>")
	w.line("</div>")
}

func (w *writer) row(t document.Table, r document.Row) {
	class := ""
	if r.Strong {
		class = "strong"
	}
	w.put("<tr", attr("class", class), ">")
	for i, c := range r.Cells {
		name, scope := "td", ""
		if i == 0 && t.RowHeads {
			name, scope = "th", ` scope="row"`
		}
		w.put("<", name, scope, attr("class", w.side(t, i)), direction(document.Plain(c.Runs)), ">", w.runs(c.Runs), "</", name, ">")
	}
	for range len(t.Columns) - len(r.Cells) {
		w.put("<td></td>")
	}
	w.line("</tr>")
}

// side is the class of a column that does not keep to the left.
func (w *writer) side(t document.Table, column int) string {
	if column < len(t.Columns) {
		switch t.Columns[column].Align {
		case document.Right:
			return "num"
		case document.Centre:
			return "mid"
		case document.Left:
		}
	}
	return ""
}

const (
	// narrow is what fits into the smallest window, in characters of the text.
	narrow = 30
	// broad is the number of columns from which on a table takes the margins too.
	broad = 6
)

// least guesses how narrow a table can be: the longest word of each column, and the room between them.
func least(t document.Table) int {
	sum := 0
	for i, c := range t.Columns {
		most := word(c.Title)
		for _, r := range t.Rows {
			if i < len(r.Cells) {
				most = max(most, word(document.Plain(r.Cells[i].Runs)))
			}
		}
		sum += most + 3
	}
	return sum
}

// word is the length of the longest word of a text, as far as it is kept whole.
func word(text string) int {
	most := 0
	for f := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(f)
		if n > wholeWord {
			n = pieces
		}
		most = max(most, n)
	}
	return most
}
