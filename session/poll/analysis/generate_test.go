package analysis_test

import (
	"fmt"
	"math/rand/v2"

	"pgregory.net/rapid"

	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

func options(n int) []poll.Option {
	out := make([]poll.Option, n)
	for i := range out {
		out[i] = poll.Option{ID: fmt.Sprintf("o%03d", i), Text: fmt.Sprint("option ", i)}
	}
	return out
}

// drawing is where numbers come from: rapid for laws, a seeded generator for benchmarks.
type drawing func(low, high int) int

func from(t *rapid.T) drawing {
	return func(low, high int) int { return rapid.IntRange(low, high).Draw(t, "n") }
}

func seeded(seed uint64) drawing {
	r := rand.New(rand.NewPCG(seed, 9))
	return func(low, high int) int { return low + r.IntN(high-low+1) }
}

// shuffled are the first few of the options in a random order.
func (d drawing) shuffled(options []poll.Option) []poll.Option {
	out := append([]poll.Option(nil), options...)
	for i := range out {
		j := d(i, len(out)-1)
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// ballot fills in one that says something under the rules, if they let it.
func (d drawing) ballot(r poll.Rules, options []poll.Option) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	put := func(key string, m int) {
		if m > 0 {
			b.Marks[key] = m
		}
	}
	order := d.shuffled(options)
	switch r.Method.Kind() {
	case poll.Ticks:
		most := len(options)
		if r.Method == poll.Choose {
			most = r.Choose
		}
		for _, o := range order[:d(0, most)] {
			put(o.ID, 1)
		}
	case poll.Ranks:
		most := r.Choose
		if r.Method == poll.Ranking {
			most = len(options)
		}
		for i, o := range order[:d(0, most)] {
			put(o.ID, i+1)
		}
	case poll.Units:
		left, step := r.Amount, 1
		switch r.Method {
		case poll.Dots:
			left = r.Dots
		case poll.Budget:
			left, step = r.Amount/r.Step, r.Step
		default:
		}
		for _, o := range order {
			most := left
			switch r.Method {
			case poll.Dots:
				most = min(left, r.Cap)
			case poll.Quadratic:
				for most*most > left {
					most--
				}
			default:
			}
			m := d(0, most)
			if r.Method == poll.Quadratic {
				left -= m * m
			} else {
				left -= m
			}
			put(o.ID, m*step)
		}
	case poll.Levels:
		for _, o := range options {
			for c := range r.CriteriaList() {
				put(r.Key(o.ID, c), d(0, r.Levels()))
			}
		}
	case poll.Matches:
		used := 0
		for i, one := range order {
			for _, other := range order[:i] {
				if used == r.Pairs {
					continue
				}
				switch d(0, 3) {
				case 0:
					put(poll.PairKey(one.ID, other.ID), 1)
				case 1:
					put(poll.PairKey(other.ID, one.ID), 1)
				case 2:
					put(poll.EvenKey(other.ID, one.ID), 1)
				default:
					continue
				}
				used++
			}
		}
	}
	return b
}

// rules of a method, small enough that ballots meet their limits.
func (d drawing) rules(m poll.Method, n int) poll.Rules {
	r := poll.SuggestFor(m, n)
	r.Places = d(0, n)
	switch m {
	case poll.Dots:
		r.Dots = d(1, 4)
		r.Cap = d(1, r.Dots)
	case poll.Choose, poll.ChooseRank, poll.TopFive:
		r.Choose = d(1, n)
	case poll.Score, poll.Likert, poll.ImpactEffort:
		r.Top = d(2, 5)
	case poll.FistToFive:
		r.Floor = d(1, 3)
	case poll.Budget:
		r.Amount, r.Step = 20, 5
	case poll.Quadratic:
		r.Amount = d(1, 9)
	case poll.Pairwise:
		r.Pairs = d(1, 4)
	case poll.Approval, poll.Ranking, poll.Agree:
	}
	if m.Kind() == poll.Levels && m != poll.ImpactEffort && d(0, 2) == 0 {
		r.Criteria = "cost\nreach"
	}
	return r
}

func (d drawing) input(m poll.Method, mostOptions, mostBallots int) analysis.Input {
	n := d(2, mostOptions)
	in := analysis.Input{Rules: d.rules(m, n), Options: options(n), Seed: 5, Floor: d(0, 3)}
	for range d(0, mostBallots) {
		b := d.ballot(in.Rules, in.Options)
		switch d(0, 9) {
		case 0:
			b.Weight = d(2, 4)
		case 1:
			b = poll.Ballot{Spoilt: true}
		case 2:
			b.Marks = nil
		}
		b.Group = []string{"", "red", "blue", "green"}[d(0, 3)]
		in.Ballots = append(in.Ballots, b)
	}
	if in.Rules.HandsAsk() != poll.NoHands && d(0, 3) == 0 {
		in.Hands = poll.HandCount{People: d(1, 6), Counts: map[string][]int{}}
		for _, o := range in.Options {
			counts, left := make([]int, in.Rules.HandLevels()), in.Hands.People
			for i := range counts {
				counts[i] = d(0, left)
				left -= counts[i]
			}
			in.Hands.Counts[o.ID] = counts
		}
	}
	return in
}
