package stat_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/poll/stat"
)

func strength(s []float64) []float64 {
	out := make([]float64, len(s))
	for i, x := range s {
		out[i] = math.Exp(x)
	}
	return out
}

// The usual iteration, as it is written in the comment: slow, and apart from the code.
func iterate(wins [][]int) []float64 {
	p := make([]float64, len(wins))
	for i := range p {
		p[i] = 1
	}
	for range 200_000 {
		moved := 0.0
		for i := range p {
			won, below := .5, 1/(p[i]+1)
			for j := range p {
				if j != i {
					won += float64(wins[i][j])
					below += float64(wins[i][j]+wins[j][i]) / (p[i] + p[j])
				}
			}
			next := won / below
			moved = max(moved, math.Abs(math.Log(next/p[i])))
			p[i] = next
		}
		if moved < 1e-14 {
			break
		}
	}
	return p
}

func TestBradleyTerryIsTheFixedPointOfTheIteration(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "options")
		wins := make([][]int, n)
		for i := range wins {
			wins[i] = rapid.SliceOfN(rapid.IntRange(0, 6), n, n).Draw(t, "wins")
		}
		got, want := strength(stat.BradleyTerry(wins)), iterate(wins)
		for i := range want {
			if math.Abs(math.Log(got[i]/want[i])) > 1e-9 {
				t.Fatalf("option %d: %.14g, the iteration gives %.14g", i, got[i], want[i])
			}
		}
	})
}

func TestBradleyTerryOfPlainCases(t *testing.T) {
	for _, c := range []struct {
		name string
		wins [][]int
		sign []int
	}{
		{"no comparison", [][]int{{0, 0}, {0, 0}}, []int{0, 0}},
		{"even", [][]int{{0, 3}, {3, 0}}, []int{0, 0}},
		{"always the first", [][]int{{0, 900}, {0, 0}}, []int{1, -1}},
		{"one apart from the rest", [][]int{{0, 4, 0}, {1, 0, 0}, {0, 0, 0}}, []int{1, -1, 0}},
		{"a circle", [][]int{{0, 5, 0}, {0, 0, 5}, {5, 0, 0}}, []int{0, 0, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i, s := range stat.BradleyTerry(c.wins) {
				if math.IsNaN(s) || math.IsInf(s, 0) || math.Abs(s) < 1e-9 && c.sign[i] != 0 || math.Abs(s) > 1e-9 && s*float64(c.sign[i]) <= 0 {
					t.Errorf("option %d has strength %v", i, s)
				}
			}
		})
	}
}

// A ladder of 400 options of which each met only its neighbours: the usual iteration would need very many rounds.
func TestBradleyTerryFollowsALongChain(t *testing.T) {
	const n = 400
	wins := make([][]int, n)
	for i := range wins {
		wins[i] = make([]int, n)
	}
	for i := range n - 1 {
		wins[i][i+1], wins[i+1][i] = 6, 4
	}
	s := stat.BradleyTerry(wins)
	for i := range n - 1 {
		if s[i] < s[i+1]-1e-12 || (i < 20 || i > n-20) && s[i] <= s[i+1] { // in the middle all are even
			t.Fatalf("option %d has %v and the next %v", i, s[i], s[i+1])
		}
	}
	for i := range s {
		if math.Abs(s[i]+s[n-1-i]) > 1e-8 {
			t.Fatalf("option %d has %v and its mirror %v", i, s[i], s[n-1-i])
		}
	}
}
