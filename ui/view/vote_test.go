package view_test

import (
	"fmt"
	"testing"
	"time"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

// ballot is a group in memory that votes.
type ballot struct {
	t    *testing.T
	kept *keeper.Kept
}

func voters(t *testing.T, seats int, themes ...string) *ballot {
	t.Helper()
	n := 0
	k := keeper.Keeper{
		Now: func() time.Time { return time.Date(2026, 11, 12, 14, 0, 0, 0, time.UTC) }, Seed: func() uint64 { return 7 },
		NewID: func() string { n++; return fmt.Sprintf("id%03d", n) },
	}
	kept, err := k.Practice(session.NewSession{Title: "A group", Details: session.Details{Minutes: 60}, Framework: framework.Framework{
		ID: "small", Version: 1, Name: "Small", Language: "en-GB", Kind: framework.KindFocusGroup, Provenance: "Made for the tests.",
		Consent: []framework.ConsentItem{{ID: session.QuoteConsent, Text: "My words may be quoted."}},
		Factors: []framework.Factor{{ID: "f", Label: "Ideas", Prompts: []framework.Prompt{{ID: "help", Text: "What helps?", Type: framework.Key, Minutes: 10, Answer: framework.AnswerIdeas}}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	b := &ballot{t: t, kept: kept}
	if seats > 0 {
		b.do(session.AddSeats{Seats: make([]session.NewSeat, seats)})
	}
	for _, name := range themes {
		b.do(session.AddIdea("an idea about "+name, "", ""))
		ideas := b.state().Ideas
		b.do(session.MakeTheme{Title: name, Ideas: []session.ID{ideas[len(ideas)-1].ID}})
	}
	return b
}

func (b *ballot) do(c session.Command) {
	b.t.Helper()
	if err := b.kept.Do(c); err != nil {
		b.t.Fatalf("%T: %v", c, err)
	}
}

func (b *ballot) state() *session.State { return b.kept.State() }

// vote opens a poll on all themes and casts a ballot for each list of dots; a nil list is a spoilt ballot.
func (b *ballot) vote(dots ...[]int) *session.Poll {
	b.t.Helper()
	o := b.state().ThemeOptions()
	b.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: o, Rules: poll.Rules{Method: poll.Dots, Dots: 5, Cap: 3}}})
	p := b.state().Polls[len(b.state().Polls)-1]
	b.do(session.OpenPoll{Poll: p.ID})
	for i, marks := range dots {
		x := poll.Ballot{Marks: map[string]int{}}
		for j, m := range marks {
			x.Marks[o[j].ID] = m
		}
		if marks == nil {
			x = poll.Ballot{Spoilt: true}
		}
		if err := b.kept.Cast(p.ID, b.state().Seats[i].ID, x); err != nil {
			b.t.Fatal(err)
		}
	}
	return p
}

// A person who left after voting still counts; one who came late may vote; one who left before voting is not waited for.
func TestTheTurnoutFollowsWhoIsThere(t *testing.T) {
	b := voters(t, 4, "time", "trust")
	p := b.vote([]int{1}, []int{0, 1})
	b.do(session.SetPresence{Seat: b.state().Seats[0].ID})
	b.do(session.SetPresence{Seat: b.state().Seats[3].ID})
	b.do(session.AddSeats{Seats: make([]session.NewSeat, 1)})
	v := view.VoteInWays(b.state(), b.state().Poll(p.ID), b.kept.Turnout(), nil)
	if v.Turnout != "2 of 4 have voted" || v.Still != "Still to vote: P3 and P5" {
		t.Errorf("%q, %q", v.Turnout, v.Still)
	}
}
