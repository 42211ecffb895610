package theme

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/session/theme/words"
)

// Twin is a pair of ideas that say almost the same, by their places in the input, A before B.
type Twin struct {
	A, B int
	// Same is the share of runs of three letters that the two have in common, 0 to 1.
	Same float64
}

// Levels of sameness. At Likely and above two ideas are near-duplicates; between Similar and Likely they may be.
const (
	LikelySame  = 0.60
	SimilarSame = 0.40
)

// Duplicates finds pairs of ideas of at least this sameness, the most alike first. A pair of which one has a negation, a number or
// a side of a pair of opposites that the other lacks is never among them: "20 mph" is not "30 mph".
func Duplicates(items []Item, language string, least float64) []Twin {
	lang := words.For(language)
	sets := make([][]string, len(items))
	c := lang.Cutter()
	ix := map[string][]int32{}
	common := make([]int32, len(items))
	var touched []int32
	marks := make([]*words.Marks, len(items))
	marksOf := func(i int) *words.Marks {
		if marks[i] == nil {
			m := lang.Marks(items[i].Text)
			marks[i] = &m
		}
		return marks[i]
	}
	var out []Twin
	for i, x := range items {
		sets[i] = threes(c.Words(x.Text))
		touched = touched[:0]
		for _, g := range sets[i] {
			for _, j := range ix[g] {
				if common[j] == 0 {
					touched = append(touched, j)
				}
				common[j]++
			}
			ix[g] = append(ix[g], int32(i))
		}
		for _, j := range touched {
			n := int(common[j])
			common[j] = 0
			all := len(sets[i]) + len(sets[j]) - n
			if same := float64(n) / float64(all); same >= least && marksOf(i).Same(*marksOf(int(j))) {
				out = append(out, Twin{A: int(j), B: i, Same: same})
			}
		}
	}
	slices.SortFunc(out, func(a, b Twin) int {
		return cmp.Or(cmp.Compare(b.Same, a.Same), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}

// threes gives the different runs of three letters of the folded words, joined by single spaces.
func threes(ws []words.Word) []string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, w := range ws {
		b.WriteString(w.Folded)
		b.WriteByte(' ')
	}
	t := b.String()
	if len(t) < 3 {
		return nil
	}
	out := make([]string, 0, len(t)-2)
	for i := 0; i+3 <= len(t); i++ {
		out = append(out, t[i:i+3])
	}
	slices.Sort(out)
	return slices.Compact(out)
}
