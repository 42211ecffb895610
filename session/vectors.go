package session

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
)

// The most vectors that are kept of one model, the most numbers in one, and the most numbers in one action and in a whole
// file: a line and a file have room for these and for what people said.
const (
	MaxVectors    = MaxIdeas
	MaxDimensions = 4096
	MaxAtOnce     = 4 << 20
	MaxNumbers    = 48 << 20
)

// TextHash names a text by its SHA-256, in 32 hexadecimal digits.
func TextHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// TextVector is the meaning of a text as a model gave it: whole numbers from -128 to 127, each as one byte.
type TextVector struct {
	Hash string `json:"hash"` // of the text, as TextHash gives it
	V    []byte `json:"v"`
}

// Vectors gives what a model said of texts, by the texts' hashes. It must not be changed.
func (s *State) Vectors(model string) map[string][]int8 { return s.vectors[model] }

// KeepVectors keeps what a model said of texts, so that grouping stays the same without the model. A model whose vectors
// have another length than before is another model under the same name: what was kept of it before is replaced.
type KeepVectors struct {
	Model   string
	Vectors []TextVector
}

// VectorsKept holds vectors of one model. It is no action of a person: it changes nothing that is seen, and is not undone.
type VectorsKept struct {
	Model   string       `json:"model"`
	Vectors []TextVector `json:"vectors"`
}

// Kind is the event's kind in the file.
func (*VectorsKept) Kind() string { return "vectors.kept" }

func (e *VectorsKept) apply(s *State, _ Record) {
	if s.vectors == nil {
		s.vectors = map[string]map[string][]int8{}
	}
	for _, v := range e.Vectors {
		s.numbers += len(v.V)
		kept := s.vectors[e.Model]
		if kept == nil || len(v.V) != dimensions(kept) {
			kept = map[string][]int8{}
			s.vectors[e.Model] = kept
		}
		if _, has := kept[v.Hash]; !has && len(kept) >= MaxVectors {
			continue
		}
		kept[v.Hash] = signed(v.V)
	}
}

func dimensions(kept map[string][]int8) int {
	for _, v := range kept {
		return len(v) // all have the same length
	}
	return 0
}

func signed(b []byte) []int8 {
	out := make([]int8, len(b))
	for i, x := range b {
		out[i] = int8(x)
	}
	return out
}

var textHash = regexp.MustCompile(`^[0-9a-f]{32}$`)

func (c KeepVectors) decide(s *State, _ Env) (Event, error) {
	if err := checkTitle(word("model.name", "The model's name"), c.Model); err != nil {
		return nil, err
	}
	kept := s.vectors[c.Model]
	e := &VectorsKept{Model: c.Model}
	fresh := 0
	for _, v := range c.Vectors {
		switch {
		case !textHash.MatchString(v.Hash):
			return nil, refuse("vectors.hash", "What the model said belongs to no text. Ask the model again.")
		case len(v.V) == 0 || len(v.V) > MaxDimensions || len(v.V) != len(c.Vectors[0].V):
			return nil, refuse("vectors.length", "The model's answers have to be of one length, of 1 to {{.Most}} numbers. Choose another model.", args{"Most": MaxDimensions})
		}
		now, has := kept[v.Hash]
		if has && slices.Equal(now, signed(v.V)) {
			continue
		}
		if !has {
			fresh++
		}
		e.Vectors = append(e.Vectors, v)
	}
	if len(e.Vectors) == 0 {
		return nil, ErrNothing
	}
	numbers := len(e.Vectors) * len(e.Vectors[0].V)
	if numbers > MaxAtOnce {
		return nil, refuse("vectors.batch", "{{.Have}} numbers at once are too many; {{.Most}} is the most. Keep them in parts.", args{"Have": numbers, "Most": MaxAtOnce})
	}
	if s.numbers+numbers > MaxNumbers {
		return nil, refuse("vectors.full", "The file has no more room for what models say. It stays as it is, and grouping goes on with what was kept.")
	}
	n := len(kept) + fresh
	if len(e.Vectors[0].V) != dimensions(kept) {
		n = len(e.Vectors)
	}
	if n > MaxVectors {
		return nil, refuse("vectors.many", "A session keeps what a model said of at most {{.Most}} texts; this would make {{.Have}}.", args{"Most": MaxVectors, "Have": n})
	}
	return e, nil
}

func init() { register(func() Event { return &VectorsKept{} }) }
