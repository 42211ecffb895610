// Command glossgen writes the table of word vectors that tells which words are related, from the glosses of WordNet 3.0.
//
//	go run ./internal/glossgen -wordnet DIR -out assets/lexicon/gloss.bin
//
// Two words get vectors that point alike when they are used to explain the same things. The same WordNet gives the same
// bytes on every run and every machine.
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"

	"folkmoot/session/theme/lexicon"
)

func main() {
	dir := flag.String("wordnet", "/usr/share/wordnet", "the folder with data.noun, data.verb, data.adj and data.adv of WordNet 3.0")
	out := flag.String("out", "assets/lexicon/gloss.bin", "the file to write")
	dims := flag.Int("dims", 64, "how many numbers a vector has")
	flag.Parse()
	if err := run(*dir, *out, *dims); err != nil {
		fmt.Fprintln(os.Stderr, "glossgen:", err)
		os.Exit(1)
	}
}

func run(dir, out string, dims int) error {
	data, err := build(os.DirFS(dir), dims, stem)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

func build(wordnet fs.FS, dims int, stem func(string) string) ([]byte, error) {
	synsets, err := readWordNet(wordnet)
	if err != nil {
		return nil, err
	}
	m := weigh(documents(synsets, stem))
	return lexicon.EncodeGloss(dims, table(m, directions(m, dims), dims, len(synsets)))
}
