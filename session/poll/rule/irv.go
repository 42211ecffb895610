package rule

import (
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
)

// Why says why options were taken out of an instant run-off.
type Why int

// The reasons, in the order in which they are looked at.
const (
	Least         Why = iota + 1 // it had the fewest votes
	TogetherLeast                // these tied for fewest, and together had fewer than the next
	EarlierRound                 // these tied for fewest; in the last round in which they differed it had fewer
	Lot                          // these tied for fewest in every round; a lot decided
)

// Round is one round of an instant run-off.
type Round struct {
	Standing  []int     // who stands in it, ascending
	Votes     []float64 // by option; 0 for those who do not stand
	Exhausted int       // weight of the ballots that rank nobody who stands
	Tied      []int     // those who tied for fewest votes, if there were several
	Out       []int     // who is taken out; empty in the last round
	Why       Why       // 0 in the last round
}

// IRVCount is an instant run-off round by round.
type IRVCount struct {
	Rounds []Round
	// Winners are all options that win for some outcome of the lots, ascending: more than one is a declared tie. It is what
	// the rule says; the rounds show one outcome of the lots.
	Winners []int
	// More says that there were too many outcomes of the lots to follow, so that Winners may lack some.
	More bool
	// Drawn is the winner in the rounds shown; -1 if no ballot ranks anything.
	Drawn int
	// Order begins with Winners; then come the others, the later taken out the better, as in the rounds shown.
	Order [][]int
}

// IRV is instant run-off voting. Each ballot counts for the option it ranks highest among those standing; if that tier holds
// t of them, each has one t-th of it. Whoever has more than half of the votes that are not exhausted wins; otherwise options
// are taken out: those that tie for fewest votes, all at once, if together they have fewer than the next; else, of those who
// tie, the one with fewest in the latest earlier round in which they differ; else one by lot. The seed decides the lots of
// the rounds shown. (W. R. Ware, 1871.)
func IRV(r Rankings, seed uint64) IRVCount {
	c := &runoff{ballots: r, counts: map[string]tally{}, won: map[int]bool{}, seen: map[string]bool{}}
	standing := make([]int, r.Options)
	for o := range standing {
		standing[o] = o
	}
	out := IRVCount{Drawn: -1}
	if r.Options == 0 {
		return out
	}
	c.from = make([]place, len(r.Ballots))
	first := c.count(standing)
	out.Winners = standing
	if first.total > 0 || r.Options == 1 {
		lots := rand.New(rand.NewPCG(seed, 0))
		out.Rounds, out.Drawn = c.show(newStage(standing), lots)
		c.from, c.bound = nil, c.work+lotWork
		c.follow(newStage(standing))
		c.won[out.Drawn] = true
		out.Winners = slices.Sorted(maps.Keys(c.won))
	} else {
		out.Rounds = []Round{c.round(standing, first)}
	}
	out.More = c.cut
	out.Order = c.order(out.Winners, out.Rounds)
	return out
}

type runoff struct {
	ballots Rankings
	counts  map[string]tally // by who stands: the same however it came about
	work    int              // looks at ballots
	bound   int              // how many are enough
	won     map[int]bool     // who wins for some outcome of the lots
	seen    map[string]bool  // stages already followed
	cut     bool             // not all were followed
	// from is, by ballot, where its vote went last, while rounds are shown: fewer and fewer stand then, so a vote only moves
	// down. Lots are followed without it.
	from []place
}

// tally is the votes of those who stand.
type tally struct {
	votes     []*big.Rat // by option
	place     []int      // by option: orders those standing as votes does, and is cheaper to compare
	exhausted int
	total     int // weight of the ballots that count
}

func (c *runoff) count(standing []int) tally {
	key := keyOf(standing)
	if t, ok := c.counts[key]; ok {
		return t
	}
	stands := make([]bool, c.ballots.Options)
	for _, o := range standing {
		stands[o] = true
	}
	s := newShares(c.ballots.Options)
	var t tally
	for i, b := range c.ballots.Ballots {
		var at place
		if c.from != nil {
			at = c.from[i]
			if at.alone > 0 && stands[at.alone-1] { // most votes stay where they are
				s.add(int(at.alone-1), 1, b.Weight)
				t.total += b.Weight
				continue
			}
		}
		at, ok := c.give(s, b, int(at.tier), stands)
		if ok {
			t.total += b.Weight
		} else {
			t.exhausted += b.Weight
		}
		if c.from != nil {
			c.from[i] = at
		}
	}
	t.votes = s.sums()
	t.place = s.whole
	if s.parts != nil {
		t.place = make([]int, c.ballots.Options)
		for i, tier := range byRats(t.votes) {
			for _, o := range tier {
				t.place[o] = -i
			}
		}
	}
	c.counts[key] = t
	return t
}

// place is the tier that a vote went to, and 1 + the option in it if it holds only one.
type place struct{ tier, alone int32 }

// give adds the vote of a ballot, looking from the tier first on; it says where it went and whether anywhere.
func (c *runoff) give(s *shares, b Ranking, first int, stands []bool) (place, bool) {
	for i := first; i < len(b.Tiers); i++ {
		n := 0
		for _, o := range b.Tiers[i] {
			if stands[o] {
				n++
			}
		}
		c.work += len(b.Tiers[i])
		if n == 0 {
			continue
		}
		for _, o := range b.Tiers[i] {
			if stands[o] {
				s.add(o, n, b.Weight)
			}
		}
		at := place{tier: int32(i)}
		if len(b.Tiers[i]) == 1 {
			at.alone = int32(b.Tiers[i][0]) + 1
		}
		return at, true
	}
	return place{tier: int32(len(b.Tiers))}, false
}

func (c *runoff) round(standing []int, t tally) Round {
	return Round{Standing: slices.Clone(standing), Votes: floats(t.votes), Exhausted: t.exhausted}
}

// winner is who has more than half of the votes that count, or stands alone.
func (t tally) winner(standing []int) (int, bool) {
	if len(standing) == 1 {
		return standing[0], true
	}
	most := slices.MaxFunc(standing, func(a, b int) int { return compare(t.place[a], t.place[b]) })
	return most, t.votes[most].Cmp(big.NewRat(int64(t.total), 2)) > 0
}

// fewest gives who has the fewest votes, and the fewest that anybody else has, if there is anybody else.
func (t tally) fewest(standing []int) (tied []int, next *big.Rat) {
	above := -1 // who has next
	for _, o := range standing {
		order := -1
		if len(tied) > 0 {
			order = compare(t.place[o], t.place[tied[0]])
		}
		switch {
		case order == 0:
			tied = append(tied, o)
		case order < 0:
			if len(tied) > 0 {
				above = tied[0]
			}
			tied = []int{o}
		case above < 0 || t.place[o] < t.place[above]:
			above = o
		}
	}
	if above >= 0 {
		next = t.votes[above]
	}
	return tied, next
}

func (t tally) together(options []int) *big.Rat {
	sum := new(big.Rat)
	for _, o := range options {
		sum.Add(sum, t.votes[o])
	}
	return sum
}

func (c *runoff) order(winners []int, rounds []Round) [][]int {
	placed := make([]bool, c.ballots.Options)
	var order [][]int
	add := func(tier []int) {
		var fresh []int
		for _, o := range tier {
			if !placed[o] {
				placed[o] = true
				fresh = append(fresh, o)
			}
		}
		if fresh != nil {
			order = append(order, fresh)
		}
	}
	add(winners)
	last := rounds[len(rounds)-1].Standing
	t := c.count(last)
	for _, tier := range tiers(len(last), func(a, b int) int { return compare(t.place[last[a]], t.place[last[b]]) }) {
		var options []int
		for _, i := range tier {
			options = append(options, last[i])
		}
		add(options)
	}
	for _, round := range slices.Backward(rounds) {
		add(round.Out)
	}
	return order
}
