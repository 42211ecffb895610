package theme

// passed is the part of what an idea has that it passes on to its neighbours at each step, and steps how often.
const (
	passed = 0.9
	steps  = 12
)

// spread lets what is known of placed ideas flow along the ties between near ideas, as in learning with local and global
// consistency (Zhou, Bousquet, Lal, Weston and Schölkopf 2004): out[i*n+t] is how much of the theme t reaches the item i.
// Placed ideas keep giving, each theme as much as any other.
func (s *Space) spread(in []int32, n int) []float32 {
	size := make([]float32, n)
	for _, t := range in {
		if t >= 0 {
			size[t]++
		}
	}
	ties := s.ties()
	now, next := make([]float32, len(s.items)*n), make([]float32, len(s.items)*n)
	for step := range steps {
		clear(next)
		for i, list := range ties {
			row := next[i*n : i*n+n]
			if step > 0 {
				for _, e := range list {
					for t, x := range now[int(e.to)*n : int(e.to)*n+n] {
						row[t] += float32(e.sim * x)
					}
				}
			}
			if t := in[i]; t >= 0 {
				row[t] += (1 - passed) / size[t]
			}
		}
		now, next = next, now
	}
	return now
}

// ties gives the neighbours of each item in both directions, each with its share of what is passed.
func (s *Space) ties() [][]edge {
	out := make([][]edge, len(s.items))
	for i, list := range s.near {
		for _, e := range list {
			w := s.tie(i, e)
			out[i] = append(out[i], edge{e.to, w})
			out[e.to] = append(out[e.to], edge{int32(i), w})
		}
	}
	for _, list := range out {
		var all float32
		for _, e := range list {
			all += e.sim
		}
		for k := range list {
			if all > 0 {
				list[k].sim = float32(passed * list[k].sim / all)
			}
		}
	}
	return out
}
