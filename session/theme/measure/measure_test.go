package measure_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/theme/measure"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 5e-4 {
		t.Errorf("%s is %.4f, not %.4f", what, got, want)
	}
}

// Values that others published: the first from the documentation of scikit-learn's adjusted_rand_score and
// normalised_mutual_info_score, the B-cubed ones worked out by hand from the definition of Bagga and Baldwin (1998).
func TestKnownValues(t *testing.T) {
	for _, c := range []struct {
		name            string
		found           []int
		gold            []string
		ari, nmi, cubed float64
	}{
		{"the same", []int{0, 0, 1, 1}, []string{"a", "a", "b", "b"}, 1, 1, 1},
		{"other names", []int{1, 1, 0, 0}, []string{"a", "a", "b", "b"}, 1, 1, 1},
		{"one group split", []int{0, 0, 1, 2}, []string{"a", "a", "b", "b"}, 0.571, 0.8, 6.0 / 7},
		{"two groups joined", []int{0, 0, 1, 1}, []string{"a", "a", "b", "c"}, 0.571, 0.8, 6.0 / 7},
		{"all apart against all together", []int{-1, -1, -1, -1}, []string{"a", "a", "a", "a"}, 0, 0, 0.4},
		{"across", []int{0, 1, 0, 1}, []string{"a", "a", "b", "b"}, -0.5, 0, 0.5},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := measure.Compare(c.found, c.gold)
			near(t, "ARI", s.ARI, c.ari)
			near(t, "NMI", s.NMI, c.nmi)
			near(t, "B-cubed F1", s.BCubed, c.cubed)
		})
	}
}

// Names of groups do not matter, and the grouping itself scores 1.
func TestLawNamesDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 2, 30).Draw(t, "gold")
		found := make([]int, len(gold))
		for i, g := range gold {
			found[i] = 7 - int(g[0]-'a')
		}
		s := measure.Compare(found, gold)
		if math.Abs(s.ARI-1)+math.Abs(s.NMI-1)+math.Abs(s.BCubed-1) > 1e-9 {
			t.Fatalf("%+v", s)
		}
	})
}

// A ranking that knows the answer is always right, one that gives it third is never right at 1 and always at 3.
func TestPlaceCountsWhatWasAsked(t *testing.T) {
	gold := []string{"a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "d", "e"}
	by := func(at int) func([][]int) func(int) []int {
		return func(themes [][]int) func(int) []int {
			return func(idea int) []int {
				var right int
				var rest []int
				for th, list := range themes {
					if gold[list[0]] == gold[idea] {
						right = th
					} else {
						rest = append(rest, th)
					}
				}
				return append(append(append([]int{}, rest[:at]...), right), rest[at:]...)
			}
		}
	}
	for at, want := range map[int]measure.Placing{
		0: {Placed: 2, Asked: 12, At1: 12, At3: 12},
		2: {Placed: 2, Asked: 12, At3: 12},
		3: {Placed: 2, Asked: 12},
	} {
		if got := measure.Place(gold, 2, 3, by(at)); got != want {
			t.Errorf("the answer at place %d: %+v, not %+v", at+1, got, want)
		}
	}
}
