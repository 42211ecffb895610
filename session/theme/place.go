package theme

import (
	"cmp"
	"slices"
)

// Likely is a theme that an idea may belong to.
type Likely struct {
	Theme int     // index into the themes that were given
	Score float64 // only its order means anything
	Why   []Reason
}

// flowing is how much of the score comes from what flows to the idea from placed ideas, through ideas that are not placed.
const flowing = 0.6

// meaningWeighs is how much more the vectors of meaning count here than while groups are found: a theme that is there has
// enough ideas for its meaning to be sure.
const meaningWeighs = 2

// The first theme must lead the mean of all by unsure, else nothing is said of an idea; the others must lead it by follows.
const (
	unsure  = 0.12
	follows = 0.05
)

// Placer says into which arranged themes a single idea may go. It must not be used by two goroutines at once.
type Placer struct {
	s    *Space
	in   []int32 // theme of each item, or -1
	m    *sums
	flow []float32
}

// Placer takes in the arranged themes, each a list of ideas by their places in the input.
func (s *Space) Placer(themes [][]int) *Placer {
	p := &Placer{s: s, in: make([]int32, len(s.items))}
	for i := range p.in {
		p.in[i] = -1
	}
	for t, list := range themes {
		for _, at := range list {
			p.in[s.rank[at]] = int32(t)
		}
	}
	p.m = s.sumsWith(p.in, len(themes), meaningWeighs)
	p.flow = make([]float32, len(s.items)*len(themes))
	if !s.opts.without(Flow) {
		p.flow = s.spread(p.in, len(themes))
	}
	return p
}

// Rank orders all themes that have ideas by how likely an idea, given by its place in the input, belongs to them.
// The idea itself is left out of a theme that it is in.
func (p *Placer) Rank(idea int) []Likely {
	s, i := p.s, p.s.rank[idea]
	if own := int(p.in[i]); own >= 0 {
		s.put(p.m, i, own, -1)
		defer s.put(p.m, i, own, 1)
	}
	flow := p.flow[i*p.m.n : i*p.m.n+p.m.n]
	var all float64
	for _, x := range flow {
		all += float64(x)
	}
	out := make([]Likely, 0, p.m.n)
	self := sqrt32(s.selves[i])
	for t, with := range s.with(p.m, i) {
		if p.m.size[t] == 0 {
			continue
		}
		x := Likely{Theme: t}
		if n := float32(p.m.length(t) * self); n > 0 {
			x.Score = float64(with / n)
		}
		if all > 0 {
			x.Score += float64(flowing * float64(float64(flow[t])/all))
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b Likely) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// Chips gives up to three themes that an idea may go into, the likeliest first, and none where it is unsure: where
// nothing of the idea is in any theme, or the likeliest is not ahead of the usual one.
func (p *Placer) Chips(idea int) []Likely {
	all := p.Rank(idea)
	if len(all) == 0 {
		return nil
	}
	var sum float64
	for _, x := range all {
		sum += x.Score
	}
	mean := sum / float64(len(all))
	out := all[:0:0]
	for _, x := range all[:min(3, len(all))] {
		if x.Score-mean < follows || all[0].Score-mean < unsure {
			break
		}
		x.Why = p.s.reasons(p.s.rank[idea], p.members(x.Theme), 3)
		out = append(out, x)
	}
	return out
}

func (p *Placer) members(theme int) []int {
	var out []int
	for i, t := range p.in {
		if int(t) == theme {
			out = append(out, i)
		}
	}
	return out
}

// PlaceBy orders themes for ideas by their numbers alone; it is what package measure asks for.
func (s *Space) PlaceBy(themes [][]int) func(idea int) []int {
	p := s.Placer(themes)
	return func(idea int) []int {
		all := p.Rank(idea)
		out := make([]int, len(all))
		for k, x := range all {
			out[k] = x.Theme
		}
		return out
	}
}
