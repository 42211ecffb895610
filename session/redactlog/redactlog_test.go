package redactlog_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/session/redactlog"
)

// play is the state after a script's steps.
func play(t *testing.T, steps string) *session.State {
	t.Helper()
	kept, err := demo.Script(nil, "a.script", []byte("session: A group\nframework: employee-group\n"+steps), "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	return kept.State()
}

func rows(t *testing.T, s *session.State) [][]string {
	t.Helper()
	data, err := redactlog.CSV(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

func TestTheLogHoldsOriginalAndReplacement(t *testing.T) {
	s := play(t, `seats 2
go prompt help
idea Ask Mrs Quillfeather first
idea Write to ann@quill.example
finding Mrs Quillfeather | We need Mrs Quillfeather
redact Mrs Quillfeather
redact ann@quill.example: =HYPERLINK("x")
`)
	var got [][]string
	for _, r := range rows(t, s) {
		got = append(got, []string{r[0], r[2], r[3], r[4], r[5]})
	}
	want := [][]string{
		{"Idea 1", "Name", "Replaced", "Mrs Quillfeather", "[name 1]"},
		{"Idea 2", "E-mail address", "Reworded", "ann@quill.example", `'=HYPERLINK("x")`},
		{"Priority 1", "Name", "Replaced", "Mrs Quillfeather", "[name 1]"},
		{"Priority 1, who should act", "Name", "Replaced", "Mrs Quillfeather", "[name 1]"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
}

func TestKeptPlacesAreNotInTheLog(t *testing.T) {
	s := play(t, "seats 2\ngo prompt help\nidea Ask Mrs Quillfeather first\nkeep mrs quillfeather\n")
	if got := rows(t, s); len(got) != 0 || s.Undecided() != 0 {
		t.Fatalf("%v, %d open", got, s.Undecided())
	}
}

func TestEveryTextHasAPlaceToFindItAt(t *testing.T) {
	s := play(t, `seats 2
go prompt help
idea Ask Mrs Quillfeather
verbatim P1: I asked Mrs Quillfeather
park The car of Mrs Quillfeather
action Mrs Quillfeather | rings Mrs Quillfeather | soon | Mrs Quillfeather
theme Mrs Quillfeather: 1
poll typed choose 1: Is it Mrs Quillfeather? / yes / Mrs Quillfeather
`)
	got := map[string]bool{}
	for _, x := range s.RedactionSpots(nil) {
		if x.Words == "Mrs Quillfeather" {
			got[redactlog.Where(s, x.Text.TextKey, nil)] = true
		}
	}
	want := map[string]bool{
		"Idea 1": true, "Quote or note 1": true, "Parking lot, item 1": true, "Action 1": true, "Action 1, who": true, "Action 1, first step": true,
		"Theme A": true, "The question of vote 1": true, "An option of vote 1": true,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatal(d)
	}
}

func TestTableOfDecisions(t *testing.T) {
	s := play(t, "seats 2\ngo prompt help\nidea Ask Mrs Quillfeather and Mr Dunmore in Swansea\nidea Mr Dunmore knows\n")
	spots := s.RedactionSpots(nil)
	lines, err := redactlog.Read([]byte("\uFEFFNumber,Decision,Words\n1,replace,\n2, Reword ,her driver\n\n3,keep\n4,replace,[a driver]\n"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := redactlog.Decide(spots, lines)
	if err != nil {
		t.Fatal(err)
	}
	e, err := session.Decide(s, c, session.Env{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range e.(*session.TextsRedacted).Texts {
		got = append(got, session.Replace(x.Text, x.Decisions))
	}
	if d := cmp.Diff([]string{"Ask [name 1] and her driver in Swansea", "[a driver] knows"}, got); d != "" {
		t.Fatal(d)
	}
	for name, table := range map[string]string{"no such place": "9,keep\n", "place zero": "0,keep\n"} {
		t.Run(name, func(t *testing.T) {
			lines, err := redactlog.Read([]byte(table))
			if err != nil {
				t.Fatal(err)
			}
			var fault *redactlog.Fault
			if _, err := redactlog.Decide(spots, lines); !errors.As(err, &fault) {
				t.Fatalf("%v", err)
			}
		})
	}
	for name, table := range map[string]string{"no choice": "1,keep\n2,drop\n", "twice": "1,keep\n1,replace\n", "no number": "1,keep\nx,keep\n", "quotes": "1,\"keep\n"} {
		t.Run(name, func(t *testing.T) {
			var fault *redactlog.Fault
			if _, err := redactlog.Read([]byte(table)); !errors.As(err, &fault) || fault.Line == 0 {
				t.Fatalf("%v", err)
			}
		})
	}
}
