package poll

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// Option is one thing that can be voted for.
type Option struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// MaxWeight is the most people that one ballot can speak for.
const MaxWeight = 500

// MaxGroup is the most characters of a ballot's group.
const MaxGroup = 40

// Ballot is one person's answer: a mark for each option, whose meaning the method gives ([Method.Kind]). It names no seat
// and no time. An empty Marks is a blank ballot. A spoilt ballot was handed in on purpose without a valid answer.
type Ballot struct {
	Marks  map[string]int `json:"marks,omitempty"`
	Spoilt bool           `json:"spoilt,omitempty"`
	Weight int            `json:"weight,omitempty"` // people it speaks for, as a table's ballot does; 0 means one
	Group  string         `json:"group,omitempty"`  // table or role band, only where the poll asks for it
}

// Heads is the number of people that the ballot speaks for.
func (b Ballot) Heads() int { return max(1, b.Weight) }

// Blank reports whether the ballot is valid and gives nothing to any option.
func (b Ballot) Blank() bool {
	if b.Spoilt {
		return false
	}
	for _, m := range b.Marks {
		if m != 0 {
			return false
		}
	}
	return true
}

// Used is the number of marks given.
func (b Ballot) Used() int {
	n := 0
	for _, m := range b.Marks {
		n += m
	}
	return n
}

// Encode gives the canonical bytes of a ballot: options sorted by id, no option with no mark, no white space.
// Equal ballots have equal bytes.
func (b Ballot) Encode() []byte {
	c := Ballot{Spoilt: b.Spoilt, Group: b.Group}
	if b.Weight > 1 {
		c.Weight = b.Weight
	}
	if !b.Spoilt {
		for id, m := range b.Marks {
			if m != 0 {
				if c.Marks == nil {
					c.Marks = map[string]int{}
				}
				c.Marks[id] = m
			}
		}
	}
	out, err := json.Marshal(c) // maps are written in the order of their keys
	if err != nil {
		panic(fmt.Sprintf("poll: a ballot of strings and numbers failed to encode: %v", err))
	}
	return out
}

// ErrNotABallot is given for bytes that are not a ballot in canonical form.
var ErrNotABallot = errors.New("these bytes are not a ballot")

// DecodeBallot reads canonical bytes. Bytes in any other form are refused, so that one ballot has one form.
func DecodeBallot(data []byte) (Ballot, error) {
	var b Ballot
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&b); err != nil {
		return Ballot{}, fmt.Errorf("%w: %w", ErrNotABallot, err)
	}
	if !bytes.Equal(b.Encode(), data) {
		return Ballot{}, ErrNotABallot
	}
	return b, nil
}

// Sort puts encoded ballots into their canonical order, which tells nothing of the order of casting.
func Sort(ballots [][]byte) [][]byte {
	out := slices.Clone(ballots)
	slices.SortFunc(out, bytes.Compare)
	return out
}

// Hash is the SHA-256, in hex, of the sorted ballots, each followed by a line end.
func Hash(ballots [][]byte) string {
	h := sha256.New()
	for _, b := range Sort(ballots) {
		h.Write(b)
		h.Write([]byte{'\n'})
	}
	return hex.EncodeToString(h.Sum(nil))
}
