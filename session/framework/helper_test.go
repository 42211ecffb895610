package framework

import (
	"fmt"

	"pgregory.net/rapid"
)

// sample is a small valid framework that uses everything.
func sample() Framework {
	return Framework{
		ID: "sample", Version: 2, Name: "A sample", Summary: "For tests.", Language: "en-GB", Kind: KindFocusGroup,
		Provenance: "Made up.\nIn two lines.", Licence: "Apache-2.0", BasedOn: &Ref{ID: "sample", Version: 1}, HelpAfterOwnSort: true,
		Factors: []Factor{
			{ID: "start", Label: "Start", Prompts: []Prompt{
				{ID: "hello", Text: "Who are you?", Type: Opening, Minutes: 2, Answer: AnswerNone},
				{ID: "why", Text: "Why are you here?", Type: Introductory, Minutes: 3, Answer: AnswerNotes, Probes: []string{"Since when?", "Who asked you?"}},
			}},
			{ID: "work", Label: "Work", Description: "What people do.", Provenance: "Ours.", Prompts: []Prompt{
				{ID: "help", Text: "What helps?", Type: Key, Minutes: 10, Answer: AnswerIdeas, Probes: []string{"An example?"}},
			}},
		},
		Glossary:    []Term{{ID: "new", Word: "New", Meaning: "Not done here before."}},
		Scales:      []Scale{{ID: "new_here", Question: "Is it new here?", Kind: ScaleYesNo}, {ID: "continuum", Question: "How far?", Kind: ScalePlace, Low: "Small", High: "Radical", Steps: 5}},
		GroundRules: []string{"One at a time.", "You may pass."},
		Consent:     []ConsentItem{{ID: "use", Text: "What I say may be used.", Needed: true}, {ID: "quotes", Text: "I may be quoted."}},
	}
}

// anyFramework draws valid frameworks with awkward texts.
func anyFramework() *rapid.Generator[Framework] {
	return rapid.Custom(func(t *rapid.T) Framework {
		awkward := rapid.OneOf(rapid.SampledFrom([]rune("\"'\\#=[]{},. \n\tŵł→“”\uFEFF\u2028\u0085é")), rapid.Rune())
		raw := func(name string, most int) string { return rapid.StringOfN(awkward, 0, most, -1).Draw(t, name) }
		note := func(name string) string { return clean(raw(name, 40)) }
		line := func(name string) string { return cleanLine(raw(name, 20)) }
		need := func(name string) string { return "x" + line(name) }
		id := func(name string, n int) string {
			return rapid.StringMatching(`[a-z0-9][a-z0-9_-]{0,6}`).Draw(t, name) + fmt.Sprint("-", n)
		}
		n := 0
		next := func() int { n++; return n }
		f := Framework{
			ID: id("id", 0), Version: rapid.IntRange(1, MaxVersion).Draw(t, "version"), Name: need("name"), Summary: line("summary"),
			Language: rapid.SampledFrom([]string{"", "en-GB", "cy", "sr-Latn-RS"}).Draw(t, "language"), Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"),
			Provenance: note("provenance"), Licence: line("licence"), HelpAfterOwnSort: rapid.Bool().Draw(t, "help"),
		}
		if rapid.Bool().Draw(t, "forked") {
			f.BasedOn = &Ref{ID: id("from", 0), Version: 1}
		}
		for range rapid.IntRange(1, 3).Draw(t, "factors") {
			x := Factor{ID: id("factor", next()), Label: need("label"), Description: note("description"), Provenance: note("provenance")}
			for range rapid.IntRange(1, 3).Draw(t, "prompts") {
				p := Prompt{
					ID: id("prompt", next()), Text: need("text"), Type: rapid.SampledFrom(PromptTypes()).Draw(t, "type"),
					Minutes: rapid.IntRange(0, MaxMinutes).Draw(t, "minutes"), Answer: rapid.SampledFrom(Answers()).Draw(t, "answer"),
				}
				for range rapid.IntRange(0, 3).Draw(t, "probes") {
					p.Probes = append(p.Probes, need("probe"))
				}
				x.Prompts = append(x.Prompts, p)
			}
			f.Factors = append(f.Factors, x)
		}
		for range rapid.IntRange(0, 2).Draw(t, "lists") {
			f.Glossary = append(f.Glossary, Term{ID: id("term", next()), Word: need("word"), Meaning: "x" + note("meaning")})
			f.Scales = append(f.Scales,
				Scale{ID: id("yesno", next()), Question: need("question"), Kind: ScaleYesNo},
				Scale{ID: id("place", next()), Question: need("question"), Kind: ScalePlace, Low: need("low"), High: need("high"), Steps: rapid.IntRange(2, MaxSteps).Draw(t, "steps")})
			f.GroundRules = append(f.GroundRules, need("rule"))
			f.Consent = append(f.Consent, ConsentItem{ID: id("consent", next()), Text: need("item"), Needed: rapid.Bool().Draw(t, "needed")})
		}
		return f
	})
}
