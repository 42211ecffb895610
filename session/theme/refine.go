package theme

// refine moves free ideas to the group they are most like, by the direction of the sum of its ideas and leaving the idea
// itself out. group and the sums of its groups are changed in place; ideas with lock >= 0 stay.
func (s *Space) refine(m *sums, group []int32, lock []int) {
	for range 3 {
		if !s.pass(m, group, lock) {
			break
		}
	}
}

// pass goes through the free ideas once and reports whether any moved.
func (s *Space) pass(m *sums, group []int32, lock []int) (moved bool) {
	for i, from := range group {
		if lock[i] >= 0 || from < 0 || m.size[from] == 1 {
			continue
		}
		self := s.selves[i]
		best, most := from, float32(-1)
		for g, with := range s.with(m, i) {
			if m.size[g] == 0 {
				continue
			}
			square := m.square[g]
			if g == int(from) { // without the idea itself
				square -= float64(2*float64(with)) - float64(self)
				with -= self
			}
			x := float32(0)
			if n := sqrt32(float32(max(0, square))); n > 0 {
				x = with / n
			}
			if x > most+1e-6 {
				best, most = int32(g), x
			}
		}
		if best != from {
			s.put(m, i, int(from), -1)
			s.put(m, i, int(best), 1)
			group[i] = best
			moved = true
		}
	}
	return moved
}
