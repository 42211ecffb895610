package chart

import (
	"math"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/report/draw"
)

// Quadrants is a field cut in four, with what was judged by two values standing in it under its sign.
type Quadrants struct {
	Across, Up string    // what grows from left to right, and what grows upwards
	Names      [4]string // of the parts: upper left, upper right, lower left, lower right
	Points     []Point
}

// Point is something in the field. X and Y run from 0 to 1, Y upwards.
type Point struct {
	Sign string // stands in the field
	X, Y float64
	Says string // what it is and where it stands, in words
}

func (Quadrants) chart() {}

const (
	fieldH = 300.0
	pillH  = 20.0
)

// pill is a place in the field with the signs of all that stand there.
type pill struct {
	x, y  float64
	signs []string
}

func (c Quadrants) pills() []pill {
	var out []pill
	for _, p := range c.Points {
		x, y := math.Min(1, math.Max(0, p.X)), math.Min(1, math.Max(0, p.Y))
		i := slices.IndexFunc(out, func(o pill) bool { return o.x == x && o.y == y })
		if i < 0 {
			i, out = len(out), append(out, pill{x: x, y: y})
		}
		out[i].signs = append(out[i].signs, p.Sign)
	}
	return out
}

func (c Quadrants) rows(width float64, m draw.Measurer) []draw.Picture {
	p := draw.Picture{W: width}
	top := label(&p, "↑ "+c.Up, width, 0, soft(), m) + 4
	for i, name := range c.Names {
		x, y := float64(i%2)*width/2, top+float64(i/2)*fieldH/2
		box := draw.Rect{X: x, Y: y, W: width / 2, H: fieldH / 2, Style: draw.Style{Stroke: draw.RGB(draw.Rule), Width: 1}}
		if i == 0 { // what is worth doing at once
			box.Fill = draw.RGB(0xE1EFF0)
		}
		p.Items = append(p.Items, box)
		lines := words(name, width/2-16, false, m)
		first := y + 16
		if i >= 2 { // the lower parts have their names at the foot, away from what stands in the middle
			first = y + fieldH/2 - 8 - float64(len(lines)-1)*leading
		}
		for k, l := range lines {
			p.Items = append(p.Items, draw.Text{X: x + 8, Y: first + float64(k)*leading, Size: textSize, Colour: soft(), Text: l})
		}
	}
	const side, above = 22.0, 36.0 // points keep away from the edges, and above and below from the names
	for _, o := range c.pills() {
		text := strings.Join(o.signs, " ")
		w := m.TextWidth(text, textSize, true) + 12
		x := side + o.x*(width-2*side)
		x = math.Min(width-w/2-3, math.Max(w/2+3, x))
		y := top + above + (1-o.y)*(fieldH-2*above)
		p.Items = append(p.Items,
			draw.Rect{X: x - w/2, Y: y - pillH/2, W: w, H: pillH, Radius: 4, Style: draw.Style{Fill: draw.RGB(draw.Sheet), Stroke: draw.RGB(draw.Accent), Width: 1.4}},
			draw.Text{X: x, Y: y + 4.4, Size: textSize, Bold: true, Anchor: draw.Middle, Colour: ink(), Text: text})
	}
	y := top + fieldH + 4
	across := c.Across + " →"
	p.Items = append(p.Items, draw.Text{X: width, Y: y + leading*0.78, Size: textSize, Anchor: draw.End, Colour: soft(), Text: across})
	p.H = y + leading + 4
	return []draw.Picture{p}
}

func (c Quadrants) alt(sp *say.Speaker) string {
	parts := make([]string, len(c.Points))
	for i, p := range c.Points {
		parts[i] = sp.T("chart.alt.pair", "{{.Label}}: {{.Value}}", say.Args{"Label": p.Sign, "Value": p.Says})
	}
	return sp.N("chart.alt.quadrants", len(c.Points), "Field of four parts with one item, {{.Up}} upwards and {{.Across}} to the right.",
		"Field of four parts with {{.N}} items, {{.Up}} upwards and {{.Across}} to the right.", say.Args{"Up": c.Up, "Across": c.Across}) + sentences(parts)
}
