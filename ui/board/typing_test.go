package board_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
)

func themed(t *testing.T, titles ...string) *runtest.Bench {
	b, _ := sorted(t, "a", "b", "c", "d")
	for _, x := range titles {
		b.Must(session.MakeTheme{Title: x})
	}
	return b
}

func theme(b *runtest.Bench, title string) string {
	for _, t := range b.State().Themes {
		if t.Title == title {
			var out []string
			for _, id := range t.Ideas {
				out = append(out, b.State().Idea(id).Text())
			}
			return strings.Join(out, " ")
		}
	}
	return "no such theme"
}

func TestLettersAssign(t *testing.T) {
	titles := []string{"Time that is ours", "Being listened to", "New faces", "Tidy forms", "Trust", "Älteste zuerst", "Roads", "Growing up"}
	for _, c := range []struct{ name, typed, into string }{
		{"one letter that is no command", "b", "Being listened to"},
		{"the first that fits", "t", "Time that is ours"},
		{"more letters narrow", "tr", "Trust"},
		{"spaces are typed too", "tidy f", "Tidy forms"},
		{"a word within", "ours", "Time that is ours"},
		{"Shift and a command letter", "N", "New faces"},
		{"a letter of an action that yields", "ro", "Roads"},
		{"another", "g", "Growing up"},
		{"without the marks on letters", "al", "Älteste zuerst"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := themed(t, titles...)
			b.Type(c.typed)
			b.Press(fyne.KeyReturn)
			if got := theme(b, c.into); got != "a" {
				t.Errorf("%q holds %q after typing %q", c.into, got, c.typed)
			}
		})
	}
}

func TestWhatIsTypedIsShown(t *testing.T) {
	b := themed(t, "Time that is ours", "Tidy forms")
	b.Type("ti")
	said := func() string { return strings.Join(runtest.Words(b), "\n") }
	if want := "“ti”: Enter moves 1 idea to 1  Time that is ours; 1 more fits, Down goes to it"; !strings.Contains(said(), want) {
		t.Fatalf("the screen does not say %q:\n%s", want, said())
	}
	b.Press(fyne.KeyDown)
	if want := "1 idea to 2  Tidy forms"; !strings.Contains(said(), want) {
		t.Fatalf("after Down the screen does not say %q", want)
	}
	b.Press(fyne.KeyBackspace, fyne.KeyBackspace)
	if strings.Contains(said(), "Enter moves") {
		t.Error("the line stays after everything was taken back")
	}
	b.Type("t")
	b.Press(fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEscape) // Escape leaves the typing; Enter is the menu
	if got := theme(b, "Time that is ours"); got != "" {
		t.Errorf("after Escape %q was moved", got)
	}
}

func TestANameThatNoThemeHasMakesOne(t *testing.T) {
	b := themed(t, "Time")
	b.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	b.Type("being heard")
	b.Press(fyne.KeyReturn)
	if got := theme(b, "Being heard"); got != "a b" {
		t.Errorf("the new theme holds %q", got)
	}
	b.Type("1") // the keyboard went on
	if got := theme(b, "Time"); got != "c" {
		t.Errorf("the first theme holds %q", got)
	}
}

func TestThemesBeyondNineByTwoDigits(t *testing.T) {
	var titles []string
	for i := range 12 {
		titles = append(titles, fmt.Sprintf("Theme %d", i+1))
	}
	b := themed(t, titles...)
	b.Type("012010")
	if got := theme(b, "Theme 12"); got != "a" {
		t.Errorf("theme 12 holds %q", got)
	}
	if got := theme(b, "Theme 10"); got != "b" {
		t.Errorf("theme 10 holds %q", got)
	}
	b.Type("03")
	b.Press(fyne.KeyReturn)
	if got := theme(b, "Theme 3"); got != "c" {
		t.Errorf("theme 3 holds %q", got)
	}
}

func TestLettersEndAMerge(t *testing.T) {
	b, s := sorted(t, "a", "b")
	id := func(n int) session.ID { return b.State().Ideas[n].ID }
	b.Must(session.MakeTheme{Title: "One", Ideas: []session.ID{id(0)}}, session.MakeTheme{Title: "Two", Ideas: []session.ID{id(1)}})
	b.Key(s, "Ctrl+Home")
	b.Type("mt")
	b.Press(fyne.KeyReturn)
	wants(t, b, "Two: b a; tray: ")
}

// hold holds Shift down while keys are pressed.
func hold(b *runtest.Bench, keys ...fyne.KeyName) {
	a := b.Focused().(*parts.Area)
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.Press(keys...)
	b.Focused().(*parts.Area).KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestShiftExtendsTheSelection(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want string
	}{
		{"down", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "A: b c d; tray: a e f"},
		{"down and back", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, "A: b c; tray: a d e f"},
		{"to the end", []fyne.KeyName{fyne.KeyEnd}, "A: b c d e f; tray: a"},
		{"to the beginning", []fyne.KeyName{fyne.KeyHome}, "A: a b; tray: c d e f"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := sorted(t, "a", "b", "c", "d", "e", "f")
			b.Press(fyne.KeyDown)
			hold(b, c.keys...)
			b.Type("n")
			b.Press(fyne.KeyEscape)
			wants(t, b, c.want)
		})
	}
}

// A letter that has an action of its own begins a theme's name where one begins so, and says how the action is reached.
func TestALetterYieldsToATheme(t *testing.T) {
	b := themed(t, "Roads")
	b.Type("r")
	says(t, b, "Enter moves 1 idea to 1  Roads. Alt+R is the other thing")
	b.Press(fyne.KeyEscape)
	b.Must(session.NameTheme{Theme: b.State().Themes[0].ID, Title: "Ways"})
	b.Type("r")
	says(t, b, "Back to the board")
}
