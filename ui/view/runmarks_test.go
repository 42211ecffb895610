package view_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/ui/view"
)

func script(t *testing.T, name string) *session.State {
	t.Helper()
	text, err := os.ReadFile("../../session/replay/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := demo.Script(nil, name, text, "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	return kept.State()
}

func TestTheThemesOfAnInterviewTellTheirEvidence(t *testing.T) {
	var got []string
	for _, p := range view.FindingThemes(script(t, "interview.script"), nil) {
		got = append(got, p.Text+": "+p.Note)
	}
	want := []string{"No theme: ", "Small and soon: 2 pieces of evidence", "Carrying the risk together: 2 pieces of evidence", "Being where the work is: 2 pieces of evidence"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMarksStandInTheOrderOfTheNotes(t *testing.T) {
	s := script(t, "interview.script")
	var got []string
	for _, x := range s.Agenda {
		for _, m := range view.RunMarks(s, x.ID, nil) {
			got = append(got, m.Sign+" "+m.About)
			if words := string([]rune(x.Notes)[m.From:m.To]); words != m.Text {
				t.Errorf("the mark %q stands at %q", m.Text, words)
			}
		}
	}
	want := []string{"A Verbatim · Small and soon", "A Paraphrase · Small and soon", "B My comment · Carrying the risk together", "B Verbatim · Carrying the risk together", "C Verbatim · Being where the work is", "C Observation · Being where the work is"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestThemesThatFitWhatIsTyped(t *testing.T) {
	s := script(t, "interview.script")
	for typed, want := range map[string][]string{
		"":                {"A", "B", "C"},
		"b":               {"B", "C", ""}, // the sign, then a title that begins so
		"small":           {"A", ""},
		"small and soon":  {"A"},
		"risk":            {"B", ""},
		"something other": {""},
	} {
		var got []string
		for _, x := range view.RunThemes(s, typed) {
			got = append(got, x.Tag)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", typed, diff)
		}
	}
}

func TestWhatIsLeftToSayInTheSecondLanguage(t *testing.T) {
	s := script(t, "bilingual.script")
	parts := view.Seconds(s, nil)
	var heads []string
	for _, p := range parts {
		heads = append(heads, p.Head)
	}
	if diff := cmp.Diff([]string{"The session", "Ground rules", "Questions", "Themes", "Votes", "Ideas"}, heads); diff != "" {
		t.Error(diff)
	}
	if got := view.SecondsLeft(parts, nil); got != "Everything is said in both languages." {
		t.Error(got)
	}
}
