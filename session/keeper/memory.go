package keeper

import (
	"cmp"
	"slices"
	"strings"

	"folkmoot/session/journal/box"
)

// ballotBox is the box of an open poll: on the disk, or in memory in practice.
type ballotBox interface {
	Cast(seat string, ballot []byte) error
	CastPapers(numbers []int, ballots [][]byte) error
	CastTable(name string, heads int, ballot []byte) error
	SetHands(count []byte) error
	Voted() []string
	Papers() []int
	Tables() []box.Table
	Hands() []byte
	Ballots() [][]byte
	Remove() error
}

// memoryBox is the ballot box of a session that writes to nothing.
type memoryBox struct {
	seats   []string
	papers  []int
	tables  []box.Table
	hands   []byte
	ballots [][]byte
}

func (m *memoryBox) Cast(seat string, ballot []byte) error {
	if slices.Contains(m.seats, seat) {
		return &box.Problem{Kind: box.ErrAlreadyVoted, Seat: seat}
	}
	m.seats = append(m.seats, seat)
	slices.Sort(m.seats)
	m.put(ballot)
	return nil
}

func (m *memoryBox) CastPapers(numbers []int, ballots [][]byte) error {
	for i, n := range numbers {
		if slices.Contains(m.papers, n) || slices.Contains(numbers[:i], n) {
			return &box.Problem{Kind: box.ErrSheetTwice, Sheet: n}
		}
	}
	m.papers = append(m.papers, numbers...)
	slices.Sort(m.papers)
	for _, b := range ballots {
		m.put(b)
	}
	return nil
}

func (m *memoryBox) CastTable(name string, heads int, ballot []byte) error {
	if slices.ContainsFunc(m.tables, func(t box.Table) bool { return t.Name == name }) {
		return &box.Problem{Kind: box.ErrAlreadyVoted, Seat: name}
	}
	m.tables = append(m.tables, box.Table{Name: name, Heads: heads})
	slices.SortFunc(m.tables, func(a, b box.Table) int { return strings.Compare(a.Name, b.Name) })
	m.put(ballot)
	return nil
}

func (m *memoryBox) SetHands(count []byte) error {
	m.hands = slices.Clone(count)
	return nil
}

// put keeps the ballots sorted, so that memory too holds no order.
func (m *memoryBox) put(ballot []byte) {
	i, _ := slices.BinarySearchFunc(m.ballots, ballot, func(a, b []byte) int { return cmp.Compare(string(a), string(b)) })
	m.ballots = slices.Insert(m.ballots, i, slices.Clone(ballot))
}

func (m *memoryBox) Voted() []string     { return m.seats }
func (m *memoryBox) Papers() []int       { return m.papers }
func (m *memoryBox) Tables() []box.Table { return m.tables }
func (m *memoryBox) Hands() []byte       { return m.hands }
func (m *memoryBox) Ballots() [][]byte   { return m.ballots }
func (m *memoryBox) Remove() error       { return nil }
