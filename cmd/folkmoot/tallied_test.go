package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

// Every election of the readers' testdata is told in lines that fit a terminal, with and without --all.
func TestATallyFitsEightyColumns(t *testing.T) {
	root := filepath.Join("..", "..", "session", "exchange", "elections", "testdata")
	told := 0
	for _, pattern := range []string{"preflib/*.*", "pabulib/*.pb", "polis/*/*.csv", "allourideas/*.csv"} {
		var files []elections.File
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range found {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, elections.File{Name: filepath.ToSlash(path), Data: data})
		}
		all, err := elections.ReadAll(files...)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			counted, err := tally.Count(e, tally.Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, whole := range []bool{false, true} {
				var out strings.Builder
				(&tallied{p: &program{out: &out}, t: counted, all: whole}).print()
				for line := range strings.Lines(out.String()) {
					if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 || strings.Contains(line, "{{") {
						t.Errorf("%v: %d columns: %s", e.Files, n, line)
					}
				}
				if !whole && strings.Count(out.String(), "\n") > 90 {
					t.Errorf("%v: %d lines without --all", e.Files, strings.Count(out.String(), "\n"))
				}
			}
			told++
		}
	}
	if told < 20 {
		t.Errorf("only %d elections were told", told)
	}
}
