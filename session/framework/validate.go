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
	c.id("id", word("framework", "The framework"), f.ID, nil)
	if f.Version < 1 || f.Version > MaxVersion {
		c.add("version", "version", "The framework's version is {{.Have}}; it has to be a number from 1 to {{.Most}}.", args{"Have": f.Version, "Most": MaxVersion})
	}
	c.line("name", word("framework.name", "The framework's name"), f.Name, MaxLine)
	c.optional("summary", word("framework.summary", "The framework's summary"), f.Summary, MaxText, cleanLine)
	if f.Second != "" && !languageForm.MatchString(f.Second) {
		c.add("second", "language", "“{{.Have}}” is not a language tag. Write one such as en-GB or cy.", args{"Have": short(f.Second)})
	}
	if f.Language != "" && !languageForm.MatchString(f.Language) {
		c.add("language", "language", "“{{.Have}}” is not a language tag. Write one such as en-GB or cy.", args{"Have": short(f.Language)})
	}
	if !slices.Contains(Kinds(), f.Kind) {
		c.add("kind", "kind", "“{{.Have}}” is not a kind of meeting. Choose one of: focus group, discussion group, interview, seminar.", args{"Have": short(f.Kind)})
	}
	c.optional("provenance", word("framework.provenance", "The framework's provenance note"), f.Provenance, MaxNote, clean)
	c.optional("licence", word("framework.licence", "The framework's licence"), f.Licence, MaxLine, cleanLine)
	if b := f.BasedOn; b != nil {
		c.id("based_on.id", word("framework.based", "What the framework is based on"), b.ID, nil)
		if b.Version < 1 || b.Version > MaxVersion {
			c.add("based_on.version", "based_on.version", "The version that the framework is based on is {{.Have}}; it has to be a number from 1 to {{.Most}}.", args{"Have": b.Version, "Most": MaxVersion})
		}
	}
}

func (c *checker) factors(fs []Factor) {
	c.count("factors", word("framework.any", "A framework"), word("many.factors", "factors"), len(fs), MaxFactors)
	factorIDs, promptIDs := map[string]bool{}, map[string]bool{}
	prompts := 0
	for i, x := range fs {
		at, n := fmt.Sprintf("factors[%d]", i), args{"N": i + 1}
		what := word("factor", "factor {{.N}}", n)
		c.id(at+".id", word("factor.first", "Factor {{.N}}", n), x.ID, factorIDs)
		c.line(at+".label", word("of.label", "The label of {{.What}}", args{"What": what}), x.Label, MaxLine)
		if x.Label != "" {
			what = word("quoted", "“{{.Label}}”", args{"Label": short(x.Label)})
		}
		c.optional(at+".description", word("of.description", "The description of {{.What}}", args{"What": what}), x.Description, MaxNote, clean)
		c.optional(at+".provenance", word("of.provenance", "The provenance note of {{.What}}", args{"What": what}), x.Provenance, MaxNote, clean)
		for j, p := range x.Prompts {
			c.prompt(fmt.Sprintf("%s.prompts[%d]", at, j), args{"N": j + 1, "Of": what}, p, promptIDs)
		}
		prompts += len(x.Prompts)
	}
	if prompts == 0 {
		c.add("factors", "no_prompts", "The framework asks nothing yet. Add a question.", nil)
	}
	c.count("factors", word("framework.any", "A framework"), word("many.questions", "questions"), prompts, MaxPrompts)
}

func (c *checker) prompt(at string, place args, p Prompt, seen map[string]bool) {
	what, first := word("question", "question {{.N}} of {{.Of}}", place), word("question.first", "Question {{.N}} of {{.Of}}", place)
	c.id(at+".id", first, p.ID, seen)
	c.line(at+".text", word("of.wording", "The wording of {{.What}}", args{"What": what}), p.Text, MaxText)
	if p.Second != "" {
		c.line(at+".second", word("of.second", "The second wording of {{.What}}", args{"What": what}), p.Second, MaxText)
	}
	if !p.Type.Valid() {
		c.add(at+".type", "prompt_type", "{{.What}} has the type “{{.Have}}”, which is not known. Choose one of: opening, introductory, transition, key, ending.",
			args{"What": first, "Have": short(string(p.Type))})
	}
	if !p.Answer.Valid() {
		c.add(at+".answer", "answer", "{{.What}} is answered by “{{.Have}}”, which is not known. Choose one of: ideas, notes, none.",
			args{"What": first, "Have": short(string(p.Answer))})
	}
	if p.Minutes < 0 || p.Minutes > MaxMinutes {
		c.add(at+".minutes", "minutes", "{{.What}} takes {{.Have}} minutes; give it between 0 and {{.Most}}.", args{"What": first, "Have": p.Minutes, "Most": MaxMinutes})
	}
	c.count(at+".probes", first, word("many.probes", "probes"), len(p.Probes), MaxProbes)
	for k, s := range p.Probes {
		c.line(fmt.Sprintf("%s.probes[%d]", at, k), word("probe", "Probe {{.N}} of {{.Of}}", args{"N": k + 1, "Of": what}), s, MaxProbe)
	}
}

func (c *checker) lists(f Framework) {
	c.count("glossary", word("framework.any", "A framework"), word("many.words", "glossary words"), len(f.Glossary), MaxTerms)
	seen := map[string]bool{}
	for i, t := range f.Glossary {
		at, n := fmt.Sprintf("glossary[%d]", i), args{"N": i + 1}
		c.id(at+".id", word("term.first", "Glossary entry {{.N}}", n), t.ID, seen)
		c.line(at+".word", word("term.word", "The word of glossary entry {{.N}}", n), t.Word, MaxLine)
		c.text(at+".meaning", word("term.meaning", "The meaning of glossary entry {{.N}}", n), t.Meaning, MaxNote, clean)
	}
	c.count("scales", word("framework.any", "A framework"), word("many.scales", "scales"), len(f.Scales), MaxScales)
	seen = map[string]bool{}
	for i, s := range f.Scales {
		c.scale(fmt.Sprintf("scales[%d]", i), args{"N": i + 1}, s, seen)
	}
	c.count("ground_rules", word("framework.any", "A framework"), word("many.rules", "ground rules"), len(f.GroundRules), MaxRules)
	for i, s := range f.GroundRules {
		c.line(fmt.Sprintf("ground_rules[%d]", i), word("rule", "Ground rule {{.N}}", args{"N": i + 1}), s, MaxProbe)
	}
	if n := len(f.GroundRulesSecond); n > 0 && n != len(f.GroundRules) {
		c.add("ground_rules_second", "second", "Each ground rule has one second wording: there are {{.N}} rules and {{.Have}} second wordings.", args{"N": len(f.GroundRules), "Have": n})
	}
	for i, s := range f.GroundRulesSecond {
		if s == "" { // not said in the second language yet
			continue
		}
		c.line(fmt.Sprintf("ground_rules_second[%d]", i), word("rule.second", "The second wording of ground rule {{.N}}", args{"N": i + 1}), s, MaxProbe)
	}
	c.count("consent", word("framework.any", "A framework"), word("many.items", "consent items"), len(f.Consent), MaxConsent)
	seen = map[string]bool{}
	for i, t := range f.Consent {
		at, n := fmt.Sprintf("consent[%d]", i), args{"N": i + 1}
		c.id(at+".id", word("consent.first", "Consent item {{.N}}", n), t.ID, seen)
		c.line(at+".text", word("consent.text", "The text of consent item {{.N}}", n), t.Text, MaxText)
	}
}

func (c *checker) scale(at string, n args, s Scale, seen map[string]bool) {
	first := word("scale.first", "Scale {{.N}}", n)
	c.id(at+".id", first, s.ID, seen)
	c.line(at+".question", word("scale.question", "The question of scale {{.N}}", n), s.Question, MaxLine)
	switch s.Kind {
	case ScaleYesNo:
		if s.Low != "" || s.High != "" || s.Steps != 0 {
			c.add(at+".kind", "yesno", "{{.What}} is answered by yes or no, so it has no ends and no steps. Leave them out, or make it a place scale.", args{"What": first})
		}
	case ScalePlace:
		c.line(at+".low", word("scale.low", "The low end of scale {{.N}}", n), s.Low, MaxLine)
		c.line(at+".high", word("scale.high", "The high end of scale {{.N}}", n), s.High, MaxLine)
		if s.Steps < 2 || s.Steps > MaxSteps {
			c.add(at+".steps", "steps", "{{.What}} has {{.Have}} steps; give it between 2 and {{.Most}}.", args{"What": first, "Have": s.Steps, "Most": MaxSteps})
		}
	default:
		c.add(at+".kind", "scale_kind", "{{.What}} is of the kind “{{.Have}}”, which is not known. Choose yesno or place.", args{"What": first, "Have": short(s.Kind)})
	}
}

func (c *checker) id(place string, what Problem, id string, seen map[string]bool) {
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

func (c *checker) line(place string, what Problem, s string, most int) {
	c.text(place, what, s, most, cleanLine)
}

func (c *checker) text(place string, what Problem, s string, most int, cleaned func(string) string) {
	if cleaned(s) == "" {
		c.add(place, "empty", "{{.What}} is empty. Type some words.", args{"What": what})
		return
	}
	c.optional(place, what, s, most, cleaned)
}

func (c *checker) optional(place string, what Problem, s string, most int, cleaned func(string) string) {
	n := utf8.RuneCountInString(s)
	c.chars += n
	switch {
	case n > most:
		c.add(place, "long", "{{.What}} has {{.Have}} characters; {{.Most}} is the most. Shorten it.", args{"What": what, "Have": n, "Most": most})
	case cleaned(s) != s:
		c.add(place, "unclean", "{{.What}} has spaces around it, or characters in it that cannot be shown. Type it again.", args{"What": what})
	}
}

func (c *checker) count(place string, what, of Problem, have, most int) {
	if have > most {
		c.add(place, "many", "{{.What}} can have {{.Most}} {{.Of}} at most; there are {{.Have}}. Take some out.", args{"What": what, "Of": of, "Have": have, "Most": most})
	}
}

// word names a thing inside a sentence about it.
func word(key, english string, a ...args) Problem {
	p := Problem{Key: "word." + key, English: english}
	if len(a) > 0 {
		p.Args = a[0]
	}
	return p
}
