package framework

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestValidateNamesPlaceAndWhatToDo(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct {
		name   string
		spoil  func(*Framework)
		key    string
		place  string
		phrase string
	}{
		{"no id", func(f *Framework) { f.ID = "" }, "id_empty", "id", "Give it a short one"},
		{"id with capitals", func(f *Framework) { f.Factors[1].ID = "My Factor" }, "id_form", "factors[1].id", "Factor 2 has the id “My Factor”"},
		{"question id twice across factors", func(f *Framework) { f.Factors[1].Prompts[0].ID = "why" }, "id_twice", "factors[1].prompts[0].id", "Question 1 of “Work”"},
		{"consent id twice", func(f *Framework) { f.Consent[1].ID = "use" }, "id_twice", "consent[1].id", "Consent item 2"},
		{"version 0", func(f *Framework) { f.Version = 0 }, "version", "version", "from 1 to 9999"},
		{"based on version 0", func(f *Framework) { f.BasedOn.Version = 0 }, "based_on.version", "based_on.version", "based on is 0"},
		{"no name", func(f *Framework) { f.Name = " " }, "empty", "name", "The framework's name is empty"},
		{"empty wording", func(f *Framework) { f.Factors[0].Prompts[1].Text = "" }, "empty", "factors[0].prompts[1].text", "The wording of question 2 of “Start” is empty"},
		{"empty probe", func(f *Framework) { f.Factors[0].Prompts[1].Probes[1] = "" }, "empty", "factors[0].prompts[1].probes[1]", "Probe 2 of question 2 of “Start”"},
		{"empty end of a scale", func(f *Framework) { f.Scales[1].High = "" }, "empty", "scales[1].high", "The high end of scale 2"},
		{"empty meaning", func(f *Framework) { f.Glossary[0].Meaning = "" }, "empty", "glossary[0].meaning", "glossary entry 1"},
		{"long wording", func(f *Framework) { f.Factors[1].Prompts[0].Text = long(MaxText + 1) }, "long", "factors[1].prompts[0].text", "has 1001 characters; 1000 is the most"},
		{"control character", func(f *Framework) { f.GroundRules[0] = "One\x07 rule" }, "unclean", "ground_rules[0]", "Type it again"},
		{"not UTF-8", func(f *Framework) { f.Summary = "caf\xe9" }, "unclean", "summary", "Type it again"},
		{"line break in a question", func(f *Framework) { f.Factors[0].Prompts[0].Text = "Who\nare you?" }, "unclean", "factors[0].prompts[0].text", "question 1 of “Start”"},
		{"no such language", func(f *Framework) { f.Language = "English please" }, "language", "language", "en-GB or cy"},
		{"no such kind", func(f *Framework) { f.Kind = "party" }, "kind", "kind", "“party”"},
		{"no such type", func(f *Framework) { f.Factors[1].Prompts[0].Type = "main" }, "prompt_type", "factors[1].prompts[0].type", "“main”"},
		{"no such answer", func(f *Framework) { f.Factors[1].Prompts[0].Answer = "song" }, "answer", "factors[1].prompts[0].answer", "“song”"},
		{"negative minutes", func(f *Framework) { f.Factors[1].Prompts[0].Minutes = -1 }, "minutes", "factors[1].prompts[0].minutes", "between 0 and 240"},
		{"no questions", func(f *Framework) { f.Factors = f.Factors[:1]; f.Factors[0].Prompts = nil }, "no_prompts", "factors", "Add a question"},
		{"a rule without its second wording", func(f *Framework) { f.GroundRulesSecond = []string{"Un"} }, "second", "ground_rules_second", "Each ground rule has one second wording"},
		{"too many rules", func(f *Framework) { f.GroundRules = slices.Repeat([]string{"x"}, MaxRules+1) }, "many", "ground_rules", "30 ground rules at most; there are 31"},
		{"yes or no with ends", func(f *Framework) { f.Scales[0].Steps = 3 }, "yesno", "scales[0].kind", "Scale 1"},
		{"place with one step", func(f *Framework) { f.Scales[1].Steps = 1 }, "steps", "scales[1].steps", "between 2 and 11"},
		{"no such scale", func(f *Framework) { f.Scales[0].Kind = "stars" }, "scale_kind", "scales[0].kind", "yesno or place"},
		{"too large in all", func(f *Framework) {
			for i := range 30 {
				f.Factors = append(f.Factors, Factor{ID: "f" + string(rune('a'+i%26)) + string(rune('a'+i/26)), Label: "F", Description: long(MaxNote)})
			}
		}, "size", "", "100000 is the most"},
	}
	covered := map[string]bool{}
	for _, tt := range tests {
		covered[tt.key] = true
		t.Run(tt.name, func(t *testing.T) {
			f := sample()
			tt.spoil(&f)
			ps := f.Validate()
			if len(ps) != 1 {
				t.Fatalf("want one problem, got %v", ps)
			}
			p := ps[0]
			if p.Key != "problem.framework."+tt.key || p.Place != tt.place || !strings.Contains(p.String(), tt.phrase) {
				t.Errorf("got %s at %q: %s", p.Key, p.Place, p)
			}
			if strings.Contains(p.String(), "{{") {
				t.Errorf("a gap is left open: %s", p)
			}
		})
	}
	source, err := os.ReadFile("validate.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`c\.add\([^,]+, "(\w+)"`).FindAllSubmatch(source, -1) {
		if !covered[string(m[1])] {
			t.Errorf("no case for the problem %q", m[1])
		}
	}
}

func TestSampleIsValid(t *testing.T) {
	if ps := sample().Validate(); len(ps) > 0 {
		t.Fatal(ps)
	}
}
