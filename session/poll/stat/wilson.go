package stat

import "math"

// z95 is the point of the standard normal distribution with 2.5 % above it.
const z95 = 1.959963984540054

// Wilson gives the 95 % interval for a share of which x of n were seen. Nothing is known where n is 0: 0 to 1.
// Source: E. B. Wilson 1927, as method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872.
func Wilson(x, n int) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	x = min(max(x, 0), n)
	low, high = wilsonLow(x, n), 1-wilsonLow(n-x, n)
	return low, high
}

// wilsonLow is the lower end. The upper end is the lower end of the other side, so that the two mirror each other exactly.
func wilsonLow(x, n int) float64 {
	if x == 0 {
		return 0 // exactly, whatever rounding would leave
	}
	people, share := float64(n), float64(x)/float64(n)
	square := z95 * z95
	centre := share + square/(2*people)
	reach := z95 * math.Sqrt(share*(1-share)/people+square/(4*people*people))
	return max(0, (centre-reach)/(1+square/people))
}
