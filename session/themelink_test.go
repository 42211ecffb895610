package session_test

import (
	"slices"
	"testing"

	"folkmoot/session"
	"folkmoot/session/framework"
)

// A merge adds factors to a theme. States made of the same records must not write into each other's.
func TestLookingAtThePastLeavesThePresentAlone(t *testing.T) {
	f := smallFramework()
	for _, id := range []string{"a", "b", "c", "d"} {
		f.Factors = append(f.Factors, framework.Factor{ID: id, Label: id, Prompts: []framework.Prompt{{ID: "say-" + id, Text: "What else is there?", Type: framework.Key, Minutes: 3, Answer: framework.AnswerIdeas}}})
	}
	h := newBench(t)
	h.do(session.NewSession{Title: "Employee group", Framework: f, Details: session.Details{Cohort: "frontline employees", Minutes: 60}})
	for id, factors := range map[session.ID][]string{"A": {"a", "b", "culture"}, "B": {"c"}, "C": {"d"}} {
		h.do(session.MakeTheme{ID: id, Title: string(id)})
		h.do(session.LinkTheme{Theme: id, Factors: factors})
	}
	h.do(session.MergeThemes{From: "B", Into: "A"})
	merged := h.log.Len()
	h.do(session.Undo{})
	h.do(session.MergeThemes{From: "C", Into: "A"})
	want := slices.Clone(h.state().Theme("A").Factors)
	if got := session.StateAt(h.log.Records(), merged).Theme("A").Factors; !slices.Equal(got, []string{"a", "b", "culture", "c"}) {
		t.Errorf("in the past the theme was linked to %v", got)
	}
	if got := h.state().Theme("A").Factors; !slices.Equal(got, want) {
		t.Errorf("the theme is linked to %v after a look at the past, and was to %v before", got, want)
	}
}
