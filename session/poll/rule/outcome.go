package rule

import (
	"math/big"
	"slices"
)

// Outcome is what a rule that orders options says.
type Outcome struct {
	// Order is the options in tiers, best first. Options of one tier are tied, and are listed in ascending order.
	Order [][]int
	// Scores is what the rule compares, by option, for showing. It is nil where the rule compares no numbers.
	Scores []float64
}

// Winners is the first tier.
func (o Outcome) Winners() []int {
	if len(o.Order) == 0 {
		return nil
	}
	return o.Order[0]
}

// Place gives, by option, the tier it stands in, counted from 0.
func (o Outcome) Place() []int {
	var place []int
	for i, tier := range o.Order {
		for _, option := range tier {
			for option >= len(place) {
				place = append(place, 0)
			}
			place[option] = i
		}
	}
	return place
}

// tiers sorts the options 0..m-1 by better, which is positive when a is better than b and 0 when they are tied.
func tiers(m int, better func(a, b int) int) [][]int {
	order := make([]int, m)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return better(b, a) })
	var out [][]int
	for i := 0; i < m; {
		j := i + 1
		for j < m && better(order[i], order[j]) == 0 {
			j++
		}
		out = append(out, order[i:j:j])
		i = j
	}
	return out
}

func byInts(scores []int) [][]int {
	return tiers(len(scores), func(a, b int) int { return compare(scores[a], scores[b]) })
}

func byRats(scores []*big.Rat) [][]int {
	return tiers(len(scores), func(a, b int) int { return scores[a].Cmp(scores[b]) })
}

func compare(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// shares counts parts of votes exactly: how often an option got one t-th of a vote.
type shares struct {
	options int
	whole   []int // by option: whole votes
	parts   []int // options rows, the entry t-1 of a row counting t-ths; nil while there are only whole votes
}

func newShares(options int) *shares { return &shares{options: options, whole: make([]int, options)} }

func (s *shares) add(option, t, weight int) {
	if t == 1 {
		s.whole[option] += weight
		return
	}
	if s.parts == nil {
		s.parts = make([]int, s.options*s.options)
	}
	s.parts[option*s.options+t-1] += weight
}

// sums adds the parts up, by option.
func (s *shares) sums() []*big.Rat {
	out := make([]*big.Rat, s.options)
	var part big.Rat
	for o := range out {
		out[o] = new(big.Rat).SetInt64(int64(s.whole[o]))
		if s.parts == nil {
			continue
		}
		for i, n := range s.parts[o*s.options : (o+1)*s.options] {
			if n != 0 {
				out[o].Add(out[o], part.SetFrac64(int64(n), int64(i+1)))
			}
		}
	}
	return out
}

func floats(rats []*big.Rat) []float64 {
	out := make([]float64, len(rats))
	for i, r := range rats {
		out[i], _ = r.Float64()
	}
	return out
}
