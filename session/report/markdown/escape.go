package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/session/report/document"
)

// always are the characters that mean something anywhere in a line, in CommonMark or in what wikis add to it.
const always = "\\`*_[]<>~|$#{"

// line gives a text on one line, with everything that could be taken for markup held back by a backslash.
func line(text string) string { return strings.Join(lines(text), " ") }

// lines gives the lines of a text, escaped, without empty ones: an empty line would end its paragraph.
func lines(text string) []string {
	var out []string
	for l := range strings.SplitSeq(document.Printable(text), "\n") {
		if l = strings.TrimSpace(strings.ReplaceAll(l, "\t", " ")); l != "" {
			out = append(out, opening(escaped(l)))
		}
	}
	return out
}

func escaped(l string) string {
	var out strings.Builder
	for i, r := range l {
		rest := l[i+utf8.RuneLen(r):]
		switch {
		case strings.ContainsRune(always, r),
			r == '&' && entity(rest),
			r == ':' && strings.HasPrefix(rest, "//"), // an address that was typed stays text
			r == '.' && strings.HasSuffix(strings.ToLower(l[:i]), "www"):
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// entity says that what follows an ampersand makes it the beginning of a character's name.
func entity(rest string) bool {
	name, _, ok := strings.Cut(rest, ";")
	return ok && name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r != '#' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) < 0
}

// opening holds back what means something at the beginning of a line only: lists, rules, underlined headings.
func opening(l string) string {
	if strings.ContainsAny(l[:1], "-+=:") {
		return "\\" + l
	}
	digits := len(l) - len(strings.TrimLeft(l, "0123456789"))
	if digits > 0 && digits < len(l) && strings.ContainsAny(l[digits:digits+1], ".)") {
		return l[:digits] + "\\" + l[digits:]
	}
	return l
}

// address is a link's target as it may stand between angle brackets.
func address(link string) string {
	var out strings.Builder
	for _, b := range []byte(link) {
		if b <= ' ' || b >= 0x7F || strings.IndexByte("<>\\`\"", b) >= 0 {
			const hex = "0123456789ABCDEF"
			out.WriteString("%" + string(hex[b>>4]) + string(hex[b&15]))
			continue
		}
		out.WriteByte(b)
	}
	return out.String()
}
