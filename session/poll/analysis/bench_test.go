package analysis_test

import (
	"fmt"
	"testing"

	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// room is a poll of so many people over so many options, filled in at random under the rules that the app suggests.
func room(m poll.Method, people, n int) analysis.Input {
	d := seeded(uint64(people))
	in := analysis.Input{Rules: poll.SuggestFor(m, n), Options: options(n), Seed: 1, Floor: 5}
	for i := range people {
		b := d.ballot(in.Rules, in.Options)
		b.Group = fmt.Sprint("table ", i%3+1)
		in.Ballots = append(in.Ballots, b)
	}
	return in
}

func BenchmarkAnalyse20x40(b *testing.B) {
	for _, m := range poll.Methods() {
		b.Run(string(m), func(b *testing.B) {
			in := room(m, 20, 40)
			for b.Loop() {
				analysis.Analyse(in)
			}
		})
	}
}

func BenchmarkAnalyse60x200(b *testing.B) {
	for _, m := range poll.Methods() {
		b.Run(string(m), func(b *testing.B) {
			in := room(m, 60, 200)
			for b.Loop() {
				analysis.Analyse(in)
			}
		})
	}
}
