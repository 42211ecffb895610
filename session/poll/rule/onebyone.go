package rule

import (
	"math/big"
	"slices"
)

// oneByOne adds the option with the largest gain, k times, following ties in every way while that is cheap.
func oneByOne(a Approvals, k int, t thiele) Committee {
	g := greedy{votes: newElectorate(a), options: a.Options, k: k, t: t, seen: map[string]bool{}}
	g.add(make([]int, len(a.Ballots)), nil, nil, new(big.Rat))
	return Committee{Sets: g.found.sorted(), More: g.found.more, Score: g.score, Steps: g.steps}
}

type greedy struct {
	votes   electorate
	options int
	k       int
	t       thiele
	found   sets
	seen    map[string]bool // situations already continued
	steps   []Step
	score   *big.Rat
	patience
}

// add continues from chosen; have counts, by ballot, how many of the chosen it approves of.
func (g *greedy) add(have, chosen []int, steps []Step, score *big.Rat) {
	if len(chosen) == g.k {
		if !g.done {
			g.steps, g.score = steps, score
		}
		g.end()
		g.found.add(chosen)
		return
	}
	if g.over() {
		g.found.more = true
	}
	best, gain := g.best(have, chosen)
	for _, o := range best {
		if g.found.full() {
			return
		}
		now := append(slices.Clone(chosen), o)
		if len(best) > 1 && !fresh(g.seen, now, nil) { // what follows depends on nothing but who is chosen
			continue
		}
		count := slices.Clone(have)
		for _, v := range g.votes.fans[o] {
			count[v]++
		}
		step := Step{Option: o, Price: gain, Phase: ByGain}
		if len(best) > 1 {
			step.Tied = best
		}
		g.add(count, now, append(slices.Clone(steps), step), new(big.Rat).Add(score, gain))
	}
}

// best gives the options with the largest gain. Gains are counted as so many voters who have 0, 1, 2... already, so that
// they are compared exactly, however many voters there are.
func (g *greedy) best(have, chosen []int) ([]int, *big.Rat) {
	var best []int
	var top *big.Rat
	levels := make([]int, len(chosen)+1)
	for o := range g.options {
		if slices.Contains(chosen, o) {
			continue
		}
		clear(levels)
		for _, v := range g.votes.fans[o] {
			levels[have[v]] += g.votes.weight[v]
		}
		g.visits += len(g.votes.fans[o])
		gain := new(big.Rat)
		var part big.Rat
		for j, n := range levels {
			if n != 0 {
				gain.Add(gain, part.Mul(g.t.rat(j), new(big.Rat).SetInt64(int64(n))))
			}
		}
		switch {
		case top == nil || gain.Cmp(top) > 0:
			best, top = []int{o}, gain
		case gain.Cmp(top) == 0:
			best = append(best, o)
		}
	}
	return best, top
}

// rat is what the next approved member adds for a voter who has j.
func (t thiele) rat(j int) *big.Rat {
	if t.harmonic {
		return big.NewRat(1, int64(j)+1)
	}
	return big.NewRat(t.of[j], t.unit)
}

// electorate is ballots the other way round: by option, the ballots that approve of it.
type electorate struct {
	weight []int
	fans   [][]int32
	voters int
}

func newElectorate(a Approvals) electorate {
	e := electorate{weight: make([]int, len(a.Ballots)), fans: make([][]int32, a.Options), voters: a.Voters()}
	sizes := make([]int, a.Options)
	all := 0
	for _, b := range a.Ballots {
		all += len(b.Set)
		for _, o := range b.Set {
			sizes[o]++
		}
	}
	room := make([]int32, all)
	for o, n := range sizes {
		e.fans[o], room = room[:0:n], room[n:]
	}
	for v, b := range a.Ballots {
		e.weight[v] = b.Weight
		for _, o := range b.Set {
			e.fans[o] = append(e.fans[o], int32(v))
		}
	}
	return e
}

// SeqPAV adds k options one by one, each time the one that adds most to the score of PAV. Its score is that of the first set.
// (T. N. Thiele, 1895.)
func SeqPAV(a Approvals, k int) Committee {
	k = seats(k, a.Options)
	t, _ := harmonic(k)
	c := oneByOne(a, k, t)
	c.Exact = true
	return c
}
