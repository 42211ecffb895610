package frameworks_test

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"folkmoot/assets/frameworks"
	"folkmoot/session/framework"
)

func load(t *testing.T, name string) (framework.Framework, []byte) {
	t.Helper()
	data, err := fs.ReadFile(frameworks.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := framework.Decode(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f, data
}

func TestOrderNamesEveryFile(t *testing.T) {
	names, err := fs.Glob(frameworks.FS, "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	order := frameworks.Order()
	slices.Sort(order)
	if !slices.Equal(names, order) {
		t.Fatalf("files %v, order %v", names, order)
	}
}

func TestEveryFramework(t *testing.T) {
	var all []framework.Framework
	for _, name := range frameworks.Order() {
		t.Run(name, func(t *testing.T) {
			f, data := load(t, name)
			all = append(all, f)
			if name != f.ID+".toml" || f.Version != 1 || f.Summary == "" || f.Provenance == "" || f.Licence == "" || f.Language != "en-GB" {
				t.Errorf("the head is not complete: %+v", f.Ref())
			}
			if out, err := framework.Encode(f); err != nil || !bytes.Equal(out, data) {
				t.Errorf("the file is not as Encode writes it: %v", err)
			}
			types := map[framework.PromptType]int{}
			for _, x := range f.Factors {
				for _, p := range x.Prompts {
					types[p.Type]++
					if n := len(p.Probes); n < 2 || n > 4 {
						t.Errorf("%s has %d probes", p.ID, n)
					}
					if last := p.Text[len(p.Text)-1]; last != '?' {
						t.Errorf("%s is not a question: %s", p.ID, p.Text)
					}
					if n := strings.Count(p.Text, "?"); n != 1 {
						t.Errorf("%s asks %d questions at once", p.ID, n)
					}
					if p.Minutes < 1 {
						t.Errorf("%s has no time", p.ID)
					}
				}
			}
			if types[framework.Opening] != 1 || types[framework.Ending] != 1 || types[framework.Key] < 3 {
				t.Errorf("types: %v", types)
			}
			if first := f.Factors[0].Prompts[0]; first.Type != framework.Opening || first.Answer != framework.AnswerNone {
				t.Errorf("the meeting does not open with an opening question that is not written down: %+v", first)
			}
			checkConsent(t, f)
			if strings.Contains(strings.ToLower(string(data)), "anonym") {
				t.Error("promises that nobody can be known, which no app can promise")
			}
		})
	}
	if _, err := framework.NewCatalogue(all...); err != nil {
		t.Error(err)
	}
}

// checkConsent holds that each thing is agreed to on its own, and that quotes and recording are left to the person.
func checkConsent(t *testing.T, f framework.Framework) {
	t.Helper()
	needed := map[string]bool{}
	for _, c := range f.Consent {
		needed[c.ID] = c.Needed
	}
	for _, id := range []string{"information", "questions", "voluntary", "use"} {
		if !needed[id] {
			t.Errorf("consent item %s is not needed", id)
		}
	}
	for _, id := range []string{"quotes", "recording"} {
		if n, ok := needed[id]; n || !ok {
			t.Errorf("consent item %s is not there, or not a free choice", id)
		}
	}
}

func TestTimes(t *testing.T) {
	// What the prompts take leaves room for the welcome, grouping, the vote and the close.
	for name, want := range map[string]struct{ least, most int }{
		"employee-group.toml":            {28, 32},
		"eight-factor-innovation.toml":   {70, 85},
		"chief-executive-interview.toml": {45, 52},
		"open-discussion.toml":           {28, 35},
		"open-discussion-bilingual.toml": {28, 35},
		"swot.toml":                      {28, 35},
		"retrospective.toml":             {28, 35},
	} {
		if f, _ := load(t, name); f.Minutes() < want.least || f.Minutes() > want.most {
			t.Errorf("%s takes %d minutes", name, f.Minutes())
		}
	}
}

func TestEightFactorsWithTheMandatoryNote(t *testing.T) {
	const note = "Factor headings follow publicly available summaries of the Accelerating Innovation in Local Government research (Munro, 2012-14). The prompts are our own, reconstructed from the January 2013 slides; this is not the authors' instrument and is not endorsed by them. Edit freely."
	f, _ := load(t, "eight-factor-innovation.toml")
	if !strings.Contains(f.Provenance, note) {
		t.Errorf("the note is not there word for word: %s", f.Provenance)
	}
	if copied := f.Fork("our-own"); !strings.Contains(copied.Provenance, note) {
		t.Error("the note does not travel with a copy")
	}
	want := []string{"Citizens and service users", "Political vision and priorities", "Leadership", "Strategic approach", "Culture", "Working across boundaries", "Employees", "Delivery"}
	var got []string
	for _, x := range f.Factors {
		if x.Provenance != "" {
			got = append(got, x.Label)
			if len(x.Prompts) != 2 {
				t.Errorf("%s has %d questions", x.Label, len(x.Prompts))
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("factors with a published heading: %v", got)
	}
}

func TestEmployeeGroupGoesFromHelpAndHinderToTiers(t *testing.T) {
	f, _ := load(t, "employee-group.toml")
	var ideas []string
	for _, x := range f.Factors {
		for _, p := range x.Prompts {
			if p.Answer == framework.AnswerIdeas {
				ideas = append(ideas, x.ID+"/"+p.ID)
			}
		}
	}
	want := []string{"help-and-hinder/help", "help-and-hinder/hinder", "priorities/senior-managers", "priorities/middle-and-frontline-managers", "priorities/cross-council"}
	if !slices.Equal(ideas, want) {
		t.Errorf("got %v", ideas)
	}
	if f.Kind != framework.KindFocusGroup || !f.HelpAfterOwnSort {
		t.Error("not a focus group that sorts its own ideas first")
	}
}

func TestInnovationTemplatesCarryDefinitionAndScales(t *testing.T) {
	for _, name := range []string{"employee-group.toml", "eight-factor-innovation.toml", "chief-executive-interview.toml"} {
		f, _ := load(t, name)
		i := slices.IndexFunc(f.Glossary, func(x framework.Term) bool { return x.ID == "innovation" })
		if i < 0 || !strings.Contains(f.Glossary[i].Meaning, "new to this council and delivers additional value") {
			t.Errorf("%s does not define innovation", name)
		}
		var ids []string
		for _, s := range f.Scales {
			ids = append(ids, s.ID+" "+s.Kind)
		}
		if !slices.Equal(ids, []string{"new_here yesno", "adds_value yesno", "continuum place"}) {
			t.Errorf("%s has the scales %v", name, ids)
		}
	}
}
