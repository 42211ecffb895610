package theme

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// labeller knows in how many ideas of the whole session each word and each pair of words stands.
type labeller struct {
	s     *Space
	terms [][]term // of each item
	df    map[string]int
}

// term is a word, or two words in a row, by stems and as written.
type term struct {
	stem    string
	surface string
	two     bool
}

func (s *Space) labeller() *labeller {
	l := &labeller{s: s, df: map[string]int{}}
	l.terms = make([][]term, len(s.items))
	for i, t := range s.text {
		l.terms[i] = termsOf(t)
		for _, x := range l.terms[i] {
			l.df[x.stem]++
		}
	}
	return l
}

// termsOf lists the different terms of an idea, in the order in which they stand.
func termsOf(t cut) []term {
	var out []term
	seen := map[string]bool{}
	add := func(x term) {
		if !seen[x.stem] {
			seen[x.stem] = true
			out = append(out, x)
		}
	}
	for k, w := range t.words {
		if w.Stop || len(w.Stem) < 2 {
			continue
		}
		add(term{stem: w.Stem, surface: w.Surface})
		if k+1 < len(t.words) && !t.words[k+1].Stop {
			n := t.words[k+1]
			add(term{stem: w.Stem + " " + n.Stem, surface: w.Surface + " " + n.Surface, two: true})
		}
	}
	return out
}

// scored is a term with how much it says of a group.
type scored struct {
	term
	in    int
	score float64
}

// terms ranks the terms of a group: those that stand in many of its ideas and in few others.
func (l *labeller) rank(group []int) []scored {
	in := map[string]*scored{}
	forms := map[string]map[string]int{}
	var list []*scored
	for _, i := range group {
		for _, x := range l.terms[i] {
			y := in[x.stem]
			if y == nil {
				y = &scored{term: x}
				in[x.stem] = y
				forms[x.stem] = map[string]int{}
				list = append(list, y)
			}
			y.in++
			forms[x.stem][x.surface]++
		}
	}
	n, all := float64(len(group)), float64(len(l.terms))
	out := make([]scored, 0, len(list))
	for _, y := range list {
		pin := (float64(y.in) + 0.1) / (n + 0.2)
		pout := (float64(l.df[y.stem]-y.in) + 0.1) / (all - n + 0.2)
		y.score = float64(pin * ln(pin/pout))
		if y.two {
			y.score = float64(y.score * 1.1)
		}
		y.surface = commonest(forms[y.stem])
		out = append(out, *y)
	}
	slices.SortFunc(out, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.stem, b.stem))
	})
	return out
}

func commonest(forms map[string]int) string {
	best, n := "", 0
	for f, k := range forms {
		if k > n || (k == n && f < best) {
			best, n = f, k
		}
	}
	return best
}

// top picks up to most terms that say the most, none of which repeats the words of another.
func (l *labeller) top(group []int, most int) []scored {
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
		parts := strings.Fields(x.stem)
		if x.in < need || slices.ContainsFunc(parts, func(p string) bool { return used[p] }) {
			continue
		}
		for _, p := range parts {
			used[p] = true
		}
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
	if t == "" {
		return ""
	}
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
	for _, x := range s.labeller().top(group, 4) {
		terms = append(terms, x.surface)
	}
	for _, i := range s.typicalFirst(group, group)[:min(2, len(group))] {
		typical = append(typical, s.order[i])
	}
	return terms, typical
}
