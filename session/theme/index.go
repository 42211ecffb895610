package theme

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

// join finds the nearest ideas of each idea.
func (s *Space) join() {
	n := len(s.items)
	s.near = make([][]edge, n)
	s.usual = make([]float32, n)
	s.index = index(s.vecs)
	sums := make([]float32, n)
	for i := range n {
		clear(sums)
		s.index.add(s.vecs[i], sums)
		if s.dense != nil {
			row := s.dense[i]
			for j := range n {
				if x := dot(row, s.dense[j]); x > 0 {
					sums[j] += x
				}
			}
		}
		s.near[i] = nearest(sums, i, neighbours)
		s.usual[i] = usualOf(s.near[i])
	}
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

// nearest gives the k largest of sums, best first, ties by the lower index; self and what is not above 0 is left out.
func nearest(sums []float32, self, k int) []edge {
	top := make([]edge, 0, k)
	for j, x := range sums {
		if j == self || x <= 0 || (len(top) == k && x <= top[k-1].sim) {
			continue
		}
		if len(top) < k {
			top = append(top, edge{})
		}
		at := len(top) - 1
		for at > 0 && top[at-1].sim < x {
			top[at] = top[at-1]
			at--
		}
		top[at] = edge{int32(j), x}
	}
	return top
}
