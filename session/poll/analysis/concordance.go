package analysis

import (
	"folkmoot/session/poll"
	"folkmoot/session/poll/stat"
)

// orders reports whether the method's ballots put options in an order.
func (s *sheet) orders() bool {
	switch s.kind {
	case poll.Ranks, poll.Units, poll.Levels:
		return true
	case poll.Ticks, poll.Matches:
	}
	return false
}

// values gives how highly a paper holds each row, higher is better. Only their order means anything.
func (s *sheet) values(p paper) []float64 {
	out := make([]float64, s.rows)
	switch s.kind {
	case poll.Levels:
		parts := s.parts
		if s.rules.Method == poll.ImpactEffort {
			parts = 1
		}
		sum, answers := 0, 0
		said := make([]bool, s.rows)
		for i := range out {
			own, n := 0, 0
			for _, m := range s.of(p, i).marks[:parts] {
				if m > 0 {
					own, n = own+m, n+1
				}
			}
			if n > 0 {
				out[i] = float64(own) / float64(n) // equal fractions give the same number exactly
				said[i] = true
			}
			sum, answers = sum+own, answers+n
		}
		for i := range out {
			if !said[i] && answers > 0 {
				out[i] = float64(sum) / float64(answers)
			}
		}
	case poll.Ranks:
		for i, m := range p.marks {
			if m > 0 {
				out[i] = float64(s.rows + 1 - m)
			}
		}
	case poll.Ticks, poll.Units, poll.Matches:
		for i, m := range p.marks {
			out[i] = float64(m)
		}
	}
	return out
}

func (s *sheet) concordance(seed uint64) *Concordance {
	if !s.orders() || len(s.papers) < 2 {
		return nil
	}
	values := make([][]float64, len(s.papers))
	for i, p := range s.papers {
		values[i] = s.values(p)
	}
	c := stat.KendallW(values, seed)
	if !c.Defined {
		return nil
	}
	return &Concordance{W: c.W, P: c.P, Ballots: c.Judges, Band: bands[c.Band]}
}

var bands = map[stat.Band]Band{stat.Weak: Little, stat.Fair: Some, stat.Good: Good, stat.Strong: Strong}
