package chart

import (
	"math"
	"slices"
	"strconv"

	"folkmoot/session/report/draw"
)

// rows draws the line with numbered dots, those that would cover each other above each other, and below it what the
// numbers stand for, in the order of their places.
func (c Strip) rows(width float64, m draw.Measurer) []draw.Picture {
	const r, step = 10.0, 22.0
	dots := slices.Clone(c.Dots)
	slices.SortStableFunc(dots, func(a, b Dot) int {
		switch {
		case a.Place < b.Place:
			return -1
		case a.Place > b.Place:
			return 1
		}
		return 0
	})
	level := make([]int, len(dots))
	at := make([]float64, len(dots))
	high := 0
	for i, d := range dots {
		at[i] = r + (width-2*r)*share(d.Place, 1)
		for j := 0; j < i; j++ {
			if level[j] == level[i] && math.Abs(at[j]-at[i]) < step {
				level[i]++
				j = -1
			}
		}
		high = max(high, level[i])
	}
	base := float64(high+1)*step + 4
	p := draw.Picture{W: width}
	p.Items = append(p.Items,
		draw.Line{X1: 0, X2: width, Y1: base, Y2: base, Stroke: soft(), Width: 1.2},
		draw.Line{X1: 0, X2: 0, Y1: base - 5, Y2: base + 5, Stroke: soft(), Width: 1.2},
		draw.Line{X1: width, X2: width, Y1: base - 5, Y2: base + 5, Stroke: soft(), Width: 1.2})
	hue, _ := draw.Series(0)
	for i := range dots {
		y := base - step/2 - float64(level[i])*step
		p.Items = append(p.Items,
			draw.Line{X1: at[i], X2: at[i], Y1: base - 3, Y2: base + 3, Stroke: soft(), Width: 1},
			draw.Circle{X: at[i], Y: y, R: r, Style: draw.Style{Fill: hue}},
			draw.Text{X: at[i], Y: y + 4.2, Size: textSize, Bold: true, Anchor: draw.Middle, Colour: draw.RGB(draw.Sheet), Text: strconv.Itoa(i + 1)})
	}
	y := base + 8
	half := width/2 - 8
	for _, l := range words(c.Low, half, textSize, false, m) {
		p.Items = append(p.Items, draw.Text{Y: y + leading*0.78, Size: textSize, Colour: soft(), Text: l})
		p.H = math.Max(p.H, y+leading)
		y += leading
	}
	y = base + 8
	for _, l := range words(c.High, half, textSize, false, m) {
		p.Items = append(p.Items, draw.Text{X: width, Y: y + leading*0.78, Size: textSize, Anchor: draw.End, Colour: soft(), Text: l})
		p.H = math.Max(p.H, y+leading)
		y += leading
	}
	p.H = math.Max(p.H, y) + 8
	out := []draw.Picture{p}
	for i, d := range dots {
		out = append(out, legendRow(i+1, d, width, m))
	}
	return out
}

func legendRow(n int, d Dot, width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	p.Items = append(p.Items, draw.Text{X: 16, Y: leading * 0.78, Size: textSize, Bold: true, Anchor: draw.End, Colour: ink(), Text: strconv.Itoa(n)})
	text := d.Label
	if d.Count > 1 {
		text += " (" + strconv.Itoa(d.Count) + ")"
	}
	in := draw.Picture{}
	h := label(&in, text, width-26, 0, ink(), m)
	for _, it := range in.Items {
		p.Items = append(p.Items, draw.Moved(it, 26, 0))
	}
	p.H = math.Max(h, leading) + 2
	return p
}
