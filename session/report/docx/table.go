package docx

import (
	"folkmoot/session/report/document"
)

// table writes a table whose head comes again on every page. Rows are not split over pages.
func (w *writer) table(t document.Table) {
	if w.afterTable && oneLine(t.Caption) == "" {
		w.add(para{style: "AfterTable"}, "") // or Word would make one table of two
	}
	w.plain(para{style: "Caption"}, t.Caption)
	if len(t.Columns) == 0 {
		return
	}
	if w.breakNext {
		w.add(para{style: "AfterTable"}, "")
	}
	text := "TableText"
	if t.Compact {
		text = "TableCompact"
	}
	widths := w.widths(t)
	total := 0
	for _, c := range widths {
		total += c
	}
	w.out.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="` + num(total) + `" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
		`<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="` + yes(t.RowHeads) + `" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	if caption := oneLine(t.Caption); caption != "" {
		w.out.WriteString(val("tblCaption", esc(shortened(caption, 250))))
	}
	w.out.WriteString("</w:tblPr><w:tblGrid>")
	for _, c := range widths {
		w.out.WriteString(`<w:gridCol w:w="` + num(c) + `"/>`)
	}
	w.out.WriteString("</w:tblGrid>")
	w.inCell = true
	w.out.WriteString("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
	for i, c := range t.Columns {
		w.cell(widths[i], para{style: text, keepNext: true}, c.Align, document.Text(c.Title), style{bold: true, colour: soft}, place{head: true, last: i == len(t.Columns)-1})
	}
	w.out.WriteString("</w:tr>")
	for i, r := range t.Rows {
		w.row(t, r, widths, text, len(t.Rows) > 1 && (i == 0 || i == len(t.Rows)-2) || len(t.Rows) <= 6 && i < len(t.Rows)-1)
	}
	w.inCell = false
	w.out.WriteString("</w:tbl>")
	w.afterTable = true
}

func yes(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func (w *writer) row(t document.Table, r document.Row, widths []int, text string, keep bool) {
	w.out.WriteString("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
	for i, c := range t.Columns {
		var runs []document.Run
		if i < len(r.Cells) {
			runs = r.Cells[i].Runs
		}
		if i == len(t.Columns)-1 { // a row with more cells than the table has columns keeps them all in the last one
			for _, more := range r.Cells[min(i+1, len(r.Cells)):] {
				runs = append(append(append([]document.Run{}, runs...), document.Run{Text: " "}), more.Runs...)
			}
		}
		w.cell(widths[i], para{style: text, keepNext: keep}, c.Align, runs, style{bold: r.Strong}, place{last: i == len(t.Columns)-1})
	}
	w.out.WriteString("</w:tr>")
}

// place is where in its table a cell stands.
type place struct{ head, last bool }

func (w *writer) cell(width int, p para, a document.Align, runs []document.Run, s style, place place) {
	w.out.WriteString(`<w:tc><w:tcPr><w:tcW w:w="` + num(width) + `" w:type="dxa"/>`)
	if place.last {
		w.out.WriteString(`<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>`)
	}
	if place.head {
		w.out.WriteString(val("vAlign", "bottom"))
	}
	w.out.WriteString("</w:tcPr>")
	p.align = [...]string{document.Left: "", document.Right: "right", document.Centre: "center"}[min(max(a, 0), 2)]
	p.bidi = p.align == "" && turned(document.Plain(runs))
	w.add(p, w.runs(runs, s))
	w.out.WriteString("</w:tc>")
}

// widths shares the column out as the pages do, in twips.
func (w *writer) widths(t document.Table) []int {
	points := w.ruler.Columns(t)
	out := make([]int, len(points))
	for i, p := range points {
		if i < len(points)-1 {
			p += cellGap // which every cell but the last has at its right
		}
		out[i] = max(twips(p), 100)
	}
	return out
}
