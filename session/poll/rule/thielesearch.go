package rule

import (
	"math/big"
	"slices"
)

// searchWork bounds the search for the best committee among more than exactOptions options, in visits to ballots.
const searchWork = 60_000_000

// search looks for the best committees by branch and bound, starting from what adding one by one gave. It says no if that
// would take too long.
//
// The bound: what an option adds never grows as the committee does, so a committee can gain no more than the sum of the
// largest present gains of the options that may still join.
func (t thiele) search(a Approvals, k int, start Committee) (Committee, bool) {
	b := bounded{votes: newElectorate(merged(a)), options: a.Options, k: k, t: t}
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
	votes   electorate
	options int
	k       int
	t       thiele
	have    []int
	best    int64
	found   sets
	work    int
}

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
	gains := make([]int64, b.options-from)
	for o := from; o < b.options; o++ {
		for _, v := range b.votes.fans[o] {
			gains[o-from] += int64(b.votes.weight[v]) * b.t.of[b.have[v]]
		}
		b.work += len(b.votes.fans[o])
	}
	room := b.k - len(chosen)
	for o := from; o <= b.options-room && b.work <= searchWork; o++ {
		if score+largest(gains[o-from:], room) < b.best {
			return // without the options before o, what is left cannot reach the best
		}
		b.take(o, 1)
		b.grow(append(chosen, o), o+1, score+gains[o-from])
		b.take(o, -1)
	}
}

func (b *bounded) take(o, by int) {
	for _, v := range b.votes.fans[o] {
		b.have[v] += by
	}
}

func largest(gains []int64, n int) int64 {
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
