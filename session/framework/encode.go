package framework

import (
	"fmt"
	"strconv"
	"strings"
)

// Format is the version of the file that Encode writes and Decode reads.
const Format = 1

const fileHead = `# A Folkmoot framework: the questions of a discussion group, a focus group or an interview, as plain text (TOML).
# Change the wording between the quotation marks, save, and import the file in Folkmoot. Keep each id as it is.
#   kind of a framework   focus group, discussion group, interview, seminar
#   type of a question    opening, introductory, transition, key, ending
#   answer of a question  ideas (to be grouped and voted on), notes, none
#   kind of a scale       yesno, place (from low to high in so many steps)
`

// Encode writes f as a file that people can read and edit. The same framework gives the same bytes.
// A framework with problems is refused with the first of them.
func Encode(f Framework) ([]byte, error) {
	if ps := f.Validate(); len(ps) > 0 {
		return nil, refuse("invalid", "The framework “{{.Name}}” cannot be written to a file: {{.Why}}", args{"Name": short(f.Name), "Why": ps[0]})
	}
	w := &writer{}
	w.b.WriteString(fileHead)
	w.gap()
	w.int("format", Format)
	w.str("id", f.ID)
	w.int("version", f.Version)
	w.str("name", f.Name)
	w.opt("summary", f.Summary)
	w.opt("language", f.Language)
	w.opt("second", f.Second)
	w.str("kind", f.Kind)
	w.opt("provenance", f.Provenance)
	w.opt("licence", f.Licence)
	if f.HelpAfterOwnSort {
		w.gap()
		w.b.WriteString("# Suggestions for themes wait until the group has sorted its ideas itself.\n")
		w.bool("help_after_own_sort", true)
	}
	w.list("ground_rules", f.GroundRules)
	w.list("ground_rules_second", f.GroundRulesSecond)
	if f.BasedOn != nil {
		w.head("[based_on]")
		w.str("id", f.BasedOn.ID)
		w.int("version", f.BasedOn.Version)
	}
	for _, x := range f.Factors {
		w.factor(x)
	}
	for _, t := range f.Glossary {
		w.head("[[glossary]]")
		w.str("id", t.ID)
		w.str("word", t.Word)
		w.str("meaning", t.Meaning)
	}
	for _, s := range f.Scales {
		w.scale(s)
	}
	for _, c := range f.Consent {
		w.head("[[consent]]")
		w.str("id", c.ID)
		w.str("text", c.Text)
		w.bool("needed", c.Needed)
	}
	return []byte(w.b.String()), nil
}

type writer struct{ b strings.Builder }

func (w *writer) factor(x Factor) {
	w.head("[[factors]]")
	w.str("id", x.ID)
	w.str("label", x.Label)
	w.opt("description", x.Description)
	w.opt("provenance", x.Provenance)
	for _, p := range x.Prompts {
		w.head("[[factors.prompts]]")
		w.str("id", p.ID)
		w.str("text", p.Text)
		w.opt("second", p.Second)
		w.str("type", string(p.Type))
		w.int("minutes", p.Minutes)
		w.str("answer", string(p.Answer))
		w.list("probes", p.Probes)
	}
}

func (w *writer) scale(s Scale) {
	w.head("[[scales]]")
	w.str("id", s.ID)
	w.str("question", s.Question)
	w.str("kind", s.Kind)
	if s.Kind == ScalePlace {
		w.str("low", s.Low)
		w.str("high", s.High)
		w.int("steps", s.Steps)
	}
}

func (w *writer) gap()                  { w.b.WriteByte('\n') }
func (w *writer) head(s string)         { w.b.WriteString("\n" + s + "\n") }
func (w *writer) int(key string, n int) { fmt.Fprintf(&w.b, "%s = %d\n", key, n) }
func (w *writer) bool(key string, yes bool) {
	w.b.WriteString(key + " = " + strconv.FormatBool(yes) + "\n")
}
func (w *writer) str(key, s string) { w.b.WriteString(key + " = " + quoted(s) + "\n") }

func (w *writer) opt(key, s string) {
	if s != "" {
		w.str(key, s)
	}
}

func (w *writer) list(key string, items []string) {
	if len(items) == 0 {
		return
	}
	w.b.WriteString(key + " = [\n")
	for _, s := range items {
		w.b.WriteString("  " + quoted(s) + ",\n")
	}
	w.b.WriteString("]\n")
}

// quoted writes a text that Validate passed: it has no control characters but line ends. On several lines every third
// quotation mark in a row is written \", so that the text never holds three, and so is the last character if it is one,
// so that it does not run into the three that close the text.
func quoted(s string) string {
	s = strings.ReplaceAll(s, `\`, `\\`)
	if !strings.Contains(s, "\n") {
		return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
	}
	s, last := strings.CutSuffix(s, `"`)
	s = strings.ReplaceAll(s, `"""`, `""\"`)
	if last {
		s += `\"`
	}
	return "\"\"\"\n" + s + `"""`
}
