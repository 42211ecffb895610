package analysis

import "folkmoot/session/poll"

// swap looks at neighbours from the top: is there a ballot among those cast that, replaced by the one that serves the lower
// best, would let it pass or draw level?
func (s *sheet) swap(hands poll.HandCount) *Swap {
	all := s.standings()
	s.addHands(all, hands)
	upper, lower := s.newStanding(), s.newStanding()
	best := s.replacements()
	before := s.before
	if s.tally.BySupport {
		before = bySupport
	}
	for from := 0; from < s.rows; {
		to := s.sameRank(from)
		end := to
		if to < s.rows {
			end = s.sameRank(to)
		}
		var tie *Swap
		for u := from; u < to; u++ {
			for l := to; l < end; l++ {
				least := 1
				s.eachCast(u, l, func(a, b answer, heads int) bool {
					for _, r := range best {
						upper.copyFrom(all[u])
						lower.copyFrom(all[l])
						s.put(&upper, a, -heads)
						s.put(&lower, b, -heads)
						s.put(&upper, r.upper, heads)
						s.put(&lower, r.lower, heads)
						least = min(least, before(&lower, &upper))
					}
					return least >= 0
				})
				switch {
				case least < 0:
					return &Swap{Upper: u, Lower: l}
				case least == 0 && tie == nil:
					tie = &Swap{Upper: u, Lower: l, Tie: true}
				}
			}
		}
		if tie != nil {
			return tie
		}
		from = to
	}
	return nil
}

func (s *sheet) sameRank(from int) int {
	to := from + 1
	for to < s.rows && s.tally.Rows[to].Rank == s.tally.Rows[from].Rank {
		to++
	}
	return to
}

// eachCast visits the ballots that were cast, those that say nothing too, until yield says no.
func (s *sheet) eachCast(u, l int, yield func(upper, lower answer, heads int) bool) {
	for _, p := range s.papers {
		if !yield(s.of(p, u), s.of(p, l), p.heads) {
			return
		}
	}
	for _, heads := range s.others {
		if !yield(answer{}, answer{}, heads) {
			return
		}
	}
}

type replacement struct{ upper, lower answer }

// replacements are the ballots, seen at the two options, one of which serves the lower best: all for it and nothing, or the
// least, for the upper. What the rest of the ballot says does not matter for the two, but for two methods: a full ranking
// ranks all but the upper, so that it is left with nothing; and pairs are shared out between those that the lower wins and
// those that the upper loses.
func (s *sheet) replacements() []replacement {
	one := func(upper, lower []int) replacement {
		return replacement{upper: answer{marks: upper, ranked: s.rows - 1, counts: true}, lower: answer{marks: lower, ranked: s.rows - 1, counts: true}}
	}
	var out []replacement
	switch s.kind {
	case poll.Ticks, poll.Units, poll.Ranks:
		out = append(out, one([]int{0}, []int{s.most()}))
	case poll.Levels:
		// Not to answer is no worse for the upper than the lowest answer: even where nobody else answered, so that it came
		// last, the lower with a highest answer stands above the lowest.
		if s.rules.Method == poll.ImpactEffort {
			out = append(out, one([]int{1, s.most()}, []int{s.most(), 1}))
			break
		}
		out = append(out, one(repeated(1, s.parts), repeated(s.most(), s.parts)))
	case poll.Matches:
		for won := 1; won <= min(s.rules.Pairs, s.rows-1); won++ {
			// One pair is of the two themselves and counts for both.
			r := one([]int{0}, []int{won})
			r.upper.lost = min(s.rows-1, s.rules.Pairs-won+1)
			out = append(out, r)
		}
	}
	return out
}

func repeated(x, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = x
	}
	return out
}
