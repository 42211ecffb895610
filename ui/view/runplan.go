package view

import (
	"slices"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunPlanState says how the session stands against its slot.
type RunPlanState int

// The states of a plan. There is none before the start and after the seal.
const (
	RunNoPlan RunPlanState = iota
	RunAhead
	RunOnTime
	RunLate
)

// RunPlan is the whole session against the clock: when it would end if everything that is left took what is planned for it.
type RunPlan struct {
	State RunPlanState
	Over  time.Duration // beyond the slot; below zero is in hand
	End   time.Time
	Short string // "4 minutes over, to 15:04"
	Words string // "4 minutes over, to 15:04; skipping question 5 (Transition) would bring you back"
	Offer RunOffer
}

// A session that lay still for longer than this went on at another time: then only what was spent counts, and not the
// time between.
const runLongIdle = time.Hour

// runOfferFrom is how late a session must be before a way back is offered.
const runOfferFrom = 2 * time.Minute

// RunAgainstPlan computes how the session stands. It counts what was spent and what is planned of every stage that is
// left, those that are passed over left out, from the time at which the group really began.
func RunAgainstPlan(s *session.State, now time.Time, sp *say.Speaker) RunPlan {
	if s.Stage(s.Current) == nil || s.Sealed != nil {
		return RunPlan{}
	}
	left := runLeft(s, now)
	p := RunPlan{End: now.Add(left)}
	p.Over = p.End.Sub(runBegan(s, now)) - time.Duration(s.Details.Minutes)*time.Minute
	minutes := int(p.Over.Abs() / time.Minute)
	a := say.Args{"Time": sp.Time(p.End)}
	switch {
	case minutes == 0:
		p.State, p.Words = RunOnTime, sp.T("run.plan.ontime", "in time for {{.Time}}", a)
	case p.Over < 0:
		p.State, p.Words = RunAhead, sp.N("run.plan.ahead", minutes, "{{.N}} minute in hand", "{{.N}} minutes in hand")
	default:
		p.State = RunLate
		if p.Over >= runOfferFrom {
			p.Offer = runOffer(s, runWhole(p.Over))
		}
		p.Short, p.Words = runOver(minutes, a, sp), p.Offer.words(s, minutes, a, sp)
		return p
	}
	p.Short = p.Words
	return p
}

// runWhole is a duration in minutes, begun ones counted.
func runWhole(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }

// runBegan is when the group began, moved on by the time for which the session lay still in between.
func runBegan(s *session.State, now time.Time) time.Time {
	began := now
	var spent time.Duration
	for _, x := range s.Agenda {
		spent += x.Elapsed(now)
		if x.Visited && x.First.Before(began) {
			began = x.First
		}
	}
	if now.Sub(began)-spent > runLongIdle {
		return now.Add(-spent)
	}
	return began
}

// runLeft is what the plan still holds for this stage and those after it.
func runLeft(s *session.State, now time.Time) time.Duration {
	var left time.Duration
	for _, x := range runToCome(s) {
		if x.ID == s.Current || !x.PassedOver() {
			left += max(0, x.Planned()-x.Elapsed(now))
		}
	}
	return left
}

// runToCome gives the current stage and all after it.
func runToCome(s *session.State) []*session.Stage {
	i := slices.IndexFunc(s.Agenda, func(x *session.Stage) bool { return x.ID == s.Current })
	return s.Agenda[max(i, 0):]
}
