package view_test

import (
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/ui/view"
)

func TestHiddenIdeasAreCountedAndThenShownAtOnce(t *testing.T) {
	state, do := prompted(t)
	st := state().Current
	n := len(state().IdeasOf(st))
	do(session.ChooseTechnique{Stage: st, Technique: session.SilentWriting})
	v := view.Room(state(), view.RoomState{}, nil)
	if len(v.List) > 0 || v.Lead.Text != "Everyone writes on their own, without talking." {
		t.Errorf("%+v", v)
	}
	if n != 11 || v.Head != "11 ideas are written down; they are shown when everyone has finished." {
		t.Errorf("of %d ideas: %q", n, v.Head)
	}
	if got := view.RoomNow(state(), view.RoomState{}, true, nil); got != "Room: ideas hidden" {
		t.Errorf("the desk says %q", got)
	}
	do(session.HideIdeas{Stage: st})
	v = view.Room(state(), view.RoomState{}, nil)
	if len(v.List) != n || v.Head != "" || v.Lead.Text != "" {
		t.Errorf("after the reveal: %+v", v)
	}
}

func TestARoundRobinIsShownWithoutCodes(t *testing.T) {
	state, do := prompted(t)
	st := state().Current
	lead := func(want string) {
		t.Helper()
		if got := view.Room(state(), view.RoomState{}, nil).Lead.Text; got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	lead("")
	do(session.ChooseTechnique{Stage: st, Technique: session.RoundRobin})
	lead("In rounds: one idea each in turn; you may pass.")
	var here []session.ID
	for _, x := range state().Seats {
		if !x.Absent {
			here = append(here, x.ID)
		}
	}
	do(session.GiveTurn{Stage: st, Seat: here[0]})
	lead("Round 1: one idea each in turn; you may pass.")
	for range here[:len(here)-1] {
		do(session.PassTurn{Stage: st})
	}
	do(session.AddIdea("one more", st, ""))
	lead("Round 2: one idea each in turn; you may pass.")
	for range here {
		do(session.PassTurn{Stage: st})
	}
	lead("The rounds are over.")
}

func TestTheStepsOfOneTwoFourAllWithTheirTime(t *testing.T) {
	state, do := prompted(t)
	st := state().Current
	do(session.ChooseTechnique{Stage: st, Technique: session.OneTwoFourAll})
	steps := func(now time.Time) view.RoomSteps { return view.Room(state(), view.RoomState{Now: now}, nil).Steps }
	if x := steps(state().LastAt); x.At != 0 || x.Timed || len(x.Names) != session.StepAll {
		t.Errorf("before the first step: %+v", x)
	}
	for step, minutes := range []time.Duration{session.StepAlone: 1, session.StepPairs: 2, session.StepFours: 4, session.StepAll: 5} {
		if step == 0 {
			continue
		}
		do(session.GoToStep{Stage: st, Step: step})
		began := state().Stage(st).StepSince
		for share, want := range map[float64]float64{0: 1, .5: .5, .99: 1. / 12, 1: 0, 3: 0} {
			x := steps(began.Add(time.Duration(share * float64(minutes*time.Minute))))
			if x.At != step || !x.Timed || x.Left < want-.001 || x.Left > want+.001 {
				t.Errorf("step %d after %.2f of its time: %+v, and %.2f should be left", step, share, x, want)
			}
		}
		if x := steps(time.Time{}); x.Timed {
			t.Error("a time is shown where nobody looks at the clock")
		}
	}
}

func TestWhatWeHaveSoFar(t *testing.T) {
	state, _ := prompted(t)
	v := view.Room(state(), view.RoomState{SoFar: true}, nil)
	if v.Kind != view.RoomSoFar || len(v.Sections) != 3 {
		t.Fatalf("%+v", v)
	}
	ideas := 0
	for _, st := range state().Agenda {
		n := len(state().IdeasOf(st.ID))
		if n > 0 {
			ideas++
		}
	}
	s := state()
	for i, want := range []int{ideas, len(s.TopThemes()), len(s.Findings)} {
		if len(v.Sections[i].List) != want {
			t.Errorf("%q has %d lines, not %d", v.Sections[i].Head, len(v.Sections[i].List), want)
		}
	}
	if got := v.Sections[0].List[0].Mark; got != "11" {
		t.Errorf("the first question has %s ideas", got)
	}
	if got := view.Room(s, view.RoomState{SoFar: true, Blank: true}, nil).Kind; got != view.RoomBlank {
		t.Errorf("a blank page shows %q", got)
	}
	if v := view.Room(session.NewState(), view.RoomState{SoFar: true}, nil); v.Kind != view.RoomStill || v.Lead.Text != "Nothing is written down yet." {
		t.Errorf("%+v", v)
	}
}
