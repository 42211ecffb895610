package raster

import (
	"image"
	stddraw "image/draw"
	"math"

	"folkmoot/session/report/draw"
)

// path is closed outlines in pixels.
type path [][]draw.Point

func (p *Painter) shape(img *image.RGBA, it draw.Item) {
	k := p.scale
	switch v := it.(type) {
	case draw.Line:
		p.fill(img, p.stroke(v), v.Stroke)
	case draw.Rect:
		ring := rounded(v.X*k, v.Y*k, v.W*k, v.H*k, v.Radius*k)
		p.paint(img, ring, v.Style)
	case draw.Polygon:
		ring := make([]draw.Point, len(v.Points))
		for i, pt := range v.Points {
			ring[i] = draw.Point{X: pt.X * k, Y: pt.Y * k}
		}
		p.paint(img, ring, v.Style)
	case draw.Circle:
		p.paint(img, arc(v.X*k, v.Y*k, v.R*k, 0, 2*math.Pi), v.Style)
	}
}

func (p *Painter) paint(img *image.RGBA, ring []draw.Point, st draw.Style) {
	p.fill(img, path{ring}, st.Fill)
	if !st.Stroke.On || st.Width <= 0 || len(ring) < 2 {
		return
	}
	var edges path
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		edges = append(edges, segment(a, b, st.Width*p.scale/2)...)
	}
	p.fill(img, edges, st.Stroke)
}

// stroke is the outline of a line with its dashes.
func (p *Painter) stroke(l draw.Line) path {
	k := p.scale
	a, b := draw.Point{X: l.X1 * k, Y: l.Y1 * k}, draw.Point{X: l.X2 * k, Y: l.Y2 * k}
	half := l.Width * k / 2
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	dash := l.Dash * k
	if dash <= 0.1 || length/dash > 10000 {
		return segment(a, b, half)
	}
	at := func(d float64) draw.Point {
		f := math.Min(d/length, 1)
		return draw.Point{X: a.X + (b.X-a.X)*f, Y: a.Y + (b.Y-a.Y)*f}
	}
	var out path
	for d := 0.0; d < length; d += 2 * dash {
		out = append(out, segment(at(d), at(d+dash), half)...)
	}
	return out
}

// segment is a line as the outline of its width.
func segment(a, b draw.Point, half float64) path {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 || half <= 0 {
		return nil
	}
	nx, ny := -(b.Y-a.Y)/length*half, (b.X-a.X)/length*half
	return path{{{X: a.X + nx, Y: a.Y + ny}, {X: b.X + nx, Y: b.Y + ny}, {X: b.X - nx, Y: b.Y - ny}, {X: a.X - nx, Y: a.Y - ny}}}
}

func arc(x, y, r, from, to float64) []draw.Point {
	n := max(4, int(math.Ceil(math.Abs(to-from)*math.Sqrt(math.Max(r, 1))*2)))
	out := make([]draw.Point, 0, n+1)
	for i := 0; i <= n; i++ {
		t := from + (to-from)*float64(i)/float64(n)
		out = append(out, draw.Point{X: x + r*math.Cos(t), Y: y + r*math.Sin(t)})
	}
	return out
}

func rounded(x, y, w, h, r float64) []draw.Point {
	r = math.Min(r, math.Min(w, h)/2)
	if r <= 0 {
		return []draw.Point{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}
	}
	var out []draw.Point
	for i, c := range []draw.Point{{X: x + w - r, Y: y + h - r}, {X: x + r, Y: y + h - r}, {X: x + r, Y: y + r}, {X: x + w - r, Y: y + r}} {
		from := float64(i) * math.Pi / 2
		out = append(out, arc(c.X, c.Y, r, from, from+math.Pi/2)...)
	}
	return out
}

// fill paints outlines, only as large a piece of the page as they need.
func (p *Painter) fill(img *image.RGBA, rings path, c draw.Colour) {
	if !c.On || len(rings) == 0 {
		return
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, ring := range rings {
		for _, pt := range ring {
			x0, x1 = math.Min(x0, pt.X), math.Max(x1, pt.X)
			y0, y1 = math.Min(y0, pt.Y), math.Max(y1, pt.Y)
		}
	}
	if !(x0 <= x1) || !(y0 <= y1) || math.Abs(x0)+math.Abs(x1)+math.Abs(y0)+math.Abs(y1) > 1e6 {
		return
	}
	box := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1)))
	visible := box.Intersect(img.Bounds())
	if visible.Empty() {
		return
	}
	if rect, ok := whole(rings); ok && rect.In(img.Bounds()) {
		stddraw.Draw(img, rect, uniform(c), image.Point{}, stddraw.Src)
		return
	}
	p.ras.Reset(visible.Dx(), visible.Dy())
	for _, ring := range rings {
		for i, pt := range ring {
			x, y := float32(pt.X-float64(visible.Min.X)), float32(pt.Y-float64(visible.Min.Y))
			if i == 0 {
				p.ras.MoveTo(x, y)
			} else {
				p.ras.LineTo(x, y)
			}
		}
		p.ras.ClosePath()
	}
	p.ras.Draw(img, visible, uniform(c), image.Point{})
}

// whole says that the outline is a rectangle that covers whole pixels, which needs no soft edges.
func whole(rings path) (image.Rectangle, bool) {
	if len(rings) != 1 || len(rings[0]) != 4 {
		return image.Rectangle{}, false
	}
	r := rings[0]
	if r[0].Y != r[1].Y || r[1].X != r[2].X || r[2].Y != r[3].Y || r[3].X != r[0].X {
		return image.Rectangle{}, false
	}
	for _, pt := range r {
		if pt.X != math.Trunc(pt.X) || pt.Y != math.Trunc(pt.Y) {
			return image.Rectangle{}, false
		}
	}
	return image.Rect(int(r[0].X), int(r[0].Y), int(r[2].X), int(r[2].Y)), true
}
