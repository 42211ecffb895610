package theme

import (
	"cmp"
	"slices"
)

// Pair is two ideas that clearly belong together, by their places in the input.
type Pair struct {
	A, B int
	Why  []Reason
}

// Pairs finds the clearest pairs among free ideas, no idea in two of them, at most most: the way to begin in which a group
// first sees a few obvious pairs and then looks for what is different.
func (s *Space) Pairs(free []int, most int) []Pair {
	type cand struct {
		a, b int
		tie  float32
	}
	open := make([]bool, len(s.items))
	for _, at := range free {
		open[s.rank[at]] = true
	}
	var list []cand
	for i, near := range s.near {
		for _, e := range near {
			j := int(e.to)
			if !open[i] || !open[j] || (j < i && s.isNear(j, i)) || e.sim < pairLeast {
				continue
			}
			// Two ideas of the same words are duplicates, not a pair.
			if e.sim > float32(0.9*s.selves[i]) {
				continue
			}
			list = append(list, cand{min(i, j), max(i, j), e.sim})
		}
	}
	slices.SortFunc(list, func(x, y cand) int {
		return cmp.Or(cmp.Compare(y.tie, x.tie), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	var out []Pair
	for _, c := range list {
		if len(out) == most {
			break
		}
		if !open[c.a] || !open[c.b] {
			continue
		}
		open[c.a], open[c.b] = false, false
		out = append(out, Pair{A: s.order[c.a], B: s.order[c.b], Why: s.reasons(c.a, []int{c.b}, 3)})
	}
	return out
}

// pairLeast is how alike the two ideas of a pair are at least.
const pairLeast = 1.2
