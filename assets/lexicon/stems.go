package lexicon

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stems gives what cuts a term into its stems, as English ideas are cut. It remembers the words that it has met.
func stems() func(term string) []string {
	env := snowballstem.NewEnv("")
	met := map[string]string{}
	return func(term string) []string {
		words := strings.FieldsFunc(term, func(r rune) bool { return r == ' ' || r == '-' })
		for i, word := range words {
			stem, ok := met[word]
			if !ok {
				env.SetCurrent(word)
				english.Stem(env)
				stem = env.Current()
				met[word] = stem
			}
			words[i] = stem
		}
		return words
	}
}
