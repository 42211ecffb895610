package view

import "folkmoot/session/poll"

// Side is an answer to a pair.
type Side int

// The answers to a pair.
const (
	NoSide Side = iota
	LeftSide
	RightSide
	Even // cannot decide
)

// Pair is the pair that is shown; false after the last.
func (m *Marking) Pair() (left, right poll.Option, ok bool) {
	if m.At < 0 || m.At >= len(m.Pairs) {
		return left, right, false
	}
	return m.Pairs[m.At][0], m.Pairs[m.At][1], true
}

func sideKey(left, right string, s Side) string {
	switch s {
	case LeftSide:
		return poll.PairKey(left, right)
	case RightSide:
		return poll.PairKey(right, left)
	case Even:
		return poll.EvenKey(left, right)
	case NoSide:
	}
	return ""
}

// Chosen is the answer to the pair that is shown.
func (m *Marking) Chosen() Side {
	left, right, ok := m.Pair()
	for _, s := range []Side{LeftSide, RightSide, Even} {
		if ok && m.marks[sideKey(left.ID, right.ID, s)] > 0 {
			return s
		}
	}
	return NoSide
}

// Prefer answers the pair that is shown and goes on to the next one. NoSide passes it without an answer.
func (m *Marking) Prefer(s Side) {
	left, right, ok := m.Pair()
	if !ok {
		return
	}
	for _, x := range []Side{LeftSide, RightSide, Even} {
		delete(m.marks, sideKey(left.ID, right.ID, x))
	}
	if s != NoSide {
		m.marks[sideKey(left.ID, right.ID, s)] = 1
	}
	m.At++
}

// PairBack goes back to the pair before; its answer stands until it is given anew.
func (m *Marking) PairBack() { m.At = max(0, m.At-1) }
