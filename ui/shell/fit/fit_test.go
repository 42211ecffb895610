package fit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
)

func block(w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Black)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

func themed(t *testing.T, scale float32) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: scale}))
}

func TestFlowGoesOnInTheNextLine(t *testing.T) {
	themed(t, 1)
	a, b, c := block(100, 20), block(100, 30), block(100, 20)
	f := fit.NewFlow(10, a, b, c)
	test.NewTempWindow(t, f)
	f.Resize(fyne.NewSize(220, 100))
	if a.Position().Y != b.Position().Y || b.Position().X != 110 {
		t.Errorf("the second stands at %v", b.Position())
	}
	if want := fyne.NewPos(0, 40); c.Position() != want {
		t.Errorf("the third stands at %v, not %v", c.Position(), want)
	}
	if got := f.HeightFor(220); got != 60 {
		t.Errorf("two lines are %v high", got)
	}
	if got := f.HeightFor(330); got != 30 {
		t.Errorf("one line is %v high", got)
	}
	b.Hide()
	if got := f.HeightFor(220); got != 20 {
		t.Errorf("without the second the line is %v high", got)
	}
}

func TestEndsStandApartOrUnderOneAnother(t *testing.T) {
	themed(t, 1)
	l, r := block(100, 20), block(80, 30)
	e := fit.NewEnds(10, l, r)
	test.NewTempWindow(t, e)
	e.Resize(fyne.NewSize(300, 60))
	if want := fyne.NewPos(220, 0); r.Position() != want {
		t.Errorf("the right end stands at %v, not %v", r.Position(), want)
	}
	e.Resize(fyne.NewSize(150, 60))
	if want := fyne.NewPos(0, 30); r.Position() != want {
		t.Errorf("in a narrow line the right end stands at %v, not %v", r.Position(), want)
	}
}

func TestBesideStacksWhereLargeTextLeavesNoRoom(t *testing.T) {
	for _, x := range []struct {
		scale  float32
		beside bool
	}{{1, true}, {2, false}} {
		themed(t, x.scale)
		a, b := block(50, 20), block(50, 20)
		f := fit.NewBeside(10, 40, a, b)
		test.NewTempWindow(t, f)
		f.Resize(fyne.NewSize(900, 100))
		if beside := a.Position().Y == b.Position().Y; beside != x.beside {
			t.Errorf("at %v the columns are beside one another: %v", x.scale, beside)
		}
		if x.beside && a.Size().Width != b.Size().Width {
			t.Errorf("the columns are %v and %v wide", a.Size().Width, b.Size().Width)
		}
	}
}
