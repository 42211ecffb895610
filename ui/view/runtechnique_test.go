package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/ui/view"
)

// gather goes to the third question and gathers ideas there in some way.
func gather(t testing.TB, seats int, k session.Technique) (*runBench, session.ID) {
	t.Helper()
	b := newRunBench(t, seats)
	at := b.stage(session.StagePrompt, 3)
	b.do(session.EnterStage{Stage: at})
	if k != session.OpenTalk {
		b.do(session.ChooseTechnique{Stage: at, Technique: k})
	}
	return b, at
}

func (b *runBench) how() view.RunTechnique { return view.Run(b.state(), nil).How }

func TestAsTheyComeSaysNothing(t *testing.T) {
	b, at := gather(t, 3, session.OpenTalk)
	if how := b.how(); how.Words != "" || !how.Offers {
		t.Errorf("it says %q", how.Words)
	}
	b.do(session.AddIdea("one", at, ""), session.HideIdeas{Stage: at, Hidden: true})
	if how := b.how(); how.Words != "Hidden from the room: 1 idea" {
		t.Errorf("ideas that are hidden are said to be %q", how.Words)
	}
}

func TestSilentWriting(t *testing.T) {
	b, at := gather(t, 3, session.SilentWriting)
	b.do(session.AddIdea("one", at, ""), session.AddIdea("two", at, ""))
	if how := b.how(); how.Words != "Hidden from the room: 2 ideas" || how.Do != "Show them to the room" {
		t.Errorf("before the reveal: %q, %q", how.Words, how.Do)
	}
	b.do(session.HideIdeas{Stage: at})
	if how := b.how(); how.Words != "The room sees 2 ideas" || how.Hidden {
		t.Errorf("after the reveal: %q", how.Words)
	}
}

func TestRoundRobin(t *testing.T) {
	b, at := gather(t, 4, session.RoundRobin)
	seats := b.state().Seats
	b.do(session.SetPresence{Seat: seats[1].ID})
	want := func(words, note, do string) {
		t.Helper()
		how := b.how()
		if d := cmp.Diff([]string{words, note, do}, []string{how.Words, how.Note, how.Do}); d != "" {
			t.Fatalf("(-want +got):\n%s", d)
		}
	}
	want("Round robin", "one idea each in turn; anyone may pass", "Begin with P1")
	b.do(session.GiveTurn{Stage: at, Seat: seats[0].ID})
	want("P1's turn", "then P3 · round 1", "Pass") // P2 is not here
	b.do(session.AddIdea("one", at, seats[0].ID))
	want("P3's turn", "then P4 · round 1", "Pass")
	b.do(session.PassTurn{Stage: at}, session.AddIdea("two", at, ""))
	want("P1's turn", "then P3 · round 2", "Pass")
	b.do(session.PassTurn{Stage: at})
	want("P3's turn", "then P4 · round 2 · 1 has passed", "Pass")
	b.do(session.SetPresence{Seat: seats[2].ID})
	want("P3 has left", "then P4 · round 2 · 1 has passed", "Go on")
	b.do(session.PassTurn{Stage: at}, session.PassTurn{Stage: at})
	want("Everyone has passed: the round is over", "", "One more round")
	b.do(session.GiveTurn{Stage: at, Seat: seats[3].ID}, session.GiveTurn{Stage: at})
	want("The rounds are over", "", "One more round")
}

func TestTheStepsOfOneTwoFourAll(t *testing.T) {
	b, at := gather(t, 7, session.OneTwoFourAll)
	who := func(step int) string {
		b.do(session.GoToStep{Stage: at, Step: step})
		return b.how().Who
	}
	for step, want := range map[int]string{
		session.StepAlone: "",
		session.StepPairs: "Pair 1: P1 and P2 · Pair 2: P3 and P4 · Pair 3: P5, P6 and P7",
		session.StepFours: "Four 1: P1, P2, P3 and P4 · Four 2: P5, P6 and P7",
	} {
		if got := who(step); got != want {
			t.Errorf("step %d: %q, want %q", step, got, want)
		}
	}
	who(session.StepAll)
	if how := b.how(); how.Not != "Nothing yet from: Four 1 and Four 2" || how.Usual() != "Four 1" || how.Do != "" {
		t.Errorf("%q, the next is %q, and it goes on to %q", how.Not, how.Usual(), how.Do)
	}
	b.do(session.AddIdeas{Ideas: []session.NewIdea{{Text: "a van", Stage: at, Group: "Four 1"}, {Text: "a key", Stage: at, Group: "Four 2"}}})
	if how := b.how(); how.Not != "Every group has offered an idea" || how.Usual() != "" {
		t.Errorf("%q, and the next is %q", how.Not, how.Usual())
	}
	if got := view.Run(b.state(), nil).Items[0].Code; got != "Four 2" {
		t.Errorf("the idea is shown as said by %q", got)
	}
}

func TestWhatIsLeftOfAStep(t *testing.T) {
	b, at := gather(t, 4, session.OneTwoFourAll)
	if _, ok := view.RunStepLeft(b.state(), b.now); ok {
		t.Error("a step runs before the first")
	}
	for step, minutes := range map[int]int{session.StepAlone: 1, session.StepPairs: 2, session.StepFours: 4, session.StepAll: 5} {
		b.do(session.GoToStep{Stage: at, Step: step})
		left, ok := view.RunStepLeft(b.state(), b.now.Add(30*time.Second))
		if want := time.Duration(minutes)*time.Minute - 30*time.Second; !ok || left != want {
			t.Errorf("step %d has %s left, want %s", step, left, want)
		}
	}
}

// TestGroupsHoldEverybodyOnce looks at groups of all sizes, with people who left.
func TestGroupsHoldEverybodyOnce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 24).Draw(rt, "seats")
		b, at := gather(t, n, session.OneTwoFourAll)
		here := map[session.ID]int{}
		for _, x := range b.state().Seats {
			here[x.ID] = 0
			if rapid.IntRange(0, 4).Draw(rt, "left") == 0 {
				b.do(session.SetPresence{Seat: x.ID})
				delete(here, x.ID)
			}
		}
		step := rapid.SampledFrom([]int{session.StepPairs, session.StepFours, session.StepAll}).Draw(rt, "step")
		b.do(session.GoToStep{Stage: at, Step: step})
		names := map[string]bool{}
		for _, g := range b.how().Groups {
			names[g.Name] = true
			if size := len(g.Seats); step == session.StepPairs && size > 3 || size > 5 || size < 2 && len(here) > 1 {
				rt.Fatalf("%s has %d people of %d", g.Name, size, len(here))
			}
			for _, id := range g.Seats {
				here[id]++
			}
		}
		if len(names) != len(b.how().Groups) {
			rt.Fatal("two groups have one name")
		}
		for id, times := range here {
			if times != 1 {
				rt.Fatalf("%s is in %d groups", id, times)
			}
		}
	})
}

func TestWhoIsNotYetHeard(t *testing.T) {
	b, at := gather(t, 4, session.OpenTalk)
	seats := b.state().Seats
	if p := view.Run(b.state(), nil).People; p != (view.RunPeople{}) {
		t.Errorf("before anybody is noted it says %+v", p)
	}
	b.do(session.AddIdea("one", b.stage(session.StagePrompt, 4), seats[0].ID), session.AddIdea("two", at, seats[1].ID), session.SetPresence{Seat: seats[3].ID}, session.CountHeads{N: 3})
	want := view.RunPeople{Never: "Not yet heard: P3", Quiet: "Not at this question: P1", Away: "Not here: P4", Heads: "3 heads counted, seats here: 3"}
	if d := cmp.Diff(want, view.Run(b.state(), nil).People); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	many, _ := gather(t, 12, session.OpenTalk)
	many.do(session.AddIdea("one", many.state().Current, many.state().Seats[0].ID))
	if p := view.Run(many.state(), nil).People; p.Never != "Not yet heard: 11 of 12 seats" {
		t.Errorf("of many it says %q", p.Never)
	}
}

func TestTheRailStrikesWhatIsSkipped(t *testing.T) {
	b := newRunBench(t, 0)
	at := b.stage(session.StagePrompt, 5)
	b.do(session.EnterStage{Stage: b.state().Agenda[0].ID}, session.MarkPrompt{Stage: at, Asked: session.AskedSkipped})
	i := slices.IndexFunc(view.Rail(b.state(), b.now, view.RailStage, nil), func(e view.RailEntry) bool { return e.Stage == at })
	if e := view.Rail(b.state(), b.now, view.RailStage, nil)[i]; !e.Skip || e.Note != "skipped" {
		t.Errorf("the rail says %+v", e)
	}
}

func TestGroupsAreNamedAlikeInTheFile(t *testing.T) {
	for n := range 3 {
		name := fmt.Sprintf("Pair %d", n+1)
		if got := view.RunGroupLabel(name, nil); got != name {
			t.Errorf("%s is shown as %s", name, got)
		}
	}
	if got := view.RunGroupLabel("the back row", nil); !strings.HasPrefix(got, "the back") {
		t.Errorf("a name of others is shown as %q", got)
	}
}
