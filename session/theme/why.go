package theme

import (
	"cmp"
	"slices"
)

// Reason is a word of an idea that speaks for a theme, and where the theme says it otherwise, the word there.
type Reason struct {
	Word string // as the idea has it
	Like string // as the theme has it; empty for the same word
}

// reasons lists the words of an idea that tie it to a group, the most telling first: words that the group has too, then
// words of the same concept, then words that mean nearly the same.
func (s *Space) reasons(i int, group []int, most int) []Reason {
	type found struct {
		Reason
		weight float64
	}
	stems, concepts := map[string]int{}, map[int]string{}
	for _, j := range group {
		if j == i {
			continue
		}
		for _, w := range s.text[j].words {
			if !w.Stop {
				stems[w.Stem]++
			}
		}
		for _, h := range s.text[j].hits {
			if _, ok := concepts[h.Concept]; !ok {
				concepts[h.Concept] = s.phrase(j, h.From, h.To)
			}
		}
	}
	var list []found
	seen := map[string]bool{}
	for _, w := range s.text[i].words {
		if w.Stop || seen[w.Stem] {
			continue
		}
		seen[w.Stem] = true
		if n := stems[w.Stem]; n > 0 {
			list = append(list, found{Reason{Word: w.Surface}, 2 + float64(s.rarity(w.Stem))*float64(n)})
		}
	}
	for _, h := range s.text[i].hits {
		own := s.phrase(i, h.From, h.To)
		like, ok := concepts[h.Concept]
		if !ok || like == own || slices.ContainsFunc(list, func(f found) bool { return f.Word == own }) {
			continue
		}
		list = append(list, found{Reason{Word: own, Like: like}, float64(h.Weight)})
	}
	slices.SortStableFunc(list, func(a, b found) int { return cmp.Compare(b.weight, a.weight) })
	out := make([]Reason, 0, most)
	for _, f := range list[:min(most, len(list))] {
		out = append(out, f.Reason)
	}
	return out
}

// phrase gives the words of an idea as written.
func (s *Space) phrase(i, from, to int) string {
	ws := s.text[i].words
	return s.items[i].Text[ws[from].Start:ws[to-1].End]
}

// rarity is the weight of a word in this session.
func (s *Space) rarity(stem string) float32 {
	for _, p := range s.parts {
		if p.kind == byWord {
			if t, ok := p.vocab.number[stem]; ok {
				return p.idf[t]
			}
		}
	}
	return 0
}
