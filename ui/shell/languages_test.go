package shell_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"folkmoot/assets/frameworks"
	"folkmoot/assets/sample"
	"folkmoot/internal/say"
	"folkmoot/internal/say/saytest"
	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/ui/actions"
	"folkmoot/ui/board"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/findings"
	"folkmoot/ui/look"
	"folkmoot/ui/redact"
	"folkmoot/ui/report"
	"folkmoot/ui/room"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/strip"
	"folkmoot/ui/vote"
	"folkmoot/ui/widget"
)

// furnished is a window with every screen of the app, on the sample session, which goes on.
func furnished(t *testing.T) *window {
	t.Helper()
	w := plain(t)
	w.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Namer: follower{w.Desk}}))
	c, drafts, held, voting := w.win.Canvas(), run.NewDrafts(), board.NewKeep(), vote.NewKeep()
	prompt := func(k session.StageKind) func() desk.Screen {
		return func() desk.Screen { return run.New(w.Desk, k, drafts) }
	}
	w.makers.Report = func() desk.Screen {
		return report.New(w.Desk, report.Hooks{Version: "test", OpenFile: func(string) {}, Save: func(string, []byte, func(string, error)) {}})
	}
	w.makers.Redaction = func() desk.Screen { return redact.New(w.Desk, redact.Hooks{}, redact.NewKeep()) }
	w.makers.Booth = func() desk.Screen { return booth.New(w.Desk, c) }
	w.makers.Stage = map[session.StageKind]func() desk.Screen{
		session.StageWelcome: prompt(session.StageWelcome), session.StagePrompt: prompt(session.StagePrompt), session.StageClose: prompt(session.StageClose),
		session.StageGrouping: func() desk.Screen { return board.New(w.Desk, held) },
		session.StagePoll:     func() desk.Screen { return run.Framed(w.Desk, vote.NewWith(w.Desk, c, vote.Hooks{Keep: voting})) },
		session.StageFindings: func() desk.Screen { return run.Framed(w.Desk, findings.New(w.Desk, c)) },
		session.StageActions:  func() desk.Screen { return run.Framed(w.Desk, actions.New(w.Desk, c)) },
	}
	w.makers.Part = map[desk.Part]func() desk.Screen{
		desk.Line: func() desk.Screen {
			return run.Within(w.Desk, strip.New(w.Desk, func() { w.ShowPart(desk.WholeStage) }))
		},
	}
	w.restart()
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	w.Use(k)
	w.Order(session.Reopen{Why: "to try everything"})
	return w
}

// follower names keys in the language that a desk speaks at the time.
type follower struct{ *desk.Desk }

func (f follower) Keys(combination string) string { return f.Say.Keys(combination) }

func (w *window) speak(sp *say.Speaker) {
	w.Speak(sp)
	w.Settle()
}

// places leads through everything that the window can show. At each place show is called.
func (w *window) places(show func(name string)) {
	w.T.Helper()
	leadTo := func(p desk.Place) { w.Go(p); w.Settle() }
	for _, p := range []desk.Place{desk.Home, desk.Frameworks, desk.Report, desk.Redaction} {
		leadTo(p)
		show(string(p))
	}
	leadTo(desk.Home)
	w.key("Ctrl+N")
	show("new session")
	leadTo(desk.Setup)
	for _, k := range []string{"Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7"} {
		w.key(k)
		show("set-up " + k)
	}
	for _, x := range w.State().Agenda {
		w.Enter(x.ID)
		w.Settle()
		show("stage " + string(x.Kind) + " " + string(x.ID))
		if x.Kind == session.StageGrouping {
			w.ShowPart(desk.Line)
			w.Settle()
			show("line")
			w.ShowPart(desk.WholeStage)
			w.Settle()
		}
	}
}

// over opens what lies over the window in the language that is spoken, and calls show.
func (w *window) over(show func(name string)) {
	w.T.Helper()
	for name, open := range map[string]func(){"palette": func() { w.key("Ctrl+K") }, "key card": func() { w.typed(fyne.KeyF1) }} {
		w.win.Canvas().Unfocus()
		open()
		show(name)
		w.typed(fyne.KeyEscape)
		w.Settle()
	}
}

// words are all texts that can be seen in the window and in what stands over it.
func (w *window) words() []string {
	c := w.win.Canvas()
	var out []string
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		out = append(out, textsIn(root)...)
	}
	return out
}

func textsIn(root fyne.CanvasObject) (out []string) {
	for _, o := range test.LaidOutObjects(root) {
		if !o.Visible() {
			continue
		}
		switch x := o.(type) {
		case *widget.Text:
			out = append(out, x.Text)
		case *widget.Button:
			out = append(out, x.Text)
		case *widget.Check:
			out = append(out, x.Text)
		case *widget.Choice:
			out = append(out, x.Options...)
		case *widget.Stepper:
			out = append(out, x.Unit)
		case *parts.Pick:
			out = append(out, x.Label)
			out = append(out, x.Options...)
		case *widget.Entry:
			out = append(out, x.PlaceHolder)
		case *widget.Area:
			out = append(out, x.PlaceHolder)
		case *canvas.Text:
			out = append(out, x.Text)
		}
	}
	return out
}

// theirs tells what people wrote themselves: the sample and the frameworks are in English whatever the app speaks.
func theirs(w *window) func(string) bool {
	all := string(sample.Script)
	for _, name := range frameworks.Order() {
		data, err := frameworks.FS.ReadFile(name)
		if err != nil {
			w.T.Fatal(err)
		}
		all += string(data)
	}
	var names []string
	for _, e := range entries() {
		names = append(names, e.Title, e.Group)
	}
	return func(s string) bool { return strings.Contains(all, s) || slices.Contains(names, s) || s == "English" }
}

// Every screen is drawn in one language and then spoken to in another, as a person does who changes it: nothing of the
// first stays. The marks around what was translated make this independent of how far translations have come.
func TestNoEnglishStaysWhenTheLanguageIsChanged(t *testing.T) {
	w := furnished(t)
	marked, english := saytest.Marked(t), saytest.Differing(t, nil)
	own := theirs(w)
	seen := 0
	w.places(func(name string) {
		w.speak(marked)
		words := w.words()
		seen += len(words)
		for _, left := range english.Left(words, own) {
			t.Errorf("%s: %s is still English", name, left)
		}
		if !slices.ContainsFunc(words, func(s string) bool { return strings.Contains(s, saytest.Opens) }) {
			t.Errorf("%s: nothing speaks the other language", name)
		}
		w.speak(nil)
		for _, s := range w.words() {
			if strings.Contains(s, saytest.Opens) {
				t.Errorf("%s: %q stayed when English came back", name, s)
			}
		}
	})
	w.speak(marked)
	w.over(func(name string) {
		for _, left := range english.Left(w.words(), own) {
			t.Errorf("%s: %s is still English", name, left)
		}
	})
	if seen < 1000 {
		t.Errorf("only %d texts were looked at", seen)
	}
}

func TestNoEnglishIsLeftInAnyLanguage(t *testing.T) {
	for _, lang := range say.Languages()[1:] {
		t.Run(lang, func(t *testing.T) {
			w := furnished(t)
			sp, err := say.New(lang)
			if err != nil {
				t.Fatal(err)
			}
			english, own := saytest.Differing(t, saytest.Read(t, lang)), theirs(w)
			w.speak(sp)
			look := func(name string) {
				for _, left := range english.Left(w.words(), own) {
					t.Errorf("%s: %s is still English", name, left)
				}
			}
			w.places(look)
			w.over(look)
		})
	}
}

func TestTheRoomFollowsTheLanguage(t *testing.T) {
	w := furnished(t)
	english, own := saytest.Differing(t, nil), theirs(w)
	page := room.New(w.Desk)
	defer page.Close()
	win := test.NewTempWindow(t, page)
	win.Resize(fyne.NewSize(960, 540))
	for _, x := range w.State().Agenda {
		w.Enter(x.ID)
		w.Settle()
		w.speak(saytest.Marked(t))
		for _, left := range english.Left(textsIn(page), own) {
			t.Errorf("%s: %s is still English", x.Kind, left)
		}
		w.speak(nil)
	}
}
