package replay_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/demo"
)

const importScript = `session: Brought together
framework: employee-group
kind: focus group
cohort: staff
place: Room
date: 2026-11-12
clock: 2026-11-12 14:00
slot: 60

go prompt
idea Typed in the room
import cards.csv: Cards came in / [Time] A slot each week / [Time > Meetings] Shorter meetings / [Trust]
importvote votes.csv | Polis | Which of these: do you agree?: 2+ 3- 4. / 2+ 3+ / 2-
`

func TestWhatWasGatheredElsewhereIsPlayed(t *testing.T) {
	kept, err := demo.Script(nil, "import.script", []byte(importScript), "", "test", demo.Builtin)
	if err != nil {
		t.Fatal(err)
	}
	s := kept.State()
	var got []string
	for _, x := range s.Ideas {
		theme := ""
		if th := s.Theme(x.Theme); th != nil {
			theme = th.Title
		}
		got = append(got, fmt.Sprint(x.Number, " ", x.First, "|", theme, "|", x.Source))
	}
	for _, x := range s.Themes {
		got = append(got, x.Title)
	}
	got = append(got, told(s.Polls[0]), s.Polls[0].Question, s.Polls[0].Brought.Program)
	want := []string{
		"1 Typed in the room||", "2 Cards came in||cards.csv", "3 A slot each week|Time|cards.csv", "4 Shorter meetings|Meetings|cards.csv", "Time", "Meetings", "Trust",
		"agree 3/3 closed: 1 Cards came in 1 +2 -1. 2 A slot each week 0 +1 -1. 3 Shorter meetings 0 +0.", "Which of these: do you agree?", "Polis",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestABadImportIsToldWithItsLine(t *testing.T) {
	for bad, want := range map[string]string{
		"import cards.csv words":           "a colon is missing",
		"importvote a.csv | Polis | Q 1+":  "a colon is missing",
		"importvote a.csv | Polis | Q: 1":  `"1" is no answer`,
		"importvote a.csv | Polis | Q: 9+": "there is no idea 9",
		"importvote a.csv | Polis | Q: x+": `"x" is not a number`,
		"import cards.csv: [One > ] a":     "needs some words",
	} {
		_, err := demo.Script(nil, "import.script", []byte(importScript+bad+"\n"), "", "test", demo.Builtin)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "line 14") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}
