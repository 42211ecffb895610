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

// What follows counts as the definitions read, in fractions only, one voter at a time, looking at everything.

// naiveShares buys until nothing can be bought; money holds what each voter has.
func naiveShares(p rule.Projects, money []*big.Rat, bought []int, end func([]int, []*big.Rat)) {
	var best []int
	var least *big.Rat
	for c := range p.Costs {
		if slices.Contains(bought, c) {
			continue
		}
		if price := naivePrice(p, money, c); price != nil {
			order := -1
			if least != nil {
				order = price.Cmp(least)
			}
			switch {
			case order < 0:
				best, least = []int{c}, price
			case order == 0:
				best = append(best, c)
			}
		}
	}
	for _, c := range best {
		left := slices.Clone(money)
		for v, b := range p.Ballots {
			if u := points(b, c); u > 0 {
				pay := new(big.Rat).Mul(least, big.NewRat(int64(u), 1))
				if pay.Cmp(money[v]) > 0 {
					pay = money[v]
				}
				left[v] = new(big.Rat).Sub(money[v], pay)
			}
		}
		naiveShares(p, left, append(slices.Clone(bought), c), end)
	}
	if len(best) == 0 {
		end(bought, money)
	}
}

func points(b rule.BudgetBallot, c int) int {
	for _, w := range b.Worth {
		if w.Project == c {
			return w.Points
		}
	}
	return 0
}

// naivePrice tries, for each voter, the price at which that voter is the last who can pay in full.
func naivePrice(p rule.Projects, money []*big.Rat, c int) *big.Rat {
	var least *big.Rat
	cost := big.NewRat(int64(p.Costs[c]), 1)
	for last, b := range p.Ballots {
		if points(b, c) == 0 {
			continue
		}
		limit := new(big.Rat).Quo(money[last], big.NewRat(int64(points(b, c)), 1)) // whoever runs out before this pays all
		paid, units := new(big.Rat), new(big.Rat)
		for v, other := range p.Ballots {
			u := points(other, c)
			if u == 0 {
				continue
			}
			if new(big.Rat).Quo(money[v], big.NewRat(int64(u), 1)).Cmp(limit) < 0 {
				paid.Add(paid, money[v])
			} else {
				units.Add(units, big.NewRat(int64(u), 1))
			}
		}
		price := new(big.Rat).Quo(new(big.Rat).Sub(cost, paid), units)
		if price.Sign() < 0 {
			price = new(big.Rat)
		}
		if price.Cmp(limit) <= 0 && naiveTotal(p, money, c, price).Cmp(cost) == 0 && (least == nil || price.Cmp(least) < 0) {
			least = price
		}
	}
	return least
}

func naiveTotal(p rule.Projects, money []*big.Rat, c int, price *big.Rat) *big.Rat {
	total := new(big.Rat)
	for v, b := range p.Ballots {
		pay := new(big.Rat).Mul(price, big.NewRat(int64(points(b, c)), 1))
		if pay.Cmp(money[v]) > 0 {
			pay = money[v]
		}
		total.Add(total, pay)
	}
	return total
}

// naivePhragmen goes on from loads.
func naivePhragmen(a rule.Approvals, k int, loads []*big.Rat, chosen []int, end func([]int)) {
	if len(chosen) == k {
		end(chosen)
		return
	}
	var best []int
	var least *big.Rat
	for c := range a.Options {
		people := int64(0)
		load := big.NewRat(1, 1)
		for v, b := range a.Ballots {
			if slices.Contains(b.Set, c) {
				people++
				load.Add(load, loads[v])
			}
		}
		if slices.Contains(chosen, c) {
			continue
		}
		if people == 0 {
			load.SetInt64(1 << 40) // more than any load
		} else {
			load.Quo(load, big.NewRat(people, 1))
		}
		order := -1
		if least != nil {
			order = load.Cmp(least)
		}
		switch {
		case order < 0:
			best, least = []int{c}, load
		case order == 0:
			best = append(best, c)
		}
	}
	for _, c := range best {
		after := slices.Clone(loads)
		for v, b := range a.Ballots {
			if slices.Contains(b.Set, c) {
				after[v] = least
			}
		}
		naivePhragmen(a, k, after, append(slices.Clone(chosen), c), end)
	}
}

type collected map[string][]int

func (c collected) add(set []int) {
	set = slices.Sorted(slices.Values(set))
	key := ""
	for _, o := range set {
		key += string(rune('a' + o))
	}
	c[key] = set
}

func (c collected) sets() [][]int {
	out := [][]int{}
	for _, set := range c {
		out = append(out, set)
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

func each(n int, amount *big.Rat) []*big.Rat {
	return slices.Repeat([]*big.Rat{amount}, n)
}

func same(t *rapid.T, what string, want collected, got rule.Committee) {
	t.Helper()
	if got.More {
		t.Fatal(what, "gave up")
	}
	if d := cmp.Diff(want.sets(), got.Sets, cmpopts.EquateEmpty()); d != "" {
		t.Fatal(what, d)
	}
}

func TestCommitteesAreWhatTheDefinitionsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := one(drawApprovals(t, 5, 5))
		k := rapid.IntRange(1, a.Options).Draw(t, "places")
		n := len(a.Ballots)

		phragmen := collected{}
		naivePhragmen(a, k, each(n, new(big.Rat)), nil, phragmen.add)
		same(t, "phragmen", phragmen, rule.SeqPhragmen(a, k))

		costs := slices.Repeat([]int{1}, a.Options)
		open, filled := collected{}, collected{}
		share := new(big.Rat)
		if n > 0 {
			share = big.NewRat(int64(k), int64(n))
		}
		naiveShares(rule.ApprovedProjects(a, costs, rule.ByCount), each(n, share), nil, func(bought []int, money []*big.Rat) {
			open.add(bought)
			spent := make([]*big.Rat, n)
			for v := range spent {
				spent[v] = new(big.Rat).Sub(share, money[v])
			}
			naivePhragmen(a, k, spent, bought, filled.add)
		})
		same(t, "equal shares", open, rule.EqualShares(a, k, rule.None))
		same(t, "equal shares and Phragmén", filled, rule.EqualShares(a, k, rule.Phragmen))

		for name, gain := range map[string]func(have int) *big.Rat{
			"pav": func(have int) *big.Rat { return big.NewRat(1, int64(have)) },
			"cc":  func(have int) *big.Rat { return big.NewRat(int64(1/have), 1) },
		} {
			best, want := big.NewRat(-1, 1), collected{}
			for mask := range 1 << a.Options {
				var set []int
				for o := range a.Options {
					if mask>>o&1 == 1 {
						set = append(set, o)
					}
				}
				if len(set) != k {
					continue
				}
				score := new(big.Rat)
				for _, b := range a.Ballots {
					have := 0
					for _, o := range set {
						if slices.Contains(b.Set, o) {
							have++
							score.Add(score, gain(have))
						}
					}
				}
				switch score.Cmp(best) {
				case 1:
					best, want = score, collected{}
					want.add(set)
				case 0:
					want.add(set)
				}
			}
			got := chosen[name](a, k)
			same(t, name, want, got)
			if got.Score.Cmp(best) != 0 {
				t.Fatalf("%s: score %v, want %v", name, got.Score, best)
			}
		}
	})
}

func TestBudgetsAreWhatTheDefinitionSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rule.Projects{Costs: rapid.SliceOfN(rapid.IntRange(0, 12), 1, 5).Draw(t, "costs")}
		for range rapid.IntRange(1, 6).Draw(t, "voters") {
			b := rule.BudgetBallot{Weight: 1}
			for c := range p.Costs {
				if u := rapid.IntRange(0, 4).Draw(t, "worth"); u > 0 {
					b.Worth = append(b.Worth, rule.Worth{Project: c, Points: u})
				}
			}
			p.Ballots = append(p.Ballots, b)
		}
		limit := rapid.IntRange(0, 40).Draw(t, "limit")
		want := collected{}
		share := big.NewRat(int64(limit), int64(len(p.Ballots)))
		naiveShares(p, each(len(p.Ballots), share), nil, func(bought []int, _ []*big.Rat) { want.add(bought) })
		got := rule.EqualSharesBudget(p, limit, false)
		same(t, "budget", want, got)
		for _, set := range rule.EqualSharesBudget(p, limit, true).Sets {
			if p.Cost(set) > limit {
				t.Fatalf("%v costs %d of %d", set, p.Cost(set), limit)
			}
		}
	})
}
