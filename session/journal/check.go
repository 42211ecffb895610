package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"folkmoot/session/journal/disk"
)

// State is what [Check] makes of a file.
type State string

// The states of a file.
const (
	Sound      State = "sound"      // every line is as it was written
	Unfinished State = "unfinished" // sound but for an end that a write left; opening it to work on sets that aside
	Damaged    State = "damaged"    // lines are bad or missing, or the seal does not hold
	Unreadable State = "unreadable" // nothing can be taken from it
)

// Verdict is the result of [Check].
type Verdict struct {
	File    string     `json:"file"`
	State   State      `json:"state"`
	Session string     `json:"session,omitempty"`
	Created *time.Time `json:"created,omitempty"`
	App     string     `json:"app,omitempty"`
	Origin  *Origin    `json:"salvaged,omitempty"`
	Actions int        `json:"actions"`
	Bytes   int64      `json:"bytes"`
	SHA256  string     `json:"sha256,omitempty"` // of the whole file
	Seal    *Seal      `json:"seal,omitempty"`   // nil if there is none
	Torn    *Torn      `json:"torn,omitempty"`
	Damage  []Damage   `json:"damage,omitempty"`
	Problem string     `json:"problem,omitempty"`
	Err     error      `json:"-"` // the *Problem of an unreadable file
}

// ExitCode is 0 for a sound file, 1 for one with anything wrong in it and 2 for one that cannot be read.
func (v Verdict) ExitCode() int {
	switch v.State {
	case Sound:
		return 0
	case Unreadable:
		return 2
	default:
		return 1
	}
}

// Check reads a file and tells its state. It writes nothing and takes no lock.
func Check(fsys disk.FS, path string) Verdict {
	v := Verdict{File: path, State: Unreadable}
	err := readable(fsys, path)
	var s *scan
	if err == nil {
		s, err = load(fsys, path)
	}
	if err != nil {
		v.Err, v.Problem = err, err.Error()
		return v
	}
	sum := sha256.Sum256(s.data)
	h := s.head.header()
	v.Session, v.App, v.Origin = h.Session, h.App, h.Salvaged
	if !h.Created.IsZero() {
		v.Created = &h.Created
	}
	v.Actions, v.Bytes, v.SHA256 = len(s.records), int64(len(s.data)), hex.EncodeToString(sum[:])
	v.Torn, v.Damage = s.torn, s.damage
	if s.seal.Sealed {
		v.Seal = &s.seal
	}
	switch {
	case len(s.damage) > 0, s.seal.Sealed && !s.seal.Holds:
		v.State = Damaged
	case s.torn != nil:
		v.State = Unfinished
	default:
		v.State = Sound
	}
	return v
}
