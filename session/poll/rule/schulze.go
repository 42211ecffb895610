package rule

// Schulze orders options by their strongest paths, which it also gives: a path from a to b goes over pairs won, and is as
// strong as the fewest votes with which a pair on it was won (winning votes),
//
//	p(a,b) = d(a,b) if d(a,b) > d(b,a), else 0;  p(a,b) = max(p(a,b), min(p(a,c), p(c,b))) over all c.
//
// a is before b where p(a,b) > p(b,a). That relation is transitive but does not order every two options, so the tiers are:
// first all options that nothing is before, then those that nothing left is before, and so on; the first tier is therefore
// exactly the set of Schulze winners. (M. Schulze, Social Choice and Welfare 36, 2011.)
func Schulze(m Matrix) (Outcome, Matrix) {
	n := m.N
	p := Matrix{N: n, Cells: make([]int, n*n)}
	for a := range n {
		for b := range n {
			if m.At(a, b) > m.At(b, a) {
				p.Cells[a*n+b] = m.At(a, b)
			}
		}
	}
	for c := range n {
		over := p.Cells[c*n : (c+1)*n]
		for a := range n {
			row := p.Cells[a*n : (a+1)*n]
			for b, on := range over {
				if s := min(row[c], on); a != b && s > row[b] {
					row[b] = s
				}
			}
		}
	}
	var out Outcome
	placed := make([]bool, n)
	for left := n; left > 0; {
		var tier []int
		for b := range n {
			if !placed[b] && !p.preceded(b, placed) {
				tier = append(tier, b)
			}
		}
		for _, o := range tier {
			placed[o] = true
		}
		left -= len(tier)
		out.Order = append(out.Order, tier)
	}
	return out, p
}

func (m Matrix) preceded(b int, placed []bool) bool {
	for a := range m.N {
		if !placed[a] && m.At(a, b) > m.At(b, a) {
			return true
		}
	}
	return false
}
