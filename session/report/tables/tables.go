// Package tables writes the tables of a report for those who count on: as a workbook with a sheet for each table, or as
// CSV files in a zip.
//
// Text stays text, whatever it begins with, and numbers are numbers where the file has such. Both begin with a list of the
// tables, each with the section that it stands in.
package tables

import (
	"strings"

	"folkmoot/session/report/document"
)

// entry is a table with where it stands.
type entry struct {
	document.Table
	caption string // the table's own, or "Table 3" for the third one where it has none
	section string // the number and the text of the heading above it
}

// entries lists the tables of a document in reading order.
func entries(d document.Document) []entry {
	var out []entry
	section := ""
	word := d.Words.Filled().Table
	document.Walk(d.Blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.Heading:
			section = strings.TrimSpace(oneLine(v.Number) + " " + oneLine(v.Text))
		case document.Table:
			e := entry{Table: v, caption: oneLine(v.Caption), section: section}
			if e.caption == "" {
				e.caption = numbered(word, len(out)+1)
			}
			out = append(out, e)
		}
	})
	return out
}

func oneLine(text string) string {
	return strings.Join(strings.Fields(document.Printable(text)), " ")
}

// text is what stands in a cell.
func text(c document.Cell) string { return document.Printable(document.Plain(c.Runs)) }

// width is how many columns a table really has.
func (e entry) width() int {
	n := len(e.Columns)
	for _, r := range e.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// title is the head of a column; one that the table does not name has none.
func (e entry) title(i int) string {
	if i >= len(e.Columns) {
		return ""
	}
	return oneLine(e.Columns[i].Title)
}
