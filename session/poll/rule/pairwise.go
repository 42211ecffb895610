package rule

import "slices"

// Matrix holds a number for every ordered pair of N options.
type Matrix struct {
	N     int
	Cells []int // N rows
}

// At is the number for the pair a, b. For Pairwise: the weight of the ballots that put a strictly above b.
func (m Matrix) At(a, b int) int { return m.Cells[a*m.N+b] }

// Pairwise counts, for every two options a and b, the weight of the ballots that put a strictly above b. A ranked option is
// above every unranked one.
func Pairwise(r Rankings) Matrix {
	n := r.Options
	out := Matrix{N: n, Cells: make([]int, n*n)}
	flat := make([]int, n)
	seen := make([]int, n)
	for i, b := range r.Ballots {
		flat = flat[:0]
		for _, tier := range b.Tiers {
			for _, o := range tier {
				seen[o] = i + 1
				flat = append(flat, o)
			}
		}
		if len(flat) < n {
			for o := range n {
				if seen[o] != i+1 {
					flat = append(flat, o)
				}
			}
		}
		below := flat
		for _, tier := range b.Tiers {
			below = below[len(tier):]
			for _, o := range tier {
				row := out.Cells[o*n : (o+1)*n]
				for _, under := range below {
					row[under] += b.Weight
				}
			}
		}
	}
	return out
}

// CondorcetWinner is the option that more people put above than below each other option, if there is one.
func (m Matrix) CondorcetWinner() (int, bool) {
	for a := range m.N {
		if m.beatsAll(a) {
			return a, true
		}
	}
	return 0, false
}

func (m Matrix) beatsAll(a int) bool {
	for b := range m.N {
		if a != b && m.At(a, b) <= m.At(b, a) {
			return false
		}
	}
	return true
}

// Smith is the smallest set of options of which each beats every option outside it, in ascending order.
func (m Matrix) Smith() []int {
	// The options with the most wins (ties counting half) are in the set; so is everything that one of its members does
	// not beat.
	order := Copeland(m).Order
	if len(order) == 0 {
		return nil
	}
	set := slices.Clone(order[0])
	in := make([]bool, m.N)
	for _, o := range set {
		in[o] = true
	}
	for i := 0; i < len(set); i++ {
		for b := range m.N {
			if !in[b] && m.At(set[i], b) <= m.At(b, set[i]) {
				in[b] = true
				set = append(set, b)
			}
		}
	}
	slices.Sort(set)
	return set
}

// Copeland counts for each option the others that it beats in pairs, a tied pair counting one half for both.
// (A. H. Copeland, 1951; the order is that of wins less losses.)
func Copeland(m Matrix) Outcome {
	twice := make([]int, m.N)
	for a := range m.N {
		for b := range m.N {
			if a != b {
				twice[a] += 1 + compare(m.At(a, b), m.At(b, a))
			}
		}
	}
	scores := make([]float64, m.N)
	for o, s := range twice {
		scores[o] = float64(s) / 2
	}
	return Outcome{Order: byInts(twice), Scores: scores}
}
