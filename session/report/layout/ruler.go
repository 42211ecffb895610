package layout

import (
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// The measures of the page, for writers whose pages are set by another program and should look the same.
const (
	PageWidth    = pageW
	PageHeight   = pageH
	ColumnLeft   = textX
	ColumnRight  = textRight
	ColumnTop    = bodyTop
	ColumnBottom = bodyBottom
	MarginRoom   = marginRoom // for the numbers and labels that hang in the margin
)

// Ruler measures and draws with the fonts of a report, for writers that set no pages themselves.
type Ruler struct{ b *builder }

// NewRuler gives a ruler. It must not be used by two goroutines at once.
func NewRuler(fonts *Fonts) *Ruler {
	return &Ruler{&builder{shaper: newShaper(fonts), nodes: []Node{{Role: RoleDocument}}}}
}

// TextWidth implements draw.Measurer.
func (r *Ruler) TextWidth(text string, size float64, bold bool) float64 {
	return r.b.TextWidth(text, size, bold)
}

// wider is how much wider letters may be in the font that another program takes where it has not that of the report.
const wider = 1.15

// Columns gives the widths of a table's columns in points, as the pages have them, without the gaps between them. They
// leave room for a wider font.
func (r *Ruler) Columns(t document.Table) []float64 {
	ty := cellType()
	if t.Compact {
		ty = compactType()
	}
	ty.size *= wider
	return r.b.columns(t, ty).w
}

// Figures draws a chart as wide as the column, each part as a page of its own and none taller than a page's column.
func (r *Ruler) Figures(c chart.Chart) []Page {
	var out []Page
	for _, part := range chart.Pages(c, textW, bodyH-60, r) {
		var s slab
		for _, it := range part.Items {
			r.b.paint(&s, draw.Moved(it, -textX, 0), 0)
		}
		out = append(out, Page{W: textW, H: part.H, Items: s.items})
	}
	return out
}
