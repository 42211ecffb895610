package view_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/view"
)

// later lets time pass.
func (b *runBench) later(d time.Duration) { b.now = b.now.Add(d) }

// agenda lays out stages for an hour: a prompt is named by its type, and the framework's prompts of that type are used in turn.
func (b *runBench) agenda(minutes int, stages ...any) {
	b.t.Helper()
	f := b.state().Framework.Clone()
	f.Factors = f.Factors[:1]
	f.Factors[0].Prompts = nil
	var plan []session.StagePlan
	for i := 0; i < len(stages); i += 2 {
		p := session.StagePlan{Minutes: stages[i+1].(int)}
		switch k := stages[i].(type) {
		case session.StageKind:
			p.Kind = k
		case framework.PromptType:
			p.Kind, p.Prompt = session.StagePrompt, "q"+string(rune('a'+i/2))
			f.Factors[0].Prompts = append(f.Factors[0].Prompts, framework.Prompt{ID: p.Prompt, Text: "What of " + p.Prompt + "?", Type: k, Minutes: max(1, p.Minutes), Answer: framework.AnswerIdeas})
		}
		plan = append(plan, p)
	}
	b.do(session.ChooseFramework{Framework: f}, session.PlanStages{Plan: plan})
	if d := b.state().Details; d.Minutes != minutes {
		d.Minutes = minutes
		b.do(session.Describe{Title: b.state().Title, Details: d})
	}
}

func (b *runBench) plan() view.RunPlan { return view.RunAgainstPlan(b.state(), b.now, nil) }

func (b *runBench) enter(i int) {
	if x := b.state().Agenda[i].ID; x != b.state().Current {
		b.do(session.EnterStage{Stage: x})
	}
}

func TestThePlanAgainstTheClock(t *testing.T) {
	const welcome, grouping, poll, end = session.StageWelcome, session.StageGrouping, session.StagePoll, session.StageClose
	for name, c := range map[string]struct {
		stages []any
		spent  int // minutes at the first stage, before the second
		want   string
		button string
	}{
		"as planned": {[]any{welcome, 5, framework.Key, 50, end, 5}, 5, "in time for 15:00", ""},
		"early":      {[]any{welcome, 5, framework.Key, 50, end, 5}, 2, "3 minutes in hand", ""},
		"slack that was planned": {
			[]any{welcome, 5, framework.Key, 40, end, 5}, 5, "10 minutes in hand", "",
		},
		"one minute is no reason to leave anything out": {
			[]any{welcome, 5, framework.Transition, 5, framework.Key, 45, end, 5}, 6, "1 minute over, to 15:01", "",
		},
		"one prompt is enough": {
			[]any{welcome, 5, framework.Key, 30, framework.Transition, 5, grouping, 15, end, 5},
			9,
			"4 minutes over, to 15:04; skipping question 2 (Transition) would bring you back", "Skip question 2",
		},
		"the least missed of those that are enough": {
			[]any{welcome, 5, framework.Ending, 5, framework.Transition, 5, framework.Introductory, 3, framework.Key, 37, end, 5},
			9,
			"4 minutes over, to 15:04; skipping question 2 (Transition) would bring you back", "Skip question 2",
		},
		"the grouping before two prompts": {
			[]any{welcome, 5, framework.Key, 32, framework.Transition, 3, framework.Ending, 3, grouping, 12, end, 5},
			10,
			"5 minutes over, to 15:05; “Group the ideas” in 7 minutes instead of 12 would bring you back", "Group the ideas: 7 min",
		},
		"a vote that would lose more than half is left alone": {
			[]any{welcome, 5, framework.Key, 36, framework.Transition, 3, framework.Ending, 3, poll, 8, end, 5},
			10,
			"5 minutes over, to 15:05; skipping questions 2 and 3 would bring you back", "Skip both",
		},
		"a key question last": {
			[]any{welcome, 5, framework.Transition, 3, framework.Key, 20, framework.Key, 8, poll, 4, end, 20},
			11,
			"6 minutes over, to 15:06; skipping question 3 (Key question) would bring you back", "Skip question 3",
		},
		"never the only key question": {
			[]any{welcome, 5, framework.Transition, 2, framework.Key, 43, end, 10},
			11,
			"6 minutes over, to 15:06; cut them from what is left", "",
		},
		"nothing is enough": {
			[]any{welcome, 5, framework.Key, 10, poll, 4, end, 41},
			20,
			"15 minutes over, to 15:15; cut them from what is left", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newRunBench(t, 0)
			b.agenda(60, c.stages...)
			b.enter(0)
			b.later(time.Duration(c.spent) * time.Minute)
			b.enter(1)
			p := b.plan()
			if p.Words != c.want {
				t.Errorf("it says\n%q, want\n%q", p.Words, c.want)
			}
			if got := p.Offer.Button(b.state(), nil); got != c.button {
				t.Errorf("the button says %q, want %q", got, c.button)
			}
		})
	}
}

func TestAPauseIsTimeToo(t *testing.T) {
	b := newRunBench(t, 0)
	b.agenda(60, session.StageWelcome, 10, framework.Key, 50)
	b.enter(0)
	b.do(session.PauseStage{})
	b.later(7 * time.Minute)
	if p := b.plan(); p.Words != "7 minutes over, to 15:07; cut them from what is left" {
		t.Errorf("after a break of 7 minutes it says %q", p.Words)
	}
}

func TestASessionThatGoesOnAnotherDayIsNotADayLate(t *testing.T) {
	b := newRunBench(t, 0)
	b.agenda(60, session.StageWelcome, 10, framework.Key, 50)
	b.enter(0)
	b.later(4 * time.Minute)
	b.do(session.PauseStage{})
	b.later(20 * time.Hour)
	b.do(session.ResumeStage{})
	b.enter(1)
	if p := b.plan(); p.State != view.RunAhead || p.Words != "6 minutes in hand" {
		t.Errorf("it says %q", p.Words)
	}
}

func TestThereIsNoPlanBeforeTheStartAndAfterTheSeal(t *testing.T) {
	b := newRunBench(t, 0)
	if p := b.plan(); p.State != view.RunNoPlan || p.Words != "" {
		t.Errorf("before the start it says %q", p.Words)
	}
	b.do(session.EnterStage{Stage: b.stage(session.StageClose, 1)}, session.SealSession{})
	if p := b.plan(); p.State != view.RunNoPlan || p.Words != "" {
		t.Errorf("after the seal it says %q", p.Words)
	}
}

// TestAnOfferKeepsItsWord takes every offer that is made in sessions of all kinds.
func TestAnOfferKeepsItsWord(t *testing.T) {
	kinds := []any{framework.Opening, framework.Introductory, framework.Transition, framework.Key, framework.Ending, session.StageGrouping, session.StagePoll, session.StageFindings}
	rapid.Check(t, func(rt *rapid.T) {
		b := newRunBench(t, 0)
		stages := []any{session.StageWelcome, 5, framework.Key, rapid.IntRange(0, 15).Draw(rt, "first")}
		for range rapid.IntRange(1, 7).Draw(rt, "stages") {
			stages = append(stages, rapid.SampledFrom(kinds).Draw(rt, "kind"), rapid.IntRange(0, 15).Draw(rt, "minutes"))
		}
		b.agenda(rapid.IntRange(5, 90).Draw(rt, "slot"), append(stages, session.StageClose, 1)...)
		b.enter(0)
		b.later(time.Duration(rapid.IntRange(0, 2400).Draw(rt, "seconds")) * time.Second)
		b.enter(rapid.IntRange(0, len(stages)/2-1).Draw(rt, "at"))
		b.later(time.Duration(rapid.IntRange(0, 600).Draw(rt, "more")) * time.Second)
		p := b.plan()
		if p.Offer.None() {
			return
		}
		if p.Over < 2*time.Minute {
			rt.Fatalf("%s over, and %+v is offered", p.Over, p.Offer)
		}
		for _, id := range p.Offer.Skip {
			x := b.state().Stage(id)
			if x.Visited || x.ID == b.state().Current {
				rt.Fatal("a prompt is to be skipped at which the group was")
			}
			q, _, _ := b.state().PromptOf(id)
			if q.Type == framework.Key && slices.ContainsFunc(b.state().Agenda, func(y *session.Stage) bool {
				z, _, ok := b.state().PromptOf(y.ID)
				return ok && z.Type != framework.Key && !y.Visited && slices.Index(b.state().Agenda, y) > slices.Index(b.state().Agenda, b.state().Stage(b.state().Current)) && y.Planned() >= p.Over
			}) {
				rt.Fatal("a key question is to be skipped before another that would do")
			}
		}
		b.do(p.Offer.Commands(b.state())...)
		after := b.plan()
		if after.Over > 0 {
			rt.Fatalf("%s over, and still %s after %+v", p.Over, after.Over, p.Offer)
		}
		if after.Words == "" || p.Offer.Taken(b.state(), nil) == "" {
			rt.Fatal("nothing is said about it")
		}
	})
}

// TestMinutesGivenAreMinutesLater extends a stage that is not over.
func TestMinutesGivenAreMinutesLater(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := newRunBench(t, 0)
		b.agenda(60, session.StageWelcome, 10, framework.Key, 30, session.StageClose, 5)
		b.enter(0)
		b.later(time.Duration(rapid.IntRange(0, 599).Draw(rt, "seconds")) * time.Second)
		before, n := b.plan(), rapid.IntRange(1, 20).Draw(rt, "minutes")
		b.do(session.ExtendStage{Minutes: n})
		if got := b.plan().Over - before.Over; got != time.Duration(n)*time.Minute {
			rt.Fatalf("%d minutes given make it %s later", n, got)
		}
		b.do(session.ExtendStage{Minutes: -n})
		if got := b.plan().Over; got != before.Over {
			rt.Fatalf("taken back they leave %s, before it was %s", got, before.Over)
		}
	})
}

func TestNextGoesPastWhatIsSkipped(t *testing.T) {
	b := newRunBench(t, 0)
	b.agenda(60, session.StageWelcome, 5, framework.Key, 5, framework.Transition, 5, framework.Key, 5)
	b.enter(1)
	b.do(session.MarkPrompt{Stage: b.state().Agenda[2].ID, Asked: session.AskedSkipped})
	if got := view.Run(b.state(), nil).Next.Name; got != "Question 3" {
		t.Errorf("next is %q", got)
	}
	b.do(session.MarkPrompt{Stage: b.state().Agenda[3].ID, Asked: session.AskedSkipped})
	if got := view.Run(b.state(), nil).Next.Name; got != "Report" {
		t.Errorf("after all that is left was skipped, next is %q", got)
	}
}
