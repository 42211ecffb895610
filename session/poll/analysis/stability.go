package analysis

import (
	"slices"

	"folkmoot/session/poll"
	"folkmoot/session/poll/stat"
)

const (
	usualTimes = 1000
	leastTimes = 50
	// manyAnswers is how many answers are added up before fewer resamples have to do.
	manyAnswers = 8_000_000
)

func (s *sheet) stability(seed uint64) *Stability {
	if len(s.papers) < fewAnswers || s.rows == 0 {
		return nil
	}
	answers := len(s.papers) * s.rows * s.parts
	out := &Stability{
		Times: min(usualTimes, max(leastTimes, manyAnswers/answers)),
		Top:   min(max(1, s.rules.Places), s.rows),
	}
	all := make([]standing, s.rows)
	for i := range all {
		all[i] = s.newStanding()
	}
	order := make([]int, s.rows)
	above := make([]int, s.rows*s.rows) // how often the one stood above the other
	drawn := -1                         // the first look is at the ballots themselves
	r := stat.Resample(len(s.papers), s.rows, out.Top, out.Times, seed, func(weights []int, scores []float64) {
		s.redraw(all, weights)
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int { return s.before(&all[a], &all[b]) })
		tier := 0.0
		for i, row := range order {
			if i > 0 && s.before(&all[order[i-1]], &all[row]) != 0 {
				tier--
			}
			scores[row] = tier
		}
		if drawn++; drawn == 0 {
			return
		}
		for i, x := range scores {
			line := above[i*s.rows : (i+1)*s.rows]
			for j, y := range scores {
				if x > y {
					line[j]++
				}
			}
		}
	})
	out.InTop, out.Low, out.High = r.InTop, r.Low, r.High
	out.Level = level(s.rows, func(upper, lower int) bool { return 20*above[upper*s.rows+lower] >= 19*out.Times })
	return out
}

// redraw adds up the papers, each as often as it was drawn.
func (s *sheet) redraw(all []standing, weights []int) {
	for i := range all {
		all[i].clear()
	}
	for n, w := range weights {
		if w == 0 {
			continue
		}
		p := s.papers[n]
		if s.rules.Method == poll.Ranking { // what is not ranked has a share too
			for i := range all {
				s.put(&all[i], s.of(p, i), w*p.heads)
			}
			continue
		}
		for _, i := range p.said {
			s.put(&all[i], s.of(p, i), w*p.heads)
		}
	}
}

// level finds the runs of rows of which none is clearly above another. Only runs that are not part of a longer one count.
func level(rows int, apart func(upper, lower int) bool) [][2]int {
	var out [][2]int
	first := 0
	for last := range rows {
		from := first
		for upper := last - 1; upper >= first; upper-- {
			if apart(upper, last) || apart(last, upper) {
				first = upper + 1
				break
			}
		}
		if first > from && last-1 > from {
			out = append(out, [2]int{from, last - 1})
		}
	}
	if rows-1 > first {
		out = append(out, [2]int{first, rows - 1})
	}
	return out
}
