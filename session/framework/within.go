package framework

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Within gives a label as it stands inside a sentence: in English its first letter is small, unless the word is one of
// capitals, such as IT. Other languages have their own rules, so there it stays as it was written.
func (f Framework) Within(label string) string {
	if f.Language != "" && f.Language != "en" && !strings.HasPrefix(f.Language, "en-") {
		return label
	}
	first, size := utf8.DecodeRuneInString(label)
	next, _ := utf8.DecodeRuneInString(label[size:])
	if !unicode.IsUpper(first) || !unicode.IsLower(next) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}
