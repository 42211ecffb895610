package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// VoteView is what the facilitator sees at a stage of voting.
type VoteView struct {
	Stage  session.ID
	Sealed bool
	Polls  []VotePoll // of this stage, oldest first
}

// VotePoll is one poll of the stage as it stands in the list.
type VotePoll struct {
	ID    session.ID
	Phase session.PollPhase
	Name  string // "Vote 1"
}

// Vote computes the polls of the current stage. A poll that names no stage belongs to every stage of voting, and so does
// one that is open, since nothing can be done at another stage before it is closed.
func Vote(s *session.State, sp *say.Speaker) VoteView {
	v := VoteView{Stage: s.Current, Sealed: s.Sealed != nil}
	for _, p := range s.Polls {
		if p.Stage == "" || p.Stage == s.Current || p.Phase == session.PollOpen {
			v.Polls = append(v.Polls, VotePoll{ID: p.ID, Phase: p.Phase, Name: sp.T("vote.name", "Vote {{.N}}", say.Args{"N": len(v.Polls) + 1})})
		}
	}
	return v
}

// Show says which poll to show: the one asked for while it is there, else the open one, the one being prepared, the
// newest that was closed. None means that a new one is to be prepared.
func (v VoteView) Show(asked session.ID) (p VotePoll, ok bool) {
	for _, x := range v.Polls {
		if x.ID == asked {
			return x, true
		}
	}
	for _, phase := range []session.PollPhase{session.PollOpen, session.PollDraft, session.PollClosed} {
		for _, x := range slices.Backward(v.Polls) {
			if x.Phase == phase {
				return x, true
			}
		}
	}
	return VotePoll{}, false
}

// VoteCallOff says what calling a poll off does to what the ballot box holds.
func VoteCallOff(t session.Turnout, sp *say.Speaker) string {
	ballots := len(t.Seats) + len(t.Papers) + len(t.Tables)
	switch {
	case t.People() == 0:
		return sp.T("vote.calloff.none", "The vote ends without a count. Nobody has voted yet.")
	case ballots == 0:
		return sp.T("vote.calloff.hands", "The vote ends without a count, and the hands that were counted are forgotten. This cannot be undone.")
	case t.Hands > 0:
		return sp.N("vote.calloff.both", ballots, "The vote ends without a count, and the {{.N}} ballot in the box and the hands that were counted are destroyed. This cannot be undone.",
			"The vote ends without a count, and the {{.N}} ballots in the box and the hands that were counted are destroyed. This cannot be undone.")
	}
	return sp.N("vote.calloff.some", ballots, "The vote ends without a count, and the {{.N}} ballot in the box is destroyed. This cannot be undone.",
		"The vote ends without a count, and the {{.N}} ballots in the box are destroyed. This cannot be undone.")
}
