// Package saytest finds English that is left on a screen which speaks another language.
package saytest

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"folkmoot/assets/translations"
	"folkmoot/internal/say"
)

// Wording is what a file of translations has: for each key its plural forms, with "other" alone where there are none.
type Wording map[string]map[string]string

// Read reads the wording in a language.
func Read(t testing.TB, lang string) Wording {
	t.Helper()
	data, err := translations.Files.ReadFile(lang + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var raw map[string]any
	if err := json.Unmarshal(data, &raw); err != nil {
		t.Fatalf("%s.json: %v", lang, err)
	}
	w := Wording{}
	for key, v := range raw {
		switch x := v.(type) {
		case string:
			w[key] = map[string]string{"other": x}
		case map[string]any:
			forms := map[string]string{}
			for form, text := range x {
				forms[form] = fmt.Sprint(text)
			}
			w[key] = forms
		default:
			t.Fatalf("%s.json: %s is neither a text nor plural forms", lang, key)
		}
	}
	return w
}

// The marks around every sentence of Marked.
const (
	Opens = "‹"
	Shuts = "›"
)

// Marked speaks English with a mark around every sentence, so that what was never asked of a speaker stands out. It
// needs no translation.
func Marked(t testing.TB) *say.Speaker {
	t.Helper()
	marked := map[string]map[string]string{}
	for key, forms := range Read(t, "en") {
		marked[key] = map[string]string{}
		for form, text := range forms {
			marked[key][form] = Opens + text + Shuts
		}
	}
	data, err := json.Marshal(marked)
	if err != nil {
		t.Fatal(err)
	}
	sp, err := say.From(fstest.MapFS{"de.json": {Data: data}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	return sp
}

// English knows the English sentences that a language says in other words.
type English struct {
	whole    map[string]string // sentence without gaps: its key
	patterns []pattern
	said     map[string]bool // sentences that are also right in the language
}

type pattern struct {
	key     string
	english *regexp.Regexp
}

// Differing collects the English that is not also the language's own. other gives the wording of the language; nil is Marked's.
func Differing(t testing.TB, other Wording) English {
	t.Helper()
	e := English{whole: map[string]string{}, said: map[string]bool{}}
	for _, forms := range other {
		for _, text := range forms {
			e.said[text] = true
		}
	}
	for key, forms := range Read(t, "en") {
		for _, text := range forms {
			if other != nil && (other[key] == nil || e.said[text]) {
				continue
			}
			if !strings.Contains(text, "{{") {
				e.whole[text] = key
			} else if p, ok := patternOf(text); ok {
				e.patterns = append(e.patterns, pattern{key, p})
			}
		}
	}
	slices.SortFunc(e.patterns, func(a, b pattern) int { return strings.Compare(a.key, b.key) })
	return e
}

var gap = regexp.MustCompile(`\{\{\.\w+\}\}`)

// patternOf fits what a sentence with gaps becomes. A sentence with few words of its own would fit anything.
func patternOf(text string) (*regexp.Regexp, bool) {
	var out strings.Builder
	letters := 0
	at := 0
	for _, loc := range gap.FindAllStringIndex(text, -1) {
		out.WriteString(regexp.QuoteMeta(text[at:loc[0]]) + `.+`)
		letters += countLetters(text[at:loc[0]])
		at = loc[1]
	}
	out.WriteString(regexp.QuoteMeta(text[at:]))
	letters += countLetters(text[at:])
	return regexp.MustCompile(`(?s)^` + out.String() + `$`), letters >= 6
}

func countLetters(s string) (n int) {
	for _, r := range s {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			n++
		}
	}
	return n
}

// Left names the texts that are English of the app, each with the key of its sentence. What people wrote themselves, given as theirs, is left alone.
func (e English) Left(texts []string, theirs func(string) bool) []string {
	var out []string
	texts = slices.Clone(texts)
	slices.Sort(texts)
	for _, text := range slices.Compact(texts) {
		text = strings.TrimSpace(text)
		if text == "" || strings.Contains(text, Opens) || theirs(text) {
			continue
		}
		if key, ok := e.whole[text]; ok {
			out = append(out, fmt.Sprintf("%q (%s)", text, key))
			continue
		}
		if e.said[text] {
			continue
		}
		for _, p := range e.patterns {
			if p.english.MatchString(text) {
				out = append(out, fmt.Sprintf("%q (%s)", text, p.key))
				break
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
