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
	var next stage
	var now []int // indices in s.standing of who stays
	for i, o := range s.standing {
		if !slices.Contains(out, o) {
			next.standing = append(next.standing, o)
			now = append(now, i)
		}
	}
	next.past = make([]int, len(now))
	for place, tier := range tiers(len(now), func(a, b int) int {
		if order := compare(t.place[next.standing[b]], t.place[next.standing[a]]); order != 0 {
			return order
		}
		return compare(s.past[now[b]], s.past[now[a]])
	}) {
		for _, i := range tier {
			next.past[i] = place
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

// verdict is what a round decides: the winner, or -1 and who is taken out, in all ways that a lot can fall.
type verdict struct {
	winner int
	tied   []int
	ways   [][]int
	why    Why
}

func (s stage) judge(t tally) verdict {
	if winner, ok := t.winner(s.standing); ok {
		return verdict{winner: winner}
	}
	tied, above := t.fewest(s.standing)
	if len(tied) == 1 {
		return verdict{winner: -1, ways: [][]int{tied}, why: Least}
	}
	v := verdict{winner: -1, tied: tied}
	if above != nil && t.together(tied).Cmp(above) < 0 {
		v.ways, v.why = [][]int{tied}, TogetherLeast
		return v
	}
	for _, o := range s.fewestBefore(tied) {
		v.ways = append(v.ways, []int{o})
	}
	v.why = EarlierRound
	if len(v.ways) > 1 {
		v.why = Lot
	}
	return v
}

// show goes on to the end, drawing lots.
func (c *runoff) show(s stage, lots *rand.Rand) ([]Round, int) {
	var rounds []Round
	for {
		t := c.count(s.standing)
		v := s.judge(t)
		round := c.round(s.standing, t)
		if v.winner >= 0 {
			return append(rounds, round), v.winner
		}
		round.Tied, round.Why, round.Out = v.tied, v.why, v.ways[0]
		if len(v.ways) > 1 {
			round.Out = v.ways[lots.IntN(len(v.ways))]
		}
		rounds = append(rounds, round)
		s = s.after(t, round.Out)
	}
}

// Following every outcome of the lots is given up after so many stages, or so many looks at ballots.
const (
	lotStages = 500
	lotWork   = 2_000_000
)

// follow finds who can win, for all outcomes of the lots.
func (c *runoff) follow(s stage) {
	for {
		if len(c.seen) > lotStages || c.work > c.bound {
			c.cut = true
			return
		}
		t := c.count(s.standing)
		v := s.judge(t)
		switch {
		case v.winner >= 0:
			c.won[v.winner] = true
			return
		case len(v.ways) == 1:
			s = s.after(t, v.ways[0])
			continue
		}
		for _, out := range v.ways {
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
