package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable gives a text as any writer may put it into a file: line ends are LF, and what no file of text or XML can hold
// stands as its number, such as [U+0007], as it does on paper. What turns the direction of writing is closed at the end of
// the text, so that it cannot turn what follows.
func Printable(text string) string {
	if plain(text) {
		return text
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD"))
	var out strings.Builder
	var open []rune // what closes the directions that are open, the innermost last
	for _, r := range text {
		switch {
		case r == '\n' || r == '\t':
		case unicode.IsControl(r) || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
			fmt.Fprintf(&out, "[U+%04X]", r)
			continue
		case r >= 0x202A && r <= 0x202E && r != popDirection:
			open = append(open, popDirection)
		case r >= 0x2066 && r <= 0x2068:
			open = append(open, popIsolate)
		case len(open) > 0 && r == open[len(open)-1]:
			open = open[:len(open)-1]
		}
		out.WriteRune(r)
	}
	for i := range open {
		out.WriteRune(open[len(open)-1-i])
	}
	return out.String()
}

const (
	popDirection = 0x202C
	popIsolate   = 0x2069
)

// plain says that a text is what Printable would make of it, as nearly every text is.
func plain(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || r >= 0x7F && r < 0xA0 || r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
			r >= 0xFDD0 && r <= 0xFDEF || r == utf8.RuneError || r&0xFFFE == 0xFFFE
	}) < 0
}
