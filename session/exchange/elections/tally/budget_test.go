package tally_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

func TestWhatABudgetBuys(t *testing.T) {
	got := count(t, load(t, "pabulib/street.pb"), tally.Options{})
	b := got.Budget
	// By hand: 1,000.50 buys the two projects with the most votes. Shares are 166.75. Benches cost its four supporters 150 each;
	// then Trees would need 400.50 of 2 × 16.75 + 166.75, Lamps 500 of 2 × 16.75 + 166.75, and the clock has a supporter with
	// 166.75. The 300.50 that are left buy nothing more.
	want := []tally.Purchase{
		{Rule: "greedy", Sets: [][]string{{"1", "b-2"}}, Costs: []float64{1000.5}},
		{Rule: "equal_shares", Sets: [][]string{{"1", "4"}}, Costs: []float64{700}},
		{Rule: "equal_shares_filled", Sets: [][]string{{"1", "4"}}, Costs: []float64{700}},
	}
	if d := cmp.Diff(want, b.Bought); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(&tally.Recorded{Selected: []string{"1", "b-2"}, Others: []string{}, Cost: 1000.5, SameAs: []string{"greedy"}}, b.Recorded); d != "" {
		t.Error(d)
	}
	if got.Committees != nil {
		t.Error("committees of projects that nobody asked for")
	}
}

func TestPointsAreAdded(t *testing.T) {
	got := count(t, load(t, "pabulib/street.cumulative.pb"), tally.Options{})
	want := []tally.Points{
		{"a", 2, 13.5, 6.75, 6, 7.5, []tally.Given{{6, 1}, {7.5, 1}}}, {"b", 2, 10, 5, 2.5, 7.5, []tally.Given{{2.5, 1}, {7.5, 1}}}, {"c", 2, 6.5, 3.25, 2.5, 4, []tally.Given{{2.5, 1}, {4, 1}}},
	}
	if d := cmp.Diff(want, got.Points); d != "" {
		t.Error(d)
	}
}

// District 4 of Wrocław, 2016, projects of up to 750,000: each person chose one, and Pabulib records project 505 as the
// one that was chosen, by most votes.
func TestARealVoteComesOutAsItDid(t *testing.T) {
	votes := map[string][2]int{"6": {750000, 1022}, "38": {500000, 86}, "50": {750000, 118}, "67": {750000, 300}, "160": {300000, 579}, "220": {750000, 205}, "324": {750000, 235}, "505": {750000, 1210}, "635": {750000, 10}}
	projects, ballots := "", ""
	for _, id := range []string{"6", "38", "50", "67", "160", "220", "324", "505", "635"} {
		chosen := 0
		if id == "505" {
			chosen = 1
		}
		projects += fmt.Sprintf("%s;%d;%d;%d\n", id, votes[id][0], votes[id][1], chosen)
		for n := range votes[id][1] {
			ballots += fmt.Sprintf("%s-%d;%s\n", id, n, id)
		}
	}
	e, err := elections.Read(elections.File{Name: "a.pb", Data: []byte("META\nnum_votes;3765\nbudget;750000\nvote_type;choose-1\nPROJECTS\nproject_id;cost;votes;selected\n" + projects + "VOTES\nvoter_id;vote\n" + ballots)})
	if err != nil {
		t.Fatal(err)
	}
	got := count(t, e, tally.Options{})
	if len(got.Notes) > 0 || got.Ballots != 3765 {
		t.Errorf("%d ballots, %v", got.Ballots, got.Notes)
	}
	if d := cmp.Diff(&tally.Recorded{Selected: []string{"505"}, Others: []string{}, Cost: 750000, SameAs: []string{"greedy", "equal_shares_filled"}}, got.Budget.Recorded); d != "" {
		t.Error(d)
	}
}
