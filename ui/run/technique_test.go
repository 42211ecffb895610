package run_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

// see fails unless a text can be seen.
func see(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if w := runtest.Words(b); !slices.Contains(w, want) {
		t.Fatalf("%q is not in %q", want, w)
	}
}

// chooseBy chooses a technique by the first letter of its name.
func chooseBy(t *testing.T, b *runtest.Bench, s *run.Screen, letter string) {
	t.Helper()
	b.Key(s, "Alt+T")
	b.Type(letter)
	b.Press(fyne.KeyReturn)
	line(t, b) // the keyboard is back where ideas are typed
}

func enter(b *runtest.Bench, lines ...string) {
	for _, l := range lines {
		b.Type(l)
		b.Press(fyne.KeyReturn)
	}
}

func TestSilentWritingIsRevealedByOneKey(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	chooseBy(t, b, s, "s")
	enter(b, "one", "two")
	see(t, b, "Hidden from the room: 2 ideas")
	for _, x := range b.State().Ideas {
		if !b.State().Hides(x) {
			t.Fatal("the room would see an idea")
		}
	}
	b.Type("half an id")
	b.Key(s, "Alt+R")
	if b.State().Hides(b.State().Ideas[0]) || b.State().Hides(b.State().Ideas[1]) {
		t.Fatal("the room does not see the ideas")
	}
	see(t, b, "The room sees 2 ideas")
	b.Type("ea")
	if got := line(t, b).Text; got != "half an idea" {
		t.Errorf("the line says %q", got)
	}
}

func TestTheListIsCoveredWhileIdeasAreHidden(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	chooseBy(t, b, s, "s")
	enter(b, "a secret thought")
	on := func() bool {
		return slices.ContainsFunc(runtest.Words(b), func(w string) bool { return strings.Contains(w, "a secret thought") })
	}
	if !on() {
		t.Fatal("the list does not show what was typed")
	}
	b.Key(s, "Alt+K")
	enter(b, "a secret thoughts") // what is like it is not shown either
	b.Type("a secret thought")
	b.Press(fyne.KeyBackspace, fyne.KeyBackspace)
	if on() {
		t.Fatalf("a covered list shows %q", runtest.Words(b))
	}
	if !b.Veiled() {
		t.Error("the rest of the window may repeat what is covered")
	}
	line(t, b).SetText("")
	b.Undo()
	b.Settle()
	if got := b.Message().Text; strings.Contains(got, "secret") {
		t.Errorf("while the list is covered the message is %q", got)
	}
	b.Key(s, "Alt+R")
	if b.Veiled() {
		t.Error("after the reveal the window keeps quiet about it")
	}
	if !on() {
		t.Fatal("after the reveal the list is still covered")
	}
	b.Key(s, "Alt+K")
	if !on() {
		t.Error("a list that the room sees can be covered")
	}
}

func TestARoundRobinFromTheKeyboard(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	b.Must(session.EnterStage{Stage: b.Stage(session.StagePrompt, 3)})
	s := run.New(b.Desk, session.StagePrompt, nil)
	b.Show(s, 1120, 640)
	chooseBy(t, b, s, "r")
	b.Key(s, "Alt+P")
	see(t, b, "P1's turn")
	enter(b, "first")
	see(t, b, "P2's turn")
	b.Type("half")
	b.Key(s, "Alt+P") // works while text is typed, and the text stays
	see(t, b, "P3's turn")
	b.Type(" a thought")
	b.Press(fyne.KeyReturn)
	see(t, b, "P1's turn")
	b.Win.Canvas().FocusNext()
	b.Press(fyne.KeyBackspace, fyne.KeyReturn) // nobody
	enter(b, "of nobody")
	see(t, b, "P2's turn")
	wantSaid(t, b, "P1 first", "P3 half a thought", "of nobody")
	for range 3 {
		b.Key(s, "Alt+P")
	}
	see(t, b, "Everyone has passed: the round is over")
	enter(b, "one more after all")
	wantSaid(t, b, "P1 first", "P3 half a thought", "of nobody", "one more after all")
}

func TestTheTurnIsGivenFromThePanel(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	chooseBy(t, b, s, "r")
	b.Key(s, "Alt+H")
	b.Press(fyne.KeyDown, fyne.KeyRight) // P5
	b.Type("t")
	see(t, b, "P5's turn")
	b.Press(fyne.KeyEscape)
	enter(b, "by five")
	wantSaid(t, b, "P5 by five")
}

func TestOneTwoFourAllByGroups(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 8)
	b.Must(session.EnterStage{Stage: b.Stage(session.StagePrompt, 3)})
	s := run.New(b.Desk, session.StagePrompt, nil)
	b.Show(s, 1120, 640)
	chooseBy(t, b, s, "1")
	b.Key(s, "Alt+N")
	see(t, b, "Alone")
	b.Key(s, "Alt+N")
	see(t, b, "In pairs")
	enter(b, "3: of the third pair")
	b.Win.Canvas().FocusNext()
	b.Type("2")
	b.Press(fyne.KeyReturn)
	enter(b, "of the second")
	enter(b, "of the first that has not spoken")
	see(t, b, "Nothing yet from: Pair 4")
	var got []string
	for _, x := range b.State().Ideas {
		got = append(got, x.Group)
		if x.Seat != "" {
			t.Errorf("%q is noted under a seat", x.First)
		}
	}
	if want := []string{"Pair 3", "Pair 2", "Pair 1"}; !slices.Equal(got, want) {
		t.Errorf("said by %q, want %q", got, want)
	}
	b.Key(s, "Alt+N")
	see(t, b, "Four 1: P1, P2, P3 and P4 · Four 2: P5, P6, P7 and P8")
	timers := func() (shown []string) {
		for _, o := range laidOut(b) {
			if x, ok := o.(*widget.Timer); ok && x.Visible() {
				shown = append(shown, x.Shown())
			}
		}
		return shown
	}
	b.Clock = b.Clock.Add(30 * time.Second)
	s.Refresh()
	if want := []string{"5:30", "3:30"}; !slices.Equal(timers(), want) {
		t.Errorf("the timers show %q, want %q", timers(), want)
	}
}

func TestAKeyOfAnotherTechniqueSaysSo(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Key(s, "Alt+P")
	if want := "This question is not asked by “Round robin”. Alt+T chooses how ideas are gathered."; b.Message().Text != want {
		t.Errorf("the message is %q", b.Message().Text)
	}
}

func TestThePanelOfTheSeats(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Key(s, "Alt+H")
	b.Press(fyne.KeyRight, fyne.KeyDown) // P5
	b.Type("l")
	if x := b.State().SeatByCode("P5"); !x.Absent {
		t.Fatal("P5 did not leave")
	}
	see(t, b, "Not here: P5")
	b.Type("l")
	if x := b.State().SeatByCode("P5"); x.Absent {
		t.Fatal("P5 did not come back")
	}
	b.Type("n")
	if len(b.State().Seats) != 13 || !strings.Contains(b.Message().Text, "P13 is a new seat") {
		t.Fatalf("%d seats, and the message is %q", len(b.State().Seats), b.Message().Text)
	}
	b.Type("h")
	enter(b, "eleven")
	if b.Message().Tone != desk.Warn {
		t.Error("a word is taken for a number")
	}
	line(t, b).SetText("11")
	b.Press(fyne.KeyReturn)
	if n, ok := b.State().Heads(); !ok || n != 11 {
		t.Fatalf("%d heads are counted", n)
	}
	see(t, b, "11 heads counted, seats here: 13")
	enter(b, "the keyboard is back")
	wantSaid(t, b, "the keyboard is back")
}
