package theme

import (
	"cmp"
	"slices"
)

// Near is an idea that is like a text.
type Near struct {
	Idea int     // by its place in the input
	Like float64 // as Alike
	Same bool    // it may say the same: a near-duplicate by its letters, with no negation or number between them
}

// Nearest finds the ideas that are most like a text that is not one of them, such as one that is being typed: at most most,
// the most alike first, none that has little in common with it.
func (s *Space) Nearest(text string, most int) []Near {
	v, d, t := s.vector(text)
	if len(t.words) == 0 {
		return nil
	}
	sums := make([]float32, len(s.items))
	s.index.add(v, sums)
	if s.dense != nil && d != nil {
		for i, row := range s.dense {
			if x := dot(d, row); x > 0 {
				sums[i] += x
			}
		}
	}
	own, marks := threes(t.words), s.lang.Marks(text)
	var out []Near
	for _, e := range nearest(sums, most) {
		i := int(e.to)
		n := Near{Idea: s.order[i], Like: float64(e.sim)}
		n.Same = jaccard(own, threes(s.text[i].words)) >= SimilarSame && marks.Same(s.lang.Marks(s.items[i].Text))
		if e.sim >= nearLeast || n.Same {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(a, b Near) int { return cmp.Compare(b.Like, a.Like) })
	return out
}

// nearLeast is how alike an idea is at least to be shown while another is typed.
const nearLeast = 0.9

// vector gives a text the vectors that it would have in this space. Terms that no idea has are left out, but weigh in the
// length: a text of which little is known is not like what shares that little.
func (s *Space) vector(text string) (sparse, []float32, cut) {
	t := s.cut(s.lang.Cutter(), text)
	var v sparse
	for _, p := range s.parts {
		var known, fresh []counted
		others := map[string]int32{}
		s.terms(p.kind, t, func(term string, n float32) {
			if k, ok := p.vocab.number[term]; ok {
				known = append(known, counted{k, n})
				return
			}
			k, ok := others[term]
			if !ok {
				k = int32(len(others))
				others[term] = k
			}
			fresh = append(fresh, counted{k, n})
		})
		u := p.unit(tally(known), p.weigh(tally(fresh), len(s.items)))
		u.scale(p.scale)
		v.at = append(v.at, u.at...)
		v.val = append(v.val, u.val...)
	}
	if s.dense == nil {
		return v, nil, t
	}
	return v, s.denseOf(text, t), t
}

// jaccard is the share that two sorted lists have in common.
func jaccard(a, b []string) float64 {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := cmp.Compare(a[i], b[j]); {
		case c == 0:
			n++
			i++
			j++
		case c < 0:
			i++
		default:
			j++
		}
	}
	if len(a)+len(b) == n {
		return 0
	}
	return float64(n) / float64(len(a)+len(b)-n)
}
