// Command notices writes NOTICE: what others made that is part of the program, with the licences in full as they stand in
// the module cache.
//
//	go run ./internal/notices [packages of the program]
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	packages := os.Args[1:]
	if len(packages) == 0 {
		packages = []string{"./cmd/folkmoot"}
	}
	if err := run("NOTICE", packages); err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

func run(out string, packages []string) error {
	modules := map[string]module{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		if err := linked(system, packages, modules); err != nil {
			return err
		}
	}
	var licensed []work
	for _, path := range slices.Sorted(maps.Keys(modules)) {
		w, err := read(modules[path])
		if err != nil {
			return err
		}
		licensed = append(licensed, w...)
	}
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	library, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "LICENSE"))
	if err != nil {
		return err
	}
	licensed = append(licensed, work{name: "the Go standard library", text: string(library)})
	for _, c := range carried {
		text, err := os.ReadFile(c.file)
		if err != nil {
			return err
		}
		licensed = append(licensed, work{name: c.name, text: string(text)})
	}
	return os.WriteFile(out, []byte(notice(licensed)), 0o644)
}

// carried are the typefaces and the data that the program carries.
var carried = []struct{ name, file string }{
	{"Noto Sans in four faces", "assets/fonts/OFL.txt"},
	{"Folkmoot Symbols, a changed subset of DejaVu Sans", "assets/fonts/DejaVu-LICENSE.txt"},
	{"a table of word vectors, made from WordNet 3.0", "assets/lexicon/WORDNET-LICENSE.txt"},
}

type module struct {
	Path, Version, Dir string
	Main               bool
}

// linked adds the modules whose packages become part of the program on one system.
func linked(system string, packages []string, into map[string]module) error {
	tags := "migrated_fynedo"
	if system == "linux" {
		tags += ",gles"
	}
	cmd := exec.Command("go", append([]string{"list", "-e", "-deps", "-json=Module", "-tags", tags}, packages...)...)
	cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
	cmd.Stderr = os.Stderr
	listed, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("list what is part of the program on %s: %w", system, err)
	}
	decoder := json.NewDecoder(bytes.NewReader(listed))
	for {
		var p struct{ Module *module }
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if p.Module != nil && !p.Module.Main {
			into[p.Module.Path] = *p.Module
		}
	}
}

// read finds the licences of a module and of what it carries from elsewhere (fonts, C sources) in its folders, and the
// notices that the Apache licence asks to be passed on.
func read(m module) ([]work, error) {
	var found []work
	err := fs.WalkDir(os.DirFS(m.Dir), ".", func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "testdata" || d.Name() == "cmd" { // no part of the program
				return fs.SkipDir
			}
			return nil
		}
		if !isLicence(d.Name()) {
			return nil
		}
		text, err := os.ReadFile(filepath.Join(m.Dir, filepath.FromSlash(at)))
		name := m.Path + " " + m.Version
		if at != d.Name() {
			name += ", " + at
		}
		found = append(found, work{name: name, text: string(text)})
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s has no licence file; find out on what terms it may be passed on", m.Path)
	}
	return found, nil
}

func isLicence(name string) bool {
	ext := strings.ToUpper(filepath.Ext(name))
	if ext == ".GO" || ext == ".HTML" {
		return false
	}
	for _, begin := range []string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "OFL"} {
		if strings.HasPrefix(strings.ToUpper(name), begin) {
			return true
		}
	}
	return false
}
