package main

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

func TestTheMark(t *testing.T) {
	img := draw(512)
	for _, c := range []struct {
		name string
		x, y int
		want color.NRGBA
	}{
		{"outside the sheet", 4, 4, color.NRGBA{}},
		{"beside the sheet", 4, 360, color.NRGBA{}},
		{"the open centre", 256, 256, paper},
		{"the facilitator's seat", 256, 256 + 146, accent},
		{"the gap across from it", 256, 256 - 146, paper},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := color.NRGBAModel.Convert(img.At(c.x, c.y)); got != c.want {
				t.Errorf("at %d,%d: got %v, want %v", c.x, c.y, got, c.want)
			}
		})
	}
}

// A taskbar shows it at 32 pixels: the seats must still stand apart from the paper.
func TestTheMarkIsLegibleWhenSmall(t *testing.T) {
	img := draw(32)
	dark := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] < 0x60 && img.Pix[i+3] == 0xFF {
			dark++
		}
	}
	if dark < 60 || dark > 400 {
		t.Errorf("%d of 1024 pixels are dark, want a ring of 60 to 400", dark)
	}
}

func TestTheIconInTheTreeIsTheOneThatIsDrawn(t *testing.T) {
	have, err := os.ReadFile("../../Icon.png")
	if err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(bytes.NewReader(have))
	if err != nil {
		t.Fatal(err)
	}
	want := draw(512)
	if got.Bounds() != want.Bounds() {
		t.Fatalf("it is %v, want %v", got.Bounds(), want.Bounds())
	}
	// Edges may differ by a shade between processors; a changed drawing differs by more.
	for y := range 512 {
		for x := range 512 {
			if far(got, want, x, y) {
				t.Fatalf("they differ at %d,%d; run: make icon", x, y)
			}
		}
	}
}

func far(a, b image.Image, x, y int) bool {
	p := color.NRGBAModel.Convert(a.At(x, y)).(color.NRGBA)
	q := color.NRGBAModel.Convert(b.At(x, y)).(color.NRGBA)
	apart := func(m, n uint8) bool { return max(m, n)-min(m, n) > 8 }
	return apart(p.R, q.R) || apart(p.G, q.G) || apart(p.B, q.B) || apart(p.A, q.A)
}

func TestBadSizesAreRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "x.png")
	for _, size := range []int{-1, 0, 15, 4097} {
		if err := run(out, size); err == nil {
			t.Errorf("%d was drawn", size)
		}
	}
	if err := run(out, 64); err != nil {
		t.Error(err)
	}
}
