package room

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
)

// All bars grow together from the middle of the scale; words stand from the beginning, and the numbers inside the bars
// come with them.
func TestBarsGrowTogetherFromTheMiddle(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	size := fyne.NewSize(1366, 768)
	v := views()["scale"]
	all := compose(v, size, nil)
	wide := map[fyne.Position]block{}
	numbers := 0
	for _, b := range all.blocks {
		if b.levels > 0 && !b.key {
			wide[fyne.NewPos(b.x, b.y)] = b
		}
	}
	for _, x := range all.texts {
		if x.levels > 0 {
			numbers++
		}
	}
	if len(wide) == 0 || numbers == 0 {
		t.Fatalf("%d bars and %d numbers", len(wide), numbers)
	}
	for _, grown := range []float32{0, .5, 1} {
		r := &Room{d: &desk.Desk{}, view: v, grown: grown}
		r.ExtendBaseWidget(r)
		x := &renderer{r: r, paper: canvas.NewRectangle(nil)}
		x.Layout(size)
		texts, bars := 0, map[fyne.Position]float32{}
		for _, o := range x.objects {
			switch o := o.(type) {
			case *canvas.Text:
				texts++
			case *canvas.Rectangle:
				bars[o.Position()] = o.Size().Width
			}
		}
		want := len(all.texts)
		if grown < 1 {
			want -= numbers
		}
		if texts != want {
			t.Errorf("at %v there are %d texts, not %d", grown, texts, want)
		}
		for _, b := range wide {
			at := fyne.NewPos(b.from+(b.x-b.from)*grown, b.y)
			if w, ok := bars[at]; !ok || w != max(b.w*grown, 1) {
				t.Errorf("at %v no bar of %v stands at %v: %v", grown, b.w*grown, at, w)
			}
		}
	}
}

func TestNothingMovesWhereNoMovementIsWanted(t *testing.T) {
	for _, still := range []bool{true, false} {
		test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{ReducedMotion: still}))
		r := &Room{d: &desk.Desk{}, view: views()["scale"], grown: 1}
		r.ExtendBaseWidget(r)
		r.grow()
		if moves := r.anim != nil; moves == still {
			t.Errorf("reduced motion %v: an animation runs: %v", still, moves)
		}
		if still && r.grown != 1 {
			t.Errorf("the bars stand at %v", r.grown)
		}
		if r.anim != nil {
			r.anim.Stop()
		}
	}
}
