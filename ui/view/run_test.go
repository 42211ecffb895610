package view_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/assets/frameworks"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/view"
)

// runBench plays commands against a session without a file.
type runBench struct {
	t      testing.TB
	log    *session.Log
	n, ids int
	now    time.Time
}

func newRunBench(t testing.TB, seats int) *runBench {
	t.Helper()
	data, err := frameworks.FS.ReadFile("employee-group.toml")
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode("employee-group.toml", data)
	if err != nil {
		t.Fatal(err)
	}
	b := &runBench{t: t, log: session.NewLog(nil), now: time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC)}
	b.do(session.NewSession{Title: "Employee group", Framework: f, Details: session.Details{Minutes: 60}})
	if seats > 0 {
		b.do(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	return b
}

func (b *runBench) do(cs ...session.Command) {
	b.t.Helper()
	for _, c := range cs {
		if err := b.try(c); err != nil {
			b.t.Fatalf("%T: %v", c, err)
		}
	}
}

func (b *runBench) try(c session.Command) error {
	e, err := session.Decide(b.log.State(), c, session.Env{Now: b.now, Seed: func() uint64 { return 1 }, NewID: func() session.ID {
		b.ids++
		return session.ID(fmt.Sprintf("id%d", b.ids))
	}})
	if err != nil {
		return err
	}
	b.n++
	b.log.Apply(session.Record{N: b.n, ID: fmt.Sprintf("r%d", b.n), At: b.now, Event: e})
	return nil
}

func (b *runBench) state() *session.State { return b.log.State() }

func (b *runBench) stage(k session.StageKind, nth int) session.ID {
	b.t.Helper()
	for _, x := range b.state().Agenda {
		if x.Kind == k {
			if nth--; nth == 0 {
				return x.ID
			}
		}
	}
	b.t.Fatalf("no stage %s", k)
	return ""
}

func TestRunAtAQuestion(t *testing.T) {
	b := newRunBench(t, 3)
	b.do(session.EnterStage{Stage: b.stage(session.StagePrompt, 3)})
	seats := b.state().Seats
	b.do(session.AddIdea("first", b.state().Current, seats[1].ID), session.AddIdea("second", b.state().Current, ""))
	b.do(session.WordIdea{Idea: b.state().Ideas[0].ID, Which: session.WordingDisplay, Text: "better"},
		session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "yes", Stage: b.state().Current, Seat: seats[1].ID}})
	v := view.Run(b.state(), nil)
	if want := "3 of 8 · Key question · What helps and what hinders"; v.Place != want {
		t.Errorf("place %q, want %q", v.Place, want)
	}
	want := []view.RunItem{{ID: b.state().Ideas[1].ID, Number: 2, Text: "second"}, {ID: b.state().Ideas[0].ID, Number: 1, Text: "better", First: "first", Seat: seats[1].ID, Code: "P2"}}
	if d := cmp.Diff(want, v.Items); d != "" {
		t.Errorf("items (-want +got):\n%s", d)
	}
	if v.Takes != view.RunIdeas || v.Count != "2 ideas" || v.NotesCount != 1 {
		t.Errorf("takes %s, count %q, notes %d", v.Takes, v.Count, v.NotesCount)
	}
	if got := []int{v.Heard[0].N, v.Heard[1].N, v.Heard[2].N}; !cmp.Equal(got, []int{0, 2, 0}) {
		t.Errorf("heard %v", got)
	}
	if v.Next.ID != b.stage(session.StagePrompt, 4) || v.Next.Name != "Question 4" || v.Next.Wording == "" {
		t.Errorf("next %+v", v.Next)
	}
}

func TestRunTakesWhatThePromptAsksFor(t *testing.T) {
	b := newRunBench(t, 0)
	for nth, want := range map[int]view.RunTakes{1: view.RunNothing, 2: view.RunNotes, 3: view.RunIdeas} {
		b.do(session.EnterStage{Stage: b.stage(session.StagePrompt, nth)})
		if got := view.Run(b.state(), nil).Takes; got != want {
			t.Errorf("question %d takes %s, want %s", nth, got, want)
		}
	}
}

func TestRunAfterTheLastStageIsTheReport(t *testing.T) {
	b := newRunBench(t, 0)
	b.do(session.EnterStage{Stage: b.stage(session.StageClose, 1)})
	if n := view.Run(b.state(), nil).Next; n.ID != "" || n.Name != "Report" {
		t.Fatalf("next %+v", n)
	}
}

func TestRunTimeCues(t *testing.T) {
	for _, c := range []struct {
		planned int
		spent   time.Duration
		want    view.RunClockState
		left    time.Duration
	}{
		{60, 44 * time.Minute, view.RunInTime, 16 * time.Minute},
		{60, 45 * time.Minute, view.RunSoon, 15 * time.Minute},
		{60, 55 * time.Minute, view.RunNearly, 5 * time.Minute},
		{60, 61 * time.Minute, view.RunOver, -time.Minute},
		{6, 3 * time.Minute, view.RunInTime, 3 * time.Minute},
		{6, 4 * time.Minute, view.RunSoon, 2 * time.Minute},
		{6, 5 * time.Minute, view.RunNearly, time.Minute},
		{6, 6*time.Minute + time.Second, view.RunOver, -time.Second},
		{0, 2 * time.Minute, view.RunInTime, 2 * time.Minute},
	} {
		t.Run(fmt.Sprintf("%s of %d min", c.spent, c.planned), func(t *testing.T) {
			b := newRunBench(t, 0)
			plan := []session.StagePlan{{Kind: session.StageGrouping, Minutes: c.planned}}
			b.do(session.PlanStages{Plan: plan})
			b.do(session.EnterStage{Stage: b.state().Agenda[0].ID})
			got := view.RunTime(b.state(), b.now.Add(c.spent), nil)
			if got.State != c.want || got.Left != c.left {
				t.Errorf("state %d with %s left, want %d with %s", got.State, got.Left, c.want, c.left)
			}
		})
	}
}

func TestRunSplit(t *testing.T) {
	b := newRunBench(t, 12)
	for line, want := range map[string][2]string{
		"P3: more time":      {"P3", "more time"},
		"p12:more time":      {"P12", "more time"},
		"3: more time":       {"P3", "more time"},
		"13: more time":      {"", "13: more time"},
		"Time: more of it":   {"", "Time: more of it"},
		"3:":                 {"", "3:"},
		"at 10:30 every day": {"", "at 10:30 every day"},
	} {
		seat, text := view.RunSplit(b.state(), line)
		code := ""
		if x := b.state().Seat(seat); x != nil {
			code = x.Code
		}
		if code != want[0] || text != want[1] {
			t.Errorf("%q is read as %q, %q", line, code, text)
		}
	}
}

func TestRunLines(t *testing.T) {
	got := view.RunLines("- one\r\n\r\n  • two\n\t\n– three\nfour-five")
	if d := cmp.Diff([]string{"one", "two", "three", "four-five"}, got); d != "" {
		t.Fatal(d)
	}
}

func TestRunAtCloseReadsWhatIsThere(t *testing.T) {
	b := newRunBench(t, 9)
	b.do(session.EnterStage{Stage: b.stage(session.StageClose, 1)}, session.ParkItem{Text: "car park"},
		session.WriteFinding{FindingBody: session.FindingBody{Who: "Senior managers", Statement: "Listen first"}})
	v := view.RunAtClose(b.state(), nil)
	if v.Summary[0] != "Today 9 people gave 0 ideas." || v.Findings[0] != "1. Senior managers: Listen first" || v.Unsettled != 1 {
		t.Errorf("%+v", v)
	}
	b.do(session.SettleRest{Disposition: session.LetGo}, session.SealSession{})
	if v := view.RunAtClose(b.state(), nil); v.Sealed == "" {
		t.Error("a sealed session is not said to be sealed")
	}
}
