package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/view"
)

func TestRunPaste(t *testing.T) {
	b := newRunBench(t, 12)
	cases := map[string]struct {
		text    string
		want    []string
		columns int
	}{
		"lines, with blank ones and the line ends of Windows": {"one\r\n\r\n  two \r\n\t\r\nthree\r\n", []string{"one", "two", "three"}, 0},
		"the marks of a list":                    {"- one\n* two\n• three\n  – four\n·five", []string{"one", "two", "three", "four", "five"}, 0},
		"a dash that is part of the words":       {"-5 degrees in the hall\n*starred*", []string{"-5 degrees in the hall", "*starred*"}, 0},
		"a numbered list":                        {"1. one\n2. two\n\n3. three", []string{"one", "two", "three"}, 0},
		"numbers in brackets, begun in between":  {"7) one\n8) two", []string{"one", "two"}, 0},
		"lines that happen to begin with number": {"3. floor lift\n2. floor door", []string{"3. floor lift", "2. floor door"}, 0},
		"one line that begins with a number":     {"2026. was the year\nand so on", []string{"2026. was the year", "and so on"}, 0},
		"a table with a head":                    {"seat\tidea\tvotes\nP3\tTime\t2\n\tListening\t5\n", []string{"P3: Time", "Listening"}, 3},
		"a table without a head":                 {"1\tmore time for us\tx\n2\tmanagers who ask\ty\n", []string{"more time for us", "managers who ask"}, 3},
		"a table with a cell of two lines":       {"a\t\"first line\nsecond \"\"line\"\"\"\nb\tanother one\n", []string{"first line\nsecond \"line\"", "another one"}, 2},
		"one line with a tab in it":              {"time\tthat is ours", []string{"time\tthat is ours"}, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := view.RunPaste(b.state(), c.text)
			if d := cmp.Diff(c.want, got.Lines); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			if got.Columns != c.columns {
				t.Errorf("%d columns, want %d", got.Columns, c.columns)
			}
		})
	}
	t.Run("two hundred lines", func(t *testing.T) {
		var text strings.Builder
		for i := range 200 {
			fmt.Fprintf(&text, "%d. idea number %d\r\n", i+1, i+1)
		}
		got := view.RunPaste(session.NewState(), text.String()).Lines
		if len(got) != 200 || got[0] != "idea number 1" || got[199] != "idea number 200" {
			t.Fatalf("%d lines, from %q to %q", len(got), got[0], got[len(got)-1])
		}
	})
}
