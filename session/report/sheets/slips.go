package sheets

import (
	"slices"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// slips sets pages of slips for each prompt that asks for ideas: which one it is, and lines to write on.
func (d *desk) slips() {
	per := d.Choice.perPage()
	asks := Gathering(d.State)
	pages := SlipPages(d.State, d.Choice) / len(asks)
	for _, q := range questions(d.State) {
		if !slices.Contains(asks, q.n) {
			continue
		}
		for page := range pages {
			d.NewPageOf(short, long)
			if page == 0 {
				d.Bookmark(d.Speaker.T("run.stage.prompt", "Question {{.At}}", say.Args{"At": strconv.Itoa(q.n)}), 0)
			}
			d.cuts(per)
			w, h := short/2, long/float64(per/2)
			for i := range per {
				d.slip(q, float64(i%2)*w, float64(i/2)*h, w, h)
			}
		}
	}
}

// cuts shows where slips are cut apart.
func (d *desk) cuts(per int) {
	cut := func(x1, y1, x2, y2 float64) {
		d.Draw(draw.Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Stroke: draw.RGB(draw.InkSoft), Width: 0.7, Dash: 5})
	}
	cut(short/2, 12, short/2, long-12)
	for i := range per/2 - 1 {
		y := long / float64(per/2) * float64(i+1)
		cut(12, y, short-12, y)
	}
}

const (
	slipMargin = 24.0
	// pitch is how far apart lines to write on stand: a marker needs that much.
	pitch = 27.0
)

func (d *desk) slip(q question, x, y, w, h float64) {
	sect := d.Node(0, layout.Node{Role: layout.RoleSect})
	inner, left := w-2*slipMargin, x+slipMargin
	most := 2
	if h > 250 {
		most = 3
	}
	at := y + slipMargin
	number := d.Speaker.T("paper.line", "{{.N}}.", say.Args{"N": strconv.Itoa(q.n)})
	indent := d.Width(number, strong()) + 7
	head := d.Node(sect, layout.Node{Role: layout.HeadingRole(1)})
	text := d.Cut(q.Text, strong(), inner-indent, most)
	d.Write(head, number, strong(), left, at, indent)
	d.Write(head, text, strong(), left+indent, at, inner-indent)
	at += d.Height(text, strong(), inner-indent)
	if second := d.State.Second(session.OfPrompt, q.ID); second != "" {
		text = d.Cut(second, soft(), inner-indent, most-1)
		d.Write(d.Node(sect, layout.Node{Role: layout.RoleP, Lang: d.State.Details.Second}), text, soft(), left+indent, at, inner-indent)
		at += d.Height(text, soft(), inner-indent)
	}
	note := d.Cut(d.Speaker.T("sheets.slip.note", "One idea on a slip, and no name."), soft(), inner, 1)
	bottom := y + h - slipMargin - soft().Leading
	d.Write(d.Node(sect, layout.Node{Role: layout.RoleP}), note, soft(), left, bottom, inner)
	lines := int((bottom - 9 - at) / pitch)
	for i := range lines {
		d.blank(left, at+(bottom-9-at)/float64(lines)*float64(i+1), inner)
	}
}
