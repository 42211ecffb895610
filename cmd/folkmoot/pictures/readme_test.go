package pictures

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// heavy is how large a picture of the manual may be, in bytes.
const heavy = 150_000

// The pictures of the manual are what the app draws now. Where one is not: make pictures, and look at it.
func TestThePicturesOfTheManualAreCurrent(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "docs", "pictures")
	all, err := Readme("0.1.0")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != len(readme) {
		t.Errorf("%d pictures were drawn, not %d", len(all), len(readme))
	}
	drawn := map[string]bool{}
	for _, p := range all {
		drawn[p.Name+".png"] = true
		data, err := os.ReadFile(filepath.Join(folder, p.Name+".png"))
		if err != nil {
			t.Error(err)
			continue
		}
		if len(data) > heavy {
			t.Errorf("%s.png has %d bytes, more than %d", p.Name, len(data), heavy)
		}
		kept, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Errorf("%s.png: %v", p.Name, err)
			continue
		}
		if n, of := differing(Flat(p.Image), kept); n > allowed(of) {
			t.Errorf("%s.png is not current: %d of %d pixels differ. Run: make pictures", p.Name, n, of)
		}
	}
	found, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if !drawn[f.Name()] {
			t.Errorf("docs/pictures/%s is drawn by nothing", f.Name())
		}
	}
}

// allowed is how many pixels may differ: none where the pictures were made. Other processors multiply and add in one step,
// which moves the edge of a letter by a shade, and with it which colours are among the most frequent.
func allowed(of int) int {
	if runtime.GOOS == "linux" && runtime.GOARCH == "amd64" {
		return 0
	}
	return of / 50
}

// differing counts the pixels of two pictures that a person could tell apart.
func differing(a, b image.Image) (n, of int) {
	if a.Bounds() != b.Bounds() {
		return 1 << 30, 0
	}
	r := a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			p, q := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
			if p != q {
				n++
			}
		}
	}
	return n, r.Dx() * r.Dy()
}
