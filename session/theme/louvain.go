package theme

import (
	"cmp"
	"slices"
)

// graph joins nodes by weights. A held node never moves; there is at most one in a community.
type graph struct {
	adj  [][]edge // by rising index, without loops
	loop []float64
	held []bool
}

// network is the graph of the nearest neighbours, with the ideas of each locked theme drawn together in one node.
// weight says how strongly two ideas are joined; node[i] is the node of the item i; the locked themes are nodes 0 to locked-1.
func (s *Space) network(lock []int, locked int, weight func(i int, e edge) float32) (g *graph, node []int32) {
	node = make([]int32, len(s.items))
	n := locked
	for i := range s.items {
		if lock[i] >= 0 {
			node[i] = int32(lock[i])
			continue
		}
		node[i] = int32(n)
		n++
	}
	g = &graph{adj: make([][]edge, n), loop: make([]float64, n), held: make([]bool, n)}
	for t := range locked {
		g.held[t] = true
	}
	for i, list := range s.near {
		for _, e := range list {
			// An edge that both ends hold is met twice; it counts once.
			if int(e.to) < i && s.isNear(int(e.to), i) {
				continue
			}
			w := weight(i, e)
			g.adj[node[i]] = append(g.adj[node[i]], edge{node[e.to], w})
			g.adj[node[e.to]] = append(g.adj[node[e.to]], edge{node[i], w})
		}
	}
	g.tidy()
	return g, node
}

// tie is how strongly two ideas are joined: the square of how alike they are, over what is usual for each of the two. So
// an idea that is a little like everything ties nobody, and one that is like few is still tied to those.
func (s *Space) tie(i int, e edge) float32 {
	if s.opts.without(Scaling) {
		return e.sim
	}
	usual := float32(s.usual[i] * s.usual[e.to])
	if usual == 0 {
		return 0
	}
	return float32(e.sim*e.sim) / usual
}

func (s *Space) isNear(i, j int) bool {
	return slices.ContainsFunc(s.near[i], func(e edge) bool { return int(e.to) == j })
}

// tidy sorts the edges, adds up those between the same nodes and takes loops out.
func (g *graph) tidy() {
	for v, list := range g.adj {
		slices.SortFunc(list, func(a, b edge) int { return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.sim, b.sim)) })
		out := list[:0]
		for _, e := range list {
			switch n := len(out); {
			case int(e.to) == v:
				g.loop[v] += float64(e.sim)
			case n > 0 && out[n-1].to == e.to:
				out[n-1].sim += e.sim
			default:
				out = append(out, e)
			}
		}
		g.adj[v] = out
	}
}

// communities finds groups of nodes by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008) with a
// resolution: the higher, the finer. Nodes are taken in order and ties go to the lower community, so the same graph gives
// the same groups. The groups are numbered by their first node.
func (g *graph) communities(resolution float64) []int32 {
	out := make([]int32, len(g.adj))
	for v := range out {
		out[v] = int32(v)
	}
	for {
		of, count := g.settle(resolution)
		for v := range out {
			out[v] = of[out[v]]
		}
		if count == len(g.adj) {
			return out
		}
		g = g.contract(of, count)
	}
}

// settle moves nodes to the neighbouring community that gains most until no move gains.
func (g *graph) settle(resolution float64) (of []int32, count int) {
	n := len(g.adj)
	of = make([]int32, n)
	degree := make([]float64, n)
	total := make([]float64, n) // degree of each community
	var all float64
	for v, list := range g.adj {
		of[v] = int32(v)
		degree[v] = g.loop[v]
		for _, e := range list {
			degree[v] += float64(e.sim)
		}
		total[v] = degree[v]
		all += degree[v]
	}
	if all == 0 {
		return of, n
	}
	into := make([]float64, n) // weight from the node at hand into each community
	var touched []int32
	for pass, moved := 0, true; moved && pass < 50; pass++ {
		moved = false
		for v, list := range g.adj {
			if g.held[v] || len(list) == 0 {
				continue
			}
			touched = touched[:0]
			for _, e := range list {
				c := of[e.to]
				if into[c] == 0 {
					touched = append(touched, c)
				}
				into[c] += float64(e.sim)
			}
			old := of[v]
			total[old] -= degree[v]
			share := float64(float64(resolution*degree[v]) / all)
			best, gain := old, into[old]-float64(total[old]*share)
			for _, c := range touched {
				if x := into[c] - float64(total[c]*share); x > gain+1e-9 || (x > gain-1e-9 && c < best && best != old) {
					best, gain = c, max(x, gain)
				}
			}
			total[best] += degree[v]
			if best != old {
				of[v] = best
				moved = true
			}
			for _, c := range touched {
				into[c] = 0
			}
		}
	}
	return renumber(of)
}

func renumber(of []int32) ([]int32, int) {
	number := make([]int32, len(of))
	for i := range number {
		number[i] = -1
	}
	count := int32(0)
	for v, c := range of {
		if number[c] < 0 {
			number[c] = count
			count++
		}
		of[v] = number[c]
	}
	return of, int(count)
}

// contract makes one node of each community.
func (g *graph) contract(of []int32, count int) *graph {
	c := &graph{adj: make([][]edge, count), loop: make([]float64, count), held: make([]bool, count)}
	for v, list := range g.adj {
		c.loop[of[v]] += g.loop[v]
		c.held[of[v]] = c.held[of[v]] || g.held[v]
		for _, e := range list {
			c.adj[of[v]] = append(c.adj[of[v]], edge{of[e.to], e.sim})
		}
	}
	c.tidy()
	return c
}
