package framework

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// route gives the ids of the questions by factor, as one line.
func route(f Framework) string {
	var out []string
	for _, x := range f.Factors {
		ids := []string{}
		for _, p := range x.Prompts {
			ids = append(ids, p.ID)
		}
		out = append(out, x.ID+":"+strings.Join(ids, ","))
	}
	return strings.Join(out, " ")
}

func TestEditingTheRoute(t *testing.T) {
	question := Prompt{Text: "What would you stop doing first?", Type: Key, Minutes: 5, Answer: AnswerIdeas}
	tests := []struct {
		name string
		edit func(Framework) (Framework, error)
		want string
	}{
		{"add a question in front", func(f Framework) (Framework, error) { return AddPrompt(f, "work", 0, question) }, "start:hello,why work:what-would-you-stop-doing-first,help"},
		{"add a question at the end", func(f Framework) (Framework, error) { return AddPrompt(f, "start", -1, question) }, "start:hello,why,what-would-you-stop-doing-first work:help"},
		{"the same wording gets an id of its own", func(f Framework) (Framework, error) {
			f, err := AddPrompt(f, "work", 9, question)
			if err != nil {
				return f, err
			}
			return AddPrompt(f, "work", 9, question)
		}, "start:hello,why work:help,what-would-you-stop-doing-first,what-would-you-stop-doing-first-2"},
		{"words in another script", func(f Framework) (Framework, error) {
			return AddPrompt(f, "work", 9, Prompt{Text: "Τι βοηθά;", Type: Key, Answer: AnswerIdeas})
		}, "start:hello,why work:help,question"},
		{"move within a factor", func(f Framework) (Framework, error) { return MovePrompt(f, "hello", "start", 1) }, "start:why,hello work:help"},
		{"move to another factor", func(f Framework) (Framework, error) { return MovePrompt(f, "why", "work", 0) }, "start:hello work:why,help"},
		{"remove a question", func(f Framework) (Framework, error) { return RemovePrompt(f, "hello") }, "start:why work:help"},
		{"add a factor with a question", func(f Framework) (Framework, error) {
			return AddFactor(f, 1, Factor{Label: "What’s next", Prompts: []Prompt{{Text: "Help!", Type: Key, Answer: AnswerIdeas}}})
		}, "start:hello,why whats-next:help-2 work:help"},
		{"move a factor", func(f Framework) (Framework, error) { return MoveFactor(f, "work", 0) }, "work:help start:hello,why"},
		{"remove a factor", func(f Framework) (Framework, error) { return RemoveFactor(f, "start") }, "work:help"},
		{"set a factor leaves its questions", func(f Framework) (Framework, error) { return SetFactor(f, Factor{ID: "work", Label: "Your work"}) }, "start:hello,why work:help"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := sample()
			got, err := tt.edit(before)
			if err != nil {
				t.Fatal(err)
			}
			if route(got) != tt.want {
				t.Errorf("got  %s\nwant %s", route(got), tt.want)
			}
			if d := cmp.Diff(sample(), before); d != "" {
				t.Errorf("the framework handed in was changed:\n%s", d)
			}
			if ps := got.Validate(); len(ps) > 0 {
				t.Error(ps)
			}
		})
	}
}

func TestEditsAreRefusedWithASentence(t *testing.T) {
	tests := []struct {
		name   string
		edit   func(Framework) (Framework, error)
		phrase string
	}{
		{"empty name", func(f Framework) (Framework, error) { return SetName(f, "  ") }, "The framework's name is empty"},
		{"long name", func(f Framework) (Framework, error) { return SetName(f, strings.Repeat("x", 201)) }, "201 characters; 200 is the most"},
		{"kind", func(f Framework) (Framework, error) { return SetKind(f, "party") }, "not a kind of meeting"},
		{"language", func(f Framework) (Framework, error) { return SetLanguage(f, "?") }, "not a language tag"},
		{"empty wording", func(f Framework) (Framework, error) {
			return SetPrompt(f, Prompt{ID: "why", Type: Key, Answer: AnswerIdeas})
		}, "The wording of question 2 of “Start” is empty"},
		{"too many minutes", func(f Framework) (Framework, error) {
			return SetPrompt(f, Prompt{ID: "why", Text: "Why?", Type: Key, Answer: AnswerIdeas, Minutes: 500})
		}, "takes 500 minutes"},
		{"question that is gone", func(f Framework) (Framework, error) { return RemovePrompt(f, "nope") }, "no longer in the framework"},
		{"factor that is gone", func(f Framework) (Framework, error) { return MovePrompt(f, "why", "nope", 0) }, "That factor is no longer"},
		{"the last question", func(f Framework) (Framework, error) {
			f, err := RemoveFactor(f, "start")
			if err != nil {
				return f, err
			}
			return RemovePrompt(f, "help")
		}, "the only question"},
		{"the last factor with questions", func(f Framework) (Framework, error) {
			f, err := RemoveFactor(f, "start")
			if err != nil {
				return f, err
			}
			return RemoveFactor(f, "work")
		}, "“Work” holds the only questions"},
		{"scale without ends", func(f Framework) (Framework, error) {
			return SetScales(f, []Scale{{Question: "How far?", Kind: ScalePlace, Steps: 5}})
		}, "The low end of scale 1 is empty"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.edit(sample())
			var r *Refusal
			if !errors.As(err, &r) || !strings.Contains(r.Error(), tt.phrase) {
				t.Fatalf("got %v", err)
			}
			if len(got.Validate()) > 0 {
				t.Errorf("what came back beside the refusal is not whole: %v", got.Validate())
			}
		})
	}
}

func TestEditingTheRest(t *testing.T) {
	f, err := New("mine", " My  questions ", KindFocusGroup, "Questions", "What matters to you?")
	if err != nil {
		t.Fatal(err)
	}
	steps := []func(Framework) (Framework, error){
		func(f Framework) (Framework, error) { return SetSummary(f, "Short.") },
		func(f Framework) (Framework, error) { return SetProvenance(f, "Ours.\nAll of it.", "CC BY 4.0") },
		func(f Framework) (Framework, error) { return SetHelpAfterOwnSort(f, true) },
		func(f Framework) (Framework, error) { return SetGroundRules(f, []string{"Listen.", "  ", "Speak."}) },
		func(f Framework) (Framework, error) {
			return SetGlossary(f, []Term{{Word: "New idea", Meaning: "A first."}})
		},
		func(f Framework) (Framework, error) {
			return SetConsent(f, []ConsentItem{{Text: "I agree.", Needed: true}, {Text: "I agree."}})
		},
		func(f Framework) (Framework, error) {
			return SetScales(f, []Scale{{Question: "New?", Kind: ScaleYesNo}})
		},
	}
	for _, step := range steps {
		if f, err = step(f); err != nil {
			t.Fatal(err)
		}
	}
	want := Framework{
		ID: "mine", Version: 1, Name: "My questions", Summary: "Short.", Language: "en-GB", Kind: KindFocusGroup,
		Provenance: "Ours.\nAll of it.", Licence: "CC BY 4.0", HelpAfterOwnSort: true,
		Factors: []Factor{{ID: "questions", Label: "Questions", Prompts: []Prompt{
			{ID: "what-matters-to-you", Text: "What matters to you?", Type: Key, Minutes: 10, Answer: AnswerIdeas},
		}}},
		GroundRules: []string{"Listen.", "Speak."},
		Glossary:    []Term{{ID: "new-idea", Word: "New idea", Meaning: "A first."}},
		Consent:     []ConsentItem{{ID: "i-agree", Text: "I agree.", Needed: true}, {ID: "i-agree-2", Text: "I agree."}},
		Scales:      []Scale{{ID: "new", Question: "New?", Kind: ScaleYesNo}},
	}
	if d := cmp.Diff(want, f); d != "" {
		t.Fatal(d)
	}
}

// A framework that came in with a problem can still be edited, and the problem mended.
func TestEditingWithAProblemThatWasThere(t *testing.T) {
	f := sample()
	f.Factors[1].Prompts[0].Text = ""
	f, err := MoveFactor(f, "work", 0)
	if err != nil {
		t.Fatal(err)
	}
	if f, err = SetPrompt(f, Prompt{ID: "help", Text: "What helps?", Type: Key, Answer: AnswerIdeas}); err != nil || len(f.Validate()) > 0 {
		t.Fatal(err, f.Validate())
	}
}

func TestCloneSharesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFramework().Draw(t, "framework")
		g := f.Clone()
		before := g.Clone()
		f.Factors[0].Label = "spoilt"
		f.Factors[0].Prompts[0].Text = "spoilt"
		for i := range f.Factors[0].Prompts[0].Probes {
			f.Factors[0].Prompts[0].Probes[i] = "spoilt"
		}
		for i := range f.Consent {
			f.Consent[i].Text, f.Glossary[i].Word, f.Scales[i].Question, f.GroundRules[i] = "spoilt", "spoilt", "spoilt", "spoilt"
		}
		if f.BasedOn != nil {
			f.BasedOn.ID = "spoilt"
		}
		if d := cmp.Diff(before, g); d != "" {
			t.Fatal(d)
		}
	})
}

func TestForkRemembersItsOrigin(t *testing.T) {
	f := sample()
	next, other := f.Fork(""), f.Fork("other")
	if next.ID != "sample" || next.Version != 3 || *next.BasedOn != (Ref{"sample", 2}) {
		t.Errorf("next version: %+v", next.Ref())
	}
	if other.ID != "other" || other.Version != 1 || *other.BasedOn != (Ref{"sample", 2}) || other.Provenance != f.Provenance {
		t.Errorf("copy: %+v", other.Ref())
	}
	if *f.BasedOn != (Ref{"sample", 1}) {
		t.Error("the original was changed")
	}
}
