package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

func TestRunOffOfTennesseeRoundByRound(t *testing.T) {
	got := rule.IRV(tennessee(), 1)
	want := rule.IRVCount{
		Rounds: []rule.Round{
			{Standing: []int{0, 1, 2, 3}, Votes: []float64{42, 26, 15, 17}, Out: []int{2}, Why: rule.Least},
			{Standing: []int{0, 1, 3}, Votes: []float64{42, 26, 0, 32}, Out: []int{1}, Why: rule.Least},
			{Standing: []int{0, 3}, Votes: []float64{42, 0, 0, 58}},
		},
		Winners: []int{3}, Drawn: 3, Order: [][]int{{3}, {0}, {1}, {2}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func rankings(options int, ballots ...rule.Ranking) rule.Rankings {
	return rule.Rankings{Options: options, Ballots: ballots}
}

func TestRunOffTellsHowTiesWereBroken(t *testing.T) {
	type round struct {
		Tied, Out []int
		Why       rule.Why
	}
	cases := map[string]struct {
		ballots rule.Rankings
		rounds  []round // where no lot decides
		winners []int
	}{
		"two tie for fewest, and together have fewer than the next": {
			rankings(4, rule.Weighted(5, 0), rule.Weighted(6, 1), rule.Weighted(2, 2, 0), rule.Weighted(2, 3, 0)),
			[]round{{[]int{2, 3}, []int{2, 3}, rule.TogetherLeast}, {}},
			[]int{0},
		},
		"two tie for fewest, and together have as many as the next: the round before decides": {
			rankings(4, rule.Weighted(6, 0), rule.Weighted(4, 1), rule.Weighted(3, 2), rule.Weighted(1, 3, 2)),
			[]round{{nil, []int{3}, rule.Least}, {[]int{1, 2}, []int{2}, rule.EarlierRound}, {}},
			[]int{0},
		},
		"options with no first place leave together": {
			rankings(4, rule.Weighted(2, 0, 2), rule.Weighted(1, 1, 3), rule.Weighted(1, 1, 2), rule.Weighted(2, 0, 3), rule.Weighted(2, 1)),
			nil,
			[]int{0, 1},
		},
		"more than half end it at once": {rankings(3, rule.Weighted(3, 2), rule.Weighted(1, 0), rule.Weighted(1, 1)), []round{{}}, []int{2}},
		"a shared first place is shared equally": {
			rankings(3, rule.Ranking{Weight: 3, Tiers: [][]int{{0, 1, 2}}}, rule.Strict(1), rule.Strict(0, 1), rule.Weighted(2, 2, 1)),
			nil,
			[]int{2},
		},
		"exhausted ballots are no part of the half": {
			rankings(3, rule.Weighted(4, 0), rule.Weighted(3, 1), rule.Weighted(2, 2)),
			[]round{{nil, []int{2}, rule.Least}, {}},
			[]int{0},
		},
		"pref_voting, condorcet_cycle: all of a cycle win for some lot": {rankings(3, rule.Strict(0, 1, 2), rule.Strict(1, 2, 0), rule.Strict(2, 0, 1)), nil, []int{0, 1, 2}},
		"pref_voting, linear_profile_0":                                 {rankings(3, rule.Weighted(2, 0, 1, 2), rule.Strict(2, 1, 0)), []round{{}}, []int{0}},
		"pref_voting, profile_single_voter":                             {rankings(4, rule.Strict(0, 1, 2, 3)), []round{{}}, []int{0}},
		"pref_voting, instant_runoff_with_explanation: two of four ballots put 0 first": {
			rankings(3, rule.Weighted(2, 0, 1, 2), rule.Strict(1, 2, 0), rule.Strict(2, 1, 0)), nil, []int{0},
		},
		"pref_voting, split_irv_put: figure 3 of Delemazure and Peters, Generalizing Instant Runoff Voting, 2024": {
			rankings(4, rule.Ranking{Weight: 2, Tiers: [][]int{{0, 1}, {2}, {3}}}, rule.Strict(1, 2, 3, 0), rule.Strict(2, 3, 0, 1), rule.Strict(3, 0, 1, 2)),
			nil,
			[]int{0, 1},
		},
		"pref_voting, split_irv_put: one ballot on which all are tied": {rankings(3, rule.Ranking{Weight: 1, Tiers: [][]int{{0, 1, 2}}}), nil, []int{0, 1, 2}},
		"nobody votes":               {rankings(3), []round{{}}, []int{0, 1, 2}},
		"everybody hands in a blank": {rankings(2, rule.Ranking{Weight: 4}), []round{{}}, []int{0, 1}},
		"one option":                 {rankings(1), []round{{}}, []int{0}},
		"no option":                  {rankings(0), nil, nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := rule.IRV(c.ballots, 7)
			if d := cmp.Diff(c.winners, got.Winners); d != "" || got.More {
				t.Errorf("more: %v\n%s", got.More, d)
			}
			if c.rounds == nil {
				return
			}
			var rounds []round
			for _, r := range got.Rounds {
				rounds = append(rounds, round{r.Tied, r.Out, r.Why})
			}
			if d := cmp.Diff(c.rounds, rounds); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestALotIsShownAndGivesTheSameForTheSameSeed(t *testing.T) {
	cycle := rankings(3, rule.Strict(0, 1, 2), rule.Strict(1, 2, 0), rule.Strict(2, 0, 1))
	drawn := map[int]bool{}
	for seed := range uint64(40) {
		got, again := rule.IRV(cycle, seed), rule.IRV(cycle, seed)
		if d := cmp.Diff(got, again); d != "" {
			t.Fatal(d)
		}
		if got.Rounds[0].Why != rule.Lot || len(got.Rounds[0].Tied) != 3 || len(got.Rounds[0].Out) != 1 {
			t.Fatalf("%+v", got.Rounds[0])
		}
		if d := cmp.Diff([][]int{{0, 1, 2}}, got.Order); d != "" {
			t.Fatal(d)
		}
		drawn[got.Drawn] = true
	}
	if len(drawn) != 3 {
		t.Errorf("40 seeds drew only %v", drawn)
	}
}

func TestTooManyLotsToFollowAreOwnedUpTo(t *testing.T) {
	var r rule.Rankings
	r.Options = 60
	for o := range r.Options { // everybody puts another option first, and nothing else
		r.Ballots = append(r.Ballots, rule.Strict(o))
	}
	got := rule.IRV(r, 3)
	if !got.More || got.Drawn < 0 || len(got.Rounds) != 60 {
		t.Errorf("more %v, drawn %d, %d rounds", got.More, got.Drawn, len(got.Rounds))
	}
}
