package words

import snowball "github.com/blevesearch/snowballstem"

// stemmer is how one language stems. What it is given is folded.
type stemmer struct {
	irregular map[string]string            // folded word to the folded word that it is a form of
	restore   func(folded string) string   // before: marks put back, spellings made one
	run       func(env *snowball.Env) bool // a Snowball stemmer, or
	light     func(folded string) string   // our own rules
}

func newEnv() *snowball.Env { return snowball.NewEnv("") }

func (s stemmer) stem(env *snowball.Env, folded string) string {
	if s.run == nil && s.light == nil || !stemmable(folded) {
		return folded
	}
	word := folded
	if regular, ok := s.irregular[word]; ok {
		word = regular
	}
	if s.light != nil {
		return s.light(word)
	}
	if s.restore != nil {
		word = s.restore(word)
	}
	env.SetCurrent(word)
	s.run(env)
	if stem := Fold(env.Current()); stem != "" {
		return stem
	}
	return folded
}

// stemmable holds for what the rules were written for: words of Latin letters. Codes, numbers and other scripts stay.
func stemmable(folded string) bool {
	for i := range len(folded) {
		if c := folded[i]; (c < 'a' || c > 'z') && c != '\'' {
			return false
		}
	}
	return len(folded) > 1
}

// forms reads lines of "word: form form" into a table of form to word.
func forms(table string) map[string]string {
	words := map[string]string{}
	for word, list := range lines(table) {
		for _, form := range list {
			words[form] = word
		}
	}
	return words
}
