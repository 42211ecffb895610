package rule

import (
	"encoding/binary"
	"math/big"
	"slices"
)

// MaxSets is how many tied committees are listed.
const MaxSets = 100

// Committee is what a rule that chooses several options says.
type Committee struct {
	// Sets are all committees that the rule allows, each in ascending order of options and sorted among themselves. More
	// than one means a tie that the rule does not break.
	Sets [][]int
	// More says that Sets is not the whole list: there were more than MaxSets, or too many ways to break ties to follow.
	More bool
	// Score is what the rule maximises; nil for rules that do not maximise a number.
	Score *big.Rat
	// Exact says that the rule's own definition was computed. It is false where the best committee was too costly to find
	// and options were added one by one instead.
	Exact bool
	// Steps is how the first of the ways to break ties went, for rules that choose one option after another. Where Sets
	// holds more than one set, it belongs to one of them.
	Steps []Step
}

// Step is one option being chosen.
type Step struct {
	Option int
	// Price is what the rule compared, exactly: equal shares: what a supporter pays for each unit of worth (each vote, with
	// approvals); Phragmén: the load of the option's supporters afterwards; one by one: the gain. Nil where there is none.
	Price *big.Rat
	// Phase says which rule chose it.
	Phase Phase
	// Tied lists the options that could have been chosen instead, this one included; nil where there was no tie.
	Tied []int
}

// Phase is the part of a rule that chose an option.
type Phase int

// The phases of a rule.
const (
	ByShares   Phase = iota + 1 // bought by its supporters
	ByPhragmen                  // by least load
	ByVotes                     // by number of supporters
	ByGain                      // by what it adds to the score
)

// sets collects committees, each once.
type sets struct {
	seen map[string]bool
	list [][]int
	more bool
}

// full says that nothing more needs to be looked for.
func (s *sets) full() bool { return s.more }

func (s *sets) add(members []int) {
	set := append([]int{}, members...)
	slices.Sort(set)
	key := keyOf(set)
	if s.seen[key] {
		return
	}
	if len(s.list) == MaxSets {
		s.more = true
		return
	}
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	s.seen[key] = true
	s.list = append(s.list, set)
}

func (s *sets) sorted() [][]int {
	slices.SortFunc(s.list, slices.Compare)
	return s.list
}

// patience bounds how long other ways to break ties are followed after one way has reached its end: to some hundreds of
// situations, and to a few times what that one way cost. What is left out is owned up to in More.
type patience struct {
	done   bool // one way has reached its end
	visits int  // looks at ballots
	first  int  // as many it took to get there
	others int  // situations since then
}

func (p *patience) end() {
	if !p.done {
		p.done, p.first = true, p.visits
	}
}

func (p *patience) over() bool {
	if !p.done {
		return false
	}
	p.others++
	return p.others > 300 || p.visits > 4*p.first+1_000_000
}

func keyOf(numbers []int) string {
	var key []byte
	for _, n := range numbers {
		key = binary.AppendUvarint(key, uint64(n))
	}
	return string(key)
}

// combinations yields the subsets of size k of 0..m-1 in lexicographic order until yield says no. The slice is reused.
func combinations(m, k int, yield func([]int) bool) {
	if k > m || k < 0 {
		return
	}
	c := make([]int, k)
	for i := range c {
		c[i] = i
	}
	for yield(c) {
		i := k - 1
		for i >= 0 && c[i] == m-k+i {
			i--
		}
		if i < 0 {
			return
		}
		c[i]++
		for j := i + 1; j < k; j++ {
			c[j] = c[j-1] + 1
		}
	}
}

// ApprovalCommittee is the k options with the most approvals; every way to fill the last places from tied options is a set.
func ApprovalCommittee(a Approvals, k int) Committee {
	counts := a.counts()
	var found sets
	fill(counts, nil, seats(k, a.Options), &found)
	score := 0
	for _, o := range found.list[0] {
		score += counts[o]
	}
	return Committee{Sets: found.sorted(), More: found.more, Score: new(big.Rat).SetInt64(int64(score)), Exact: true}
}

func seats(k, options int) int { return min(max(k, 0), options) }

// fill completes chosen to k options by the most votes, in all ways.
func fill(votes, chosen []int, k int, found *sets) {
	set := slices.Clone(chosen)
	for _, tier := range byInts(votes) {
		tier = slices.DeleteFunc(slices.Clone(tier), func(o int) bool { return slices.Contains(chosen, o) })
		if room := k - len(set); len(tier) > room {
			n := len(set)
			combinations(len(tier), room, func(c []int) bool {
				set = set[:n]
				for _, i := range c {
					set = append(set, tier[i])
				}
				found.add(set)
				return !found.full()
			})
			return
		}
		set = append(set, tier...)
	}
	found.add(set)
}
