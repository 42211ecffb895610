package replay

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// vote reads "P1: A=2 C=1", "P1: B A C", "P1: A=agree", "P1: A>B B=C", "P1: blank" or "P1: spoilt".
func (p *player) vote(rest string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	code, marks, err := colon(rest, "vote P1: A=2 C=1")
	if err != nil {
		return err
	}
	seat, err := p.seat(code)
	if err != nil {
		return err
	}
	b, err := p.ballot(x, marks)
	if err != nil {
		return err
	}
	b.Group = p.t.State().Group(x, seat)
	return p.t.Cast(x.ID, seat, b)
}

// papers reads "10": so many sheets are printed, for the poll that is open or else the one that is prepared.
func (p *player) papers(rest string) error {
	n, err := number(rest)
	if err != nil {
		return err
	}
	x := p.t.State().OpenPoll()
	if x == nil {
		if x, err = p.drafted(); err != nil {
			return err
		}
	}
	return p.t.Do(session.PrintPapers{Poll: x.ID, Count: n})
}

// paper reads "3: A C", or "3 of Table 2: A C" where ballots are tagged by table.
func (p *player) paper(rest string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	head, marks, err := colon(rest, "paper 3: A C")
	if err != nil {
		return err
	}
	sheet, table, _ := strings.Cut(head, " of ")
	n, err := number(sheet)
	if err != nil {
		return err
	}
	b, err := p.ballot(x, marks)
	if err != nil {
		return err
	}
	b.Group = table
	return p.t.CastPaper(x.ID, n, b)
}

// table reads "Table 2, 6 people: A C".
func (p *player) table(rest string) error {
	const form = "table Table 2, 6 people: A C"
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	head, marks, err := colon(rest, form)
	if err != nil {
		return err
	}
	at := strings.LastIndex(head, ",")
	if at < 0 {
		return fmt.Errorf("the number of people is missing. Write it as “%s”", form)
	}
	count, _ := strings.CutSuffix(strings.TrimSpace(head[at+1:]), " people")
	heads, err := number(count)
	if err != nil {
		return err
	}
	b, err := p.ballot(x, marks)
	if err != nil {
		return err
	}
	name := strings.TrimSpace(head[:at])
	b.Weight = heads
	if x.GroupBy == session.ByTable {
		b.Group = name
	}
	return p.t.CastTable(x.ID, name, b)
}

// hands reads "5: A for=3 against=1 abstain=1, C for=2", and for a scale the hands for each answer: "5: A 4=3 5=2".
// "0" takes the count away.
func (p *player) hands(rest string) error {
	x, err := p.isOpen()
	if err != nil {
		return err
	}
	head, list, _ := strings.Cut(rest, ":")
	h := poll.HandCount{}
	if h.People, err = number(strings.TrimSpace(head)); err != nil {
		return err
	}
	for part := range strings.SplitSeq(list, ",") {
		w := strings.Fields(part)
		if len(w) == 0 {
			continue
		}
		id, err := p.option(x, w[0])
		if err != nil {
			return err
		}
		if h.Counts == nil {
			h.Counts = map[string][]int{}
		}
		if h.Counts[id], err = handCounts(x.Rules, w[1:]); err != nil {
			return err
		}
	}
	return p.t.SetHands(x.ID, h)
}

func handCounts(r poll.Rules, words []string) ([]int, error) {
	counts := make([]int, r.HandLevels())
	for _, w := range words {
		answer, count, ok := strings.Cut(w, "=")
		if !ok {
			return nil, fmt.Errorf("%q is not a count of hands. Write it as for=3", w)
		}
		n, err := number(count)
		if err != nil {
			return nil, err
		}
		at := slices.Index([]string{"against", "abstain", "for"}, answer)
		if r.HandsAsk() != poll.ForAgainst {
			mark, err := level(r, answer)
			if err != nil {
				return nil, err
			}
			at = mark - 1
		}
		if at < 0 || at >= len(counts) {
			return nil, fmt.Errorf("hands cannot be counted for the answer %q", answer)
		}
		counts[at] = n
	}
	return counts, nil
}

// ballot reads marks as the poll's method has them.
func (p *player) ballot(x *session.Poll, marks string) (poll.Ballot, error) {
	switch marks {
	case "blank":
		return poll.Ballot{}, nil
	case "spoilt":
		return poll.Ballot{Spoilt: true}, nil
	}
	b := poll.Ballot{Marks: map[string]int{}}
	for w := range strings.FieldsSeq(marks) {
		if err := p.mark(x, b.Marks, w); err != nil {
			return b, err
		}
	}
	if len(b.Marks) == 0 {
		return b, errors.New("the ballot has no marks. Write “blank” where nothing was marked")
	}
	return b, nil
}

// mark adds one mark to those before it.
func (p *player) mark(x *session.Poll, marks map[string]int, w string) error {
	if x.Rules.Method.Kind() == poll.Matches {
		return p.match(x, marks, w)
	}
	key, value, given := strings.Cut(w, "=")
	id, err := p.option(x, key)
	if err != nil {
		return err
	}
	if _, twice := marks[x.Rules.Key(id, 0)]; twice {
		return fmt.Errorf("%q is marked twice", key)
	}
	kind := x.Rules.Method.Kind()
	switch {
	case kind == poll.Levels && given:
		for i, answer := range strings.Split(value, "/") {
			if answer == "-" {
				continue // nothing was said of this criterion
			}
			if marks[x.Rules.Key(id, i)], err = level(x.Rules, answer); err != nil {
				return err
			}
		}
		return nil
	case given:
		marks[id], err = number(value)
		return err
	case kind == poll.Ticks:
		marks[id] = 1
		return nil
	case kind == poll.Ranks: // options in order, the first first
		marks[id] = len(marks) + 1
		return nil
	}
	return fmt.Errorf("%q is not a mark. Write it as A=2", w)
}

// match reads "A>B", A was preferred, or "A=B", neither was.
func (p *player) match(x *session.Poll, marks map[string]int, w string) error {
	one, other, won := strings.Cut(w, ">")
	if !won {
		var even bool
		if one, other, even = strings.Cut(w, "="); !even {
			return fmt.Errorf("%q is not a mark of a pair. Write it as A>B, or A=B where neither was preferred", w)
		}
	}
	a, err := p.option(x, one)
	if err != nil {
		return err
	}
	b, err := p.option(x, other)
	if err != nil {
		return err
	}
	key := poll.EvenKey(a, b)
	if won {
		key = poll.PairKey(a, b)
	}
	marks[key]++
	return nil
}

// level gives the place on the scale of an answer: a value of the scale, or agree, pass and disagree.
func level(r poll.Rules, answer string) (int, error) {
	if r.Method == poll.Agree {
		if at := slices.Index([]string{"disagree", "pass", "agree"}, answer); at >= 0 {
			return at + 1, nil
		}
	}
	n, err := number(answer)
	if err != nil {
		return 0, err
	}
	if n < r.Low() || n > r.Value(r.Levels()) {
		return 0, fmt.Errorf("%d is not on the scale, which goes from %d to %d", n, r.Low(), r.Value(r.Levels()))
	}
	return n - r.Low() + 1, nil
}
