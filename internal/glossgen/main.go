// Command glossgen writes the table of word vectors that tells which words are related, from the glosses of WordNet 3.0.
//
//	go run ./internal/glossgen -wordnet DIR -out assets/lexicon/gloss.bin
//
// Two words get vectors that point alike when they are used to explain the same things. The same WordNet gives the same
// bytes on every run and every machine: one goroutine, a fixed seed, sums in a fixed order, and no arithmetic that a
// processor may do in its own way. Rounding to whole numbers at the end would make one step of a difference in the last
// bit, so there must be none: whoever changes a sum here keeps to the conversions that forbid fused steps.
//
// With -check it writes nothing, and fails if the file is not what it would write.
package main

import (
	"bytes"
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
	check := flag.Bool("check", false, "compare with the file and write nothing")
	flag.Parse()
	if err := run(*dir, *out, *dims, *check); err != nil {
		fmt.Fprintln(os.Stderr, "glossgen:", err)
		os.Exit(1)
	}
}

func run(dir, out string, dims int, check bool) error {
	data, err := build(os.DirFS(dir), dims, stem)
	if err != nil {
		return err
	}
	if !check {
		return os.WriteFile(out, data, 0o644)
	}
	there, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	if !bytes.Equal(there, data) {
		return fmt.Errorf("%s is not what %s gives; run without -check to write it anew", out, dir)
	}
	return nil
}

func build(wordnet fs.FS, dims int, stem func(string) string) ([]byte, error) {
	if dims < 1 || dims > lexicon.MaxDims {
		return nil, fmt.Errorf("vectors of %d numbers; 1 to %d can be made", dims, lexicon.MaxDims)
	}
	synsets, err := readWordNet(wordnet)
	if err != nil {
		return nil, err
	}
	m := weigh(documents(synsets, stem))
	return lexicon.EncodeGloss(dims, table(m, directions(m, dims), dims, len(synsets)))
}
