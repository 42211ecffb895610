package session

import "time"

// Seal says that the session was closed: how many records stood and the hash of all bytes before the seal.
type Seal struct {
	At     time.Time
	Count  int
	SHA256 string
}

// Reopening says when and why a sealed session was opened again.
type Reopening struct {
	At  time.Time
	Why string
}

// SealSession closes the session. The file fills in the count and the hash.
type SealSession struct{}

// SessionSealed is the seal. Its data are written by the file, which alone knows its bytes.
type SessionSealed struct {
	Count  int    `json:"count"`
	SHA256 string `json:"sha256"`
}

// SealKind is the kind of the record that seals a session.
const SealKind = "session.sealed"

// Kind is the event's kind in the file.
func (*SessionSealed) Kind() string { return SealKind }

func (*SessionSealed) barrier() {}

func (e *SessionSealed) apply(s *State, r Record) {
	s.Sealed = &Seal{At: r.At, Count: e.Count, SHA256: e.SHA256}
	if x := s.stages[s.Current]; x != nil {
		x.Spent = x.Elapsed(r.At)
		x.Since = zeroTime
	}
}

func (SealSession) decide(s *State, _ Env) (Event, error) {
	if s.OpenPoll() != nil {
		return nil, refuse("seal.poll", "A poll is open. Close it or call it off before you close the session.")
	}
	if n := s.Unsettled(); n > 0 {
		return nil, refuse("seal.parking", "The parking lot holds things without an answer: {{.N}}. Say what becomes of each, or keep the rest for later, before you close the session.", args{"N": n})
	}
	return &SessionSealed{}, nil
}

// Reopen lets a sealed session be changed again. The seal on what stood before stays in the file.
type Reopen struct{ Why string }

// SessionReopened lets a sealed session be changed again.
type SessionReopened struct {
	Why string `json:"why,omitempty"`
}

// Kind is the event's kind in the file.
func (*SessionReopened) Kind() string { return "session.reopened" }

func (*SessionReopened) barrier() {}

func (e *SessionReopened) apply(s *State, r Record) {
	s.Sealed = nil
	s.Reopened = append(s.Reopened, Reopening{At: r.At, Why: e.Why})
}

func (c Reopen) decide(s *State, _ Env) (Event, error) {
	if s.Sealed == nil {
		return nil, ErrNothing
	}
	why := clean(c.Why)
	if err := checkNote(why); err != nil {
		return nil, err
	}
	return &SessionReopened{Why: why}, nil
}

func init() {
	register(func() Event { return &SessionSealed{} }, func() Event { return &SessionReopened{} })
}
