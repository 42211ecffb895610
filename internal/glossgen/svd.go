package main

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

const (
	seed   = 20061206 // the day of WordNet 3.0's release
	extra  = 14       // columns that are carried along and dropped, so that the last ones kept are sharp
	rounds = 6        // how often the columns are turned towards the main directions
)

// directions finds the dims main directions among the stems: for every stem its row of V*sqrt(S), where U*S*V' is the
// truncated singular value decomposition of m. It is the randomised method of Halko, Martinsson and Tropp: some random
// columns are multiplied by transpose(m)*m and made orthogonal again, a few times, and then turned within what they span.
//
// All sums run in one order in one goroutine, and every product is rounded before it is added (the conversions to float64
// see to it), so no processor can put the two into one step: the same bits come out everywhere.
func directions(m *matrix, dims int) []float64 {
	stems := len(m.stems)
	width := min(dims+extra, stems)
	dims = min(dims, width)
	random := rand.New(rand.NewPCG(seed, 0))
	q := make([]float64, stems*width)
	for i := range q {
		q[i] = 1 - float64(2*(random.Uint64()>>63))
	}
	orthogonal(q, width)
	for range rounds {
		q = m.square(q, width)
		orthogonal(q, width)
	}
	z := m.square(q, width)
	inner := make([]float64, width*width) // transpose(q)*z, symmetric but for rounding
	for row := range stems {
		for i := range width {
			x := q[row*width+i]
			for j := range width {
				inner[i*width+j] += float64(x * z[row*width+j])
			}
		}
	}
	values, turn := eigen(inner, width)
	out := make([]float64, stems*dims)
	for j := range dims {
		scale := math.Sqrt(math.Sqrt(max(values[j], 0))) // the eigenvalue is S squared
		for row := range stems {
			sum := 0.0
			for i := range width {
				sum += float64(q[row*width+i] * turn[i*width+j])
			}
			out[row*dims+j] = sum * scale
		}
	}
	return out
}

// orthogonal makes the columns one long and at right angles, by Gram and Schmidt, twice because once loses digits. A column
// that says nothing new becomes zero.
func orthogonal(q []float64, width int) {
	rows := len(q) / width
	along := make([]float64, width)
	for j := range width {
		before := 0.0
		for row := range rows {
			before += float64(q[row*width+j] * q[row*width+j])
		}
		for range 2 {
			clear(along[:j])
			for row := range rows {
				line := q[row*width:][:j+1]
				x := line[j]
				for i := range j {
					along[i] += float64(x * line[i])
				}
			}
			for row := range rows {
				line := q[row*width:][:j+1]
				x := line[j]
				for i := range j {
					x -= float64(along[i] * line[i])
				}
				line[j] = x
			}
		}
		length := 0.0
		for row := range rows {
			length += float64(q[row*width+j] * q[row*width+j])
		}
		scale := 0.0
		if length > before*1e-20 {
			scale = 1 / math.Sqrt(length)
		}
		for row := range rows {
			q[row*width+j] *= scale
		}
	}
}

// eigen gives the eigenvalues of a symmetric matrix, greatest first, and the eigenvectors as the columns of a matrix, by
// Jacobi's rotations. It spoils a.
func eigen(a []float64, n int) (values, vectors []float64) {
	v := make([]float64, n*n)
	for i := range n {
		v[i*n+i] = 1
	}
	for range 60 {
		off, all := 0.0, 0.0
		for i := range n {
			for j := range n {
				if square := float64(a[i*n+j] * a[i*n+j]); i == j {
					all += square
				} else {
					off += square
				}
			}
		}
		if off <= all*1e-26 {
			break
		}
		for p := range n {
			for q := p + 1; q < n; q++ {
				rotate(a, v, n, p, q)
			}
		}
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(a[y*n+y], a[x*n+x]) })
	values, vectors = make([]float64, n), make([]float64, n*n)
	for j, from := range order {
		values[j] = a[from*n+from]
		for i := range n {
			vectors[i*n+j] = v[i*n+from]
		}
	}
	return values, vectors
}

// rotate turns rows and columns p and q so that a[p,q] becomes zero.
func rotate(a, v []float64, n, p, q int) {
	x := float64((a[p*n+q] + a[q*n+p]) / 2)
	if x == 0 {
		return
	}
	theta := (a[q*n+q] - a[p*n+p]) / (2 * x)
	t := 1 / (math.Abs(theta) + math.Sqrt(1+float64(theta*theta)))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(1+float64(t*t))
	s := t * c
	turn := func(m []float64, i, j int) {
		x, y := m[i], m[j]
		m[i] = float64(c*x) - float64(s*y)
		m[j] = float64(s*x) + float64(c*y)
	}
	for k := range n {
		turn(a, k*n+p, k*n+q)
	}
	for k := range n {
		turn(a, p*n+k, q*n+k)
		turn(v, k*n+p, k*n+q)
	}
}
