package theme

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labels knows in which ideas each word and each two words in a row stand. A term is known by its number.
type labels struct {
	stems    []string
	surfaces []string
	df       []int32
	two      []bool
	of       [][]said // the different terms of each item, in the order in which they stand
}

// said is a term as one idea has it.
type said struct{ term, surface int32 }

func (s *Space) labels() *labels {
	s.labelled.Do(func() {
		l := &labels{of: make([][]said, len(s.items))}
		terms, surfaces := map[string]int32{}, map[string]int32{}
		number := func(m map[string]int32, list *[]string, t string) int32 {
			n, ok := m[t]
			if !ok {
				n = int32(len(*list))
				m[t] = n
				*list = append(*list, t)
			}
			return n
		}
		for i, t := range s.text {
			add := func(stem, surface string, two bool) {
				n := number(terms, &l.stems, stem)
				if int(n) == len(l.df) {
					l.df, l.two = append(l.df, 0), append(l.two, two)
				}
				if slices.ContainsFunc(l.of[i], func(x said) bool { return x.term == n }) {
					return
				}
				l.df[n]++
				l.of[i] = append(l.of[i], said{n, number(surfaces, &l.surfaces, surface)})
			}
			for k, w := range t.words {
				if w.Stop || len(w.Stem) < 2 {
					continue
				}
				add(w.Stem, w.Surface, false)
				if k+1 < len(t.words) && !t.words[k+1].Stop {
					n := t.words[k+1]
					add(w.Stem+" "+n.Stem, w.Surface+" "+n.Surface, true)
				}
			}
		}
		s.words = l
	})
	return s.words
}

// scored is a term with how much it says of a group.
type scored struct {
	term    int32
	in      int
	score   float64
	surface string
}

// rank orders the terms of a group: first those that stand in many of its ideas and in few others.
func (l *labels) rank(group []int) []scored {
	in := map[int32]int{}
	var terms []int32
	for _, i := range group {
		for _, x := range l.of[i] {
			if in[x.term] == 0 {
				terms = append(terms, x.term)
			}
			in[x.term]++
		}
	}
	n, all := float64(len(group)), float64(len(l.of))
	out := make([]scored, 0, len(terms))
	for _, t := range terms {
		y := scored{term: t, in: in[t]}
		pin := (float64(y.in) + 0.1) / (n + 0.2)
		pout := (float64(int(l.df[t])-y.in) + 0.1) / (all - n + 0.2)
		y.score = float64(pin * ln(pin/pout))
		if l.two[t] {
			y.score = float64(y.score * 1.1)
		}
		out = append(out, y)
	}
	slices.SortFunc(out, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(l.stems[a.term], l.stems[b.term]))
	})
	return out
}

// commonest gives the form in which a group says a term most often.
func (l *labels) commonest(group []int, term int32) string {
	forms := map[string]int{}
	for _, i := range group {
		for _, x := range l.of[i] {
			if x.term == term {
				forms[l.surfaces[x.surface]]++
			}
		}
	}
	best, n := "", 0
	for f, k := range forms {
		if k > n || (k == n && f < best) {
			best, n = f, k
		}
	}
	return best
}

// top picks up to most terms that say the most, none of which repeats the words of another.
func (l *labels) top(group []int, most int) []scored {
	need := 1
	if len(group) > 2 {
		need = 2
	}
	var out []scored
	used := map[string]bool{}
	for _, x := range l.rank(group) {
		if len(out) == most || x.score <= 0 {
			break
		}
		parts := strings.Fields(l.stems[x.term])
		if x.in < need || slices.ContainsFunc(parts, func(p string) bool { return used[p] }) {
			continue
		}
		for _, p := range parts {
			used[p] = true
		}
		x.surface = l.commonest(group, x.term)
		out = append(out, x)
	}
	return out
}

// label puts the words that tell most into a few words.
func (s *Space) label(_ []int, top []scored) string {
	var parts []string
	for _, x := range top[:min(3, len(top))] {
		parts = append(parts, x.surface)
	}
	return capital(strings.Join(parts, ", "))
}

func capital(t string) string {
	r, n := utf8.DecodeRuneInString(t)
	return string(unicode.ToUpper(r)) + t[n:]
}

// About tells of a theme that people made, given by its ideas: the words they share, the most telling first, and up to two
// typical ideas.
func (s *Space) About(ideas []int) (terms []string, typical []int) {
	group := make([]int, len(ideas))
	for k, at := range ideas {
		group[k] = s.rank[at]
	}
	terms = []string{}
	for _, x := range s.labels().top(group, 4) {
		terms = append(terms, x.surface)
	}
	for _, i := range s.typicalFirst(group, group)[:min(2, len(group))] {
		typical = append(typical, s.order[i])
	}
	return terms, typical
}
