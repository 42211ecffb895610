package draw

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// The marks of a pattern are part of the area: they may not run over its edge.
func TestPatternsStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.Float64Range(0, 200)
		r := Rect{X: size.Draw(t, "x"), Y: size.Draw(t, "y"), W: size.Draw(t, "w"), H: size.Draw(t, "h")}
		p := Pattern(rapid.IntRange(int(Solid), int(Crossed)).Draw(t, "pattern"))
		in := func(x, y float64) bool {
			return x >= r.X-0.01 && x <= r.X+r.W+0.01 && y >= r.Y-0.01 && y <= r.Y+r.H+0.01
		}
		for _, it := range Fill(r, p) {
			switch v := it.(type) {
			case Line:
				if !in(v.X1, v.Y1) || !in(v.X2, v.Y2) {
					t.Fatalf("%+v outside %+v", v, r)
				}
			case Circle:
				if !in(v.X, v.Y) {
					t.Fatalf("%+v outside %+v", v, r)
				}
			}
		}
	})
}

func TestSeriesDifferInGrey(t *testing.T) {
	seen := map[Pattern]bool{}
	for i := range 7 {
		_, p := Series(i)
		if seen[p] {
			t.Errorf("series %d has the pattern of an earlier one", i)
		}
		seen[p] = true
		if p != Solid && len(Fill(Rect{W: 40, H: 14}, p)) < 4 {
			t.Errorf("the pattern of series %d leaves no mark on a small area", i)
		}
	}
	if c, _ := Series(-1); !c.On {
		t.Error("a series before the first has no colour")
	}
}

func TestMovedShiftsEveryPoint(t *testing.T) {
	for _, c := range []struct{ in, want Item }{
		{Rect{X: 1, Y: 2, W: 3, H: 4}, Rect{X: 11, Y: 22, W: 3, H: 4}},
		{Line{X1: 1, Y1: 2, X2: 3, Y2: 4}, Line{X1: 11, Y1: 22, X2: 13, Y2: 24}},
		{Circle{X: 1, Y: 2, R: 3}, Circle{X: 11, Y: 22, R: 3}},
		{Text{X: 1, Y: 2, Text: "a"}, Text{X: 11, Y: 22, Text: "a"}},
	} {
		if got := Moved(c.in, 10, 20); got != c.want {
			t.Errorf("%+v moved to %+v", c.in, got)
		}
	}
	was := Polygon{Points: []Point{{1, 2}}}
	if got := Moved(was, 10, 20).(Polygon); got.Points[0] != (Point{11, 22}) || was.Points[0] != (Point{1, 2}) {
		t.Errorf("polygon %v moved to %v", was, got)
	}
}

// Text on the page has at least 4.5 to 1 against it, as WCAG 2.2 asks.
func TestTextStandsOut(t *testing.T) {
	for name, hex := range map[string]uint32{"ink": Ink, "ink soft": InkSoft, "accent": Accent, "warn": Warn, "stop": Stop} {
		for ground, paper := range map[string]uint32{"sheet": Sheet, "paper": Paper} {
			a, b := luminance(RGB(hex)), luminance(RGB(paper))
			if ratio := (math.Max(a, b) + 0.05) / (math.Min(a, b) + 0.05); ratio < 4.5 {
				t.Errorf("%s on %s: %.2f", name, ground, ratio)
			}
		}
	}
}

func luminance(c Colour) float64 {
	lin := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
}
