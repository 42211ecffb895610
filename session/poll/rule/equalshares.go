package rule

import (
	"math"
	"math/big"
	"slices"
)

// Completion says how places are filled that equal shares leaves open because no option's supporters have enough left.
type Completion int

const (
	// None leaves them open.
	None Completion = iota
	// Phragmen goes on with Phragmén's sequential rule; voters carry what they have spent.
	Phragmen
	// ByApproval takes the options with the most supporters.
	ByApproval
)

// EqualShares is the method of equal shares. Every voter has k/n; an option costs 1 and is bought by its supporters, who all
// pay the same or, if they have less, all they have left. Each time the option is bought whose supporters pay least,
//
//	r(c) = the least r with sum over supporters of min(what they have, r) = 1,
//
// until no option's supporters have 1 left together. (Peters and Skowron, Proportionality and the Limits of Welfarism, 2020.)
func EqualShares(a Approvals, k int, complete Completion) Committee {
	k = seats(k, a.Options)
	votes := newElectorate(a)
	share := new(big.Rat)
	if votes.voters > 0 {
		share.SetFrac64(int64(k), int64(votes.voters))
	}
	cost := make([]int, a.Options)
	for o := range cost {
		cost[o] = 1
	}
	m := newMarket(votes, share, cost)
	m.each, m.worth = cost, make([][]int, a.Options)
	b := buyers{market: m, complete: func(b *buyers, s situation) {
		switch {
		case complete == None || len(s.chosen) == k:
			b.finish(s.chosen, s.steps)
		case complete == ByApproval:
			b.byVotes(a.counts(), s, k)
		default:
			b.byPhragmen(s, k)
		}
	}}
	return b.committee()
}

// buyers follows purchases, in all ways to break ties.
type buyers struct {
	market   *market
	complete func(b *buyers, s situation) // what follows when nothing can be bought
	seen     map[string]bool
	found    sets
	steps    []Step
}

// situation is how far one way has come.
type situation struct {
	held   []int32   // by ballot: its purse
	low    []float64 // by option: its price is not below this; infinite once it is bought or cannot be any more
	chosen []int
	steps  []Step
}

func (b *buyers) committee() Committee {
	m := b.market
	b.seen = map[string]bool{}
	b.buy(situation{held: make([]int32, len(m.votes.weight)), low: make([]float64, len(m.cost))})
	return Committee{Sets: b.found.sorted(), More: b.found.more, Exact: true, Steps: b.steps}
}

func (b *buyers) finish(chosen []int, steps []Step) {
	if !b.market.done {
		b.steps = steps
	}
	b.market.end()
	b.found.add(chosen)
}

func (b *buyers) buy(s situation) {
	for {
		if b.market.over() {
			b.found.more = true
		}
		if b.found.full() {
			return
		}
		best := b.cheapest(s)
		if len(best) == 0 {
			b.complete(b, s)
			return
		}
		if len(best) == 1 {
			s = b.bought(s, best[0], nil)
			continue
		}
		var tied []int
		for _, o := range best {
			tied = append(tied, o.option)
		}
		for _, o := range best {
			branch := situation{slices.Clone(s.held), slices.Clone(s.low), slices.Clone(s.chosen), slices.Clone(s.steps)}
			branch = b.bought(branch, o, tied)
			if fresh(b.seen, branch.chosen, b.market.canonical(branch.held)) {
				b.buy(branch)
			}
		}
		return
	}
}

func (b *buyers) bought(s situation, o offer, tied []int) situation {
	b.market.buy(s.held, o)
	s.low[o.option] = math.Inf(1)
	s.chosen = append(s.chosen, o.option)
	s.steps = append(s.steps, Step{Option: o.option, Price: o.exact, Phase: ByShares, Tied: tied})
	return s
}

// cheapest gives the options with the least price, settled. A price never falls, since purses only get lighter: options whose
// last price is already above the best need not be asked again.
func (b *buyers) cheapest(s situation) []offer {
	order := make([]int, len(s.low))
	for o := range order {
		order[o] = o
	}
	slices.SortStableFunc(order, func(x, y int) int {
		switch {
		case s.low[x] < s.low[y]:
			return -1
		case s.low[x] > s.low[y]:
			return 1
		}
		return 0
	})
	var offers []offer
	high := math.Inf(1) // the best price is not above this
	for _, option := range order {
		if math.IsInf(s.low[option], 1) || s.low[option] > high {
			break
		}
		o, ok := b.market.offer(s.held, option)
		if !ok {
			s.low[option] = math.Inf(1)
			continue
		}
		s.low[option] = o.approx - o.doubt
		high = min(high, o.approx+o.doubt)
		offers = append(offers, o)
	}
	var best []offer
	for _, o := range offers {
		if o.approx-o.doubt > high {
			continue
		}
		b.market.settle(s.held, &o)
		order := -1
		if len(best) > 0 {
			order = o.exact.Cmp(best[0].exact)
		}
		switch {
		case order < 0:
			best = []offer{o}
		case order == 0:
			best = append(best, o)
		}
	}
	slices.SortFunc(best, func(x, y offer) int { return compare(x.option, y.option) })
	return best
}

// byVotes fills the open places with the options of most votes.
func (b *buyers) byVotes(votes []int, s situation, k int) {
	var filled sets
	fill(votes, s.chosen, k, &filled)
	for _, set := range filled.sorted() {
		steps := slices.Clone(s.steps)
		rest := slices.DeleteFunc(slices.Clone(set), func(o int) bool { return slices.Contains(s.chosen, o) })
		slices.SortStableFunc(rest, func(x, y int) int { return compare(votes[y], votes[x]) })
		for _, o := range rest {
			steps = append(steps, Step{Option: o, Phase: ByVotes})
		}
		b.finish(set, steps)
	}
	b.found.more = b.found.more || filled.more
}

// byPhragmen fills the open places by Phragmén's rule, from the loads that the purchases were.
func (b *buyers) byPhragmen(s situation, k int) {
	p := newPhragmen(b.market.votes, k, &b.market.patience)
	carried := make([]int32, len(s.held))
	numbers := map[int32]int32{}
	for v, id := range s.held {
		number, ok := numbers[id]
		if !ok {
			number = p.load(new(big.Rat).Sub(b.market.share, b.market.value(id)))
			numbers[id] = number
		}
		carried[v] = number
	}
	first := !b.market.done
	p.from(carried, s.chosen, s.steps)
	if first {
		b.steps = p.steps
	}
	for _, set := range p.found.sorted() {
		b.found.add(set)
	}
	b.found.more = b.found.more || p.found.more
}
