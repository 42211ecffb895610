package theme

import (
	"cmp"
	"slices"
)

// sparse is a vector of which only what is not zero is kept, by rising index.
type sparse struct {
	at  []int32
	val []float32
}

// squares is the sum of the squares, the length of the vector times itself.
func (v sparse) squares() float32 {
	var sum float32
	for _, x := range v.val {
		sum += float32(x * x)
	}
	return sum
}

func (v sparse) scale(by float32) {
	for i, x := range v.val {
		v.val[i] = float32(x * by)
	}
}

func (v sparse) dot(o sparse) float32 {
	var sum float32
	i, j := 0, 0
	for i < len(v.at) && j < len(o.at) {
		switch {
		case v.at[i] == o.at[j]:
			sum += float32(v.val[i] * o.val[j])
			i++
			j++
		case v.at[i] < o.at[j]:
			i++
		default:
			j++
		}
	}
	return sum
}

// vocabulary gives terms a number in the order in which they are met, and counts in how many ideas each stands.
type vocabulary struct {
	number map[string]int32
	terms  []string
	df     []int32
	last   []int32 // the idea that was counted last for a term, plus one
}

func newVocabulary(about int) *vocabulary {
	return &vocabulary{number: make(map[string]int32, about), terms: make([]string, 0, about), df: make([]int32, 0, about), last: make([]int32, 0, about)}
}

// add counts a term for an idea and gives its number.
func (v *vocabulary) add(term string, idea int) int32 {
	n, ok := v.number[term]
	if !ok {
		n = int32(len(v.terms))
		v.number[term] = n
		v.terms = append(v.terms, term)
		v.df = append(v.df, 0)
		v.last = append(v.last, 0)
	}
	if v.last[n] != int32(idea)+1 {
		v.last[n] = int32(idea) + 1
		v.df[n]++
	}
	return n
}

// counted is a term of an idea with how much of it there is.
type counted struct {
	term int32
	n    float32
}

// tally sorts counted terms and adds up those that are the same.
func tally(list []counted) []counted {
	slices.SortFunc(list, func(a, b counted) int { return cmp.Compare(a.term, b.term) })
	out := list[:0]
	for _, c := range list {
		if n := len(out); n > 0 && out[n-1].term == c.term {
			out[n-1].n += c.n
			continue
		}
		out = append(out, c)
	}
	return out
}
