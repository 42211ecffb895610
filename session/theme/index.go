package theme

import "slices"

// inverted lists, for each term, the ideas that have it.
type inverted struct {
	from []int32 // from[t] to from[t+1] are the places of the term t
	idea []int32
	val  []float32
}

// index turns vectors around.
func index(vecs []sparse) *inverted {
	most := int32(-1)
	n := 0
	for _, v := range vecs {
		n += len(v.at)
		if len(v.at) > 0 {
			most = max(most, v.at[len(v.at)-1])
		}
	}
	ix := &inverted{from: make([]int32, most+2), idea: make([]int32, n), val: make([]float32, n)}
	for _, v := range vecs {
		for _, t := range v.at {
			ix.from[t+1]++
		}
	}
	for t := range len(ix.from) - 1 {
		ix.from[t+1] += ix.from[t]
	}
	next := make([]int32, len(ix.from))
	copy(next, ix.from)
	for i, v := range vecs {
		for k, t := range v.at {
			at := next[t]
			ix.idea[at], ix.val[at] = int32(i), v.val[k]
			next[t]++
		}
	}
	return ix
}

// add adds the products of v with every idea to sums.
func (ix *inverted) add(v sparse, sums []float32) {
	for k, t := range v.at {
		if int(t)+1 >= len(ix.from) {
			break
		}
		x := v.val[k]
		from, to := ix.from[t], ix.from[t+1]
		ideas, vals := ix.idea[from:to], ix.val[from:to]
		for n, i := range ideas {
			sums[i] += float32(x * vals[n])
		}
	}
}

// addAfter is add for the ideas behind the idea i alone.
func (ix *inverted) addAfter(v sparse, i int, sums []float32) {
	for k, t := range v.at {
		x := v.val[k]
		from, to := ix.from[t], ix.from[t+1]
		// The ideas of a term stand in order; i itself is among them.
		at, _ := slices.BinarySearch(ix.idea[from:to], int32(i))
		from += int32(at) + 1
		if from >= to {
			continue
		}
		ideas, vals := ix.idea[from:to], ix.val[from:to]
		for n, j := range ideas {
			sums[j] += float32(x * vals[n])
		}
	}
}

// join finds the nearest ideas of each idea. Each pair is compared once; what comes later in the order of the ideas is met
// later, so that ties go to the lower index.
func (s *Space) join() {
	n := len(s.items)
	s.index = index(s.vecs)
	s.near = make([][]edge, n)
	s.usual = make([]float32, n)
	all := make([]edge, n*neighbours)
	for i := range s.near {
		s.near[i] = all[i*neighbours : i*neighbours : (i+1)*neighbours]
	}
	sums := make([]float32, n)
	for i := range n {
		clear(sums[i:])
		s.index.addAfter(s.vecs[i], i, sums)
		if s.dense != nil {
			row := s.dense[i]
			for j := i + 1; j < n; j++ {
				sums[j] += max(0, dot(row, s.dense[j]))
			}
		}
		for j := i + 1; j < n; j++ {
			if x := sums[j]; x > 0 {
				s.near[i] = keep(s.near[i], edge{int32(j), x})
				s.near[j] = keep(s.near[j], edge{int32(i), x})
			}
		}
	}
	s.selves = make([]float32, n)
	for i := range s.near {
		s.usual[i] = usualOf(s.near[i])
		s.selves[i] = s.sim(i, i)
	}
}

// keep puts an edge into a list of the best, as long as its capacity, where it belongs there.
func keep(top []edge, e edge) []edge {
	if len(top) == cap(top) {
		if e.sim <= top[len(top)-1].sim {
			return top
		}
	} else {
		top = top[:len(top)+1]
	}
	at := len(top) - 1
	for at > 0 && top[at-1].sim < e.sim {
		top[at] = top[at-1]
		at--
	}
	top[at] = e
	return top
}

// usualOf is the mean likeness of an idea to its ten nearest.
func usualOf(near []edge) float32 {
	near = near[:min(len(near), 10)]
	var sum float32
	for _, e := range near {
		sum += e.sim
	}
	if len(near) == 0 {
		return 0
	}
	return sum / float32(len(near))
}

// nearest gives the k largest of sums, best first, ties by the lower index; what is not above 0 is left out.
func nearest(sums []float32, k int) []edge {
	top := make([]edge, 0, k)
	for j, x := range sums {
		if x > 0 {
			top = keep(top, edge{int32(j), x})
		}
	}
	return top
}
