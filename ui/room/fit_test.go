package room

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// sizes are windows from a corner of the desk to a large wall, and a display that stands upright.
var sizes = []fyne.Size{
	{Width: 320, Height: 240},
	{Width: 480, Height: 900},
	{Width: 960, Height: 540},
	{Width: 1024, Height: 768},
	{Width: 1366, Height: 768},
	{Width: 1920, Height: 1080},
	{Width: 2560, Height: 600},
	{Width: 3840, Height: 2160},
	{Width: 1080, Height: 1920},
}

func TestTextAlwaysFits(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, v := range views() {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s %.0fx%.0f", name, size.Width, size.Height), func(t *testing.T) { fits(t, v, size, nil) })
		}
	}
}

// fits fails the test where a word of a page is cut or covered, or its title is not whole.
func fits(t *testing.T, v view.RoomView, size fyne.Size, sp *say.Speaker) {
	t.Helper()
	sh := compose(v, size, sp)
	var read strings.Builder
	for _, x := range sh.texts {
		m := canvas.NewText(x.text, color.Black)
		m.TextSize, m.TextStyle.Bold = x.size, x.bold
		w, h := m.MinSize().Components()
		if x.x < 0 || x.y < 0 || x.x+w > size.Width || x.y+h > size.Height {
			t.Errorf("%q at %.0f,%.0f, %.0f by %.0f, is outside", x.text, x.x, x.y, w, h)
		}
		read.WriteString(x.text)
	}
	for i, a := range sh.texts {
		for _, b := range sh.texts[:i] {
			if overlap(a, b) {
				t.Fatalf("%q stands on %q", a.text, b.text)
			}
		}
	}
	for _, b := range sh.blocks {
		if b.x < 0 || b.y < 0 || b.x+b.w > size.Width+1 || b.y+b.h > size.Height+1 {
			t.Errorf("a block is outside: %+v", b)
		}
	}
	got := strings.ReplaceAll(read.String(), " ", "") // what breaks a line; spaces that hold words together stand
	for _, want := range []string{v.Title.Text, v.Title.Second, v.Lead.Text, v.Lead.Second, v.Head, v.Foot} {
		if !strings.Contains(got, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("%q is not whole in %q", want, got)
		}
	}
}

// overlap compares the ink of two lines: from the top of the capitals to the baseline.
func overlap(a, b piece) bool {
	wide := func(p piece) float32 {
		return fyne.MeasureText(p.text, p.size, fyne.TextStyle{Bold: p.bold}).Width
	}
	top, end := func(p piece) float32 { return p.y + p.size*.35 }, func(p piece) float32 { return p.y + p.size*1.05 }
	return a.x < b.x+wide(b) && b.x < a.x+wide(a) && top(a) < end(b) && top(b) < end(a)
}

func TestWhatDoesNotFitIsCounted(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, all := range map[string]int{"ideas": 60, "findings": 40, "long result": 40, "long ideas": 20} {
		sh := compose(views()[name], fyne.NewSize(1366, 768), nil)
		shown, rest := 0, 0
		for _, x := range sh.texts {
			if x.text == "•" || x.bold && strings.Trim(x.text, "0123456789=") == "" {
				shown++
			}
			_, _ = fmt.Sscanf(x.text, "and %d more", &rest)
		}
		if shown == 0 || shown+rest != all {
			t.Errorf("%s: %d shown and %d counted, of %d", name, shown, rest, all)
		}
	}
}

func TestWhatIsReadFromAfarIsLargeEnough(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, h := range []float32{540, 768, 1080, 2160} {
		v := views()["ideas"]
		for n := range 30 { // what is said never changes its size while people talk
			v.List = views()["ideas"].List[:n]
			for _, x := range compose(v, fyne.NewSize(h*16/9, h), nil).texts {
				switch {
				case x.bold && x.tone == look.Ink && x.size < h/14-.01:
					t.Fatalf("%.0f: the question is set in %.1f", h, x.size)
				case x.tone == look.Ink && !x.bold && (x.size < h/28-.01 || x.size > h/28*1.06):
					t.Fatalf("%.0f: an idea is set in %.1f", h, x.size)
				}
			}
		}
	}
}

func TestTheLineIsReadFromAfarToo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, c := range []struct {
		name        string
		words, list bool // of the ideas; and whether they stand in a list, by number
		all         int
	}{{"line", true, false, 6}, {"full line", true, true, 30}, {"one step", false, false, 900}} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			t.Run(fmt.Sprintf("%s %.0f", c.name, size.Width), func(t *testing.T) {
				v := views()[c.name]
				words, list, more, marks := 0, 0, 0, 0
				for _, x := range compose(v, size, nil).texts {
					if x.size < size.Height/28*stripFloor*.99 {
						t.Fatalf("%q is set in %.1f", x.text, x.size)
					}
					switch {
					case x.tone == look.Ink && !x.bold:
						words++
					case x.tone == look.Accent && x.bold && strings.Trim(x.text, "0123456789") == "":
						list++
					case x.tone == look.Ink && strings.Trim(x.text, "0123456789") == "":
						marks++
					}
					_, _ = fmt.Sscanf(x.text, "and %d more", &more)
				}
				if (words > 0) != c.words || (list > 0) != c.list {
					t.Errorf("%d lines of words, %d numbers in the list", words, list)
				}
				if c.list && (marks != c.all || list+more != c.all) || !c.words && marks+more != c.all {
					t.Errorf("of %d ideas %d stand on the line, %d in the list, and %d are counted", c.all, marks, list, more)
				}
			})
		}
	}
}

func BenchmarkCompose(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Options{}))
	for _, name := range []string{"ideas", "full board", "crowded", "long result", "full line", "one step"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				compose(views()[name], fyne.NewSize(1920, 1080), nil)
			}
		})
	}
}
