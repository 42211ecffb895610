package strip_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

func TestByKeysAlone(t *testing.T) {
	b, s := opened(t, "a", "b", "c", "d")
	b.Type("4")
	wants(t, b, "4: a; not: b c d")
	b.Type("nv") // new here, adds value
	wants(t, b, "4: a*; not: b c d")
	b.Press(fyne.KeyReturn)
	b.Type("1")
	wants(t, b, "1: b; 4: a*; not: c d")
	b.Press(fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	wants(t, b, "1: b; 3: c; 4: a*; not: d")
	b.Press(fyne.KeyLeft)
	wants(t, b, "1: b; 2: c; 4: a*; not: d")
	b.Press(fyne.KeyReturn, fyne.KeyLeft) // from outside it comes in at the far end
	wants(t, b, "1: b; 2: c; 4: a*; 5: d")
	b.Press(fyne.KeyRight)
	wants(t, b, "1: b; 2: c; 4: a*; 5: d")
	b.Press(fyne.KeyReturn)
	if got := b.Message().Text; got != "Every idea is on the line." {
		t.Errorf("after the last idea it says %q", got)
	}
	b.Press(fyne.KeyHome)
	b.Type("v") // yes becomes no
	wants(t, b, "1: b; 2: c; 4: a; 5: d")
	b.Type("v") // and no becomes not said
	if _, said := b.State().Ideas[0].Ratings[framework.ScaleAddsValue]; said {
		t.Error("the third press does not take the answer away")
	}
	b.Press(fyne.KeyDown, fyne.KeyBackspace)
	wants(t, b, "2: c; 4: a; 5: d; not: b")
	if _, ok := b.Focused().(*parts.Area); !ok {
		t.Errorf("the keyboard left the strip for %T", b.Focused())
	}
	b.Press(fyne.KeyEscape)
	if s.left != 1 || s.Opened() {
		t.Error("Esc does not lead back to the board")
	}
}

func TestEachRatingIsOneActionThatCanBeUndone(t *testing.T) {
	b, _ := opened(t, "a", "b")
	b.Type("2nv")
	b.Press(fyne.KeyReturn)
	b.Type("5")
	wants(t, b, "2: a*; 5: b")
	for _, want := range []string{"2: a*; not: b", "2: a; not: b"} {
		b.Undo()
		b.Settle()
		wants(t, b, want)
	}
	if got := b.Message().Text; got != "Undone: rate idea 1" {
		t.Errorf("undo says %q", got)
	}
	b.Redo()
	b.Settle()
	wants(t, b, "2: a*; not: b")
}

// Keys that come faster than the disk writes go on from where the ones before will lead.
func TestFastKeysAreNotLost(t *testing.T) {
	b, _ := opened(t, "a", "b", "c")
	press := func(keys ...fyne.KeyName) { // without waiting
		for _, k := range keys {
			b.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyRight)
	b.Focused().TypedRune('n')
	b.Focused().TypedRune('n') // yes, then no
	b.Settle()
	wants(t, b, "1: c; 2: b; 3: a")
	if got, said := b.State().Ideas[2].Ratings[framework.ScaleNewHere]; !said || got != 0 {
		t.Errorf("two presses of N gave %d, %v; want no", got, said)
	}
}

func TestByPointerAlone(t *testing.T) {
	b, s := opened(t, "idea a", "idea b", "idea c")
	middle := func(step int) fyne.Position { // of a step, where nothing hangs
		for _, o := range test.LaidOutObjects(b.Win.Content()) {
			if a, ok := o.(*parts.Area); ok {
				if _, has := a.Cell(fmt.Sprint("step ", step)); has {
					return a.Where(fmt.Sprint("step ", step)).AddXY(0, 150)
				}
			}
		}
		t.Fatalf("step %d is not on the window", step)
		return fyne.Position{}
	}
	drag(b, cellAt(t, b, "idea b"), middle(4), true)
	wants(t, b, "4: idea b; not: idea a idea c")
	drag(b, cellAt(t, b, "idea b"), cellAt(t, b, "Small-scale improvement").AddXY(0, 24), true) // onto the line itself
	wants(t, b, "1: idea b; not: idea a idea c")
	drag(b, cellAt(t, b, "idea b"), cellAt(t, b, "idea c"), true) // back to those that wait
	wants(t, b, "not: idea a idea b idea c")

	test.TapCanvas(b.Win.Canvas(), cellAt(t, b, "idea c")) // without dragging: take it, then press the step
	test.TapCanvas(b.Win.Canvas(), middle(2))
	b.Settle()
	wants(t, b, "2: idea c; not: idea a idea b")

	test.TapCanvas(b.Win.Canvas(), cellAt(t, b, "Off the line"))
	b.Settle()
	b.Press(fyne.KeyReturn) // the next idea, not the button again
	b.Type("3")
	wants(t, b, "3: idea a; not: idea b idea c")
	b.Press(fyne.KeyDown, fyne.KeyDown)
	b.Type("2")
	b.Press(fyne.KeyHome, fyne.KeyBackspace)

	drag(b, cellAt(t, b, "idea a"), middle(5), false) // a drag that is given up
	b.Press(fyne.KeyEscape)
	dragSource(b, middle(5)).DragEnd()
	b.Settle()
	wants(t, b, "2: idea c; not: idea a idea b")
	if s.left != 0 {
		t.Error("Esc left the strip instead of the drag")
	}
}

func TestByTheMenuAlone(t *testing.T) {
	b, _ := opened(t, "a", "b")
	choose := func(label string) {
		t.Helper()
		b.Press(fyne.KeySpace)
		top := b.Win.Canvas().Overlays().Top()
		if top == nil {
			t.Fatal("no menu came")
		}
		var keys []fyne.KeyName
		for _, o := range test.LaidOutObjects(top) {
			if x, ok := o.(*canvas.Text); ok && x.Text != "" {
				if keys = append(keys, fyne.KeyDown); x.Text == label {
					b.Press(append(keys, fyne.KeyReturn)...)
					return
				}
			}
		}
		t.Fatalf("the menu has no %q", label)
	}
	choose("On 5, radical change")
	choose("New here? Yes")
	choose("Adds value? Yes")
	wants(t, b, "5: a*; not: b")
	choose("Adds value? No")
	choose("Off the line")
	wants(t, b, "not: a b")
}

func TestTheRoomFollows(t *testing.T) {
	b, s := opened(t, "a")
	if !b.Room().Strip {
		t.Error("the room is not shown the line while the strip is open")
	}
	s.Strip.Close()
	if b.Room().Strip {
		t.Error("the room still has the line after the strip is shut")
	}
	s.Open()
	b.Enter(b.Stage(session.StageFindings, 1))
	b.Settle()
	if b.Room().Strip {
		t.Error("the room has the line in the next stage")
	}
}

func TestWhatIsSaid(t *testing.T) {
	b, _ := opened(t, "a", "b", "c")
	says := func(want ...string) {
		t.Helper()
		words := runtest.Words(b)
		for _, w := range want {
			if !slices.Contains(words, w) {
				t.Errorf("%q is not among %q", w, words)
			}
		}
	}
	says("0 of 3 placed", "3 not placed yet", "Idea 1 · not on the line yet", "New here? Not said")
	b.Type("3nv")
	says("1 of 3 placed; 1 is new here and adds value", "2 not placed yet", "Idea 1 · on step 3 of 5 · an innovation: new here and adds value", "New here? Yes", "Adds value? Yes", "Innovation")
	b.Type("9")
	if got := b.Message().Text; got != "The line has 5 steps." {
		t.Errorf("a step that is not there is answered by %q", got)
	}
}

func TestOnlyTheScalesThereAreAreOffered(t *testing.T) {
	b := runtest.New(t, "swot.toml", 2)
	s := open(b, 1120, 640, "a", "b")
	words := strings.Join(runtest.Words(b), "\n")
	if !strings.Contains(words, "This framework has no line to place ideas on.") || strings.Contains(words, "New here?") {
		t.Errorf("without scales it says\n%s", words)
	}
	b.Type("3n")
	if len(b.State().Ideas[0].Ratings) != 0 || !strings.Contains(b.Message().Text, "does not ask") {
		t.Errorf("%v, and it says %q", b.State().Ideas[0].Ratings, b.Message().Text)
	}
	for _, k := range s.Keys() {
		if k.Label == "N" || k.Label == "V" {
			t.Errorf("the key %s is offered", k.Label)
		}
	}
}

func TestNoIdeasSaysWhatToDo(t *testing.T) {
	b, _ := opened(t)
	if !slices.Contains(runtest.Words(b), "There are no ideas to place yet") {
		t.Fatalf("an empty strip says only %q", runtest.Words(b))
	}
	b.Press(fyne.KeyReturn, fyne.KeyRight, fyne.KeySpace)
	b.Ideas(b.Stage(session.StagePrompt, 3), "a")
	b.Type("2")
	wants(t, b, "2: a")
}

func TestTheHandOutlivesItsIdea(t *testing.T) {
	b, _ := opened(t, "a", "b", "c")
	b.Press(fyne.KeyDown)
	b.Must(session.WithdrawIdeas{Ideas: []session.ID{b.State().Ideas[1].ID}})
	b.Type("2")
	wants(t, b, "2: c; not: a")
}

// Three hundred ideas: only what can be seen is drawn, and a key is answered within a frame or two.
func TestThreeHundredIdeas(t *testing.T) {
	var many []string
	for i := range 300 {
		many = append(many, fmt.Sprintf("%s %d", runtest.Said()[i%len(runtest.Said())], i))
	}
	b, _ := opened(t, many...)
	for i, x := range b.State().Ideas[:250] {
		b.Must(session.RateIdea{Idea: x.ID, Scale: framework.ScaleContinuum, Value: i % 5})
	}
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*parts.Area); ok && a.Drawn() > 80 {
			t.Errorf("%d cells are drawn", a.Drawn())
		}
	}
	began := time.Now()
	const keys = 40
	for range keys / 2 {
		b.Press(fyne.KeyReturn, fyne.KeyRight)
	}
	t.Logf("%v a key", time.Since(began)/keys)
	placed := 0
	for _, x := range b.State().Ideas {
		if len(x.Ratings) > 0 {
			placed++
		}
	}
	if placed != 270 {
		t.Errorf("%d are placed, want 270", placed)
	}
}

func BenchmarkKeyAt300(bb *testing.B) {
	var many []string
	for i := range 300 {
		many = append(many, fmt.Sprintf("idea %d about something that people said in a few words", i))
	}
	b := runtest.New(bb, "employee-group.toml", 4)
	open(b, 1120, 640, many...)
	for i, x := range b.State().Ideas[:250] {
		b.Must(session.RateIdea{Idea: x.ID, Scale: framework.ScaleContinuum, Value: i % 5})
	}
	for i := 0; bb.Loop(); i++ {
		b.Press([]fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyBackspace}[i%3])
	}
}
