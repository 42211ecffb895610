package say

import "strings"

// List joins words as a sentence does: "a", "a and b", "a, b and c".
func (s *Speaker) List(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	last := len(words) - 1
	return s.T("list.and", "{{.Rest}} and {{.Last}}", Args{
		"Rest": strings.Join(words[:last], s.T("list.comma", ", ")),
		"Last": words[last],
	})
}

// Count says how many people out of how many: "7 of 9 people". Shares of a small group are always said this way, since
// a percentage of nine people claims more than it knows.
func (s *Speaker) Count(some, all int) string {
	return s.N("count.people", all, "{{.Some}} of {{.N}} person", "{{.Some}} of {{.N}} people", Args{"Some": some})
}
