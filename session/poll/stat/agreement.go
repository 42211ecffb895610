package stat

import "slices"

// VanDerEijk gives the agreement A of answers on an ordered scale, of which freq[i] people chose level i: 1 where all
// chose one level, 0 where the levels are used alike, -1 where half stand at each end. Polarisation is (1-A)/2.
// It is not defined, and ok is false, without answers or with fewer than two levels.
//
// The histogram is cut into layers of equal height; each layer is a pattern of used and unused levels, and its
// unimodality is weighed by how many people it holds.
// Source: C. van der Eijk, Quality & Quantity 35 (2001) 325-341.
func VanDerEijk(freq []int) (a float64, ok bool) {
	people := 0
	left := make([]int, len(freq))
	for i, f := range freq {
		left[i] = max(f, 0)
		people += left[i]
	}
	if people == 0 || len(freq) < 2 {
		return 0, false
	}
	k := float64(len(freq))
	for {
		used, height := 0, 0
		for _, f := range left {
			if f > 0 {
				used++
				if height == 0 || f < height {
					height = f
				}
			}
		}
		if used == 0 {
			return a, true
		}
		weight := float64(used*height) / float64(people)
		a += weight * unimodality(left) * (1 - float64(used-1)/(k-1))
		for i, f := range left {
			if f > 0 {
				left[i] = f - height
			}
		}
	}
}

// unimodality compares triples of levels, in the order of the scale: "used, used, not" and its mirror speak for one
// hump, "used, not, used" against.
func unimodality(layer []int) float64 {
	n := len(layer)
	before, all := 0, 0
	for _, f := range layer {
		if f > 0 {
			all++
		}
	}
	one, two := 0, 0
	for i, f := range layer {
		after := all - before
		if f > 0 {
			after--
			// The middle is used: one neighbour used and the other not.
			one += before*(n-1-i-after) + (i-before)*after
			before++
			continue
		}
		two += before * after
	}
	if one+two == 0 {
		return 1 // a single level, or all of them
	}
	k := float64(n)
	return ((k-2)*float64(one) - (k-1)*float64(two)) / ((k - 2) * float64(one+two))
}

// Split says whether a room is split over an option: the agreement A is below 0, or the middle half of the answers
// spans at least half the scale while the lowest and the highest level each hold a quarter of the people or more.
func Split(levels []int) bool {
	a, ok := VanDerEijk(levels)
	if !ok {
		return false
	}
	if a < -1e-12 { // a flat histogram must not be split by rounding
		return true
	}
	s := SpreadOf(levels, 0)
	ends := 4*levels[0] >= s.N && 4*levels[len(levels)-1] >= s.N
	return ends && s.IQR >= float64(len(levels)-1)/2
}

func ascending(xs []float64) []float64 {
	return slices.Sorted(slices.Values(xs))
}
