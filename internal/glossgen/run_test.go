package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"folkmoot/session/theme/lexicon"
)

func TestCheckTellsWhetherTheFileIsWhatWouldBeWritten(t *testing.T) {
	out := filepath.Join(t.TempDir(), "gloss.bin")
	const dir = "testdata/wordnet"
	if err := run(dir, out, 3, true); err == nil {
		t.Error("a file that is not there passed")
	}
	if err := run(dir, out, 3, false); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, out, 3, true); err != nil {
		t.Errorf("the file just written is told to differ: %v", err)
	}
	if err := os.WriteFile(out, []byte("another"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, out, 3, true); err == nil || !strings.Contains(err.Error(), "is not what") {
		t.Errorf("another file passed: %v", err)
	}
	if after, err := os.ReadFile(out); err != nil || string(after) != "another" {
		t.Errorf("the check wrote the file: %q, %v", after, err)
	}
}

// A WordNet smaller than the vectors are long has no more directions than stems; the numbers behind them are zero.
func TestMoreNumbersThanStems(t *testing.T) {
	data, err := build(small, 40, singular)
	if err != nil {
		t.Fatal(err)
	}
	g, err := lexicon.ReadGloss(data)
	if err != nil {
		t.Fatal(err)
	}
	if v, _, ok := g.Vector("road"); !ok || len(v) != 40 || v[39] != 0 {
		t.Errorf("road: %v %v", v, ok)
	}
	for _, dims := range []int{-1, 0, lexicon.MaxDims + 1} {
		if _, err := build(small, dims, singular); err == nil {
			t.Errorf("%d numbers were accepted", dims)
		}
	}
}
