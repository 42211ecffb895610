package board_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/run/runtest"
)

// Sixty ideas into six themes by keys alone: one key an idea, besides the six that make the themes.
func TestSixtyIdeasInSixThemes(t *testing.T) {
	b, _ := sorted(t, many(60)...)
	pressed := 0
	key := func(k fyne.KeyName) {
		b.Press(k)
		pressed++
	}
	letter := func(r string) {
		b.Type(r)
		pressed++
	}
	for i := range 6 {
		letter("n")
		b.Type(fmt.Sprintf("What the group calls %d", i+1)) // the title is not counted
		key(fyne.KeyReturn)
	}
	for i := range 54 {
		letter(fmt.Sprint(i*7%6 + 1))
	}
	if n := len(b.State().Tray()); n != 0 {
		t.Fatalf("%d ideas are still in the tray", n)
	}
	if perIdea := float64(pressed) / 60; perIdea > 1.2 {
		t.Errorf("%.2f keys an idea", perIdea)
	} else {
		t.Logf("%d keys for 60 ideas, %.2f an idea", pressed, perIdea)
	}
}

func TestWalking(t *testing.T) {
	ideas := func(n int) []string {
		var out []string
		for i := range n {
			out = append(out, fmt.Sprintf("i%02d", i))
		}
		return out
	}
	for _, c := range []struct {
		name string
		walk func(b *runtest.Bench, key func(label string))
		want string // the idea that N then makes a theme of
	}{
		{"End is the last of the tray", func(b *runtest.Bench, _ func(string)) { b.Press(fyne.KeyEnd) }, "i49"},
		{"Home is the first of the tray", func(b *runtest.Bench, _ func(string)) { b.Press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome) }, "i00"},
		{"Ctrl+End is the last of the last theme", func(_ *runtest.Bench, key func(string)) { key("Ctrl+End") }, "i59"},
		{"End in a theme is its last", func(b *runtest.Bench, key func(string)) {
			key("Ctrl+End")
			b.Press(fyne.KeyUp, fyne.KeyUp, fyne.KeyEnd)
		}, "i59"},
		{"Ctrl+Home comes back", func(_ *runtest.Bench, key func(string)) {
			key("Ctrl+End")
			key("Ctrl+Home")
		}, "i00"},
		{"a page down and a page up", func(b *runtest.Bench, _ func(string)) { b.Press(fyne.KeyPageDown, fyne.KeyPageUp) }, "i00"},
		{"three pages down", func(b *runtest.Bench, _ func(string)) { b.Press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown) }, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, s := sorted(t, ideas(60)...)
			var last []session.ID
			for _, x := range b.State().Ideas[50:] {
				last = append(last, x.ID)
			}
			b.Must(session.MakeTheme{Title: "One", Ideas: last})
			c.walk(b, func(label string) { b.Key(s, label) })
			b.Type("n")
			b.Press(fyne.KeyEscape)
			made := b.State().Themes[len(b.State().Themes)-1]
			got := b.State().Idea(made.Ideas[0]).Text()
			if c.want == "" { // somewhere well below the first page
				if got < "i20" || got > "i45" {
					t.Errorf("the keyboard was at %s", got)
				}
			} else if got != c.want {
				t.Errorf("the keyboard was at %s, want %s", got, c.want)
			}
		})
	}
}

func TestTheFirstWordingIsSeenAndStays(t *testing.T) {
	b, _ := sorted(t, "Mangers askin")
	b.Press(fyne.KeyF2)
	if said := strings.Join(shown(b), "\n"); !strings.Contains(said, "First said: Mangers askin") {
		t.Errorf("while it is edited the first wording is not shown:\n%s", said)
	}
	b.Type("Managers asking")
	b.Press(fyne.KeyReturn)
	x := b.State().Ideas[0]
	if x.Text() != "Managers asking" || x.First != "Mangers askin" {
		t.Fatalf("shown is %q, the first wording %q", x.Text(), x.First)
	}
	b.Press(fyne.KeyF2, fyne.KeyBackspace, fyne.KeyReturn) // nothing written: as it was said
	if x := b.State().Ideas[0]; x.Text() != "Mangers askin" {
		t.Errorf("after emptying it %q is shown", x.Text())
	}
}

// shown lists the words of all cells.
func shown(b *runtest.Bench) []string {
	tray, themes := areas(b)
	var out []string
	for _, c := range append(tray.Cells(), themes.Cells()...) {
		out = append(out, c.Face.Words, c.Face.Note)
	}
	return out
}

func TestTheTitleSaysWhichQuestionItAnswers(t *testing.T) {
	b, _ := sorted(t, "a", "b")
	b.Type("n")
	p, _, _ := b.State().PromptOf(b.Stage(session.StagePrompt, 3))
	said := strings.Join(shown(b), "\n")
	for _, want := range []string{"3 to 7 words that answer the question", "The question: " + p.Text} {
		if !strings.Contains(said, want) {
			t.Errorf("beside the title it does not say %q", want)
		}
	}
	b.Type("Time that is")
	if said := strings.Join(shown(b), "\n"); !strings.Contains(said, "A good length") {
		t.Error("three words are not called a good length")
	}
}

func TestMoveToByMenu(t *testing.T) {
	b, _ := sorted(t, "a", "b")
	b.Must(session.MakeTheme{Title: "One"}, session.MakeTheme{Title: "Two"})
	b.Press(fyne.KeyReturn)                                                         // the menu
	b.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // new, tray, 1, 2
	wants(t, b, "One: ; Two: a; tray: b")
	b.Type("1") // the keyboard is on the board
	wants(t, b, "One: b; Two: a; tray: ")
}
