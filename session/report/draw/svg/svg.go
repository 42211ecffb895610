// Package svg writes a drawing as SVG that stands inside an HTML page and needs nothing from outside it.
//
// Colours are written as attributes in small hexadecimal letters, so that the picture is right by itself and a style sheet
// can give each of them another one for a dark page.
package svg

import (
	"math"
	"strconv"
	"strings"

	"folkmoot/session/report/draw"
	"folkmoot/session/report/markup"
)

// Write gives a picture as an svg element of a class. The label says in words what it shows: it is the picture's name for
// somebody who does not see it. Without a label the picture is decoration.
func Write(p draw.Picture, class, label string) string {
	w := writer{}
	const edge = 2 // strokes run over the edge of the picture by half their width
	w.text(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.attr("class", class)
	if label == "" {
		w.text(` aria-hidden="true"`)
	} else {
		w.text(` role="img"`)
		w.attr("aria-label", label)
	}
	w.number("width", p.W+2*edge)
	w.number("height", p.H+2*edge)
	w.text(` viewBox="` + number(-edge) + " " + number(-edge) + " " + number(p.W+2*edge) + " " + number(p.H+2*edge) + `" focusable="false">`)
	for _, it := range p.Items {
		w.item(it)
	}
	w.text("</svg>")
	return string(w.out)
}

type writer struct{ out []byte }

func (w *writer) text(s string) { w.out = append(w.out, s...) }

func (w *writer) attr(name, value string) {
	if value != "" {
		w.text(" " + name + `="` + markup.Attribute(value) + `"`)
	}
}

func (w *writer) number(name string, v float64) { w.text(" " + name + `="` + number(v) + `"`) }

func (w *writer) item(it draw.Item) {
	switch v := it.(type) {
	case draw.Rect:
		w.text("<rect")
		w.numbers("x y width height", v.X, v.Y, max(v.W, 0), max(v.H, 0))
		if v.Radius > 0 {
			w.number("rx", v.Radius)
		}
		w.style(v.Style)
	case draw.Line:
		w.text("<line")
		w.numbers("x1 y1 x2 y2", v.X1, v.Y1, v.X2, v.Y2)
		w.stroke(v.Stroke, v.Width)
		if v.Dash > 0 {
			w.number("stroke-dasharray", v.Dash)
		}
		w.text("/>")
	case draw.Polygon:
		w.text(`<polygon points="`)
		for i, p := range v.Points {
			if i > 0 {
				w.text(" ")
			}
			w.text(number(p.X) + "," + number(p.Y))
		}
		w.text(`"`)
		w.style(v.Style)
	case draw.Circle:
		w.text("<circle")
		w.numbers("cx cy r", v.X, v.Y, max(v.R, 0))
		w.style(v.Style)
	case draw.Text:
		w.letters(v)
	}
}

// numbers writes an attribute for each name.
func (w *writer) numbers(names string, values ...float64) {
	i := 0
	for name := range strings.FieldsSeq(names) {
		w.number(name, values[i])
		i++
	}
}

// style ends a shape with how it is filled and drawn.
func (w *writer) style(s draw.Style) {
	w.attr("fill", colour(s.Fill))
	w.stroke(s.Stroke, s.Width)
	w.text("/>")
}

func (w *writer) stroke(c draw.Colour, width float64) {
	if c.On && width > 0 {
		w.attr("stroke", colour(c))
		w.number("stroke-width", width)
	}
}

func (w *writer) letters(t draw.Text) {
	w.text("<text")
	w.numbers("x y font-size", t.X, t.Y, t.Size)
	if t.Bold {
		w.text(` font-weight="bold"`)
	}
	switch t.Anchor {
	case draw.Middle:
		w.text(` text-anchor="middle"`)
	case draw.End:
		w.text(` text-anchor="end"`)
	case draw.Start:
	}
	w.attr("fill", colour(t.Colour))
	w.text(">" + markup.Text(t.Text) + "</text>")
}

// Name is a colour as it is written in the attributes of a picture.
func Name(c draw.Colour) string { return colour(c) }

func colour(c draw.Colour) string {
	if !c.On {
		return "none"
	}
	const digits = "0123456789abcdef"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// number writes hundredths of a point. What is not a number is nothing.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	v = math.Round(v*100) / 100
	if v == 0 {
		return "0" // and not -0
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
