package theme

import "math"

// ln is the natural logarithm, the same to the bit on every processor: math.Log has an assembly version on some.
func ln(x float64) float64 {
	m, e := math.Frexp(x) // x = m * 2^e, m in [0.5, 1)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	s := (m - 1) / (m + 1)
	s2 := s * s
	sum, term := 0.0, s
	for k := 1; k < 30; k += 2 {
		sum += float64(term / float64(k))
		term = float64(term * s2)
	}
	return float64(2*sum) + float64(float64(e)*math.Ln2)
}

// between gives the value that lies a share t of the way from low to high on a scale of equal ratios. It needs no
// math.Pow: each binary digit of t multiplies in one of 16 square roots of the ratio.
func between(low, high, t float64) float64 {
	if t >= 1 {
		return high
	}
	ratio, out, bit := high/low, low, 0.5
	for range 16 {
		ratio = math.Sqrt(ratio)
		if t >= bit {
			out = float64(out * ratio)
			t -= bit
		}
		bit /= 2
	}
	return out
}

func sqrt32(x float32) float32 { return float32(math.Sqrt(float64(x))) }
