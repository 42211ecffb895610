package framework

import (
	"reflect"
	"slices"
)

// Ref is this version's name.
func (f Framework) Ref() Ref { return Ref{ID: f.ID, Version: f.Version} }

// Clone is a copy that shares nothing with f. Empty lists become nil, as they are after a round trip through a file.
func (f Framework) Clone() Framework {
	if f.BasedOn != nil {
		r := *f.BasedOn
		f.BasedOn = &r
	}
	f.Factors = cloned(f.Factors)
	for i := range f.Factors {
		f.Factors[i].Prompts = cloned(f.Factors[i].Prompts)
		for j := range f.Factors[i].Prompts {
			p := &f.Factors[i].Prompts[j]
			p.Probes = cloned(p.Probes)
		}
	}
	f.Glossary = cloned(f.Glossary)
	f.Scales = cloned(f.Scales)
	f.GroundRules = cloned(f.GroundRules)
	f.GroundRulesSecond = cloned(f.GroundRulesSecond)
	f.Consent = cloned(f.Consent)
	return f
}

func cloned[T any](s []T) []T {
	if len(s) == 0 {
		return nil
	}
	return slices.Clone(s)
}

// Equal reports whether two frameworks have the same content.
func (f Framework) Equal(g Framework) bool { return reflect.DeepEqual(f.Clone(), g.Clone()) }

// Fork is a copy for editing that remembers what it was made from: version 1 of newID, or, when newID is empty or
// f's own, the next version of f. The provenance travels with it.
func (f Framework) Fork(newID string) Framework {
	from := f.Ref()
	f = f.Clone()
	f.BasedOn = &from
	if newID == "" || newID == f.ID {
		f.Version++
		return f
	}
	f.ID, f.Version = newID, 1
	return f
}

// Minutes is the time planned for all prompts together.
func (f Framework) Minutes() int {
	n := 0
	for _, fac := range f.Factors {
		for _, p := range fac.Prompts {
			n += p.Minutes
		}
	}
	return n
}

// PromptByID gives a prompt and the factor it stands under.
func (f Framework) PromptByID(id string) (Prompt, Factor, bool) {
	if i, j, ok := f.findPrompt(id); ok {
		return f.Factors[i].Prompts[j], f.Factors[i], true
	}
	return Prompt{}, Factor{}, false
}

func (f Framework) findPrompt(id string) (factor, prompt int, ok bool) {
	for i, fac := range f.Factors {
		for j, p := range fac.Prompts {
			if p.ID == id {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

func (f Framework) findFactor(id string) int {
	return slices.IndexFunc(f.Factors, func(x Factor) bool { return x.ID == id })
}

func (f Framework) countPrompts() int {
	n := 0
	for _, fac := range f.Factors {
		n += len(fac.Prompts)
	}
	return n
}
