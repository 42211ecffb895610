package dataset

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// voted gives the polls that were closed, and those that were called off without a number.
func (b *builder) voted() {
	n := 0
	for _, p := range b.s.Polls {
		if p.Phase != session.PollClosed && p.Phase != session.PollCalledOff {
			continue
		}
		n++
		b.polls[p.ID] = n
		b.poll(n, p)
	}
}

func (b *builder) poll(n int, p *session.Poll) {
	r := p.Rules
	x := Poll{
		Poll: n, Stage: b.stages[p.Stage], Question: p.Question, State: string(p.Phase), Method: string(r.Method), Dots: r.Dots, Cap: r.Cap, Choose: r.Choose, Top: r.Top,
		Amount: r.Amount, Step: r.Step, Unit: r.Unit, Pairs: r.Pairs, Floor: r.Floor, Places: r.Places, Criteria: []string{}, Of: b.polls[p.Of], Round: p.Round, Revote: p.Revote,
		Binds: p.DecidedBy, Quorum: p.Quorum,
	}
	if r.Several() {
		x.Criteria = r.CriteriaList()
	}
	told := p.Phase == session.PollClosed && b.counts(p.Tally.Voted())
	x.Few = p.Phase == session.PollClosed && !told
	if told {
		t := p.Tally
		x.Voters, x.Voted, x.Blank, x.Spoilt, x.ByHand, x.Closed = p.Voters, t.Voted(), t.Blank, t.Spoilt, t.Hands, b.at(p.Closed)
	}
	if told && b.o.Ballots {
		x.Hash = p.Hash
	}
	b.d.Polls = append(b.d.Polls, x)
	for i, o := range p.Options {
		b.option(n, i+1, p, o, told)
	}
	if told && b.o.Ballots {
		b.ballots(n, p)
	}
}

func (b *builder) option(n, number int, p *session.Poll, o poll.Option, told bool) {
	x := Option{Poll: n, Option: number, Text: reading.Option(b.s, o, b.o.Speaker), Theme: b.themes[session.ID(o.ID)]}
	if head := b.s.Head(session.ID(o.ID)); head != nil && !head.Withdrawn {
		x.Idea = head.Number
	}
	i := slices.IndexFunc(p.Tally.Rows, func(r poll.Row) bool { return r.Option.ID == o.ID })
	if !told || i < 0 {
		b.d.Options = append(b.d.Options, x)
		return
	}
	r := p.Tally.Rows[i]
	x.Rank, x.Tied, x.Total, x.For, x.Against, x.Score = r.Rank, r.Tied, r.Total, r.Supporters, r.Against, r.Score
	b.d.Options = append(b.d.Options, x)
	if b.o.Spread == 0 || p.Tally.Voted() < b.o.Spread {
		return
	}
	for c, part := range r.Parts {
		for level, people := range part.Levels {
			row := Count{Poll: n, Option: number, Answer: answer(p.Rules, level), People: people}
			if p.Rules.Several() {
				row.Criterion = p.Rules.CriteriaList()[c]
			}
			b.d.Counts = append(b.d.Counts, row)
		}
	}
}

// answer is what a level of a distribution stands for.
func answer(r poll.Rules, level int) int {
	switch r.Method.Kind() {
	case poll.Levels:
		return r.Value(level + 1)
	case poll.Ranks:
		return level + 1
	case poll.Ticks, poll.Units, poll.Matches:
	}
	return level
}

// ballots gives the ballots mark by mark, in the order in which they are kept, which is sorted. The groups that some
// polls note on them are left out: with the answers beside them they would tell of few people.
func (b *builder) ballots(n int, p *session.Poll) {
	for i, x := range p.Ballots {
		row := Ballot{Poll: n, Ballot: i + 1, People: x.Heads(), State: "valid"}
		switch {
		case x.Spoilt:
			row.State = "spoilt"
		case x.Blank():
			row.State = "blank"
		}
		if row.State != "valid" {
			b.d.Ballots = append(b.d.Ballots, row)
			continue
		}
		var marks []Ballot
		for key, m := range x.Marks {
			one := row
			if m != 0 && one.mark(p, key, m) {
				marks = append(marks, one)
			}
		}
		slices.SortFunc(marks, func(a, c Ballot) int {
			return cmp.Or(cmp.Compare(a.Option, c.Option), cmp.Compare(a.Other, c.Other), cmp.Compare(a.Criterion, c.Criterion))
		})
		b.d.Ballots = append(b.d.Ballots, marks...)
	}
}

// mark fills in a mark by its key; a key that means nothing to the poll is left out, as the count leaves it out.
func (row *Ballot) mark(p *session.Poll, key string, m int) bool {
	row.Answer = m
	switch p.Rules.Method.Kind() {
	case poll.Matches:
		one, other, ok := strings.Cut(key, ">")
		if !ok {
			one, other, row.Even = strings.Cut(key, "=")
		}
		row.Option, row.Other = optionNumber(p, one), optionNumber(p, other)
		return row.Option > 0 && row.Other > 0
	case poll.Levels:
		row.Answer = p.Rules.Value(m)
	case poll.Ticks, poll.Ranks, poll.Units:
	}
	option := key
	if p.Rules.Several() {
		at := strings.LastIndexByte(key, '/')
		c, err := strconv.Atoi(key[at+1:])
		if at < 0 || err != nil {
			return false
		}
		option, row.Criterion = key[:at], c
	}
	row.Option = optionNumber(p, option)
	return row.Option > 0
}

// optionNumber is the place of an option in its poll, from 1; 0 where it is none.
func optionNumber(p *session.Poll, id string) int {
	if p == nil {
		return 0
	}
	return slices.IndexFunc(p.Options, func(o poll.Option) bool { return o.ID == id }) + 1
}
