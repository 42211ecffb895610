package raster

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"folkmoot/assets/fonts"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/draw"
	"folkmoot/session/report/layout"
)

var update = flag.Bool("update", false, "write the golden images anew")

func testFonts(t testing.TB) *layout.Fonts {
	t.Helper()
	f, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestPagesLookAsTheyDid(t *testing.T) {
	f := testFonts(t)
	r := layout.Lay(documenttest.Showcase(), f)
	p := New(f, 1)
	for name, page := range map[string]int{"cover": 0, "summary": 2, "charts": 6, "cards": 7} {
		t.Run(name, func(t *testing.T) {
			got := p.Page(r.Pages[page])
			file := filepath.Join("testdata", name+".png")
			if *update {
				w, err := os.Create(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, got); err != nil {
					t.Fatal(err)
				}
				if err := w.Close(); err != nil {
					t.Fatal(err)
				}
			}
			in, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			want, err := png.Decode(in)
			if err != nil {
				t.Fatal(err)
			}
			// Processors round differently, so an edge may be a shade off.
			if n := differing(got, want); n > 50 {
				t.Errorf("%d pixels differ from %s; if that is meant, look at the pages and run with -update", n, file)
			}
		})
	}
}

func differing(a *image.RGBA, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return math.MaxInt
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r0, g0, b0, _ := a.At(x, y).RGBA()
			r1, g1, b1, _ := b.At(x, y).RGBA()
			if far(r0, r1) || far(g0, g1) || far(b0, b1) {
				n++
			}
		}
	}
	return n
}

func far(a, b uint32) bool { return max(a, b)-min(a, b) > 0x0800 }

func TestShapes(t *testing.T) {
	red := draw.RGB(0xFF0000)
	full, white := color.RGBA{255, 0, 0, 255}, color.RGBA{255, 255, 255, 255}
	for _, c := range []struct {
		name    string
		shape   draw.Item
		in, out image.Point
	}{
		{"rect", draw.Rect{X: 10, Y: 10, W: 20, H: 20, Style: draw.Style{Fill: red}}, image.Pt(20, 20), image.Pt(35, 20)},
		{"round rect", draw.Rect{X: 10, Y: 10, W: 20, H: 20, Radius: 8, Style: draw.Style{Fill: red}}, image.Pt(20, 11), image.Pt(10, 10)},
		{"outline only", draw.Rect{X: 10, Y: 10, W: 20, H: 20, Style: draw.Style{Stroke: red, Width: 4}}, image.Pt(10, 20), image.Pt(20, 20)},
		{"circle", draw.Circle{X: 20, Y: 20, R: 10, Style: draw.Style{Fill: red}}, image.Pt(28, 20), image.Pt(28, 28)},
		{"polygon", draw.Polygon{Points: []draw.Point{{X: 0, Y: 0}, {X: 40, Y: 0}, {X: 0, Y: 40}}, Style: draw.Style{Fill: red}}, image.Pt(5, 5), image.Pt(35, 35)},
		{"line", draw.Line{X1: 0, Y1: 20, X2: 40, Y2: 20, Stroke: red, Width: 4}, image.Pt(20, 20), image.Pt(20, 25)},
		{"dashes", draw.Line{X1: 0, Y1: 20, X2: 40, Y2: 20, Stroke: red, Width: 4, Dash: 10}, image.Pt(5, 20), image.Pt(15, 20)},
		{"over the edge", draw.Rect{X: -10, Y: -10, W: 30, H: 30, Style: draw.Style{Fill: red}}, image.Pt(0, 0), image.Pt(30, 30)},
	} {
		t.Run(c.name, func(t *testing.T) {
			img := New(testFonts(t), 1).Page(layout.Page{W: 40, H: 40, Items: []layout.Item{{Shape: c.shape}}})
			if got := img.RGBAAt(c.in.X, c.in.Y); got != full {
				t.Errorf("inside, at %v: %v", c.in, got)
			}
			if got := img.RGBAAt(c.out.X, c.out.Y); got != white {
				t.Errorf("outside, at %v: %v", c.out, got)
			}
		})
	}
}

func TestOddNumbersAreHarmless(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	st := draw.Style{Fill: draw.RGB(1), Stroke: draw.RGB(2), Width: 2}
	var items []layout.Item
	for _, v := range []float64{nan, inf, -inf, 1e300, -1} {
		items = append(items, layout.Item{Shape: draw.Rect{X: v, Y: v, W: v, H: v, Radius: v, Style: st}}, layout.Item{Shape: draw.Circle{X: v, Y: 1, R: v, Style: st}},
			layout.Item{Shape: draw.Line{X1: v, Y2: v, Stroke: draw.RGB(1), Width: v, Dash: v}}, layout.Item{Shape: draw.Polygon{Style: st}})
	}
	for _, scale := range []float64{1, 0, -1, nan, inf} {
		if img := New(testFonts(t), scale).Page(layout.Page{W: 20, H: 30, Items: items}); img.Bounds().Dx() != 20 {
			t.Errorf("scale %v: a page of 20 points is %v", scale, img.Bounds())
		}
	}
	if img := New(testFonts(t), 1).Page(layout.Page{W: inf, H: 1}); img.Bounds().Dx() != 1 {
		t.Errorf("a page without end is %v", img.Bounds())
	}
}

// BenchmarkPage is one A4 page of text at 110 dots an inch, as the preview shows it; glyphs are drawn anew each time.
func BenchmarkPage(b *testing.B) {
	f := testFonts(b)
	r := layout.Lay(documenttest.Showcase(), f)
	for _, c := range []struct {
		name string
		page int
	}{{"text", 2}, {"charts", 6}, {"table", 10}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				New(f, 110.0/72).Page(r.Pages[c.page])
			}
		})
	}
}
