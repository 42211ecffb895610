package analysis

import (
	"slices"

	"folkmoot/session/poll"
	"folkmoot/session/poll/rule"
	"folkmoot/session/poll/stat"
)

// Which other rules count the ballots of which method, and how the ballots are read:
//
//	method               as an order                        as approvals           rules
//	choose, approval     -                                  chosen                 approval, PAV, equal shares
//	choose-rank, top 5   places; the rest below, tied       ranked at all          plurality, approval, Borda, Schulze, IRV, PAV, equal shares
//	full ranking         places; the rest below, tied       -                      plurality, Borda, Schulze, IRV
//	dots, budget, votes  by what was given; nothing last    given anything         plurality, approval, Borda, Schulze, IRV, PAV, equal shares
//	scales               by the mean over criteria          above the middle       approval, Borda, Schulze, PAV, equal shares
//	impact and effort    by impact                          impact above the middle the same
//	pairs                -                                  -                      none
//
// A ballot on a scale ties many options at its top, so first choices say little: plurality and IRV are left out there.
// IRV is left out too where its result hangs on more lots than can be followed, as with many options and few people, and for
// dots, money and votes over more than 20 options, where that is nearly always so and takes long to find out.
// PAV and equal shares choose as many options as are to be taken forward, and are left out where that is none or all.

// rankings are the orders on the papers; ok is false where the method gives none.
func (s *sheet) rankings() (r rule.Rankings, ok bool) {
	r.Options = s.rows
	if !s.orders() {
		return r, false
	}
	for _, p := range s.papers {
		values := s.values(p)
		tiers := stat.TiersOf(values)
		if last := len(tiers) - 1; s.kind != poll.Levels && last >= 0 && values[tiers[last][0]] == 0 {
			tiers = tiers[:last] // nothing was said of these
		}
		r.Ballots = append(r.Ballots, rule.Ranking{Weight: p.heads, Tiers: tiers})
	}
	return r, true
}

// approvals are the options that the papers are in favour of; papers in favour of none are left out.
func (s *sheet) approvals() (a rule.Approvals, ok bool) {
	a.Options = s.rows
	if s.rules.Method == poll.Ranking || s.kind == poll.Matches {
		return a, false
	}
	for _, p := range s.papers {
		b := rule.ApprovalBallot{Weight: p.heads}
		for i := range s.rows {
			if side, _ := s.inFavour(s.of(p, i)); side > 0 {
				b.Set = append(b.Set, i)
			}
		}
		if len(b.Set) > 0 {
			a.Ballots = append(a.Ballots, b)
		}
	}
	return a, true
}

func (s *sheet) otherRules(seed uint64) []OtherRule {
	if s.rows < 2 || len(s.papers) == 0 {
		return nil
	}
	var out []OtherRule
	add := func(name RuleName, order [][]int) { out = append(out, OtherRule{Name: name, Order: order}) }
	orders, ordered := s.rankings()
	firsts := ordered && s.kind != poll.Levels
	sets, approved := s.approvals()
	if firsts {
		add(ByPlurality, rule.Plurality(orders).Order)
	}
	if approved {
		add(ByApproval, rule.Approval(sets).Order)
	}
	if ordered {
		add(ByBorda, rule.Borda(orders).Order)
		schulze, _ := rule.Schulze(rule.Pairwise(orders))
		add(BySchulze, schulze.Order)
	}
	if firsts && (s.kind == poll.Ranks || s.rows <= poll.ManyOptions) {
		if order := runOff(orders, seed); order != nil {
			add(ByIRV, order)
		}
	}
	if k := s.rules.Places; approved && k > 0 && k < s.rows && len(sets.Ballots) > 0 {
		out = append(out, s.committee(ByPAV, rule.PAV(sets, k)), s.committee(ByEqualShares, rule.EqualShares(sets, k, rule.Phragmen)))
	}
	return out
}

// runOff is the order of an instant run-off. Where a lot would decide who is taken out, only the winners are told from the
// rest: no order of the options may decide. Where the lots could fall in too many ways to follow, there is no saying who may
// win, and no order.
func runOff(orders rule.Rankings, seed uint64) [][]int {
	c := rule.IRV(orders, seed)
	if c.More {
		return nil
	}
	if !slices.ContainsFunc(c.Rounds, func(r rule.Round) bool { return r.Why == rule.Lot }) {
		return c.Order
	}
	return twoTiers(c.Winners, orders.Options)
}

func twoTiers(first []int, rows int) [][]int {
	var rest []int
	for i := range rows {
		if !slices.Contains(first, i) {
			rest = append(rest, i)
		}
	}
	if len(rest) == 0 {
		return [][]int{first}
	}
	return [][]int{first, rest}
}

func (s *sheet) committee(name RuleName, c rule.Committee) OtherRule {
	set := s.closest(c.Sets, s.rules.Places)
	return OtherRule{Name: name, Order: twoTiers(set, s.rows), Sets: len(c.Sets), Stepwise: name == ByPAV && !c.Exact}
}

// closest is the set that has most in common with the first k; of those the one that has the highest rows.
func (s *sheet) closest(sets [][]int, k int) []int {
	sure, open := s.first(k)
	best, most := 0, -1
	for i, set := range sets {
		common, maybe := 0, 0
		for _, row := range set {
			switch {
			case slices.Contains(sure, row):
				common++
			case slices.Contains(open, row):
				maybe++
			}
		}
		if common += min(maybe, k-len(sure)); common > most {
			best, most = i, common
		}
	}
	return sets[best]
}

// first gives the rows that are surely among the first k, and those tied across the border.
func (s *sheet) first(k int) (sure, open []int) {
	for from := 0; from < s.rows && len(sure) < k; {
		to := s.sameRank(from)
		tier := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			tier = append(tier, i)
		}
		if len(sure)+len(tier) > k {
			return sure, tier
		}
		sure = append(sure, tier...)
		from = to
	}
	return sure, nil
}

func (s *sheet) depends(other []OtherRule) bool {
	var first []int
	if len(other) > 0 && s.tally.Hands == 0 {
		for i := range s.sameRank(0) {
			first = append(first, i)
		}
	}
	for _, o := range other {
		if o.Name == ByPAV || o.Name == ByEqualShares {
			continue
		}
		if first == nil {
			first = o.Order[0]
		}
		if !slices.Equal(first, o.Order[0]) {
			return true
		}
	}
	return false
}
