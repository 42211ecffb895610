package analysis

import (
	"cmp"
	"slices"

	"folkmoot/session/poll"
)

// answer is what one ballot says of one option.
type answer struct {
	marks  []int // by criterion; for pairs, how often it won
	lost   int
	ranked int
	counts bool // false for a ballot that says nothing at all
}

// standing is what decides the place of one option: the same numbers as the tally goes by, in a form that ballots can be
// added to and taken out of.
type standing struct {
	total, supporters, against, halves int
	levels                             []int // by part and level, people
	answers, sum                       []int // by part
}

func (s *sheet) newStanding() standing {
	return standing{levels: make([]int, s.parts*s.width), answers: make([]int, s.parts), sum: make([]int, s.parts)}
}

func (st *standing) copyFrom(o standing) {
	levels, answers, sum := st.levels, st.answers, st.sum
	*st = o
	st.levels, st.answers, st.sum = levels, answers, sum
	copy(st.levels, o.levels)
	copy(st.answers, o.answers)
	copy(st.sum, o.sum)
}

func (st *standing) clear() {
	st.total, st.supporters, st.against, st.halves = 0, 0, 0, 0
	clear(st.levels)
	clear(st.answers)
	clear(st.sum)
}

// put adds an answer for a number of people, or takes it out where the number is below 0.
func (s *sheet) put(st *standing, a answer, people int) {
	if !a.counts {
		return
	}
	m := a.marks[0]
	switch s.kind {
	case poll.Ticks, poll.Units:
		if m == 0 {
			return
		}
		st.total += m * people
		st.supporters += people
		if s.width > 0 {
			i, _ := slices.BinarySearch(s.units, m)
			st.levels[i] += people
		}
	case poll.Ranks:
		switch {
		case m > 0:
			st.supporters += people
			if m <= s.width {
				st.levels[m-1] += people
			}
			if s.rules.Method == poll.Ranking {
				st.halves += 2 * (s.rows - m) * people
			} else {
				st.halves += 2 * s.rules.Points(m) * people
			}
		case s.rules.Method == poll.Ranking:
			st.halves += (s.rows - a.ranked - 1) * people
		}
	case poll.Levels:
		for k, m := range a.marks {
			if m > 0 {
				s.putLevel(st, k, m, people)
			}
		}
		if s.rules.Method != poll.Agree {
			return // nothing else goes by who is for and who against
		}
		switch side, _ := s.inFavour(a); side {
		case 1:
			st.supporters += people
		case -1:
			st.against += people
		}
	case poll.Matches:
		st.total += m * people
		st.against += a.lost * people
		if m > 0 {
			st.supporters += people
		}
	}
}

func (s *sheet) putLevel(st *standing, part, mark, people int) {
	st.levels[part*s.width+mark-1] += people
	st.answers[part] += people
	st.sum[part] += (s.low + mark - 1) * people
}

// standings adds all papers up.
func (s *sheet) standings() []standing {
	out := make([]standing, s.rows)
	for i := range out {
		out[i] = s.newStanding()
		for _, p := range s.papers {
			s.put(&out[i], s.of(p, i), p.heads)
		}
	}
	return out
}

// addHands adds a show of hands, as the tally does.
func (s *sheet) addHands(all []standing, h poll.HandCount) {
	if h.People == 0 {
		return
	}
	for i := range all {
		st := &all[i]
		counts := h.Counts[s.tally.Rows[i].Option.ID]
		if len(counts) != s.rules.HandLevels() {
			continue
		}
		if s.rules.HandsAsk() == poll.ForAgainst {
			st.supporters += counts[poll.HandsFor]
			st.against += counts[poll.HandsAgainst]
			if s.kind == poll.Ticks {
				st.total += counts[poll.HandsFor]
			}
			continue
		}
		for level, n := range counts {
			s.put(st, answer{marks: []int{level + 1}, counts: true}, n)
		}
	}
}

// better gives the order of the method, below 0 where a stands before b, as poll.Count documents it.
func (s *sheet) better() func(a, b *standing) int {
	switch s.rules.Method {
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		return func(a, b *standing) int { return cmp.Or(b.halves-a.halves, slices.Compare(b.levels, a.levels)) }
	case poll.Score, poll.FistToFive:
		return byMean
	case poll.Likert:
		return func(a, b *standing) int { return cmp.Or(s.median(b, 0)-s.median(a, 0), byMean(a, b)) }
	case poll.Agree:
		return func(a, b *standing) int {
			return cmp.Or(anybody(b)-anybody(a), b.supporters-b.against-a.supporters+a.against, b.supporters-a.supporters)
		}
	case poll.ImpactEffort:
		return func(a, b *standing) int {
			return cmp.Or(
				min(b.answers[0], 1)-min(a.answers[0], 1), s.median(b, 0)-s.median(a, 0), means(a.sum[0], a.answers[0], b.sum[0], b.answers[0]),
				min(b.answers[1], 1)-min(a.answers[1], 1), s.median(a, 1)-s.median(b, 1), means(-a.sum[1], a.answers[1], -b.sum[1], b.answers[1]))
		}
	case poll.Pairwise:
		return func(a, b *standing) int {
			return (b.total+1)*(a.total+a.against+2) - (a.total+1)*(b.total+b.against+2)
		}
	case poll.Choose, poll.Approval:
		return func(a, b *standing) int { return b.total - a.total }
	case poll.Dots, poll.Budget, poll.Quadratic:
	}
	return func(a, b *standing) int {
		if c := cmp.Or(b.total-a.total, b.supporters-a.supporters); c != 0 {
			return c
		}
		return s.median(b, 0) - s.median(a, 0)
	}
}

// bySupport is the order where hands were counted of which only ballots could tell more.
func bySupport(a, b *standing) int {
	return cmp.Or(b.supporters-a.supporters, a.against-b.against)
}

// median is twice the median of a part: of the values on a scale, of what supporters gave; 0 without any.
func (s *sheet) median(st *standing, part int) int {
	levels := st.levels[part*s.width : (part+1)*s.width]
	n := 0
	for _, people := range levels {
		n += people
	}
	if n == 0 {
		return 0
	}
	at := func(i int) int {
		for level, people := range levels {
			if i -= people; i < 0 {
				if s.units != nil {
					return s.units[level]
				}
				return s.low + level
			}
		}
		return 0
	}
	return at((n-1)/2) + at(n/2)
}

func byMean(a, b *standing) int {
	as, an, bs, bn := 0, 0, 0, 0
	for k := range a.sum {
		as, an = as+a.sum[k], an+a.answers[k]
		bs, bn = bs+b.sum[k], bn+b.answers[k]
	}
	return means(as, an, bs, bn)
}

// means puts the higher mean first, exactly; what nobody answered on comes last.
func means(as, an, bs, bn int) int {
	if an == 0 || bn == 0 {
		return min(bn, 1) - min(an, 1)
	}
	return bs*an - as*bn
}

// anybody is 1 where anybody answered by any criterion.
func anybody(st *standing) int {
	for _, n := range st.answers {
		if n > 0 {
			return 1
		}
	}
	return 0
}
