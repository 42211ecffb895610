// Package lexicon holds what the app knows about words, as bytes inside the binary: a table of word vectors made from
// WordNet 3.0, and files of concepts written by hand. Package session/theme/lexicon reads them.
package lexicon

import (
	"embed"
	"io/fs"
	"path"
	"sync"

	"folkmoot/session/theme/lexicon"
)

//go:embed gloss.bin
var gloss []byte

//go:embed concepts/*.txt
var concepts embed.FS

// Gloss is the table of word vectors for English stems. It is read when it is first asked for.
func Gloss() (*lexicon.Gloss, error) { return readGloss() }

var readGloss = sync.OnceValues(func() (*lexicon.Gloss, error) { return lexicon.ReadGloss(gloss) })

// Concepts are the concepts of English ideas. They are read when they are first asked for.
func Concepts() (*lexicon.Concepts, error) { return readConcepts() }

var readConcepts = sync.OnceValues(func() (*lexicon.Concepts, error) {
	files, err := conceptFiles()
	if err != nil {
		return nil, err
	}
	return lexicon.ReadConcepts(files, stems())
})

// conceptFiles are the files of concepts by their names.
func conceptFiles() (map[string][]byte, error) {
	names, err := fs.Glob(concepts, "concepts/*.txt")
	if err != nil {
		return nil, err
	}
	files := make(map[string][]byte, len(names))
	for _, name := range names {
		if files[path.Base(name)], err = concepts.ReadFile(name); err != nil {
			return nil, err
		}
	}
	return files, nil
}
