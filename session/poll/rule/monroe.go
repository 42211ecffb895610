package rule

import "math/big"

// monroeSets is how many committees Monroe will look at.
const monroeSets = 20_000

// Monroe gives every member of the committee an equal number of voters to speak for, n/k rounded up or down, so that as
// many voters as possible are spoken for by somebody they approve of, and takes the committees where that number is largest.
// It looks at every committee, and says no where there are more than 20,000. (B. L. Monroe, 1995.)
func Monroe(a Approvals, k int) (Committee, bool) {
	k = seats(k, a.Options)
	if k == 0 || !new(big.Int).Binomial(int64(a.Options), int64(k)).IsInt64() || new(big.Int).Binomial(int64(a.Options), int64(k)).Int64() > monroeSets {
		return Committee{}, false
	}
	groups := merged(a)
	best := -1
	var found sets
	combinations(a.Options, k, func(c []int) bool {
		score := represented(groups, c, a.Voters())
		if score > best {
			best, found = score, sets{}
		}
		if score == best {
			found.add(c)
		}
		return true
	})
	return Committee{Sets: found.sorted(), More: found.more, Score: new(big.Rat).SetInt64(int64(best)), Exact: true}, true
}

// represented is the largest number of voters who can be spoken for by a member they approve of: a flow from groups of equal
// ballots to members. A member takes n/k voters rounded down, and n mod k members take one more.
func represented(a Approvals, members []int, voters int) int {
	k := len(members)
	seat := map[int]int{}
	for i, o := range members {
		seat[o] = i
	}
	f := flow{ // nodes: source, groups, members, extra, sink
		edges: make([][]edge, len(a.Ballots)+k+3),
	}
	source, extra, sink := 0, len(f.edges)-2, len(f.edges)-1
	for g, b := range a.Ballots {
		f.join(source, 1+g, b.Weight)
		for _, o := range b.Set {
			if i, ok := seat[o]; ok {
				f.join(1+g, 1+len(a.Ballots)+i, b.Weight)
			}
		}
	}
	for i := range k {
		f.join(1+len(a.Ballots)+i, sink, voters/k)
		f.join(1+len(a.Ballots)+i, extra, 1)
	}
	f.join(extra, sink, voters%k)
	total := 0
	for {
		f.visited = make([]bool, len(f.edges))
		pushed := f.push(source, sink, voters)
		if pushed == 0 {
			return total
		}
		total += pushed
	}
}

// flow is a network with room on its edges; pushing along paths as long as there is one finds the largest flow.
type flow struct {
	edges   [][]edge
	visited []bool
}

type edge struct{ to, room, back int }

func (f *flow) join(from, to, room int) {
	f.edges[from] = append(f.edges[from], edge{to, room, len(f.edges[to])})
	f.edges[to] = append(f.edges[to], edge{from, 0, len(f.edges[from]) - 1})
}

func (f *flow) push(at, sink, most int) int {
	if at == sink {
		return most
	}
	f.visited[at] = true
	for i := range f.edges[at] {
		e := &f.edges[at][i]
		if e.room == 0 || f.visited[e.to] {
			continue
		}
		if n := f.push(e.to, sink, min(most, e.room)); n > 0 {
			e.room -= n
			f.edges[e.to][e.back].room += n
			return n
		}
	}
	return 0
}
