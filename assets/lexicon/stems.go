package lexicon

import "folkmoot/session/theme/words"

// stems gives what cuts a term into its stems, as English ideas are cut. It remembers the words that it has met.
func stems() func(term string) []string {
	cutter := words.For("en").Cutter()
	return func(term string) []string {
		cut := cutter.Words(term)
		out := make([]string, len(cut))
		for i, w := range cut {
			out[i] = w.Stem
		}
		return out
	}
}
