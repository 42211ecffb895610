package rule

import (
	"maps"
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
	c := &runoff{ballots: r, scale: scaleOf(r), counts: map[string]tally{}, won: map[int]bool{}, seen: map[string]bool{}}
	standing := make([]int, r.Options)
	for o := range standing {
		standing[o] = o
	}
	out := IRVCount{Drawn: -1}
	if r.Options == 0 {
		return out
	}
	first := c.count(standing)
	out.Winners = standing
	if first.total > 0 || r.Options == 1 {
		lots := rand.New(rand.NewPCG(seed, 0))
		out.Rounds, out.Drawn = c.show(newStage(standing), lots)
		c.bound = c.work + lotWork
		c.follow(newStage(standing))
		c.won[out.Drawn] = true
		out.Winners = slices.Sorted(maps.Keys(c.won))
	} else {
		out.Rounds = []Round{{Standing: standing, Votes: first.floats(), Exhausted: first.exhausted}}
	}
	out.More = c.cut
	out.Order = c.order(out.Winners, out.Rounds)
	return out
}

type runoff struct {
	ballots Rankings
	scale   int64            // into how many parts a vote is cut; 0: into parts too many for whole numbers
	counts  map[string]tally // by who stands: the same however it came about
	work    int              // looks at ballots
	bound   int              // how many are enough
	won     map[int]bool     // who wins for some outcome of the lots
	seen    map[string]bool  // stages already followed
	cut     bool             // not all were followed
}

// tally is the votes of those who stand.
type tally struct {
	votes
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
	s := c.newVotes()
	t := tally{}
	for _, b := range c.ballots.Ballots {
		if c.give(s, b, stands) {
			t.total += b.Weight
		} else {
			t.exhausted += b.Weight
		}
	}
	t.votes = s.counted()
	c.counts[key] = t
	return t
}

func (c *runoff) give(s *ballotBox, b Ranking, stands []bool) bool {
	for _, tier := range b.Tiers {
		n := 0
		for _, o := range tier {
			if stands[o] {
				n++
			}
		}
		c.work += len(tier)
		if n == 0 {
			continue
		}
		for _, o := range tier {
			if stands[o] {
				s.add(o, n, b.Weight)
			}
		}
		return true
	}
	return false
}

// winner is who has more than half of the votes that count, or stands alone.
func (t tally) winner(standing []int) (int, bool) {
	if len(standing) == 1 {
		return standing[0], true
	}
	for _, o := range standing {
		if t.moreThanHalf(o, t.total) {
			return o, true
		}
	}
	return 0, false
}

// fewest gives who has the fewest votes, and who has the fewest of the others; -1 if there is nobody else.
func (t tally) fewest(standing []int) (tied []int, next int) {
	next = -1
	for _, o := range standing {
		order := -1
		if len(tied) > 0 {
			order = t.cmp(o, tied[0])
		}
		switch {
		case order == 0:
			tied = append(tied, o)
		case order < 0:
			if len(tied) > 0 {
				next = tied[0]
			}
			tied = []int{o}
		case next < 0 || t.cmp(o, next) < 0:
			next = o
		}
	}
	return tied, next
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
	for _, tier := range tiers(len(last), func(a, b int) int { return t.cmp(last[a], last[b]) }) {
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
