package rule_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"folkmoot/session/poll/rule"
)

func TestOptionsAreTreatedAlike(t *testing.T) {
	for name, count := range orders {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			r := drawRankings(t)
			to := rapid.Permutation(upTo(r.Options)).Draw(t, "new numbers")
			moved := rule.Rankings{Options: r.Options}
			for _, b := range r.Ballots {
				moved.Ballots = append(moved.Ballots, rule.Ranking{Weight: b.Weight, Tiers: relabelled(b.Tiers, to, false)})
			}
			if d := cmp.Diff(relabelled(count(r), to, false), count(moved)); d != "" {
				t.Fatal(d)
			}
		}))
	}
	for name, count := range chosen {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := drawApprovals(t, 6, 8)
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			to := rapid.Permutation(upTo(a.Options)).Draw(t, "new numbers")
			moved := rule.Approvals{Options: a.Options}
			for _, b := range a.Ballots {
				moved.Ballots = append(moved.Ballots, rule.ApprovalBallot{Weight: b.Weight, Set: relabelled([][]int{b.Set}, to, false)[0]})
			}
			got, want := count(moved, k), relabelled(count(a, k).Sets, to, true)
			if d := cmp.Diff(want, got.Sets, cmpopts.EquateEmpty()); d != "" || got.More {
				t.Fatal(got.More, d)
			}
		}))
	}
}

// The order of the ballots does not matter, and a weight is the same as equal ballots.
func TestBallotsAreTreatedAlike(t *testing.T) {
	for name, count := range orders {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			r := drawRankings(t)
			spread := rule.Rankings{Options: r.Options}
			for _, b := range r.Ballots {
				for range b.Weight {
					spread.Ballots = append(spread.Ballots, rule.Ranking{Weight: 1, Tiers: b.Tiers})
				}
			}
			if len(spread.Ballots) > 0 {
				spread.Ballots = rapid.Permutation(spread.Ballots).Draw(t, "order")
			}
			if d := cmp.Diff(count(r), count(spread)); d != "" {
				t.Fatal(d)
			}
		}))
	}
	for name, count := range chosen {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := drawApprovals(t, 6, 8)
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			spread := one(a)
			if len(spread.Ballots) > 0 {
				spread.Ballots = rapid.Permutation(spread.Ballots).Draw(t, "order")
			}
			if d := cmp.Diff(count(a, k).Sets, count(spread, k).Sets); d != "" {
				t.Fatal(d)
			}
		}))
	}
}

// one makes a ballot of weight 1 for every person.
func one(a rule.Approvals) rule.Approvals {
	spread := rule.Approvals{Options: a.Options}
	for _, b := range a.Ballots {
		for range b.Weight {
			spread.Ballots = append(spread.Ballots, rule.ApprovalBallot{Weight: 1, Set: b.Set})
		}
	}
	return spread
}

func TestTwiceThePeopleOfTheSameMindChangeNothing(t *testing.T) {
	for name, count := range orders {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			r := drawRankings(t)
			once := count(r)
			r.Ballots = slices.Concat(r.Ballots, r.Ballots)
			if d := cmp.Diff(once, count(r)); d != "" {
				t.Fatal(d)
			}
		}))
	}
	for name, count := range chosen {
		if name == "monroe" { // rounds n/k, so twice the people may be cut up more finely
			continue
		}
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := drawApprovals(t, 6, 8)
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			once := count(a, k).Sets
			a.Ballots = slices.Concat(a.Ballots, a.Ballots)
			if d := cmp.Diff(once, count(a, k).Sets); d != "" {
				t.Fatal(d)
			}
		}))
	}
}

// raised moves option o up by a step on a ballot: out of its tier, into the tier above, or from unranked to ranked last.
func raised(b rule.Ranking, o int) rule.Ranking {
	var tiers [][]int
	for _, tier := range b.Tiers {
		tiers = append(tiers, slices.Clone(tier))
	}
	i := slices.IndexFunc(tiers, func(tier []int) bool { return slices.Contains(tier, o) })
	switch {
	case i < 0:
		tiers = append(tiers, []int{o})
	case len(tiers[i]) > 1:
		tiers[i] = slices.DeleteFunc(tiers[i], func(x int) bool { return x == o })
		tiers = slices.Insert(tiers, i, []int{o})
	case i > 0:
		tiers[i-1] = append(tiers[i-1], o)
		tiers = slices.Delete(tiers, i, i+1)
	}
	return rule.Ranking{Weight: b.Weight, Tiers: tiers}
}

func TestMoreSupportNeverCostsAWinnerTheWin(t *testing.T) {
	for _, name := range []string{"plurality", "borda", "copeland", "schulze"} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			r := drawRankings(t)
			if len(r.Ballots) == 0 {
				return
			}
			winner := rapid.SampledFrom(orders[name](r)[0]).Draw(t, "winner")
			for range rapid.IntRange(1, 6).Draw(t, "steps") {
				i := rapid.IntRange(0, len(r.Ballots)-1).Draw(t, "ballot")
				r.Ballots = slices.Clone(r.Ballots)
				r.Ballots[i] = raised(r.Ballots[i], winner)
			}
			if err := r.Validate(); err != nil {
				t.Fatal(err)
			}
			if got := orders[name](r)[0]; !slices.Contains(got, winner) {
				t.Fatalf("%d won and with more support %v win", winner, got)
			}
		}))
	}
	t.Run("approval", rapid.MakeCheck(func(t *rapid.T) {
		a := drawApprovals(t, 6, 8)
		winner := rapid.SampledFrom(rule.Approval(a).Winners()).Draw(t, "winner")
		for i, b := range a.Ballots {
			if !slices.Contains(b.Set, winner) && rapid.Bool().Draw(t, "now approves") {
				a.Ballots[i].Set = append(slices.Clone(b.Set), winner)
				slices.Sort(a.Ballots[i].Set)
			}
		}
		if got := rule.Approval(a).Winners(); !slices.Contains(got, winner) {
			t.Fatalf("%d won and with more approvals %v win", winner, got)
		}
	}))
}

// A hundred thousand people of the same minds as a few: sums of many numbers must not blur what is equal or nearly so.
func TestManyPeopleAreCountedAsExactlyAsFew(t *testing.T) {
	for _, name := range []string{"pav", "cc", "seqpav", "phragmen", "equal shares, open", "equal shares, phragmen", "equal shares, approval"} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := drawApprovals(t, 6, 9)
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			few := chosen[name](a, k)
			const times = 99_991
			for i := range a.Ballots {
				a.Ballots[i].Weight *= times
			}
			many := chosen[name](a, k)
			if d := cmp.Diff(few.Sets, many.Sets); d != "" {
				t.Fatal(d)
			}
			for i, s := range few.Steps {
				if s.Phase == rule.ByShares || s.Phase == rule.ByPhragmen {
					if got := many.Steps[i].Price; s.Price != nil && s.Price.Cmp(got.Mul(got, big.NewRat(times, 1))) != 0 {
						t.Fatalf("step %d: price %v, want %v", i, got, s.Price)
					}
				}
			}
		}))
	}
}
