package board_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

// lived is a board on which one thing was done a minute: a into One, b into One, c into Two, b into Two.
func lived(t *testing.T) (*runtest.Bench, *board.Screen) {
	b, s := sorted(t, "a", "b", "c", "d")
	id := func(n int) session.ID { return b.State().Ideas[n].ID }
	do := func(c session.Command) {
		b.Clock = b.Clock.Add(time.Minute)
		b.Must(c)
	}
	do(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}})
	do(session.MakeTheme{Title: "Two"})
	theme := func(n int) session.ID { return b.State().Themes[n].ID }
	do(session.MoveIdeas{Ideas: []session.ID{id(1)}, To: theme(0), At: -1})
	do(session.MoveIdeas{Ideas: []session.ID{id(2)}, To: theme(1), At: -1})
	do(session.MoveIdeas{Ideas: []session.ID{id(1)}, To: theme(1), At: -1})
	return b, s
}

// drawnBoard writes what the themes' side and the tray show, whatever the session says.
func drawnBoard(b *runtest.Bench) string {
	tray, themes := areas(b)
	var out []string
	for _, c := range themes.Cells() {
		if c.Face.Style == parts.Head {
			out = append(out, c.Face.Words+":")
		}
		if c.Face.Style == parts.Sheet {
			out = append(out, c.Face.Words)
		}
	}
	out = append(out, "tray:")
	for _, c := range tray.Cells() {
		if c.Face.Style != parts.Sheet {
			continue
		}
		out = append(out, c.Face.Words)
	}
	return strings.Join(out, " ")
}

func draws(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if got := drawnBoard(b); got != want {
		t.Fatalf("the board shows\n %s\nwant\n %s", got, want)
	}
}

func says(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if said := strings.Join(append(runtest.Words(b), written(b)...), "\n"); !strings.Contains(said, want) {
		t.Fatalf("the screen does not say %q:\n%s", want, said)
	}
}

func TestThePastIsSteppedThrough(t *testing.T) {
	b, _ := lived(t)
	b.Type("h")
	says(t, b, "idea 2 into “Two”")
	says(t, b, "14:05, bench")
	b.Press(fyne.KeyUp, fyne.KeyUp) // before the last move
	draws(t, b, "One: a b Two: c tray: d")
	says(t, b, "As it was at 14:04, action 4 of 5. Esc: back to now")
	b.Press(fyne.KeyUp)
	draws(t, b, "One: a b Two: tray: c d")
	b.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	draws(t, b, "One: a Two: c b tray: d")
	wants(t, b, "One: a; Two: c b; tray: d") // looking changes nothing
}

func TestNothingCanBeMovedInThePast(t *testing.T) {
	b, s := lived(t)
	b.Type("h")
	b.Press(fyne.KeyUp, fyne.KeyUp)
	s.Focus() // the keyboard on the board
	b.Type("1")
	if got := b.Message().Text; !strings.Contains(got, "as it was") {
		t.Errorf("it says %q", got)
	}
	dragTo(b, cellAt(t, b, "d"), cellAt(t, b, "One"))
	b.Type("n")
	b.Type("0" + "02")
	wants(t, b, "One: a; Two: c b; tray: d")
	b.Press(fyne.KeyEscape)
	draws(t, b, "One: a Two: c b tray: d")
}

func TestBackToThenAndForwardAgain(t *testing.T) {
	b, _ := lived(t)
	b.Type("h")
	b.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	says(t, b, "This undoes 2 actions.")
	wants(t, b, "One: a; Two: c b; tray: d") // it asks first
	b.Press(fyne.KeyEscape)
	says(t, b, "As it was at 14:03")
	b.Press(fyne.KeyReturn, fyne.KeyReturn)
	wants(t, b, "One: a b; Two: ; tray: c d")
	draws(t, b, "One: a b Two: tray: c d")
	if got := b.Message().Text; !strings.Contains(got, "stands as it did at 14:03") {
		t.Errorf("it says %q", got)
	}
	b.Redo()
	b.Settle()
	b.Redo()
	b.Settle()
	wants(t, b, "One: a; Two: c b; tray: d")
}

func TestWhatWasUndoneIsSaidAndNotGoneBackTo(t *testing.T) {
	b, _ := lived(t)
	b.Undo()
	b.Settle()
	b.Must(session.MakeTheme{Title: "Three"})
	b.Type("h")
	says(t, b, "14:05, bench, undone")
	b.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn, fyne.KeyReturn)
	if got := b.Message().Text; !strings.Contains(got, "going back does not lead there") {
		t.Errorf("it says %q", got)
	}
	wants(t, b, "One: a b; Two: c; Three: ; tray: d")
}

func TestWhereAnIdeaWent(t *testing.T) {
	b, s := lived(t)
	b.Key(s, "Ctrl+End")
	b.Type("r")
	said := strings.Join(runtest.Words(b), "\n")
	if want := "14:03  into “One”\n14:05  into “Two”"; !strings.Contains(said, want) {
		t.Errorf("it does not say where the idea went:\n%s", said)
	}
}
