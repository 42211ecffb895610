package analysis

import (
	"math"
	"slices"

	"folkmoot/session/poll"
	"folkmoot/session/poll/stat"
)

const (
	// fewAnswers is how many answers there must be before a room is called split, or ballots before they are resampled.
	fewAnswers = 5
	// strongScale is the least levels of a scale whose ends are strong words.
	strongScale = 5
)

func (s *sheet) readings() []Reading {
	out := make([]Reading, s.rows)
	var strengths []float64
	if s.kind == poll.Matches {
		strengths = s.strengths()
	}
	for i, row := range s.tally.Rows {
		r := &out[i]
		r.Low, r.High = stat.Wilson(row.Supporters, s.tally.Voted()-s.tally.Spoilt)
		r.Unanimous = row.Supporters > 0 && row.Supporters == s.tally.Voted()
		switch s.kind {
		case poll.Matches:
			r.Low, r.High = stat.Wilson(row.Total, row.Total+row.Against)
			r.Strength = strengths[i]
		case poll.Units:
			r.Gini = stat.Gini(s.given(i))
		case poll.Levels:
			s.scale(r, i)
		case poll.Ticks, poll.Ranks:
		}
	}
	return out
}

// scale fills in what answers on a scale say of a row.
func (s *sheet) scale(r *Reading, row int) {
	low := float64(s.rules.Low())
	for _, part := range s.tally.Rows[row].Parts {
		d := stat.SpreadOf(part.Levels, low)
		spread := Spread{Mean: d.Mean, SD: d.SD, Median: d.Median, Q1: d.Q1, Q3: d.Q3, TopTwo: d.TopTwo}
		spread.Agreement, spread.HasAgreement = stat.VanDerEijk(part.Levels)
		r.Parts = append(r.Parts, spread)
		r.Split = r.Split || part.Answers >= fewAnswers && stat.Split(part.Levels)
	}
	if s.rules.Method == poll.ImpactEffort {
		s.quadrant(r, row)
		return
	}
	if s.rules.Levels() >= strongScale {
		r.Against, r.For = s.atLevel(row, 1), s.atLevel(row, s.rules.Levels())
	}
	if s.rules.Method == poll.FistToFive {
		r.Blocks = s.atLevel(row, 1)
		r.Consensus = s.rules.Floor > 0 && s.atLeast(row, s.rules.Floor)
	}
}

// atLevel counts people who gave a level under some criterion. Hands are in the tally's parts, which suffice for one.
func (s *sheet) atLevel(row, level int) int {
	if s.parts == 1 {
		return s.tally.Rows[row].Parts[0].Levels[level-1]
	}
	people := 0
	for _, p := range s.papers {
		if slices.Contains(s.of(p, row).marks, level) {
			people += p.heads
		}
	}
	return people
}

// atLeast reports whether somebody answered and nobody gave less than a value.
func (s *sheet) atLeast(row, value int) bool {
	answers := 0
	for _, part := range s.tally.Rows[row].Parts {
		answers += part.Answers
		for level, people := range part.Levels {
			if people > 0 && s.rules.Value(level+1) < value {
				return false
			}
		}
	}
	return answers > 0
}

func (s *sheet) quadrant(r *Reading, row int) {
	if s.tally.Rows[row].Parts[0].Answers == 0 || s.tally.Rows[row].Parts[1].Answers == 0 {
		return
	}
	middle := float64(2*s.rules.Low()+s.rules.Levels()-1) / 2
	side := func(d Spread) (above, known bool) {
		if d.Median == middle {
			return d.Mean > middle, math.Abs(d.Mean-middle) > 1e-9
		}
		return d.Median > middle, true
	}
	for _, d := range r.Parts {
		r.Unsure = r.Unsure || d.Q1 <= middle && middle <= d.Q3
	}
	impact, one := side(r.Parts[0])
	effort, other := side(r.Parts[1])
	switch {
	case !one || !other:
	case impact && effort:
		r.Quadrant = BigProject
	case impact:
		r.Quadrant = QuickWin
	case effort:
		r.Quadrant = Thankless
	default:
		r.Quadrant = FillIn
	}
}

// given is what each person gave to a row, nothing too.
func (s *sheet) given(row int) []float64 {
	var out []float64
	for _, p := range s.papers {
		for range p.heads {
			out = append(out, float64(p.marks[row]))
		}
	}
	return out
}

// strengths are those of Bradley and Terry, with a mean of 1.
func (s *sheet) strengths() []float64 {
	out := stat.BradleyTerry(s.wins)
	sum := 0.0
	for i, x := range out {
		out[i] = math.Exp(x)
		sum += out[i]
	}
	for i := range out {
		out[i] *= float64(len(out)) / sum
	}
	return out
}
