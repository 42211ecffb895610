package framework

import (
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"
)

// The limits of a framework, in characters and counts.
const (
	MaxLine    = 200    // a name, a label, a word
	MaxText    = 1000   // a question as it is read aloud, a consent item
	MaxProbe   = 300    // a probe, a ground rule
	MaxNote    = 4000   // a description, a provenance note, a meaning
	MaxAll     = 100000 // all texts together
	MaxFactors = 40
	MaxPrompts = 80 // an agenda of 100 stages has to hold them all
	MaxProbes  = 12
	MaxTerms   = 100
	MaxScales  = 10
	MaxRules   = 30
	MaxConsent = 20
	MaxMinutes = 240 // of one question
	MaxSteps   = 11
	MaxVersion = 9999
)

var (
	idForm       = regexp.MustCompile(`^[a-z0-9][a-z0-9_-]{0,63}$`)
	languageForm = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$`)
)

// Validate lists what keeps f from being used, in the order of the framework; nothing means that it can be used.
func (f Framework) Validate() []Problem {
	c := &checker{}
	c.head(f)
	c.factors(f.Factors)
	c.lists(f)
	if c.chars > MaxAll {
		c.add("", "size", "The framework has {{.Have}} characters in all; {{.Most}} is the most. Shorten it or split it in two.",
			args{"Have": c.chars, "Most": MaxAll})
	}
	return c.found
}

type checker struct {
	found []Problem
	chars int
}

func (c *checker) add(place, key, english string, a args) {
	c.found = append(c.found, Problem{Place: place, Key: "problem.framework." + key, English: english, Args: a})
}

func (c *checker) head(f Framework) {
	c.id("id", "The framework", f.ID, nil)
	if f.Version < 1 || f.Version > MaxVersion {
		c.add("version", "version", "The framework's version is {{.Have}}; it has to be a number from 1 to {{.Most}}.", args{"Have": f.Version, "Most": MaxVersion})
	}
	c.line("name", "The framework's name", f.Name, MaxLine)
	c.optional("summary", "The framework's summary", f.Summary, MaxText, cleanLine)
	if f.Second != "" && !languageForm.MatchString(f.Second) {
		c.add("second", "language", "“{{.Have}}” is not a language tag. Write one such as en-GB or cy.", args{"Have": short(f.Second)})
	}
	if f.Language != "" && !languageForm.MatchString(f.Language) {
		c.add("language", "language", "“{{.Have}}” is not a language tag. Write one such as en-GB or cy.", args{"Have": short(f.Language)})
	}
	if !slices.Contains(Kinds(), f.Kind) {
		c.add("kind", "kind", "“{{.Have}}” is not a kind of meeting. Choose one of: focus group, discussion group, interview, seminar.", args{"Have": short(f.Kind)})
	}
	c.optional("provenance", "The framework's provenance note", f.Provenance, MaxNote, clean)
	c.optional("licence", "The framework's licence", f.Licence, MaxLine, cleanLine)
	if b := f.BasedOn; b != nil {
		c.id("based_on.id", "What the framework is based on", b.ID, nil)
		if b.Version < 1 || b.Version > MaxVersion {
			c.add("based_on.version", "based_on.version", "The version that the framework is based on is {{.Have}}; it has to be a number from 1 to {{.Most}}.", args{"Have": b.Version, "Most": MaxVersion})
		}
	}
}

func (c *checker) factors(fs []Factor) {
	c.count("factors", "A framework", "factors", len(fs), MaxFactors)
	factorIDs, promptIDs := map[string]bool{}, map[string]bool{}
	prompts := 0
	for i, x := range fs {
		at, what := fmt.Sprintf("factors[%d]", i), fmt.Sprintf("factor %d", i+1)
		c.id(at+".id", capital(what), x.ID, factorIDs)
		c.line(at+".label", "The label of "+what, x.Label, MaxLine)
		if x.Label != "" {
			what = "“" + short(x.Label) + "”"
		}
		c.optional(at+".description", "The description of "+what, x.Description, MaxNote, clean)
		c.optional(at+".provenance", "The provenance note of "+what, x.Provenance, MaxNote, clean)
		for j, p := range x.Prompts {
			c.prompt(fmt.Sprintf("%s.prompts[%d]", at, j), fmt.Sprintf("question %d of %s", j+1, what), p, promptIDs)
		}
		prompts += len(x.Prompts)
	}
	if prompts == 0 {
		c.add("factors", "no_prompts", "The framework asks nothing yet. Add a question.", nil)
	}
	c.count("factors", "A framework", "questions", prompts, MaxPrompts)
}

func (c *checker) prompt(at, what string, p Prompt, seen map[string]bool) {
	c.id(at+".id", capital(what), p.ID, seen)
	c.line(at+".text", "The wording of "+what, p.Text, MaxText)
	if p.Second != "" {
		c.line(at+".second", "The second wording of "+what, p.Second, MaxText)
	}
	if !p.Type.Valid() {
		c.add(at+".type", "prompt_type", "{{.What}} has the type “{{.Have}}”, which is not known. Choose one of: opening, introductory, transition, key, ending.",
			args{"What": capital(what), "Have": short(string(p.Type))})
	}
	if !p.Answer.Valid() {
		c.add(at+".answer", "answer", "{{.What}} is answered by “{{.Have}}”, which is not known. Choose one of: ideas, notes, none.",
			args{"What": capital(what), "Have": short(string(p.Answer))})
	}
	if p.Minutes < 0 || p.Minutes > MaxMinutes {
		c.add(at+".minutes", "minutes", "{{.What}} takes {{.Have}} minutes; give it between 0 and {{.Most}}.", args{"What": capital(what), "Have": p.Minutes, "Most": MaxMinutes})
	}
	c.count(at+".probes", capital(what), "probes", len(p.Probes), MaxProbes)
	for k, s := range p.Probes {
		c.line(fmt.Sprintf("%s.probes[%d]", at, k), fmt.Sprintf("Probe %d of %s", k+1, what), s, MaxProbe)
	}
}

func (c *checker) lists(f Framework) {
	c.count("glossary", "A framework", "glossary words", len(f.Glossary), MaxTerms)
	seen := map[string]bool{}
	for i, t := range f.Glossary {
		at, what := fmt.Sprintf("glossary[%d]", i), fmt.Sprintf("glossary entry %d", i+1)
		c.id(at+".id", capital(what), t.ID, seen)
		c.line(at+".word", "The word of "+what, t.Word, MaxLine)
		c.text(at+".meaning", "The meaning of "+what, t.Meaning, MaxNote, clean)
	}
	c.count("scales", "A framework", "scales", len(f.Scales), MaxScales)
	seen = map[string]bool{}
	for i, s := range f.Scales {
		c.scale(fmt.Sprintf("scales[%d]", i), fmt.Sprintf("scale %d", i+1), s, seen)
	}
	c.count("ground_rules", "A framework", "ground rules", len(f.GroundRules), MaxRules)
	for i, s := range f.GroundRules {
		c.line(fmt.Sprintf("ground_rules[%d]", i), fmt.Sprintf("Ground rule %d", i+1), s, MaxProbe)
	}
	if n := len(f.GroundRulesSecond); n > 0 && n != len(f.GroundRules) {
		c.add("ground_rules_second", "second", "Each ground rule has one second wording: there are {{.N}} rules and {{.Have}} second wordings.", args{"N": len(f.GroundRules), "Have": n})
	}
	for i, s := range f.GroundRulesSecond {
		c.line(fmt.Sprintf("ground_rules_second[%d]", i), fmt.Sprintf("The second wording of ground rule %d", i+1), s, MaxProbe)
	}
	c.count("consent", "A framework", "consent items", len(f.Consent), MaxConsent)
	seen = map[string]bool{}
	for i, t := range f.Consent {
		at, what := fmt.Sprintf("consent[%d]", i), fmt.Sprintf("consent item %d", i+1)
		c.id(at+".id", capital(what), t.ID, seen)
		c.line(at+".text", "The text of "+what, t.Text, MaxText)
	}
}

func (c *checker) scale(at, what string, s Scale, seen map[string]bool) {
	c.id(at+".id", capital(what), s.ID, seen)
	c.line(at+".question", "The question of "+what, s.Question, MaxLine)
	switch s.Kind {
	case ScaleYesNo:
		if s.Low != "" || s.High != "" || s.Steps != 0 {
			c.add(at+".kind", "yesno", "{{.What}} is answered by yes or no, so it has no ends and no steps. Leave them out, or make it a place scale.", args{"What": capital(what)})
		}
	case ScalePlace:
		c.line(at+".low", "The low end of "+what, s.Low, MaxLine)
		c.line(at+".high", "The high end of "+what, s.High, MaxLine)
		if s.Steps < 2 || s.Steps > MaxSteps {
			c.add(at+".steps", "steps", "{{.What}} has {{.Have}} steps; give it between 2 and {{.Most}}.", args{"What": capital(what), "Have": s.Steps, "Most": MaxSteps})
		}
	default:
		c.add(at+".kind", "scale_kind", "{{.What}} is of the kind “{{.Have}}”, which is not known. Choose yesno or place.", args{"What": capital(what), "Have": short(s.Kind)})
	}
}

func (c *checker) id(place, what, id string, seen map[string]bool) {
	c.chars += utf8.RuneCountInString(id)
	switch {
	case id == "":
		c.add(place, "id_empty", "{{.What}} has no id. Give it a short one in small letters, such as leadership-1.", args{"What": what})
	case !idForm.MatchString(id):
		c.add(place, "id_form", "{{.What}} has the id “{{.Have}}”. An id has small letters, digits, hyphens and underscores only, and at most 64 of them.", args{"What": what, "Have": short(id)})
	case seen[id]:
		c.add(place, "id_twice", "{{.What}} has the id “{{.Have}}”, which another one has already. Give it one of its own.", args{"What": what, "Have": id})
	case seen != nil:
		seen[id] = true
	}
}

func (c *checker) line(place, what, s string, most int) { c.text(place, what, s, most, cleanLine) }

func (c *checker) text(place, what, s string, most int, cleaned func(string) string) {
	if cleaned(s) == "" {
		c.add(place, "empty", "{{.What}} is empty. Type some words.", args{"What": what})
		return
	}
	c.optional(place, what, s, most, cleaned)
}

func (c *checker) optional(place, what, s string, most int, cleaned func(string) string) {
	n := utf8.RuneCountInString(s)
	c.chars += n
	switch {
	case n > most:
		c.add(place, "long", "{{.What}} has {{.Have}} characters; {{.Most}} is the most. Shorten it.", args{"What": what, "Have": n, "Most": most})
	case cleaned(s) != s:
		c.add(place, "unclean", "{{.What}} has spaces around it, or characters in it that cannot be shown. Type it again.", args{"What": what})
	}
}

func (c *checker) count(place, what, of string, have, most int) {
	if have > most {
		c.add(place, "many", "{{.What}} can have {{.Most}} {{.Of}} at most; there are {{.Have}}. Take some out.", args{"What": what, "Of": of, "Have": have, "Most": most})
	}
}

func capital(s string) string { return string(s[0]-'a'+'A') + s[1:] }
