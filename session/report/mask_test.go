package report_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/report"
)

func TestNamesAreHidden(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Council A", "Work at Council A is hard", "Work at [x] is hard"},
		{"Council A", "work at council a is hard", "work at [x] is hard"},
		{"Council A", "COUNCIL\u00a0A’s people", "[x]’s people"},
		{"Council A", "Council-A, and councils", "[x], and councils"},
		{"Council A", "write to info@CouncilA.example", "write to info@[x].example"},
		{"Council A", "Tell the council. A slot helps", "Tell the council. A slot helps"},
		{"Council A", "the council and a team", "the council and a team"},
		{"Łódź", "w Łodz i w łódź", "w [x] i w [x]"},
		{"Côte-d’Or", "la Cote d'Or", "la [x]"},
		{"Bärenstraße", "in der Barenstrasse", "in der [x]"},
		{"Caf\u00e9 Nero", "Cafe\u0301 Nero", "[x]"},
		{"St. Mary's", "at St Marys and St Mary’s", "at [x] and [x]"},
		{"Room 4, Harbour House", "in harbour house, room 4", "in [x], [x]"},
		{"IT", "We use IT and it works", "We use [x] and it works"},
		{"Harbourside", "#HarboursideRocks", "#[x]"},
		{"Harbour Council", "a talk with Harbour Cou…", "a talk with [x]…"},
		{"Harbour Council", "a talk with Harbour…", "a talk with [x]…"},
		{"渋谷区", "会議は渋谷区で", "会議は[x]で"},
		{"Мэрия", "в мэрия города", "в [x] города"},
		{"X", "Mark it with an X", "Mark it with an X"},
		{"", "Nothing to hide", "Nothing to hide"},
		{"...", "Nothing to hide...", "Nothing to hide..."},
	} {
		if got := report.Hidden(c.in, c.name); got != c.want {
			t.Errorf("%q in %q gives %q, not %q", c.name, c.in, got, c.want)
		}
	}
}

// Wherever a name is put, and however it is spaced and cased, it is gone afterwards; and text without it stays as it is.
func TestNoNameStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[A-Z][a-z]{3,8}`)
		name := word.Draw(t, "first") + " " + word.Draw(t, "second")
		before := rapid.StringMatching(`([a-z]{1,9}[ ,.]{1,2}){0,4}`).Draw(t, "before")
		after := rapid.StringMatching(`([ ,.!][a-z]{1,9}){0,4}`).Draw(t, "after")
		typed := name
		switch rapid.IntRange(0, 3).Draw(t, "how") {
		case 0:
			typed = strings.ToUpper(name)
		case 1:
			typed = strings.ReplaceAll(strings.ToLower(name), " ", "  ")
		case 2:
			typed = strings.ReplaceAll(name, " ", "\n")
		}
		got := report.Hidden(before+typed+after, name)
		if strings.Contains(strings.ToLower(got), strings.ToLower(name[:strings.Index(name, " ")])) && !strings.Contains(before+after, strings.ToLower(name[:strings.Index(name, " ")])) {
			t.Fatalf("%q stays in %q", name, got)
		}
		if report.Hidden(before+after, "Zzyzxq Qwxyz") != before+after {
			t.Fatalf("%q was changed", before+after)
		}
	})
}
