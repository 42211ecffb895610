package run_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
)

func shiftEnter(t *testing.T, b *runtest.Bench) {
	t.Helper()
	e := line(t, b)
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.Press(fyne.KeyReturn)
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestShiftEnterMakesALine(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Type("Time")
	shiftEnter(t, b)
	b.Type("that is ours")
	b.Press(fyne.KeyReturn)
	b.Type("the next")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "Time\nthat is ours", "the next")
}

func TestDownGoesThroughTheLinesAndThenToTheList(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Ideas(b.State().Current, "said before")
	b.Type("one")
	shiftEnter(t, b)
	b.Type("two")
	e := line(t, b)
	b.Press(fyne.KeyUp, fyne.KeyDown)
	if b.Focused() != fyne.Focusable(e) {
		t.Fatalf("the keyboard went to %T from the first of two lines", b.Focused())
	}
	b.Press(fyne.KeyDown)
	if b.Focused() == fyne.Focusable(e) {
		t.Fatal("the keyboard stays in the last line")
	}
}

func TestASeatIsNamedInOneKey(t *testing.T) {
	cases := map[string]struct {
		typed string
		back  bool // in the line already
		want  string
	}{
		"a digit that is one seat":               {"4", true, "P4 words"},
		"a digit that may begin another":         {"1", false, "P1 words"},
		"two digits":                             {"12", true, "P12 words"},
		"a code":                                 {"p7", true, "P7 words"},
		"nobody, after all":                      {"0", true, "words"},
		"nobody, by the letter":                  {"n", true, "words"},
		"a wrong digit is corrected by the next": {"13", true, "P3 words"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			b, _ := at(t, session.StagePrompt, 3)
			e := line(t, b)
			b.Type("words")
			b.Win.Canvas().FocusNext()
			b.Type(c.typed)
			if back := b.Focused() == fyne.Focusable(e); back != c.back {
				t.Fatalf("back in the line: %v, want %v", back, c.back)
			}
			if !c.back {
				b.Press(fyne.KeyReturn)
			}
			b.Press(fyne.KeyReturn)
			wantSaid(t, b, c.want)
			b.Type("the next is nobody's")
			b.Press(fyne.KeyReturn)
			wantSaid(t, b, c.want, "the next is nobody's")
		})
	}
}

func TestTwoHundredPastedLinesAreOneAction(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	var text strings.Builder
	for i := range 200 {
		fmt.Fprintf(&text, "%d. idea %d\r\n\r\n", i+1, i+1)
	}
	b.App.Clipboard().SetContent(text.String())
	line(t, b).TypedShortcut(&fyne.ShortcutPaste{Clipboard: b.App.Clipboard()})
	b.Settle()
	if w := runtest.Words(b); !slices.Contains(w, "Add 200 ideas") {
		t.Fatalf("not offered as 200 ideas: %q", w)
	}
	b.Press(fyne.KeyReturn)
	if got := said(b); len(got) != 200 || got[199] != "idea 200" {
		t.Fatalf("%d ideas", len(got))
	}
	b.Undo()
	b.Settle()
	wantSaid(t, b)
}

func TestOnePastedLineLosesItsLineEnd(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Type("so: ")
	b.App.Clipboard().SetContent("one line only\r\n")
	line(t, b).TypedShortcut(&fyne.ShortcutPaste{Clipboard: b.App.Clipboard()})
	if got := line(t, b).Text; got != "so: one line only" {
		t.Fatalf("the line says %q", got)
	}
}

func TestOneKeyTurnsTheLineIntoEachKindOfNote(t *testing.T) {
	for key, kind := range map[string]session.EvidenceKind{
		"Alt+V": session.Verbatim, "Alt+A": session.Paraphrase, "Alt+O": session.Observation, "Alt+C": session.Comment, "Alt+D": session.Decision,
	} {
		t.Run(key, func(t *testing.T) {
			b, s := at(t, session.StagePrompt, 3)
			b.Type("5: It was the first ")
			b.Key(s, key)
			b.Type("time")
			if w := strings.Join(runtest.Words(b), "\n"); !strings.Contains(w, "kept apart from the ideas") {
				t.Errorf("the line does not say what it is:\n%s", w)
			}
			b.Press(fyne.KeyReturn)
			want := session.EvidenceBody{Kind: kind, Text: "It was the first time", Stage: b.State().Current, Seat: b.State().Seats[4].ID}
			if d := cmp.Diff(want, b.State().Evidence[0].EvidenceBody); d != "" {
				t.Fatalf("evidence (-want +got):\n%s", d)
			}
			b.Type("and then an idea")
			b.Press(fyne.KeyReturn)
			wantSaid(t, b, "and then an idea")
		})
	}
}

func TestEscapeGoesBackToIdeas(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Key(s, "Alt+D")
	b.Type("an idea after all")
	b.Press(fyne.KeyEscape, fyne.KeyReturn)
	wantSaid(t, b, "an idea after all")
	b.Type("gone")
	b.Press(fyne.KeyEscape, fyne.KeyReturn)
	wantSaid(t, b, "an idea after all")
}

func TestARefusedNoteComesBackAsTheKindItWas(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Key(s, "Alt+V")
	line(t, b).SetText(strings.Repeat("word ", 5000))
	b.Press(fyne.KeyReturn)
	if len(b.State().Evidence) > 0 || b.Message().Tone != desk.Warn {
		t.Fatal("the note was not refused")
	}
	line(t, b).SetText("shorter")
	b.Press(fyne.KeyReturn)
	if x := b.State().Evidence; len(x) != 1 || x[0].Kind != session.Verbatim {
		t.Fatalf("%d notes, or the wrong kind", len(x))
	}
}

func TestWhereNothingIsWrittenDownAKeyOpensTheNote(t *testing.T) {
	b, s := at(t, session.StagePrompt, 1)
	b.Key(s, "Alt+O")
	b.Type("people laugh")
	b.Press(fyne.KeyReturn)
	if x := b.State().Evidence; len(x) != 1 || x[0].Kind != session.Observation || x[0].Text != "people laugh" {
		t.Fatalf("%d notes", len(x))
	}
}

func TestFirstWordsAreCompletedLater(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	b.Type("3: We were told to")
	b.Key(s, "Alt+L")
	b.Type("Nobody ever")
	b.Key(s, "Alt+L")
	if n := len(b.State().Evidence); n != 2 || !b.State().Evidence[0].Complete || b.State().Evidence[0].Kind != session.Verbatim {
		t.Fatalf("%d notes", n)
	}
	if w := runtest.Words(b); !slices.Contains(w, "2 to complete") || !slices.Contains(w, "Verbatim, to complete · P3") {
		t.Errorf("what is unfinished is not listed in %q", w)
	}
	b.Type("half an id")
	b.Key(s, "Alt+U")
	b.Type(" wait for the rota")
	b.Press(fyne.KeyReturn) // to the next
	b.Key(s, "Alt+U")       // over the only one that is left
	b.Type(" asked us")
	b.Press(fyne.KeyReturn)
	want := []session.EvidenceBody{
		{Kind: session.Verbatim, Text: "We were told to wait for the rota", Stage: b.State().Current, Seat: b.State().Seats[2].ID},
		{Kind: session.Verbatim, Text: "Nobody ever asked us", Stage: b.State().Current},
	}
	var got []session.EvidenceBody
	for _, x := range b.State().Evidence {
		got = append(got, x.EvidenceBody)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("evidence (-want +got):\n%s", d)
	}
	b.Type("ea") // the keyboard is back in the line, and the line as it was
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "half an idea")
}

func TestBringingInAFile(t *testing.T) {
	t.Run("it goes to the question that is asked", func(t *testing.T) {
		b, s := at(t, session.StagePrompt, 3)
		var to []session.ID
		s.WithFiles(func(stage session.ID) { to = append(to, stage) })
		b.Key(s, "Ctrl+Shift+I")
		if d := cmp.Diff([]session.ID{b.State().Current}, to); d != "" {
			t.Error(d)
		}
		line(t, b)
	})
	t.Run("no file can be asked for", func(t *testing.T) {
		b, _ := at(t, session.StagePrompt, 3)
		for _, k := range run.New(b.Desk, session.StagePrompt, nil).Keys() {
			if k.Label == "Ctrl+Shift+I" {
				t.Error("the key is offered although there are no files")
			}
		}
	})
}
