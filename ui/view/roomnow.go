package view

import (
	"folkmoot/internal/say"
	"folkmoot/session"
)

// roomShows names what the room's page is about.
type roomShows int

const (
	showsNothing roomShows = iota
	showsVote              // that people are voting
	showsSoFar
	showsResult
	showsTitle // before the first stage
	showsWelcome
	showsQuestion
	showsLine
	showsBoard
	showsPoll // what is going to be voted on, or was
	showsFindings
	showsActions
	showsClose
)

// roomShown decides what the room's page is about. An open vote goes before everything but a blank page: nothing that
// could sway anybody is on the wall.
func roomShown(s *session.State, r RoomState) roomShows {
	if r.Blank {
		return showsNothing
	}
	if s.OpenPoll() != nil {
		return showsVote
	}
	if r.SoFar {
		return showsSoFar
	}
	if p := s.Poll(r.Reveal); p != nil && p.Phase == session.PollClosed {
		return showsResult
	}
	st := s.Stage(s.Current)
	if st == nil {
		return showsTitle
	}
	switch st.Kind {
	case session.StageWelcome:
		return showsWelcome
	case session.StagePrompt:
		return showsQuestion
	case session.StageGrouping:
		if _, ok := s.Continuum(); ok && r.Strip {
			return showsLine
		}
		return showsBoard
	case session.StagePoll:
		return showsPoll
	case session.StageFindings:
		return showsFindings
	case session.StageActions:
		return showsActions
	case session.StageClose:
	}
	return showsClose
}

// RoomNow says on the desk what the room sees, in a few words. on is false where no page is shown anywhere.
func RoomNow(s *session.State, r RoomState, on bool, sp *say.Speaker) string {
	if !on {
		return sp.T("room.now.off", "Room: off")
	}
	switch roomShown(s, r) {
	case showsNothing:
		return sp.T("room.now.blank", "Room: blank")
	case showsVote, showsPoll:
		return sp.T("room.now.vote", "Room: the vote")
	case showsSoFar:
		return sp.T("room.now.sofar", "Room: so far")
	case showsResult:
		return sp.T("room.now.result", "Room: the result")
	case showsTitle:
		return sp.T("room.now.title", "Room: the title")
	case showsWelcome:
		return sp.T("room.now.welcome", "Room: the welcome")
	case showsQuestion:
		if st := s.Stage(s.Current); st.Hidden {
			return sp.T("room.now.hidden", "Room: ideas hidden")
		}
		return sp.T("room.now.question", "Room: the question")
	case showsLine:
		return sp.T("room.now.line", "Room: the line")
	case showsBoard:
		return sp.T("room.now.board", "Room: the board")
	case showsFindings:
		return sp.T("room.now.findings", "Room: the findings")
	case showsActions:
		return sp.T("room.now.actions", "Room: the actions")
	case showsClose:
	}
	return sp.T("room.now.close", "Room: the close")
}
