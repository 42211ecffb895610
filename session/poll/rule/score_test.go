package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

// The capital of Tennessee: 42 M>N>C>K, 26 N>C>K>M, 15 C>K>N>M, 17 K>C>N>M, a much printed example.
func tennessee() rule.Rankings {
	const m, n, c, k = 0, 1, 2, 3
	return rule.Rankings{Options: 4, Ballots: []rule.Ranking{
		rule.Weighted(42, m, n, c, k), rule.Weighted(26, n, c, k, m), rule.Weighted(15, c, k, n, m), rule.Weighted(17, k, c, n, m),
	}}
}

// schulze2011 is example 1 of the paper, 45 ballots over A to E.
func schulze2011() rule.Rankings {
	var r rule.Rankings
	r.Options = 5
	for _, b := range []struct {
		weight int
		order  string
	}{{5, "ACBED"}, {5, "ADECB"}, {8, "BEDAC"}, {3, "CABED"}, {7, "CAEBD"}, {2, "CBADE"}, {7, "DCEBA"}, {8, "EBADC"}} {
		var order []int
		for _, letter := range b.order {
			order = append(order, int(letter-'A'))
		}
		r.Ballots = append(r.Ballots, rule.Weighted(b.weight, order...))
	}
	return r
}

func TestRulesThatOrderGiveThePublishedResults(t *testing.T) {
	schulze := func(r rule.Rankings) rule.Outcome { o, _ := rule.Schulze(rule.Pairwise(r)); return o }
	copeland := func(r rule.Rankings) rule.Outcome { return rule.Copeland(rule.Pairwise(r)) }
	cycle := rankings(3, rule.Strict(0, 1, 2), rule.Strict(1, 2, 0), rule.Strict(2, 0, 1))
	linear := rankings(3, rule.Weighted(2, 0, 1, 2), rule.Strict(2, 1, 0))
	cases := map[string]struct {
		ballots rule.Rankings
		count   func(rule.Rankings) rule.Outcome
		want    rule.Outcome
	}{
		"Tennessee, plurality":    {tennessee(), rule.Plurality, rule.Outcome{Order: [][]int{{0}, {1}, {3}, {2}}, Scores: []float64{42, 26, 15, 17}}},
		"Tennessee, Borda":        {tennessee(), rule.Borda, rule.Outcome{Order: [][]int{{1}, {2}, {0}, {3}}, Scores: []float64{126, 194, 173, 107}}},
		"Tennessee, Copeland":     {tennessee(), copeland, rule.Outcome{Order: [][]int{{1}, {2}, {3}, {0}}, Scores: []float64{0, 3, 2, 1}}},
		"Tennessee, Schulze":      {tennessee(), schulze, rule.Outcome{Order: [][]int{{1}, {2}, {3}, {0}}}},
		"Schulze 2011, example 1": {schulze2011(), schulze, rule.Outcome{Order: [][]int{{4}, {0}, {2}, {1}, {3}}}},
		"by hand: a shared first place is a half each, a blank ballot nothing": {
			rule.Rankings{Options: 3, Ballots: []rule.Ranking{{Weight: 1, Tiers: [][]int{{0, 1}}}, rule.Strict(2), {Weight: 4}}},
			rule.Plurality,
			rule.Outcome{Order: [][]int{{2}, {0, 1}}, Scores: []float64{.5, .5, 1}},
		},
		"by hand: three thirds are one, exactly": {
			rule.Rankings{Options: 4, Ballots: []rule.Ranking{{Weight: 3, Tiers: [][]int{{0, 1, 2}}}, rule.Strict(3)}},
			rule.Plurality,
			rule.Outcome{Order: [][]int{{0, 1, 2, 3}}, Scores: []float64{1, 1, 1, 1}},
		},
		"by hand: tied and unranked options share points": {
			rule.Rankings{Options: 5, Ballots: []rule.Ranking{{Weight: 2, Tiers: [][]int{{4}, {1, 2}}}}},
			rule.Borda,
			rule.Outcome{Order: [][]int{{4}, {1, 2}, {0, 3}}, Scores: []float64{1, 5, 5, 1, 8}},
		},
		"by hand: a ranked option is above every unranked one": {
			rule.Rankings{Options: 3, Ballots: []rule.Ranking{rule.Weighted(2, 2), {Weight: 1, Tiers: [][]int{{0, 1}}}}},
			copeland,
			rule.Outcome{Order: [][]int{{2}, {0, 1}}, Scores: []float64{.5, .5, 2}},
		},
		"pref_voting, condorcet_cycle, Schulze":    {cycle, schulze, rule.Outcome{Order: [][]int{{0, 1, 2}}}},
		"pref_voting, condorcet_cycle, Borda":      {cycle, rule.Borda, rule.Outcome{Order: [][]int{{0, 1, 2}}, Scores: []float64{3, 3, 3}}},
		"pref_voting, condorcet_cycle, Copeland":   {cycle, copeland, rule.Outcome{Order: [][]int{{0, 1, 2}}, Scores: []float64{1, 1, 1}}},
		"pref_voting, linear_profile_0, plurality": {linear, rule.Plurality, rule.Outcome{Order: [][]int{{0}, {2}, {1}}, Scores: []float64{2, 0, 1}}},
		"pref_voting, linear_profile_0, Borda":     {linear, rule.Borda, rule.Outcome{Order: [][]int{{0}, {1}, {2}}, Scores: []float64{4, 3, 2}}},
		"pref_voting, profile_with_ties, Borda": {
			rankings(3, rule.Ranking{Weight: 2, Tiers: [][]int{{0, 1}, {2}}}, rule.Ranking{Weight: 1, Tiers: [][]int{{2}, {0, 1}}}), rule.Borda,
			rule.Outcome{Order: [][]int{{0, 1}, {2}}, Scores: []float64{3.5, 3.5, 2}},
		},
		"no ballots: everything is tied":    {rule.Rankings{Options: 2}, schulze, rule.Outcome{Order: [][]int{{0, 1}}}},
		"no options: there is no order":     {rule.Rankings{}, rule.Borda, rule.Outcome{Scores: []float64{}}},
		"one option: it is the whole order": {rule.Rankings{Options: 1, Ballots: []rule.Ranking{rule.Strict(0), {Weight: 1}}}, rule.Borda, rule.Outcome{Order: [][]int{{0}}, Scores: []float64{0}}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(c.want, c.count(c.ballots)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSchulzeGivesTheStrongestPathsOfThePaper(t *testing.T) {
	_, paths := rule.Schulze(rule.Pairwise(schulze2011()))
	want := rule.Matrix{N: 5, Cells: []int{
		0, 28, 28, 30, 24,
		25, 0, 28, 33, 24,
		25, 29, 0, 29, 24,
		25, 28, 28, 0, 24,
		25, 28, 28, 31, 0,
	}}
	if d := cmp.Diff(want, paths); d != "" {
		t.Error(d)
	}
}

func TestApprovalDeclaresTies(t *testing.T) {
	a := rule.Approvals{Options: 4, Ballots: []rule.ApprovalBallot{{Weight: 2, Set: []int{0, 3}}, {Weight: 1, Set: []int{1, 3}}, {Weight: 1, Set: []int{1}}, {Weight: 7}}}
	want := rule.Outcome{Order: [][]int{{3}, {0, 1}, {2}}, Scores: []float64{2, 2, 0, 3}}
	if d := cmp.Diff(want, rule.Approval(a)); d != "" {
		t.Error(d)
	}
	got := rule.ApprovalCommittee(a, 2)
	if d := cmp.Diff([][]int{{0, 3}, {1, 3}}, got.Sets); d != "" || got.More || got.Score.RatString() != "5" {
		t.Errorf("%v %v\n%s", got.More, got.Score, d)
	}
}
