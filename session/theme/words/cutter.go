package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	snowball "github.com/blevesearch/snowballstem"
)

// Word is one word of a text.
type Word struct {
	Surface    string // as written, lower case, marks kept: for showing
	Folded     string // marks stripped
	Stem       string
	Stop       bool // function words, and words that say nothing in an idea: people, need, should, better
	Start, End int  // bytes in text
}

// Cutter cuts many texts of one language and remembers the words it met. It is for one goroutine.
type Cutter struct {
	language *Language
	env      *snowball.Env
	met      map[string]entry // by the word as written
	stems    map[string]string
}

// entry is what is known of a word wherever it stands.
type entry struct {
	word   Word
	number bool // digits only
	lone   bool // a single letter, or nothing once folded: no word
}

// Cutter gives a cutter of this language.
func (l *Language) Cutter() *Cutter {
	return &Cutter{language: l, env: newEnv(), met: map[string]entry{}, stems: map[string]string{}}
}

// Words cuts text into its words, in order.
func (c *Cutter) Words(text string) []Word {
	words := make([]Word, 0, len(text)/6+1)
	c.language.cut(text, func(at span) {
		e := c.entry(text[at.start:at.end])
		if e.lone {
			return
		}
		word := e.word
		word.Start, word.End = at.start, at.end
		words = append(words, word)
	})
	return words
}

func (c *Cutter) entry(written string) entry {
	if e, ok := c.met[written]; ok {
		return e
	}
	e := c.look(written)
	c.met[strings.Clone(written)] = e
	return e
}

func (c *Cutter) look(written string) entry {
	l := c.language
	surface, folded := strings.ToLower(strings.Clone(written)), bare(Fold(written))
	if amount, ok := l.amount(written); ok {
		return entry{word: Word{Surface: surface, Folded: amount, Stem: amount}, number: true}
	}
	if folded == "" || alone(folded) {
		return entry{word: Word{Surface: surface, Folded: folded, Stem: folded}, lone: true}
	}
	stem, ok := c.stems[folded]
	if !ok {
		stem = l.stemmer.stem(c.env, folded)
		c.stems[folded] = stem
	}
	return entry{word: Word{
		Surface: surface, Folded: folded, Stem: stem,
		Stop: l.stop[folded] || l.idle[folded] || l.idling[stem],
	}}
}

// bare drops what a word keeps only when it is shown: the hyphen of e-mail and the points of N.H.S.
func bare(folded string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '&' {
			return r
		}
		return -1
	}, folded)
}

// alone holds for a single letter, which says nothing. A single character of Chinese or Japanese is a word.
func alone(folded string) bool {
	r, size := utf8.DecodeRuneInString(folded)
	return strings.TrimFunc(folded[size:], unicode.IsMark) == "" && !unicode.Is(unicode.Ideographic, r)
}
