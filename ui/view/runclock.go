package view

import (
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// RunClockState says how the time of a stage stands.
type RunClockState int

// The states of a stage's time, from quiet to over.
const (
	RunInTime RunClockState = iota
	RunSoon                 // the first quiet cue
	RunNearly               // the second
	RunOver
	RunPaused
)

// RunClock is the time of the current stage.
type RunClock struct {
	Left    time.Duration // below zero when over; what has passed where nothing is planned
	State   RunClockState
	Paused  bool
	Words   string // "left of 10 minutes"
	Session string // "Session: 23 of 60 minutes"
}

// RunTime computes the time of the current stage. The cues come at 15 and at 5 minutes left, and in stages
// shorter than that at a third and at a sixth of what is planned.
func RunTime(s *session.State, now time.Time, sp *say.Speaker) RunClock {
	st := s.Stage(s.Current)
	if st == nil {
		return RunClock{}
	}
	spent := st.Elapsed(now)
	planned := st.Planned()
	c := RunClock{Left: planned - spent, Paused: st.Paused, Session: runSessionTime(s, now, sp)}
	minutes := int(planned / time.Minute)
	switch {
	case planned == 0:
		c.Left = spent
		c.Words = sp.T("run.clock.unplanned", "so far")
	case c.Left < 0:
		c.State = RunOver
		c.Words = sp.N("run.clock.over", minutes, "over {{.N}} minute", "over {{.N}} minutes")
	default:
		first, second := min(15*time.Minute, planned/3), min(5*time.Minute, planned/6)
		switch {
		case c.Left <= second:
			c.State, c.Words = RunNearly, sp.N("run.clock.nearly", minutes, "nearly the end of {{.N}} minute", "nearly the end of {{.N}} minutes")
		case c.Left <= first && first < 15*time.Minute:
			c.State, c.Words = RunSoon, sp.N("run.clock.third", minutes, "last third of {{.N}} minute", "last third of {{.N}} minutes")
		case c.Left <= first:
			c.State, c.Words = RunSoon, sp.N("run.clock.soon", minutes, "last 15 of {{.N}} minute", "last 15 of {{.N}} minutes")
		default:
			c.Words = sp.N("run.clock.left", minutes, "left of {{.N}} minute", "left of {{.N}} minutes")
		}
	}
	if st.Paused {
		c.State = RunPaused
		c.Words = sp.T("run.clock.paused", "paused")
	}
	return c
}

func runSessionTime(s *session.State, now time.Time, sp *say.Speaker) string {
	var all time.Duration
	for _, x := range s.Agenda {
		all += x.Elapsed(now)
	}
	return sp.T("run.clock.session", "Session: {{.Spent}} of {{.Slot}} min", say.Args{"Spent": int(all / time.Minute), "Slot": s.Details.Minutes})
}
