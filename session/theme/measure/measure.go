// Package measure compares a grouping with the one that people gave.
package measure

import (
	"math"
	"slices"
)

// Scores say how well a grouping agrees with labels. Each is 1 for the same grouping; ARI is about 0 for a random one.
type Scores struct {
	ARI    float64 // adjusted Rand index (Hubert and Arabie 1985)
	NMI    float64 // mutual information over the mean of the entropies
	BCubed float64 // B-cubed F1 (Bagga and Baldwin 1998)
	Groups int     // groups found
	Labels int     // groups labelled
}

// Compare scores found against gold, which have the same length. A found group below 0 is an idea on its own.
func Compare(found []int, gold []string) Scores {
	f := alone(found)
	g := number(gold)
	n := float64(len(f))
	both, in, of := map[[2]int]float64{}, map[int]float64{}, map[int]float64{}
	for i := range f {
		both[[2]int{f[i], g[i]}]++
		in[f[i]]++
		of[g[i]]++
	}
	s := Scores{Groups: len(in), Labels: len(of)}
	if n == 0 {
		return s
	}
	pairs := func(x float64) float64 { return x * (x - 1) / 2 }
	var same, a, b float64
	var mutual, hf, hg, precision, recall float64
	for _, x := range sorted(both) {
		same += pairs(x.n)
		mutual += x.n / n * math.Log(x.n*n/(in[x.key[0]]*of[x.key[1]]))
		precision += x.n * x.n / in[x.key[0]]
		recall += x.n * x.n / of[x.key[1]]
	}
	for _, k := range keys(in) {
		a += pairs(in[k])
		hf -= in[k] / n * math.Log(in[k]/n)
	}
	for _, k := range keys(of) {
		b += pairs(of[k])
		hg -= of[k] / n * math.Log(of[k]/n)
	}
	expected := a * b / pairs(n)
	if n < 2 || (a+b)/2 == expected {
		s.ARI = 1
	} else {
		s.ARI = (same - expected) / ((a+b)/2 - expected)
	}
	s.NMI = 1
	if hf+hg > 0 {
		s.NMI = mutual / ((hf + hg) / 2)
	}
	precision, recall = precision/n, recall/n
	s.BCubed = 2 * precision * recall / (precision + recall)
	return s
}

type cell struct {
	key [2]int
	n   float64
}

func sorted(m map[[2]int]float64) []cell {
	out := make([]cell, 0, len(m))
	for k, n := range m {
		out = append(out, cell{k, n})
	}
	slices.SortFunc(out, func(x, y cell) int { return slices.Compare(x.key[:], y.key[:]) })
	return out
}

func keys(m map[int]float64) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// alone gives each idea that is in no group a group of its own.
func alone(found []int) []int {
	out := slices.Clone(found)
	next := 0
	for _, g := range found {
		next = max(next, g+1)
	}
	for i, g := range out {
		if g < 0 {
			out[i] = next
			next++
		}
	}
	return out
}

func number(labels []string) []int {
	of := map[string]int{}
	out := make([]int, len(labels))
	for i, l := range labels {
		if _, ok := of[l]; !ok {
			of[l] = len(of)
		}
		out[i] = of[l]
	}
	return out
}
