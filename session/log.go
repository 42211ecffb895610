package session

import "slices"

// Log is the records of a session with the state they fold to and what can be undone.
//
// Undo and redo are records like any other: [Undone] and [Redone] name their target by its record id. The state is
// the fold, in order, of the records that are not undone. Undo never passes a barrier: opening, closing or calling
// off a poll, and sealing the session.
type Log struct {
	records []Record
	undone  map[string]bool
	done    []int // indices of records that Undo can still take back, newest last
	back    []int // indices of undone records that Redo can bring back, newest last
	state   *State
	label   Label // of the newest that Undo can take back, in the names from before it was done
}

// NewLog folds records.
func NewLog(records []Record) *Log {
	l := &Log{undone: map[string]bool{}}
	for _, r := range records {
		l.note(r)
	}
	l.refold()
	return l
}

// State is the fold of the records. It must not be changed by the caller.
func (l *Log) State() *State { return l.state }

// Records gives the records in order. The slice must not be changed.
func (l *Log) Records() []Record { return slices.Clip(l.records) }

// Len is the number of records.
func (l *Log) Len() int { return len(l.records) }

// Apply takes in one more record.
func (l *Log) Apply(r Record) {
	refold := l.note(r)
	if refold {
		l.refold()
		return
	}
	if e, ok := r.Event.(undoable); ok {
		l.label = e.label(l.state)
	}
	l.state.apply(r)
	l.describe()
}

// note keeps the books of undo and reports whether the state has to be folded anew.
func (l *Log) note(r Record) bool {
	i := len(l.records)
	l.records = append(l.records, r)
	switch e := r.Event.(type) {
	case *Undone:
		if n := len(l.done); n > 0 && l.records[l.done[n-1]].ID == e.Target {
			l.back = append(l.back, l.done[n-1])
			l.done = l.done[:n-1]
			l.undone[e.Target] = true
			return true
		}
		return false
	case *Redone:
		if n := len(l.back); n > 0 && l.records[l.back[n-1]].ID == e.Target {
			l.done = append(l.done, l.back[n-1])
			l.back = l.back[:n-1]
			delete(l.undone, e.Target)
			return true
		}
		return false
	}
	if _, ok := r.Event.(barrier); ok {
		l.done, l.back = nil, nil
		return false
	}
	if _, ok := r.Event.(undoable); ok {
		l.done = append(l.done, i)
		l.back = nil
	}
	return false
}

func (l *Log) refold() {
	s := NewState()
	top := -1
	if n := len(l.done); n > 0 {
		top = l.done[n-1]
	}
	for i, r := range l.records {
		if i == top {
			l.label = r.Event.(undoable).label(s)
		}
		if !l.undone[r.ID] {
			s.apply(r)
		}
	}
	l.state = s
	l.describe()
}

// describe tells the state what Undo and Redo would do.
func (l *Log) describe() {
	l.state.Undo, l.state.Redo = nil, nil
	if n := len(l.done); n > 0 {
		l.state.Undo = &Step{Target: l.records[l.done[n-1]].ID, Label: l.label}
	}
	if n := len(l.back); n > 0 {
		r := l.records[l.back[n-1]]
		l.state.Redo = &Step{Target: r.ID, Label: r.Event.(undoable).label(l.state)}
	}
}

// Active gives the records that are not undone, without the undo and redo records themselves.
func (l *Log) Active() []Record {
	var out []Record
	for _, r := range l.records {
		switch r.Event.(type) {
		case *Undone, *Redone:
			continue
		}
		if !l.undone[r.ID] {
			out = append(out, r)
		}
	}
	return out
}

// Step is what Undo or Redo would do next.
type Step struct {
	Target string
	Label  Label
}

// Undone takes back the record with the id Target.
type Undone struct {
	Target string `json:"target"`
}

// Redone brings back the record with the id Target.
type Redone struct {
	Target string `json:"target"`
}

// Kind is the event's kind in the file.
func (*Undone) Kind() string { return "undone" }

// Kind is the event's kind in the file.
func (*Redone) Kind() string { return "redone" }

func (*Undone) apply(*State, Record) {}
func (*Redone) apply(*State, Record) {}

func init() { register(func() Event { return &Undone{} }, func() Event { return &Redone{} }) }

// Undo takes back the last action.
type Undo struct{}

func (Undo) decide(s *State, _ Env) (Event, error) {
	if s.Undo == nil {
		if s.OpenPoll() != nil {
			return nil, refuse("undo.poll", "A poll is open. Close it or call it off first; what came before an opened poll stays.")
		}
		return nil, refuse("undo.none", "There is nothing to undo.")
	}
	return &Undone{Target: s.Undo.Target}, nil
}

// Redo brings back the last action that was undone.
type Redo struct{}

func (Redo) decide(s *State, _ Env) (Event, error) {
	if s.Redo == nil {
		return nil, refuse("redo.none", "There is nothing to redo.")
	}
	return &Redone{Target: s.Redo.Target}, nil
}
