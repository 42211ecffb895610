package rule_test

import (
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

// EJR, extended justified representation: of any group of at least l/k of the people who all approve of the same l options,
// at least one approves of l members. (Aziz and others, Justified Representation in Approval-Based Committee Voting, 2017.)
func TestGroupsGetWhatIsTheirs(t *testing.T) {
	for _, name := range []string{"pav", "equal shares, open", "equal shares, phragmen", "equal shares, approval"} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := one(drawApprovals(t, 6, 5))
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			for _, set := range chosen[name](a, k).Sets {
				if l, group := neglected(a, set, k); group != 0 {
					t.Fatalf("voters %b all approve of the same %d options and none has as many in %v", group, l, set)
				}
			}
		}))
	}
}

// neglected looks at every group and every l.
func neglected(a rule.Approvals, set []int, k int) (int, int) {
	for group := 1; group < 1<<len(a.Ballots); group++ {
		size, common, most := 0, upTo(a.Options), 0
		for v, b := range a.Ballots {
			if group>>v&1 == 0 {
				continue
			}
			size++
			common = slices.DeleteFunc(common, func(o int) bool { return !slices.Contains(b.Set, o) })
			have := 0
			for _, o := range set {
				if slices.Contains(b.Set, o) {
					have++
				}
			}
			most = max(most, have)
		}
		for l := 1; l <= min(k, len(common)); l++ {
			if size*k >= l*len(a.Ballots) && most < l {
				return l, group
			}
		}
	}
	return 0, 0
}

// The check must see a group that gets nothing, and must not see one that is too small to be owed anything.
func TestTheCheckOfGroupsCanFail(t *testing.T) {
	a := approved(4, []int{0, 1}, []int{0, 1}, []int{0, 1}, []int{2, 3}, []int{2, 3})
	if l, group := neglected(a, []int{0, 1}, 2); group != 0 {
		t.Errorf("two of five are owed nothing, yet l %d, group %b", l, group)
	}
	a.Ballots = append(a.Ballots, rule.ApprovalBallot{Weight: 1, Set: []int{2, 3}})
	if l, group := neglected(a, []int{0, 1}, 2); l != 1 || group != 0b111000 {
		t.Errorf("l %d, group %b", l, group)
	}
}
