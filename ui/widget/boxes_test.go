package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

func boxForm(lines, at int, heads ...string) widget.BoxForm {
	f := widget.BoxForm{Heads: heads, At: at}
	for i := range lines {
		f.Lines = append(f.Lines, widget.BoxLine{Text: fmt.Sprintf("option %d", i+1), Boxes: make([]string, len(heads))})
	}
	return f
}

func TestBoxesTellWhatIsTypedAndChangeNothing(t *testing.T) {
	begin(t)
	b := widget.NewBoxes()
	var told []string
	b.OnType = func(r rune) { told = append(told, string(r)) }
	b.OnKey = func(e *fyne.KeyEvent) bool { told = append(told, string(e.Name)); return e.Name != fyne.KeyF1 }
	w := window(t, 500, 300, b)
	toWindow := ""
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { toWindow += string(e.Name) })
	form := boxForm(3, 1, "")
	b.Draw(form)
	w.Canvas().Focus(b)
	typed(w, "2+")
	press(w, fyne.KeyReturn, fyne.KeyF1)
	if d := cmp.Diff([]string{"2", "+", "Return", "F1"}, told); d != "" {
		t.Error(d)
	}
	if toWindow != "F1" {
		t.Errorf("the window was given %q", toWindow)
	}
	if d := cmp.Diff(form, b.Form()); d != "" {
		t.Error("typing changed the form:", d)
	}
}

func TestTabStaysInAFormThatIsFilledIn(t *testing.T) {
	begin(t)
	b := widget.NewBoxes()
	f := boxForm(2, 0, "")
	b.Draw(f)
	if b.AcceptsTab() {
		t.Error("a form that is not filled in swallows Tab")
	}
	f.Tab = true
	b.Draw(f)
	if !b.AcceptsTab() {
		t.Error("Tab leads out of a form that is being filled in")
	}
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if b.AcceptsTab() {
		t.Error("Shift and Tab do not lead out")
	}
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if !b.AcceptsTab() {
		t.Error("after Shift the form is left by Tab")
	}
}

func TestABoxIsPressedByPointer(t *testing.T) {
	begin(t)
	b := widget.NewBoxes()
	b.Draw(boxForm(3, 0, "impact", "effort"))
	w := window(t, 500, 300, b)
	var got []int
	b.OnTap = func(box int) { got = append(got, box) }
	var frames []fyne.Position
	for y := float32(2); y < b.HeightFor(500); y += 3 { // the last column, from the top down
		before := len(got)
		b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(485, y)})
		if len(got) > before && (before == 0 || got[before] != got[before-1]) {
			frames = append(frames, fyne.NewPos(485, y))
		}
	}
	if len(frames) != 3 || got[len(got)-1] != 5 {
		t.Errorf("the last column gave %v", got)
	}
	got = nil
	b.Tapped(&fyne.PointEvent{Position: frames[1].SubtractXY(400, 0)})
	if len(got) != 1 || got[0] != 2 {
		t.Errorf("the words of the second line gave %v", got)
	}
	if w.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("a press does not take the focus")
	}
}

func TestTheLineThatIsTypedIntoIsInSight(t *testing.T) {
	begin(t)
	b := widget.NewBoxes()
	s := widget.NewScroll(b)
	w := window(t, 400, 200, s)
	b.Draw(boxForm(40, 0, ""))
	w.Canvas().Focus(b)
	if s.Offset() != 0 {
		t.Fatalf("the first line is scrolled to %v", s.Offset())
	}
	last := s.Offset()
	for at := range 40 {
		b.Draw(boxForm(40, at, ""))
		if s.Offset() < last {
			t.Fatalf("going to line %d scrolled back", at+1)
		}
		last = s.Offset()
	}
	if most := b.HeightFor(400) - 200; last < most*.9 {
		t.Errorf("the last of 40 lines is scrolled to %v of %v", last, most)
	}
	b.Draw(boxForm(40, 0, ""))
	if s.Offset() > 60 {
		t.Errorf("back at the first line it is scrolled to %v", s.Offset())
	}
}

func TestBoxesGrowWithTheirWords(t *testing.T) {
	for _, o := range []look.Options{{Mode: look.ModeLight}, {Mode: look.ModeDark, Scale: 2}} {
		beginWith(t, o)
		b := widget.NewBoxes()
		f := boxForm(1, 0, "")
		b.Draw(f)
		one := b.HeightFor(300)
		f.Lines[0].Text = strings.Repeat("a long option ", 10)
		b.Draw(f)
		if b.HeightFor(300) <= one || b.HeightFor(900) >= b.HeightFor(300) {
			t.Errorf("one line is %v high, a long one %v, and %v where there is room", one, b.HeightFor(300), b.HeightFor(900))
		}
		f.Room = "88 hands, 88 people"
		b.Draw(f)
		room := b.HeightFor(500)
		f.Lines[0].Note = "14 hands, 9 people"
		b.Draw(f)
		if b.HeightFor(500) != room {
			t.Error("a note moves what was there before")
		}
	}
}
