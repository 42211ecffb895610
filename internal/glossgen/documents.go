package main

import (
	"slices"
	"strings"
)

const (
	lemmaTimes = 3 // how often a sense's own words count in its document
	mostOthers = 6 // how many related senses are told in it
)

// cutter makes stems of text, and keeps those that it has made.
type cutter struct {
	stem  func(string) string
	known map[string]string // a word and its stem, "" for one that is left out
}

// documents gives for every synset the stems of its document: its words, its gloss, and the words and meaning of its
// nearest relations. A stem stands in it as often as it is told.
func documents(synsets []synset, stem func(string) string) [][]string {
	c := cutter{stem: stem, known: map[string]string{}}
	own := make([][]string, len(synsets))   // the lemmas
	brief := make([][]string, len(synsets)) // the lemmas and the first clause: what others tell of it
	for i, s := range synsets {
		for _, lemma := range s.lemmas {
			own[i] = c.cut(own[i], lemma)
		}
		first, _, _ := strings.Cut(s.gloss, ";")
		brief[i] = c.cut(slices.Clone(own[i]), first)
	}
	all := make([][]string, len(synsets))
	for i, s := range synsets {
		var d []string
		for range lemmaTimes {
			d = append(d, own[i]...)
		}
		d = c.cut(d, s.gloss)
		for _, other := range s.related[:min(len(s.related), mostOthers)] {
			d = append(d, brief[other]...)
		}
		all[i] = d
	}
	return all
}

// cut appends the stems of a text. A word is a run of letters and digits, with apostrophes inside it and a hyphen behind
// some prefixes: ideas are cut alike by package words, so that "co-worker" and "coworker" meet.
func (c *cutter) cut(dst []string, text string) []string {
	begin := -1
	for i := range len(text) + 1 {
		inside := i < len(text) && (isWord(text[i]) || begin >= 0 && (text[i] == '\'' || text[i] == '-' && joined[strings.ToLower(text[begin:i])]))
		switch {
		case inside && begin < 0:
			begin = i
		case !inside && begin >= 0:
			if stem := c.word(text[begin:i]); stem != "" {
				dst = append(dst, stem)
			}
			begin = -1
		}
	}
	return dst
}

// isWord is for ASCII, which is all that WordNet 3.0 has.
func isWord(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

// word gives the stem of a word, or nothing for a function word, a lone letter and a word with a digit.
func (c *cutter) word(written string) string {
	if stem, ok := c.known[written]; ok {
		return stem
	}
	folded := strings.TrimRight(strings.ToLower(strings.ReplaceAll(written, "-", "")), "'")
	folded = strings.TrimSuffix(folded, "'s")
	stem := ""
	if len(folded) >= 2 && !strings.ContainsAny(folded, "0123456789") && !functionWords[folded] {
		stem = c.stem(folded)
		if len(stem) < 2 {
			stem = ""
		}
	}
	c.known[written] = stem
	return stem
}

// joined are the prefixes that a hyphen makes one word with what follows.
var joined = set("e co re pre anti un sub")

// functionWords carry the sentence and not what it is about. "etc" and "usually" are of the language of glosses.
var functionWords = set(`
a an the this that these those such same
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves
they them their theirs themselves one ones oneself who whom whose which what something someone somebody anything anyone
and or but nor so yet if then else than though although because since unless until while whereas whether as
of in on at by for from with without to into onto upon over under above below between among amongst through throughout
during before after about against along across around behind beside besides beyond near off out up down toward towards
via per within
is am are was were be been being do does did doing done have has had having can could may might must shall should will
would cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't
not no none neither either both each every all any some few many much more most less least several other others another
there here where when why how very too also only just even still again ever never often usually especially etc eg ie
`)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}
