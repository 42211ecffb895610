package rule

import (
	"math"
	"math/big"
	"slices"
)

// SeqPhragmen is Phragmén's sequential rule. Choosing an option is a load of 1, to be carried by its supporters in any
// parts; each time that option is chosen whose supporters can end up with the least equal load,
//
//	s(c) = (1 + sum of the loads of c's supporters) / number of c's supporters,
//
// and they all then carry s(c). Options without a supporter come last. (E. Phragmén, 1894.)
func SeqPhragmen(a Approvals, k int) Committee {
	p := newPhragmen(newElectorate(a), seats(k, a.Options), new(patience))
	p.from(make([]int32, len(a.Ballots)), nil, nil)
	return p.committee()
}

// load is what voters carry. Voters with the same last choice carry the same, so there are few.
type load struct {
	exact  *big.Rat
	approx float64
}

type phragmen struct {
	votes electorate
	k     int
	loads []load
	known map[string]int32 // exact values that have a number: equal loads are one load
	found sets
	seen  map[string]bool // situations already continued
	steps []Step
	ended bool // steps are known
	*patience
}

func newPhragmen(votes electorate, k int, wait *patience) *phragmen {
	p := &phragmen{votes: votes, k: k, patience: wait, seen: map[string]bool{}, known: map[string]int32{}}
	p.load(new(big.Rat))
	return p
}

func (p *phragmen) committee() Committee {
	return Committee{Sets: p.found.sorted(), More: p.found.more, Exact: true, Steps: p.steps}
}

func (p *phragmen) load(exact *big.Rat) int32 {
	key := exact.RatString()
	if i, ok := p.known[key]; ok {
		return i
	}
	approx, _ := exact.Float64()
	p.loads = append(p.loads, load{exact, approx})
	p.known[key] = int32(len(p.loads) - 1)
	return p.known[key]
}

// from continues from chosen; carried is the number of each ballot's load.
func (p *phragmen) from(carried []int32, chosen []int, steps []Step) {
	if p.over() {
		p.found.more = true
	}
	if p.found.full() {
		return
	}
	if len(chosen) == p.k {
		p.finish(chosen, steps)
		return
	}
	best, price := p.least(carried, chosen)
	if best == nil {
		p.unsupported(chosen, steps)
		return
	}
	for _, o := range best {
		now := append(slices.Clone(chosen), o)
		after := slices.Clone(carried)
		level := p.load(price)
		for _, v := range p.votes.fans[o] {
			after[v] = level
		}
		if len(best) > 1 && !fresh(p.seen, now, after) {
			continue
		}
		step := Step{Option: o, Price: price, Phase: ByPhragmen}
		if len(best) > 1 {
			step.Tied = best
		}
		p.from(after, now, append(slices.Clone(steps), step))
	}
}

// fresh notes a situation and says whether it is new. Many orders of tied choices lead to the same one.
func fresh(seen map[string]bool, chosen []int, held []int32) bool {
	situation := slices.Clone(chosen)
	slices.Sort(situation)
	for _, h := range held {
		situation = append(situation, int(h))
	}
	key := keyOf(situation)
	if seen[key] {
		return false
	}
	seen[key] = true
	return true
}

func (p *phragmen) finish(chosen []int, steps []Step) {
	if !p.ended {
		p.ended, p.steps = true, steps
	}
	p.end()
	p.found.add(chosen)
}

// unsupported fills the places that are left when nobody approves of any option left.
func (p *phragmen) unsupported(chosen []int, steps []Step) {
	var rest []int
	for o := range p.votes.fans {
		if !slices.Contains(chosen, o) {
			rest = append(rest, o)
		}
	}
	combinations(len(rest), p.k-len(chosen), func(c []int) bool {
		now := slices.Clone(chosen)
		then := slices.Clone(steps)
		for _, i := range c {
			now = append(now, rest[i])
			then = append(then, Step{Option: rest[i], Phase: ByPhragmen, Tied: rest})
		}
		p.finish(now, then)
		return !p.found.full()
	})
}

// least finds the options whose supporters would carry least. Sums in floating point, good to better than one part in 10^9
// (they add up to 10^6 positive numbers), leave out what is plainly more; the rest is compared in fractions.
func (p *phragmen) least(carried []int32, chosen []int) ([]int, *big.Rat) {
	approx := make([]float64, len(p.votes.fans))
	low := math.Inf(1)
	for o, fans := range p.votes.fans {
		approx[o] = math.Inf(1)
		if slices.Contains(chosen, o) {
			continue
		}
		sum, people := 1.0, 0
		for _, v := range fans {
			sum += float64(p.votes.weight[v]) * p.loads[carried[v]].approx
			people += p.votes.weight[v]
		}
		p.visits += len(fans)
		if people > 0 {
			approx[o] = sum / float64(people)
			low = min(low, approx[o])
		}
	}
	var best []int
	var least *big.Rat
	for o, s := range approx {
		if math.IsInf(s, 1) || s > low*(1+1e-9) {
			continue
		}
		exact := p.exact(carried, o)
		switch {
		case least == nil || exact.Cmp(least) < 0:
			best, least = []int{o}, exact
		case exact.Cmp(least) == 0:
			best = append(best, o)
		}
	}
	return best, least
}

func (p *phragmen) exact(carried []int32, o int) *big.Rat {
	carry := make([]int, len(p.loads))
	people := 0
	for _, v := range p.votes.fans[o] {
		carry[carried[v]] += p.votes.weight[v]
		people += p.votes.weight[v]
	}
	sum := big.NewRat(1, 1)
	var part big.Rat
	for i, n := range carry {
		if n != 0 {
			sum.Add(sum, part.Mul(new(big.Rat).SetInt64(int64(n)), p.loads[i].exact))
		}
	}
	return sum.Quo(sum, new(big.Rat).SetInt64(int64(people)))
}
