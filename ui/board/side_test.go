package board_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
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
	b.Type("u") // Escape led back to the board
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
