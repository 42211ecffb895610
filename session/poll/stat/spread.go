package stat

import "math"

// Quantile gives the value below which the share p of the sorted values lies, by type 7: straight lines between the
// values, the first at 0 and the last at 1. It is the default of R and of spreadsheets. Of no values it is 0.
// Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361-365.
func Quantile(sorted []float64, p float64) float64 {
	return quantile(len(sorted), p, func(i int) float64 { return sorted[i] })
}

func quantile(n int, p float64, at func(int) float64) float64 {
	if n == 0 {
		return 0
	}
	place := min(max(p, 0), 1) * float64(n-1)
	below := int(place)
	if below >= n-1 {
		return at(n - 1)
	}
	low, high := at(below), at(below+1)
	return low + (place-float64(below))*(high-low)
}

// Spread says how answers on a scale lie.
type Spread struct {
	N                   int // people
	Mean, SD            float64
	Median, Q1, Q3, IQR float64 // type 7
	TopTwo              int     // people on the two highest levels of the scale
}

// SpreadOf gives the spread of a histogram: levels[i] people gave the value low+i. The SD is that of a sample (n-1),
// and 0 for fewer than two people. Levels below 0 count as 0.
func SpreadOf(levels []int, low float64) Spread {
	s := Spread{}
	sum, squares := 0, 0
	for i, people := range levels {
		people = max(people, 0)
		s.N += people
		sum += i * people
		squares += i * i * people
		if i >= len(levels)-2 {
			s.TopTwo += people
		}
	}
	if s.N == 0 {
		return s
	}
	s.Mean = low + float64(sum)/float64(s.N)
	if s.N > 1 {
		// In whole numbers, so that equal answers have exactly no spread.
		s.SD = math.Sqrt(float64(s.N*squares-sum*sum) / (float64(s.N) * float64(s.N-1)))
	}
	at := func(i int) float64 {
		for level, people := range levels {
			if i -= max(people, 0); i < 0 {
				return low + float64(level)
			}
		}
		return low
	}
	s.Q1, s.Median, s.Q3 = quantile(s.N, 0.25, at), quantile(s.N, 0.5, at), quantile(s.N, 0.75, at)
	s.IQR = s.Q3 - s.Q1
	return s
}

// Gini says how unequally amounts are spread: 0 where all are the same, near 1 where one has everything. Amounts are
// not negative; of nothing it is 0. Source: C. Gini 1912, by the mean difference of sorted amounts.
func Gini(amounts []float64) float64 {
	sorted := ascending(amounts)
	n, sum, weighted := float64(len(sorted)), 0.0, 0.0
	for i, x := range sorted {
		sum += x
		weighted += (2*float64(i+1) - n - 1) * x
	}
	if sum <= 0 {
		return 0
	}
	return max(0, weighted/(n*sum))
}
