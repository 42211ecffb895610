package tally

import (
	"cmp"
	"slices"

	"folkmoot/session/poll/rule"
)

// mostValues is how many different values an option may have for its histogram to be given.
const mostValues = 24

// points adds up the numbers on the ballots; total gets the sums in the unit of the file.
func (t *Tally) points(total []int) {
	e := t.election
	type stats struct {
		low, high int64
		ballots   int
		values    map[int64]int
	}
	all := make([]stats, len(e.Options))
	for _, b := range e.Points {
		for i, o := range b.Options {
			v, s := b.Given[i], &all[o]
			if s.ballots == 0 {
				s.low, s.high, s.values = v, v, map[int64]int{}
			}
			s.low, s.high = min(s.low, v), max(s.high, v)
			s.ballots += b.Weight
			if s.values[v] > 0 || len(s.values) <= mostValues {
				s.values[v] += b.Weight
			}
			total[o] += b.Weight * int(v)
		}
	}
	o := order(total)
	t.add(ByPoints, o)
	for i := range o.Scores {
		o.Scores[i] = e.PointUnit.Float(int64(total[i]))
	}
	for _, tier := range o.Order {
		for _, x := range tier {
			s := all[x]
			p := Points{Option: t.Options[x].ID, Ballots: s.ballots, Sum: o.Scores[x], Low: e.PointUnit.Float(s.low), High: e.PointUnit.Float(s.high)}
			if s.ballots > 0 {
				p.Mean = p.Sum / float64(s.ballots)
			}
			if len(s.values) <= mostValues {
				for v, n := range s.values {
					p.Histogram = append(p.Histogram, Given{e.PointUnit.Float(v), n})
				}
				slices.SortFunc(p.Histogram, func(a, b Given) int { return cmp.Compare(a.Value, b.Value) })
			}
			t.Points = append(t.Points, p)
		}
	}
}

// order puts options into tiers by whole numbers, the largest first.
func order(total []int) rule.Outcome {
	out := rule.Outcome{Scores: make([]float64, len(total))}
	places := make([]int, len(total))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(total[b], total[a]) })
	for i, x := range places {
		out.Scores[x] = float64(total[x])
		if i > 0 && total[places[i-1]] == total[x] {
			out.Order[len(out.Order)-1] = append(out.Order[len(out.Order)-1], x)
			continue
		}
		out.Order = append(out.Order, []int{x})
	}
	return out
}
