package pdf

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

// stream writes one page's content.
type stream struct {
	doc    *gofpdf.Fpdf
	height float64
	roles  map[int]layout.Role
	buf    bytes.Buffer
	fill   draw.Colour
	stroke draw.Colour
	width  float64
	dash   float64
}

// page draws the items, each run of one span as one piece of marked content, and gives the spans in that order.
func (s *stream) page(p layout.Page) []int {
	var spans []int
	open, current := false, 0
	for _, it := range p.Items {
		if !open || it.Span != current {
			if open {
				s.op("EMC")
			}
			switch {
			case it.Span == layout.Pagination:
				s.op("/Artifact <</Type /Pagination>> BDC")
			case it.Span == layout.PageHead:
				s.op("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC")
			case it.Span == layout.PageFoot:
				s.op("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC")
			case it.Span <= 0:
				s.op("/Artifact <</Type /Layout>> BDC")
			default:
				s.op(fmt.Sprintf("/%s <</MCID %d>> BDC", s.roles[it.Span], len(spans)))
				spans = append(spans, it.Span)
			}
			open, current = true, it.Span
		}
		if it.Text != nil {
			s.text(it.Text)
		}
		if it.Shape != nil {
			s.shape(it.Shape)
		}
	}
	if open {
		s.op("EMC")
	}
	s.flush()
	return spans
}

func (s *stream) op(op string) {
	s.buf.WriteString(op)
	s.buf.WriteByte('\n')
}

func (s *stream) flush() {
	if s.buf.Len() > 0 {
		s.doc.RawWriteStr(s.buf.String())
		s.buf.Reset()
	}
}

// num writes a coordinate: short, and never as an exponent.
func num(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}

func (s *stream) nums(op string, vs ...float64) {
	for _, v := range vs {
		s.buf.WriteString(num(v))
		s.buf.WriteByte(' ')
	}
	s.op(op)
}

func (s *stream) setFill(c draw.Colour) {
	if c.On && c != s.fill {
		s.nums("rg", float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
		s.fill = c
	}
}

func (s *stream) setStroke(c draw.Colour, width, dash float64) {
	if c != s.stroke {
		s.nums("RG", float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
		s.stroke = c
	}
	if width != s.width {
		s.nums("w", width)
		s.width = width
	}
	if dash != s.dash {
		if dash > 0 {
			s.op("[" + num(dash) + "] 0 d")
		} else {
			s.op("[] 0 d")
		}
		s.dash = dash
	}
}

func (s *stream) text(t *layout.Text) {
	if len(t.Glyphs) == 0 {
		return
	}
	fam, style := fontStyle(t.Face)
	s.flush()
	s.doc.SetFont(fam, style, t.Size)
	s.setFill(t.Colour)
	if t.Actual != "" {
		s.op("/Span <</ActualText " + text16(t.Actual) + ">> BDC")
	}
	s.buf.WriteString("BT ")
	s.nums("Td", t.X, s.height-t.Y)
	s.buf.WriteString("[<")
	for i, g := range t.Glyphs {
		fmt.Fprintf(&s.buf, "%04X", g.Rune)
		if g.Kern != 0 && i < len(t.Glyphs)-1 {
			s.buf.WriteString(">" + num(-g.Kern) + "<")
		}
	}
	s.op(">] TJ ET")
	if t.Actual != "" {
		s.op("EMC")
	}
}

// text16 is a text string of the format, in UTF-16.
func text16(v string) string {
	var b bytes.Buffer
	b.WriteString("<FEFF")
	for _, c := range utf16.Encode([]rune(v)) {
		fmt.Fprintf(&b, "%04X", c)
	}
	b.WriteByte('>')
	return b.String()
}

func (s *stream) shape(it draw.Item) {
	switch v := it.(type) {
	case draw.Line:
		if !v.Stroke.On {
			return
		}
		s.setStroke(v.Stroke, v.Width, v.Dash)
		s.nums("m", v.X1, s.height-v.Y1)
		s.nums("l", v.X2, s.height-v.Y2)
		s.op("S")
	case draw.Rect:
		s.begin(v.Style)
		if v.Radius > 0 {
			s.round(v)
		} else {
			s.nums("re", v.X, s.height-v.Y-v.H, v.W, v.H)
		}
		s.paint(v.Style)
	case draw.Polygon:
		s.begin(v.Style)
		for i, p := range v.Points {
			op := "l"
			if i == 0 {
				op = "m"
			}
			s.nums(op, p.X, s.height-p.Y)
		}
		if len(v.Points) > 0 {
			s.op("h")
			s.paint(v.Style)
		}
	case draw.Circle:
		s.begin(v.Style)
		s.circle(v)
		s.paint(v.Style)
	}
}

// begin sets the colours of a path; the format allows that only before its first point.
func (s *stream) begin(st draw.Style) {
	s.setFill(st.Fill)
	if st.Stroke.On {
		s.setStroke(st.Stroke, st.Width, 0)
	}
}

// paint ends a path.
func (s *stream) paint(st draw.Style) {
	switch {
	case st.Fill.On && st.Stroke.On && st.Width > 0:
		s.op("B")
	case st.Fill.On:
		s.op("f")
	case st.Stroke.On && st.Width > 0:
		s.op("S")
	default:
		s.op("n")
	}
}

// bend is how far the handles of a quarter circle reach.
const bend = 0.5522847498

func (s *stream) circle(c draw.Circle) {
	x, y, r := c.X, s.height-c.Y, c.R
	k := r * bend
	s.nums("m", x+r, y)
	s.nums("c", x+r, y+k, x+k, y+r, x, y+r)
	s.nums("c", x-k, y+r, x-r, y+k, x-r, y)
	s.nums("c", x-r, y-k, x-k, y-r, x, y-r)
	s.nums("c", x+k, y-r, x+r, y-k, x+r, y)
	s.op("h")
}

func (s *stream) round(v draw.Rect) {
	r := min(v.Radius, v.W/2, v.H/2)
	x0, x1 := v.X, v.X+v.W
	y1, y0 := s.height-v.Y, s.height-v.Y-v.H
	k := r * (1 - bend)
	s.nums("m", x0+r, y0)
	s.nums("l", x1-r, y0)
	s.nums("c", x1-k, y0, x1, y0+k, x1, y0+r)
	s.nums("l", x1, y1-r)
	s.nums("c", x1, y1-k, x1-k, y1, x1-r, y1)
	s.nums("l", x0+r, y1)
	s.nums("c", x0+k, y1, x0, y1-k, x0, y1-r)
	s.nums("l", x0, y0+r)
	s.nums("c", x0, y0+k, x0+k, y0, x0+r, y0)
	s.op("h")
}
