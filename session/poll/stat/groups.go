package stat

import "math"

// GroupInformed is the consensus over groups (tables, role bands): the product over groups of (A+1)/(S+2), A those who
// agree and S those who answered, passes among them. It is high only where every group agrees.
// Source: C. Small et al., Polis, RECERCA 26 (2021), and the published columns of Polis reports.
func GroupInformed(agree, seen []int) float64 {
	product := 1.0
	for g := range min(len(agree), len(seen)) {
		product *= float64(agree[g]+1) / float64(seen[g]+2)
	}
	return product
}

// Representative is the z above which an answer is representative of a group: 90 %, one-sided.
const Representative = 1.2816

// TwoProportion compares how often a group and all the others gave an answer: the z of two proportions, pooled, with 1
// added to each of the four counts so that small groups do not shout. Above Representative the answer is typical of the
// group. Source: as GroupInformed.
func TwoProportion(yesIn, allIn, yesOut, allOut int) float64 {
	a, n := float64(yesIn+1), float64(allIn+1)
	b, m := float64(yesOut+1), float64(allOut+1)
	pooled := (a + b) / (n + m)
	if pooled >= 1 {
		return 0 // all answered alike
	}
	return (a/n - b/m) / math.Sqrt(pooled*(1-pooled)*(1/n+1/m))
}

// OneProportion compares a share with one half: z with 1 added to both counts. Source: as GroupInformed.
func OneProportion(yes, all int) float64 {
	a, n := float64(yes+1), float64(all+1)
	return 2 * math.Sqrt(n) * (a/n - 0.5)
}
