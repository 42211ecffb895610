package chart

import (
	"math"

	"folkmoot/session/report/draw"
)

// share is a value's part of the scale, held between 0 and 1 whatever was handed in.
func share(v, of float64) float64 {
	if of <= 0 || math.IsNaN(v) || math.IsNaN(of) || math.IsInf(of, 0) {
		return 0
	}
	return math.Min(math.Max(v/of, 0), 1)
}

func (c Bars) rows(width float64, m draw.Measurer) []draw.Picture {
	of, valueW := c.Of, 0.0
	for _, b := range c.Bars {
		if c.Of <= 0 {
			of = math.Max(of, b.Value)
		}
		valueW = math.Max(valueW, m.TextWidth(b.says(c), textSize, true))
	}
	// The values stand at the right of the bars; where they would take more than half, below them.
	beside := valueW <= width*0.45
	room := width
	if beside {
		room = width - valueW - 12
	}
	out := make([]draw.Picture, len(c.Bars))
	for i, b := range c.Bars {
		out[i] = c.row(b, of, width, room, beside, m)
	}
	return out
}

func (c Bars) row(b Bar, of, width, room float64, beside bool, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	y := label(&p, b.Label, width, 0, ink(), m)
	if b.Note != "" {
		y = label(&p, b.Note, width, y, soft(), m)
	}
	y += 3
	hue, _ := draw.Series(0)
	if b.Quiet {
		hue = draw.RGB(0x8FB4CC)
	}
	w := room * share(b.Value, of)
	if c.Of > 0 {
		p.Items = append(p.Items, draw.Rect{Y: y, W: room, H: barH, Style: draw.Style{Fill: draw.RGB(0xF1EEE7)}})
	}
	if w > 0 {
		w = math.Max(w, 2)
		p.Items = append(p.Items, draw.Rect{Y: y, W: w, H: barH, Style: draw.Style{Fill: hue}})
	}
	// The foot of every bar, so that a value of nothing still has its place.
	p.Items = append(p.Items, draw.Line{X1: 0, X2: 0, Y1: y - 2, Y2: y + barH + 2, Stroke: soft(), Width: 0.8})
	if beside {
		x := w + 8
		if c.Of > 0 {
			x = room + 8
		}
		p.Items = append(p.Items, draw.Text{X: x, Y: y + barH - 2.8, Size: textSize, Bold: true, Colour: ink(), Text: b.says(c)})
		y += barH
	} else {
		y = label(&p, b.says(c), width, y+barH+3, ink(), m)
	}
	p.H = y + rowGap
	return p
}
