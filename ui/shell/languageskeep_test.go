package shell_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say/saytest"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// typedWords is the text of the field that has the keyboard, with where one types in it.
func (w *window) typedWords() (text string, column int) {
	w.T.Helper()
	switch f := w.win.Canvas().Focused().(type) {
	case *widget.Entry:
		return f.Text, f.CursorColumn
	case *widget.Area:
		return f.Text, f.CursorColumn
	default:
		w.T.Fatalf("a %T has the keyboard, want a field", f)
		return "", 0
	}
}

// change speaks the other language.
func (w *window) change() {
	w.T.Helper()
	w.Speak(saytest.Marked(w.T))
	w.Settle()
	if len(w.words()) == 0 || !strings.Contains(strings.Join(w.words(), "\n"), saytest.Opens) {
		w.T.Fatal("the language did not change")
	}
}

func (w *window) at(kind session.StageKind) {
	w.T.Helper()
	for _, x := range w.State().Agenda {
		if x.Kind == kind {
			w.Enter(x.ID)
			w.Settle()
			return
		}
	}
	w.T.Fatalf("the sample has no stage %s", kind)
}

// atQuestion enters a question to which ideas are taken down.
func (w *window) atQuestion() {
	w.T.Helper()
	for _, x := range w.State().Agenda {
		if x.Kind != session.StagePrompt {
			continue
		}
		w.Enter(x.ID)
		w.Settle()
		if _, typing := w.win.Canvas().Focused().(*widget.Entry); typing {
			return
		}
	}
	w.T.Fatal("no question of the sample takes down ideas")
}

func TestWhatIsTypedStaysWhenTheLanguageIsChanged(t *testing.T) {
	for _, c := range []struct {
		name  string
		there func(w *window)
		kept  func(t *testing.T, w *window)
	}{
		{name: "an idea half typed", there: func(w *window) { w.atQuestion() }, kept: func(t *testing.T, w *window) {
			for _, x := range w.State().Ideas {
				if strings.Contains(x.Text(), "Half a") {
					t.Error("the idea was taken in before it was finished")
				}
			}
		}},
		{name: "the title of a new session", there: func(w *window) {
			w.Go(desk.Home)
			w.key("Ctrl+N")
			w.typed(fyne.KeyDown)
			w.typed(fyne.KeyDown)
		}, kept: func(t *testing.T, w *window) {
			w.typed(fyne.KeyReturn)
			if got, want := w.State().Framework.ID, shelltest.Catalogue(t).List()[2].ID; got != want {
				t.Errorf("the session is run from %s, want the chosen %s", got, want)
			}
		}},
		{name: "a field of the set-up", there: func(w *window) {
			w.Begin("A group")
			w.Go(desk.Setup)
			w.key("Alt+1")
		}},
		{name: "a finding without a statement", there: func(w *window) {
			w.at(session.StageFindings)
			w.key("Ctrl+Shift+F")
		}, kept: func(t *testing.T, w *window) {
			if m := w.Message().Text; m != "" {
				t.Errorf("the change of language complains: %q", m)
			}
		}},
		{name: "an action", there: func(w *window) {
			w.at(session.StageActions)
			w.typed(fyne.KeyReturn)
		}, kept: func(t *testing.T, w *window) {
			for _, a := range w.State().Actions {
				if strings.Contains(a.What, "Half a") {
					t.Error("the action was agreed before it was finished")
				}
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := furnished(t)
			c.there(w)
			w.Settle()
			w.write("Half a thought")
			w.typed(fyne.KeyLeft)
			w.typed(fyne.KeyLeft)
			text, column := w.typedWords()
			if !strings.HasSuffix(text, "Half a thought") {
				t.Fatalf("the field holds %q", text)
			}
			w.change()
			if now, at := w.typedWords(); now != text || at != column {
				t.Errorf("the field holds %q with the cursor at %d, want %q at %d", now, at, text, column)
			}
			if c.kept != nil {
				c.kept(t, w)
			}
		})
	}
}

func TestThePlaceStaysWhenTheLanguageIsChanged(t *testing.T) {
	w := furnished(t)
	w.Go(desk.Setup)
	w.key("Alt+5")
	before := w.State().Current
	w.change()
	if got := w.tab(); got != 4 {
		t.Errorf("the set-up shows part %d, want the agenda", got+1)
	}
	if w.Place() != desk.Setup || w.State().Current != before {
		t.Errorf("the window went to %s, the group to %s", w.Place(), w.State().Current)
	}
}

// tab is the part of the set-up that is shown.
func (w *window) tab() int {
	c, ok := shelltest.Find(w.win.Content(), func(c *widget.Choice) bool { return c.Visible() && len(c.Options) >= 6 })
	if !ok {
		w.T.Fatal("there are no parts to choose from")
	}
	return c.Selected
}

func TestTheReportKeepsWhatGoesIntoItWhenTheLanguageIsChanged(t *testing.T) {
	w := furnished(t)
	w.Go(desk.Report)
	w.Settle()
	ticked := func() (out []bool) {
		for _, o := range textObjects[*widget.Check](w) {
			out = append(out, o.Checked)
		}
		return out
	}
	boxes := textObjects[*widget.Check](w)
	if len(boxes) < 3 {
		t.Fatalf("only %d parts can be chosen", len(boxes))
	}
	w.win.Canvas().Focus(boxes[1])
	w.typed(fyne.KeySpace)
	want := ticked()
	if want[1] {
		t.Fatal("the part is still in")
	}
	w.change()
	if got := ticked(); len(got) != len(want) || got[1] {
		t.Errorf("the parts are %v, want %v", got, want)
	}
	if f, ok := w.win.Canvas().Focused().(*widget.Check); !ok || f != textObjects[*widget.Check](w)[1] {
		t.Errorf("a %T has the keyboard, want the box", w.win.Canvas().Focused())
	}
}

func textObjects[T fyne.CanvasObject](w *window) (out []T) {
	shelltest.Find(w.win.Content(), func(x T) bool {
		if x.Visible() {
			out = append(out, x)
		}
		return false
	})
	return out
}

// A button of the head line is not made anew, so what has the keyboard there keeps it.
func TestTheHeadLineKeepsTheKeyboardWhenTheLanguageIsChanged(t *testing.T) {
	w := furnished(t)
	w.at(session.StagePrompt)
	b, ok := shelltest.Find(w.win.Content(), func(b *widget.Button) bool { return b.Text == "Home" && b.Visible() })
	if !ok {
		t.Fatal("there is no button that leads home")
	}
	w.win.Canvas().Focus(b)
	w.change()
	if w.win.Canvas().Focused() != fyne.Focusable(b) || b.Text == "Home" {
		t.Errorf("%T has the keyboard; the button says %q", w.win.Canvas().Focused(), b.Text)
	}
}
