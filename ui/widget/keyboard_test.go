package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

func TestButtonWorksByKeyAndPointerAndKeepsTheFocus(t *testing.T) {
	begin(t)
	n := 0
	first := widget.NewButton("First", nil)
	b := widget.NewButton("Second", func() { n++ })
	third := widget.NewButton("Third", nil)
	w := window(t, 400, 300, widget.Stack(look.S, first, b, third))
	press(w, fyne.KeyTab, fyne.KeyTab, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter)
	if n != 3 {
		t.Fatalf("Space, Return and Enter pressed it %d times", n)
	}
	if w.Canvas().Focused() != b {
		t.Fatal("the button lost the focus by being pressed")
	}
	press(w, fyne.KeyTab)
	if w.Canvas().Focused() != third {
		t.Fatal("Tab after a press does not go on to the next")
	}
	test.Tap(b)
	if n != 4 || w.Canvas().Focused() != b {
		t.Fatalf("a press with the pointer: %d times, focus on %v", n, w.Canvas().Focused())
	}
	b.Disable()
	test.Tap(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if n != 4 {
		t.Error("a disabled button was pressed")
	}
	if w.Canvas().Focused() == b {
		t.Error("the focus rests on a disabled button")
	}
}

func TestButtonMayMoveTheFocusItself(t *testing.T) {
	begin(t)
	e := widget.NewEntry("")
	var w fyne.Window
	b := widget.NewButton("Add", func() { w.Canvas().Focus(e) })
	w = window(t, 400, 300, widget.Stack(look.S, b, e))
	test.Tap(b)
	if w.Canvas().Focused() != e {
		t.Error("the focus did not go where the button sent it")
	}
}

func TestEntryEnterAndEscape(t *testing.T) {
	begin(t)
	var got []string
	e := widget.NewEntry("next idea")
	e.OnEnter = func(s string) { got = append(got, s); e.SetText("") }
	e.OnEscape = func() { got = append(got, "left") }
	w := window(t, 400, 300, e)
	w.Canvas().Focus(e)
	typed(w, "one idea")
	press(w, fyne.KeyReturn)
	typed(w, "two")
	press(w, fyne.KeyEnter, fyne.KeyEscape)
	if diff := cmp.Diff([]string{"one idea", "two", "left"}, got); diff != "" {
		t.Error(diff)
	}
	if w.Canvas().Focused() != e {
		t.Error("Enter took the focus away")
	}
}

func TestKeysThatMeanNothingGoToTheWindow(t *testing.T) {
	begin(t)
	for name, f := range map[string]fyne.Focusable{
		"button": widget.NewButton("B", nil), "entry": widget.NewEntry(""), "area": widget.NewArea("", 3),
		"check": widget.NewCheck("C", false, nil), "choice": widget.NewChoice([]string{"a", "b"}, 0, nil),
		"stepper": widget.NewStepper(1, 0, 9, nil), "dots": widget.NewDots("D", 0, 3, nil),
		"rail": widget.NewRail([]widget.RailItem{{Label: "R"}}, nil), "card": widget.NewCard(widget.Body("c"), nil),
		"idea": widget.NewIdeaCard(1, "i", ""),
	} {
		t.Run(name, func(t *testing.T) {
			w := window(t, 400, 300, f.(fyne.CanvasObject))
			n := 0
			keys := widget.NewShortcuts(w.Canvas())
			keys.Key(fyne.KeyEscape, func() { n++ })
			keys.Key(fyne.KeyF1, func() { n++ })
			w.Canvas().Focus(f)
			press(w, fyne.KeyEscape, fyne.KeyF1)
			if n != 2 {
				t.Errorf("%d of 2 keys came to the window", n)
			}
		})
	}
}

func TestLettersGoToTheWindowUnlessSomeoneTypes(t *testing.T) {
	begin(t)
	b, e := widget.NewButton("B", nil), widget.NewEntry("")
	w := window(t, 400, 300, widget.Stack(0, b, e))
	n := 0
	widget.NewShortcuts(w.Canvas()).Rune('b', func() { n++ })
	w.Canvas().Focus(b)
	typed(w, "b")
	w.Canvas().Focus(e)
	typed(w, "b")
	w.Canvas().Unfocus()
	typed(w, "b")
	if n != 2 || e.Text != "b" {
		t.Errorf("the window got %d letters, the text is %q", n, e.Text)
	}
}

func TestUndoBelongsToTheTextFirstThenToTheWindow(t *testing.T) {
	begin(t)
	e := widget.NewEntry("")
	w := window(t, 400, 300, e)
	undone, redone, stage := 0, 0, 0
	keys := widget.NewShortcuts(w.Canvas())
	for c, f := range map[string]func(){
		"Ctrl+Z": func() { undone++ }, "Ctrl+Y": func() { redone++ }, "Ctrl+Shift+Z": func() { redone++ }, "Ctrl+3": func() { stage++ },
	} {
		if err := keys.On(c, f); err != nil {
			t.Fatal(err)
		}
	}
	w.Canvas().Focus(e)
	typed(w, "word")
	shortcut(t, w, "Ctrl+Z")
	if e.Text != "" || undone != 0 {
		t.Fatalf("text %q, undone %d: the text's own undo comes first", e.Text, undone)
	}
	shortcut(t, w, "Ctrl+Shift+Z")
	if e.Text != "word" || redone != 0 {
		t.Fatalf("text %q, redone %d: the text's own redo comes first", e.Text, redone)
	}
	e.SetText("")
	shortcut(t, w, "Ctrl+Z")
	shortcut(t, w, "Ctrl+Y")
	shortcut(t, w, "Ctrl+Shift+Z")
	shortcut(t, w, "Ctrl+3")
	if undone != 1 || redone != 2 || stage != 1 {
		t.Errorf("undone %d, redone %d, stage %d; want 1, 2, 1", undone, redone, stage)
	}
	keys.Clear()
	shortcut(t, w, "Ctrl+3")
	if stage != 1 {
		t.Error("a cleared shortcut still works")
	}
}

func TestParseShortcutRefusesNonsense(t *testing.T) {
	for _, s := range []string{"", "Z", "Shift+Z", "Ctrl+", "Hyper+Z"} {
		if _, err := widget.ParseShortcut(s); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}

func TestAreaIsNoTrap(t *testing.T) {
	begin(t)
	a, e := widget.NewArea("", 3), widget.NewEntry("")
	sent := ""
	a.OnEnter = func(s string) { sent = s }
	w := window(t, 400, 300, widget.Stack(look.S, a, e))
	w.Canvas().Focus(a)
	typed(w, "one")
	press(w, fyne.KeyReturn)
	typed(w, "two")
	shortcut(t, w, "Ctrl+Enter")
	if sent != "one\ntwo" {
		t.Errorf("Ctrl+Enter sent %q", sent)
	}
	if a.AcceptsTab() {
		t.Error("Tab cannot leave the field")
	}
}

func TestCheckChangesOnSpaceAndPress(t *testing.T) {
	begin(t)
	var got []bool
	c := widget.NewCheck("May be quoted", false, func(on bool) { got = append(got, on) })
	w := window(t, 400, 300, c)
	w.Canvas().Focus(c)
	press(w, fyne.KeySpace)
	test.Tap(c)
	c.SetChecked(true)
	press(w, fyne.KeySpace)
	if diff := cmp.Diff([]bool{true, false, false}, got); diff != "" {
		t.Error(diff)
	}
}

func TestChoiceMovesByKeysDigitsAndPointer(t *testing.T) {
	begin(t)
	var got []int
	c := widget.NewChoice([]string{"Dots", "Approval", "Ranking"}, 0, func(i int) { got = append(got, i) })
	w := window(t, 400, 60, widget.Stack(0, c))
	w.Canvas().Focus(c)
	press(w, fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome)
	typed(w, "39")
	test.TapAt(c, fyne.NewPos(4, 10))
	c.SetSelected(2)
	if diff := cmp.Diff([]int{1, 2, 0, 2, 0}, got); diff != "" {
		t.Error(diff)
	}
}

func TestStepperStaysInsideItsLimits(t *testing.T) {
	begin(t)
	s := widget.NewStepper(5, 1, 40, nil)
	w := window(t, 400, 60, widget.Stack(0, s))
	w.Canvas().Focus(s)
	step := func(want int, keys ...fyne.KeyName) {
		t.Helper()
		press(w, keys...)
		if s.Value != want {
			t.Errorf("after %v: %d, want %d", keys, s.Value, want)
		}
	}
	step(6, fyne.KeyUp)
	step(5, fyne.KeyDown)
	step(10, fyne.KeyPageUp)
	step(40, fyne.KeyEnd)
	step(40, fyne.KeyUp)
	step(4, fyne.KeyBackspace)
	step(1, fyne.KeyHome)
	step(1, fyne.KeyDown, fyne.KeyBackspace)
	typed(w, "2")
	step(12)
	typed(w, "9+-")
	step(9)
	test.TapAt(s, fyne.NewPos(5, 5))
	step(8)
}

func TestDotsAskAndWaitForTheAnswer(t *testing.T) {
	begin(t)
	var asked []int
	d := widget.NewDots("Time that is really ours", 1, 3, func(n int) { asked = append(asked, n) })
	w := window(t, 600, 60, widget.Stack(0, d))
	w.Canvas().Focus(d)
	typed(w, "+-2")
	press(w, fyne.KeySpace, fyne.KeyRight, fyne.KeyLeft)
	if diff := cmp.Diff([]int{2, 0, 2, 2, 2, 0}, asked); diff != "" {
		t.Error(diff)
	}
	if d.Given != 1 {
		t.Error("the dots changed before they were answered")
	}
	d.SetGiven(0)
	asked = nil
	typed(w, "-")
	if asked != nil {
		t.Error("fewer than none was asked for")
	}
}

func TestDotsByPointer(t *testing.T) {
	begin(t)
	var asked []int
	d := widget.NewDots("Idea", 2, 3, func(n int) { asked = append(asked, n) })
	window(t, 600, 60, widget.Stack(0, d))
	width, side := d.Size().Width, float32(32)
	first := width - side*4 - look.S // the places end one target before the right edge
	for _, x := range []float32{20, first + side*2 + 5, first + side + 5, first + 5, first - 5, first + side*3 + 5} {
		test.TapAt(d, fyne.NewPos(x, 24))
	}
	if diff := cmp.Diff([]int{3, 3, 1, 1, 1, 3}, asked); diff != "" {
		t.Error(diff)
	}
}

func TestRailIsOneStopAndMovesByArrows(t *testing.T) {
	begin(t)
	var chosen []int
	items := []widget.RailItem{{Label: "Welcome", State: widget.Done}, {Label: "Opening", State: widget.Current}, {Label: "Vote"}}
	r := widget.NewRail(items, func(i int) { chosen = append(chosen, i) })
	b := widget.NewButton("After", nil)
	w := window(t, 300, 400, widget.Stack(0, r, b))
	press(w, fyne.KeyTab)
	if w.Canvas().Focused() != r || r.At() != 1 {
		t.Fatalf("the keyboard begins at %d, not at the current stage", r.At())
	}
	press(w, fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnter)
	if diff := cmp.Diff([]int{1, 2, 0}, chosen); diff != "" {
		t.Error(diff)
	}
	r.SetItems(items)
	if r.At() != 0 {
		t.Error("drawing the rail anew moved the keyboard")
	}
	press(w, fyne.KeyTab)
	if w.Canvas().Focused() != b {
		t.Error("the rail is more than one stop of Tab")
	}
	test.TapAt(r, fyne.NewPos(40, r.Size().Height-10))
	if got := chosen[len(chosen)-1]; got != 2 {
		t.Errorf("a press on the last stage chose %d", got)
	}
}

func TestCardSelectsOnSpaceAndOpensOnEnter(t *testing.T) {
	begin(t)
	var got []string
	c := widget.NewIdeaCard(14, "A slot in the team meeting", "P3")
	c.OnTapped = func(fyne.KeyModifier) { got = append(got, "select") }
	c.OnOpen = func() { got = append(got, "open") }
	c.OnFocus = func() { got = append(got, "focus") }
	c.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyM {
			got = append(got, "move")
			return true
		}
		return false
	}
	w := window(t, 300, 100, c)
	press(w, fyne.KeyTab, fyne.KeySpace, fyne.KeyReturn, fyne.KeyM)
	test.Tap(c)
	if diff := cmp.Diff([]string{"focus", "select", "open", "move", "select"}, got); diff != "" {
		// A press takes the focus away and gives it back in the real window only.
		if diff := cmp.Diff([]string{"focus", "select", "open", "move", "focus", "select"}, got); diff != "" {
			t.Error(diff)
		}
	}
	if w.Canvas().Focused() != c {
		t.Error("the card lost the focus")
	}
}
