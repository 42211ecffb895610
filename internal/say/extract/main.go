// Command extract writes the English wording of the app, as it stands in the source, into the file that translators
// start from.
//
//	go run ./internal/say/extract           writes assets/translations/en.json
//	go run ./internal/say/extract -check    only says whether the file is up to date
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	root := flag.String("root", ".", "the folder that has go.mod")
	check := flag.Bool("check", false, "write nothing; fail if the file is not up to date")
	flag.Parse()
	if err := run(*root, *check, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

func run(root string, check bool, out io.Writer) error {
	all, err := tree(os.DirFS(root))
	if err != nil {
		return err
	}
	if twice := clashes(all); len(twice) > 0 {
		return fmt.Errorf("one key, two wordings; give one of them a key of its own:\n%s", strings.Join(twice, "\n"))
	}
	path := filepath.Join(root, "assets", "translations", "en.json")
	want := encode(all)
	if check {
		have, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if !bytes.Equal(have, want) {
			return fmt.Errorf("%s is out of date; run: go run ./internal/say/extract", filepath.ToSlash(path))
		}
		return nil
	}
	if err := os.WriteFile(path, want, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d places in the source, written to %s\n", len(all), path)
	return nil
}

func quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
