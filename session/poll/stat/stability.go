package stat

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// Stability is how a result would vary if other people like these had voted.
type Stability struct {
	Times int
	// InTop is, by option, the share of the resamples in which it is among the first k. Options tied across that border
	// share the places that are left.
	InTop []float64
	// Low and High are, by option, the ends of the 95 % interval of its rank, 1 the best.
	Low, High []int
	// SameAs lists options next to each other in the order that have no clear difference: the upper one stands above
	// the lower in fewer than 95 % of the resamples. Options tied in the result itself are not listed.
	SameAs [][2]int
}

// Resample draws n ballots out of n, with replacement, a number of times, and looks at how the options rank.
// Score fills in the score of each option, higher is better, when ballot i counts weights[i] times; it must not keep its
// arguments. Weights of one each give the result itself. The draws come from PCG and the seed: the same on every system.
// For a result that does not depend on the order of the ballots, give them in an order of their own (sorted).
// Source: B. Efron, The Annals of Statistics 7 (1979), the percentile interval.
func Resample(n, options, k, times int, seed uint64, score func(weights []int, scores []float64)) Stability {
	s := Stability{
		Times: times,
		InTop: make([]float64, options), Low: make([]int, options), High: make([]int, options),
	}
	weights, scores := make([]int, n), make([]float64, options)
	for i := range weights {
		weights[i] = 1
	}
	score(weights, scores)
	pairs := neighbours(TiersOf(scores))
	above := make([]int, len(pairs))
	best, worst := newRankCount(options), newRankCount(options)
	order := make([]int, options)
	r := rand.New(rand.NewPCG(seed, 0))
	for range times {
		clear(weights)
		for range n {
			weights[r.IntN(n)]++
		}
		score(weights, scores)
		for i, p := range pairs {
			if scores[p[0]] > scores[p[1]] {
				above[i]++
			}
		}
		tiers(order, scores, func(from, to int) {
			share := 0.0
			if to > from {
				share = float64(min(max(k-from, 0), to-from)) / float64(to-from)
			}
			for _, o := range order[from:to] {
				s.InTop[o] += share
				best[o][from]++
				worst[o][to-1]++
			}
		})
	}
	for o := range options {
		if times > 0 {
			s.InTop[o] /= float64(times)
		}
		// 2.5 % of the resamples may lie outside at either end, in whole numbers.
		s.Low[o], s.High[o] = 1, options
		outside := 0
		for rank, c := range best[o] {
			if outside += c; 40*outside > times {
				s.Low[o] = rank + 1
				break
			}
		}
		outside = 0
		for rank := options - 1; rank >= 0; rank-- {
			if outside += worst[o][rank]; 40*outside > times {
				s.High[o] = rank + 1
				break
			}
		}
	}
	for i, p := range pairs {
		if 20*above[i] < 19*times {
			s.SameAs = append(s.SameAs, p)
		}
	}
	return s
}

func newRankCount(options int) [][]int {
	out := make([][]int, options)
	for i := range out {
		out[i] = make([]int, options)
	}
	return out
}

// TiersOf puts options in order of their scores, highest first; equal scores share a tier, ascending inside.
func TiersOf(scores []float64) [][]int {
	order := make([]int, len(scores))
	var out [][]int
	tiers(order, scores, func(from, to int) { out = append(out, slices.Clone(order[from:to])) })
	return out
}

func tiers(order []int, scores []float64, visit func(from, to int)) {
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), a-b) })
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && scores[order[to]] == scores[order[from]] {
			to++
		}
		visit(from, to)
		from = to
	}
}

// neighbours are all pairs of an option and one of the tier below.
func neighbours(order [][]int) [][2]int {
	var out [][2]int
	for t := 1; t < len(order); t++ {
		for _, upper := range order[t-1] {
			for _, lower := range order[t] {
				out = append(out, [2]int{upper, lower})
			}
		}
	}
	return out
}
