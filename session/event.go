package session

import (
	"encoding/json"
	"fmt"
	"maps"
)

// Event is something that happened in a session. Apply is total: it takes any event in any state.
type Event interface {
	Kind() string
	apply(s *State, r Record)
}

// undoable is an event that Undo can take back; label says what it did.
type undoable interface {
	Event
	label(s *State) Label
}

// barrier is an event that Undo cannot pass.
type barrier interface{ barrier() }

// Label names an action so that a button can say what it will undo. It is a message with a number:
// One is used when N is 1, Other else; both may hold {{.N}} and the names of Args.
type Label struct {
	Key        string
	One, Other string
	N          int
	Args       map[string]any
}

// String gives the label in English.
func (l Label) String() string {
	t := l.Other
	if l.N == 1 {
		t = l.One
	}
	a := args{"N": l.N}
	maps.Copy(a, l.Args)
	return (&Refusal{English: t, Args: a}).Error()
}

func say(key, english string, a ...args) Label {
	l := Label{Key: "undo." + key, One: english, Other: english, N: 1}
	if len(a) > 0 {
		l.Args = a[0]
	}
	return l
}

func sayN(key string, n int, one, other string) Label {
	return Label{Key: "undo." + key, One: one, Other: other, N: n}
}

// Unknown is an event of a kind that this version does not know. It is kept and shown as such.
type Unknown struct {
	Name string
	Data json.RawMessage
}

// Kind is the kind as it stands in the file.
func (e *Unknown) Kind() string { return e.Name }

func (e *Unknown) apply(s *State, r Record) { s.Unknown = append(s.Unknown, r.N) }

// MarshalJSON gives the data as they were read.
func (e *Unknown) MarshalJSON() ([]byte, error) { return e.Data, nil }

// decoders makes an empty event for every kind this version writes. It is filled while the program starts.
var decoders = map[string]func() Event{}

func register(makers ...func() Event) {
	for _, m := range makers {
		k := m().Kind()
		if _, twice := decoders[k]; twice {
			panic("session: two events of kind " + k)
		}
		decoders[k] = m
	}
}

// Kinds lists the kinds of event this version knows.
func Kinds() []string {
	ks := make([]string, 0, len(decoders))
	for k := range decoders {
		ks = append(ks, k)
	}
	return ks
}

// Decode reads the data of a record. A kind that is not known gives an [Unknown]; data that do not fit
// their kind give an error, and the caller keeps the line as unknown too.
func Decode(kind string, data json.RawMessage) (Event, error) {
	m, ok := decoders[kind]
	if !ok {
		return &Unknown{Name: kind, Data: data}, nil
	}
	e := m()
	if err := json.Unmarshal(data, e); err != nil {
		return &Unknown{Name: kind, Data: data}, fmt.Errorf("the data of a record of kind %s do not fit it: %w", kind, err)
	}
	return e, nil
}
