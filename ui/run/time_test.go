package run_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

func stage(b *runtest.Bench) *session.Stage { return b.State().Stage(b.State().Current) }

func TestTheKeysOfTheTime(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	for _, c := range []struct {
		key  string
		want int
	}{{"Ctrl+Up", 7}, {"Ctrl+Shift+Up", 12}, {"Ctrl+Down", 11}, {"Ctrl+Shift+Down", 6}} {
		b.Key(s, c.key)
		if got := int(stage(b).Planned() / time.Minute); got != c.want {
			t.Fatalf("after %s the stage has %d minutes, want %d", c.key, got, c.want)
		}
	}
	b.Key(s, "Ctrl+T")
	if !stage(b).Paused {
		t.Fatal("Ctrl+T does not stop the time")
	}
	b.Key(s, "Ctrl+T")
	if stage(b).Paused {
		t.Fatal("Ctrl+T does not let the time go on")
	}
	b.Key(s, "Ctrl+Shift+Down")
	b.Key(s, "Ctrl+Shift+Down")
	if got := stage(b).Planned(); got != time.Minute || b.Message().Tone != desk.Warn {
		t.Errorf("the stage has %s, and the message is %q", got, b.Message().Text)
	}
}

func TestTheGroundOfTheClockSaysHowTheTimeStands(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3) // 6 minutes
	timer := find[*widget.Timer](t, b)
	for _, c := range []struct {
		after time.Duration
		want  widget.TimerState
		words string
	}{
		{0, widget.Running, "left of 6 minutes"},
		{4 * time.Minute, widget.Soon, "last third of 6 minutes"},
		{time.Minute, widget.Nearly, "nearly the end of 6 minutes"},
		{time.Minute + time.Second, widget.Over, "over 6 minutes"},
	} {
		b.Clock = b.Clock.Add(c.after)
		s.Refresh()
		if timer.State() != c.want || !slices.Contains(runtest.Words(b), c.words) {
			t.Errorf("at %s the ground is %d, want %d with the words %q", timer.Shown(), timer.State(), c.want, c.words)
		}
	}
}

func TestSkipping(t *testing.T) {
	t.Run("a question that was not asked", func(t *testing.T) {
		b, s := at(t, session.StagePrompt, 3)
		third, fourth := b.State().Current, b.Stage(session.StagePrompt, 4)
		b.Key(s, "Ctrl+Shift+PageDown")
		if b.State().Current != fourth || b.State().Stage(third).Asked != session.AskedSkipped {
			t.Fatalf("at %s, the one before was asked %q", b.State().Current, b.State().Stage(third).Asked)
		}
		if want := "Question 3 is marked as skipped. Ctrl+Z brings it back."; b.Message().Text != want {
			t.Errorf("the message is %q", b.Message().Text)
		}
		b.Step(-1)
		b.Settle()
		if b.State().Current != b.Stage(session.StagePrompt, 2) {
			t.Error("going back does not go past what was skipped")
		}
		b.Undo()
		b.Settle()
		b.Step(1)
		b.Settle()
		if b.State().Current != third || stage(b).Asked != "" {
			t.Error("undo does not bring it back")
		}
	})
	t.Run("one to which something was said was asked", func(t *testing.T) {
		b, s := at(t, session.StagePrompt, 3)
		third := b.State().Current
		b.Type("Managers asking")
		b.Press(fyne.KeyReturn)
		b.Key(s, "Ctrl+Shift+PageDown")
		if b.State().Current == third || b.State().Stage(third).Asked != "" {
			t.Errorf("it is marked %q", b.State().Stage(third).Asked)
		}
	})
	t.Run("the last stage leads to the report", func(t *testing.T) {
		b, s := at(t, session.StageClose, 1)
		b.Go(desk.AtStage)
		b.Key(s, "Ctrl+Shift+PageDown")
		if b.Place() != desk.Report {
			t.Errorf("it leads to %s", b.Place())
		}
	})
}

func TestTheWayBackIntoThePlan(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 12)
	b.Must(session.EnterStage{Stage: b.Stage(session.StageWelcome, 1)})
	b.Clock = b.Clock.Add(9 * time.Minute)
	b.Must(session.EnterStage{Stage: b.Stage(session.StagePrompt, 1)})
	s := run.New(b.Desk, session.StagePrompt, nil)
	b.Show(s, 1120, 640)
	plan := func() string {
		for _, w := range runtest.Words(b) {
			if strings.HasPrefix(w, "Session: ") {
				return w
			}
		}
		return ""
	}
	if w := plan(); !strings.Contains(w, "skipping question 2 (Introductory) would bring you back") {
		t.Fatalf("the plan says %q", w)
	}
	second := func() session.Asked { return b.State().Stage(b.Stage(session.StagePrompt, 2)).Asked }
	b.Key(s, "Alt+Y")
	if second() != session.AskedSkipped || strings.Contains(plan(), "over") {
		t.Fatalf("question 2 is %q and the plan says %q", second(), plan())
	}
	press(t, b, "Next: Question 3")
	b.Undo()
	b.Settle()
	if second() != "" {
		t.Error("undo does not bring question 2 back")
	}
}

func TestProbesAreTickedOnTheScreenOnly(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	first, second := b.Stage(session.StagePrompt, 3), b.Stage(session.StagePrompt, 4)
	b.Must(session.EnterStage{Stage: first})
	s := run.New(b.Desk, session.StagePrompt, run.NewDrafts())
	b.Show(s, 1120, 640)
	shown := func() (ticks int) {
		for _, o := range laidOut(b) {
			if g, ok := o.(*widget.Glyph); ok && g.Name == "check" && g.Visible() {
				ticks++
			}
		}
		return ticks
	}
	before, at := b.State().Undo, b.State().LastAt
	b.Key(s, "Alt+1 … 9")
	if shown() != 1 {
		t.Fatalf("%d probes are ticked", shown())
	}
	b.Clock = b.Clock.Add(time.Minute)
	if b.State().Undo != before || b.State().LastAt != at {
		t.Error("a tick is written to the file")
	}
	b.Must(session.EnterStage{Stage: second})
	if shown() != 0 {
		t.Error("the probes of the next question are ticked")
	}
	b.Must(session.EnterStage{Stage: first})
	if shown() != 1 {
		t.Error("the tick is gone after a look at another question")
	}
	b.Key(s, "Alt+1 … 9")
	if shown() != 0 {
		t.Error("a tick cannot be taken back")
	}
}

func TestHowAQuestionWasPutHasAKeyEach(t *testing.T) {
	b, s := at(t, session.StagePrompt, 3)
	choice := find[*widget.Choice](t, b)
	for _, c := range []struct {
		key    string
		asked  session.Asked
		chosen int
	}{
		{"Alt+W", session.AskedAsWorded, 0},
		{"Alt+S", session.AskedSkipped, 2},
		{"Alt+S", "", -1}, // the same key takes a slip back
		{"Alt+E", session.AskedAdapted, 1},
	} {
		b.Key(s, c.key)
		if stage(b).Asked != c.asked || choice.Selected != c.chosen {
			t.Fatalf("after %s the question is %q, and choice %d is shown", c.key, stage(b).Asked, choice.Selected)
		}
	}
	b.Type("What helps?") // the keyboard is where the wording goes
	b.Press(fyne.KeyReturn)
	if stage(b).Adapted != "What helps?" {
		t.Errorf("the wording that was used is %q", stage(b).Adapted)
	}
}

// inside is a screen of its own, as that of a vote.
type inside struct{}

func (*inside) Content() fyne.CanvasObject { return widget.Body("inside") }
func (*inside) Refresh()                   {}
func (*inside) Focus()                     {}
func (*inside) Keys() []desk.Key           { return []desk.Key{{Label: "own"}} }
func (*inside) Close()                     {}

func TestTheTimeHasItsKeysAroundEveryStage(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	b.Must(session.EnterStage{Stage: b.Stage(session.StagePoll, 1)})
	for name, s := range map[string]desk.Screen{"framed": run.Framed(b.Desk, &inside{}), "within": run.Within(b.Desk, &inside{})} {
		b.Key(s, "Ctrl+T")
		if !stage(b).Paused {
			t.Errorf("%s: Ctrl+T does not stop the time", name)
		}
		b.Key(s, "Ctrl+T")
		if !slices.ContainsFunc(s.Keys(), func(k desk.Key) bool { return k.Label == "own" }) {
			t.Errorf("%s: the keys of the screen itself are gone", name)
		}
		s.Close()
	}
}

func TestEveryKeyDoesOneThing(t *testing.T) {
	for name, at := range map[string]struct {
		kind session.StageKind
		nth  int
	}{"welcome": {session.StageWelcome, 1}, "nothing is written down": {session.StagePrompt, 1}, "notes": {session.StagePrompt, 2}, "ideas": {session.StagePrompt, 3}, "close": {session.StageClose, 1}} {
		t.Run(name, func(t *testing.T) {
			b := runtest.New(t, "employee-group.toml", 3)
			b.Must(session.EnterStage{Stage: b.Stage(at.kind, at.nth)})
			s := run.New(b.Desk, at.kind, nil)
			defer s.Close()
			does := map[string]string{}
			for _, k := range s.Keys() {
				if k.Shortcut == nil {
					continue
				}
				what := k.Shortcut.ShortcutName()
				if before, twice := does[what]; twice {
					t.Errorf("%s does two things: %q and %q", what, before, k.Does)
				}
				does[what] = k.Does
			}
		})
	}
}
