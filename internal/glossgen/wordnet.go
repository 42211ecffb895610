package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// synset is one sense: the words that share it, what they mean, and the senses that it points to.
type synset struct {
	lemmas  []string // multi-word ones with blanks
	gloss   string   // with its examples
	related []int    // places of other synsets, nearest relation first
}

// address is how WordNet names a synset: the file that it stands in and the byte at which it begins.
type address struct {
	file   byte
	offset int
}

type pointer struct {
	kind string
	to   address
}

// dataFiles in the order in which they are read; a satellite adjective stands among the adjectives.
var dataFiles = []struct {
	name string
	file byte
}{{"data.noun", 'n'}, {"data.verb", 'v'}, {"data.adj", 'a'}, {"data.adv", 'r'}}

// readWordNet reads the four data files of a dict folder of WordNet 3.0, whose format is wndb(5WN).
func readWordNet(dir fs.FS) ([]synset, error) {
	var synsets []synset
	var pointers [][]pointer
	at := map[address]int{}
	for _, f := range dataFiles {
		data, err := fs.ReadFile(dir, f.name)
		if err != nil {
			return nil, err
		}
		offset, number := 0, 0
		for line := range bytes.Lines(data) {
			number++
			begin := offset
			offset += len(line)
			if line[0] == ' ' { // the licence
				continue
			}
			s, to, err := readSynset(string(bytes.TrimRight(line, "\n")), begin)
			if err != nil {
				return nil, fmt.Errorf("%s line %d: %w", f.name, number, err)
			}
			at[address{f.file, begin}] = len(synsets)
			synsets = append(synsets, s)
			pointers = append(pointers, to)
		}
	}
	for i, to := range pointers {
		slices.SortStableFunc(to, func(a, b pointer) int { return cmp.Compare(nearness(a.kind), nearness(b.kind)) })
		for _, p := range to {
			other, ok := at[p.to]
			if !ok {
				return nil, fmt.Errorf("the sense %q points to %c %08d, where nothing stands", synsets[i].lemmas[0], p.to.file, p.to.offset)
			}
			if other != i && !slices.Contains(synsets[i].related, other) {
				synsets[i].related = append(synsets[i].related, other)
			}
		}
	}
	return synsets, nil
}

var errFormat = errors.New("not a line of a WordNet data file")

// readSynset reads: offset, lexicographer's file, type, count of words in hex, words each with a digit behind it, count of
// pointers, pointers of four parts, for verbs their frames, a bar, the gloss.
func readSynset(line string, begin int) (synset, []pointer, error) {
	head, gloss, ok := strings.Cut(line, " | ")
	parts := strings.Fields(head)
	if !ok || len(parts) < 4 {
		return synset{}, nil, errFormat
	}
	if offset, err := strconv.Atoi(parts[0]); err != nil || offset != begin {
		return synset{}, nil, fmt.Errorf("%w: it says that it stands at byte %s, and stands at %d", errFormat, parts[0], begin)
	}
	words, err := strconv.ParseInt(parts[3], 16, 32)
	rest := parts[4:]
	if err != nil || words < 1 || len(rest) < int(2*words)+1 {
		return synset{}, nil, errFormat
	}
	s := synset{gloss: strings.TrimSpace(gloss)}
	for i := range int(words) {
		lemma, _, _ := strings.Cut(rest[2*i], "(") // adjectives may say where they stand: "(p)"
		s.lemmas = append(s.lemmas, strings.ReplaceAll(lemma, "_", " "))
	}
	rest = rest[2*words:]
	count, err := strconv.Atoi(rest[0])
	if err != nil || count < 0 || len(rest) < 1+4*count {
		return synset{}, nil, errFormat
	}
	var to []pointer
	for p := range slices.Chunk(rest[1:1+4*count], 4) {
		offset, err := strconv.Atoi(p[1])
		if err != nil || len(p[2]) != 1 {
			return synset{}, nil, errFormat
		}
		file := p[2][0]
		if file == 's' {
			file = 'a'
		}
		to = append(to, pointer{p[0], address{file, offset}})
	}
	return s, to, nil
}

// nearness orders the kinds of pointers: what a sense is and what it is about come before its parts and its many kinds, so
// that the few that are taken say most.
func nearness(kind string) int {
	switch kind[0] {
	case '@', '&', '\\', '<': // is a kind of, is similar to, is made from
		return 0
	case ';', '+', '^', '$': // belongs to a subject, is formed like, see also, is grouped with
		return 1
	case '#', '%', '*', '>', '=': // part and whole, entails, causes, is a value of
		return 2
	case '~': // has the kinds
		return 3
	default: // members of a subject, opposites
		return 4
	}
}
