package framework

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Decode reads a framework from a file's bytes; name is the file's name for messages. What comes back is valid.
// The error is a *FileError.
func Decode(name string, data []byte) (Framework, error) {
	r := &reader{name: name}
	table, err := r.parse(data)
	if err != nil {
		return Framework{}, err
	}
	r.at = locate(r.data)
	f := r.framework(table)
	if len(r.wrong) == 0 {
		f.tidy()
		f = f.Clone()
		r.wrong = append(r.wrong, f.Validate()...)
	}
	if len(r.wrong) > 0 {
		return Framework{}, r.first()
	}
	return f, nil
}

// first makes an error of the problem that stands first in the file.
func (r *reader) first() *FileError {
	slices.SortStableFunc(r.wrong, func(a, b Problem) int { return nearest(r.at, a.Place) - nearest(r.at, b.Place) })
	p := r.wrong[0]
	s := spotAt(r.data, nearest(r.at, p.Place))
	return &FileError{File: r.name, Line: s.line, Column: s.col, Key: p.Key, English: p.English, Args: p.Args, More: len(r.wrong) - 1}
}

type reader struct {
	name  string
	data  string
	at    map[string]int
	wrong []Problem
}

func (r *reader) parse(data []byte) (map[string]any, error) {
	if len(data) > MaxFile {
		return nil, r.fail(-1, "large", "The file has {{.Have}} bytes; a framework has {{.Most}} at most. Choose a framework file, or shorten it.", args{"Have": len(data), "Most": MaxFile})
	}
	s := string(data)
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		return nil, r.fail(-1, "utf16", "The file is saved as UTF-16. Save it as UTF-8 in the editor and import it again.", nil)
	}
	r.data = strings.ReplaceAll(strings.TrimPrefix(s, "\uFEFF"), "\r\n", "\n")
	if strings.TrimSpace(r.data) == "" {
		return nil, r.fail(-1, "empty", "The file is empty. Choose a framework file that Folkmoot exported.", nil)
	}
	if !utf8.ValidString(r.data) {
		return nil, r.fail(len(r.data)-len(invalidTail(r.data)), "utf8", "The text is not UTF-8. Save the file as UTF-8 in the editor and import it again.", nil)
	}
	if at, deep := tooDeep(r.data); deep {
		return nil, r.fail(at, "deep", "Brackets or keys are nested too deep here for a framework. Choose a framework file that Folkmoot exported.", nil)
	}
	var table map[string]any
	_, err := toml.Decode(r.data, &table)
	var pe toml.ParseError
	switch {
	case errors.As(err, &pe):
		return nil, r.syntax(pe)
	case err != nil:
		return nil, r.fail(-1, "toml", "This is not valid TOML: {{.Detail}}. Correct it and import the file again.", args{"Detail": short(err.Error())})
	}
	if v, ok := table["format"].(int64); ok && v > Format {
		return nil, r.fail(r.keyAt("format"), "newer", "The file was written by a newer Folkmoot (format {{.Have}}; this one reads {{.Most}}). Update Folkmoot, or export the framework again from an older one.", args{"Have": v, "Most": Format})
	}
	if _, ok := table["id"]; !ok && table["name"] == nil && table["factors"] == nil {
		return nil, r.fail(-1, "other", "This is a TOML file, but not a framework: it has no id, no name and no factors. Choose a framework file that Folkmoot exported.", nil)
	}
	return table, nil
}

// invalidTail is what follows the last of the leading characters that are sound.
func invalidTail(s string) string {
	for s != "" {
		c, n := utf8.DecodeRuneInString(s)
		if c == utf8.RuneError && n == 1 {
			break
		}
		s = s[n:]
	}
	return s
}

func (r *reader) keyAt(path string) int { return nearest(locate(r.data), path) }

func (r *reader) framework(m map[string]any) Framework {
	t := r.table("", m)
	f := Framework{
		ID: t.str("id"), Version: t.int("version"), Name: t.str("name"), Summary: t.str("summary"), Language: t.str("language"), Second: t.str("second"),
		Kind: t.str("kind"), Provenance: t.str("provenance"), Licence: t.str("licence"),
		HelpAfterOwnSort: t.bool("help_after_own_sort"), GroundRules: t.strs("ground_rules"), GroundRulesSecond: t.strs("ground_rules_second"),
	}
	t.int("format")
	if v := t.take("based_on"); v != nil {
		if m, ok := v.(map[string]any); ok {
			b := r.table("based_on", m)
			f.BasedOn = &Ref{ID: b.str("id"), Version: b.int("version")}
			b.rest()
		} else {
			t.mistake("based_on", "a heading of its own, [based_on]")
		}
	}
	for _, x := range t.tables("factors") {
		fac := Factor{ID: x.str("id"), Label: x.str("label"), Description: x.str("description"), Provenance: x.str("provenance")}
		for _, p := range x.tables("prompts") {
			fac.Prompts = append(fac.Prompts, Prompt{
				ID: p.str("id"), Text: p.str("text"), Type: PromptType(p.str("type")),
				Probes: p.strs("probes"), Minutes: p.int("minutes"), Answer: Answer(p.str("answer")), Second: p.str("second"),
			})
			p.rest()
		}
		f.Factors = append(f.Factors, fac)
		x.rest()
	}
	for _, x := range t.tables("glossary") {
		f.Glossary = append(f.Glossary, Term{ID: x.str("id"), Word: x.str("word"), Meaning: x.str("meaning")})
		x.rest()
	}
	for _, x := range t.tables("scales") {
		f.Scales = append(f.Scales, Scale{
			ID: x.str("id"), Question: x.str("question"), Kind: x.str("kind"), Low: x.str("low"), High: x.str("high"), Steps: x.int("steps"),
		})
		x.rest()
	}
	for _, x := range t.tables("consent") {
		f.Consent = append(f.Consent, ConsentItem{ID: x.str("id"), Text: x.str("text"), Needed: x.bool("needed")})
		x.rest()
	}
	t.rest()
	return f
}

// table is a table of the file of which the keys are taken one by one; what is left at the end is not known.
type table struct {
	r    *reader
	path string
	m    map[string]any
	keys []string // all that were asked for
}

func (r *reader) table(path string, m map[string]any) *table { return &table{r: r, path: path, m: m} }

func (t *table) take(key string) any {
	t.keys = append(t.keys, key)
	return t.m[key]
}

func (t *table) mistake(key, want string) {
	t.r.wrong = append(t.r.wrong, Problem{
		Place: join(t.path, key), Key: "problem.framework.file.type",
		English: "“{{.Name}}” has to be {{.Want}}.", Args: args{"Name": key, "Want": want},
	})
}

func (t *table) str(key string) string {
	v := t.take(key)
	s, ok := v.(string)
	if v != nil && !ok {
		t.mistake(key, "a text between quotation marks")
	}
	return s
}

func (t *table) int(key string) int {
	v := t.take(key)
	n, ok := v.(int64)
	if v != nil && (!ok || n > 1<<30 || n < -1<<30) {
		t.mistake(key, "a whole number, without quotation marks")
		return 0
	}
	return int(n)
}

func (t *table) bool(key string) bool {
	v := t.take(key)
	b, ok := v.(bool)
	if v != nil && !ok {
		t.mistake(key, "true or false, without quotation marks")
	}
	return b
}

func (t *table) strs(key string) []string {
	v := t.take(key)
	if v == nil {
		return nil
	}
	items, ok := v.([]any)
	if !ok {
		t.mistake(key, "a list of texts in brackets")
		return nil
	}
	var out []string
	for i, x := range items {
		s, ok := x.(string)
		if !ok {
			t.mistake(fmt.Sprintf("%s[%d]", key, i), "a text between quotation marks")
			continue
		}
		out = append(out, s)
	}
	return out
}

func (t *table) tables(key string) []*table {
	v := t.take(key)
	var out []*table
	switch items := v.(type) {
	case nil:
	case []map[string]any:
		for i, m := range items {
			out = append(out, t.r.table(fmt.Sprintf("%s[%d]", join(t.path, key), i), m))
		}
	case []any:
		for i, x := range items {
			if m, ok := x.(map[string]any); ok {
				out = append(out, t.r.table(fmt.Sprintf("%s[%d]", join(t.path, key), i), m))
				continue
			}
			t.mistake(fmt.Sprintf("%s[%d]", key, i), "a table of keys and values")
		}
	default:
		t.mistake(key, "one heading for each entry, such as [["+key+"]]")
	}
	return out
}

// rest reports the keys that a framework does not have, in alphabetical order.
func (t *table) rest() {
	var unknown []string
	for k := range t.m {
		if !slices.Contains(t.keys, k) {
			unknown = append(unknown, k)
		}
	}
	slices.Sort(unknown)
	slices.Sort(t.keys)
	for _, k := range unknown {
		t.r.wrong = append(t.r.wrong, Problem{
			Place: join(t.path, k), Key: "problem.framework.file.unknown",
			English: "“{{.Name}}” is not a key that is known here. Remove the line, or use one of: {{.Known}}.",
			Args:    args{"Name": short(k), "Known": strings.Join(t.keys, ", ")},
		})
	}
}
