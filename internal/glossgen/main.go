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
	"math"
	"os"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"folkmoot/session/theme/lexicon"
)

func main() {
	dir := flag.String("wordnet", "/usr/share/wordnet", "the folder with data.noun, data.verb, data.adj and data.adv of WordNet 3.0")
	out := flag.String("out", "assets/lexicon/gloss.bin", "the file to write")
	dims := flag.Int("dims", 50, "how many numbers a vector has")
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

// table turns directions into rows of whole numbers: vectors 127 long, rounded. A stem without direction is left out.
func table(m *matrix, found []float64, dims, documents int) []lexicon.GlossRow {
	var rows []lexicon.GlossRow
	have := len(found) / max(len(m.stems), 1) // a small WordNet has fewer
	for i, stem := range m.stems {
		from := found[i*have:][:have]
		length := 0.0
		for _, x := range from {
			length += float64(x * x)
		}
		if length = math.Sqrt(length); length < 1e-9 {
			continue
		}
		v := make([]int8, dims)
		for j, x := range from {
			v[j] = int8(math.RoundToEven(x / length * 127))
		}
		rarity := ln(float64(documents) / float64(m.in[i]))
		rows = append(rows, lexicon.GlossRow{Stem: stem, Weight: lexicon.WeightByte(rarity), Vector: v})
	}
	return rows
}

// stem is the English stemmer that the words of ideas go through.
func stem(word string) string {
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}
