package rule_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"folkmoot/session/poll/rule"
)

func TestWhoBeatsEverybodyWins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRankings(t)
		m := rule.Pairwise(r)
		winner, ok := m.CondorcetWinner()
		if !ok {
			return
		}
		for _, name := range []string{"copeland", "schulze", "smith"} {
			if d := cmp.Diff([]int{winner}, orders[name](r)[0]); d != "" {
				t.Fatal(name, d)
			}
		}
	})
}

func TestWhoMostPeoplePutFirstWinsTheRunOff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRankings(t)
		first := rapid.IntRange(0, r.Options-1).Draw(t, "favourite")
		others := slices.DeleteFunc(upTo(r.Options), func(o int) bool { return o == first })
		if len(others) > 0 {
			others = rapid.Permutation(others).Draw(t, "others")
		}
		r.Ballots = append(r.Ballots, rule.Weighted(r.Voters()+1, append([]int{first}, others...)...))
		got := rule.IRV(r, 5)
		if d := cmp.Diff([]int{first}, got.Winners); d != "" || got.Drawn != first || len(got.Rounds) != 1 {
			t.Fatal(d)
		}
	})
}

func TestARunOffTakesOutFewestAndLosesNoVote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRankings(t)
		got := rule.IRV(r, rapid.Uint64().Draw(t, "seed"))
		for i, round := range got.Rounds {
			sum := float64(round.Exhausted)
			for _, v := range round.Votes {
				sum += v
			}
			if d := cmp.Diff(float64(r.Voters()), sum, cmpopts.EquateApprox(0, 1e-9)); d != "" {
				t.Fatal(d)
			}
			if i+1 < len(got.Rounds) {
				left := slices.DeleteFunc(slices.Clone(round.Standing), func(o int) bool { return slices.Contains(round.Out, o) })
				if d := cmp.Diff(left, got.Rounds[i+1].Standing); d != "" || len(round.Out) == 0 {
					t.Fatal(d)
				}
			}
		}
		if got.Drawn >= 0 && !slices.Contains(got.Winners, got.Drawn) {
			t.Fatalf("%d was drawn and is none of %v", got.Drawn, got.Winners)
		}
		placed := slices.Concat(got.Order...)
		slices.Sort(placed)
		if d := cmp.Diff(upTo(r.Options), placed); d != "" {
			t.Fatal(d)
		}
	})
}

func TestSchulzeOfEverythingTurnedRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRankings(t)
		won := orders["schulze"](r)[0]
		if len(won) > 1 || r.Options < 2 {
			return
		}
		turned := rule.Rankings{Options: r.Options}
		for _, b := range r.Ballots {
			tiers := slices.Clone(b.Tiers)
			ranked := slices.Concat(tiers...)
			if rest := slices.DeleteFunc(upTo(r.Options), func(o int) bool { return slices.Contains(ranked, o) }); len(rest) > 0 {
				tiers = append(tiers, rest)
			}
			slices.Reverse(tiers)
			turned.Ballots = append(turned.Ballots, rule.Ranking{Weight: b.Weight, Tiers: tiers})
		}
		if got := orders["schulze"](turned)[0]; slices.Contains(got, won[0]) {
			t.Fatalf("%d wins alone both ways round", won[0])
		}
	})
}

func TestSmithIsTheSmallestSetThatBeatsTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRankings(t)
		m := rule.Pairwise(r)
		smallest := upTo(r.Options)
		for mask := 1; mask < 1<<r.Options; mask++ {
			var set []int
			beats := true
			for a := range r.Options {
				if mask>>a&1 == 0 {
					continue
				}
				set = append(set, a)
				for b := range r.Options {
					beats = beats && (mask>>b&1 == 1 || m.At(a, b) > m.At(b, a))
				}
			}
			if beats && len(set) < len(smallest) {
				smallest = set
			}
		}
		if d := cmp.Diff(smallest, m.Smith()); d != "" {
			t.Fatal(d)
		}
		for _, o := range orders["schulze"](r)[0] {
			if !slices.Contains(smallest, o) {
				t.Fatalf("%d wins by Schulze and is none of %v", o, smallest)
			}
		}
	})
}
