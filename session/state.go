package session

import (
	"slices"
	"time"

	"folkmoot/session/framework"
)

// State is one session as it stands: the fold of its records.
type State struct {
	Title        string
	Details      Details
	Created      time.Time
	Framework    framework.Framework
	Agenda       []*Stage
	Current      ID // the stage the group is at; empty before the start
	Seats        []*Seat
	Refusals     int // people who were invited and did not take part
	HeadCounts   []HeadCount
	Comings      []Coming // arrivals and departures after the start
	OwnRules     []string // ground rules of this session; nil: those of the framework
	RulesAgreed  bool     // the group agreed to the ground rules as they stand
	Information  Information
	Translations map[string]string // into the second language; see Second
	Debrief      *Debrief
	Redactions   map[string]*Redaction `json:",omitempty"` // what was decided about printed texts; see ForPrint
	Ideas        []*Idea
	Themes       []*Theme
	Apart        []Apart // ideas that look alike and are different
	Help         Help
	Sorted       bool // the group has sorted its ideas by itself
	Parking      []*ParkedItem
	Evidence     []*Evidence
	Polls        []*Poll
	Findings     []*Finding
	Confirmed    *Confirmation
	Actions      []*Action
	Sealed       *Seal
	Reopened     []Reopening
	Unknown      []int // record numbers whose kind this version does not know
	LastAt       time.Time

	Undo, Redo *Step `json:"-"`

	exists bool
	ideas  map[ID]*Idea
	themes map[ID]*Theme
	seats  map[ID]*Seat
	stages map[ID]*Stage

	vectors map[string]map[string][]int8 // by model and by the text's hash
	numbers int                          // in all vectors that the file holds
}

// NewState is the state before anything happened.
func NewState() *State {
	return &State{ideas: map[ID]*Idea{}, themes: map[ID]*Theme{}, seats: map[ID]*Seat{}, stages: map[ID]*Stage{}}
}

// Exists reports whether a session was created.
func (s *State) Exists() bool { return s.exists }

// Apply takes in one record. It never fails.
func (s *State) apply(r Record) {
	if r.Event == nil {
		return
	}
	if r.At.After(s.LastAt) {
		s.LastAt = r.At
	}
	r.Event.apply(s, r)
}

// Idea finds an idea, or nil.
func (s *State) Idea(id ID) *Idea { return s.ideas[id] }

// Theme finds a theme, or nil.
func (s *State) Theme(id ID) *Theme { return s.themes[id] }

// Seat finds a seat, or nil.
func (s *State) Seat(id ID) *Seat { return s.seats[id] }

// Stage finds a stage, or nil.
func (s *State) Stage(id ID) *Stage { return s.stages[id] }

// SeatByCode finds a seat by its code, or nil.
func (s *State) SeatByCode(code string) *Seat {
	for _, x := range s.Seats {
		if x.Code == code {
			return x
		}
	}
	return nil
}

// Poll finds a poll, or nil.
func (s *State) Poll(id ID) *Poll { return find(s.Polls, id) }

// Finding finds a finding, or nil.
func (s *State) Finding(id ID) *Finding { return find(s.Findings, id) }

// Parked finds an item of the parking lot, or nil.
func (s *State) Parked(id ID) *ParkedItem { return find(s.Parking, id) }

// Note finds a piece of evidence, or nil.
func (s *State) Note(id ID) *Evidence { return find(s.Evidence, id) }

// Action finds an action, or nil.
func (s *State) Action(id ID) *Action { return find(s.Actions, id) }

type identified interface{ id() ID }

func find[T identified](list []T, id ID) T {
	for _, x := range list {
		if x.id() == id {
			return x
		}
	}
	var none T
	return none
}

func without[T identified](list []T, id ID) []T {
	return slices.DeleteFunc(list, func(x T) bool { return x.id() == id })
}

// moveTo puts the member with this id at the place to (counted from 0) and keeps the others in order.
func moveTo[T identified](list []T, id ID, to int) []T {
	from := slices.IndexFunc(list, func(x T) bool { return x.id() == id })
	if from < 0 {
		return list
	}
	x := list[from]
	list = slices.Delete(list, from, from+1)
	return slices.Insert(list, min(max(to, 0), len(list)), x)
}

// Phase says where a session is in its life.
type Phase string

// The phases of a session.
const (
	Draft   Phase = "draft"   // being set up
	Running Phase = "running" // a stage was entered
	Closed  Phase = "sealed"
)

// Phase tells how far the session is.
func (s *State) Phase() Phase {
	switch {
	case s.Sealed != nil:
		return Closed
	case s.Current != "":
		return Running
	}
	return Draft
}
