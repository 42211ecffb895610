package draw

import "math"

// Pattern is how an area is filled beside its colour, so that areas differ in grey too.
type Pattern int

// The patterns.
const (
	Solid Pattern = iota
	Rising
	Dots
	Falling
	Upright
	Level
	Crossed
)

// Fill gives the shapes of a filled rectangle: the colour and, over it, the white marks of the pattern. No writer has
// to know how to fill with a pattern.
func Fill(r Rect, p Pattern) []Item {
	items := []Item{r}
	const gap = 5.0
	white := RGB(Sheet)
	line := func(x1, y1, x2, y2 float64) {
		items = append(items, Line{X1: x1, Y1: y1, X2: x2, Y2: y2, Stroke: white, Width: 0.9})
	}
	slant := func(dir float64) {
		for c := gap / 2; c < r.W+r.H; c += gap {
			// The line x + dir*y = const, cut to the rectangle.
			y0, y1 := math.Max(0, c-r.W), math.Min(r.H, c)
			if y1-y0 < 0.2 {
				continue
			}
			x0, x1 := c-y0, c-y1
			if dir < 0 {
				x0, x1 = r.W-x0, r.W-x1
			}
			line(r.X+x0, r.Y+y0, r.X+x1, r.Y+y1)
		}
	}
	switch p {
	case Rising:
		slant(1)
	case Falling:
		slant(-1)
	case Crossed:
		slant(1)
		slant(-1)
	case Upright:
		for x := gap / 2; x < r.W; x += gap {
			line(r.X+x, r.Y, r.X+x, r.Y+r.H)
		}
	case Level:
		for y := gap / 2; y < r.H; y += gap {
			line(r.X, r.Y+y, r.X+r.W, r.Y+y)
		}
	case Dots:
		for x := gap / 2; x < r.W-0.9; x += gap {
			for y := gap / 2; y < r.H-0.9; y += gap {
				items = append(items, Circle{X: r.X + x, Y: r.Y + y, R: 0.9, Style: Style{Fill: white}})
			}
		}
	case Solid:
	}
	return items
}
