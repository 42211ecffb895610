package analysis

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/session/poll"
)

// sheet is what the ballots say, with options by their row in the tally.
type sheet struct {
	rules  poll.Rules
	kind   poll.Kind
	low    int // value of the lowest level
	top    int // levels of the scale
	before func(a, b *standing) int
	tally  poll.Tally
	rows   int
	parts  int   // criteria
	width  int   // levels of one part of a standing
	units  []int // amounts that occur, ascending; for methods that give units
	papers []paper
	wins   [][]int // for pairs: how often a row was preferred to another
	// others are the ballots that say nothing, by the people they speak for: one changed ballot may be one of them.
	others []int
}

// paper is a ballot that says something.
type paper struct {
	heads int
	group string
	// marks by row and part: as on the ballot; for pairs, how often the row won.
	marks []int
	said  []int // rows that have a mark, ascending
	// lost by row: for pairs, how often the row lost.
	lost   []int
	ranked int // options it ranks
}

func newSheet(in Input, t poll.Tally) *sheet {
	s := &sheet{
		rules: in.Rules, kind: in.Rules.Method.Kind(), low: in.Rules.Low(), top: in.Rules.Levels(),
		tally: t, rows: len(t.Rows), parts: len(in.Rules.CriteriaList()),
	}
	s.before = s.better()
	keys := make([]string, 0, s.rows*s.parts)
	at := make(map[string]int, s.rows)
	for i, row := range t.Rows {
		at[row.Option.ID] = i
		for c := range s.parts {
			keys = append(keys, in.Rules.Key(row.Option.ID, c))
		}
	}
	if s.kind == poll.Matches {
		s.wins = make([][]int, s.rows)
		for i := range s.wins {
			s.wins[i] = make([]int, s.rows)
		}
	}
	for _, b := range in.Ballots {
		if b.Spoilt || b.Blank() {
			s.others = append(s.others, b.Heads())
			continue
		}
		s.papers = append(s.papers, s.read(b, keys, at))
	}
	slices.SortFunc(s.papers, func(a, b paper) int {
		return cmp.Or(slices.Compare(a.marks, b.marks), slices.Compare(a.lost, b.lost), a.heads-b.heads, cmp.Compare(a.group, b.group))
	})
	slices.Sort(s.others)
	s.width = s.levels()
	return s
}

// read takes what a ballot says, as the count does.
func (s *sheet) read(b poll.Ballot, keys []string, at map[string]int) paper {
	p := paper{heads: b.Heads(), group: b.Group, marks: make([]int, len(keys))}
	if s.wins != nil {
		p.lost = make([]int, s.rows)
		for key, m := range b.Marks {
			winner, loser, ok := strings.Cut(key, ">")
			i, one := at[winner]
			j, other := at[loser]
			if ok && one && other && m > 0 {
				p.marks[i]++
				p.lost[j]++
				s.wins[i][j] += p.heads
			}
		}
	} else {
		for i, key := range keys {
			if m := s.valid(b.Marks[key]); m > 0 {
				p.marks[i] = m
				p.ranked++
			}
		}
	}
	for i := range s.rows {
		a := s.of(p, i)
		if a.lost > 0 || slices.ContainsFunc(a.marks, func(m int) bool { return m > 0 }) {
			p.said = append(p.said, i)
		}
	}
	return p
}

// valid gives a mark as the count takes it: 0 where it takes none.
func (s *sheet) valid(mark int) int {
	if s.kind == poll.Levels && mark > s.top {
		return 0
	}
	return max(mark, 0)
}

// levels is how many levels a part of a standing has; for units it fills in which amounts occur.
func (s *sheet) levels() int {
	switch s.kind {
	case poll.Levels:
		return s.top
	case poll.Ranks:
		if s.rules.Method == poll.Ranking {
			return s.rows
		}
		return s.rules.Choose
	case poll.Units:
		s.units = []int{s.most()}
		seen := map[int]bool{s.most(): true}
		for _, p := range s.papers {
			for _, m := range p.marks {
				if m > 0 && !seen[m] {
					seen[m] = true
					s.units = append(s.units, m)
				}
			}
		}
		slices.Sort(s.units)
		return len(s.units)
	case poll.Ticks, poll.Matches:
	}
	return 0
}

// most is the most that one ballot can give to one option.
func (s *sheet) most() int {
	switch s.rules.Method {
	case poll.Dots:
		return min(s.rules.Cap, s.rules.Dots)
	case poll.Budget:
		return s.rules.Amount
	case poll.Quadratic:
		n := 0
		for (n+1)*(n+1) <= s.rules.Amount {
			n++
		}
		return n
	case poll.Score, poll.Likert, poll.Agree, poll.FistToFive, poll.ImpactEffort:
		return s.top
	case poll.ChooseRank, poll.Choose, poll.Approval, poll.TopFive, poll.Ranking, poll.Pairwise:
	}
	return 1
}

// of gives the marks that a paper has for a row.
func (s *sheet) of(p paper, row int) answer {
	a := answer{marks: p.marks[row*s.parts : (row+1)*s.parts], ranked: p.ranked, counts: true}
	if p.lost != nil {
		a.lost = p.lost[row]
	}
	return a
}

// inFavour says whether a paper is for an option, against it, or neither, and whether it says anything of it.
func (s *sheet) inFavour(a answer) (side int, said bool) {
	switch s.kind {
	case poll.Matches:
		return min(a.marks[0], 1), a.marks[0]+a.lost > 0
	case poll.Levels:
		marks := a.marks
		if s.rules.Method == poll.ImpactEffort {
			marks = marks[:1]
		}
		twice, answers := 0, 0
		for _, m := range marks {
			if m > 0 {
				twice += 2 * m
				answers++
			}
		}
		return cmp.Compare(twice, (s.top+1)*answers), answers > 0
	case poll.Ticks, poll.Ranks, poll.Units:
	}
	return min(a.marks[0], 1), true
}
