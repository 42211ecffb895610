package say

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"folkmoot/assets/translations"
)

// english is the language of the code.
const english = "en"

// ErrNoLanguage is wrapped by New when there is no wording in the language that was asked for.
var ErrNoLanguage = errors.New("no wording in this language")

// noLanguage says which language was asked for and which there are.
type noLanguage struct {
	asked string
	known []string
}

func (e *noLanguage) Error() string {
	return fmt.Sprintf("language %q: %v; known: %s", e.asked, ErrNoLanguage, strings.Join(e.known, ", "))
}

func (e *noLanguage) Unwrap() error { return ErrNoLanguage }

// Message implements Explainer.
func (e *noLanguage) Message() (key, english string, args map[string]any) {
	return "say.no-language", "Folkmoot does not speak the language {{.Asked}}. It speaks: {{.Known}}",
		map[string]any{"Asked": e.asked, "Known": e.known}
}

// forms has the wording of one key in each plural form that the language has.
type forms map[plural.Form]string

// New is a speaker of a language, given by its code ("cy", "pl-PL") or as an operating system writes it
// ("cy_GB.UTF-8"). An empty code, "C" and "POSIX" are English. A language without a translation is ErrNoLanguage.
func New(lang string) (*Speaker, error) { return load(translations.Files, lang) }

// From is New with the wording in files of one's own, such as those of a translator at work or of a test.
func From(files fs.FS, lang string) (*Speaker, error) { return load(files, lang) }

// Languages are the codes that New knows, English first.
func Languages() []string { return languages(translations.Files) }

func load(files fs.FS, lang string) (*Speaker, error) {
	code, _, _ := strings.Cut(strings.TrimSpace(lang), ".")
	code, _, _ = strings.Cut(code, "@")
	if code == "" || code == "C" || code == "POSIX" {
		code = english
	}
	tag, err := language.Parse(code)
	if err != nil {
		return nil, &noLanguage{asked: lang, known: languages(files)}
	}
	base, _ := tag.Base()
	if base.String() == english {
		return &Speaker{tag: language.English}, nil
	}
	for _, known := range languages(files) {
		if known == tag.String() || known == base.String() {
			return read(files, known)
		}
	}
	return nil, &noLanguage{asked: lang, known: languages(files)}
}

// languages lists the files, English first whether or not its file is there.
func languages(files fs.FS) []string {
	found := []string{english}
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return found
	}
	for _, name := range names {
		if code := strings.TrimSuffix(name, ".json"); code != english {
			found = append(found, code)
		}
	}
	slices.Sort(found[1:])
	return found
}

func read(files fs.FS, code string) (*Speaker, error) {
	name := path.Clean(code + ".json")
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read the wording in %s: %w", code, err)
	}
	file, err := i18n.ParseMessageFileBytes(data, name, map[string]i18n.UnmarshalFunc{"json": json.Unmarshal})
	if err != nil {
		return nil, fmt.Errorf("read the wording in %s: %w", code, err)
	}
	s := &Speaker{tag: file.Tag, messages: make(map[string]forms, len(file.Messages))}
	for _, m := range file.Messages {
		has := forms{}
		for form, text := range map[plural.Form]string{
			plural.Zero: m.Zero, plural.One: m.One, plural.Two: m.Two,
			plural.Few: m.Few, plural.Many: m.Many, plural.Other: m.Other,
		} {
			if text != "" {
				has[form] = text
			}
		}
		s.messages[m.ID] = has
	}
	return s, nil
}

// names are languages as they call themselves.
var names = map[string]string{
	"cy": "Cymraeg", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "pl": "Polski",
}

// NameOf is what a language calls itself: "Cymraeg" for cy and cy-GB. A language that has no name here is named by its code.
func NameOf(code string) string {
	base, _, _ := strings.Cut(code, "-")
	if base == "" {
		base = english
	}
	if name, ok := names[base]; ok {
		return name
	}
	return code
}

// Known gives the code of the language that New would speak, or English where there is none.
func Known(lang string) string {
	s, err := New(lang)
	if err != nil {
		return english
	}
	return s.Lang()
}
