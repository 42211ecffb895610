package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

func roomPoll(s *session.State, st *session.Stage, sp *say.Speaker) RoomView {
	var last *session.Poll
	for _, p := range s.Polls {
		if p.Stage == st.ID && p.Phase != session.PollCalledOff {
			last = p
		}
	}
	switch {
	case last == nil:
		return RoomView{Kind: RoomStill, Title: only(sp.T("room.poll.coming", "Next, we vote")), Lead: only(roomSecret(session.PollBody{}, sp))}
	case last.Phase == session.PollClosed:
		return RoomView{Kind: RoomStill, Title: roomQuestion(s, last), Lead: only(sp.T("room.poll.closed", "The vote is closed."))}
	}
	v := RoomView{Kind: RoomPage, Title: roomQuestion(s, last), Lead: only(reading.Rules(last.Rules, sp)), Foot: roomSecret(last.PollBody, sp)}
	for _, o := range last.Options {
		v.List = append(v.List, RoomItem{RoomText: roomOption(s, o, sp)})
	}
	return v
}

// roomOption is the wording of an option for everyone's eyes.
func roomOption(s *session.State, o poll.Option, sp *say.Speaker) RoomText {
	return RoomText{roomShort(reading.Option(s, o, sp)), roomOptionSecond(s, o.ID)}
}

// roomOptionSecond is the second wording of an option that is a theme or an idea.
func roomOptionSecond(s *session.State, id string) string {
	if x := s.Idea(session.ID(id)); x != nil {
		if x.Out() {
			return ""
		}
		return roomShort(s.SecondOfIdea(x))
	}
	return roomShort(s.Second(session.OfTheme, id))
}

func roomQuestion(s *session.State, p *session.Poll) RoomText {
	return roomBoth(s, p.Question, session.OfQuestion, string(p.ID))
}

// roomSecret is the promise in one line: what holds for every way of voting. The rest is said aloud.
func roomSecret(b session.PollBody, sp *say.Speaker) string {
	switch b.GroupBy {
	case session.ByRole:
		return sp.T("room.poll.secret.role", "Ballots are not linked to names; they hold the role band where it is large. Nothing is counted or shown until the vote is closed.")
	case session.ByTable:
		return sp.T("room.poll.secret.table", "Ballots are not linked to names; they can hold the table. Nothing is counted or shown until the vote is closed.")
	case session.NoGroups:
	}
	return sp.T("room.poll.secret", "Ballots are not linked to names. Nothing is counted or shown until the vote is closed.")
}

// roomOpenPoll says how many have voted in any way, and nothing else; where hands are counted, on what and when.
func roomOpenPoll(s *session.State, p *session.Poll, r RoomState, sp *say.Speaker) RoomView {
	i := slices.IndexFunc(p.Options, func(o poll.Option) bool { return o.ID == r.Asked && r.Asked != "" })
	switch {
	case i >= 0 && r.Count != 0:
		v := RoomView{Kind: RoomCount, Title: only(sp.T("room.count", "{{.N}}", say.Args{"N": r.Count})), Lead: roomOption(s, p.Options[i], sp)}
		if r.Count < 0 {
			v.Title = only(sp.T("room.count.show", "Show"))
		}
		return v
	case i >= 0:
		return RoomView{Kind: RoomStill, Title: roomOption(s, p.Options[i], sp), Lead: roomQuestion(s, p)}
	}
	return RoomView{
		Kind: RoomStill, Title: roomQuestion(s, p),
		Lead: only(sp.T("room.poll.voted", "{{.A}} of {{.B}} have voted", say.Args{"A": r.Turnout.People(), "B": s.Electorate(p, r.Turnout)})),
	}
}

// roomClosedPoll is a result that the desk shows.
func roomClosedPoll(s *session.State, p *session.Poll, r RoomState, sp *say.Speaker) RoomView {
	switch {
	case r.Recount:
		return roomRecount(s, p, r, sp)
	case !r.Known: // what to be careful with belongs to the result, and is not to come after it
		return RoomView{Kind: RoomStill, Title: roomQuestion(s, p), Lead: only(sp.T("room.reveal.counting", "The votes are being counted."))}
	}
	return roomReveal(s, p, r, sp)
}
