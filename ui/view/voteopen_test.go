package view_test

import (
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func TestAnOpenVoteTellsWhoHasVotedAndHow(t *testing.T) {
	b := voters(t, 6, "time", "trust")
	p := b.vote()
	p = b.state().Poll(p.ID)
	id := func(i int) session.ID { return b.state().Seats[i].ID }
	tests := map[string]struct {
		turnout                   session.Turnout
		people                    int
		voted, ways, still, close string
	}{
		"nobody": {voted: "0 of 6 have voted", still: "Still to vote: P1, P2, P3, P4, P5 and P6", close: "6 people have not voted: P1, P2, P3, P4, P5 and P6. Close the vote all the same?"},
		"on the screen alone": {
			turnout: session.Turnout{Seats: []session.ID{id(0), id(1), id(2), id(3), id(4)}},
			voted:   "5 of 6 have voted", still: "Still to vote: P6", close: "1 person has not voted: P6. Close the vote all the same?",
		},
		"in every way": {
			turnout: session.Turnout{Seats: []session.ID{id(0)}, Papers: []int{4}, Hands: 1, Tables: []session.Table{{Name: "Table 1", Heads: 2}}},
			voted:   "5 of 6 have voted", ways: "1 on the screen, 1 on paper, 1 by hand and 2 at 1 table",
			still: "1 person can still vote. Not on the screen: P2, P3, P4, P5 and P6. Which of them voted in another way is not noted.",
			close: "1 person has not voted. Close the vote all the same?",
		},
		"all, on paper": {
			turnout: session.Turnout{Papers: []int{1, 2, 3, 4, 5, 6}},
			voted:   "6 of 6 have voted", ways: "6 on paper", still: "Everyone who is here has voted.",
		},
		"more people than seats": {
			turnout: session.Turnout{Seats: []session.ID{id(0), id(1), id(2), id(3), id(4), id(5)}}, people: 9,
			voted: "6 of 9 have voted", still: "3 people can still vote.", close: "3 people have not voted. Close the vote all the same?",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			x := *p
			x.People = test.people
			v := view.VoteInWays(b.state(), &x, test.turnout, nil)
			if v.Turnout != test.voted || v.Ways != test.ways || v.Still != test.still || v.Close != test.close {
				t.Errorf("%q\n%q\n%q\n%q", v.Turnout, v.Ways, v.Still, v.Close)
			}
		})
	}
}

func TestWhatKeepsATableFromVoting(t *testing.T) {
	b := voters(t, 6, "time", "trust")
	p := b.state().Poll(b.vote().ID)
	turnout := session.Turnout{Tables: []session.Table{{Name: "Table 1", Heads: 2}}}
	for _, test := range []struct {
		name  string
		heads int
		says  string
	}{
		{"Table 2", 4, ""},
		{" Table 2 ", 4, ""},
		{"Table 1", 2, "Table 1 has voted already."},
		{"", 2, "Give the table a name"},
		{strings.Repeat("x", poll.MaxGroup+1), 2, "Give the table a name"},
		{"Table 2", 5, "7 people would have voted, and 6 are here."},
	} {
		if got := view.TableProblem(b.state(), p, turnout, test.name, test.heads, nil); !strings.Contains(got, test.says) || test.says == "" && got != "" {
			t.Errorf("%q with %d people: %q", test.name, test.heads, got)
		}
	}
	if got := view.NextTable(turnout, nil); got != "Table 2" {
		t.Errorf("%q comes next", got)
	}
}

func TestWhatCallingOffDestroys(t *testing.T) {
	for _, test := range []struct {
		turnout session.Turnout
		says    string
	}{
		{session.Turnout{}, "Nobody has voted yet."},
		{session.Turnout{Seats: []session.ID{"a"}}, "the 1 ballot in the box is destroyed"},
		{session.Turnout{Papers: []int{1, 2}, Tables: []session.Table{{Name: "A", Heads: 6}}}, "the 3 ballots in the box are destroyed"},
		{session.Turnout{Papers: []int{1, 2}, Hands: 4}, "the 2 ballots in the box and the hands that were counted are destroyed"},
		{session.Turnout{Hands: 4}, "the hands that were counted are forgotten"},
	} {
		if got := view.VoteCallOff(test.turnout, nil); !strings.Contains(got, test.says) {
			t.Errorf("%+v: %q", test.turnout, got)
		}
	}
}
