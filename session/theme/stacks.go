package theme

import "container/heap"

// How alike, on average, the ideas of a stack are at least. Measured on labelled sets, the middle of the two shows about
// half of the ideas, of which four pairs in five belong together.
const (
	loosest  = 1.9
	tightest = 3.8
)

// stacks draws together ideas that are very much alike: average linkage over the nearest neighbours (a pair that is not
// among them counts as not alike), until no two stacks are close enough. Arranged themes are stacks to begin with and never
// come together. Ideas on their own get group -1.
func (s *Space) stacks(lock []int, locked int, fineness float64) (group []int32, count int) {
	g, node := s.network(lock, locked, func(_ int, e edge) float32 { return e.sim })
	least := float32(between(loosest, tightest, fineness))
	h := newLinks(g, node, least)
	for h.merge() {
	}
	size := map[int32]int{}
	for i := range s.items {
		size[h.root(node[i])]++
	}
	number := map[int32]int32{}
	for t := range locked {
		number[h.root(int32(t))] = int32(t)
	}
	count = locked
	group = make([]int32, len(s.items))
	for i := range s.items {
		r := h.root(node[i])
		n, ok := number[r]
		switch {
		case ok:
		case size[r] < 2:
			n = -1
		default:
			n = int32(count)
			number[r] = n
			count++
		}
		group[i] = n
	}
	return group, count
}

// links are stacks with the sums of likeness between them.
type links struct {
	up    []int32 // towards the root of a stack
	size  []float32
	held  []bool
	sum   []map[int32]float32
	queue linkQueue
	least float32
}

type link struct {
	a, b int32
	mean float32
	of   float32 // size of a times size of b when it was queued
}

func newLinks(g *graph, node []int32, least float32) *links {
	n := len(g.adj)
	h := &links{up: make([]int32, n), size: make([]float32, n), held: append([]bool(nil), g.held...), sum: make([]map[int32]float32, n), least: least}
	for _, v := range node {
		h.size[v]++
	}
	for v, list := range g.adj {
		h.up[v] = int32(v)
		h.sum[v] = make(map[int32]float32, len(list))
		for _, e := range list {
			h.sum[v][e.to] = e.sim
		}
	}
	for v, list := range g.adj {
		for _, e := range list {
			if int(e.to) > v {
				h.push(int32(v), e.to)
			}
		}
	}
	return h
}

func (h *links) push(a, b int32) {
	if h.held[a] && h.held[b] {
		return
	}
	of := float32(h.size[a] * h.size[b])
	if of == 0 {
		return
	}
	if mean := h.sum[a][b] / of; mean >= h.least {
		heap.Push(&h.queue, link{min(a, b), max(a, b), mean, of})
	}
}

func (h *links) root(v int32) int32 {
	for h.up[v] != v {
		v = h.up[v]
	}
	return v
}

// merge draws the two closest stacks together.
func (h *links) merge() bool {
	for len(h.queue) > 0 {
		l := heap.Pop(&h.queue).(link)
		if h.up[l.a] != l.a || h.up[l.b] != l.b || l.of != float32(h.size[l.a]*h.size[l.b]) || (h.held[l.a] && h.held[l.b]) {
			continue // one of them has grown or is gone
		}
		a, b := l.a, l.b
		h.up[b] = a
		h.size[a] += h.size[b]
		h.held[a] = h.held[a] || h.held[b]
		delete(h.sum[a], b)
		for c, x := range h.sum[b] {
			if c == a {
				continue
			}
			h.sum[a][c] += x
			h.sum[c][a] = h.sum[a][c]
			delete(h.sum[c], b)
		}
		h.sum[b] = nil
		for c := range h.sum[a] {
			h.push(a, c)
		}
		return true
	}
	return false
}

type linkQueue []link

func (q linkQueue) Len() int { return len(q) }

func (q linkQueue) Less(i, j int) bool {
	x, y := q[i], q[j]
	switch {
	case x.mean != y.mean:
		return x.mean > y.mean
	case x.a != y.a:
		return x.a < y.a
	}
	return x.b < y.b
}

func (q linkQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

func (q *linkQueue) Push(x any) { *q = append(*q, x.(link)) }

func (q *linkQueue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}
