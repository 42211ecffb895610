package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// wording is the English of one key; One is empty where the sentence has no singular.
type wording struct{ One, Other string }

// found is one place of the source that gives a key its English.
type found struct {
	key string
	wording
	at token.Position
}

// tree reads every Go file under root except tests, and gives the wordings in the order of the files.
func tree(root fs.FS) ([]found, error) {
	set := token.NewFileSet()
	packages := map[string][]*ast.File{}
	err := fs.WalkDir(root, ".", func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if slices.Contains([]string{"testdata", "tools", "bin", "build"}, name) || (name != "." && strings.HasPrefix(name, ".")) {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		source, err := fs.ReadFile(root, at)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(set, at, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		packages[path.Dir(at)] = append(packages[path.Dir(at)], file)
		return nil
	})
	if err != nil {
		return nil, err
	}
	var all []found
	for _, folder := range slices.Sorted(maps.Keys(packages)) {
		all = append(all, wordings(set, packages[folder])...)
	}
	return all, nil
}

// clashes names every key that two places give different English.
func clashes(all []found) []string {
	first := map[string]found{}
	var out []string
	for _, f := range all {
		before, seen := first[f.key]
		if !seen {
			first[f.key] = f
			continue
		}
		if before.wording != f.wording {
			out = append(out, fmt.Sprintf("%s: %q says %q, and %s says %q", f.at, f.key, f.Other, before.at, before.Other))
		}
	}
	return out
}

// encode writes the wordings as a translation file, sorted by key.
func encode(all []found) []byte {
	byKey := map[string]wording{}
	for _, f := range all {
		if _, seen := byKey[f.key]; !seen {
			byKey[f.key] = f.wording
		}
	}
	var out strings.Builder
	out.WriteString("{")
	for i, key := range slices.Sorted(maps.Keys(byKey)) {
		if i > 0 {
			out.WriteString(",")
		}
		w := byKey[key]
		if w.One == "" {
			fmt.Fprintf(&out, "\n  %s: %s", quote(key), quote(w.Other))
		} else {
			fmt.Fprintf(&out, "\n  %s: {\"one\": %s, \"other\": %s}", quote(key), quote(w.One), quote(w.Other))
		}
	}
	out.WriteString("\n}\n")
	return []byte(out.String())
}
