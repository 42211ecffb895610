package lexicon_test

import (
	"fmt"
	"strings"
	"testing"

	"folkmoot/session/theme/lexicon"
)

// many is as many stems as the table of the app has.
func many(b *testing.B) []byte {
	b.Helper()
	rows := make([]lexicon.GlossRow, 36_000)
	for i := range rows {
		rows[i] = lexicon.GlossRow{Stem: fmt.Sprintf("stem%05d", i), Weight: byte(i), Vector: make([]int8, 64)}
	}
	data, err := lexicon.EncodeGloss(64, rows)
	if err != nil {
		b.Fatal(err)
	}
	return data
}

func BenchmarkReadGloss(b *testing.B) {
	data := many(b)
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := lexicon.ReadGloss(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVector(b *testing.B) {
	g, err := lexicon.ReadGloss(many(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, ok := g.Vector("stem23456"); !ok {
			b.Fatal("not found")
		}
	}
}

// tenThousand terms, every third of two words, in a hundred areas.
func tenThousand() map[string][]byte {
	var s strings.Builder
	for i := range 10_000 {
		if i%100 == 0 {
			fmt.Fprintf(&s, "\n[area-%c%c] An area", 'a'+i/100%26, 'a'+i/2600)
		}
		if i%10 == 0 {
			fmt.Fprintf(&s, "\nconcept %d: ", i)
		} else {
			s.WriteString(", ")
		}
		fmt.Fprintf(&s, "word%d", i%4000)
		if i >= 4000 {
			fmt.Fprintf(&s, " more%d", i)
		}
	}
	return map[string][]byte{"many.txt": []byte(s.String())}
}

func BenchmarkReadConcepts(b *testing.B) {
	files := tenThousand()
	b.ReportAllocs()
	for b.Loop() {
		if c, err := lexicon.ReadConcepts(files, cut); err != nil || c.Terms() != 10_000 {
			b.Fatal(c, err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	c, err := lexicon.ReadConcepts(tenThousand(), cut)
	if err != nil {
		b.Fatal(err)
	}
	stems := cut("we said that word17 and word18 more4018 should come earlier on sundays for word19 and word20")
	var hits []lexicon.Hit
	b.ReportAllocs()
	for b.Loop() {
		hits = c.Match(hits[:0], stems)
	}
	if len(hits) != 4 {
		b.Fatal(hits)
	}
}
