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
				one := s.written(i, k)
				add(w.Stem, one, false)
				if k+1 < len(t.words) && !t.words[k+1].Stop {
					add(w.Stem+" "+t.words[k+1].Stem, one+" "+s.written(i, k+1), true)
				}
			}
		}
		s.words = l
	})
	return s.words
}

// written is the word k of an idea as it was written, so that a label says Bowling Green and ATM. The first word of an idea has
// a capital for another reason, and loses it.
func (s *Space) written(i, k int) string {
	w := s.text[i].words[k]
	text := s.items[i].Text[w.Start:w.End]
	if k == 0 && strings.ToUpper(text) != text {
		return w.Surface
	}
	return text
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
		if k > n || (k == n && f > best) { // of two as common the one without capitals
			best, n = f, k
		}
	}
	return best
}

// top picks up to most terms that say the most of a group: each in a fair part of its ideas, none that repeats the words of
// another. A group of one has none.
func (l *labels) top(group []int, most int) []scored {
	least := max(2, (len(group)+7)/8)
	var out []scored
	var used []string
	for _, x := range l.rank(group) {
		if len(out) == most || x.score <= 0 {
			break
		}
		parts := strings.Fields(l.stems[x.term])
		if x.in < least || slices.ContainsFunc(parts, func(p string) bool {
			return !fit(p) || slices.ContainsFunc(used, func(u string) bool { return akin(p, u) })
		}) {
			continue
		}
		used = append(used, parts...)
		x.surface = l.commonest(group, x.term)
		out = append(out, x)
	}
	return out
}

// akin reports whether one stem goes on from the other, as parking does from park.
func akin(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// fit reports whether a word may be proposed for a title on the wall: it has letters, and is no swear word.
func fit(stem string) bool {
	return strings.ContainsFunc(stem, unicode.IsLetter) && !slices.Contains(crude, stem)
}

// crude are stems of words that people may write, and that the app does not put on the wall of its own accord.
var crude = []string{"arsehol", "asshol", "bastard", "bitch", "bloodi", "bollock", "bullshit", "crap", "cunt", "damn", "dick", "fuck", "piss", "prick", "shit", "shitti", "slut", "twat", "wanker"}

// label puts the words that tell most into a few words; where no words are shared it is the beginning of the most typical idea.
func (s *Space) label(group []int, top []scored) string {
	var parts []string
	for _, x := range top[:min(3, len(top))] {
		// The second and third must be about as common as the first, or the label says more than the ideas do.
		if len(parts) > 0 && 3*x.in < top[0].in {
			break
		}
		parts = append(parts, x.surface)
	}
	if len(parts) == 0 {
		return s.beginning(group[0])
	}
	return capital(strings.Join(parts, ", "))
}

// beginning is the first words of an idea.
func (s *Space) beginning(i int) string {
	const most = 5
	fields := strings.Fields(s.items[i].Text)
	if len(fields) <= most {
		return capital(strings.Join(fields, " "))
	}
	return capital(strings.TrimRight(strings.Join(fields[:most], " "), ",.;:!?")) + " …"
}

func capital(t string) string {
	if t == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(t)
	if n == 0 {
		return ""
	}
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
