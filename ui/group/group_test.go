package group_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/group"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

func sorted(t *testing.T, ideas ...string) (*runtest.Bench, *group.Screen) {
	t.Helper()
	b := runtest.New(t, "employee-group.toml", 4)
	if len(ideas) > 0 {
		b.Ideas(b.Stage(session.StagePrompt, 3), ideas...)
	}
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	s := group.New(b.Desk)
	b.Show(s, 1120, 640)
	return b, s
}

// board writes how the ideas are grouped: "Title: a b; tray: c".
func board(s *session.State) string {
	var parts []string
	for _, t := range s.Themes {
		var ideas []string
		for _, id := range t.Ideas {
			ideas = append(ideas, s.Idea(id).Text())
		}
		parts = append(parts, t.Name()+": "+strings.Join(ideas, " "))
	}
	var tray []string
	for _, x := range s.Tray() {
		tray = append(tray, x.Text())
	}
	return strings.Join(append(parts, "tray: "+strings.Join(tray, " ")), "; ")
}

func wants(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if got := board(b.State()); got != want {
		t.Fatalf("the board is\n %s\nwant\n %s", got, want)
	}
}

func TestByKeysAlone(t *testing.T) {
	b, s := sorted(t, "a", "b", "c", "d", "e")
	b.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace) // a and c
	b.Type("n")
	b.Type("Being heard")
	b.Press(fyne.KeyReturn)
	wants(t, b, "Being heard: a c; tray: b d e")

	b.Type("n") // the keyboard is on an idea of the tray again: a theme of its own
	b.Type("Time")
	b.Press(fyne.KeyReturn)
	wants(t, b, "Being heard: a c; Time: d; tray: b e")

	b.Type("21") // the next two of the tray, without walking
	wants(t, b, "Being heard: a c b; Time: d e; tray: ")

	b.Undo()
	b.Settle()
	wants(t, b, "Being heard: a c; Time: d e; tray: b")
	b.Press(fyne.KeyHome, fyne.KeyRight)
	if _, ok := b.Focused().(*parts.Area); !ok {
		t.Fatalf("the keyboard left the board for %T", b.Focused())
	}
	b.Key(s, "Alt+Down")
	wants(t, b, "Time: d e; Being heard: a c; tray: b")
}

func TestThemesByKeys(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c", "d")
	id := func(n int) session.ID { return b.State().Ideas[n].ID }
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0), id(1), id(2)}}, session.MakeTheme{Title: "Two", Ideas: []session.ID{id(3)}})
	b.Press(fyne.KeyHome) // no tray: the head of the first theme
	b.Press(fyne.KeyF2)
	b.Type("First of all") // what is there is chosen, so typing replaces it
	b.Press(fyne.KeyReturn)
	wants(t, b, "First of all: a b c; Two: d; tray: ")

	b.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	b.Type("s")
	b.Press(fyne.KeyEscape)
	wants(t, b, "First of all: a c; C: b; Two: d; tray: ")

	b.Press(fyne.KeyHome)
	b.Type("m3")
	wants(t, b, "C: b; Two: d a c; tray: ")
	b.Type("d")
	wants(t, b, "C: b; tray: a c d")
	if b.Message().Text == "" {
		t.Error("nothing is said when a theme is dissolved")
	}
	b.Press(fyne.KeyHome)
	b.Type("1")
	b.Press(fyne.KeyRight, fyne.KeyDown)
	b.Type("u")
	wants(t, b, "C: a; tray: b c d")
}

func TestEscapeKeepsTheTagAndComesBack(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c")
	b.Press(fyne.KeyDown)
	b.Type("n")
	b.Type("half a title")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: b; tray: a c")
	b.Type("1") // the keyboard is at c, the next of the tray
	wants(t, b, "A: b c; tray: a")
}

func TestSearch(t *testing.T) {
	b, s := sorted(t, "time to think", "a quiet room", "more time")
	b.Type("/")
	b.Type("TIME")
	b.Press(fyne.KeyReturn)
	b.Key(s, "Ctrl+A")
	b.Type("n")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: time to think more time; tray: a quiet room")
}

// cellAt gives the middle of the cell that shows some words.
func cellAt(t *testing.T, b *runtest.Bench, words string) fyne.Position {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		a, ok := o.(*parts.Area)
		if !ok {
			continue
		}
		for _, c := range a.Cells() {
			if c.Face.Words == words {
				return a.Where(c.ID)
			}
		}
	}
	t.Fatalf("nothing shows %q", words)
	return fyne.Position{}
}

func dragTo(b *runtest.Bench, from, to fyne.Position) {
	steps := float32(8)
	d := to.Subtract(from)
	for i := range int(steps) {
		at := from.AddXY(d.X*float32(i+1)/steps, d.Y*float32(i+1)/steps)
		o := dragSource(b, from)
		o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: at.Subtract(origin(o))}, Dragged: fyne.NewDelta(d.X/steps, d.Y/steps)})
	}
	dragSource(b, from).DragEnd()
	b.Settle()
}

type draggable interface {
	fyne.CanvasObject
	fyne.Draggable
}

func origin(o fyne.CanvasObject) fyne.Position { return parts.Origin(o) }

func dragSource(b *runtest.Bench, at fyne.Position) draggable {
	var found draggable
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if d, ok := o.(draggable); ok && parts.Inside(o, at) {
			if _, presses := o.(desktop.Mouseable); presses {
				found = d
			}
		}
	}
	return found
}

func TestByPointerAlone(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c", "d")
	tap := func(words string) {
		test.TapCanvas(b.Win.Canvas(), cellAt(t, b, words))
		b.Settle()
	}
	tap("a")
	tap("c")
	tap("New theme: drop ideas here, or choose some and press N")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: a c; tray: b d")

	dragTo(b, cellAt(t, b, "d"), cellAt(t, b, "c"))
	wants(t, b, "A: a d c; tray: b")
	dragTo(b, cellAt(t, b, "b"), cellAt(t, b, "New theme: drop ideas here, or choose some and press N"))
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: a d c; B: b; tray: ")
	dragTo(b, cellAt(t, b, "B: give it a title"), cellAt(t, b, "A: give it a title"))
	wants(t, b, "B: b; A: a d c; tray: ")

	tap("a")
	tap("c")
	dragTo(b, cellAt(t, b, "c"), fyne.NewPos(100, 500)) // both are chosen: both go to the tray
	wants(t, b, "B: b; A: d; tray: a c")
}

func TestRating(t *testing.T) {
	b, _ := sorted(t, "a")
	b.Type("r")
	b.Press(fyne.KeyRight, fyne.KeyRight) // no, yes
	got := b.State().Ideas[0].Ratings
	if len(got) != 1 || got["new_here"] != 1 {
		t.Fatalf("ratings %v, want a yes to new_here", got)
	}
	b.Press(fyne.KeyHome)
	if got := b.State().Ideas[0].Ratings; len(got) != 0 {
		t.Fatalf("ratings %v, want none", got)
	}
}

func TestNoIdeasSaysWhatToDo(t *testing.T) {
	b, _ := sorted(t)
	if slices.Contains(runtest.Words(b), "There are no ideas to group yet") {
		return
	}
	t.Fatalf("an empty board says only %q", runtest.Words(b))
}

// Four hundred ideas: only what can be seen is drawn, and a move leaves the rest alone.
func TestFourHundredIdeas(t *testing.T) {
	var many []string
	for i := range 400 {
		many = append(many, fmt.Sprintf("idea %d about something that people said in a few words", i))
	}
	b, _ := sorted(t, many...)
	drawn := 0
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*parts.Area); ok {
			drawn += a.Drawn()
		}
	}
	if drawn > 60 {
		t.Errorf("%d cells are drawn of a board that shows a dozen", drawn)
	}
	b.Press(fyne.KeyEnd, fyne.KeyHome)
	b.Type("n")
	b.Press(fyne.KeyEscape)
	b.Type("1111")
	if n := len(b.State().Themes[0].Ideas); n != 5 {
		t.Errorf("%d ideas in the theme, want 5", n)
	}
}

func TestASpeechDoesNotPushTheBoardAway(t *testing.T) {
	b, _ := sorted(t, strings.Repeat("a long speech ", 140), "short")
	if p := cellAt(t, b, "short"); p.Y > 420 {
		t.Fatalf("the next idea is at %v", p.Y)
	}
}

func BenchmarkMoveAt400(bb *testing.B) {
	var many []string
	for i := range 400 {
		many = append(many, fmt.Sprintf("idea %d about something that people said in a few words", i))
	}
	b := runtest.New(bb, "employee-group.toml", 4)
	b.Ideas(b.Stage(session.StagePrompt, 3), many...)
	b.Must(session.MakeTheme{Title: "One"}, session.MakeTheme{Title: "Two"}, session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	s := group.New(b.Desk)
	b.Show(s, 1120, 640)
	for i := 0; bb.Loop(); i++ {
		b.Type([]string{"1", "2"}[i%2])
		b.Undo()
		b.Settle()
	}
}

func TestHalfTypedTitleStaysWhenSomethingElseChanges(t *testing.T) {
	b, _ := sorted(t, "a", "b")
	b.Type("n")
	b.Type("Half a ti")
	b.Ideas(b.Stage(session.StagePrompt, 3), "c")
	b.Type("tle")
	b.Press(fyne.KeyReturn)
	if got := b.State().Themes[0].Title; got != "Half a title" {
		t.Fatalf("title %q", got)
	}
	if !slices.ContainsFunc(b.State().Tray(), func(x *session.Idea) bool { return x.First == "c" }) {
		t.Fatal("the idea added meanwhile is gone")
	}
}
