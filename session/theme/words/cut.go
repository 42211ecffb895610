package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is one piece of text: a word or a number, lone letters included.
type span struct{ start, end int }

// cut calls piece for every word and number of text, in order. Web addresses and what is neither are passed over.
func (l *Language) cut(text string, piece func(span)) {
	chunk := 0 // the end of the run without spaces that was looked at last
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if i >= chunk && !unicode.IsSpace(r) {
			chunk = len(text)
			if n := strings.IndexFunc(text[i:], unicode.IsSpace); n >= 0 {
				chunk = i + n
			}
			if address(text[i:chunk]) {
				i = chunk
				continue
			}
		}
		switch {
		case unicode.IsDigit(r):
			i = l.number(text, i, piece)
		case unicode.IsLetter(r):
			i = l.word(text, i, piece)
		default:
			i += size
		}
	}
}

// word cuts the word that begins at start and gives where to go on.
func (l *Language) word(text string, start int, piece func(span)) int {
	if n := initials(text[start:]); n > 0 {
		piece(span{start, start + n})
		return start + n
	}
	end := start + letters(text[start:])
	hyphens := start > 0 && text[start-1] == '-'
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		run := letters(text[end+size:])
		switch {
		case run == 0:
			piece(span{start, end})
			return end
		case apostrophe(r):
			head, tail := Fold(text[start:end]), Fold(text[end+size:end+size+run])
			switch {
			case l.elided[head], l.clitic[tail]:
				piece(span{start, end})
				return end + size
			case l.possessive && tail == "s":
				piece(span{start, end})
				return end + size + run
			}
		case r == '\u00ad', r == '\u00b7', r == '\u2060': // the word goes on
		case hyphen(r) && !hyphens && run > 1 && l.hyphened[Fold(text[start:end])]:
			hyphens = true
		default:
			piece(span{start, end})
			return end
		}
		end += size + run
	}
	piece(span{start, end})
	return end
}

// letters is the length of the run of letters, marks and digits that text begins with. It does not begin with a mark.
func letters(text string) int {
	for i, r := range text {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && (i == 0 || !unicode.IsMark(r)) {
			return i
		}
	}
	return len(text)
}

func hyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// initials is the length of letters that stand for words, each with its point, as in N.H.S., or of a pair as in A&E.
func initials(text string) int {
	n, count := 0, 0
	for {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.IsLetter(r) || n+size < len(text) && letters(text[n+size:]) > 0 {
			break
		}
		count++
		n += size
		if n >= len(text) || text[n] != '.' && (text[n] != '&' || count > 1) {
			break
		}
		n++
	}
	if count < 2 {
		return 0
	}
	return len(strings.TrimRight(text[:n], ".&"))
}

// address holds for what a person pastes and does not say.
func address(chunk string) bool {
	if !strings.ContainsAny(chunk, ".@") && !strings.Contains(chunk, "://") {
		return false
	}
	chunk = strings.Trim(strings.ToLower(chunk), `.,;:!?()[]<>"'`)
	if strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") {
		return true
	}
	if name, host, ok := strings.Cut(chunk, "@"); ok {
		return name != "" && strings.Contains(host, ".")
	}
	host, _, _ := strings.Cut(chunk, "/")
	for _, end := range []string{".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".gov.uk", ".org.uk", ".eu", ".wales", ".cymru"} {
		if name, ok := strings.CutSuffix(host, end); ok && name != "" {
			return true
		}
	}
	return false
}
