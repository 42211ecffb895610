package board_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

// written lists the words of all cells, those of the panel too.
func written(b *runtest.Bench) []string {
	var out []string
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*parts.Area); ok {
			for _, c := range a.Cells() {
				out = append(out, c.Face.Words, c.Face.Note, c.Face.Trail)
			}
		}
	}
	return out
}

func TestAThemeIsLinkedToFactors(t *testing.T) {
	b, s := sorted(t, "a", "b")
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{b.State().Ideas[0].ID}})
	factors := b.State().Framework.Factors
	b.Key(s, "Ctrl+End")
	b.Type("f")
	b.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	if got, want := b.State().Themes[0].Factors, []string{factors[0].ID, factors[1].ID}; !slices.Equal(got, want) {
		t.Fatalf("linked to %q, want %q", got, want)
	}
	if want := factors[0].Label + " · " + factors[1].Label; !slices.Contains(shown(b), want) {
		t.Errorf("the head of the theme does not say %q", want)
	}
	b.Press(fyne.KeyUp, fyne.KeySpace, fyne.KeyEscape)
	if got, want := b.State().Themes[0].Factors, []string{factors[1].ID}; !slices.Equal(got, want) {
		t.Fatalf("linked to %q, want %q", got, want)
	}
	_, themes := areas(b)
	narrow := themes.Size().Width
	b.Press(fyne.KeyEscape) // the first led back to the board, the second puts the panel away
	if themes.Size().Width <= narrow {
		t.Error("the panel is still there")
	}
	b.Type("u")
	wants(t, b, "One: ; tray: a b")
}

func TestLinksSayWhatToDoWhereNoThemeIsAtHand(t *testing.T) {
	b, _ := sorted(t, "a")
	b.Type("f")
	if said := strings.Join(written(b), "\n"); !strings.Contains(said, "Walk to a theme") {
		t.Errorf("it says only\n%s", said)
	}
	b.Type("n")
	b.Press(fyne.KeyEscape)
	wants(t, b, "A: a; tray: ") // the keyboard stayed on the board
}

func TestMergedIdeasSayHowManyAndAllTheirWordings(t *testing.T) {
	b, s := sorted(t, "More time", "More time to think", "Time for thinking", "d")
	seats := b.State().Seats
	for i, x := range b.State().Ideas[:3] {
		b.Must(session.AttributeIdea{Idea: x.ID, Seat: seats[i].ID})
	}
	hold(b, fyne.KeyDown, fyne.KeyDown)
	more(t, b, "Make one idea")
	if got := b.State().Ideas[2].Merged; len(got) != 2 {
		t.Fatalf("%d ideas were merged into the one at hand", len(got))
	}
	wants(t, b, "tray: Time for thinking d")
	if !slices.Contains(shown(b), "said by 3 people") {
		t.Errorf("the card does not say by how many it was said: %q", shown(b))
	}
	b.Key(s, "Ctrl+Home")
	b.Type("r")
	said := strings.Join(runtest.Words(b), "\n")
	for _, want := range []string{"said by 3 people", "More time", "More time to think", "Take them apart again"} {
		if !strings.Contains(said, want) {
			t.Errorf("the panel does not show %q", want)
		}
	}
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Button); ok && x.Text == "Take them apart again" {
			test.Tap(x)
		}
	}
	b.Settle()
	if n := len(b.State().Tray()); n != 4 {
		t.Errorf("%d ideas are in the tray after they were taken apart", n)
	}
}

// more chooses from the menu of what has no button of its own, by how the line begins.
func more(t *testing.T, b *runtest.Bench, begins string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Button); ok && x.Text == "More…" {
			test.Tap(x)
		}
	}
	menu, ok := b.Focused().(*fw.PopUpMenu)
	if !ok {
		t.Fatalf("no menu is open but %T", b.Focused())
	}
	for _, item := range menu.Items {
		b.Press(fyne.KeyDown)
		for _, o := range test.WidgetRenderer(item.(fyne.Widget)).Objects() {
			if x, ok := o.(*canvas.Text); ok && strings.HasPrefix(x.Text, begins) {
				b.Press(fyne.KeyReturn)
				return
			}
		}
	}
	t.Fatalf("the menu has no line that begins %q", begins)
}
