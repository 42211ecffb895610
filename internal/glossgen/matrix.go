package main

import (
	"maps"
	"math"
	"math/bits"
	"slices"
)

// minDocuments is how many documents a stem stands in at least to get a vector: what is rarer is known by too little.
const minDocuments = 3

// matrix is TF-IDF, a row a document: the places of its stems and their values, row after row.
type matrix struct {
	stems  []string // sorted; their places are the columns
	in     []int    // in how many documents each stands
	starts []int    // where each row begins, and where the last ends
	column []int32
	value  []float64
}

// weigh counts stems and weighs them: 1 + ln(times) for a stem in a document, times 1 + ln((1+documents)/(1+in)), every row
// one long. The order of every sum is that of the stems.
func weigh(documents [][]string) *matrix {
	m := &matrix{starts: []int{0}}
	counted := make([]map[string]int, len(documents))
	in := map[string]int{}
	for i, d := range documents {
		counted[i] = make(map[string]int, len(d))
		for _, stem := range d {
			if counted[i][stem]++; counted[i][stem] == 1 {
				in[stem]++
			}
		}
	}
	place := map[string]int32{}
	for _, stem := range slices.Sorted(maps.Keys(in)) {
		if in[stem] >= minDocuments {
			place[stem] = int32(len(m.stems))
			m.stems = append(m.stems, stem)
			m.in = append(m.in, in[stem])
		}
	}
	rarity := make([]float64, len(m.stems))
	for i, n := range m.in {
		rarity[i] = 1 + ln(float64(1+len(documents))/float64(1+n))
	}
	for i := range documents {
		begin := len(m.column)
		for stem := range counted[i] {
			if p, ok := place[stem]; ok {
				m.column = append(m.column, p)
			}
		}
		row := m.column[begin:]
		slices.Sort(row)
		length := 0.0
		for _, p := range row {
			v := (1 + ln(float64(counted[i][m.stems[p]]))) * rarity[p]
			m.value = append(m.value, v)
			length += float64(v * v)
		}
		length = math.Sqrt(length)
		for k := begin; k < len(m.value); k++ {
			m.value[k] /= length
		}
		m.starts = append(m.starts, len(m.column))
	}
	return m
}

// square gives transpose(m) * m * q, for a q with a row a stem and width numbers in a row.
func (m *matrix) square(q []float64, width int) []float64 {
	out := make([]float64, len(q))
	line := make([]float64, width)
	for d := range len(m.starts) - 1 {
		clear(line)
		for k := m.starts[d]; k < m.starts[d+1]; k++ {
			v := m.value[k]
			from := q[int(m.column[k])*width:][:width]
			for j, x := range from {
				line[j] += float64(v * x)
			}
		}
		for k := m.starts[d]; k < m.starts[d+1]; k++ {
			v := m.value[k]
			into := out[int(m.column[k])*width:][:width]
			for j, x := range line {
				into[j] += float64(v * x)
			}
		}
	}
	return out
}

// ln is the natural logarithm of x >= 1. math.Log differs in the last bit from one kind of processor to another, and this
// file must not: only sums, products and quotients that IEEE 754 fixes stand here.
func ln(x float64) float64 {
	n := bits.Len64(uint64(x)) - 1
	m := x / float64(uint64(1)<<n) // 1 <= m < 2
	t := (m - 1) / (m + 1)         // ln m = 2 (t + t^3/3 + t^5/5 ...), t < 1/3
	sum, power, square := 0.0, t, float64(t*t)
	for k := 1; k < 40; k += 2 {
		sum += power / float64(k)
		power = float64(power * square)
	}
	return float64(2*sum) + float64(float64(n)*math.Ln2)
}
