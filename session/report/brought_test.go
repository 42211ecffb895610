package report_test

import (
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// elsewhere brings a vote of three people into a session.
func elsewhere() session.Import {
	return session.Import{
		File:  "votes.csv",
		Ideas: []session.ImportIdea{{Key: "a", Text: "Ask before deciding"}, {Key: "b", Text: "Say what became of it"}},
		Polls: []session.ImportPoll{{
			Question: "How can we be heard?", Program: "Polis", Rules: poll.SuggestFor(poll.Agree, 2), Options: []session.ImportOption{{Key: "a"}, {Key: "b"}},
			Ballots: []poll.Ballot{{Marks: map[string]int{"a": 3, "b": 1}}, {Marks: map[string]int{"a": 3}}, {Marks: map[string]int{"a": 1, "b": 3}}},
		}},
	}
}

func TestAVoteHeldElsewhereIsNeverToldAsOneOfTheRoom(t *testing.T) {
	const secret = "People voted in secret, one after another, on a shared screen."
	p := draft(t)
	p.do(elsewhere())
	says(t, p.state(), "Brought in from votes.csv (Polis), not voted here.", "1 vote was brought in from elsewhere and not held in this session.", "3 of 3 people voted.")
	never(t, p.state(), secret, "The options stood in another order on each ballot")
	p.do(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	x := p.open("And here?", []poll.Option{{ID: "y", Text: "Yes"}, {ID: "n", Text: "No"}}, poll.Rules{Method: poll.Choose, Choose: 1})
	p.close(x, map[int]int{0: 1}, map[int]int{0: 1}, map[int]int{1: 1})
	says(t, p.state(), secret, "Brought in from votes.csv (Polis), not voted here.")
}
