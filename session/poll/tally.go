package poll

import (
	"cmp"
	"slices"
	"strings"
)

// Part is what was said of an option under one criterion: the whole distribution.
type Part struct {
	// Levels counts people: for a scale by its levels, lowest first; for ranks by rank, first places first; for dots and
	// votes by how many were given, none first.
	Levels  []int
	Answers int     // people who answered
	Sum     int     // of the values
	Median  float64 // of the values of those who answered; 0 without an answer
}

// Mean is the mean of the values of those who answered; 0 without an answer.
func (p Part) Mean() float64 {
	if p.Answers == 0 {
		return 0
	}
	return float64(p.Sum) / float64(p.Answers)
}

// Row is what the ballots say of one option. Where a ballot speaks for several people, it counts for each of them.
type Row struct {
	Option     Option
	Total      int     // units given: dots, money, votes, pairs won; people where the method only ticks
	Supporters int     // people in favour: who chose, ranked or gave something, or whose answer is above the middle of the scale
	Against    int     // people against: below the middle of the scale, or by hand; pairs lost
	Score      float64 // what the order goes by first, for the length of a bar
	Stack      float64 // the median of what its supporters gave
	// Effective is the number of equally strong supporters that would give the same concentration of dots:
	// (sum d)² / sum d², 0 when there are no dots.
	Effective float64
	Parts     []Part // one for each criterion, and at least one
	Rank      int    // 1 is highest; tied options share a rank
	Tied      bool   // shares its rank after all the rules
	// Halves is the points of ranks twice over, so that shared ones stay whole numbers.
	Halves int
}

type heads struct{ mark, heads int }

// Tally is the count of a poll.
type Tally struct {
	Rules   Rules
	Handed  int // ballots
	Ballots int // people whose ballots were handed in, blank and spoilt ones among them
	Blank   int // people
	Spoilt  int // people
	Hands   int // people who voted by hand
	Dots    int // units given in all
	// BySupport: hands were counted where only ballots can tell the order on them, so the places go by supporters alone.
	BySupport bool
	Rows      []Row // by rank; options that share a rank stand by the poll's order of options
}

// Valid is the number of people whose ballots say something.
func (t Tally) Valid() int { return t.Ballots - t.Blank - t.Spoilt }

// Voted is the number of people who voted in any way.
func (t Tally) Voted() int { return t.Ballots + t.Hands }

// Count counts ballots.
//
// What ranks the options, by method; what is equal in all of it is a declared tie, and the order of the options never
// decides:
//   - dots: dots, then supporters, then the median of what supporters gave
//   - choosing and approval: supporters
//   - choosing and ranking, top five: points (the first of k gets k), then first places, second places and so on
//   - full ranking: Borda points (m-1 for the first of m; what is not ranked shares what is left), then first places ...
//   - score, fist to five: the mean of those who answered; Likert: the median, then the mean
//   - agreement: those who agree less those who disagree, then those who agree; what nobody answered comes last
//   - budget and quadratic: the sum, then supporters
//   - impact and effort: median impact, then mean impact, then least median effort, then least mean effort
//   - pairs: (won + 1) / (won + lost + 2), the estimate of All Our Ideas
func Count(rules Rules, options []Option, ballots []Ballot) Tally {
	return CountAll(rules, options, ballots, HandCount{})
}

// CountAll counts ballots and a show of hands together.
func CountAll(rules Rules, options []Option, ballots []Ballot, hands HandCount) Tally {
	t := Tally{Rules: rules, Handed: len(ballots), Hands: hands.People}
	at := make(map[string]int, len(options))
	t.Rows = make([]Row, len(options))
	parts := len(rules.CriteriaList())
	for i, o := range options {
		at[o.ID] = i
		t.Rows[i] = Row{Option: o, Parts: make([]Part, parts)}
		for c := range t.Rows[i].Parts {
			t.Rows[i].Parts[c].Levels = make([]int, rules.width(len(options)))
		}
	}
	c := counter{rules: rules, at: at, rows: t.Rows, stacks: make([][]heads, len(options)), keys: make([][]string, len(options))}
	for i, o := range options {
		for k := range parts {
			c.keys[i] = append(c.keys[i], rules.Key(o.ID, k))
		}
	}
	for _, b := range ballots {
		t.Ballots += b.Heads()
		switch {
		case b.Spoilt:
			t.Spoilt += b.Heads()
		case b.Blank():
			t.Blank += b.Heads()
		default:
			c.ballot(b)
		}
	}
	if hands.People > 0 {
		t.BySupport = rules.HandsAsk() == ForAgainst
		c.hands(hands)
	}
	for i := range t.Rows {
		c.finish(i, t.BySupport)
		t.Dots += t.Rows[i].Total
	}
	better := t.better()
	slices.SortStableFunc(t.Rows, better)
	for i := range t.Rows {
		t.Rows[i].Rank = i + 1
		if i > 0 && better(t.Rows[i-1], t.Rows[i]) == 0 {
			t.Rows[i].Rank = t.Rows[i-1].Rank
			t.Rows[i].Tied, t.Rows[i-1].Tied = true, true
		}
	}
	return t
}

// width is how many levels a distribution has.
func (r Rules) width(options int) int {
	switch r.Method {
	case Ranking:
		return options
	case ChooseRank, TopFive:
		return r.Choose
	case Dots:
		return r.Cap + 1
	case Quadratic:
		n := 0
		for n*n <= r.Amount {
			n++
		}
		return n
	case Score, Likert, Agree, FistToFive, ImpactEffort:
		return r.Levels()
	case Choose, Approval, Budget, Pairwise:
	}
	return 0
}

type counter struct {
	rules Rules
	at    map[string]int
	rows  []Row
	// stacks holds, by option, what each of its supporters gave.
	stacks [][]heads
	// keys holds, by option, the key of its mark under each criterion.
	keys [][]string
}

// ballot counts a ballot that says something.
func (c counter) ballot(b Ballot) {
	switch c.rules.Method.Kind() {
	case Levels:
		c.levels(b)
	case Matches:
		c.matches(b)
	case Ranks:
		c.ranks(b)
	case Ticks, Units:
		for id, m := range b.Marks {
			i, ok := c.at[id]
			if !ok || m <= 0 {
				continue
			}
			row := &c.rows[i]
			row.Total += m * b.Heads()
			row.Supporters += b.Heads()
			if c.rules.Method.Kind() == Units {
				c.stacks[i] = append(c.stacks[i], heads{m, b.Heads()})
			}
			if p := &row.Parts[0]; m < len(p.Levels) {
				p.Levels[m] += b.Heads()
			}
		}
	}
}

func (c counter) ranks(b Ballot) {
	w, ranked := b.Heads(), 0
	for id, m := range b.Marks {
		i, ok := c.at[id]
		if !ok || m <= 0 {
			continue
		}
		ranked++
		row := &c.rows[i]
		row.Supporters += w
		if p := &row.Parts[0]; m <= len(p.Levels) {
			p.Levels[m-1] += w
			p.Answers += w
			p.Sum += m * w
		}
		if c.rules.Method == Ranking {
			row.Halves += 2 * (len(c.rows) - m) * w
		} else {
			row.Halves += 2 * c.rules.Points(m) * w
		}
	}
	if c.rules.Method != Ranking {
		return
	}
	left := len(c.rows) - ranked - 1 // the mean of 0 ... left, twice over, is left
	for i := range c.rows {
		if b.Marks[c.rows[i].Option.ID] <= 0 {
			c.rows[i].Halves += left * w
		}
	}
}

func (c counter) levels(b Ballot) {
	low, levels := c.rules.Low(), c.rules.Levels()
	middle := 2*low + levels - 1 // twice the middle of the scale
	for i := range c.rows {
		row := &c.rows[i]
		sum, answers := 0, 0
		for k := range row.Parts {
			m := b.Marks[c.keys[i][k]]
			if m < 1 || m > levels {
				continue
			}
			row.Parts[k].add(low+m-1, m, b.Heads())
			if k == 0 || c.rules.Method != ImpactEffort { // who is in favour of an option, whatever its effort
				sum += low + m - 1
				answers++
			}
		}
		switch {
		case answers == 0:
		case 2*sum > middle*answers:
			row.Supporters += b.Heads()
		case 2*sum < middle*answers:
			row.Against += b.Heads()
		}
	}
}

func (p *Part) add(value, mark, heads int) {
	p.Levels[mark-1] += heads
	p.Answers += heads
	p.Sum += value * heads
}

func (c counter) matches(b Ballot) {
	won := map[int]bool{}
	for key, m := range b.Marks {
		winner, loser, ok := strings.Cut(key, ">")
		if !ok || m <= 0 {
			continue
		}
		i, one := c.at[winner]
		j, other := c.at[loser]
		if !one || !other {
			continue
		}
		c.rows[i].Total += b.Heads()
		c.rows[j].Against += b.Heads()
		if !won[i] {
			won[i] = true
			c.rows[i].Supporters += b.Heads()
		}
	}
}

func (c counter) hands(h HandCount) {
	middle := c.rules.Levels() - 1
	for i := range c.rows {
		row := &c.rows[i]
		counts := h.Counts[row.Option.ID]
		if len(counts) != c.rules.HandLevels() {
			continue
		}
		if c.rules.HandsAsk() == ForAgainst {
			row.Supporters += counts[HandsFor]
			row.Against += counts[HandsAgainst]
			if c.rules.Method.Kind() == Ticks {
				row.Total += counts[HandsFor]
			}
			continue
		}
		for level, n := range counts {
			if n == 0 {
				continue
			}
			row.Parts[0].add(c.rules.Value(level+1), level+1, n)
			switch {
			case 2*level > middle:
				row.Supporters += n
			case 2*level < middle:
				row.Against += n
			}
		}
	}
}

// finish works out what follows from the sums of a row.
func (c counter) finish(i int, bySupport bool) {
	row := &c.rows[i]
	squares, units := 0, 0
	for _, s := range c.stacks[i] {
		squares += s.mark * s.mark * s.heads
		units += s.mark * s.heads
	}
	if squares > 0 {
		row.Effective = float64(units*units) / float64(squares)
	}
	row.Stack = median(c.stacks[i])
	if c.rules.Method.Kind() == Ticks && row.Supporters > 0 {
		row.Effective, row.Stack = float64(row.Supporters), 1
	}
	for k := range row.Parts {
		p := &row.Parts[k]
		var all []heads
		for level, n := range p.Levels {
			switch {
			case n == 0:
			case c.rules.Method.Kind() == Levels:
				all = append(all, heads{c.rules.Value(level + 1), n})
			case c.rules.Method.Kind() == Ranks:
				all = append(all, heads{level + 1, n})
			}
		}
		p.Median = median(all)
	}
	if bySupport {
		row.Score = float64(row.Supporters)
		return
	}
	switch c.rules.Method {
	case ChooseRank, TopFive, Ranking:
		row.Score = float64(row.Halves) / 2
		if c.rules.Method != Ranking {
			row.Total = row.Halves / 2
		}
	case Score, FistToFive:
		sum, answers := row.sums()
		if answers > 0 {
			row.Score = float64(sum) / float64(answers)
		}
	case Likert, ImpactEffort:
		row.Score = row.Parts[0].Median
	case Agree:
		row.Score = float64(row.Supporters - row.Against)
	case Pairwise:
		row.Score = 100 * float64(row.Total+1) / float64(row.Total+row.Against+2)
	case Choose, Approval, Dots, Budget, Quadratic:
		row.Score = float64(row.Total)
	}
}

// sums adds up the criteria.
func (r Row) sums() (sum, answers int) {
	for _, p := range r.Parts {
		sum += p.Sum
		answers += p.Answers
	}
	return sum, answers
}

// better gives the order of the method: below 0 where a stands before b.
func (t Tally) better() func(a, b Row) int {
	if t.BySupport {
		return func(a, b Row) int {
			return cmp.Or(cmp.Compare(b.Supporters, a.Supporters), cmp.Compare(a.Against, b.Against))
		}
	}
	switch t.Rules.Method {
	case ChooseRank, TopFive, Ranking:
		return func(a, b Row) int {
			return cmp.Or(cmp.Compare(b.Halves, a.Halves), slices.Compare(b.Parts[0].Levels, a.Parts[0].Levels))
		}
	case Score, FistToFive:
		return byMean
	case Likert:
		return func(a, b Row) int { return cmp.Or(cmp.Compare(b.Score, a.Score), byMean(a, b)) }
	case Agree:
		return func(a, b Row) int {
			_, i := a.sums()
			_, j := b.sums()
			return cmp.Or(cmp.Compare(min(j, 1), min(i, 1)), cmp.Compare(b.Score, a.Score), cmp.Compare(b.Supporters, a.Supporters))
		}
	case ImpactEffort:
		return byImpact
	case Pairwise:
		return func(a, b Row) int {
			return cmp.Compare((b.Total+1)*(a.Total+a.Against+2), (a.Total+1)*(b.Total+b.Against+2))
		}
	case Choose, Approval, Dots, Budget, Quadratic:
	}
	return func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Total, a.Total), cmp.Compare(b.Supporters, a.Supporters), cmp.Compare(b.Stack, a.Stack))
	}
}

func byMean(a, b Row) int {
	as, an := a.sums()
	bs, bn := b.sums()
	return compareMeans(as, an, bs, bn)
}

// compareMeans puts the higher mean first, exactly; an option that nobody answered on comes last.
func compareMeans(as, an, bs, bn int) int {
	if an == 0 || bn == 0 {
		return cmp.Compare(min(bn, 1), min(an, 1))
	}
	return cmp.Compare(bs*an, as*bn)
}

func byImpact(a, b Row) int {
	i, j, e, f := a.Parts[0], b.Parts[0], a.Parts[1], b.Parts[1]
	return cmp.Or(cmp.Compare(min(j.Answers, 1), min(i.Answers, 1)), cmp.Compare(j.Median, i.Median), compareMeans(i.Sum, i.Answers, j.Sum, j.Answers),
		cmp.Compare(min(f.Answers, 1), min(e.Answers, 1)), cmp.Compare(e.Median, f.Median), compareMeans(-e.Sum, e.Answers, -f.Sum, f.Answers))
}

// median of marks, each held by a number of people; 0 without any.
func median(xs []heads) float64 {
	slices.SortFunc(xs, func(a, b heads) int { return cmp.Compare(a.mark, b.mark) })
	n := 0
	for _, x := range xs {
		n += x.heads
	}
	if n == 0 {
		return 0
	}
	at := func(i int) int {
		for _, x := range xs {
			if i -= x.heads; i < 0 {
				return x.mark
			}
		}
		return 0
	}
	return float64(at((n-1)/2)+at(n/2)) / 2
}
