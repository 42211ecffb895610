package theme

// sums holds, for each group, the sum of the vectors of its ideas. The sparse part lies by term, so that one idea is
// compared with all groups in one walk over its terms.
type sums struct {
	n      int
	sparse []float32 // sparse[term*n+group]
	dense  [][]float32
	size   []int
	square []float64 // squared length of each sum
	out    []float32
	weigh  float32 // how much more the dense part counts
}

// sums adds up groups; group[i] is the group of the item i, or -1.
func (s *Space) sums(group []int32, count int) *sums { return s.sumsWith(group, count, 1) }

// sumsWith is sums with another weight of the dense part.
func (s *Space) sumsWith(group []int32, count int, weigh float32) *sums {
	m := &sums{
		n: count, sparse: make([]float32, s.features()*count), size: make([]int, count),
		square: make([]float64, count), out: make([]float32, count), weigh: weigh,
	}
	if s.dense != nil {
		m.dense = make([][]float32, count)
		for g := range m.dense {
			m.dense[g] = make([]float32, len(s.mean))
		}
	}
	for i, g := range group {
		if g >= 0 {
			s.put(m, i, int(g), 1)
		}
	}
	return m
}

// put adds an idea to a group (by = 1) or takes it out (by = -1).
func (s *Space) put(m *sums, i, g int, by float32) {
	v := s.vecs[i]
	for k, t := range v.at {
		m.step(&m.sparse[int(t)*m.n+g], g, float32(by*v.val[k]), 1)
	}
	if m.dense != nil {
		for d, x := range s.dense[i] {
			m.step(&m.dense[g][d], g, float32(by*x), m.weigh)
		}
	}
	m.size[g] += int(by)
}

func (m *sums) step(x *float32, g int, by, weigh float32) {
	old := float64(*x)
	*x += by
	now := float64(*x)
	m.square[g] += float64(float64(weigh) * (float64(now*now) - float64(old*old)))
}

// with gives, for each group, the sum of how alike an idea is to each of its ideas. The slice is used again at the next call.
func (s *Space) with(m *sums, i int) []float32 {
	clear(m.out)
	v := s.vecs[i]
	for k, t := range v.at {
		x := v.val[k]
		row := m.sparse[int(t)*m.n : int(t)*m.n+m.n]
		for g, y := range row {
			m.out[g] += float32(x * y)
		}
	}
	if m.dense != nil {
		d := s.dense[i]
		for g, row := range m.dense {
			m.out[g] += float32(m.weigh * dot(d, row))
		}
	}
	return m.out
}

// length is the length of the sum of a group.
func (m *sums) length(g int) float32 { return sqrt32(float32(max(0, m.square[g]))) }

// features is the number of different terms of all kinds.
func (s *Space) features() int {
	if len(s.parts) == 0 {
		return 0
	}
	p := s.parts[len(s.parts)-1]
	return int(p.base) + len(p.vocab.terms)
}
