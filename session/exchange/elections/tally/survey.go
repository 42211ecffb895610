package tally

import (
	"cmp"
	"fmt"
	"slices"

	"folkmoot/session/poll/stat"
)

// Survey is a pairwise survey of All Our Ideas.
type Survey struct {
	Votes    int       `json:"votes"`
	Invalid  int       `json:"invalid"` // marked so by the survey, and left out
	Ideas    []Idea    `json:"ideas"`   // by score, best first
	Recorded *Compared `json:"recorded,omitempty"`
}

// Idea is what could be chosen.
type Idea struct {
	Option   string   `json:"option"`
	Wins     int      `json:"wins"`
	Losses   int      `json:"losses"`
	Score    float64  `json:"score"`              // 100 (wins+1) / (wins+losses+2)
	Strength *float64 `json:"strength,omitempty"` // Bradley and Terry, a logarithm
	Said     *float64 `json:"recorded_score,omitempty"`
}

// mostStrengths is for how many ideas strengths are worked out.
const mostStrengths = 300

// survey counts a pairwise survey.
func (t *Tally) survey() {
	e := t.election
	s := Survey{Votes: e.Survey.Votes, Invalid: e.Survey.Invalid}
	var strengths []float64
	if n := len(e.Survey.Ideas); e.Survey.Wins != nil && n <= mostStrengths {
		strengths = stat.BradleyTerry(e.Survey.Wins)
	}
	compared := Compared{Differs: []string{}}
	scores := make([]float64, len(e.Survey.Ideas))
	for i, x := range e.Survey.Ideas {
		idea := Idea{Option: t.Options[i].ID, Wins: x.Wins, Losses: x.Losses, Score: stat.PairScore(x.Wins, x.Losses), Said: x.RecordedScore}
		scores[i] = idea.Score
		if strengths != nil {
			idea.Strength = &strengths[i]
		}
		if x.RecordedScore != nil && x.RecordedWins != nil {
			compared.Of++
			if x.Wins == *x.RecordedWins && x.Losses == *x.RecordedLosses && sameScore(idea.Score, *x.RecordedScore) {
				compared.Same++
			} else {
				compared.Differs = append(compared.Differs, idea.Option)
			}
		}
		s.Ideas = append(s.Ideas, idea)
	}
	if compared.Of > 0 {
		s.Recorded = &compared
	}
	slices.SortStableFunc(s.Ideas, func(a, b Idea) int { return cmp.Compare(b.Score, a.Score) })
	t.Survey = &s
	t.Orders = append(t.Orders, t.scored(PairScore, scores))
	if strengths != nil {
		t.Orders = append(t.Orders, t.scored(BradleyTerry, strengths))
	}
}

// scored orders options by numbers.
func (t *Tally) scored(name string, scores []float64) Order {
	tiers := stat.TiersOf(scores)
	return Order{Rule: name, Winners: t.ids(tiers[0]), Order: t.tiers(tiers), Scores: scores}
}

// sameScore compares with a score as the files write it, to four decimals.
func sameScore(a, b float64) bool { return fmt.Sprintf("%.4f", a) == fmt.Sprintf("%.4f", b) }
