package analysis

import (
	"slices"

	"folkmoot/session/poll"
)

// without lists what people who voted by hand are left out of.
func (s *sheet) without(ballots []poll.Ballot) []Missing {
	if s.tally.Hands == 0 {
		return nil
	}
	var out []Missing
	if s.tally.BySupport && s.kind != poll.Ticks {
		out = append(out, NeedsOrder)
	}
	if s.orders() {
		out = append(out, NeedsAgreement)
	}
	out = append(out, NeedsStability)
	if s.kind != poll.Matches {
		out = append(out, NeedsOtherRules)
	}
	if slices.ContainsFunc(ballots, func(b poll.Ballot) bool { return b.Group != "" }) {
		out = append(out, NeedsGroups)
	}
	return out
}
