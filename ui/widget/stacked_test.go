package widget_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Levels follow one another without a gap, each as long as its people, inside the bar; and where the middle of the scale
// stands in the middle, those below are left of it and those above right of it.
func TestAStackedBarIsAsLongAsItsPeople(t *testing.T) {
	begin(t)
	rapid.Check(t, func(t *rapid.T) {
		people := rapid.SliceOfN(rapid.IntRange(0, 30), 2, 11).Draw(t, "people")
		middle := rapid.Bool().Draw(t, "middle")
		width := rapid.Float32Range(50, 2000).Draw(t, "width")
		all := 0
		for _, n := range people {
			all += n
		}
		below, above := widget.Sides(people)
		of := all + rapid.IntRange(0, 20).Draw(t, "more")
		if middle {
			of = int(math.Ceil(float64(max(below, above)))) + rapid.IntRange(0, 20).Draw(t, "more on a side")
		}
		if of == 0 {
			return
		}
		spans := widget.NewStacked(people, of, middle).Spans(width)
		unit := width / float32(of)
		if middle {
			unit /= 2
		}
		near := func(a, b float32) bool { return math.Abs(float64(a-b)) < 0.05 }
		for i, s := range spans {
			if !near(s[1]-s[0], float32(people[i])*unit) || s[0] < -0.05 || s[1] > width+0.05 || i > 0 && !near(s[0], spans[i-1][1]) {
				t.Fatalf("%v people on a bar of %v for %d: %v", people, width, of, spans)
			}
		}
		if middle && (!near(width/2-spans[0][0], below*unit) || !near(spans[len(spans)-1][1]-width/2, above*unit)) {
			t.Fatalf("%v people around the middle of %v: %v", people, width, spans)
		}
	})
}

// Every level can be told from its neighbours by its edge and its number, in every look; the two ends differ in brightness
// or hue for those who see few colours.
func TestLevelsOfAScaleCanBeTold(t *testing.T) {
	for name, mode := range map[string]look.Mode{"light": look.ModeLight, "dark": look.ModeDark, "contrast": look.ModeContrast, "contrast dark": look.ModeContrastDark} {
		t.Run(name, func(t *testing.T) {
			beginWith(t, look.Options{Mode: mode})
			th := fyne.CurrentApp().Settings().Theme()
			for i := range 7 {
				fill := widget.LevelColor(th, i, 7)
				if r := look.ContrastRatio(fill, look.On(fill)); r < 4.5 {
					t.Errorf("the number on level %d has a contrast of %.1f", i, r)
				}
			}
			low, high := widget.LevelColor(th, 0, 7), widget.LevelColor(th, 6, 7)
			if low.B >= high.B || low.R <= high.R {
				t.Errorf("the low end is %v and the high end %v", low, high)
			}
		})
	}
}

func TestPointsAtOnePlaceShareAMark(t *testing.T) {
	begin(t)
	q := widget.NewQuadrants([]widget.QuadrantPoint{
		{Label: "1", X: 0, Y: 1}, {Label: "2", X: 0.5, Y: 0.5}, {Label: "3", X: 0, Y: 1}, {Label: "4", X: 1, Y: 0, XLow: 0.75, XHigh: 1},
	}, [4]string{"Quick wins", "Big projects", "Can wait", "Rather not"})
	window(t, 600, 500, q)
	size := q.Size()
	texts := map[string]fyne.Position{}
	for _, o := range test.WidgetRenderer(q).Objects() {
		if end := o.Position().Add(o.Size()); o.Position().X < 0 || o.Position().Y < 0 || end.X > size.Width+0.5 || end.Y > size.Height+0.5 {
			t.Errorf("%T reaches from %v to %v, outside %v", o, o.Position(), end, size)
		}
		if x, ok := o.(*canvas.Text); ok {
			texts[x.Text] = x.Position()
		}
	}
	if _, ok := texts["1 3"]; !ok {
		t.Fatalf("it says %v", texts)
	}
	if a, b := texts["1 3"], texts["4"]; a.X >= b.X || a.Y >= b.Y {
		t.Errorf("little effort with much impact is at %v, much effort with little impact at %v", a, b)
	}
}
