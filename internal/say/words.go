package say

import (
	"strings"
	"unicode/utf8"
)

// List joins words as a sentence does: "a", "a and b", "a, b and c".
func (s *Speaker) List(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	last := len(words) - 1
	args := Args{"Rest": strings.Join(words[:last], s.T("list.comma", ", ")), "Last": words[last]}
	if s.softens(words[last]) && s.has("list.and.before") {
		return s.T("list.and.before", "{{.Rest}} and {{.Last}}", args)
	}
	return s.T("list.and", "{{.Rest}} and {{.Last}}", args)
}

// softens tells whether "and" has its other form before a word: "ac" before a vowel in Welsh, "e" before the sound of i
// in Spanish.
func (s *Speaker) softens(word string) bool {
	word = strings.ToLower(strings.TrimLeft(word, "“‘«\"'"))
	switch s.Lang() {
	case "cy":
		r, _ := utf8.DecodeRuneInString(word)
		return strings.ContainsRune("aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ", r)
	case "es":
		word = strings.TrimPrefix(word, "h")
		return (strings.HasPrefix(word, "i") || strings.HasPrefix(word, "í")) && !strings.HasPrefix(word, "ie") && !strings.HasPrefix(word, "ia")
	}
	return false
}

// Count says how many people out of how many: "7 of 9 people". Shares of a small group are always said this way, since
// a percentage of nine people claims more than it knows.
func (s *Speaker) Count(some, all int) string {
	return s.N("count.people", all, "{{.Some}} of {{.N}} person", "{{.Some}} of {{.N}} people", Args{"Some": some})
}
