package theme

// The resolutions between which fineness goes, on a scale of equal ratios.
const (
	coarsest = 0.7
	finest   = 5.2
)

// parts the ideas into groups. lock[i] is the arranged theme of the item i, or -1; the groups 0 to locked-1 are the
// arranged themes, and what is locked stays in its own. Groups that are left empty keep their number. m holds their sums.
func (s *Space) partition(fineness float64, lock []int, locked int) (group []int32, m *sums) {
	g, node := s.network(lock, locked, s.tie)
	of := g.communities(between(coarsest, finest, fineness))
	// A community with an arranged theme in it takes the theme's number.
	name := map[int32]int32{}
	for t := range locked {
		name[of[t]] = int32(t)
	}
	count := locked
	group = make([]int32, len(s.items))
	for i := range s.items {
		c := of[node[i]]
		if _, ok := name[c]; !ok {
			name[c] = int32(count)
			count++
		}
		group[i] = name[c]
	}
	m = s.sums(group, count)
	if !s.opts.without(Refinement) {
		s.refine(m, group, lock)
	}
	return group, m
}

func (s *Space) free() []int {
	lock := make([]int, len(s.items))
	for i := range lock {
		lock[i] = -1
	}
	return lock
}
