package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of a text.
type word struct {
	from, to int    // in bytes, without a possessive at its end
	low      string // in small letters
	capital  bool   // begins with a capital letter
	caps     bool   // two letters or more, all of them capitals
	begins   bool   // begins a sentence
	joined   bool   // only blanks, or the dot of an initial, stand between it and the word before
}

func scan(text, lang string) *scanner {
	s := &scanner{text: text, lang: lang}
	begins, from := true, -1
	last := -1 // where the word before ended
	gap := 0   // where what stands between the words began
	for i := 0; i <= len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		inside := n > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
		if !inside && from >= 0 && n > 0 && strings.ContainsRune("'’-", r) { // inside a word: O'Brien, Ann-Marie
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			inside = unicode.IsLetter(next)
		}
		switch {
		case inside && from < 0:
			from = i
			begins = begins || last < 0 || opens(text[gap:i], s.words[len(s.words)-1])
		case !inside && from >= 0:
			w := makeWord(text, from, i)
			w.begins = begins
			w.joined = last >= 0 && joins(text[last:from], s.words[len(s.words)-1])
			s.words = append(s.words, w)
			begins, last, gap, from = false, i, i, -1
		}
		if n == 0 {
			break
		}
		i += n
	}
	s.shout = shouts(s.words)
	return s
}

// makeWord cuts the possessive off: of Jones's and James' the name is Jones and James.
func makeWord(text string, from, to int) word {
	body := text[from:to]
	for _, end := range []string{"'s", "’s", "'S", "’S"} {
		if strings.HasSuffix(body, end) && len(body) > len(end) {
			body = body[:len(body)-len(end)]
		}
	}
	w := word{from: from, to: from + len(body), low: strings.ToLower(body)}
	letters := 0
	w.caps = true
	for i, r := range body {
		if i == 0 {
			w.capital = unicode.IsUpper(r)
		}
		if unicode.IsLetter(r) {
			letters++
			w.caps = w.caps && unicode.IsUpper(r)
		}
	}
	w.caps = w.caps && letters > 1
	// The French and Welsh article before an apostrophe is no part of the name: l'Alsace, d'Aurélie.
	if i := strings.IndexAny(body, "'’"); i == 1 && !w.capital {
		skip := 1 + len(string([]rune(body[i:])[0]))
		if rest := body[skip:]; rest != "" {
			r, _ := utf8.DecodeRuneInString(rest)
			w.from, w.low, w.capital = from+skip, strings.ToLower(rest), unicode.IsUpper(r)
		}
	}
	return w
}

// opens reports whether what stands between two words ends a sentence or opens a quotation. The dot of an initial and of
// Mr. ends none.
func opens(between string, before word) bool {
	if strings.ContainsAny(between, "!?…:\n“„«\"•") {
		return true
	}
	if !strings.Contains(between, ".") {
		return false
	}
	short := before.to-before.from <= 2 && before.capital || honorific(before.low)
	return !short
}

// joins reports whether two words can belong to one name.
func joins(between string, before word) bool {
	if strings.Trim(between, " \u00a0") == "" {
		return true
	}
	return strings.Trim(between, " \u00a0.") == "" && (honorific(before.low) || before.capital && before.to-before.from <= 2)
}

// shouts reports that capitals tell nothing: all is in capitals, or nearly every long word begins with one, as in a heading.
func shouts(words []word) bool {
	long, caps, capital := 0, 0, 0
	for _, w := range words {
		if w.to-w.from < 3 || w.begins && !w.caps {
			continue
		}
		long++
		if w.caps {
			caps++
		}
		if w.capital {
			capital++
		}
	}
	return long >= 2 && caps*10 >= long*8 || long >= 4 && capital*10 >= long*8
}
