package stat

// Change is what one changed ballot could do to two options next to each other.
type Change struct {
	Upper, Lower int
	// Swaps: the lower could pass the upper. Otherwise it could only draw level.
	Swaps bool
}

// OneBallot says which neighbours in the order (tiers, best first) a single changed ballot could swap or tie.
// After gives the lead of upper over lower, score less score, if the ballot were changed to the one that serves lower
// best among the ballots that the rules allow; equal ballots need to be asked about once only.
func OneBallot(order [][]int, ballots int, after func(ballot, upper, lower int) float64) []Change {
	var out []Change
	for _, p := range neighbours(order) {
		least, any := 0.0, false
		for b := range ballots {
			if lead := after(b, p[0], p[1]); !any || lead < least {
				least, any = lead, true
			}
		}
		if any && least <= 0 {
			out = append(out, Change{Upper: p[0], Lower: p[1], Swaps: least < 0})
		}
	}
	return out
}
