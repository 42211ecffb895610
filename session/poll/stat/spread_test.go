package stat_test

import (
	"fmt"
	"testing"

	"folkmoot/session/poll/stat"
)

// Values of R's quantile(x, p, type = 7).
func TestQuantilesOfTypeSeven(t *testing.T) {
	for _, c := range []struct {
		xs      []float64
		p, want float64
	}{
		{[]float64{1, 2, 3, 4}, .25, 1.75},
		{[]float64{1, 2, 3, 4}, .5, 2.5},
		{[]float64{1, 2, 3, 4, 5}, .75, 4},
		{[]float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, .1, 1.9},
		{[]float64{7}, .9, 7},
		{nil, .5, 0},
	} {
		near(t, fmt.Sprint(c.xs, " at ", c.p), stat.Quantile(c.xs, c.p), c.want, 1e-12)
	}
}

func TestASplitRoomIsSeen(t *testing.T) {
	for _, c := range []struct {
		name   string
		levels []int
		want   bool
	}{
		{"half at each end", []int{6, 0, 0, 0, 6}, true},
		{"ends heavy, middle not empty", []int{4, 1, 2, 1, 4}, true},
		{"flat", []int{3, 3, 3, 3, 3}, false},
		{"all alike", []int{0, 0, 0, 9, 0}, false},
		{"leaning", []int{0, 1, 2, 5, 4}, false},
		{"yes and no, evenly", []int{6, 6}, true},
		{"yes and no, nearly all yes", []int{1, 11}, false},
		{"one person", []int{1, 0, 0}, false},
		{"nobody", []int{0, 0, 0}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if stat.Split(c.levels) != c.want {
				t.Errorf("%v: %v", c.levels, !c.want)
			}
		})
	}
}

func TestGiniOfPlainCases(t *testing.T) {
	near(t, "all the same", stat.Gini([]float64{5, 5, 5}), 0, 1e-12)
	near(t, "one has all", stat.Gini([]float64{0, 0, 0, 100}), .75, 1e-12)
	near(t, "1 to 4", stat.Gini([]float64{1, 2, 3, 4}), .25, 1e-12)
	near(t, "nothing", stat.Gini([]float64{0, 0}), 0, 0)
	near(t, "nobody", stat.Gini(nil), 0, 0)
}
