package words

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// Language is how the words of one language are cut, stemmed and weighed. It never changes, so it may be shared.
type Language struct {
	Code string // "en"

	stemmer stemmer
	stop    map[string]bool // folded words that hold a sentence together
	idle    map[string]bool // folded words that say nothing in an idea
	idling  map[string]bool // stems of words that say nothing in an idea

	elided     map[string]bool // what an apostrophe cuts off what follows: l' in French
	clitic     map[string]bool // what an apostrophe hangs on what goes before: 'r in Welsh
	possessive bool            // 's is no part of the word
	hyphened   map[string]bool // what a hyphen does not cut off: e-mail
	ordinal    map[string]bool // what may follow a digit without being a word: 1st

	comma  bool // 1,5 is one and a half and 1.500 is fifteen hundred
	spaced bool // 1 500 is fifteen hundred

	articles  map[string]bool // a number only as the end of one: vingt et un
	denials   map[string]bool
	numbers   map[string]int
	and       map[string]bool // what joins number words: vingt et un
	uncounted map[string]bool // what makes "one" after it no number: no one
	counting  counting
	turns     map[string][]string    // by stem
	phrases   map[[2]string][]string // by two folded words
	unless    map[string][]string    // the word is no turn after one of these
}

// lists is the plain text that a language is made of: words apart by spaces.
type lists struct {
	stop, idea                string
	elided, clitic, hyphened  string
	ordinal                   string
	articles                  string
	denials                   string
	numbers                   string // "one two": one is 1; "twenty=20" from there
	and, uncounted, turns     string
	unless                    map[string]string
	possessive, comma, spaced bool
	counting                  counting
}

// known are the languages by name. Each is made when it is first asked for.
var known = map[string]func() *Language{
	"cy": sync.OnceValue(newWelsh),
	"de": sync.OnceValue(newGerman),
	"en": sync.OnceValue(newEnglish),
	"es": sync.OnceValue(newSpanish),
	"fr": sync.OnceValue(newFrench),
	"it": sync.OnceValue(newItalian),
	"nl": sync.OnceValue(newDutch),
	"pl": sync.OnceValue(newPolish),
	"pt": sync.OnceValue(newPortuguese),
}

// Codes are the languages known by name, sorted.
func Codes() []string {
	codes := make([]string, 0, len(known))
	for code := range known {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	return codes
}

// For gives the language of a BCP 47 tag. No tag is English; a language not known by name folds and cuts, stems nothing
// and leaves nothing out.
func For(tag string) *Language {
	code := strings.ToLower(strings.TrimSpace(tag))
	if end := strings.IndexFunc(code, func(r rune) bool { return r < 'a' || r > 'z' }); end >= 0 {
		code = code[:end]
	}
	if code == "" {
		code = "en"
	}
	if found, ok := known[code]; ok {
		return found()
	}
	return &Language{Code: code, hyphened: set("e")}
}

// Stem gives what the forms of a word have in common. It is a key, not always a word.
func (l *Language) Stem(folded string) string { return l.stemmer.stem(newEnv(), folded) }

// Words cuts text. Many texts are cut faster by one [Cutter].
func (l *Language) Words(text string) []Word { return l.Cutter().Words(text) }

// Marks finds what forbids calling two texts the same.
func (l *Language) Marks(text string) Marks { return l.Cutter().Marks(text) }

// build makes a language of its lists. A word of the idea list counts with all its forms; with = before it, alone.
func build(code string, s stemmer, from lists) *Language {
	l := &Language{
		Code: code, stemmer: s,
		stop: set(from.stop), idle: map[string]bool{}, idling: map[string]bool{},
		elided: set(from.elided), clitic: set(from.clitic), possessive: from.possessive,
		hyphened: set("e x " + from.hyphened), ordinal: set(from.ordinal),
		comma: from.comma, spaced: from.spaced,
		denials: set(from.denials), articles: set(from.articles), numbers: values(from.numbers), and: set(from.and), uncounted: set(from.uncounted),
		counting: from.counting, unless: map[string][]string{},
	}
	for word := range strings.FieldsSeq(Fold(from.idea)) {
		if alone, ok := strings.CutPrefix(word, "="); ok {
			l.idle[alone] = true
		} else {
			l.idle[word] = true
			l.idling[l.Stem(word)] = true
		}
	}
	for word, after := range from.unless {
		l.unless[word] = strings.Fields(Fold(after))
	}
	for _, small := range []map[string]bool{l.denials, l.articles} {
		maps.Copy(l.stop, small)
	}
	l.turns, l.phrases = l.opposites(from.turns)
	return l
}

func set(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(Fold(list)) {
		words[word] = true
	}
	return words
}
