package chart

import (
	"math"
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session/report/draw"
)

// Fourfold is two questions of yes or no as a field in four parts, with the numbers of what was answered so in each: yes to
// the first is to the right, yes to the second above.
type Fourfold struct {
	Across, Up string    // what the two questions ask for
	Names      [4]string // of the parts: upper left, upper right, lower left, lower right
	Numbers    [4][]int  // what stands in them
}

func (Fourfold) chart() {}

const (
	partPad  = 10.0
	partRows = 10 // of marks in a part; the rest is counted
)

func (c Fourfold) rows(width float64, m draw.Measurer) []draw.Picture {
	head := draw.Picture{W: width}
	head.H = label(&head, "↑ "+c.Up, width, 0, soft(), m) + 4
	foot := draw.Picture{W: width}
	for _, l := range words(c.Across+" →", width, false, m) {
		foot.Items = append(foot.Items, draw.Text{X: width, Y: foot.H + 4 + leading*0.78, Size: textSize, Anchor: draw.End, Colour: soft(), Text: l})
		foot.H += leading
	}
	foot.H += 8
	return []draw.Picture{head, c.half(0, width, m), c.half(2, width, m), foot}
}

// half draws two parts beside each other, as high as the fuller one.
func (c Fourfold) half(from int, width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	wide := width / 2
	var inside [2]draw.Picture
	for i := range inside {
		inside[i] = c.part(from+i, wide-2*partPad, m)
	}
	h := math.Max(76, math.Max(inside[0].H, inside[1].H)+2*partPad)
	for i, in := range inside {
		box := draw.Rect{X: float64(i) * wide, W: wide, H: h, Style: draw.Style{Stroke: draw.RGB(draw.InkSoft), Width: 0.8}}
		if from+i == 1 { // yes to both
			box.Fill = draw.RGB(0xE1EFF0)
		}
		p.Items = append(p.Items, box)
		for _, it := range in.Items {
			p.Items = append(p.Items, draw.Moved(it, box.X+partPad, partPad))
		}
	}
	p.H = h
	return p
}

// part writes the name of a part and hangs its marks below.
func (c Fourfold) part(i int, width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	for _, l := range words(c.Names[i], width, true, m) {
		p.Items = append(p.Items, draw.Text{Y: p.H + leading*0.78, Size: textSize, Bold: true, Colour: ink(), Text: l})
		p.H += leading
	}
	p.H += 6
	lay := stripLay{n: 1, wide: width, insetSides: 10}
	var marks []Mark
	for _, n := range c.Numbers[i] {
		lay.digits = math.Max(lay.digits, m.TextWidth(strconv.Itoa(n), textSize, true))
		marks = append(marks, Mark{Number: n, Strong: i == 1})
	}
	if i == 1 {
		lay.diamond = 11
	}
	for row, some := range lay.rowsOf(marks) {
		if row == partRows-1 && len(marks) > len(some) {
			p.Items = append(p.Items, draw.Text{Y: p.H + 14, Size: textSize, Colour: ink(), Text: "+" + strconv.Itoa(len(marks))})
			p.H += markH
			break
		}
		marks = marks[len(some):]
		line, x := draw.Picture{}, 0.0
		for _, mk := range some {
			lay.draw(&line, mk, x)
			x += lay.width(mk) + markGap
		}
		for _, it := range line.Items {
			p.Items = append(p.Items, draw.Moved(it, 0, p.H))
		}
		p.H += markH + markGap
	}
	return p
}

func (c Fourfold) alt(sp *say.Speaker) string {
	parts := make([]string, len(c.Names))
	for i, name := range c.Names {
		var numbers []string
		for _, n := range c.Numbers[i] {
			numbers = append(numbers, strconv.Itoa(n))
		}
		if len(numbers) == 0 {
			numbers = []string{sp.T("chart.alt.none", "none")}
		}
		parts[i] = sp.T("chart.alt.list", "{{.Label}}: {{.Values}}", say.Args{"Label": name, "Values": numbers})
	}
	return sp.T("chart.alt.fourfold", "Numbers in a field of four parts, {{.Up}} upwards and {{.Across}} to the right.", say.Args{"Up": c.Up, "Across": c.Across}) + sentences(parts)
}
