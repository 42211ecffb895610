package stat

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Band is how strongly the judges agree, in a word.
type Band string

// The bands of Kendall's W; below the first bound agreement is weak.
const (
	Weak   Band = "weak"   // below .3
	Fair   Band = "fair"   // below .5
	Good   Band = "good"   // below .7
	Strong Band = "strong" // .7 and above
)

// BandOf gives the band of a W.
func BandOf(w float64) Band {
	switch {
	case w < 0.3:
		return Weak
	case w < 0.5:
		return Fair
	case w < 0.7:
		return Good
	}
	return Strong
}

// Source says where a chance P comes from.
type Source string

// Where P comes from.
const (
	ByChiSquare   Source = "chi-square"  // the usual approximation, for 8 objects or more and 7 judges or more
	ByEnumeration Source = "enumeration" // every way in which the judges could have ranked: exact
	ByPermutation Source = "permutation" // 10,000 shuffles from the seed
)

// Concordance is how far judges rank objects alike.
type Concordance struct {
	Judges, Objects int
	// Defined is false, and all the rest 0, with fewer than two judges or objects, or where every judge ties everything.
	Defined bool
	W       float64 // corrected for ties: 0 no agreement, 1 the same ranking by all
	Chi2    float64 // m (n-1) W
	DF      int     // n-1
	ChiP    float64 // what the approximation gives, also where P is better
	P       float64 // the chance of so much agreement, or more, if all ranked at random
	By      Source
	Band    Band
}

const (
	shuffles = 10_000
	// manyJudges is where the approximation serves few objects too: its error shrinks with the number of judges.
	manyJudges = 200
)

// KendallW gives the concordance of judges over objects: values[judge][object] are ranks or scores; what a judge holds
// equal shares the mean of its ranks. All rows have the same length. Whether high or low is best does not matter.
//
// W = 12 S / (m² (n³-n) - m ΣT), T = Σ(t³-t) over the ties of a judge. Source: M. G. Kendall, Rank Correlation Methods,
// 1948, chapter 6. With fewer than 8 objects or 7 judges the approximation by chi-square is poor, and P is counted:
// over all rankings where there are at most 10,000, else over 10,000 shuffles from the seed.
func KendallW(values [][]float64, seed uint64) Concordance {
	c := Concordance{Judges: len(values)}
	if len(values) > 0 {
		c.Objects = len(values[0])
	}
	m, n := c.Judges, c.Objects
	if m < 2 || n < 2 {
		return c
	}
	ranks := make([][]int, m)
	ties := 0
	for j, row := range values {
		var t int
		ranks[j], t = twiceMidranks(row)
		ties += t
	}
	// S with doubled ranks is 4 S, so 12 S is 3 of it: whole numbers until the division.
	most := float64(m)*(float64(m)*float64(n*n*n-n)) - float64(m)*float64(ties)
	if most <= 0 {
		return c
	}
	seen := sumOfSquares(ranks)
	mean := m * (n + 1) // of the doubled rank sums
	c.Defined = true
	c.W = min(max(3*float64(seen-n*mean*mean)/most, 0), 1)
	c.Chi2 = float64(m) * float64(n-1) * c.W
	c.DF = n - 1
	c.ChiP = ChiSquareTail(c.Chi2, c.DF)
	c.P, c.By = c.ChiP, ByChiSquare
	c.Band = BandOf(c.W)
	if m < 7 || n < 8 && m <= manyJudges {
		c.P, c.By = chance(ranks, seen, seed)
	}
	return c
}

// twiceMidranks gives the doubled midranks, which are whole, and Σ(t³-t) over the ties.
func twiceMidranks(values []float64) (ranks []int, ties int) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return a - b
	})
	ranks = make([]int, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, object := range order[from:to] {
			ranks[object] = from + to + 1 // twice the mean of from+1 .. to
		}
		t := to - from
		ties += t*t*t - t
		from = to
	}
	return ranks, ties
}

func sumOfSquares(ranks [][]int) int {
	sums := make([]int, len(ranks[0]))
	for _, row := range ranks {
		for i, r := range row {
			sums[i] += r
		}
	}
	return squares(sums)
}

func squares(sums []int) int {
	total := 0
	for _, s := range sums {
		total += s * s
	}
	return total
}

// chance counts how often the judges agree as much as was seen when each ranks at random. The ranks of the first judge
// can stay as they are: only where the others stand to them matters.
func chance(ranks [][]int, seen int, seed uint64) (float64, Source) {
	m, n := len(ranks), len(ranks[0])
	ways := 1.0
	for i := 2; i <= n; i++ {
		ways *= float64(i)
	}
	if all := math.Pow(ways, float64(m-1)); all <= shuffles {
		hits := enumerate(ranks, 1, slices.Clone(ranks[0]), seen)
		return float64(hits) / all, ByEnumeration
	}
	// Only which ranks there are matters, not where they stand nor which end is best. One order for all of that gives
	// the same chance whatever the order of judges and objects.
	rows, turned := make([][]int, m), make([][]int, m)
	for j, row := range ranks {
		rows[j] = slices.Sorted(slices.Values(row))
		turned[j] = make([]int, n)
		for i, r := range rows[j] {
			turned[j][n-1-i] = 2*(n+1) - r
		}
	}
	slices.SortFunc(rows, slices.Compare)
	slices.SortFunc(turned, slices.Compare)
	if slices.CompareFunc(turned, rows, slices.Compare) < 0 {
		rows = turned
	}
	r := rand.New(rand.NewPCG(seed, 0))
	sums := make([]int, n)
	hits := 1 // what was seen is one of the ways
	for range shuffles {
		clear(sums)
		for _, row := range rows {
			r.Shuffle(n, func(a, b int) { row[a], row[b] = row[b], row[a] })
			for i, rank := range row {
				sums[i] += rank
			}
		}
		if squares(sums) >= seen {
			hits++
		}
	}
	return float64(hits) / float64(shuffles+1), ByPermutation
}

// enumerate counts the ways of the judges from j on that reach what was seen, with sums of the judges before.
func enumerate(ranks [][]int, j int, sums []int, seen int) int {
	if j == len(ranks) {
		if squares(sums) >= seen {
			return 1
		}
		return 0
	}
	hits := 0
	permute(slices.Clone(ranks[j]), 0, func(row []int) {
		next := slices.Clone(sums)
		for i, r := range row {
			next[i] += r
		}
		hits += enumerate(ranks, j+1, next, seen)
	})
	return hits
}

// permute visits every order of the places, equal ranks told apart, so that each has the same chance.
func permute(row []int, from int, visit func([]int)) {
	if from == len(row) {
		visit(row)
		return
	}
	for i := from; i < len(row); i++ {
		row[from], row[i] = row[i], row[from]
		permute(row, from+1, visit)
		row[from], row[i] = row[i], row[from]
	}
}
