package mapper

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// Memory keeps how files were mapped, by the names of their columns, so that the next file of the same program needs no
// thought. It holds names of columns and nothing of what people wrote. The zero value is empty.
type Memory struct {
	Known []Remembered `json:"known,omitempty"` // the newest last
}

// Remembered is one mapping.
type Remembered struct {
	Signature string   `json:"signature"`
	Head      []string `json:"head,omitempty"`
	Roles     []Role   `json:"roles"`
}

const maxRemembered = 60

// Signature stands for the names of a table's columns. Tables without names are known by how many columns they have.
func Signature(t Table) string {
	h := sha256.New()
	for _, name := range t.Head {
		_, _ = h.Write([]byte(plain(name) + "\n")) // a hash takes everything
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// For gives the mapping that was used for a table with the same columns.
func (m Memory) For(t Table) (Mapping, bool) {
	sign := Signature(t)
	i := slices.IndexFunc(m.Known, func(r Remembered) bool { return r.Signature == sign })
	if i < 0 || len(m.Known[i].Roles) != t.Width() || slices.ContainsFunc(m.Known[i].Roles, func(r Role) bool { return !r.Known() }) {
		return Mapping{}, false
	}
	return Mapping{Roles: slices.Clone(m.Known[i].Roles), Remembered: true}, true
}

// With gives the memory with one more mapping. One that is suggested anyway is not kept, and the oldest make room.
func (m Memory) With(t Table, used Mapping) Memory {
	sign := Signature(t)
	known := slices.DeleteFunc(slices.Clone(m.Known), func(r Remembered) bool { return r.Signature == sign })
	if !slices.Equal(Suggest(t).Roles, used.Roles) {
		head := slices.Clone(t.Head)
		if strings.Join(head, "") == "" {
			head = nil
		}
		known = append(known, Remembered{Signature: sign, Head: head, Roles: slices.Clone(used.Roles)})
	}
	return Memory{Known: known[max(0, len(known)-maxRemembered):]}
}

// Suggest is the mapping that was used for the same columns, or else what they seem to hold.
func (m Memory) Suggest(t Table) Mapping {
	if known, ok := m.For(t); ok {
		return known
	}
	return Suggest(t)
}
