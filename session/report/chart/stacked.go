package chart

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/session/report/draw"
)

func (c Stacked) rows(width float64, m draw.Measurer) []draw.Picture {
	out := []draw.Picture{c.legend(width, m)}
	most := 0.0
	for _, r := range c.Rows {
		most = math.Max(most, total(r.Values))
	}
	for _, r := range c.Rows {
		of := most
		if c.Whole {
			of = total(r.Values)
		}
		out = append(out, c.row(r, of, width, m))
	}
	return out
}

func total(vs []float64) float64 {
	t := 0.0
	for _, v := range vs {
		t += math.Max(v, 0)
	}
	return t
}

// legend names the parts with their colour and pattern.
func (c Stacked) legend(width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	x, y := 0.0, 0.0
	for i, name := range c.Parts {
		w := 18 + m.TextWidth(name, textSize, false) + 20
		if x > 0 && x+w > width {
			x, y = 0, y+leading+4
		}
		p.Items = append(p.Items, swatch(i, draw.Rect{X: x, Y: y + 2, W: 12, H: 12})...)
		p.Items = append(p.Items, draw.Text{X: x + 18, Y: y + leading*0.78, Size: textSize, Colour: ink(), Text: name})
		x += w
	}
	p.H = y + leading + rowGap
	return p
}

// swatch fills a rectangle as the i-th part; a thin outline holds the light hues on white paper.
func swatch(i int, r draw.Rect) []draw.Item {
	hue, pat := draw.Series(i)
	r.Fill = hue
	items := draw.Fill(r, pat)
	return append(items, draw.Rect{X: r.X, Y: r.Y, W: r.W, H: r.H, Style: draw.Style{Stroke: soft(), Width: 0.5}})
}

// partSays is a part with its number. Where the part is itself a number, as on a scale, they are held apart.
func partSays(name string, v float64) string {
	if last, _ := utf8.DecodeLastRuneInString(name); unicode.IsDigit(last) {
		return name + ": " + number(v)
	}
	return name + " " + number(v)
}

func (c Stacked) row(r StackedRow, of, width float64, m draw.Measurer) draw.Picture {
	p := draw.Picture{W: width}
	y := label(&p, r.Label, width, 0, ink(), m) + 3
	x := 0.0
	var says []string
	for i, v := range r.Values {
		if i < len(c.Parts) {
			says = append(says, partSays(c.Parts[i], v))
		}
		w := width * share(v, of)
		if w > 0 {
			p.Items = append(p.Items, swatch(i, draw.Rect{X: x, Y: y, W: w, H: barH})...)
		}
		x += w
	}
	p.Items = append(p.Items, draw.Line{X1: 0, X2: 0, Y1: y - 2, Y2: y + barH + 2, Stroke: soft(), Width: 0.8})
	text := strings.Join(says, ", ")
	if r.Note != "" {
		text += " (" + r.Note + ")"
	}
	p.H = label(&p, text, width, y+barH+3, soft(), m) + rowGap
	return p
}
