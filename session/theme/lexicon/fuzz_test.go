package lexicon_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"testing"

	"folkmoot/session/theme/lexicon"
)

// No file crashes the reader or makes it ask for more memory than the file is long; what it reads can be asked for.
func FuzzReadGloss(f *testing.F) {
	sound := small(f)
	f.Add(sound, false)
	f.Add(sound[:len(sound)-4], true)
	f.Add(sound[:20], true)
	huge := bytes.Clone(sound[:len(sound)-4])
	for i := 8; i < 20; i++ {
		huge[i] = 0xff
	}
	f.Add(huge, true)
	f.Fuzz(func(t *testing.T, data []byte, seal bool) {
		if seal { // with a right checksum, so that the fuzzer gets behind it
			data = binary.LittleEndian.AppendUint32(bytes.Clone(data), crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)))
		}
		g, err := lexicon.ReadGloss(data)
		if err != nil {
			if !errors.Is(err, lexicon.ErrGloss) {
				t.Fatal(err)
			}
			return
		}
		rows := make([]lexicon.GlossRow, 0, g.Len())
		for i := range g.Len() {
			v, weight, ok := g.Vector(g.Stem(i))
			if !ok || len(v) != g.Dims() {
				t.Fatalf("stem %d is not found again", i)
			}
			rows = append(rows, lexicon.GlossRow{Stem: g.Stem(i), Weight: lexicon.WeightByte(float64(weight)), Vector: v})
		}
		again, err := lexicon.EncodeGloss(g.Dims(), rows)
		if err != nil || string(again) != string(data) {
			t.Fatalf("what was read is not written the same: %v", err)
		}
	})
}

// No file crashes the reader; what it reads can be asked, and every fault has its place.
func FuzzReadConcepts(f *testing.F) {
	f.Add([]byte(town), "the bus stop")
	f.Add([]byte("[a] A\nbus: ~~bus, --, &\xff"), "")
	f.Add([]byte("[\n:\n#\n]"), "a")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		c, err := lexicon.ReadConcepts(map[string][]byte{"f.txt": data}, cut)
		if err != nil {
			var fault *lexicon.Fault
			if !errors.As(err, &fault) || fault.Line < 1 || fault.Column < 1 {
				t.Fatalf("%v", err)
			}
			return
		}
		for _, h := range c.Match(nil, cut(text)) {
			if c.Name(h.Concept) == "" || c.AreaName(h.Area) == "" || c.AreaTitle(h.Area) == "" {
				t.Fatalf("%+v has no name", h)
			}
		}
	})
}
