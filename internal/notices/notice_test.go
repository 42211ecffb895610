package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOneTextStandsOnceUnderAllItsNames(t *testing.T) {
	got := notice([]work{
		{"a v1", "MIT\r\n\r\nPermission is hereby granted, free of charge  \r\n"},
		{"b v2", "MIT\n\nPermission is hereby granted, free of charge"},
		{"c v3", "Apache License\nVersion 2.0"},
	})
	if n := strings.Count(got, "Permission is hereby granted"); n != 1 {
		t.Errorf("the licence that two works share stands %d times", n)
	}
	for _, want := range []string{"  a v1 (MIT)\n", "  c v3 (Apache-2.0)\n", rule + "\na v1\nb v2\n" + rule} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in it:\n%s", want, got)
		}
	}
}

func TestWhatAModuleCarriesIsNamed(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"LICENSE": "ours", "font/OFL.txt": "SIL Open Font License", "c/COPYING": "theirs", "NOTICE.md": "note",
		"testdata/LICENSE": "no part of the program", "license.go": "package m",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	works, err := read(module{Path: "m", Version: "v1", Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, w := range works {
		names = append(names, w.name)
	}
	if got, want := strings.Join(names, "; "), "m v1; m v1; m v1, c/COPYING; m v1, font/OFL.txt"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAModuleWithoutLicenceIsRefused(t *testing.T) {
	if _, err := read(module{Path: "m", Dir: t.TempDir()}); err == nil {
		t.Error("a module that nobody may pass on was accepted")
	}
}

// The file in the tree belongs to the go.mod in the tree: a version that moved must not leave the old notice behind.
func TestTheNoticeNamesTheVersionsInUse(t *testing.T) {
	text, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) == 3 && strings.HasPrefix(line, "  ") && strings.HasPrefix(fields[1], "v") {
			if !strings.Contains(string(mod), fields[0]+" "+fields[1]) {
				t.Errorf("%s %s is not in go.mod; run: make notice", fields[0], fields[1])
			}
		}
	}
	for _, must := range []string{"fyne.io/fyne/v2 v2.8.1", "github.com/jung-kurt/gofpdf v1.16.2", "Noto Sans in four faces", "a table of word vectors, made from WordNet 3.0 (WordNet-3.0)", "the Go standard library"} {
		if !strings.Contains(string(text), "  "+must) {
			t.Errorf("%s is not named", must)
		}
	}
}
