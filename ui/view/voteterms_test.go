package view_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// What most votes leave as it is stays out of sight until it is set, and says then what it is.
func TestTheTermsSayWhatIsSet(t *testing.T) {
	tests := map[string]struct {
		set  func(s *session.State, b session.PollBody) session.PollBody
		says string
	}{
		"nothing": {func(_ *session.State, b session.PollBody) session.PollBody { return b }, ""},
		"a quorum": {func(s *session.State, b session.PollBody) session.PollBody {
			return view.VoteSet(s, b, view.VoteQuorum, 4)
		}, "Quorum: 4 people."},
		"criteria": {func(_ *session.State, b session.PollBody) session.PollBody {
			return view.VoteCriteria(view.VoteBy(b, poll.Score), "Effect\n\n Cost ")
		}, "Judged by Effect and Cost."},
		"places": {func(s *session.State, b session.PollBody) session.PollBody {
			return view.VoteSet(s, b, view.VotePlaces, 2)
		}, "2 options to take forward."},
		"people as seats": {func(s *session.State, b session.PollBody) session.PollBody {
			return view.VoteSet(s, b, view.VotePeople, 3)
		}, ""},
		"more than seats": {func(s *session.State, b session.PollBody) session.PollBody {
			return view.VoteSet(s, b, view.VotePeople, 20)
		}, "20 people are in the room."},
		"who decides":    {func(_ *session.State, b session.PollBody) session.PollBody { b.DecidedBy = "the board"; return b }, "Decided by the board."},
		"roles":          {func(_ *session.State, b session.PollBody) session.PollBody { return view.VoteGroup(b, 1) }, "Roles are compared."},
		"the same order": {func(_ *session.State, b session.PollBody) session.PollBody { b.SameOrder = true; return b }, "The same order for everyone."},
		"three fingers": {func(s *session.State, b session.PollBody) session.PollBody {
			return view.VoteSet(s, view.VoteBy(b, poll.FistToFive), view.VoteFloor, 3)
		}, "0 to 5 fingers for each option, and 0 blocks it."},
		"another currency": {func(_ *session.State, b session.PollBody) session.PollBody {
			b = view.VoteBy(b, poll.Budget)
			b.Rules.Unit = "€"
			return b
		}, "€100 each to spread, in steps of €5."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := voters(t, 3, "a", "b", "c")
			p := test.set(b.state(), view.VoteProposal(b.state(), "", nil))
			v := view.VoteTermsOf(b.state(), p, nil)
			if v.Says != test.says || v.Set != (test.says != "") {
				t.Errorf("it says %q", v.Says)
			}
			b.do(session.DraftPoll{PollBody: p}) // none of it is refused
		})
	}
}

// Comparing roles says before the vote which roles a ballot will carry: exactly those that it carries afterwards.
func TestComparingRolesSaysWhatItDoesToSecrecy(t *testing.T) {
	b := voters(t, 0, "a", "b", "c")
	add := session.AddSeats{}
	for band, n := range map[string]int{"frontline": 7, "managers": 5, "councillors": 3} {
		for range n {
			add.Seats = append(add.Seats, session.NewSeat{Band: band})
		}
	}
	b.do(add)
	p := view.VoteGroup(view.VoteProposal(b.state(), "", nil), 1)
	note := view.VoteTermsOf(b.state(), p, nil).GroupNote
	if !strings.Contains(note, "7 frontline and 5 managers") || strings.Contains(note, "councillors") || !strings.Contains(note, "fewer than 5 people carry no role") {
		t.Errorf("%q", note)
	}
	p = view.VoteSet(b.state(), p, view.VoteGroupFloor, session.UsualGroupFloor)
	if p.Floor != 0 {
		t.Errorf("the usual floor is written as %d", p.Floor)
	}
	if p = view.VoteGroup(view.VoteSet(b.state(), p, view.VoteGroupFloor, 6), 0); p.Floor != 0 || p.GroupBy != session.NoGroups {
		t.Errorf("%+v", p)
	}
}
