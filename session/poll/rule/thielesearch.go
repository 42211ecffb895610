package rule

import (
	"math/big"
	"slices"
)

// searchWork bounds the search for the best committee among more than exactOptions options, in visits to ballots: some
// hundredths of a second, since people wait for it.
const searchWork = 2_000_000

// search looks for the best committees by branch and bound, starting from what adding one by one gave. It says no if that
// would take too long.
//
// The bound: what an option adds never grows as the committee does, so a committee can gain no more than the sum of the
// largest present gains of the options that may still join.
func (t thiele) search(a Approvals, k int, start Committee) (Committee, bool) {
	marks := 0
	for _, b := range a.Ballots {
		marks += len(b.Set)
	}
	if marks*k > searchWork {
		return Committee{}, false
	}
	b := bounded{votes: newElectorate(merged(a)), k: k, t: t, order: slices.Concat(Approval(a).Order...)}
	score := new(big.Rat).Mul(start.Score, new(big.Rat).SetInt64(t.unit))
	b.best = score.Num().Int64()
	b.have = make([]int, len(b.votes.weight))
	b.grow(nil, 0, 0)
	if b.work > searchWork {
		return Committee{}, false
	}
	return Committee{Sets: b.found.sorted(), More: b.found.more, Score: big.NewRat(b.best, t.unit), Exact: true}, true
}

type bounded struct {
	votes electorate
	order []int // options, those with most supporters first
	k     int
	t     thiele
	have  []int
	best  int64
	found sets
	work  int
}

// grow tries all committees that contain chosen and, apart from it, only options from place from on.
func (b *bounded) grow(chosen []int, from int, score int64) {
	if len(chosen) == b.k {
		if score > b.best {
			b.best, b.found = score, sets{}
		}
		if score == b.best {
			b.found.add(chosen)
		}
		return
	}
	gains := make([]int64, len(b.order)-from)
	for i := range gains {
		fans := b.votes.fans[b.order[from+i]]
		for _, v := range fans {
			gains[i] += int64(b.votes.weight[v]) * b.t.of[b.have[v]]
		}
		b.work += len(fans) + 1
	}
	room := b.k - len(chosen)
	for i := 0; i <= len(gains)-room && b.work <= searchWork; i++ {
		reach := score + b.largest(gains[i:], room)
		if reach < b.best || (reach == b.best && b.found.full()) {
			return // without the options before this one, what is left cannot add anything
		}
		o := b.order[from+i]
		b.take(o, 1)
		b.grow(append(chosen, o), from+i+1, score+gains[i])
		b.take(o, -1)
	}
}

func (b *bounded) take(o, by int) {
	for _, v := range b.votes.fans[o] {
		b.have[v] += by
	}
}

// largest is the sum of the n largest gains.
func (b *bounded) largest(gains []int64, n int) int64 {
	b.work += len(gains)
	if n == 1 {
		return slices.Max(gains)
	}
	sorted := slices.Clone(gains)
	slices.Sort(sorted)
	sum := int64(0)
	for _, g := range sorted[len(sorted)-n:] {
		sum += g
	}
	return sum
}

// merged makes one ballot out of all ballots with the same set.
func merged(a Approvals) Approvals {
	out := Approvals{Options: a.Options}
	at := map[string]int{}
	for _, b := range a.Ballots {
		key := keyOf(b.Set)
		i, ok := at[key]
		if !ok {
			i = len(out.Ballots)
			at[key] = i
			out.Ballots = append(out.Ballots, ApprovalBallot{Set: b.Set})
		}
		out.Ballots[i].Weight += b.Weight
	}
	return out
}
