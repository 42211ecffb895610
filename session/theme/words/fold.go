package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes text plain: lower case, compatibility forms undone, marks stripped, letters such as ł and ß spelled out,
// typographic apostrophes and dashes typed ones, digits of every script those of the keyboard.
//
// Marks that are letters in all but name, as in the scripts of India and Thailand, stay. Folding twice changes nothing.
func Fold(text string) string {
	if ascii(text) {
		return strings.ToLower(text)
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(strings.Map(plain, text)) {
		r = unicode.ToLower(plain(r))
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case mark(r), r == '\u00ad', r == '\u2060', r == '\ufeff':
		case spelled[r] != "":
			b.WriteString(spelled[r])
		case unicode.IsDigit(r):
			b.WriteByte(digit(r))
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plain gives the typed form of an apostrophe or a dash. It comes before the marks are taken apart: the acute accent that
// stands alone would otherwise become a space.
func plain(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case apostrophe(r):
		return '\''
	case r >= '\u2010' && r <= '\u2015', r == '\u2212', r == '\uff0d', r == '\ufe63':
		return '-'
	}
	return r
}

func apostrophe(r rune) bool {
	switch r {
	case '\'', '\u2018', '\u2019', '\u201b', '\u02bc', '\u02b9', '\u2032', '\u00b4', '\uff07':
		return true
	}
	return false
}

// mark holds for the marks that are set over and under Latin, Greek, Cyrillic, Hebrew and Arabic letters.
func mark(r rune) bool {
	switch {
	case r >= 0x0300 && r <= 0x036f, r >= 0x0483 && r <= 0x0489, r >= 0x1ab0 && r <= 0x1aff, r >= 0x1dc0 && r <= 0x1dff,
		r >= 0x20d0 && r <= 0x20ff, r >= 0xfe20 && r <= 0xfe2f:
		return true
	case r >= 0x0591 && r <= 0x05c7, r >= 0x064b && r <= 0x065f, r == 0x0640, r == 0x0670:
		return !unicode.IsPunct(r)
	}
	return false
}

// spelled holds the letters that no normal form takes apart.
var spelled = map[rune]string{
	'ł': "l", 'ø': "o", 'ß': "ss", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ħ': "h", 'ı': "i", 'ĸ': "k",
	'ŧ': "t", 'ŋ': "ng", 'ə': "e", 'ς': "σ", '⁄': "/", '“': "\"", '”': "\"", '„': "\"", '«': "\"", '»': "\"",
}

// digit gives the typed digit. Unicode keeps the ten digits of a script together and in order.
func digit(r rune) byte {
	zero := r
	for unicode.IsDigit(zero - 1) {
		zero--
	}
	return byte('0' + (r-zero)%10)
}
