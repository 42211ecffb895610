package rule

import (
	"math/rand/v2"
	"slices"
)

// stage is how far a run-off has come: who stands, and how they stood in the rounds before.
type stage struct {
	standing []int
	// past orders those standing, beside standing: the lower number had fewer votes in the latest earlier round in which the
	// two differ. It is all that the rule ever asks of the rounds before.
	past []int
}

func newStage(standing []int) stage {
	return stage{standing: standing, past: make([]int, len(standing))}
}

// after is the stage with out taken out, t being the votes until then.
func (s stage) after(t tally, out []int) stage {
	next := stage{standing: make([]int, 0, len(s.standing))}
	now := make([]int, 0, len(s.standing)) // indices in s.standing of who stays
	for i, o := range s.standing {
		if !slices.Contains(out, o) {
			next.standing = append(next.standing, o)
			now = append(now, i)
		}
	}
	next.past = make([]int, len(now))
	order := make([]int, len(now))
	for i := range order {
		order[i] = i
	}
	fewer := func(a, b int) int {
		if c := t.cmp(next.standing[a], next.standing[b]); c != 0 {
			return c
		}
		return s.past[now[a]] - s.past[now[b]]
	}
	slices.SortFunc(order, fewer)
	for i := 1; i < len(order); i++ {
		next.past[order[i]] = next.past[order[i-1]]
		if fewer(order[i-1], order[i]) != 0 {
			next.past[order[i]]++
		}
	}
	return next
}

// fewestBefore keeps those of the tied who had fewest in the latest earlier round in which they differ.
func (s stage) fewestBefore(tied []int) []int {
	var last []int
	least := 0
	for i, o := range s.standing {
		switch {
		case !slices.Contains(tied, o):
		case last == nil || s.past[i] < least:
			last, least = []int{o}, s.past[i]
		case s.past[i] == least:
			last = append(last, o)
		}
	}
	return last
}

// next counts a round: it gives the winner if there is one, and otherwise who is taken out, in all ways that a lot can fall.
func (c *runoff) next(s stage) (round Round, t tally, ways [][]int, winner int) {
	t = c.count(s.standing)
	if winner, ok := t.winner(s.standing); ok {
		return round, t, nil, winner
	}
	tied, above := t.fewest(s.standing)
	if len(tied) == 1 {
		round.Why = Least
		return round, t, [][]int{tied}, -1
	}
	round.Tied = tied
	if above >= 0 && t.togetherFewer(tied, above) {
		round.Why = TogetherLeast
		return round, t, [][]int{tied}, -1
	}
	last := s.fewestBefore(tied)
	round.Why = EarlierRound
	if len(last) > 1 {
		round.Why = Lot
	}
	for _, o := range last {
		ways = append(ways, []int{o})
	}
	return round, t, ways, -1
}

// show goes on to the end, drawing lots.
func (c *runoff) show(s stage, lots *rand.Rand) ([]Round, int) {
	var rounds []Round
	for {
		round, t, ways, winner := c.next(s)
		round.Standing, round.Votes, round.Exhausted = slices.Clone(s.standing), t.floats(), t.exhausted
		if winner >= 0 {
			return append(rounds, round), winner
		}
		round.Out = ways[0]
		if len(ways) > 1 {
			round.Out = ways[lots.IntN(len(ways))]
		}
		rounds = append(rounds, round)
		s = s.after(t, round.Out)
	}
}

// Following every outcome of the lots is given up after so many stages, or so many looks at ballots.
const (
	lotStages = 2_000
	lotWork   = 2_000_000
)

// follow finds who can win, for all outcomes of the lots.
func (c *runoff) follow(s stage) {
	for {
		if len(c.seen) > lotStages || c.work > c.bound {
			c.cut = true
			return
		}
		_, t, ways, winner := c.next(s)
		switch {
		case winner >= 0:
			c.won[winner] = true
			return
		case len(ways) == 1:
			s = s.after(t, ways[0])
			continue
		}
		for _, out := range ways {
			branch := s.after(t, out)
			key := keyOf(append(slices.Clone(branch.standing), branch.past...))
			if !c.seen[key] {
				c.seen[key] = true
				c.follow(branch)
			}
		}
		return
	}
}
