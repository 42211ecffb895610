package stat

import "math"

// BradleyTerry gives each option a strength, as a natural logarithm, from wins[i][j], the number of times that i was
// chosen over j: the chance that i beats j is 1 / (1 + exp(s[j]-s[i])). Every option is given half a win and half a loss
// against a virtual one of strength 0, so that the answer exists however few comparisons there are, and an option
// without any stands at 0.
//
// The strengths maximise the likelihood. They are the fixed point of the usual iteration
// π_i = (W_i+½) / (Σ_j n_ij/(π_i+π_j) + 1/(π_i+1)), found by Newton's method, whose steps stay few where that
// iteration takes thousands; it stops when no strength moves by 1e-10.
// Source: R. Bradley and M. Terry, Biometrika 39 (1952); D. Hunter, The Annals of Statistics 32 (2004) 384-406.
func BradleyTerry(wins [][]int) []float64 {
	b := newPairs(wins)
	s := make([]float64, len(wins))
	value := b.likelihood(s)
	next := make([]float64, len(s))
	for range 200 {
		gradient, diagonal, off := b.derivatives(s)
		step := b.solve(diagonal, off, gradient)
		length := 1.0
		for range 60 {
			for i := range s {
				next[i] = s[i] + length*step[i]
			}
			if v := b.likelihood(next); v >= value-1e-12*math.Abs(value) {
				value = v
				break
			}
			length /= 2
		}
		moved := 0.0
		for i := range s {
			moved = max(moved, math.Abs(next[i]-s[i]))
		}
		copy(s, next)
		if moved < 1e-10 {
			break
		}
	}
	return s
}

// pairs holds what was compared: for a < b how often each won.
type pairs struct {
	a, b       []int
	winA, winB []float64
}

func newPairs(wins [][]int) pairs {
	var p pairs
	for i := range wins {
		for j := i + 1; j < len(wins); j++ {
			if x, y := wins[i][j], wins[j][i]; x+y > 0 {
				p.a, p.b = append(p.a, i), append(p.b, j)
				p.winA, p.winB = append(p.winA, float64(x)), append(p.winB, float64(y))
			}
		}
	}
	return p
}

// likelihood is its logarithm, the virtual comparisons included.
func (p pairs) likelihood(s []float64) float64 {
	sum := 0.0
	for e := range p.a {
		d := s[p.a[e]] - s[p.b[e]]
		sum -= p.winA[e]*softplus(-d) + p.winB[e]*softplus(d)
	}
	for _, x := range s {
		sum -= 0.5 * (softplus(x) + softplus(-x))
	}
	return sum
}

// derivatives gives the slope, and the parts of minus the second derivative: its diagonal, and for each pair the (not
// negative) amount that stands off the diagonal with a minus sign.
func (p pairs) derivatives(s []float64) (gradient, diagonal, off []float64) {
	gradient, diagonal = make([]float64, len(s)), make([]float64, len(s))
	off = make([]float64, len(p.a))
	for e := range p.a {
		i, j := p.a[e], p.b[e]
		beats := logistic(s[i] - s[j])
		games := p.winA[e] + p.winB[e]
		slope := p.winA[e] - games*beats
		gradient[i] += slope
		gradient[j] -= slope
		off[e] = games * beats * (1 - beats)
		diagonal[i] += off[e]
		diagonal[j] += off[e]
	}
	for i, x := range s {
		beats := logistic(x)
		gradient[i] += 0.5 - beats
		diagonal[i] += beats * (1 - beats)
	}
	return gradient, diagonal, off
}

// solve finds the step of Newton's method by conjugate gradients, scaled by the diagonal.
func (p pairs) solve(diagonal, off, right []float64) []float64 {
	n := len(right)
	x, rest := make([]float64, n), append([]float64(nil), right...)
	scaled, along, image := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range rest {
		scaled[i] = rest[i] / diagonal[i]
		along[i] = scaled[i]
	}
	product := dot(rest, scaled)
	goal := product * 1e-24
	for range 20 * (n + 5) {
		if product <= goal || product == 0 {
			break
		}
		for i := range image {
			image[i] = diagonal[i] * along[i]
		}
		for e := range p.a {
			i, j := p.a[e], p.b[e]
			image[i] -= off[e] * along[j]
			image[j] -= off[e] * along[i]
		}
		size := product / dot(along, image)
		for i := range x {
			x[i] += size * along[i]
			rest[i] -= size * image[i]
			scaled[i] = rest[i] / diagonal[i]
		}
		before := product
		product = dot(rest, scaled)
		for i := range along {
			along[i] = scaled[i] + product/before*along[i]
		}
	}
	return x
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// softplus is log(1+exp(x)) without overflow.
func softplus(x float64) float64 {
	return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x)))
}
