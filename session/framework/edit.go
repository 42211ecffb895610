package framework

import (
	"fmt"
	"slices"
)

// Every function in this file and in editprompts.go gives a changed copy and leaves the framework it was handed as it
// was, or refuses with a *Refusal. An edit may leave a problem that was there before, but may not add one.

// New is a framework with one factor and one question, ready to be edited.
func New(id, name, kind, label, question string) (Framework, error) {
	return edit(Framework{}, func(f *Framework) error {
		*f = Framework{ID: id, Version: 1, Name: name, Language: "en-GB", Kind: kind, Factors: []Factor{{
			ID: orElse(slug(label), "factor"), Label: label, Prompts: []Prompt{{
				ID: orElse(slug(question), "question"), Text: question, Type: Key, Minutes: 10, Answer: AnswerIdeas,
			}},
		}}}
		return nil
	})
}

// SetName gives the framework another name.
func SetName(f Framework, name string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Name = name; return nil })
}

// SetSummary gives the framework another summary.
func SetSummary(f Framework, summary string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Summary = summary; return nil })
}

// SetKind says for which kind of meeting the framework is.
func SetKind(f Framework, kind string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Kind = kind; return nil })
}

// SetLanguage says in which language the questions are, as a tag such as en-GB.
func SetLanguage(f Framework, tag string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Language = tag; return nil })
}

// SetProvenance gives the note on where the framework comes from, and its licence.
func SetProvenance(f Framework, note, licence string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Provenance, f.Licence = note, licence; return nil })
}

// SetHelpAfterOwnSort says whether suggestions for themes wait until the group has sorted its ideas itself.
func SetHelpAfterOwnSort(f Framework, wait bool) (Framework, error) {
	return edit(f, func(f *Framework) error { f.HelpAfterOwnSort = wait; return nil })
}

// SetGlossary puts these words in place of the glossary; a word without an id gets one.
func SetGlossary(f Framework, terms []Term) (Framework, error) {
	return edit(f, func(f *Framework) error {
		f.Glossary = slices.Clone(terms)
		fillIDs(f.Glossary, "word", func(t *Term) (*string, string) { return &t.ID, t.Word })
		return nil
	})
}

// SetScales puts these scales in place of those the framework has; a scale without an id gets one.
func SetScales(f Framework, scales []Scale) (Framework, error) {
	return edit(f, func(f *Framework) error {
		f.Scales = slices.Clone(scales)
		fillIDs(f.Scales, "scale", func(s *Scale) (*string, string) { return &s.ID, s.Question })
		return nil
	})
}

// SetGroundRules puts these rules in place of those the framework has; empty ones are left out.
func SetGroundRules(f Framework, rules []string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.GroundRules, f.GroundRulesSecond = slices.Clone(rules), nil; return nil })
}

// SetSecond names the second language and gives each ground rule in it, in the order of the rules; none is allowed too.
func SetSecond(f Framework, tag string, rules []string) (Framework, error) {
	return edit(f, func(f *Framework) error { f.Second, f.GroundRulesSecond = tag, slices.Clone(rules); return nil })
}

// SetConsent puts these items in place of those the framework has; an item without an id gets one.
func SetConsent(f Framework, items []ConsentItem) (Framework, error) {
	return edit(f, func(f *Framework) error {
		f.Consent = slices.Clone(items)
		fillIDs(f.Consent, "item", func(c *ConsentItem) (*string, string) { return &c.ID, c.Text })
		return nil
	})
}

// edit makes a change on a copy, cleans it, and refuses it with the first problem that the change brought in.
func edit(f Framework, change func(*Framework) error) (Framework, error) {
	out := f.Clone()
	if err := change(&out); err != nil {
		return f, err
	}
	out.tidy()
	out = out.Clone()
	var before []Problem
	if f.ID != "" {
		before = f.Validate()
	}
	if p, ok := added(before, out.Validate()); ok {
		return f, &Refusal{Key: p.Key, English: p.English, Args: p.Args}
	}
	return out, nil
}

// added gives the first problem of a kind of which there are more than before. Places are not compared, because an edit
// may move what had a problem already.
func added(before, after []Problem) (Problem, bool) {
	left := map[string]int{}
	old := map[string]bool{}
	for _, p := range before {
		left[p.Key]++
		old[p.String()] = true
	}
	for _, p := range after {
		left[p.Key]--
	}
	for _, p := range after {
		if left[p.Key] < 0 && !old[p.String()] {
			return p, true
		}
	}
	return Problem{}, false
}

func fillIDs[T any](list []T, fallback string, of func(*T) (id *string, words string)) {
	taken := map[string]bool{}
	for i := range list {
		id, _ := of(&list[i])
		taken[*id] = true
	}
	for i := range list {
		if id, words := of(&list[i]); *id == "" {
			*id = freeID(orElse(slug(words), fallback), func(s string) bool { return taken[s] })
			taken[*id] = true
		}
	}
}

// freeID makes an id that is not taken by adding a number where needed.
func freeID(base string, taken func(string) bool) string {
	id := base
	for n := 2; taken(id); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return id
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
