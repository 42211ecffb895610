package stat

import "math"

// ChiSquareTail is the chance of a chi-square value of x or more with df degrees of freedom: the regularised upper
// incomplete gamma function Q(df/2, x/2). Without degrees of freedom, or for x of 0 or less, it is 1.
//
// Below the hump the power series of P is summed, above it the continued fraction of Q is taken by Lentz's method;
// both stop when a term no longer changes the sum. Source: NIST Digital Library of Mathematical Functions, 8.7.1, 8.9.2.
func ChiSquareTail(x float64, df int) float64 {
	if df < 1 || x <= 0 {
		return 1
	}
	a, half := float64(df)/2, x/2
	logGamma, _ := math.Lgamma(a)
	front := math.Exp(a*math.Log(half) - half - logGamma)
	if half < a+1 {
		return min(max(1-front*lowerSeries(a, half), 0), 1)
	}
	return min(max(front*upperFraction(a, half), 0), 1)
}

const (
	manyTerms = 10_000
	small     = 1e-16
)

func lowerSeries(a, x float64) float64 {
	term := 1 / a
	sum := term
	for n := range manyTerms {
		term *= x / (a + float64(n+1))
		sum += term
		if term < sum*small {
			break
		}
	}
	return sum
}

func upperFraction(a, x float64) float64 {
	const tiny = 1e-300
	b := x + 1 - a
	c, d := 1/tiny, 1/b
	value := d
	for i := 1; i < manyTerms; i++ {
		n := -float64(i) * (float64(i) - a)
		b += 2
		if d = n*d + b; math.Abs(d) < tiny {
			d = tiny
		}
		if c = b + n/c; math.Abs(c) < tiny {
			c = tiny
		}
		d = 1 / d
		step := d * c
		value *= step
		if math.Abs(step-1) < small*10 {
			break
		}
	}
	return value
}
