package analysis_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// every lists all ballots that the rules accept, by trying all marks.
func every(r poll.Rules, options []poll.Option) []poll.Ballot {
	var keys []string
	if r.Method.Kind() == poll.Matches {
		for _, a := range options {
			for _, b := range options {
				if a != b {
					keys = append(keys, poll.PairKey(a.ID, b.ID))
				}
			}
		}
	} else {
		for _, o := range options {
			for c := range r.CriteriaList() {
				keys = append(keys, r.Key(o.ID, c))
			}
		}
	}
	var most []int
	switch r.Method {
	case poll.Choose, poll.Approval, poll.Pairwise:
		most = []int{0, 1}
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		most = []int{0, 1, 2, 3, 4}[:len(options)+1]
	case poll.Dots:
		most = []int{0, 1, 2, 3, 4}[:r.Cap+1]
	case poll.Quadratic:
		most = []int{0, 1, 2, 3}
	case poll.Budget:
		most = []int{0, 5, 10, 15, 20}
	default:
		for l := range r.Levels() + 1 {
			most = append(most, l)
		}
	}
	out := []poll.Ballot{{}}
	for _, key := range keys {
		var longer []poll.Ballot
		for _, b := range out {
			for _, m := range most {
				marks := map[string]int{}
				maps.Copy(marks, b.Marks)
				if m > 0 {
					marks[key] = m
				}
				longer = append(longer, poll.Ballot{Marks: marks})
			}
		}
		out = longer
	}
	return slices.DeleteFunc(out, func(b poll.Ballot) bool { return r.CheckBallot(options, b) != nil })
}

// bruteForce recounts the poll with every ballot replaced by every other one.
func bruteForce(in analysis.Input) *analysis.Swap {
	t := poll.CountAll(in.Rules, in.Options, in.Ballots, in.Hands)
	var swaps, ties []analysis.Swap
	seen := map[string]bool{}
	for i, old := range in.Ballots {
		key := string(old.Encode())
		if seen[key] {
			continue
		}
		seen[key] = true
		for _, b := range every(in.Rules, in.Options) {
			b.Weight = old.Weight
			ballots := slices.Clone(in.Ballots)
			ballots[i] = b
			rank := map[string]int{}
			for _, row := range poll.CountAll(in.Rules, in.Options, ballots, in.Hands).Rows {
				rank[row.Option.ID] = row.Rank
			}
			for u, upper := range t.Rows {
				next := -1
				for l := u + 1; l < len(t.Rows); l++ {
					lower := t.Rows[l]
					if lower.Rank == upper.Rank || next >= 0 && lower.Rank != next {
						continue
					}
					next = lower.Rank
					switch a, b := rank[upper.Option.ID], rank[lower.Option.ID]; {
					case a > b:
						swaps = append(swaps, analysis.Swap{Upper: u, Lower: l})
					case a == b:
						ties = append(ties, analysis.Swap{Upper: u, Lower: l, Tie: true})
					}
				}
			}
		}
	}
	all := append(swaps, ties...)
	if len(all) == 0 {
		return nil
	}
	first := slices.MinFunc(all, func(a, b analysis.Swap) int {
		if x, y := t.Rows[a.Upper].Rank, t.Rows[b.Upper].Rank; x != y {
			return x - y
		}
		if a.Tie != b.Tie {
			if a.Tie {
				return 1
			}
			return -1
		}
		return slices.Compare([]int{a.Upper, a.Lower}, []int{b.Upper, b.Lower})
	})
	return &first
}

func TestOneChangedBallotIsFoundExactly(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		n := 3
		if m == poll.ImpactEffort {
			n = 2
		}
		in := d.input(m, n, 4)
		if m.Kind() == poll.Levels {
			in.Rules.Top = min(in.Rules.Top, 3)
			if in.Rules.Criteria != "" && (len(in.Options) > 2 || m == poll.FistToFive) {
				in.Rules.Criteria = ""
			}
			in.Ballots = slices.DeleteFunc(in.Ballots, func(b poll.Ballot) bool { return in.Rules.CheckBallot(in.Options, b) != nil })
			if in.Rules.HandsAsk() == poll.NoHands || in.Rules.HandLevels() != len(in.Hands.Counts[in.Options[0].ID]) {
				in.Hands = poll.HandCount{}
			}
		}
		got, want := analysis.Analyse(in).Swap, bruteForce(in)
		if (got == nil) != (want == nil) || got != nil && *got != *want {
			t.Fatalf("%+v, all ballots tried give %+v", got, want)
		}
	})
}
