package rule_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"folkmoot/session/poll/rule"
)

// bigRankings are 100,000 ballots over 40 options, all different, each ranking about two thirds of them, some tied.
func bigRankings(ballots, options int) rule.Rankings {
	rng := rand.New(rand.NewPCG(4, 40))
	r := rule.Rankings{Options: options, Ballots: make([]rule.Ranking, ballots)}
	for i := range r.Ballots {
		order := rng.Perm(options)
		slices.SortFunc(order, func(a, b int) int { return a + 12*rng.IntN(3) - b - 12*rng.IntN(3) })
		order = order[:options/3+rng.IntN(2*options/3)]
		var tiers [][]int
		for j := 0; j < len(order); {
			n := 1
			if rng.IntN(6) == 0 {
				n = min(2, len(order)-j)
			}
			tiers = append(tiers, order[j:j+n])
			j += n
		}
		r.Ballots[i] = rule.Ranking{Weight: 1, Tiers: tiers}
	}
	return r
}

// bigApprovals gives options different chances, so that no two have the same support.
func bigApprovals(ballots, options int, share float64) rule.Approvals {
	rng := rand.New(rand.NewPCG(5, 40))
	a := rule.Approvals{Options: options, Ballots: make([]rule.ApprovalBallot, ballots)}
	for i := range a.Ballots {
		var set []int
		camp := rng.IntN(4)
		for o := range options {
			p := share
			if o%4 == camp {
				p = min(3*share, .9)
			}
			if rng.Float64() < p*(1+float64(o)/float64(2*options)) {
				set = append(set, o)
			}
		}
		a.Ballots[i] = rule.ApprovalBallot{Weight: 1, Set: set}
	}
	return a
}

func BenchmarkRule(b *testing.B) {
	size := "100000x40"
	r, a := bigRankings(100_000, 40), bigApprovals(100_000, 40, .25)
	for name, count := range map[string]func(rule.Rankings){
		"Plurality": func(r rule.Rankings) { rule.Plurality(r) },
		"Pairwise":  func(r rule.Rankings) { rule.Pairwise(r) },
		"Borda":     func(r rule.Rankings) { rule.Borda(r) },
		"Schulze":   func(r rule.Rankings) { rule.Schulze(rule.Pairwise(r)) },
		"Copeland":  func(r rule.Rankings) { rule.Copeland(rule.Pairwise(r)) },
		"IRV":       func(r rule.Rankings) { rule.IRV(r, 1) },
	} {
		b.Run(name+"/"+size, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count(r)
			}
		})
	}
	for name, count := range map[string]func(rule.Approvals){
		"Approval":              func(a rule.Approvals) { rule.Approval(a) },
		"PAV":                   func(a rule.Approvals) { rule.PAV(a, 10) },
		"SeqPhragmen":           func(a rule.Approvals) { rule.SeqPhragmen(a, 10) },
		"EqualShares":           func(a rule.Approvals) { rule.EqualShares(a, 10, rule.Phragmen) },
		"EqualSharesOf20":       func(a rule.Approvals) { rule.EqualShares(a, 20, rule.Phragmen) },
		"EqualSharesByApproval": func(a rule.Approvals) { rule.EqualShares(a, 10, rule.ByApproval) },
	} {
		b.Run(name+"/"+size, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count(a)
			}
		})
	}
	twenty := bigApprovals(100_000, 20, .25)
	b.Run("PAVExact/100000x20", func(b *testing.B) {
		for b.Loop() {
			rule.PAV(twenty, 10)
		}
	})
}

func BenchmarkEqualShares5000x100(b *testing.B) {
	a := bigApprovals(5_000, 100, .08)
	rng := rand.New(rand.NewPCG(6, 100))
	costs := make([]int, 100)
	for i := range costs {
		costs[i] = 1_000 + 250*rng.IntN(400)
	}
	points := rule.Projects{Costs: costs}
	for _, ballot := range a.Ballots {
		cardinal := rule.BudgetBallot{Weight: 1}
		for _, o := range ballot.Set {
			cardinal.Worth = append(cardinal.Worth, rule.Worth{Project: o, Points: 1 + rng.IntN(10)})
		}
		points.Ballots = append(points.Ballots, cardinal)
	}
	for name, p := range map[string]rule.Projects{
		"count": rule.ApprovedProjects(a, costs, rule.ByCount), "cost": rule.ApprovedProjects(a, costs, rule.ByCost), "points": points,
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				rule.EqualSharesBudget(p, 1_500_000, true)
			}
		})
	}
	b.Run("committee", func(b *testing.B) {
		for b.Loop() {
			rule.EqualShares(a, 30, rule.Phragmen)
		}
	})
}

// A room of 20 people and 40 options: what a poll's result waits for.
func BenchmarkRoom20x40(b *testing.B) {
	r, a := bigRankings(20, 40), bigApprovals(20, 40, .12)
	for _, k := range []int{3, 5, 8} {
		for name, count := range map[string]func(){
			"PAV": func() { rule.PAV(a, k) }, "CC": func() { rule.CC(a, k) }, "EqualShares": func() { rule.EqualShares(a, k, rule.Phragmen) },
			"SeqPhragmen": func() { rule.SeqPhragmen(a, k) },
		} {
			b.Run(fmt.Sprintf("%s/%d", name, k), func(b *testing.B) {
				for b.Loop() {
					count()
				}
			})
		}
	}
	b.Run("IRV", func(b *testing.B) {
		for b.Loop() {
			rule.IRV(r, 1)
		}
	})
}
