package strip_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/run/runtest"
)

// TestPictures draws the strip; with FOLKMOOT_PICTURES set the pictures can be looked at.
func TestPictures(t *testing.T) {
	for _, l := range []struct {
		name          string
		width, height float32
		ideas         int
		o             look.Options
	}{
		{"1366", 1120, 640, 28, look.Options{Mode: look.ModeLight}},
		{"1920-dark", 1680, 952, 28, look.Options{Mode: look.ModeDark}},
		{"1366-200", 1120, 640, 28, look.Options{Mode: look.ModeLight, Scale: 2}},
		{"1366-300", 1120, 640, 300, look.Options{Mode: look.ModeDark}},
	} {
		t.Run(l.name, func(t *testing.T) {
			b := runtest.New(t, "employee-group.toml", 4)
			b.App.Settings().SetTheme(look.New(l.o))
			var said []string
			for i := range l.ideas {
				said = append(said, runtest.Said()[i%len(runtest.Said())])
			}
			open(b, l.width, l.height, said...)
			for i, x := range b.State().Ideas[:l.ideas*3/5] {
				b.Must(session.RateIdea{Idea: x.ID, Scale: framework.ScaleContinuum, Value: i * i % 7 % 5})
				if i%4 == 0 {
					b.Must(session.RateIdea{Idea: x.ID, Scale: framework.ScaleNewHere, Value: 1}, session.RateIdea{Idea: x.ID, Scale: framework.ScaleAddsValue, Value: 1})
				}
			}
			picture(t, b, l.name+"-begun")
			b.Press(fyne.KeyReturn, fyne.KeyUp)
			b.Type("4nv")
			picture(t, b, l.name+"-placed")
			drag(b, cellAt(t, b, b.State().Ideas[len(said)*3/5].Text()), fyne.NewPos(l.width*.7, l.height*.7), false)
			picture(t, b, l.name+"-dragged")
			b.Press(fyne.KeyEscape, fyne.KeySpace)
			picture(t, b, l.name+"-menu")
			if got := b.Win.Canvas().Size(); got.Width > l.width || got.Height > l.height {
				t.Errorf("the window had to grow from %vx%v to %v", l.width, l.height, got)
			}
		})
	}
}

func picture(t *testing.T, b *runtest.Bench, name string) {
	t.Helper()
	dir := os.Getenv("FOLKMOOT_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, fmt.Sprintf("strip-%s.png", name)))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, b.Picture()); err != nil {
		t.Fatal(err)
	}
}
