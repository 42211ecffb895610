package run_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

func at(t *testing.T, kind session.StageKind, nth int) (*runtest.Bench, *run.Screen) {
	t.Helper()
	b := runtest.New(t, "employee-group.toml", 12)
	b.Must(session.EnterStage{Stage: b.Stage(kind, nth)})
	s := run.New(b.Desk, kind, nil)
	b.Show(s, 1120, 640)
	return b, s
}

// said lists the ideas of the current stage, with the seats that they are noted under.
func said(b *runtest.Bench) []string {
	var got []string
	for _, x := range b.State().IdeasOf(b.State().Current) {
		code := ""
		if seat := b.State().Seat(x.Seat); seat != nil {
			code = seat.Code + " "
		}
		got = append(got, code+x.Text())
	}
	return got
}

func wantSaid(t *testing.T, b *runtest.Bench, want ...string) {
	t.Helper()
	if d := cmp.Diff(want, said(b)); d != "" {
		t.Fatalf("ideas (-want +got):\n%s", d)
	}
}

func line(t *testing.T, b *runtest.Bench) *widget.Entry {
	t.Helper()
	e, ok := b.Focused().(*widget.Entry)
	if !ok {
		t.Fatalf("the keyboard is at %T, not in a line to type in", b.Focused())
	}
	return e
}

func press(t *testing.T, b *runtest.Bench, text string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Button); ok && x.Text == text && x.Visible() && !x.Disabled() {
			test.Tap(x)
			b.Settle()
			return
		}
	}
	t.Fatalf("there is no button %q that can be pressed", text)
}

func TestTypingIdeas(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	for _, typed := range []string{"Managers asking, not telling", "P3: time that is ours", "12: more of it", "99: nobody sits there"} {
		b.Type(typed)
		b.Press(fyne.KeyReturn)
		if got := line(t, b).Text; got != "" {
			t.Fatalf("the line still says %q", got)
		}
	}
	wantSaid(t, b, "Managers asking, not telling", "P3 time that is ours", "P12 more of it", "99: nobody sits there")
}

func TestTheSeatIsOneTabAway(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Type("Time that is ours")
	b.Win.Canvas().FocusNext()
	b.Type("7")
	b.Press(fyne.KeyReturn)
	b.Press(fyne.KeyReturn)
	b.Type("And the next is nobody's")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "P7 Time that is ours", "And the next is nobody's")
}

func TestARefusedIdeaComesBack(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	long := strings.Repeat("too long ", 300)
	line(t, b).SetText(long)
	b.Press(fyne.KeyReturn)
	if got := line(t, b).Text; got != strings.TrimSpace(long) {
		t.Fatalf("the line holds %d characters of %d", len(got), len(long))
	}
	if b.Message().Tone != desk.Warn {
		t.Error("nothing is said about it")
	}
}

func TestARefusedIdeaDoesNotDisturbTheNext(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	long := strings.TrimSpace(strings.Repeat("too long ", 300))
	e := line(t, b)
	e.SetText(long)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the answer comes later
	test.Type(e, "the next")
	b.Settle()
	if e.Text != "the next" {
		t.Fatalf("the line says %q", e.Text)
	}
	press(t, b, "Put it back")
	if e.Text != long {
		t.Fatal("the refused idea did not come back")
	}
	e.SetText("short enough")
	b.Press(fyne.KeyReturn)
	press(t, b, "Put it back")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "short enough", "the next")
}

func TestPastingLines(t *testing.T) {
	paste := func(t *testing.T) *runtest.Bench {
		b, _ := at(t, session.StagePrompt, 3)
		b.App.Clipboard().SetContent("- one\n\n2: two\r\n• three\n")
		line(t, b).TypedShortcut(&fyne.ShortcutPaste{Clipboard: b.App.Clipboard()})
		b.Settle()
		return b
	}
	t.Run("as ideas, in one action", func(t *testing.T) {
		b := paste(t)
		b.Press(fyne.KeyReturn) // the keyboard is on the offer
		wantSaid(t, b, "one", "P2 two", "three")
		b.Undo()
		b.Settle()
		wantSaid(t, b)
	})
	t.Run("as one line", func(t *testing.T) {
		b := paste(t)
		press(t, b, "Keep as one line")
		if got := line(t, b).Text; !strings.Contains(got, "one") || !strings.Contains(got, "three") {
			t.Fatalf("the line says %q", got)
		}
	})
	t.Run("not at all, and the line goes on as it was", func(t *testing.T) {
		b := paste(t)
		press(t, b, "Leave it")
		b.Type("typed after all")
		b.Press(fyne.KeyReturn)
		wantSaid(t, b, "typed after all")
	})
	t.Run("a single line is only pasted", func(t *testing.T) {
		b, _ := at(t, session.StagePrompt, 3)
		b.App.Clipboard().SetContent("one line only")
		line(t, b).TypedShortcut(&fyne.ShortcutPaste{Clipboard: b.App.Clipboard()})
		b.Press(fyne.KeyReturn)
		wantSaid(t, b, "one line only")
	})
}

func TestRewordAndWithdraw(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Ideas(b.State().Current, "first", "second", "third")
	b.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyF2) // second
	b.Type("better")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "first", "better", "third")
	if got := b.State().Ideas[1].First; got != "second" {
		t.Fatalf("the first wording became %q", got)
	}
	b.Press(fyne.KeyDelete)
	wantSaid(t, b, "first", "third")
	if !strings.Contains(b.Message().Text, "better") {
		t.Errorf("the message %q does not say what is gone", b.Message().Text)
	}
	b.Press(fyne.KeyDelete) // the keyboard went on to the next line
	wantSaid(t, b, "third")
	b.Undo()
	b.Settle()
	b.Undo()
	b.Settle()
	wantSaid(t, b, "first", "better", "third")
	b.Press(fyne.KeyEscape)
	b.Type("fourth")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "first", "better", "third", "fourth")
}

func TestTheFirstWordingStaysInSight(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	b.Ideas(b.State().Current, "as it was said")
	b.Must(session.WordIdea{Idea: b.State().Ideas[0].ID, Which: session.WordingDisplay, Text: "as it is shown"})
	if w := runtest.Words(b); !slices.Contains(w, "First said: as it was said") {
		t.Fatalf("it is not in %q", w)
	}
}

func TestWhatIsHalfTypedWaits(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	first, second := b.Stage(session.StagePrompt, 3), b.Stage(session.StagePrompt, 4)
	b.Must(session.EnterStage{Stage: first})
	drafts := run.NewDrafts()
	s := run.New(b.Desk, session.StagePrompt, drafts)
	b.Show(s, 1120, 640)
	b.Type("half a thou")
	b.Must(session.EnterStage{Stage: second})
	if got := line(t, b).Text; got != "" {
		t.Fatalf("the next question begins with %q", got)
	}
	b.Must(session.EnterStage{Stage: first})
	b.Type("ght")
	s.Close()
	again := run.New(b.Desk, session.StagePrompt, drafts)
	b.Show(again, 1120, 640)
	if got := line(t, b).Text; got != "half a thought" {
		t.Fatalf("the line says %q", got)
	}
}

func TestHowThePromptWasPut(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	st := func() *session.Stage { return b.State().Stage(b.State().Current) }
	choice := find[*widget.Choice](t, b)
	b.Win.Canvas().Focus(choice)
	b.Type("1")
	if st().Asked != session.AskedAsWorded {
		t.Fatalf("asked %q", st().Asked)
	}
	b.Type("2")
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if e, ok := o.(*widget.Entry); ok && e.PlaceHolder == "The wording you used, then Enter" {
			b.Win.Canvas().Focus(e)
		}
	}
	b.Type("What helps?")
	b.Press(fyne.KeyReturn)
	if st().Asked != session.AskedAdapted || st().Adapted != "What helps?" {
		t.Fatalf("asked %q as %q", st().Asked, st().Adapted)
	}
	if w := runtest.Words(b); !slices.Contains(w, "What helps?") {
		t.Error("the wording that was used is not shown")
	}
}

func laidOut(b *runtest.Bench) []fyne.CanvasObject { return test.LaidOutObjects(b.Win.Content()) }

func find[T fyne.CanvasObject](t *testing.T, b *runtest.Bench) T {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(T); ok {
			return x
		}
	}
	var none T
	t.Fatalf("there is no %T", none)
	return none
}

func TestTheClock(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	timer := find[*widget.Timer](t, b)
	b.Clock = b.Clock.Add(100 * time.Second)
	s.Refresh()
	if got := timer.Shown(); got != "4:20" {
		t.Fatalf("the timer shows %s, want 4:20", got)
	}
	press(t, b, "+5 min")
	if got := timer.Shown(); got != "9:20" {
		t.Fatalf("the timer shows %s, want 9:20", got)
	}
	press(t, b, "Pause")
	b.Clock = b.Clock.Add(time.Hour)
	s.Refresh()
	if got := timer.Shown(); got != "9:20" {
		t.Fatalf("a paused timer went on to %s", got)
	}
	press(t, b, "Resume")
	b.Clock = b.Clock.Add(10 * time.Minute)
	s.Refresh()
	if got := timer.Shown(); got != "-0:40" || timer.State() != widget.Over {
		t.Fatalf("the timer shows %s, want -0:40 on a ground that says so", got)
	}
}

func TestNextGoesOn(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	press(t, b, "Next: Question 4")
	if want := b.Stage(session.StagePrompt, 4); b.State().Current != want {
		t.Fatalf("at %s, want %s", b.State().Current, want)
	}
}

func TestHeardPicksTheSpeaker(t *testing.T) {
	b, _ := at(t, session.StagePrompt, 3)
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		a, ok := o.(*parts.Area)
		if !ok {
			continue
		}
		for _, c := range a.Cells() {
			if c.Face.Words == "P9" {
				test.TapCanvas(b.Win.Canvas(), a.Where(c.ID))
			}
		}
	}
	b.Type("said by nine")
	b.Press(fyne.KeyReturn)
	wantSaid(t, b, "P9 said by nine")
}
