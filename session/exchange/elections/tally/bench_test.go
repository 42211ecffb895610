package tally_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

// A file with 100,000 orders of 40 options, all of them different, is read and counted by every rule.
func BenchmarkTally100000x40(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	text.WriteString("# NUMBER ALTERNATIVES: 40\n")
	for range 100_000 {
		text.WriteString("1: ")
		for i, o := range r.Perm(40) {
			if i > 0 {
				text.WriteByte(',')
			}
			fmt.Fprint(&text, o+1)
		}
		text.WriteByte('\n')
	}
	f := elections.File{Name: "large.soc", Data: []byte(text.String())}
	b.SetBytes(int64(len(f.Data)))
	for b.Loop() {
		e, err := elections.Read(f)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := tally.Count(e, tally.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
