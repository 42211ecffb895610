// Package say turns what the app means into sentences in the reader's language: every string that a person sees passes
// through a Speaker.
//
// The English stands in the code, next to where it is used, and needs no file; a translation is looked up by key and the
// English is shown where it is missing or broken. A nil *Speaker speaks English, so tests and tools need none.
//
//	sp.T("home.open", "Open a session")
//	sp.T("home.saved", "Saved in {{.Folder}}", say.Args{"Folder": dir})
//	sp.N("group.ideas", len(ideas), "{{.N}} idea", "{{.N}} ideas")
//
// Keys and English must be constants: internal/say/extract reads them from the source for the translators. A table of
// wordings is written with Text, and an error explains itself through Explainer.
package say

import (
	"errors"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Args are the values for the gaps of a sentence: Args{"Name": x} fills {{.Name}}.
type Args map[string]any

// Text is a wording that is kept in a table until it is spoken.
type Text struct{ Key, English string }

// Explainer is an error, or any other value, that brings its own sentence. It returns plain types, so that packages which
// may import only the standard library can have it.
type Explainer interface {
	Message() (key, english string, args map[string]any)
}

// Speaker speaks one language. It does not change once made and may be shared between goroutines.
type Speaker struct {
	tag      language.Tag
	messages map[string]forms
}

// Lang is the language's code, such as "en" or "cy".
func (s *Speaker) Lang() string {
	if s == nil {
		return english
	}
	return s.tag.String()
}

// T is the sentence of a key, with its gaps filled.
func (s *Speaker) T(key, english string, args ...Args) string {
	if s == nil || len(s.messages) == 0 {
		return s.fillOr(english, english, args)
	}
	return s.fillOr(s.messages[key][plural.Other], english, args)
}

// has reports whether the language says a sentence in its own way, for those that most languages need not tell apart.
func (s *Speaker) has(key string) bool {
	return s != nil && s.messages[key][plural.Other] != ""
}

// Text is T for a wording from a table.
func (s *Speaker) Text(t Text, args ...Args) string { return s.T(t.Key, t.English, args...) }

// N is the sentence for n things: one for exactly one, other for the rest in English, and the forms that the language
// has elsewhere. {{.N}} is n.
func (s *Speaker) N(key string, n int, one, other string, args ...Args) string {
	all := make([]Args, 0, len(args)+1)
	all = append(all, args...)
	all = append(all, Args{"N": n})
	english := other
	if n == 1 || n == -1 {
		english = one
	}
	if s == nil || len(s.messages) == 0 {
		return s.fillOr(english, english, all)
	}
	has := s.messages[key]
	translated, ok := has[s.form(n)]
	if !ok {
		translated = has[plural.Other]
	}
	return s.fillOr(translated, english, all)
}

// form is the plural form that n takes in the language.
func (s *Speaker) form(n int) plural.Form {
	if n < 0 {
		n = -n
	}
	// The rules look at the last digits only beyond this, and the library takes no larger number.
	const most = 10_000_000
	if n >= most {
		n = most + n%1_000_000
	}
	return plural.Cardinal.MatchPlural(s.tag, n, 0, 0, 0, 0)
}

// Say is the sentence for an error: its own where it explains itself, and "Something went wrong" with the technical
// words for any other. A nil error says nothing.
func (s *Speaker) Say(err error) string {
	if err == nil {
		return ""
	}
	var explained Explainer
	if errors.As(err, &explained) {
		return s.explain(explained)
	}
	return s.T("say.unknown", "Something went wrong: {{.Error}}", Args{"Error": err.Error()})
}

func (s *Speaker) explain(e Explainer) string {
	key, english, args := e.Message()
	return s.T(key, english, args)
}

// fillOr fills the gaps of a translation. A translation that is missing, or that asks for a value which is not there,
// gives way to the English; English that asks for a missing value is shown as it stands, gap and all.
func (s *Speaker) fillOr(translated, english string, args []Args) string {
	if translated != "" {
		if text, ok := s.fill(translated, args); ok {
			return text
		}
	}
	if text, ok := s.fill(english, args); ok {
		return text
	}
	return english
}
