package board_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
)

func TestLikelyThemesForAnIdea(t *testing.T) {
	b, _ := helped(t)
	ideas := b.State().Ideas
	b.Must(session.MakeTheme{Title: "Getting home", Ideas: []session.ID{ideas[1].ID, ideas[2].ID}},
		session.MakeTheme{Title: "Being heard", Ideas: []session.ID{ideas[4].ID, ideas[5].ID}})
	b.Press(fyne.KeyHome) // the bus on Sunday
	if got := button(t, b, "1 Getting home"); got.Hint != "F6" {
		t.Errorf("the chip says %q", got.Hint)
	}
	if !barSays(b, "Sunday") {
		t.Errorf("nothing says why: %q", seen(b))
	}
	b.Press(fyne.KeyF6)
	if got := b.State().Idea(ideas[0].ID).Theme; got != b.State().Themes[0].ID {
		t.Fatalf("after F6: %s", sortedAs(b.State()))
	}
	if at(b) != ideas[3].Text() {
		t.Errorf("the keyboard is at %q", at(b))
	}
	test.Tap(button(t, b, "2 Being heard"))
	b.Settle()
	if got := b.State().Idea(ideas[3].ID).Theme; got != b.State().Themes[1].ID {
		t.Fatalf("after a click on the chip: %s", sortedAs(b.State()))
	}
	b.Press(fyne.KeyEnd) // umbrellas are like nothing
	before := sortedAs(b.State())
	b.Press(fyne.KeyF6)
	if sortedAs(b.State()) != before {
		t.Error("F6 moved an idea for which no theme is likely")
	}
}

func TestDraggingOutOfASuggestion(t *testing.T) {
	for _, c := range []struct {
		name string
		cell string // what is dragged begins so
		want int    // ideas in the theme afterwards, with the one it has
	}{
		{"one idea", "maybe ", 2},
		{"all by its head", "drafthead new", 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := helped(t)
			b.Must(session.MakeTheme{Title: "Here", Ideas: []session.ID{b.State().Ideas[9].ID}})
			b.Type("g")
			_, themes := areas(b)
			i := slices.IndexFunc(themes.Cells(), func(x parts.Cell) bool { return strings.HasPrefix(x.ID, c.cell) })
			dragTo(b, themes.Where(themes.Cells()[i].ID), cellAt(t, b, "Here"))
			if got := b.State().Themes[0].Ideas; len(got) != c.want || len(b.State().Themes) != 1 {
				t.Errorf("after the drop: %s", sortedAs(b.State()))
			}
		})
	}
}

func TestLookingCanBeLeft(t *testing.T) {
	b, _ := helped(t)
	b.Focused().TypedRune('g')
	if !barSays(b, "Looking for what belongs together") {
		t.Fatalf("while it looks it says %q", seen(b))
	}
	b.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Settle()
	if heads, _ := suggested(b); len(heads) > 0 || barSays(b, "Looking for") {
		t.Errorf("after Escape there are %q", heads)
	}
	if at(b) != subjects()[0] {
		t.Errorf("the keyboard is at %q", at(b))
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) != 3 {
		t.Errorf("asked again there are %q", heads)
	}
}

// Who walks on while it looks is not called back.
func TestTheKeyboardIsNotTakenAway(t *testing.T) {
	b, _ := helped(t)
	b.Focused().TypedRune('g')
	b.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.Settle()
	if heads, _ := suggested(b); len(heads) != 3 || at(b) != subjects()[1] {
		t.Errorf("there are %q, the keyboard is at %q", heads, at(b))
	}
	b.Press(fyne.KeyRight)
	if !strings.HasPrefix(at(b), "Suggested") {
		t.Errorf("Right leads to %q", at(b))
	}
	b.Press(fyne.KeyLeft)
	if tray, _ := areas(b); !tray.Focused() {
		t.Errorf("Left leads to %q", at(b))
	}
}
