package rule

import (
	"cmp"
	"math/big"
)

// votes are exact, by option. A ballot may be shared by as many options as its largest tier holds; where all those shares
// are whole multiples of one small part of a vote, votes are counted in such parts, and otherwise as fractions.
type votes struct {
	parts []int64 // nil where fractions are used
	scale int64   // parts in a vote
	rats  []*big.Rat
}

// scaleOf is the least number of parts into which a vote must be cut so that every share is whole; 0 if the votes of all
// ballots would not fit a machine word then.
func scaleOf(r Rankings) int64 {
	const most = 1 << 60
	widest, people := 1, int64(1)
	for _, b := range r.Ballots {
		people += int64(b.Weight)
		for _, tier := range b.Tiers {
			widest = max(widest, len(tier))
		}
	}
	scale := int64(1)
	for n := int64(2); n <= int64(widest); n++ {
		step := n / gcd(scale, n)
		if scale > most/step/(2*people) {
			return 0
		}
		scale *= step
	}
	return scale
}

// ballotBox adds up votes.
type ballotBox struct {
	parts  []int64
	scale  int64
	shares *shares
}

func (c *runoff) newVotes() *ballotBox {
	if c.scale == 0 {
		return &ballotBox{shares: newShares(c.ballots.Options)}
	}
	return &ballotBox{parts: make([]int64, c.ballots.Options), scale: c.scale}
}

func (b *ballotBox) add(option, t, weight int) {
	if b.parts == nil {
		b.shares.add(option, t, weight)
		return
	}
	b.parts[option] += b.scale / int64(t) * int64(weight)
}

func (b *ballotBox) counted() votes {
	if b.parts == nil {
		return votes{rats: b.shares.sums()}
	}
	return votes{parts: b.parts, scale: b.scale}
}

func (v votes) cmp(a, b int) int {
	if v.parts == nil {
		return v.rats[a].Cmp(v.rats[b])
	}
	return cmp.Compare(v.parts[a], v.parts[b])
}

// moreThanHalf reports whether an option has more than half of a number of votes.
func (v votes) moreThanHalf(option, total int) bool {
	if v.parts == nil {
		return v.rats[option].Cmp(big.NewRat(int64(total), 2)) > 0
	}
	return 2*v.parts[option] > int64(total)*v.scale
}

// togetherFewer reports whether options together have fewer votes than another.
func (v votes) togetherFewer(options []int, than int) bool {
	if v.parts == nil {
		sum := new(big.Rat)
		for _, o := range options {
			sum.Add(sum, v.rats[o])
		}
		return sum.Cmp(v.rats[than]) < 0
	}
	sum := int64(0)
	for _, o := range options {
		sum += v.parts[o]
	}
	return sum < v.parts[than]
}

func (v votes) floats() []float64 {
	if v.parts == nil {
		return floats(v.rats)
	}
	out := make([]float64, len(v.parts))
	for o, n := range v.parts {
		if max(n, v.scale) < 1<<53 {
			out[o] = float64(n) / float64(v.scale)
			continue
		}
		out[o], _ = big.NewRat(n, v.scale).Float64()
	}
	return out
}
