package theme

// refine moves free ideas to the group they are most like, by the direction of the sum of its ideas and leaving the idea
// itself out. group is changed in place; ideas with lock >= 0 stay.
func (s *Space) refine(group []int32, count int, lock []int) {
	m := s.sums(group, count)
	byDirection := func(g int, with float32) float32 {
		if n := m.length(g); n > 0 {
			return with / n
		}
		return 0
	}
	for range 3 {
		if !s.pass(m, group, lock, byDirection) {
			break
		}
	}
}

// pass takes each free idea out of its group and puts it into the one with the highest score. It reports whether any moved.
func (s *Space) pass(m *sums, group []int32, lock []int, score func(g int, with float32) float32) (moved bool) {
	for i, from := range group {
		if lock[i] >= 0 || from < 0 || m.size[from] == 1 {
			continue
		}
		s.put(m, i, int(from), -1)
		best, most := from, float32(-1)
		for g, with := range s.with(m, i) {
			if m.size[g] == 0 {
				continue
			}
			if x := score(g, with); x > most+1e-6 {
				best, most = int32(g), x
			}
		}
		s.put(m, i, int(best), 1)
		if best != from {
			group[i] = best
			moved = true
		}
	}
	return moved
}
