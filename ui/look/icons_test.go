package look_test

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"folkmoot/assets/icons"
	"folkmoot/ui/look"
)

const iconSide = 96 // four times the grid that they are drawn on

// inked gives the box around what an icon draws, in units of its grid, and how much of the grid it inks.
func inked(t *testing.T, name string) (left, top, right, bottom float64, share float64) {
	t.Helper()
	img := canvas.NewImageFromResource(look.Icon(name, color.NRGBA{A: 0xff}))
	img.SetMinSize(fyne.NewSquareSize(iconSide))
	w := test.NewTempWindow(t, img)
	w.SetPadded(false)
	w.Resize(fyne.NewSquareSize(iconSide))
	m := w.Canvas().Capture()
	ground := m.At(0, 0)
	box, n := image.Rectangle{}, 0
	for y := range iconSide {
		for x := range iconSide {
			if look.Difference(m.At(x, y), ground) > 20 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
				n++
			}
		}
	}
	u := func(v int) float64 { return float64(v) / 4 }
	return u(box.Min.X), u(box.Min.Y), u(box.Max.X), u(box.Max.Y), float64(n) / iconSide / iconSide
}

// The icons are as large as one another to the eye: each keeps the margin of the grid, and none but the marks of one
// direction or one sign is much smaller than the others.
func TestIconsHaveOneOpticalSize(t *testing.T) {
	test.NewTempApp(t)
	small := map[string]bool{ // marks that stand within a line, and arrows, which are narrow by nature
		"up": true, "down": true, "left": true, "right": true, "back": true, "forward": true, "minus": true, "dot": true, "drag": true, "done": true, "check": true, "plus": true, "close": true, "pause": true, "play": true, "current": true, "circle": true,
	}
	for _, name := range icons.Names() {
		l, top, r, b, share := inked(t, name)
		if l < 0.9 || top < 0.9 || r > 23.1 || b > 23.1 {
			t.Errorf("%s reaches over the margin: %.1f %.1f %.1f %.1f", name, l, top, r, b)
		}
		if large := max(r-l, b-top); !small[name] && large < 14 {
			t.Errorf("%s is %.1f large, the others are 15 to 21", name, large)
		}
		if share < 0.01 || share > 0.45 {
			t.Errorf("%s inks %.0f in a hundred of its square", name, 100*share)
		}
	}
}

// All icons side by side, to be looked at, where FOLKMOOT_PICTURES names a folder.
func TestIconsSideBySide(t *testing.T) {
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	test.NewTempApp(t)
	test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeLight}))
	var cells []fyne.CanvasObject
	for _, name := range icons.Names() {
		img := canvas.NewImageFromResource(look.Icon(name, look.Light().Ink))
		img.FillMode = canvas.ImageFillContain
		img.SetMinSize(fyne.NewSquareSize(48))
		words := canvas.NewText(name, look.Light().Soft)
		words.Alignment = fyne.TextAlignCenter
		cells = append(cells, container.NewBorder(nil, words, nil, nil, img))
	}
	w := test.NewTempWindow(t, container.NewGridWithColumns(10, cells...))
	w.Resize(fyne.NewSize(1000, 560))
	f, err := os.Create(filepath.Join(dir, "icons.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
