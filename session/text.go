package session

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The longest texts a session takes, in characters.
const (
	MaxIdea     = 2000
	MaxTitle    = 200
	MaxNote     = 20000
	MaxIdeas    = 10000
	MaxSeats    = 200
	MaxStages   = 100
	MaxMinutes  = 600
	MaxAtATime  = 5000
	MaxOptions  = 200
	MaxThemes   = 500
	MaxFindings = 50
)

// clean makes text fit to keep: valid UTF-8, no control characters but line ends, no white space around it.
func clean(s string) string {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// cleanLine is clean for texts that stand on one line.
func cleanLine(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}

func tooLong(s string, most int) bool { return utf8.RuneCountInString(s) > most }

// short cuts a text for use inside a sentence.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	r := []rune(s)
	return strings.TrimSpace(string(r[:most-1])) + "…"
}

// Word names a thing inside a sentence about it, so that both can be said in another language.
type Word struct{ Key, English string }

// String gives the word in English.
func (w Word) String() string { return w.English }

// Message gives the parts for translation.
func (w Word) Message() (key, english string, args map[string]any) { return w.Key, w.English, nil }

func word(key, english string) Word { return Word{Key: "word." + key, English: english} }

func checkTitle(what Word, s string) error {
	if s == "" {
		return refuse("title.empty", "{{.What}} needs some words. Type them and try again.", args{"What": what})
	}
	if tooLong(s, MaxTitle) {
		return refuse("title.long", "{{.What}} has {{.Have}} characters; {{.Most}} is the most. Shorten it.",
			args{"What": what, "Have": utf8.RuneCountInString(s), "Most": MaxTitle})
	}
	return nil
}

func checkNote(s string) error {
	if tooLong(s, MaxNote) {
		return refuse("note.long", "The text has {{.Have}} characters; {{.Most}} is the most. Split it in two.",
			args{"Have": utf8.RuneCountInString(s), "Most": MaxNote})
	}
	return nil
}
