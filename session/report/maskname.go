package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// hiddenName is a name to be hidden, as its letters without case, accents and what stands between them.
type hiddenName struct {
	label string
	plain []rune
	typed string // short names are found only as they were typed: "IT" is not "it"
	hard  string // the full stops and commas inside it
	dense bool   // of a script that puts no space between words
	raw   string
	whole bool // a whole text, not a name: it is not found inside a word, and its first words by themselves are not it
}

func hideName(label, text string) hiddenName {
	n := hiddenName{label: label, raw: strings.TrimSpace(text)}
	for _, x := range maskWords(text) {
		n.plain = append(n.plain, x.plain...)
		n.typed += typed(text, x)
		n.hard += x.hard
	}
	n.dense = slices.ContainsFunc(n.plain, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	})
	return n
}

func (n *hiddenName) letters() string { return string(n.plain) }

func lettersOf(text string) string {
	n := hideName("", text)
	return n.letters()
}

const (
	// maskShort is the most letters of a name that is found only as it was typed.
	maskShort = 3
	// maskWithin is the fewest letters of a name that is found inside a longer word, such as a tag or an address.
	maskWithin = 8
)

// maskWord is a piece of a text without a gap.
type maskWord struct {
	plain    []rune
	hard     string // the marks before it that end or divide sentences
	from, to int
}

// maskWords cuts a text into its words. Accents, case and invisible characters say nothing; nor does it matter whether an accent
// is a character of its own.
func maskWords(text string) []maskWord {
	var out []maskWord
	open, hard := false, ""
	for at, r := range text {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[at:])
		}
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
			if open {
				out[len(out)-1].to = at + size
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			if !open {
				out, open = append(out, maskWord{from: at, hard: hard}), true
				hard = ""
			}
			x := &out[len(out)-1]
			x.to = at + size
			if r < utf8.RuneSelf {
				x.plain = append(x.plain, unicode.ToLower(r))
			} else {
				x.plain = append(x.plain, plainLetters(r)...)
			}
		default:
			open = false
			if strings.ContainsRune(".,;:!?", r) {
				hard += string(r)
			}
		}
	}
	return out
}

// strokes are letters that Unicode does not take apart and that many people type without their stroke.
var strokes = map[rune]string{'ß': "ss", 'ł': "l", 'ø': "o", 'đ': "d", 'æ': "ae", 'œ': "oe", 'ı': "i", 'þ': "th", 'ð': "d"}

func plainLetters(r rune) []rune {
	var out []rune
	for _, p := range norm.NFKD.String(string(r)) {
		p = unicode.ToLower(p)
		switch {
		case unicode.Is(unicode.Mn, p):
		case strokes[p] != "":
			out = append(out, []rune(strokes[p])...)
		default:
			out = append(out, p)
		}
	}
	return out
}

// text puts labels in the place of names.
func (m masker) text(text string) string {
	for _, n := range m.names {
		if n.dense && !n.whole {
			text = strings.ReplaceAll(text, n.raw, n.label)
		}
	}
	words := maskWords(text)
	var b strings.Builder
	done := 0
	put := func(from, to int, label string) {
		b.WriteString(text[done:from])
		b.WriteString(label)
		done = to
	}
	for i := 0; i < len(words); {
		if label, n := m.at(text, words[i:]); n > 0 {
			put(words[i].from, words[i+n-1].to, label)
			i += n
			continue
		}
		i++
	}
	b.WriteString(text[done:])
	return b.String()
}

// at finds the longest name that the words begin with, and how many of them it takes.
func (m masker) at(text string, words []maskWord) (label string, taken int) {
	for i := range m.names {
		n := &m.names[i]
		if k := n.at(text, words); k > taken {
			label, taken = n.label, k
		}
	}
	return label, taken
}

// at says how many of the words the name takes where it begins with the first of them; 0 where it is another text.
func (n *hiddenName) at(text string, words []maskWord) int {
	if n.inside(words[0]) {
		return 1
	}
	same, as := 0, ""
	for k, x := range words {
		if k > 0 && x.hard != "" && !strings.Contains(n.hard, x.hard) {
			return 0
		}
		if same+len(x.plain) > len(n.plain) || !slices.Equal(x.plain, n.plain[same:same+len(x.plain)]) {
			return 0
		}
		if same += len(x.plain); len(n.plain) <= maskShort {
			as += typed(text, x)
		}
		switch {
		case same == len(n.plain) && as == "", same == len(n.plain) && as == n.typed:
			return k + 1
		case same == len(n.plain):
			return 0
		case strings.HasPrefix(text[x.to:], "…") && (same >= fewestLetters || !n.whole && same >= maskShort):
			return k + 1 // a text that was cut for want of room may have been cut inside the name
		}
	}
	return 0
}

// inside reports whether a word holds the name and more.
func (n *hiddenName) inside(x maskWord) bool {
	if n.whole || len(n.plain) < maskWithin && !n.dense {
		return false
	}
	return len(x.plain) >= len(n.plain) && strings.Contains(string(x.plain), n.letters())
}

// typed is a word as it was typed.
func typed(text string, x maskWord) string { return norm.NFC.String(text[x.from:x.to]) }
