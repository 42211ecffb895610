// Package markup makes any text safe to stand in HTML and in SVG, and loses none of it.
//
// What has no place in markup, such as a control character, is shown as its number in brackets, as on paper.
package markup

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Text is a text as the content of an element. A line end of any kind is "\n".
func Text(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == utf8.RuneError && n == 1:
			b.WriteString("\uFFFD")
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"): // the line end comes with the next character
		case ends(r):
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case misplaced(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// Attribute is a text as the value of an attribute in double quotes, on one line.
func Attribute(s string) string {
	return strings.ReplaceAll(strings.TrimSpace(Text(s)), "\n", " ")
}

// plain says that a text stands in markup as it is.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c >= 0x7F || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' {
			return false
		}
	}
	return true
}

// ends says that a character ends a line.
func ends(r rune) bool {
	return r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// misplaced says that a character may not stand in HTML: controls, and the code points that are no characters.
func misplaced(r rune) bool {
	return r < ' ' || r >= 0x7F && r < 0xA0 || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}
