package html

import (
	"strconv"
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
	class, room := "frame", column
	if len(t.Columns) >= broad {
		class, room = "frame broad", column+margins
	}
	if len(t.Columns) >= crowded {
		class += " crowded"
	}
	scrolls := ""
	if least(t, 0) > narrow {
		scrolls = ` tabindex="0"`
	}
	w.line(`<div class="`, class, `" role="group"`, attr("aria-labelledby", name), scrolls, ">")
	class = ""
	if t.Compact {
		class = "compact"
	}
	w.line("<table", attr("class", class), ">")
	if t.Caption != "" {
		// Its text stays in sight where the table is scrolled: the style sheet holds the span.
		w.line("<caption", attr("id", name), "><span>", w.text(t.Caption), "</span></caption>")
	}
	if len(t.Columns) > 0 {
		w.widths(t)
		w.put("<thead><tr>")
		for i, c := range t.Columns {
			w.put(`<th scope="col"`, attr("class", w.side(t, i)), ">", w.text(or(c.Title, "–")), "</th>")
		}
		w.line("</tr></thead>")
	}
	w.line("<tbody>")
	whole := least(t, shortText) <= room
	for _, r := range t.Rows {
		w.row(t, r, whole)
	}
	w.line("</tbody>")
	w.line("</table>")
	w.line("</div>")
}

// widths gives columns their share of the table, in steps of a twentieth. What does not fit takes more by itself.
func (w *writer) widths(t document.Table) {
	if len(t.Columns) > 20 {
		return
	}
	sum := 0.0
	for _, c := range t.Columns {
		sum += weight(c)
	}
	w.put("<colgroup>")
	for _, c := range t.Columns {
		share := min(max(int(weight(c)/sum*20+0.01), 1), 19) * 5
		w.put(`<col class="w`, strconv.Itoa(share), `">`)
	}
	w.line("</colgroup>")
}

func weight(c document.Column) float64 {
	if !(c.Width > 0 && c.Width < 1e6) { // not a number, too
		return 1
	}
	return c.Width
}

func (w *writer) row(t document.Table, r document.Row, whole bool) {
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
		text := document.Plain(c.Runs)
		dir, content := w.own(c.Runs)
		class := w.side(t, i)
		if n := utf8.RuneCountInString(text); whole && n <= shortText && strings.Contains(text, " ") {
			class = strings.TrimSpace(class + " short")
		}
		w.put("<", name, scope, attr("class", class), dir, ">", content, "</", name, ">")
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
	// column is what fits into a column of text, in characters of the smaller letters of a table.
	column = 60
	// shortText is a text that is best left on one line, such as a date.
	shortText = 16
	// broad is the number of columns from which on a table takes the margins too.
	broad   = 6
	margins = 18
	// crowded is the number of columns that paper has room for only if words are broken.
	crowded = 10
)

// least guesses how narrow a table can be: the longest word of each column, and the room between them. Texts of up to
// whole characters count as words.
func least(t document.Table, whole int) int {
	sum := 0
	for i, c := range t.Columns {
		most := word(c.Title, 0)
		for _, r := range t.Rows {
			if i < len(r.Cells) {
				most = max(most, word(document.Plain(r.Cells[i].Runs), whole))
			}
		}
		sum += most + 3
	}
	return sum
}

// word is the length of the longest word of a text, as far as it is kept whole.
func word(text string, whole int) int {
	if n := utf8.RuneCountInString(text); n <= whole {
		return n
	}
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
