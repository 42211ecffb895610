package box

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// CastPapers puts the ballots of sheets of paper into the box, all in one step. Each sheet's number is kept, so that no
// sheet is counted twice; which ballot came from which sheet is not.
func (b *Box) CastPapers(numbers []int, ballots [][]byte) error {
	if b.path == "" {
		return &Problem{Kind: ErrRemoved}
	}
	if len(numbers) != len(ballots) {
		return &Problem{Kind: ErrSheet, Path: b.path}
	}
	next := b.c
	for i, n := range numbers {
		if n < 1 {
			return &Problem{Kind: ErrSheet, Path: b.path, Sheet: n}
		}
		if err := checkBallot(ballots[i]); err != nil {
			return &Problem{Kind: ErrBallot, Path: b.path, Err: err}
		}
		if slices.Contains(next.Papers, n) {
			return &Problem{Kind: ErrSheetTwice, Path: b.path, Sheet: n}
		}
		next.Papers = insert(next.Papers, n, cmp.Compare)
		next.Ballots = insert(next.Ballots, bytes.Clone(ballots[i]), bytes.Compare)
	}
	return b.put(next)
}

// CastTable puts a table's ballot into the box. The ballot itself says for how many people it speaks.
func (b *Box) CastTable(name string, heads int, ballot []byte) error {
	if b.path == "" {
		return &Problem{Kind: ErrRemoved}
	}
	if err := checkBallot(ballot); err != nil {
		return &Problem{Kind: ErrBallot, Path: b.path, Err: err}
	}
	table := Table{Name: name, Heads: heads}
	if !isTable(table) {
		return &Problem{Kind: ErrTable, Path: b.path}
	}
	if slices.ContainsFunc(b.c.Tables, func(t Table) bool { return t.Name == name }) {
		return &Problem{Kind: ErrAlreadyVoted, Path: b.path, Seat: name}
	}
	next := b.c
	next.Tables = insert(b.c.Tables, table, func(x, y Table) int { return strings.Compare(x.Name, y.Name) })
	next.Ballots = insert(b.c.Ballots, bytes.Clone(ballot), bytes.Compare)
	return b.put(next)
}

// SetHands keeps a count of hands in place of the one before; nil takes it away. It is a JSON object like a ballot.
func (b *Box) SetHands(count []byte) error {
	if b.path == "" {
		return &Problem{Kind: ErrRemoved}
	}
	if count != nil {
		if err := checkBallot(count); err != nil {
			return &Problem{Kind: ErrBallot, Path: b.path, Err: err}
		}
	}
	next := b.c
	next.Hands = bytes.Clone(count)
	return b.put(next)
}

// Papers gives the numbers of the sheets that are in the box, sorted.
func (b *Box) Papers() []int { return slices.Clone(b.c.Papers) }

// Tables gives the tables that have cast a ballot, sorted by name.
func (b *Box) Tables() []Table { return slices.Clone(b.c.Tables) }

// Hands gives the count of hands, or nil.
func (b *Box) Hands() []byte { return bytes.Clone(b.c.Hands) }
