package elections_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/elections"
)

// file loads a file of testdata.
func file(t testing.TB, name string) elections.File {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return elections.File{Name: name, Data: data}
}

// folder loads all CSV files of a folder of testdata whose names begin with a text.
func folder(t testing.TB, name, beginning string) []elections.File {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("testdata", filepath.FromSlash(name), beginning+"*.csv"))
	if err != nil || len(found) == 0 {
		t.Fatal(name, err)
	}
	var out []elections.File
	for _, path := range found {
		out = append(out, file(t, name+"/"+filepath.Base(path)))
	}
	return out
}

func read(t testing.TB, files ...elections.File) elections.Election {
	t.Helper()
	e, err := elections.Read(files...)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// refused reads what cannot be read and gives the error.
func refused(t testing.TB, files ...elections.File) *exchange.Error {
	t.Helper()
	_, err := elections.Read(files...)
	var e *exchange.Error
	if !errors.As(err, &e) {
		t.Fatalf("the error is %v", err)
	}
	if strings.Contains(err.Error(), "{{") {
		t.Errorf("a gap is not filled: %s", err)
	}
	return e
}

// notes are the sentences of an election's notes.
func notes(e elections.Election) string {
	var out []string
	for _, n := range e.Notes {
		out = append(out, n.Error())
	}
	return strings.Join(out, "\n")
}
