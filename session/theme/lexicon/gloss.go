package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
)

// ErrGloss is in every error about bytes that are no sound table of word vectors.
var ErrGloss = errors.New("not a sound table of word vectors")

// MaxDims is the largest number of dimensions that a table may have.
const MaxDims = 512

const (
	magic      = "fmgloss\x01"
	headLen    = len(magic) + 3*4
	sumLen     = 4
	maxStemLen = 64
	// weightUnit is what one step of a weight byte is worth: 24 steps make a factor of e in rarity.
	weightUnit = 1.0 / 24
)

// Gloss is a table that gives a stem its vector and its weight. Nothing in it changes: any number of goroutines may ask it.
type Gloss struct {
	dims    int
	stems   string   // all of them, one after the other, sorted
	starts  []uint32 // where each begins in stems, and where the last ends
	weights []float32
	vectors []int8
}

// Dims is how many numbers a vector has.
func (g *Gloss) Dims() int { return g.dims }

// Len is how many stems have a vector.
func (g *Gloss) Len() int { return len(g.weights) }

// Stem is the stem at a place from 0 to Len()-1; they are sorted by their bytes.
func (g *Gloss) Stem(i int) string { return g.stems[g.starts[i]:g.starts[i+1]] }

// Vector gives the vector of a stem, about 127 long, and its weight: the natural logarithm of how rare it is. The vector
// is part of the table and nobody may write into it. ok is false, and the rest empty, for a stem that is not in the table.
func (g *Gloss) Vector(stem string) (v []int8, weight float32, ok bool) {
	low, high := 0, g.Len()
	for low < high {
		mid := int(uint(low+high) >> 1)
		if g.Stem(mid) < stem {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == g.Len() || g.Stem(low) != stem {
		return nil, 0, false
	}
	return g.vectors[low*g.dims : (low+1)*g.dims : (low+1)*g.dims], g.weights[low], true
}

// ReadGloss reads a table as doc.go specifies it. It keeps nothing of data.
func ReadGloss(data []byte) (*Gloss, error) {
	if len(data) < headLen+sumLen || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin like one", ErrGloss)
	}
	body := data[:len(data)-sumLen]
	if binary.LittleEndian.Uint32(data[len(body):]) != crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)) {
		return nil, fmt.Errorf("%w: a byte of it has changed, the checksum does not fit", ErrGloss)
	}
	dims := uint64(binary.LittleEndian.Uint32(body[len(magic):]))
	count := uint64(binary.LittleEndian.Uint32(body[len(magic)+4:]))
	text := uint64(binary.LittleEndian.Uint32(body[len(magic)+8:]))
	if dims < 1 || dims > MaxDims {
		return nil, fmt.Errorf("%w: vectors of %d numbers", ErrGloss, dims)
	}
	// No number that the file claims is believed before the file is as long as it says: nothing larger is ever made.
	if want := uint64(headLen) + count*(2+dims) + text; want != uint64(len(body)) {
		return nil, fmt.Errorf("%w: %d bytes where its head asks for %d", ErrGloss, len(data), want+sumLen)
	}
	part := func(n uint64) (p []byte) { p, body = body[:n], body[n:]; return p }
	body = body[headLen:]
	lengths, weights, stems, vectors := part(count), part(count), part(text), part(count*dims)

	g := &Gloss{dims: int(dims), stems: string(stems), starts: make([]uint32, 1, count+1), weights: make([]float32, count), vectors: make([]int8, len(vectors))}
	end := uint64(0)
	for i, n := range lengths {
		if end += uint64(n); n < 1 || n > maxStemLen || end > text {
			return nil, fmt.Errorf("%w: stem %d is %d bytes long", ErrGloss, i, n)
		}
		g.starts = append(g.starts, uint32(end))
		if i > 0 && g.Stem(i-1) >= g.Stem(i) {
			return nil, fmt.Errorf("%w: stem %d is not behind the one before it", ErrGloss, i)
		}
		g.weights[i] = float32(weights[i]) * weightUnit
	}
	if end != text {
		return nil, fmt.Errorf("%w: %d bytes belong to no stem", ErrGloss, text-end)
	}
	for i, b := range vectors {
		g.vectors[i] = int8(b)
	}
	if i := slices.Index(g.vectors, -128); i >= 0 {
		return nil, fmt.Errorf("%w: a number of stem %d is below -127", ErrGloss, i/g.dims)
	}
	return g, nil
}
