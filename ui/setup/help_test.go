package setup_test

import (
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/setup"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// openHelp opens the section on help of a session of three ideas, with a program that answers as it is told to.
func openHelp(t *testing.T, program desk.Embedder) *shelltest.Window {
	t.Helper()
	b := shelltest.New(t, look.Options{Mode: look.ModeLight})
	b.Begin("A group")
	b.Order(session.AddIdeas{Ideas: []session.NewIdea{{Text: "A later bus"}, {Text: "More trams"}, {Text: "Warm rooms"}}})
	b.Embed = program
	b.Go(desk.Setup)
	s := setup.New(b.Desk, shelf{shelltest.Catalogue(t)})
	t.Cleanup(s.Close)
	w := b.Show(s)
	w.Combination("Alt+6")
	return w
}

func answers(_ context.Context, _ session.EmbeddingSource, texts []string, _ func(int)) ([][]int8, error) {
	out := make([][]int8, len(texts))
	for i := range texts {
		out[i] = []int8{int8(i + 1), 5}
	}
	return out, nil
}

func fillIn(w *shelltest.Window, address, model string) {
	w.Field("http://127.0.0.1:11434").SetText(address)
	w.Field("Such as: nomic-embed-text").SetText(model)
}

func TestHelpIsSwitched(t *testing.T) {
	w := openHelp(t, nil)
	if !w.Reads("Now waiting:") || w.Reads("A program on this laptop") {
		t.Error("the section does not say that help waits, or speaks of a program that cannot be asked")
	}
	w.Key(fyne.KeyEnd) // the choice of modes has the keyboard
	if w.State().Help.Mode != session.HelpNever || !w.Reads("Now off:") {
		t.Errorf("the help is %+v", w.State().Help)
	}
	w.Win.Canvas().FocusNext()
	w.Key(fyne.KeyRight)
	if x := w.State().Help; !x.Technical || x.Mode != session.HelpNever {
		t.Errorf("the help is %+v", x)
	}
	w.Undo()
	w.Undo()
	w.Settle()
	if x := w.State().Help; x != (session.Help{}) || !w.Reads("Now waiting:") {
		t.Errorf("undone, the help is %+v", x)
	}
}

func TestHelpThatWaits(t *testing.T) {
	for name, c := range map[string]session.Command{"for the group": session.SayGroupSorted{}, "for the facilitator": session.SetHelp{Help: session.Help{Mode: session.HelpAlways}}} {
		t.Run(name, func(t *testing.T) {
			w := openHelp(t, nil)
			if !w.Reads("Now waiting:") {
				t.Error("the section does not say that help waits")
			}
			w.Order(c)
			if !w.Reads("Now on:") {
				t.Error("the section does not say that help is on")
			}
		})
	}
}

func TestAskingTheProgram(t *testing.T) {
	w := openHelp(t, answers)
	fillIn(w, " http://localhost:11434/ ", "small")
	w.Press("Ask it now")
	want := session.EmbeddingSource{Address: "http://localhost:11434", Model: "small", Style: session.StyleOllama}
	if x := w.State().Help.Embedding; x == nil || *x != want {
		t.Errorf("the program is %+v", x)
	}
	if len(w.State().Vectors("small")) != 3 || !w.Reads("All 3 ideas have a vector.") {
		t.Errorf("%d vectors are kept", len(w.State().Vectors("small")))
	}
	w.Order(session.AddIdeas{Ideas: []session.NewIdea{{Text: "Longer hours"}}})
	if !w.Reads("1 of 4 ideas has no vector yet. Until the program is asked, ideas are compared by their words alone.") {
		t.Error("the section does not say that one idea is not known")
	}
	w.Press("Do without it")
	if w.State().Help.Embedding != nil || w.Field("http://127.0.0.1:11434").Text != "" {
		t.Errorf("the program is still %+v", w.State().Help.Embedding)
	}
	w.Undo()
	w.Settle()
	if w.Field("http://localhost:11434") == nil || !w.Reads("1 of 4 ideas has no vector yet.") {
		t.Error("undone, the program is not back")
	}
}

// What is not on this laptop is refused before anything is asked.
func TestProgramsElsewhereAreRefused(t *testing.T) {
	for _, address := range []string{"http://192.168.1.2:11434", "https://127.0.0.1:11434", "http://example.org:80", "127.0.0.1:11434", ""} {
		t.Run(address, func(t *testing.T) {
			asked := false
			w := openHelp(t, func(ctx context.Context, from session.EmbeddingSource, texts []string, told func(int)) ([][]int8, error) {
				asked = true
				return answers(ctx, from, texts, told)
			})
			fillIn(w, address, "small")
			w.Press("Ask it now")
			if asked || w.State().Help.Embedding != nil || !w.Reads("The program has to run on this laptop") {
				t.Errorf("asked: %v, the program is %+v", asked, w.State().Help.Embedding)
			}
			if address != "" && w.Field(address) == nil {
				t.Error("what was typed is lost")
			}
			typed := address
			if typed == "" {
				typed = "http://127.0.0.1:11434" // the hint of the empty field
			}
			w.Field(typed).SetText("http://127.0.0.1:1")
			w.Settle()
			if w.Reads("The program has to run on this laptop") {
				t.Error("the sentence stays while the address is put right")
			}
		})
	}
}

func TestAskingIsShownAndStopped(t *testing.T) {
	begun := make(chan struct{})
	w := openHelp(t, func(ctx context.Context, _ session.EmbeddingSource, _ []string, told func(int)) ([][]int8, error) {
		told(2)
		close(begun)
		<-ctx.Done()
		return nil, ctx.Err()
	})
	fillIn(w, "http://127.0.0.1:11434", "small")
	button(t, w, "Ask it now").Tapped(nil)
	for waiting := true; waiting; {
		select {
		case <-begun:
			waiting = false
		default:
			w.Queue.Drain()
		}
	}
	w.Queue.Drain()
	button(t, w, "Ask it now").Tapped(nil) // asks nothing a second time
	w.Queue.Drain()
	if !w.Reads("Asking: 2 of 3 ideas") || button(t, w, "Stop asking").Disabled() {
		t.Error("the section does not say how far it is")
	}
	w.Press("Stop asking")
	if w.Reads("Asking:") || !w.Reads("3 of 3 ideas have no vector yet.") || w.Win.Canvas().Focused() != fyne.Focusable(button(t, w, "Ask it now")) {
		t.Error("after stopping, the section does not say what is missing")
	}
}

func TestAProgramThatDoesNotAnswer(t *testing.T) {
	w := openHelp(t, func(context.Context, session.EmbeddingSource, []string, func(int)) ([][]int8, error) {
		return nil, errors.New("connection refused")
	})
	fillIn(w, "http://127.0.0.1:11434", "small")
	w.Press("Ask it now")
	if !w.Reads("The program did not answer as it should: connection refused. Start it") {
		t.Error("the section does not say what went wrong")
	}
}

func button(t *testing.T, w *shelltest.Window, text string) *widget.Button {
	t.Helper()
	b, ok := shelltest.Find(w.Win.Content(), func(b *widget.Button) bool { return b.Text == text })
	if !ok {
		t.Fatalf("there is no button %q", text)
	}
	return b
}

// TestHelpAtThreeSizes draws the section, with pictures where FOLKMOOT_GALLERY names a folder.
func TestHelpAtThreeSizes(t *testing.T) {
	for name, c := range map[string]struct {
		w, h, scale float32
		alt         string
	}{"help-1366": {1156, 680, 1, "Alt+6"}, "help-1920": {1680, 952, 1, "Alt+6"}, "help-200": {1156, 680, 2, "Alt+6"}, "about-1366": {1156, 680, 1, "Alt+1"}, "about-200": {1156, 680, 2, "Alt+1"}} {
		t.Run(name, func(t *testing.T) {
			w := openHelp(t, answers)
			w.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: c.scale}))
			s := setup.New(w.Desk, shelf{shelltest.Catalogue(t)})
			t.Cleanup(s.Close)
			t.Cleanup(w.Listen(s.Refresh))
			s.Refresh()
			w.Win.SetContent(widget.Ground(look.Paper, s.Content()))
			w.Win.Resize(fyne.NewSize(c.w, c.h))
			for _, k := range s.Keys() {
				if k.Label == c.alt {
					k.Run()
				}
			}
			w.Settle()
			if strings.HasPrefix(name, "help") {
				fillIn(w, "http://127.0.0.1:11434", "small")
				w.Press("Ask it now")
			}
			picture := w.Win.Canvas().Capture()
			if got := w.Win.Canvas().Size(); got.Width > c.w || got.Height > c.h {
				t.Errorf("the window had to grow from %v by %v to %v", c.w, c.h, got)
			}
			for _, o := range test.LaidOutObjects(w.Win.Content()) {
				if b, ok := o.(*widget.Button); ok && b.Visible() && b.Size().Width < b.MinSize().Width {
					t.Errorf("%q has less room than it needs", b.Text)
				}
			}
			if dir := os.Getenv("FOLKMOOT_GALLERY"); dir != "" {
				f, err := os.Create(filepath.Join(dir, name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = f.Close() }()
				if err := png.Encode(f, picture); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
