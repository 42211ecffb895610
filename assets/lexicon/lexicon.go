package lexicon

import (
	"embed"
	"io/fs"
	"path"
	"sync"

	"folkmoot/session/theme/lexicon"
	"folkmoot/session/theme/words"
)

//go:embed gloss.bin
var gloss []byte

//go:embed concepts/*.txt
var concepts embed.FS

// Gloss reads the word vectors, once.
var Gloss = sync.OnceValues(func() (*lexicon.Gloss, error) { return lexicon.ReadGloss(gloss) })

// Concepts reads the concept files, once.
var Concepts = sync.OnceValues(func() (*lexicon.Concepts, error) {
	names, err := fs.Glob(concepts, "concepts/*.txt")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, n := range names {
		if files[path.Base(n)], err = concepts.ReadFile(n); err != nil {
			return nil, err
		}
	}
	cutter := words.For("en").Cutter()
	return lexicon.ReadConcepts(files, func(term string) []string {
		var out []string
		for _, w := range cutter.Words(term) {
			out = append(out, w.Stem)
		}
		return out
	})
})
