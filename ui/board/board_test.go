package board_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/board"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

func sorted(t *testing.T, ideas ...string) (*runtest.Bench, *board.Screen) {
	t.Helper()
	b := runtest.New(t, "employee-group.toml", 4)
	if len(ideas) > 0 {
		b.Ideas(b.Stage(session.StagePrompt, 3), ideas...)
	}
	b.Must(session.EnterStage{Stage: b.Stage(session.StageGrouping, 1)})
	s := board.New(b.Desk, board.NewKeep())
	b.Show(s, 1120, 640)
	return b, s
}

// sortedAs writes how the ideas are grouped: "Title: a b; (Part of it: c); tray: d".
func sortedAs(s *session.State) string {
	var parts []string
	for _, t := range s.Themes {
		var ideas []string
		for _, id := range t.Ideas {
			ideas = append(ideas, s.Idea(id).Text())
		}
		text := t.Name() + ": " + strings.Join(ideas, " ")
		if t.Parent != "" {
			text = "(" + text + ")"
		}
		parts = append(parts, text)
	}
	var tray []string
	for _, x := range s.Tray() {
		tray = append(tray, x.Text())
	}
	return strings.Join(append(parts, "tray: "+strings.Join(tray, " ")), "; ")
}

func wants(t *testing.T, b *runtest.Bench, want string) {
	t.Helper()
	if got := sortedAs(b.State()); got != want {
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
	b.Key(s, "Ctrl+Home")
	b.Press(fyne.KeyRight)
	if _, ok := b.Focused().(*parts.Area); !ok {
		t.Fatalf("the keyboard left the board for %T", b.Focused())
	}
	b.Key(s, "Alt+Down")
	wants(t, b, "Time: d e; Being heard: a c; tray: b")
}

func TestThemesByKeys(t *testing.T) {
	b, s := sorted(t, "a", "b", "c", "d")
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

	b.Key(s, "Ctrl+Home")
	b.Type("m3")
	wants(t, b, "C: b; Two: d a c; tray: ")
	b.Type("d")
	wants(t, b, "C: b; tray: a c d")
	if b.Message().Text == "" {
		t.Error("nothing is said when a theme is dissolved")
	}
	b.Key(s, "Ctrl+Home")
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
	if p := cellAt(t, b, "short"); p.Y > 448 {
		t.Fatalf("the next idea is at %v", p.Y)
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

func TestThemesWithinThemes(t *testing.T) {
	b, s := sorted(t, "a", "b", "c", "d")
	id := func(n int) session.ID { return b.State().Ideas[n].ID }
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}}, session.MakeTheme{Title: "Two", Ideas: []session.ID{id(1)}}, session.MakeTheme{Title: "Three", Ideas: []session.ID{id(2)}})
	b.Key(s, "Ctrl+End")
	b.Type(">")
	wants(t, b, "One: a; Two: b; (Three: c); tray: d")
	if b.Type(">"); b.Message().Text == "" {
		t.Error("nothing is said where it cannot go deeper")
	}
	b.Key(s, "Ctrl+Home")
	b.Type("02b") // there is no second part
	b.Press(fyne.KeyReturn)
	wants(t, b, "One: a; Two: b; (Three: c); tray: d")
	b.Type("02a")
	b.Press(fyne.KeyReturn)
	wants(t, b, "One: a; Two: b; (Three: c d); tray: ")
	b.Key(s, "Ctrl+End")
	b.Key(s, "Alt+Left")
	wants(t, b, "One: a; Two: b; Three: c d; tray: ")
	b.Key(s, "Alt+Right")
	b.Key(s, "Alt+Up") // the only part stays the only part
	wants(t, b, "One: a; Two: b; (Three: c d); tray: ")
}

func TestAPartIsDrawnWithinItsTheme(t *testing.T) {
	b, _ := sorted(t, "a", "b", "c")
	id := func(n int) session.ID { return b.State().Ideas[n].ID }
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}}, session.MakeTheme{Title: "Two", Ideas: []session.ID{id(1)}})
	b.Must(session.NestTheme{Theme: b.State().Themes[1].ID, Under: b.State().Themes[0].ID})
	_, themes := areas(b)
	cell := func(words string) (c parts.Cell) {
		for _, x := range themes.Cells() {
			if x.Face.Words == words {
				c = x
			}
		}
		return c
	}
	around, head, part := themes.Cells()[0], cell("One"), cell("Two")
	if part.At.X <= head.At.X || part.At.Y < head.At.Y+head.Size.Height || part.At.Y+part.Size.Height > around.At.Y+around.Size.Height {
		t.Errorf("the part at %v of %v is not within its theme at %v of %v", part.At, part.Size, around.At, around.Size)
	}
	if part.Face.Lead != "1a" || head.Face.Trail != "2" {
		t.Errorf("the part is called %q, its theme counts %q ideas", part.Face.Lead, head.Face.Trail)
	}
	dragTo(b, cellAt(t, b, "c"), cellAt(t, b, "Two"))
	wants(t, b, "One: a; (Two: b c); tray: ")
}

func TestAThemeThatWentElsewhereIsInSight(t *testing.T) {
	b, s := sorted(t, many(40)...)
	for i := range 4 {
		var ids []session.ID
		for _, x := range b.State().Ideas[10*i : 10*i+10] {
			ids = append(ids, x.ID)
		}
		b.Must(session.MakeTheme{Title: "Theme " + string(rune('A'+i)), Ideas: ids})
	}
	b.Key(s, "Ctrl+Home")
	b.Press(fyne.KeyRight) // the head of the second
	b.Type(">")
	_, themes := areas(b)
	c, ok := themes.Cell(themes.Cursor())
	if !ok || c.Face.Words != "Theme B" {
		t.Fatalf("the keyboard is at %q", c.Face.Words)
	}
	if c.At.Y < themes.Scrolled() || c.At.Y+c.Size.Height > themes.Scrolled()+themes.View() {
		t.Errorf("the theme went to %v, in sight are %v to %v", c.At.Y, themes.Scrolled(), themes.Scrolled()+themes.View())
	}
}
