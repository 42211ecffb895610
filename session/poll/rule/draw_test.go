package rule_test

import (
	"slices"

	"pgregory.net/rapid"

	"folkmoot/session/poll/rule"
)

// drawRankings draws a small election with tied places, unranked options and blank ballots.
func drawRankings(t *rapid.T) rule.Rankings {
	r := rule.Rankings{Options: rapid.IntRange(1, 6).Draw(t, "options")}
	for range rapid.IntRange(0, 9).Draw(t, "ballots") {
		b := rule.Ranking{Weight: rapid.IntRange(1, 3).Draw(t, "weight")}
		order := rapid.Permutation(upTo(r.Options)).Draw(t, "order")
		order = order[:rapid.IntRange(0, r.Options).Draw(t, "ranked")]
		for _, o := range order {
			if len(b.Tiers) > 0 && rapid.IntRange(0, 3).Draw(t, "tied") == 0 {
				b.Tiers[len(b.Tiers)-1] = append(b.Tiers[len(b.Tiers)-1], o)
			} else {
				b.Tiers = append(b.Tiers, []int{o})
			}
		}
		r.Ballots = append(r.Ballots, b)
	}
	return r
}

// drawApprovals draws a small election of few kinds of ballots, so that there are groups and ties.
func drawApprovals(t *rapid.T, options, ballots int) rule.Approvals {
	a := rule.Approvals{Options: rapid.IntRange(1, options).Draw(t, "options")}
	for range rapid.IntRange(0, ballots).Draw(t, "ballots") {
		mask := rapid.IntRange(0, 1<<a.Options-1).Draw(t, "approved")
		b := rule.ApprovalBallot{Weight: rapid.IntRange(1, 2).Draw(t, "weight"), Set: []int{}}
		for o := range a.Options {
			if mask>>o&1 == 1 {
				b.Set = append(b.Set, o)
			}
		}
		a.Ballots = append(a.Ballots, b)
	}
	return a
}

func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// orders are the rules that order options, from rankings.
var orders = map[string]func(rule.Rankings) [][]int{
	"plurality": func(r rule.Rankings) [][]int { return rule.Plurality(r).Order },
	"borda":     func(r rule.Rankings) [][]int { return rule.Borda(r).Order },
	"copeland":  func(r rule.Rankings) [][]int { return rule.Copeland(rule.Pairwise(r)).Order },
	"schulze":   func(r rule.Rankings) [][]int { o, _ := rule.Schulze(rule.Pairwise(r)); return o.Order },
	"irv":       func(r rule.Rankings) [][]int { return [][]int{rule.IRV(r, 1).Winners} },
	"smith":     func(r rule.Rankings) [][]int { return [][]int{rule.Pairwise(r).Smith()} },
}

// chosen are the rules that choose committees.
var chosen = map[string]func(rule.Approvals, int) rule.Committee{
	"approval":                 rule.ApprovalCommittee,
	"pav":                      rule.PAV,
	"seqpav":                   rule.SeqPAV,
	"cc":                       rule.CC,
	"phragmen":                 rule.SeqPhragmen,
	"monroe":                   committees["monroe"],
	"equal shares, open":       committees["partial"],
	"equal shares, phragmen":   committees["shares"],
	"equal shares, approval":   func(a rule.Approvals, k int) rule.Committee { return rule.EqualShares(a, k, rule.ByApproval) },
	"equal shares as a budget": func(a rule.Approvals, k int) rule.Committee { return rule.EqualSharesBudget(money(a), 7*k, true) },
	"greedy budget":            func(a rule.Approvals, k int) rule.Committee { return rule.GreedyBudget(money(a), 7*k) },
}

// money gives options a cost that follows from who approves of them, so that relabelling does not change it.
func money(a rule.Approvals) rule.Projects {
	costs := make([]int, a.Options)
	for _, b := range a.Ballots {
		for _, o := range b.Set {
			costs[o] += b.Weight * len(b.Set)
		}
	}
	voters := max(a.Voters(), 1)
	for o, c := range costs {
		costs[o] = 1 + 13*c/voters%11
	}
	return rule.ApprovedProjects(a, costs, rule.ByCost)
}

func relabelled(sets [][]int, to []int, sorted bool) [][]int {
	out := make([][]int, len(sets))
	for i, set := range sets {
		for _, o := range set {
			out[i] = append(out[i], to[o])
		}
		slices.Sort(out[i])
	}
	if sorted {
		slices.SortFunc(out, slices.Compare)
	}
	return out
}
