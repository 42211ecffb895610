package stat_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll/stat"
)

// adding scores a multiset of ballots of points.
func adding(ballots [][]int) func(weights []int, scores []float64) {
	return func(weights []int, scores []float64) {
		clear(scores)
		for i, w := range weights {
			for o, points := range ballots[i] {
				scores[o] += float64(w * points)
			}
		}
	}
}

func TestACloseRaceIsCalledCloseAndAClearOneClear(t *testing.T) {
	// 12 people: all like the first, 7 the second, 6 the third, nobody the last.
	var ballots [][]int
	for i := range 12 {
		b := []int{1, 0, 0, 0}
		if i < 7 {
			b[1] = 1
		}
		if i >= 6 {
			b[2] = 1
		}
		ballots = append(ballots, b)
	}
	got := stat.Resample(len(ballots), 4, 2, 1000, 11, adding(ballots))
	if d := cmp.Diff([][2]int{{1, 2}}, got.SameAs); d != "" {
		t.Errorf("no clear difference: %s", d)
	}
	if got.Low[0] != 1 || got.Low[1] != 2 || got.High[1] != 3 || got.Low[2] != 2 || got.High[2] != 3 || got.Low[3] != 4 || got.High[3] != 4 {
		t.Errorf("ranks from %v to %v", got.Low, got.High)
	}
	if got.InTop[0] < .99 || got.InTop[3] != 0 || got.InTop[1] <= got.InTop[2] || got.InTop[2] < .2 {
		t.Errorf("among the first two: %v", got.InTop)
	}
}

func TestOptionsAlwaysTiedShareTheirPlaces(t *testing.T) {
	got := stat.Resample(5, 3, 1, 200, 1, func(_ []int, scores []float64) { clear(scores) })
	for o := range 3 {
		near(t, "in the first", got.InTop[o], 1./3, 1e-9)
	}
	if d := cmp.Diff(stat.Stability{Times: 200, InTop: got.InTop, Low: []int{1, 1, 1}, High: []int{3, 3, 3}}, got); d != "" {
		t.Fatal(d)
	}
}

// These numbers are the same on every system: they stand here so that a change is seen.
func TestResamplingIsTheSameEverywhere(t *testing.T) {
	ballots := [][]int{{2, 1, 0}, {0, 2, 1}, {1, 0, 2}, {2, 0, 1}, {0, 2, 1}, {2, 1, 0}, {1, 2, 0}}
	got := stat.Resample(len(ballots), 3, 1, 1000, 2024, adding(ballots))
	want := stat.Stability{
		Times: 1000, InTop: []float64{.463166667, .470666667, .066166667},
		Low: []int{1, 1, 1}, High: []int{3, 3, 3}, SameAs: [][2]int{{0, 2}, {1, 2}},
	}
	rounded := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	if d := cmp.Diff(want, got, rounded); d != "" {
		t.Fatal(d)
	}
}

func TestNothingToResample(t *testing.T) {
	got := stat.Resample(0, 2, 1, 100, 1, func(_ []int, scores []float64) { clear(scores) })
	if len(got.SameAs) != 0 || got.Low[0] != 1 || got.High[0] != 2 {
		t.Errorf("no ballots: %+v", got)
	}
	got = stat.Resample(3, 0, 1, 100, 1, func([]int, []float64) {})
	if d := cmp.Diff(stat.Stability{Times: 100, InTop: []float64{}, Low: []int{}, High: []int{}}, got); d != "" {
		t.Errorf("no options: %s", d)
	}
	got = stat.Resample(2, 1, 1, 0, 1, func([]int, []float64) {})
	if got.InTop[0] != 0 || got.Low[0] != 1 || got.High[0] != 1 {
		t.Errorf("no resamples: %+v", got)
	}
}

func TestResamplingHoldsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		options := rapid.IntRange(1, 5).Draw(t, "options")
		ballots := rapid.SliceOfN(rapid.SliceOfN(rapid.IntRange(0, 3), options, options), 1, 8).Draw(t, "ballots")
		k := rapid.IntRange(0, options+1).Draw(t, "k")
		seed := rapid.Uint64().Draw(t, "seed")
		drawn := 0
		got := stat.Resample(len(ballots), options, k, 40, seed, func(weights []int, scores []float64) {
			sum := 0
			for _, w := range weights {
				sum += w
			}
			if sum != len(ballots) {
				t.Fatalf("%d ballots drawn out of %d", sum, len(ballots))
			}
			drawn++
			adding(ballots)(weights, scores)
		})
		if drawn != 41 {
			t.Fatalf("scored %d times", drawn)
		}
		if d := cmp.Diff(got, stat.Resample(len(ballots), options, k, 40, seed, adding(ballots))); d != "" {
			t.Fatalf("the same seed gives another result: %s", d)
		}
		places := 0.0
		for o := range options {
			places += got.InTop[o]
			if got.Low[o] < 1 || got.High[o] > options || got.Low[o] > got.High[o] {
				t.Fatalf("option %d: %d to %d", o, got.Low[o], got.High[o])
			}
		}
		if math.Abs(places-float64(min(k, options))) > 1e-9 {
			t.Fatalf("%v places among the first %d of %d", places, k, options)
		}
		// Relabelled options give the relabelled result.
		turned := make([][]int, len(ballots))
		for i, b := range ballots {
			turned[i] = mirrored(b)
		}
		other := stat.Resample(len(ballots), options, k, 40, seed, adding(turned))
		if !slices.Equal(got.Low, mirrored(other.Low)) || !slices.Equal(got.InTop, mirrored(other.InTop)) || len(got.SameAs) != len(other.SameAs) {
			t.Fatalf("%+v, relabelled %+v", got, other)
		}
		// Every place can be taken by the order that the caller fixes: sorted ballots make the order of casting vanish.
		shuffled := rapid.Permutation(ballots).Draw(t, "shuffled")
		sorted := func(bs [][]int) [][]int { return slices.SortedFunc(slices.Values(bs), slices.Compare) }
		a := stat.Resample(len(ballots), options, k, 40, seed, adding(sorted(ballots)))
		if d := cmp.Diff(a, stat.Resample(len(ballots), options, k, 40, seed, adding(sorted(shuffled)))); d != "" {
			t.Fatal(d)
		}
	})
}
