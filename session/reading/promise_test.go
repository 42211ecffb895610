package reading_test

import (
	"slices"
	"strings"
	"testing"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

func TestThePromiseSaysWhatABallotHolds(t *testing.T) {
	role := "On this screen your ballot also holds your role band, because this vote compares them. A band of fewer than 5 people is never put on a ballot, and nothing is shown of a band with fewer than 10."
	table := "A ballot on paper and the ballot of a table also hold the name of the table, because this vote compares tables. Nothing is shown of a table with fewer than 8 people."
	for _, c := range []struct {
		name      string
		body      session.PollBody
		has, lack []string
	}{
		{"plain", session.PollBody{}, nil, []string{role, table}},
		{"pairs", session.PollBody{Rules: poll.SuggestFor(poll.Pairwise, 6)}, []string{"A ballot holds the pairs that it was shown. On this screen they are drawn by lot for each ballot, and the lot is not kept. On paper they follow from the number of the sheet, so somebody who knows who had which sheet could find it."}, []string{role, table, "Everything can be changed until the ballot is cast. After that it cannot be found or changed."}},
		{"by role", session.PollBody{GroupBy: session.ByRole}, []string{role}, []string{table}},
		{"by table", session.PollBody{GroupBy: session.ByTable, Floor: 8}, []string{table}, []string{role}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := reading.Promise(c.body, nil)
			for _, s := range append(c.has, "On this laptop each person votes alone. A ballot holds the answers and no name, no code and no time.",
				"The number on a paper ballot belongs to the sheet and not to a person, and it is not kept with the answers.") {
				if !slices.Contains(got, s) {
					t.Errorf("it does not say %q", s)
				}
			}
			for _, s := range c.lack {
				if slices.Contains(got, s) {
					t.Errorf("it says %q", s)
				}
			}
		})
	}
}

func TestWhoAsksIsToldWhatCannotBeHidden(t *testing.T) {
	for _, c := range []struct {
		name      string
		body      session.PollBody
		has, lack []string
	}{
		{
			"plain",
			session.PollBody{Rules: poll.Suggest(6)},
			[]string{"Every ballot lists the options in another order", "Hands are seen by everybody", "The ballot of a table holds how many people", "the sheets still show", "reads this laptop's disk"},
			[]string{"in the same order", "role band", "A ballot with pairs"},
		},
		{"pairs", session.PollBody{Rules: poll.SuggestFor(poll.Pairwise, 6)}, []string{"A ballot with pairs tells which pairs it was shown"}, nil},
		{"same order", session.PollBody{Rules: poll.Suggest(6), SameOrder: true}, []string{"lists the options in the same order"}, []string{"in another order"}},
		{"no hands", session.PollBody{Rules: poll.SuggestFor(poll.Budget, 6)}, nil, []string{"Hands are seen"}},
		{"by role", session.PollBody{Rules: poll.Suggest(6), GroupBy: session.ByRole}, []string{"each ballot with its role band"}, nil},
		{"by table", session.PollBody{Rules: poll.Suggest(6), GroupBy: session.ByTable}, []string{"ballots with their tables"}, []string{"role band"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Join(reading.How(c.body, nil), "\n")
			for _, s := range c.has {
				if !strings.Contains(got, s) {
					t.Errorf("it does not say %q", s)
				}
			}
			for _, s := range c.lack {
				if strings.Contains(got, s) {
					t.Errorf("it says %q", s)
				}
			}
		})
	}
}
