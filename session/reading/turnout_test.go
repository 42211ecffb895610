package reading_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

func TestTurnoutSaysHowManyAndHow(t *testing.T) {
	approval := poll.Rules{Method: poll.Approval}
	for _, c := range []struct {
		name string
		poll *session.Poll
		ways session.Ways
		want string
	}{
		{"on the screen", voted(t, approval, "ab", 12, times(11, "a=1")...), session.Ways{Seats: 11}, "11 of 12 people voted."},
		{"on paper", voted(t, approval, "ab", 12, times(11, "a=1")...), session.Ways{Papers: 11}, "11 of 12 people voted, all on paper."},
		{
			"in three ways", voted(t, approval, "ab", 12, all(times(9, "a=1"), []string{"blank"})...),
			session.Ways{Seats: 6, Papers: 4, Hands: 1},
			"11 of 12 people voted: 6 on the screen, 4 on paper and 1 by hand. 1 ballot was blank.",
		},
		{
			"tables", voted(t, approval, "ab", 20, "6 people: a=1", "5 people: blank", "a=1", "spoilt"),
			session.Ways{Seats: 2, Tables: 2, AtTables: 11},
			"13 of 20 people voted: 2 on the screen and 11 through the ballots of 2 tables. 1 ballot was blank. 1 ballot was spoilt. They stand for 6 people.",
		},
		{"a blank table", voted(t, approval, "ab", 20, "6 people: blank", "a=1"), session.Ways{Seats: 1, Tables: 1, AtTables: 6}, "7 of 20 people voted: 1 on the screen and 6 through the ballot of a table. 1 ballot was blank. It stands for 6 people."},
		{"spoilt", voted(t, approval, "ab", 12, "spoilt", "spoilt", "a=1"), session.Ways{Seats: 3}, "3 of 12 people voted. 2 ballots were spoilt."},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.poll.Hands.People = c.ways.Hands
			counted(c.poll)
			c.poll.Ways = c.ways
			if got := reading.Turnout(c.poll, nil); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
	p := voted(t, approval, "ab", 4)
	p.Hands.People = 3
	if got := reading.Turnout(counted(p), nil); got != "3 of 4 people voted, all by hand." {
		t.Error(got)
	}
}

func TestAnOpenVoteTellsOnlyHowManyHaveVoted(t *testing.T) {
	for _, c := range []struct {
		turnout session.Turnout
		want    string
	}{
		{session.Turnout{}, "Nobody has voted."},
		{session.Turnout{Seats: []session.ID{"P1"}}, "1 of 12 people voted."},
		{
			session.Turnout{Seats: []session.ID{"P1", "P2"}, Papers: []int{3}, Tables: []session.Table{{Name: "Table 2", Heads: 4}}, Hands: 2},
			"9 of 12 people voted: 2 on the screen, 1 on paper, 4 through the ballot of a table and 2 by hand.",
		},
	} {
		if got := reading.Voting(c.turnout, 12, nil); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
