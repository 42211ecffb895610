package rule

import (
	"math/big"
	"math/bits"
)

// Up to exactOptions options PAV and CC can look at every committee, whatever the number of voters. With more than
// fastOptions that is some hundredths of a second, so a search is tried first.
const (
	exactOptions = 20
	fastOptions  = 16
)

// A thiele rule gives a committee the sum over voters of gain(1) + ... + gain(j), j being how many of its members the voter
// approves of; gain(j) is of[j-1]/unit.
// (T. N. Thiele, 1895.)
type thiele struct {
	unit     int64
	of       []int64
	harmonic bool // gain(j) is 1/j, also where unit and of cannot hold it
}

// harmonic is PAV's: the j-th member that a voter approves of adds 1/j.
func harmonic(k int) (thiele, bool) {
	t := thiele{unit: 1, of: make([]int64, k), harmonic: true}
	for j := int64(2); j <= int64(k); j++ {
		rest := j / gcd(t.unit, j)
		if t.unit > (1<<53)/rest {
			return t, false // sums over many voters would not fit; k is above 36
		}
		t.unit *= rest
	}
	for j := range t.of {
		t.of[j] = t.unit / int64(j+1)
	}
	return t, true
}

// once is CC's: a voter is content with one member.
func once(k int) thiele {
	t := thiele{unit: 1, of: make([]int64, k)}
	if k > 0 {
		t.of[0] = 1
	}
	return t
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// PAV is proportional approval voting: the committees W of k options with the largest sum over voters of
// 1 + 1/2 + ... + 1/|A ∩ W|, A being what the voter approves of. With up to 20 options every committee is looked at; with
// more, so long as the search stays small; otherwise options are added one by one, each time the one that adds most, and
// Exact is false. (T. N. Thiele, 1895; Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023.)
func PAV(a Approvals, k int) Committee {
	k = seats(k, a.Options)
	t, fits := harmonic(k)
	return t.committee(a, k, fits)
}

// CC is approval Chamberlin-Courant: the committees of k options in which the most voters find at least one option that
// they approve of. What is exact is as for PAV.
func CC(a Approvals, k int) Committee {
	k = seats(k, a.Options)
	return once(k).committee(a, k, true)
}

func (t thiele) committee(a Approvals, k int, fits bool) Committee {
	if fits && int64(a.Voters()) > (1<<62)/t.unit/8 {
		fits = false
	}
	if fits && a.Options <= fastOptions {
		return t.everyCommittee(a, k)
	}
	c := oneByOne(a, k, t)
	if !fits {
		return c
	}
	if best, ok := t.search(a, k, c); ok {
		return best
	}
	if a.Options <= exactOptions {
		return t.everyCommittee(a, k)
	}
	return c
}

// everyCommittee finds the score of all 2^m sets at once. With N(S) the number of voters who approve of all of S,
//
//	score(W) = sum over S ⊆ W of d(|S|) N(S),
//
// d(s) being the s-th forward difference at 0 of the voter's score as a function of how many members are approved of; both
// N and the sum come from adding along each option in turn, m 2^m additions whatever the number of voters. Sums may wrap
// round; results do not, being smaller than 2^63.
func (t thiele) everyCommittee(a Approvals, k int) Committee {
	m := a.Options
	table := make([]int64, 1<<m)
	for _, b := range a.Ballots {
		mask := 0
		for _, o := range b.Set {
			mask |= 1 << o
		}
		table[mask] += int64(b.Weight)
	}
	for bit := 1; bit < len(table); bit <<= 1 {
		for s := range table {
			if s&bit == 0 {
				table[s] += table[s|bit]
			}
		}
	}
	differences := t.differences(m)
	for s := range table {
		table[s] *= differences[bits.OnesCount(uint(s))]
	}
	for bit := 1; bit < len(table); bit <<= 1 {
		for s := range table {
			if s&bit != 0 {
				table[s] += table[s&^bit]
			}
		}
	}
	best := int64(-1)
	for s, score := range table {
		if bits.OnesCount(uint(s)) == k {
			best = max(best, score)
		}
	}
	var found sets
	combinations(m, k, func(c []int) bool {
		mask := 0
		for _, o := range c {
			mask |= 1 << o
		}
		if table[mask] == best {
			found.add(c)
		}
		return !found.full()
	})
	return Committee{Sets: found.sorted(), More: found.more, Score: big.NewRat(best, t.unit), Exact: true}
}

// differences gives d(0) = 0, d(1), ... d(m) of the score of one voter by the number of members approved of. Committees of
// more than k options do not matter, so the score may stay level from there.
func (t thiele) differences(m int) []int64 {
	row := make([]int64, m+1)
	for j := 1; j <= m; j++ {
		row[j] = row[j-1]
		if j <= len(t.of) {
			row[j] += t.of[j-1]
		}
	}
	out := make([]int64, m+1)
	for s := 1; s <= m; s++ {
		for j := m; j >= s; j-- {
			row[j] -= row[j-1]
		}
		out[s] = row[s]
	}
	return out
}
