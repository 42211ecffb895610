package stat_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll/stat"
)

func histogram(least int) *rapid.Generator[[]int] {
	return rapid.Custom(func(t *rapid.T) []int {
		h := rapid.SliceOfN(rapid.IntRange(0, 12), 2, 9).Draw(t, "levels")
		if slices.Max(h) == 0 {
			h[rapid.IntRange(0, len(h)-1).Draw(t, "level")] = least
		}
		return h
	})
}

func mirrored[T any](xs []T) []T {
	out := slices.Clone(xs)
	slices.Reverse(out)
	return out
}

func close9(a, b float64) bool { return math.Abs(a-b) <= 1e-9*(1+math.Abs(a)) }

func TestWilsonHoldsTheShareAndMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 100_000).Draw(t, "n")
		x := rapid.IntRange(0, n).Draw(t, "x")
		low, high := stat.Wilson(x, n)
		share := float64(x) / float64(n)
		if low < 0 || high > 1 || low > share || high < share || low >= high {
			t.Fatalf("%v to %v around %v", low, high, share)
		}
		if l, h := stat.Wilson(n-x, n); !close9(l, 1-high) || !close9(h, 1-low) {
			t.Fatalf("the others have %v to %v, these %v to %v", l, h, low, high)
		}
		if l, h := stat.Wilson(2*x, 2*n); h-l >= high-low {
			t.Fatalf("twice the people give no narrower interval: %v to %v, %v to %v", l, h, low, high)
		}
	})
}

func TestAgreementIsBoundedAndMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := histogram(1).Draw(t, "h")
		a, ok := stat.VanDerEijk(h)
		if !ok || a < -1-1e-9 || a > 1+1e-9 {
			t.Fatalf("%v, %v", a, ok)
		}
		used := 0
		for _, f := range h {
			if f > 0 {
				used++
			}
		}
		if (used == 1) != (math.Abs(a-1) < 1e-9) {
			t.Fatalf("%d levels used and A is %v", used, a)
		}
		if m, _ := stat.VanDerEijk(mirrored(h)); !close9(a, m) {
			t.Fatalf("%v, mirrored %v", a, m)
		}
		twice := slices.Clone(h)
		for i := range twice {
			twice[i] *= 2
		}
		if m, _ := stat.VanDerEijk(twice); !close9(a, m) {
			t.Fatalf("%v, with every person twice %v", a, m)
		}
		if stat.Split(h) != stat.Split(mirrored(h)) || stat.Split(h) != stat.Split(twice) {
			t.Fatal("split depends on which end comes first, or on how many there are")
		}
	})
}

func judges(t *rapid.T) [][]float64 {
	n := rapid.IntRange(2, 6).Draw(t, "objects")
	return rapid.SliceOfN(rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 4), func(i int) float64 { return float64(i) }), n, n), 2, 5).Draw(t, "values")
}

func TestConcordanceDoesNotDependOnLabels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := judges(t)
		c := stat.KendallW(values, 3)
		if !c.Defined {
			return
		}
		if c.W < 0 || c.W > 1 || c.P <= 0 || c.P > 1 || c.ChiP < 0 || c.ChiP > 1 {
			t.Fatalf("%+v", c)
		}
		relabelled := rapid.Permutation(values).Draw(t, "judges")
		places := make([]int, len(values[0]))
		for i := range places {
			places[i] = i
		}
		places = rapid.Permutation(places).Draw(t, "objects")
		for j, row := range relabelled {
			moved := make([]float64, len(row))
			for i, p := range places {
				moved[i] = 10 - 2*row[p] // turned round and stretched too: only the order counts
			}
			relabelled[j] = moved
		}
		if d := cmp.Diff(c, stat.KendallW(relabelled, 3)); d != "" {
			t.Fatal(d)
		}
	})
}

func TestEqualRankingsAreFullConcordance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Float64Range(-5, 5), 2, 12).Draw(t, "row")
		m := rapid.IntRange(2, 9).Draw(t, "judges")
		c := stat.KendallW(slices.Repeat([][]float64{row}, m), 1)
		if c.Defined && math.Abs(c.W-1) > 1e-12 {
			t.Fatalf("%+v", c)
		}
		if !c.Defined && slices.Max(row) != slices.Min(row) {
			t.Fatalf("not defined for %v", row)
		}
	})
}

func TestQuantilesRiseAndStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOfN(rapid.Float64Range(-100, 100), 1, 20).Draw(t, "xs")
		slices.Sort(xs)
		ps := rapid.SliceOfN(rapid.Float64Range(0, 1), 2, 5).Draw(t, "ps")
		slices.Sort(ps)
		last := xs[0]
		for _, p := range ps {
			q := stat.Quantile(xs, p)
			if q < last-1e-9 || q > xs[len(xs)-1]+1e-9 {
				t.Fatalf("at %v: %v after %v", p, q, last)
			}
			last = q
		}
		if stat.Quantile(xs, 0) != xs[0] || stat.Quantile(xs, 1) != xs[len(xs)-1] {
			t.Fatal("the ends are not the least and the most")
		}
	})
}

func TestSpreadOfAHistogramIsThatOfItsAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := histogram(1).Draw(t, "h")
		low := float64(rapid.IntRange(-3, 3).Draw(t, "low"))
		var answers []float64
		for i, f := range h {
			for range f {
				answers = append(answers, low+float64(i))
			}
		}
		sum, square := 0.0, 0.0
		for _, a := range answers {
			sum += a
		}
		mean := sum / float64(len(answers))
		top := 0
		for _, a := range answers {
			square += (a - mean) * (a - mean)
			if a >= low+float64(len(h)-2) {
				top++
			}
		}
		sd := 0.0
		if len(answers) > 1 {
			sd = math.Sqrt(square / float64(len(answers)-1))
		}
		got := stat.SpreadOf(h, low)
		want := stat.Spread{
			N: len(answers), Mean: mean, SD: sd, TopTwo: top,
			Median: stat.Quantile(answers, .5), Q1: stat.Quantile(answers, .25), Q3: stat.Quantile(answers, .75),
			IQR: stat.Quantile(answers, .75) - stat.Quantile(answers, .25),
		}
		near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
		if d := cmp.Diff(want, got, near); d != "" {
			t.Fatal(d)
		}
	})
}

func TestGiniDoesNotDependOnOrderOrCurrency(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		xs := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 100), func(i int) float64 { return float64(i) }), 1, 12).Draw(t, "xs")
		g := stat.Gini(xs)
		dearer := rapid.Permutation(xs).Draw(t, "order")
		for i := range dearer {
			dearer[i] *= 3
		}
		if g < 0 || g >= 1 || !close9(g, stat.Gini(dearer)) {
			t.Fatalf("%v, %v", g, stat.Gini(dearer))
		}
	})
}

func TestGroupsThatAgreeMoreAreNearerConsensus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 5).Draw(t, "groups")
		var agree, seen []int
		for range n {
			s := rapid.IntRange(1, 30).Draw(t, "seen")
			seen, agree = append(seen, s), append(agree, rapid.IntRange(0, s-1).Draw(t, "agree"))
		}
		before := stat.GroupInformed(agree, seen)
		z := stat.TwoProportion(agree[0], seen[0], agree[n-1], seen[n-1])
		if back := stat.TwoProportion(agree[n-1], seen[n-1], agree[0], seen[0]); !close9(z, -back) || math.IsNaN(z) {
			t.Fatalf("z is %v one way and %v the other", z, back)
		}
		agree[0]++
		if after := stat.GroupInformed(agree, seen); before <= 0 || after >= 1 || after <= before {
			t.Fatalf("%v, with one more who agrees %v", before, after)
		}
	})
}
