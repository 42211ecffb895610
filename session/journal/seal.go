package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
)

// SealKind is the kind of the record that seals what stands before it.
const SealKind = "session.sealed"

// Seal is the newest seal of a file.
type Seal struct {
	Sealed bool   `json:"sealed"`         // whether there is one
	Holds  bool   `json:"holds"`          // whether what stands before it is what was sealed
	N      int    `json:"n,omitempty"`    // its number
	Hash   string `json:"hash,omitempty"` // SHA-256 in hex of all bytes before its line, as it was written then
	After  int    `json:"after"`          // how many actions follow it
}

// sealData is what a seal must hold; a caller may add fields of its own.
type sealData struct {
	Count  int    `json:"count"`
	SHA256 string `json:"sha256"`
}

func (s *scan) readSeal() {
	for i, r := range slices.Backward(s.records) {
		if r.Kind != SealKind {
			continue
		}
		s.seal = Seal{Sealed: true, N: r.N, After: len(s.records) - 1 - i}
		var d sealData
		if json.Unmarshal(r.Data, &d) != nil {
			return
		}
		s.seal.Hash = d.SHA256
		sum := sha256.Sum256(s.data[:s.starts[i]])
		s.seal.Holds = len(s.damage) == 0 && d.Count == r.N-1 && d.SHA256 == hex.EncodeToString(sum[:])
		return
	}
}

// noteSeal keeps the state of the seal that was just appended.
func (j *Journal) noteSeal(r Record) {
	var d sealData
	_ = json.Unmarshal(r.Data, &d) // a record of this kind without the fields is a seal that does not hold
	h := sha256.New()
	for _, piece := range j.log[:len(j.log)-1] {
		h.Write(piece)
	}
	j.seal = Seal{Sealed: true, N: r.N, Hash: d.SHA256}
	j.seal.Holds = d.Count == r.N-1 && d.SHA256 == hex.EncodeToString(h.Sum(nil))
}
