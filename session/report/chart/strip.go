package chart

import (
	"math"
	"strconv"

	"folkmoot/session/report/draw"
)

// The marks of a Strip.
const (
	markH    = 19.0
	markGap  = 4.0
	markRows = 18 // of one step; the rest is counted
)

// steps sorts the marks into the steps of the line, in the order given. What is beyond an end counts as the end.
func (c Strip) steps() [][]Mark {
	out := make([][]Mark, min(max(c.Steps, 2), 20))
	for _, m := range c.Marks {
		at := min(max(m.Step, 0), len(out)-1)
		out[at] = append(out[at], m)
	}
	return out
}

// rows draws the line with the names of its ends above and the number of each step below, and hangs the marks under
// their steps; last comes what the strong marks are.
func (c Strip) rows(width float64, m draw.Measurer) []draw.Picture {
	steps := c.steps()
	out := []draw.Picture{c.line(len(steps), width, m)}
	lay := c.lay(len(steps), width, m)
	for i, marks := range steps {
		for y, row := range lay.rowsOf(marks) {
			if len(out) < y+2 {
				out = append(out, draw.Picture{W: width, H: markH + markGap})
			}
			p := &out[y+1]
			if y == markRows-1 && len(marks) > len(row) {
				p.Items = append(p.Items, draw.Text{X: lay.left(i) + lay.wide/2, Y: 14, Size: textSize, Anchor: draw.Middle, Colour: ink(), Text: "+" + strconv.Itoa(len(marks))})
				break
			}
			marks = marks[len(row):]
			x := lay.left(i) + (lay.wide-lay.across(row))/2
			for _, mk := range row {
				lay.draw(p, mk, x)
				x += lay.width(mk) + markGap
			}
		}
	}
	if lay.strong && c.Strong != "" {
		out = append(out, lay.legend(c.Strong, width, m))
	}
	return out
}

func (c Strip) line(n int, width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	accent := draw.RGB(draw.Accent)
	low, high := words(c.Low, width/2-8, true, m), words(c.High, width/2-8, true, m)
	base := math.Max(float64(len(low)), float64(len(high)))*leading + 5
	for i, l := range low {
		p.Items = append(p.Items, draw.Text{Y: base - 9 - float64(len(low)-1-i)*leading, Size: textSize, Bold: true, Colour: accent, Text: l})
	}
	for i, l := range high {
		p.Items = append(p.Items, draw.Text{X: width, Y: base - 9 - float64(len(high)-1-i)*leading, Size: textSize, Bold: true, Anchor: draw.End, Colour: accent, Text: l})
	}
	p.Items = append(p.Items, draw.Line{X2: width, Y1: base, Y2: base, Stroke: accent, Width: 1.6})
	lay := stripLay{n: n}
	lay.share(width)
	for i := range n {
		x := lay.left(i) + lay.wide/2
		p.Items = append(p.Items,
			draw.Line{X1: x, X2: x, Y1: base, Y2: base + 5, Stroke: accent, Width: 1.6},
			draw.Text{X: x, Y: base + 18, Size: textSize, Anchor: draw.Middle, Colour: soft(), Text: strconv.Itoa(i + 1)})
	}
	p.H = base + 26
	return p
}

// stripLay is where the steps stand and how their marks are drawn.
type stripLay struct {
	n          int
	wide, gap  float64
	strong     bool
	diamond    float64 // its width; 0 where a step is too narrow for it and the fill has to do
	digits     float64 // the width of the widest number
	insetSides float64
}

func (l *stripLay) share(width float64) {
	l.gap = math.Min(8, width/float64(l.n)*0.1)
	l.wide = (width - l.gap*float64(l.n-1)) / float64(l.n)
}

func (l *stripLay) left(i int) float64 { return float64(i) * (l.wide + l.gap) }

func (c Strip) lay(n int, width float64, m draw.Measurer) stripLay {
	l := stripLay{n: n, insetSides: 10}
	l.share(width)
	for _, mk := range c.Marks {
		l.strong = l.strong || mk.Strong
		l.digits = math.Max(l.digits, m.TextWidth(strconv.Itoa(mk.Number), textSize, true))
	}
	l.digits = math.Max(l.digits, m.TextWidth("00", textSize, true))
	if l.digits+l.insetSides+12 > l.wide {
		l.insetSides = 5
	}
	if l.digits+l.insetSides+11 <= l.wide {
		l.diamond = 11
	}
	return l
}

// width gives numbers the same width, so that they stand in columns.
func (l *stripLay) width(mk Mark) float64 {
	w := l.digits + l.insetSides
	if mk.Strong {
		w += l.diamond
	}
	return math.Min(w, l.wide)
}

// across is the width of marks side by side.
func (l *stripLay) across(row []Mark) float64 {
	w := -markGap
	for _, mk := range row {
		w += l.width(mk) + markGap
	}
	return w
}

// rowsOf breaks the marks of a step into rows; each holds at least one.
func (l *stripLay) rowsOf(marks []Mark) (rows [][]Mark) {
	for from := 0; from < len(marks); {
		to := from + 1
		for to < len(marks) && l.across(marks[from:to+1]) <= l.wide+0.01 {
			to++
		}
		rows, from = append(rows, marks[from:to]), to
	}
	return rows
}

func (l *stripLay) draw(p *draw.Picture, mk Mark, x float64) {
	w := l.width(mk)
	box := draw.Rect{X: x, Y: 0.5, W: w, H: markH - 1, Radius: 4, Style: draw.Style{Fill: draw.RGB(draw.Sheet), Stroke: soft(), Width: 0.8}}
	at := x + w/2
	if mk.Strong {
		box.Fill, box.Stroke, box.Width = draw.RGB(0xE1EFF0), draw.RGB(draw.Accent), 1.4
		at += l.diamond / 2
	}
	p.Items = append(p.Items, box)
	if mk.Strong && l.diamond > 0 {
		p.Items = append(p.Items, diamond(x+l.insetSides/2+l.diamond/2-1.5, markH/2))
	}
	p.Items = append(p.Items, draw.Text{X: at, Y: 13.8, Size: textSize, Bold: true, Anchor: draw.Middle, Colour: ink(), Text: strconv.Itoa(mk.Number)})
}

func diamond(x, y float64) draw.Polygon {
	const r = 4.4
	return draw.Polygon{Points: []draw.Point{{X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}, {X: x - r, Y: y}}, Style: draw.Style{Fill: draw.RGB(draw.Accent)}}
}

// legend says what the strong marks are.
func (l *stripLay) legend(text string, width float64, m draw.Measurer) draw.Picture {
	const indent = 20
	in := draw.Picture{}
	p := draw.Picture{W: width, H: label(&in, text, width-indent, 0, soft(), m) + 6}
	p.Items = append(p.Items,
		draw.Rect{X: 0.7, Y: 6.5, W: 14, H: 14, Radius: 3, Style: draw.Style{Fill: draw.RGB(0xE1EFF0), Stroke: draw.RGB(draw.Accent), Width: 1.4}},
		diamond(7.7, 13.5))
	for _, it := range in.Items {
		p.Items = append(p.Items, draw.Moved(it, indent, 5))
	}
	p.H = math.Max(p.H, 22)
	return p
}
