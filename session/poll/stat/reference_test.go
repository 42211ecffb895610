package stat_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"strconv"
	"testing"

	"folkmoot/session/poll/stat"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > within {
		t.Errorf("%s: %.10g, want %.10g", what, got, want)
	}
}

// Newcombe 1998, table I, gives four of them; the rest were worked out apart from this code.
func TestWilsonOfNewcombe(t *testing.T) {
	for _, c := range []struct {
		x, n      int
		low, high float64
	}{
		{81, 263, .2553, .3662},
		{15, 148, .0624, .1605},
		{0, 20, 0, .1611},
		{1, 29, .0061, .1718},
		{3, 5, .2307, .8824},
		{7, 12, .3195, .8067},
		{10, 12, .5520, .9530},
		{18, 20, .6990, .9721},
		{20, 20, .8389, 1},
		{0, 0, 0, 1},
	} {
		t.Run(fmt.Sprintf("%d of %d", c.x, c.n), func(t *testing.T) {
			low, high := stat.Wilson(c.x, c.n)
			near(t, "low", low, c.low, 5.1e-5)
			near(t, "high", high, c.high, 5.1e-5)
		})
	}
}

func TestAgreementOfVanDerEijk(t *testing.T) {
	for _, c := range []struct {
		source string
		freq   []int
		want   float64
	}{
		{"documentation of the R package agrmt", []int{30, 40, 210, 130, 530, 50, 10}, .6113333},
		{"half at each end", []int{10, 0, 0, 0, 10}, -1},
		{"flat", []int{5, 5, 5, 5, 5}, 0},
		{"all alike", []int{0, 0, 20, 0, 0}, 1},
		{"two neighbours", []int{0, 10, 10, 0, 0}, .75},
		{"a few", []int{3, 0, 1, 4, 4}, -.0277778},
		{"leaning", []int{2, 2, 2, 7, 7}, .375},
		{"two levels, even", []int{4, 4}, 0},
		{"two levels, all one", []int{0, 4}, 1},
	} {
		t.Run(c.source, func(t *testing.T) {
			got, ok := stat.VanDerEijk(c.freq)
			if !ok {
				t.Fatal("not defined")
			}
			near(t, "A", got, c.want, 5.1e-8)
		})
	}
	for _, freq := range [][]int{nil, {3}, {0, 0, 0}} {
		if a, ok := stat.VanDerEijk(freq); ok {
			t.Errorf("%v has an agreement of %v", freq, a)
		}
	}
}

// The artificial ratings "anxiety" of the R package irr: 3 raters, 20 subjects. Its kendall(anxiety, TRUE) prints
// W = .54, chi-square 30.8 with 19 degrees of freedom, p = .0429.
func TestKendallOfAnxiety(t *testing.T) {
	got := stat.KendallW([][]float64{
		{3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
		{3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
		{2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2},
	}, 1)
	if got.Judges != 3 || got.Objects != 20 || got.DF != 19 || got.Band != stat.Good || got.By != stat.ByPermutation {
		t.Errorf("%+v", got)
	}
	near(t, "W", got.W, .5396569, 5e-8)
	near(t, "chi-square", got.Chi2, 30.7604, 5e-5)
	near(t, "p by chi-square", got.ChiP, .0429, 5e-5)
	if got.P <= .001 || got.P >= got.ChiP {
		t.Errorf("p by shuffling is %v: the approximation is known to be too careful with three judges", got.P)
	}
}

func TestKendallOfSmallCases(t *testing.T) {
	up := []float64{1, 2, 3, 4}
	for _, c := range []struct {
		name           string
		values         [][]float64
		w, chi2, p, to float64
		by             stat.Source
		band           stat.Band
	}{
		{"three alike", [][]float64{up, up, up}, 1, 9, 1. / 576, 1e-12, stat.ByEnumeration, stat.Strong},
		{"two opposed", [][]float64{up, {4, 3, 2, 1}}, 0, 0, 1, 1e-12, stat.ByEnumeration, stat.Weak},
		// Counted apart from this code: 382,517 of the 518,400 ways of two judges beside the first reach it.
		{"three raters of six", [][]float64{{1, 6, 3, 2, 5, 4}, {1, 5, 6, 2, 4, 3}, {6, 3, 2, 5, 4, 1}}, .2126984, 3.190476, 382517. / 518400, .015, stat.ByPermutation, stat.Weak},
		// Friedman's exact table for 3 objects and 3 judges: chi-square 6 has .028 (1 in 36), 4.667 has .194 (7 in 36).
		{"Friedman, chi-square 6", [][]float64{{1, 2, 3}, {1, 2, 3}, {1, 2, 3}}, 1, 6, 1. / 36, 1e-12, stat.ByEnumeration, stat.Strong},
		{"Friedman, chi-square 4.667", [][]float64{{1, 2, 3}, {1, 2, 3}, {1, 3, 2}}, 7. / 9, 14. / 3, 7. / 36, 1e-12, stat.ByEnumeration, stat.Strong},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := stat.KendallW(c.values, 7)
			if !got.Defined || got.By != c.by || got.Band != c.band {
				t.Errorf("%+v", got)
			}
			near(t, "W", got.W, c.w, 5.1e-8)
			near(t, "chi-square", got.Chi2, c.chi2, 5.1e-7)
			near(t, "p", got.P, c.p, c.to)
		})
	}
	for _, values := range [][][]float64{nil, {up}, {{1}, {1}}, {{2, 2, 2}, {5, 5, 5}}} {
		if got := stat.KendallW(values, 1); got.Defined {
			t.Errorf("%v: %+v", values, got)
		}
	}
}

// For even degrees of freedom the tail is a finite sum; the rest are the points of printed tables.
func TestChiSquareTail(t *testing.T) {
	for _, df := range []int{2, 4, 10, 40} {
		for _, x := range []float64{.01, 1, 5, 20, 39, 60, 200} {
			term, sum := 1.0, 1.0
			for i := 1; i < df/2; i++ {
				term *= x / 2 / float64(i)
				sum += term
			}
			want := sum * math.Exp(-x/2)
			near(t, fmt.Sprint(df, " ", x), stat.ChiSquareTail(x, df), want, 1e-12*(1+want))
		}
	}
	for _, c := range []struct {
		x  float64
		df int
		p  float64
	}{{3.841459, 1, .05}, {7.814728, 3, .05}, {30.143527, 19, .05}, {6.634897, 1, .01}, {0, 3, 1}, {5, 0, 1}} {
		near(t, fmt.Sprint(c.x, " ", c.df), stat.ChiSquareTail(c.x, c.df), c.p, 1e-7)
	}
}

func TestGroupInformedConsensusOfPolis(t *testing.T) {
	f, err := os.Open("testdata/polis-groups.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) != 15 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		counts := make([]int, 4)
		for i := range counts {
			if counts[i], err = strconv.Atoi(row[i+1]); err != nil {
				t.Fatal(err)
			}
		}
		want, err := strconv.ParseFloat(row[5], 64)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "comment "+row[0], stat.GroupInformed([]int{counts[0], counts[2]}, []int{counts[1], counts[3]}), want, 3e-16)
	}
	near(t, "no groups", stat.GroupInformed(nil, nil), 1, 0)
}

// The example that Polis tests itself with; it takes 1 from each count, since 1 is added inside.
func TestProportionsOfPolis(t *testing.T) {
	near(t, "15 of 24 and 56 of 71", stat.TwoProportion(15, 24, 56, 71), -1.518, .01)
	near(t, "against a multitude of halves", stat.TwoProportion(30, 50, 1_000_000, 2_000_000), stat.OneProportion(30, 50), .001)
	near(t, "all alike", stat.TwoProportion(5, 5, 7, 7), 0, 0)
}

// Wins, losses and published scores of a few ideas of six All Our Ideas surveys (formidable-family/collective_wisdom,
// MIT). The whole files are held by the tests of the readers.
func TestPairScoreOfAllOurIdeas(t *testing.T) {
	for _, c := range []struct {
		wins, losses int
		score        float64
	}{
		{16, 2, 85},
		{22, 4, 82.1429},
		{0, 22, 4.16667},
		{19, 2, 86.9565},
		{45, 4, 90.1961},
		{3, 58, 6.34921},
		{5, 0, 85.7143},
		{0, 3, 20},
		{2, 0, 75},
		{46, 2, 94},
		{2, 45, 6.12245},
	} {
		near(t, fmt.Sprint(c.wins, " to ", c.losses), stat.PairScore(c.wins, c.losses), c.score, 5.1e-5)
	}
}
