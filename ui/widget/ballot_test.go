package widget_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// heard collects what a widget says that a person wants.
type heard []string

func (h *heard) say(what string, n ...any) { *h = append(*h, fmt.Sprint(append([]any{what}, n...)...)) }

func (h *heard) want(t *testing.T, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, []string(*h)); d != "" {
		t.Error(d)
	}
	*h = nil
}

func at(x, y float32) *fyne.PointEvent { return &fyne.PointEvent{Position: fyne.NewPos(x, y)} }

func TestPickSaysWhatIsWanted(t *testing.T) {
	begin(t)
	var got heard
	p := widget.NewPick("Time", true)
	p.OnPress = func() { got.say("press") }
	p.OnPlace = func(n int) { got.say("place ", n) }
	p.OnMove = func(by int) { got.say("move ", by) }
	w := window(t, 600, 300, widget.Stack(0, p))
	w.Canvas().Focus(p)
	press(w, fyne.KeySpace, fyne.KeyBackspace) // nothing to take out yet
	typed(w, "3")
	got.want(t, "press", "place 3")
	p.SetPlace(2, 3)
	got.want(t) // a setter tells nobody
	press(w, fyne.KeyBackspace)
	typed(w, "+-")
	got.want(t, "place 0", "move -1", "move 1")
	p.Tapped(at(30, 20))
	p.Tapped(at(600-70, 20))
	p.Tapped(at(600-20, 20))
	got.want(t, "press", "move -1", "move 1")
	p.SetPlace(0, 3)
	p.Tapped(at(600-20, 20)) // no arrows where nothing is chosen
	got.want(t, "press")
	p.Disable()
	p.Tapped(at(30, 20))
	press(w, fyne.KeySpace)
	got.want(t)
}

func TestPickWithoutPlacesLeavesDigitsToTheWindow(t *testing.T) {
	begin(t)
	var got heard
	p := widget.NewPick("Time", false)
	p.OnPress = func() { got.say("press") }
	w := window(t, 600, 300, widget.Stack(0, p))
	widget.NewShortcuts(w.Canvas()).Rune('3', func() { got.say("window") })
	w.Canvas().Focus(p)
	typed(w, "3")
	press(w, fyne.KeySpace)
	p.SetPlace(1, 1)
	press(w, fyne.KeyDelete)
	got.want(t, "window", "press", "press")
}

func TestAmountIsTypedOrStepped(t *testing.T) {
	begin(t)
	var got heard
	var a *widget.Amount
	a = widget.NewAmount("Time", 5, func(n int, typing bool) {
		got.say("", n, typing)
		a.SetGiven(min(n, 40), fmt.Sprint("£", min(n, 40)), "", n < 40)
	})
	other := widget.NewButton("Next", nil)
	w := window(t, 600, 300, widget.Stack(0, a, other))
	w.Canvas().Focus(a)
	typed(w, "15")
	got.want(t, "1 true", "15 true")
	press(w, fyne.KeyBackspace) // the last digit
	typed(w, "+")               // ends the typing and goes on from what was given
	got.want(t, "1 true", "6 false")
	press(w, fyne.KeyLeft, fyne.KeySpace)
	got.want(t, "1 false", "6 false")
	typed(w, "80")
	press(w, fyne.KeyTab) // leaving it ends the typing
	got.want(t, "8 true", "80 true", "80 false")
	if a.Given != 40 || a.Typing() != "" || w.Canvas().Focused() != other {
		t.Errorf("given %d, typing %q", a.Given, a.Typing())
	}
	a.Tapped(at(20, 20))
	right := a.Size().Width
	a.Tapped(at(right-20, 20))
	got.want(t, "45 false", "45 false")
	test.TapSecondary(a)
	got.want(t, "35 false")
	w.Canvas().Focus(a)
	press(w, fyne.KeyDelete)
	got.want(t, "0 false")
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // nothing is less than nothing
	got.want(t)
}

func TestLevelsAreAnsweredByDigitArrowAndPress(t *testing.T) {
	begin(t)
	var got heard
	items := []widget.Level{{Text: "0", Key: "0"}, {Text: "1", Key: "1"}, {Text: "2", Key: "2"}}
	l := widget.NewLevels("Time", "", items, func(i int) { got.say("want ", i) })
	l.OnDigit = func(i int) { got.say("digit ", i) }
	w := window(t, 700, 300, widget.Stack(0, l))
	w.Canvas().Focus(l)
	typed(w, "2")
	press(w, fyne.KeyRight)
	got.want(t, "digit 2", "want 0")
	l.SetSelected(1)
	press(w, fyne.KeyRight, fyne.KeyLeft, fyne.KeyBackspace)
	got.want(t, "want 2", "want 0", "want -1")
	width := l.Size().Width
	l.Tapped(at(width-30, l.Size().Height/2))
	got.want(t, "want 2")
	l.SetSelected(2)
	l.Tapped(at(width-30, l.Size().Height/2)) // pressed again, it is taken back
	l.Tapped(at(10, l.Size().Height/2))       // the words answer nothing
	got.want(t, "want -1")
	l.Disable()
	typed(w, "1")
	got.want(t)
}

// Digits that are no answer go to the window, and a 0 that may make a 10 is told.
func TestLevelsLeaveOtherDigits(t *testing.T) {
	begin(t)
	var got heard
	l := widget.NewLevels("Time", "", []widget.Level{{Text: "1", Key: "1"}, {Text: "2", Key: "2"}}, nil)
	w := window(t, 700, 300, widget.Stack(0, l))
	keys := widget.NewShortcuts(w.Canvas())
	keys.Rune('9', func() { got.say("window 9") })
	keys.Rune('0', func() { got.say("window 0") })
	w.Canvas().Focus(l)
	typed(w, "90")
	l.OnZero = func() { got.say("zero") }
	typed(w, "0")
	got.want(t, "window 9", "window 0", "zero")
}

func TestPairIsAnsweredByArrowAndPress(t *testing.T) {
	begin(t)
	var got heard
	p := widget.NewPair("I cannot decide", [3]string{"Left", "Right", "Down"}, func(answer int) { got.say("answer ", answer) })
	p.OnBack = func() { got.say("back") }
	p.SetPair("Trust", "Time", widget.PairNone)
	w := window(t, 800, 500, widget.Stack(0, widget.Grow(p)))
	w.Canvas().Focus(p)
	press(w, fyne.KeyLeft, fyne.KeyRight, fyne.KeyDown, fyne.KeyBackspace)
	got.want(t, "answer 1", "answer 2", "answer 3", "back")
	p.Tapped(at(100, 100))
	p.Tapped(at(700, 100))
	p.Tapped(at(400, p.Size().Height-30))
	p.Tapped(at(20, p.Size().Height-30)) // beside it
	got.want(t, "answer 1", "answer 2", "answer 3")
}

// The keys of a ballot's parts that mean nothing to them go on to the window.
func TestBallotPartsHandKeysOn(t *testing.T) {
	begin(t)
	for name, f := range parts() {
		t.Run(name, func(t *testing.T) {
			w := window(t, 600, 400, f.(fyne.CanvasObject))
			n := 0
			widget.NewShortcuts(w.Canvas()).Key(fyne.KeyEscape, func() { n++ })
			w.Canvas().Focus(f)
			press(w, fyne.KeyEscape)
			if n != 1 {
				t.Errorf("the window heard %d of 1 keys", n)
			}
			if f.(fyne.Accessible).AccessibilityLabel() == "" {
				t.Error("a screen reader has nothing to say")
			}
			f.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{})
		})
	}
}

func parts() map[string]fyne.Focusable {
	pick := widget.NewPick("Time that is really ours", true)
	pick.SetPlace(1, 2)
	amount := widget.NewAmount("Links", 5, nil)
	amount.SetGiven(15, "£15", "", true)
	levels := widget.NewLevels("Trust", "", []widget.Level{{Text: "disagree", Note: "1", Key: "1"}, {Text: "agree", Note: "2", Key: "2"}}, nil)
	levels.SetSelected(1)
	pair := widget.NewPair("I cannot decide", [3]string{"Left key", "Right key", "Down key"}, nil)
	pair.SetPair("Trust", "Time", widget.PairRight)
	return map[string]fyne.Focusable{"pick": pick, "amount": amount, "levels": levels, "pair": pair}
}

// No part of a ballot grows or shrinks when it is marked: nothing moves under a hand.
func TestBallotPartsKeepTheirHeight(t *testing.T) {
	begin(t)
	long := "Being told what became of an idea that was handed in, even where the answer is no, and why it was no"
	pick, amount := widget.NewPick(long, true), widget.NewAmount(long, 1, nil)
	levels := widget.NewLevels(long, "", []widget.Level{{Text: "strongly disagree", Key: "1"}, {Text: "strongly agree", Key: "2"}}, nil)
	amount.Wide, amount.WideNote = "20 votes", "costs 400 credits; one more costs 41"
	amount.SetGiven(0, "0 votes", "one more costs 1", true)
	for width := float32(300); width < 1400; width += 37 {
		before := [3]float32{pick.HeightFor(width), amount.HeightFor(width), levels.HeightFor(width)}
		pick.SetPlace(1, 1)
		amount.SetGiven(3, "3 votes", "costs 9 credits; one more costs 7", true)
		levels.SetSelected(1)
		after := [3]float32{pick.HeightFor(width), amount.HeightFor(width), levels.HeightFor(width)}
		if d := cmp.Diff(before, after); d != "" {
			t.Errorf("%v wide: %s", width, d)
		}
		pick.SetPlace(0, 0)
		amount.SetGiven(0, "0 votes", "one more costs 1", true)
		levels.SetSelected(-1)
	}
}

// The parts of ballots as they look, in three looks.
func TestGalleryOfBallots(t *testing.T) {
	for _, name := range []string{"light", "contrast-dark", "light-200"} {
		t.Run(name, func(t *testing.T) {
			beginWith(t, looks()[name])
			w, focus := ballots(t)
			w.Canvas().Focus(focus)
			save(t, "ballots-"+name, w.Canvas().Capture())
			test.AssertRendersToImage(t, "ballots-"+name+".png", w.Canvas())
		})
	}
}

func ballots(t *testing.T) (fyne.Window, fyne.Focusable) {
	p := parts()
	tick := widget.NewPick("A link to other services", false)
	tick.SetPlace(1, 1)
	second := widget.NewPick("Seeing ideas actually tried, even the ones that come to nothing in the end", true)
	second.SetPlace(2, 2)
	none := widget.NewPick("Fewer forms", true)
	votes := widget.NewAmount("Time that is really ours", 1, nil)
	votes.SetGiven(3, "3 votes", "costs 9 credits; one more costs 7", false)
	fist := widget.NewLevels("A slot in the team meeting", "", []widget.Level{
		{Text: "0", Note: "I block this", Key: "0"}, {Text: "1", Note: "I have serious doubts", Key: "1"}, {Text: "2", Note: "I have doubts and can live with it", Key: "2"},
	}, nil)
	fist.SetSelected(2)
	impact := widget.NewLevels("", "effort", []widget.Level{{Text: "1", Note: "very low", Key: "1"}, {Text: "2", Key: "2"}, {Text: "3", Note: "very high", Key: "3"}}, nil)
	o := func(name string) fyne.CanvasObject { return p[name].(fyne.CanvasObject) }
	left := widget.Stack(look.S, o("pick"), second, none, tick, o("amount"), votes)
	right := widget.Stack(look.S, o("levels"), fist, impact, o("pair"))
	w := window(t, 1366, 520, widget.Ground(look.Paper, widget.Pad(look.XL, widget.Columns(look.XL,
		widget.Column{Object: left, Min: 300, Weight: 1}, widget.Column{Object: right, Min: 300, Weight: 1}))))
	return w, p["pick"]
}
