package analysis

import (
	"slices"

	"folkmoot/session/poll/rule"
)

func (s *sheet) proportional() *Proportional {
	k := s.rules.Places
	sets, ok := s.approvals()
	if !ok || k <= 0 || k >= s.rows || len(sets.Ballots) == 0 {
		return nil
	}
	first, open := s.first(k)
	if open != nil {
		return nil // no order of the options may decide which of the tied are among the first
	}
	chosen := s.closest(rule.EqualShares(sets, k, rule.Phragmen).Sets, k)
	p := &Proportional{Places: k}
	for _, row := range first {
		if slices.Contains(chosen, row) {
			p.Same++
		} else {
			p.Out = append(p.Out, row)
		}
	}
	for _, row := range chosen {
		if !slices.Contains(first, row) {
			p.In = append(p.In, row)
		}
	}
	for _, b := range sets.Ballots {
		had, has := meets(b.Set, first), meets(b.Set, chosen)
		switch {
		case has && !had:
			p.Gain += b.Weight
		case had && !has:
			p.Lost += b.Weight
		}
	}
	return p
}

func meets(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}
