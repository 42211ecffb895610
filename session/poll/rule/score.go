package rule

// Plurality counts first places. A ballot whose first tier holds t options gives each of them one t-th of its weight; a
// ballot with no tier gives nothing.
func Plurality(r Rankings) Outcome {
	s := newShares(r.Options)
	for _, b := range r.Ballots {
		if len(b.Tiers) > 0 {
			for _, o := range b.Tiers[0] {
				s.add(o, len(b.Tiers[0]), b.Weight)
			}
		}
	}
	sums := s.sums()
	return Outcome{Order: byRats(sums), Scores: floats(sums)}
}

// Borda gives an option m-1-p points for standing in position p of a ballot, p counted from 0; m is the number of options.
// Tied options share the points of the positions that they fill together, and so do the unranked, who fill the last ones.
// (J.-C. de Borda, 1781. This treatment of unranked options keeps what every ballot gives the same, m(m-1)/2.)
func Borda(r Rankings) Outcome {
	m := r.Options
	twice := make([]int, m) // points are multiples of one half
	base := 0               // twice what an option gets that no ballot ranks
	for _, b := range r.Ballots {
		ranked := 0
		for _, tier := range b.Tiers {
			ranked += len(tier)
		}
		unranked := b.Weight * (m - ranked - 1)
		if ranked == m {
			unranked = 0
		}
		base += unranked
		at := 0
		for _, tier := range b.Tiers {
			points := b.Weight*(2*(m-1-at)-(len(tier)-1)) - unranked
			for _, o := range tier {
				twice[o] += points
			}
			at += len(tier)
		}
	}
	scores := make([]float64, m)
	for o := range twice {
		twice[o] += base
		scores[o] = float64(twice[o]) / 2
	}
	return Outcome{Order: byInts(twice), Scores: scores}
}
