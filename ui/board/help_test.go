package board_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/desk"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

// three subjects, and one idea that is like no other.
func subjects() []string {
	return []string{
		"The bus on Sunday comes too late", "No bus on Sunday evening", "A later bus on Sunday",
		"Managers listen to the team", "Managers who listen before they decide", "Listen to the team first",
		"Warm food in the canteen at night", "Canteen open at night", "Good food at night in the canteen",
		"Umbrellas",
	}
}

func helped(t *testing.T) (*runtest.Bench, *board.Screen) {
	t.Helper()
	b, s := sorted(t, subjects()...)
	b.Must(session.SayGroupSorted{})
	return b, s
}

func suggested(b *runtest.Bench) (heads, cards []string) {
	_, themes := areas(b)
	for _, c := range themes.Cells() {
		switch {
		case strings.HasPrefix(c.ID, "drafthead "):
			heads = append(heads, c.Face.Words)
		case strings.HasPrefix(c.ID, "maybe "):
			cards = append(cards, c.Face.Words)
		}
	}
	return heads, cards
}

func at(b *runtest.Bench) string {
	tray, themes := areas(b)
	if tray.Focused() {
		c, _ := tray.Cell(tray.Cursor())
		return c.Face.Words
	}
	c, _ := themes.Cell(themes.Cursor())
	return c.Face.Words
}

func TestSuggestionsAreOnlySuggested(t *testing.T) {
	b, _ := helped(t)
	before := sortedAs(b.State())
	tray, _ := areas(b)
	inTray := len(tray.Cells())
	b.Type("g")
	heads, cards := suggested(b)
	if len(heads) != 3 || len(cards) != 9 {
		t.Fatalf("suggested are %q with the ideas %q", heads, cards)
	}
	if len(tray.Cells()) != inTray || sortedAs(b.State()) != before {
		t.Error("something left the tray before it was taken")
	}
	for _, h := range heads {
		if !strings.HasPrefix(h, "Suggested") {
			t.Errorf("%q does not say that it is only suggested", h)
		}
	}
	if said := strings.Join(shown(b), "\n"); !strings.Contains(said, "They share: ") || !strings.Contains(said, "Sunday") {
		t.Errorf("no suggestion says why:\n%s", said)
	}
	if !slices.ContainsFunc(seen(b), func(w string) bool {
		return strings.HasPrefix(w, "3 suggestions for 9 of 10 ideas in the tray; 1 fits nowhere clearly")
	}) {
		t.Errorf("the line says %q", seen(b))
	}
	if !strings.HasPrefix(at(b), "Suggested") {
		t.Errorf("the keyboard is at %q", at(b))
	}
	b.Type("g")
	if heads, _ := suggested(b); len(heads) > 0 || at(b) != subjects()[0] {
		t.Errorf("after G again there are %q, the keyboard is at %q", heads, at(b))
	}
	if b.State().Undo != nil && strings.Contains(b.State().Undo.Label.One, "suggestion") {
		t.Error("showing suggestions counts as an action")
	}
}

func TestTakingASuggestion(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	before := sortedAs(b.State())
	b.Press(fyne.KeyReturn)
	if n := len(b.State().Themes); n != 1 {
		t.Fatalf("%d themes after taking one suggestion", n)
	}
	proposed := b.State().Themes[0].Title
	if proposed == "" || len(b.State().Themes[0].Ideas) != 3 {
		t.Fatalf("taken is %s", sortedAs(b.State()))
	}
	b.Press(fyne.KeyReturn) // the title stands as proposed
	if got := b.State().Themes[0].Title; got != proposed {
		t.Errorf("after Enter the title is %q and not %q", got, proposed)
	}
	if !strings.HasPrefix(at(b), "Suggested") {
		t.Errorf("the keyboard does not go on to the next suggestion but to %q", at(b))
	}
	b.Undo()
	b.Settle()
	if got := sortedAs(b.State()); got != before {
		t.Fatalf("one undo leaves %s", got)
	}

	b.Press(fyne.KeyReturn)
	b.Type("As we call it") // replaces what was proposed
	b.Press(fyne.KeyReturn)
	if got := b.State().Themes[0].Title; got != "As we call it" {
		t.Errorf("typing over the title gives %q", got)
	}
}

func TestTakingAllIsOneAction(t *testing.T) {
	b, _ := helped(t)
	before := sortedAs(b.State())
	b.Type("g")
	_, themes := areas(b)
	themes.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	b.Press(fyne.KeyReturn)
	if n := len(b.State().Themes); n != 3 || len(b.State().Tray()) != 1 {
		t.Fatalf("Shift+Enter gives %s", sortedAs(b.State()))
	}
	if heads, _ := suggested(b); len(heads) > 0 {
		t.Errorf("still suggested: %q", heads)
	}
	b.Undo()
	b.Settle()
	if got := sortedAs(b.State()); got != before {
		t.Errorf("one undo leaves %s", got)
	}
}

func TestPuttingSuggestionsAway(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	first, _ := suggested(b)
	b.Press(fyne.KeyDelete)
	rest, _ := suggested(b)
	if len(rest) != 2 || slices.Contains(rest, first[0]) {
		t.Fatalf("after Delete there are %q of %q", rest, first)
	}
	b.Press(fyne.KeyReturn, fyne.KeyReturn) // take the next; the one that was put away does not come back
	if now, _ := suggested(b); slices.Contains(now, first[0]) {
		t.Errorf("%q came back by itself", first[0])
	}
	b.Undo()
	b.Settle()
	b.Type("g")
	b.Type("g")
	if now, _ := suggested(b); !slices.Contains(now, first[0]) {
		t.Errorf("asked anew, %q is not among %q", first[0], now)
	}
	b.Press(fyne.KeyDelete, fyne.KeyEscape)
	if now, _ := suggested(b); len(now) > 0 {
		t.Errorf("Escape leaves %q", now)
	}
	b.Ideas(b.Stage(session.StagePrompt, 3), "Another bus on Sunday")
	b.Type("g")
	if now, _ := suggested(b); len(now) != 3 {
		t.Errorf("after another idea was added there are %q", now)
	}
}

func TestAnIdeaIsTakenOutOfASuggestion(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	b.Press(fyne.KeyDown)
	out := at(b)
	b.Press(fyne.KeyDelete)
	_, cards := suggested(b)
	if slices.Contains(cards, out) || len(cards) != 8 {
		t.Fatalf("after taking %q out there are %q", out, cards)
	}
	if !slices.Contains(cards, at(b)) {
		t.Errorf("the keyboard left the suggestion for %q", at(b))
	}
	b.Press(fyne.KeyReturn)
	if got := b.State().Themes[0].Ideas; len(got) != 2 {
		t.Errorf("taken are %s", sortedAs(b.State()))
	}
}

func TestADraftOfMoreForATheme(t *testing.T) {
	b, _ := helped(t)
	ideas := b.State().Ideas
	b.Must(session.MakeTheme{Title: "The way home", Ideas: []session.ID{ideas[0].ID, ideas[1].ID}})
	b.Type("g")
	heads, _ := suggested(b)
	if len(heads) == 0 || heads[0] != "Suggested: 1 more for 1 The way home" {
		t.Fatalf("suggested are %q", heads)
	}
	b.Press(fyne.KeyReturn)
	if got := b.State().Themes[0].Ideas; len(got) != 3 || got[0] != ideas[0].ID || got[1] != ideas[1].ID || got[2] != ideas[2].ID {
		t.Fatalf("the theme is %s", sortedAs(b.State()))
	}
	_, themes := areas(b)
	if themes.Editing() != "" {
		t.Error("the title of a theme that was there is asked for")
	}
}

func TestSuggestionsMoveNoTheme(t *testing.T) {
	b, _ := helped(t)
	ideas := b.State().Ideas
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{ideas[9].ID}}, session.MakeTheme{Title: "Two"})
	where := func() map[string]fyne.Position {
		out := map[string]fyne.Position{}
		_, themes := areas(b)
		for _, c := range themes.Cells() {
			if !strings.HasPrefix(c.ID, "draft") && !strings.HasPrefix(c.ID, "maybe ") && !strings.HasPrefix(c.ID, "take ") && !strings.HasPrefix(c.ID, "putaway ") && c.ID != "help" {
				out[c.ID] = parts.Origin(themes).Add(c.At)
			}
		}
		return out
	}
	before := where()
	b.Type("g")
	after := where()
	if len(after) != len(before) {
		t.Fatalf("%d cells before, %d with suggestions", len(before), len(after))
	}
	for id, p := range before {
		if after[id] != p {
			t.Errorf("%q went from %v to %v", id, p, after[id])
		}
	}
}

// keyDoes runs the key that does what the words say.
func keyDoes(t *testing.T, b *runtest.Bench, keys []desk.Key, words string) {
	t.Helper()
	i := slices.IndexFunc(keys, func(k desk.Key) bool { return strings.Contains(k.Does, words) })
	if i < 0 {
		t.Fatalf("no key does %q", words)
	}
	keys[i].Run()
	b.Settle()
}

func TestMovingBySuggestions(t *testing.T) {
	b, _ := helped(t)
	ideas := b.State().Ideas
	b.Must(session.MakeTheme{Title: "Home", Ideas: []session.ID{ideas[9].ID}})
	b.Type("g")
	b.Press(fyne.KeyDown)
	one := at(b)
	b.Type("1") // the idea goes, the keyboard stays in the suggestion
	if got := b.State().Idea(b.State().Themes[0].Ideas[1]).Text(); got != one {
		t.Fatalf("moved was %q and not %q", got, one)
	}
	if _, cards := suggested(b); !slices.Contains(cards, at(b)) && !strings.HasPrefix(at(b), "Suggested") {
		t.Errorf("the keyboard is at %q", at(b))
	}
}

// A suggestion that is shown while its ideas go elsewhere is made anew before it can be taken.
func TestAStaleSuggestionIsMadeAnew(t *testing.T) {
	b, _ := helped(t)
	b.Type("g")
	ideas := b.State().Ideas
	b.Must(session.MakeTheme{Title: "Elsewhere", Ideas: []session.ID{ideas[0].ID, ideas[4].ID}})
	_, cards := suggested(b)
	for _, i := range []int{0, 4} {
		if slices.Contains(cards, ideas[i].Text()) {
			t.Errorf("%q has a place and is still suggested", ideas[i].Text())
		}
	}
	b.Press(fyne.KeyReturn)
	if got := b.State().Idea(ideas[0].ID).Theme; got != b.State().Themes[0].ID {
		t.Error("taking a suggestion moved an idea that has a place")
	}
}
