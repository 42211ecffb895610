package view

import (
	"math"
	"slices"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// roomPrompt is a question with what is said to it, newest first, and how the group goes about it.
func roomPrompt(s *session.State, st *session.Stage, r RoomState, sp *say.Speaker) RoomView {
	p, _, _ := s.PromptOf(st.ID)
	v := RoomView{Kind: RoomIdeas, Title: roomBoth(s, p.Text, session.OfPrompt, p.ID)}
	if st.Asked == session.AskedAdapted && st.Adapted != "" {
		v.Title = only(roomShort(st.Adapted))
	}
	switch st.Technique {
	case session.RoundRobin:
		v.Lead = only(roomRound(st, sp))
	case session.OneTwoFourAll:
		v.Steps = roomSteps(st, r.Now, sp)
	case session.OpenTalk, session.SilentWriting:
	}
	ideas := s.IdeasOf(st.ID)
	n := len(ideas)
	switch {
	case st.Hidden && n == 0:
		v.Head = sp.T("room.hidden.none", "What is written down is shown when everyone has finished.")
	case st.Hidden:
		v.Head = sp.N("room.hidden", n, "{{.N}} idea is written down; it is shown when everyone has finished.", "{{.N}} ideas are written down; they are shown when everyone has finished.")
	case n > 0:
		v.Foot = sp.N("room.ideas", n, "{{.N}} idea so far", "{{.N}} ideas so far, the newest first")
	}
	if st.Hidden {
		if v.Lead.Text == "" {
			v.Lead = only(sp.T("room.silent", "Everyone writes on their own, without talking."))
		}
		return v
	}
	for _, idea := range slices.Backward(ideas) {
		v.List = append(v.List, RoomItem{RoomText: roomIdea(s, idea)})
	}
	return v
}

// roomRound says how a round robin goes. Whose turn it is is said aloud: the room sees no codes.
func roomRound(st *session.Stage, sp *say.Speaker) string {
	switch {
	case st.Turn != "":
		return sp.T("room.round", "Round {{.N}}: one idea each in turn; you may pass.", say.Args{"N": max(st.Round, 1)})
	case st.Round == 0:
		return sp.T("room.round.before", "In rounds: one idea each in turn; you may pass.")
	}
	return sp.T("room.round.over", "The rounds are over.")
}

// roomSteps shows the steps of 1-2-4-All and what is left of the time, in so few parts that nothing on the wall runs.
func roomSteps(st *session.Stage, now time.Time, sp *say.Speaker) RoomSteps {
	out := RoomSteps{At: st.Step, Names: []string{
		sp.T("room.step.alone", "On your own"), sp.T("room.step.pairs", "In pairs"), sp.T("room.step.fours", "In fours"), sp.T("room.step.all", "All together"),
	}}
	if st.Step > 0 && st.Step < len(runStepMinutes) && !now.IsZero() && !st.StepSince.IsZero() {
		const parts = 12
		left := 1 - float64(now.Sub(st.StepSince))/float64(time.Duration(runStepMinutes[st.Step])*time.Minute)
		out.Timed, out.Left = true, math.Ceil(parts*min(max(left, 0), 1))/parts
	}
	return out
}
