package theme

import (
	"cmp"
	"slices"
)

// Strength says how much is proposed.
type Strength string

// The strengths.
const (
	Careful    Strength = "careful"    // tight stacks only; the rest is left to the group
	Usual      Strength = "usual"      // themes, without the ideas that fit none clearly
	Everything Strength = "everything" // every idea has a place
)

// Strengths lists the strengths from the least to the most.
func Strengths() []Strength { return []Strength{Careful, Usual, Everything} }

// UsualFineness is the middle of the slider.
const UsualFineness = 0.5

// Board is what people have arranged: their themes, each a list of ideas by their places in the input. Nothing that is
// suggested takes an idea out of them. Ideas in none are free.
type Board struct{ Themes [][]int }

// Draft is a proposal: a new theme, or ideas for a theme that is there.
type Draft struct {
	Theme   int   // index into Board.Themes of the theme that the ideas would join, or -1 for a new one
	Ideas   []int // by their places in the input, the most typical first
	Label   string
	Terms   []string // the words that the ideas share, the most telling first
	Typical []int    // up to two ideas that stand for the rest
}

// Proposal is what is suggested for a board: drafts, largest first, and the free ideas that are in none of them.
type Proposal struct {
	Drafts []Draft
	Left   []int
}

// Suggest drafts themes for the free ideas of a board. Fineness goes from 0, few large themes, to 1, many small ones.
func (s *Space) Suggest(b Board, st Strength, fineness float64) Proposal {
	lock, locked := s.locks(b)
	var group []int32
	var count int
	switch st {
	case Careful:
		group, count = s.stacks(lock, locked, fineness)
	default:
		var m *sums
		group, m = s.partition(fineness, lock, locked)
		count = m.n
		if st == Usual {
			s.leaveUnclear(m, group, lock)
		}
	}
	return s.propose(group, count, lock, locked, st)
}

// locks gives the theme of each item, or -1. An idea that is named twice counts where it is named first.
func (s *Space) locks(b Board) (lock []int, locked int) {
	lock = s.free()
	for t, list := range b.Themes {
		for _, at := range list {
			if i := s.rank[at]; lock[i] < 0 {
				lock[i] = t
			}
		}
	}
	return lock, len(b.Themes)
}

// leaveUnclear takes ideas out of groups to which they are hardly closer than to another one; group becomes -1.
func (s *Space) leaveUnclear(m *sums, group []int32, lock []int) {
	out := slices.Clone(group)
	for i, g := range group {
		if lock[i] >= 0 {
			continue
		}
		own, other := float32(0), float32(0)
		for t, with := range s.with(m, i) {
			switch {
			case m.size[t] == 0:
			case t != int(g):
				other = max(other, with/float32(m.size[t]))
			case m.size[t] > 1:
				own = (with - s.selves[i]) / float32(m.size[t]-1)
			}
		}
		if own == 0 || own < float32(clearly*other) {
			out[i] = -1
		}
	}
	copy(group, out)
}

// clearly is by how much an idea must be closer to its own theme than to any other.
const clearly = 1.5

// propose turns groups into drafts.
func (s *Space) propose(group []int32, count int, lock []int, locked int, st Strength) Proposal {
	members := make([][]int, count)
	for i, g := range group {
		if g >= 0 && lock[i] < 0 {
			members[g] = append(members[g], i)
		}
	}
	whole := make([][]int, count)
	for i, g := range group {
		if g >= 0 {
			whole[g] = append(whole[g], i)
		}
	}
	var p Proposal
	l := s.labels()
	var drafts []Draft
	in := make([]bool, len(s.items))
	for g, list := range members {
		if len(list) == 0 || (g >= locked && len(list) < 2 && st != Everything) {
			continue
		}
		d := Draft{Theme: -1}
		if g < locked {
			d.Theme = g
		}
		list = s.typicalFirst(list, whole[g])
		top := l.top(whole[g], 4)
		for _, x := range top {
			d.Terms = append(d.Terms, x.surface)
		}
		d.Label = s.label(list, top)
		for _, i := range list {
			in[i] = true
			d.Ideas = append(d.Ideas, s.order[i])
		}
		d.Typical = slices.Clone(d.Ideas[:min(2, len(d.Ideas))])
		drafts = append(drafts, d)
	}
	// Largest first; the groups are numbered in canonical order, so ties are the same in every order of the input.
	slices.SortStableFunc(drafts, func(a, b Draft) int { return cmp.Compare(len(b.Ideas), len(a.Ideas)) })
	p.Drafts = drafts
	for i := range s.items {
		if lock[i] < 0 && !in[i] {
			p.Left = append(p.Left, s.order[i])
		}
	}
	slices.Sort(p.Left)
	return p
}

// typicalFirst orders ideas by how close they are to the whole group.
func (s *Space) typicalFirst(list, whole []int) []int {
	in := make([]int32, len(s.items))
	for i := range in {
		in[i] = -1
	}
	for _, i := range whole {
		in[i] = 0
	}
	m := s.sums(in, 1)
	near := make(map[int]float32, len(list))
	for _, i := range list {
		near[i] = s.with(m, i)[0]
	}
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(near[b], near[a]) })
	return out
}
