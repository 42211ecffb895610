package poll

import (
	"cmp"
	"slices"
)

// Row is what the ballots say of one option.
type Row struct {
	Option     Option
	Total      int // dots
	Supporters int // people who gave it at least one dot
	Stack      float64
	// Effective is the number of equally strong supporters that would give the same concentration of dots:
	// (sum d)² / sum d², 0 when there are no dots.
	Effective float64
	Rank      int  // 1 is highest; tied options share a rank
	Tied      bool // shares its rank after all the rules
}

// Tally is the count of a poll.
type Tally struct {
	Rules   Rules
	Ballots int // handed in, blank and spoilt ones among them
	Blank   int
	Spoilt  int
	Dots    int   // given in all
	Rows    []Row // by rank; options that share a rank stand by the poll's order of options
}

// Valid is the number of ballots that say something.
func (t Tally) Valid() int { return t.Ballots - t.Blank - t.Spoilt }

// Count counts ballots. Options are ranked by dots, then by supporters, then by the median of the dots their
// supporters gave; what is equal in all three is a declared tie.
func Count(rules Rules, options []Option, ballots []Ballot) Tally {
	t := Tally{Rules: rules, Ballots: len(ballots)}
	stacks := make(map[string][]int, len(options))
	for _, b := range ballots {
		switch {
		case b.Spoilt:
			t.Spoilt++
			continue
		case b.Blank():
			t.Blank++
			continue
		}
		for id, m := range b.Marks {
			if m > 0 {
				stacks[id] = append(stacks[id], m)
			}
		}
	}
	for _, o := range options {
		row := Row{Option: o, Supporters: len(stacks[o.ID])}
		squares := 0
		for _, m := range stacks[o.ID] {
			row.Total += m
			squares += m * m
		}
		if squares > 0 {
			row.Effective = float64(row.Total*row.Total) / float64(squares)
		}
		row.Stack = median(stacks[o.ID])
		t.Dots += row.Total
		t.Rows = append(t.Rows, row)
	}
	slices.SortStableFunc(t.Rows, better)
	for i := range t.Rows {
		t.Rows[i].Rank = i + 1
		if i > 0 && better(t.Rows[i-1], t.Rows[i]) == 0 {
			t.Rows[i].Rank = t.Rows[i-1].Rank
			t.Rows[i].Tied, t.Rows[i-1].Tied = true, true
		}
	}
	return t
}

func better(a, b Row) int {
	return cmp.Or(cmp.Compare(b.Total, a.Total), cmp.Compare(b.Supporters, a.Supporters), cmp.Compare(b.Stack, a.Stack))
}

func median(xs []int) float64 {
	if len(xs) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(xs))
	n := len(s)
	if n%2 == 1 {
		return float64(s[n/2])
	}
	return float64(s[n/2-1]+s[n/2]) / 2
}
