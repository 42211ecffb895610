package view

import (
	"strings"

	"folkmoot/internal/say"
)

// undetermined is the tag of a language that is none of those offered.
const undetermined = "und"

// languages are those whose words can be compared, each in its own name.
var languages = []struct{ tag, name string }{
	{"en", "English"}, {"cy", "Cymraeg"}, {"fr", "Français"}, {"de", "Deutsch"}, {"es", "Español"}, {"it", "Italiano"}, {"nl", "Nederlands"}, {"pl", "Polski"}, {"pt", "Português"},
}

// Languages names the languages that a session can be held in, and which of them a tag is. The last is any other. No tag
// is English, as it is where ideas are compared.
func Languages(tag string, sp *say.Speaker) (names []string, at int) {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if base == "" {
		base = "en"
	}
	at = len(languages)
	for i, l := range languages {
		names = append(names, l.name)
		if l.tag == base {
			at = i
		}
	}
	other := sp.T("language.other", "Another language")
	if at == len(languages) && base != undetermined {
		other = sp.T("language.other.tag", "Another language ({{.Tag}})", say.Args{"Tag": tag})
	}
	return append(names, other), at
}

// LanguageTag is the tag of a language that was chosen. A tag that says more than the language, such as en-GB, stays as it is.
func LanguageTag(chosen int, now string, sp *say.Speaker) string {
	if _, at := Languages(now, sp); at == chosen && now != "" {
		return now
	}
	if chosen < 0 || chosen >= len(languages) {
		return undetermined
	}
	return languages[chosen].tag
}

// LanguageNote says what the language of a session does.
func LanguageNote(sp *say.Speaker) string {
	return sp.T("language.note", "Which words count as the same when ideas are compared.")
}
