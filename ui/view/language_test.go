package view_test

import (
	"testing"

	"folkmoot/session/theme/words"
	"folkmoot/ui/view"
)

func TestLanguages(t *testing.T) {
	cases := map[string]struct {
		tag     string
		is      string
		chosen  int
		becomes string
	}{
		"none is English":              {"", "English", 0, "en"},
		"a region stays":               {"en-GB", "English", 0, "en-GB"},
		"another takes its place":      {"en-GB", "English", 1, "cy"},
		"Portuguese of Brazil":         {"pt-BR", "Português", 8, "pt-BR"},
		"one that is not offered":      {"sv", "Another language (sv)", 9, "sv"},
		"from that to one offered":     {"sv", "Another language (sv)", 3, "de"},
		"to none of those offered":     {"fr", "Français", 9, "und"},
		"none of those offered is one": {"und", "Another language", 9, "und"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			names, at := view.Languages(c.tag, nil)
			if names[at] != c.is {
				t.Errorf("%q is %q, want %q", c.tag, names[at], c.is)
			}
			if got := view.LanguageTag(c.chosen, c.tag, nil); got != c.becomes {
				t.Errorf("chosen is %q, want %q", got, c.becomes)
			}
		})
	}
}

// Every language that is offered by name is known where ideas are compared, and every one known is offered.
func TestLanguagesAreThoseOfTheWords(t *testing.T) {
	names, _ := view.Languages("", nil)
	offered := map[string]bool{}
	for i := range names[:len(names)-1] {
		offered[view.LanguageTag(i, "und", nil)] = true
	}
	for _, code := range words.Codes() {
		if !offered[code] {
			t.Errorf("%s is not offered", code)
		}
	}
	if len(offered) != len(words.Codes()) {
		t.Errorf("%d are offered by name, %d are known", len(offered), len(words.Codes()))
	}
}
