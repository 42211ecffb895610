package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
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
		return RoomView{Kind: RoomStill, Title: sp.T("room.poll.coming", "Next, we vote"), Lead: roomSecret(sp)}
	case last.Phase == session.PollClosed:
		return RoomView{Kind: RoomStill, Title: roomShort(last.Question), Lead: sp.T("room.poll.closed", "The vote is closed.")}
	}
	v := RoomView{Kind: RoomPage, Title: roomShort(last.Question), Foot: roomSecret(sp)}
	v.Lead = sp.N("room.poll.dots", last.Rules.Dots, "Each person has {{.N}} dot.", "Each person has {{.N}} dots, at most {{.Cap}} on one option.", say.Args{"Cap": last.Rules.Cap})
	for _, o := range last.Options {
		v.List = append(v.List, RoomItem{Text: roomOption(s, o, sp)})
	}
	return v
}

// roomOption is the wording of an option: an idea that was redacted or withdrawn since must not come back this way.
func roomOption(s *session.State, o poll.Option, sp *say.Speaker) string {
	x := s.Idea(session.ID(o.ID))
	switch {
	case x == nil:
		return roomShort(o.Text)
	case x.Withdrawn:
		return sp.T("room.poll.withdrawn", "An idea that was withdrawn")
	case x.Redaction != "":
		return roomShort(x.Redaction)
	}
	return roomShort(o.Text)
}

func roomSecret(sp *say.Speaker) string {
	return sp.T("room.poll.secret", "You vote alone at the laptop. Your vote is not linked to you, and it cannot be changed once it is cast.")
}

// roomOpenPoll says how many have voted, and nothing else.
func roomOpenPoll(s *session.State, p *session.Poll, voted []session.ID, sp *say.Speaker) RoomView {
	people := s.MayVote()
	for _, seat := range voted { // somebody may have voted and left
		if !slices.Contains(people, seat) {
			people = append(people, seat)
		}
	}
	return RoomView{
		Kind: RoomStill, Title: roomShort(p.Question),
		Lead: sp.T("room.poll.voted", "{{.A}} of {{.B}} have voted", say.Args{"A": len(voted), "B": len(people)}),
	}
}

func roomReveal(s *session.State, p *session.Poll, sp *say.Speaker) RoomView {
	v := RoomView{Kind: RoomReveal, Title: roomShort(p.Question)}
	most, tied := 0, false
	for _, r := range p.Tally.Rows {
		most = max(most, r.Total)
	}
	for _, r := range p.Tally.Rows {
		b := RoomBar{Rank: sp.T("room.rank", "{{.N}}", say.Args{"N": r.Rank}), Text: roomOption(s, r.Option, sp)}
		if r.Tied {
			tied = true
			b.Rank = sp.T("room.rank.tied", "{{.N}}=", say.Args{"N": r.Rank})
		}
		if most > 0 {
			b.Share = float64(r.Total) / float64(most)
		}
		b.Words = sp.N("room.bar", r.Total, "{{.A}} of {{.B}} people, {{.N}} dot", "{{.A}} of {{.B}} people, {{.N}} dots", say.Args{"A": r.Supporters, "B": p.Voters})
		v.Bars = append(v.Bars, b)
	}
	turnout := say.Args{"A": p.Tally.Ballots, "B": p.Voters}
	v.Foot = sp.T("room.reveal.turnout", "{{.A}} of {{.B}} people voted.", turnout)
	if tied {
		v.Foot = sp.T("room.reveal.tied", "{{.A}} of {{.B}} people voted. Options with “=” share their place.", turnout)
	}
	return v
}
