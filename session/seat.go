package session

import (
	"fmt"
	"slices"
	"time"

	"folkmoot/session/framework"
)

// Seat is a participant without a name.
type Seat struct {
	ID      ID
	Code    string // P1, P2 ...
	Band    string // role band: frontline, support, middle manager ...
	Arrived time.Time
	Left    time.Time
	Absent  bool            // left, or did not come
	Consent map[string]bool // by id of the framework's consent item; not there is no
}

func (x *Seat) id() ID { return x.ID }

// Present counts the seats that are there now.
func (s *State) Present() int {
	n := 0
	for _, x := range s.Seats {
		if !x.Absent {
			n++
		}
	}
	return n
}

// Consents reports whether a seat said yes to a consent item.
func (s *State) Consents(seat ID, item string) bool {
	x := s.seats[seat]
	return x != nil && x.Consent[item]
}

// NewSeat is a seat as added.
type NewSeat struct {
	ID   ID     `json:"id"`
	Code string `json:"code"`
	Band string `json:"band,omitempty"`
}

// AddSeats adds seats. Codes that are empty are given: P1, P2 and so on.
type AddSeats struct{ Seats []NewSeat }

// SeatsAdded holds the seats added.
type SeatsAdded struct {
	Seats []NewSeat `json:"seats"`
}

// Kind is the event's kind in the file.
func (*SeatsAdded) Kind() string { return "seats.added" }

func (e *SeatsAdded) apply(s *State, r Record) {
	for _, n := range e.Seats {
		if s.seats[n.ID] != nil {
			continue
		}
		x := &Seat{ID: n.ID, Code: n.Code, Band: n.Band, Arrived: r.At, Consent: map[string]bool{}}
		s.Seats = append(s.Seats, x)
		s.seats[n.ID] = x
		s.came(n.ID, true, r.At)
	}
}

func (e *SeatsAdded) label(*State) Label {
	return sayN("seats", len(e.Seats), "add {{.N}} seat", "add {{.N}} seats")
}

func (c AddSeats) decide(s *State, env Env) (Event, error) {
	if len(c.Seats) == 0 {
		return nil, ErrNothing
	}
	if n := len(s.Seats) + len(c.Seats); n > MaxSeats {
		return nil, refuse("seats.many", "A session has at most {{.Most}} seats; this would make {{.Have}}.", args{"Most": MaxSeats, "Have": n})
	}
	taken := map[string]bool{}
	for _, x := range s.Seats {
		taken[x.Code] = true
	}
	e := &SeatsAdded{}
	next := 1
	for _, n := range c.Seats {
		n.Code, n.Band = cleanLine(n.Code), cleanLine(n.Band)
		for n.Code == "" {
			if code := fmt.Sprintf("P%d", next); !taken[code] {
				n.Code = code
			}
			next++
		}
		if taken[n.Code] {
			return nil, refuse("seats.code", "There is already a seat with the code {{.Code}}. Give this one another code.", args{"Code": n.Code})
		}
		if tooLong(n.Code, maxCode) || tooLong(n.Band, 60) {
			return nil, refuse("seats.long", "A code has at most 12 characters and a role band at most 60. Shorten “{{.Text}}”.", args{"Text": short(n.Code + " " + n.Band)})
		}
		taken[n.Code] = true
		if n.ID == "" {
			n.ID = env.NewID()
		}
		e.Seats = append(e.Seats, n)
	}
	return e, nil
}

// SetBand changes the role band of seats.
type SetBand struct {
	Seats []ID
	Band  string
}

// BandSet holds the role band of seats.
type BandSet struct {
	Seats []ID   `json:"seats"`
	Band  string `json:"band"`
}

// Kind is the event's kind in the file.
func (*BandSet) Kind() string { return "seats.banded" }

func (e *BandSet) apply(s *State, _ Record) {
	for _, id := range e.Seats {
		if x := s.seats[id]; x != nil {
			x.Band = e.Band
		}
	}
}

func (e *BandSet) label(*State) Label {
	return sayN("band", len(e.Seats), "change the role band of {{.N}} seat", "change the role band of {{.N}} seats")
}

func (c SetBand) decide(s *State, _ Env) (Event, error) {
	c.Band = cleanLine(c.Band)
	if tooLong(c.Band, 60) {
		return nil, refuse("seats.long", "A code has at most 12 characters and a role band at most 60. Shorten “{{.Text}}”.", args{"Text": short(c.Band)})
	}
	if err := s.checkSeats(c.Seats); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(c.Seats, func(id ID) bool { return s.seats[id].Band != c.Band }) {
		return nil, ErrNothing
	}
	return &BandSet{Seats: c.Seats, Band: c.Band}, nil
}

func (s *State) checkSeats(ids []ID) error {
	if len(ids) == 0 {
		return refuse("seats.choose", "Choose at least one seat first.")
	}
	for _, id := range ids {
		if s.seats[id] == nil {
			return refuse("seats.none", "That seat is not in this session.")
		}
	}
	return nil
}

// RemoveSeats takes away seats that nobody used.
type RemoveSeats struct{ Seats []ID }

// SeatsRemoved holds the seats taken away.
type SeatsRemoved struct {
	Seats []ID `json:"seats"`
}

// Kind is the event's kind in the file.
func (*SeatsRemoved) Kind() string { return "seats.removed" }

func (e *SeatsRemoved) apply(s *State, _ Record) {
	for _, id := range e.Seats {
		s.Seats = without(s.Seats, id)
		delete(s.seats, id)
	}
}

func (e *SeatsRemoved) label(*State) Label {
	return sayN("seatsremoved", len(e.Seats), "remove {{.N}} seat", "remove {{.N}} seats")
}

func (c RemoveSeats) decide(s *State, _ Env) (Event, error) {
	if err := s.checkSeats(c.Seats); err != nil {
		return nil, err
	}
	if s.OpenPoll() != nil {
		return nil, refuse("seats.poll", "A poll is open. Mark the person as having left instead, or close the poll first.")
	}
	for _, i := range s.Ideas {
		if slices.Contains(c.Seats, i.Seat) {
			return nil, refuse("seats.used", "Ideas are noted under the seat {{.Code}}. Mark it as having left instead.", args{"Code": s.seats[i.Seat].Code})
		}
	}
	for _, v := range s.Evidence {
		if slices.Contains(c.Seats, v.Seat) {
			return nil, refuse("seats.used", "Ideas are noted under the seat {{.Code}}. Mark it as having left instead.", args{"Code": s.seats[v.Seat].Code})
		}
	}
	return &SeatsRemoved{Seats: c.Seats}, nil
}

// SetPresence marks a seat as having come or left.
type SetPresence struct {
	Seat ID
	Here bool
}

// PresenceSet says that a person came or left.
type PresenceSet struct {
	Seat ID   `json:"seat"`
	Here bool `json:"here"`
}

// Kind is the event's kind in the file.
func (*PresenceSet) Kind() string { return "seat.presence" }

func (e *PresenceSet) apply(s *State, r Record) {
	x := s.seats[e.Seat]
	if x == nil {
		return
	}
	x.Absent = !e.Here
	s.came(e.Seat, e.Here, r.At)
	if e.Here {
		x.Left = zeroTime
		if s.Current != "" {
			x.Arrived = r.At
		}
	} else {
		x.Left = r.At
	}
}

func (e *PresenceSet) label(s *State) Label {
	code := ""
	if x := s.seats[e.Seat]; x != nil {
		code = x.Code
	}
	if e.Here {
		return say("came", "{{.Code}} came", args{"Code": code})
	}
	return say("left", "{{.Code}} left", args{"Code": code})
}

func (c SetPresence) decide(s *State, _ Env) (Event, error) {
	if err := s.checkSeats([]ID{c.Seat}); err != nil {
		return nil, err
	}
	if s.seats[c.Seat].Absent == !c.Here {
		return nil, ErrNothing
	}
	return &PresenceSet{Seat: c.Seat, Here: c.Here}, nil
}

// SetConsent notes a seat's yes or no to one consent item.
type SetConsent struct {
	Seats []ID
	Item  string
	Given bool
}

// ConsentSet holds a yes or no to one consent item.
type ConsentSet struct {
	Seats []ID   `json:"seats"`
	Item  string `json:"item"`
	Given bool   `json:"given"`
}

// Kind is the event's kind in the file.
func (*ConsentSet) Kind() string { return "seat.consent" }

func (e *ConsentSet) apply(s *State, _ Record) {
	for _, id := range e.Seats {
		if x := s.seats[id]; x != nil {
			x.Consent[e.Item] = e.Given
		}
	}
}

func (e *ConsentSet) label(*State) Label {
	return sayN("consent", len(e.Seats), "note the consent of {{.N}} seat", "note the consent of {{.N}} seats")
}

func (c SetConsent) decide(s *State, _ Env) (Event, error) {
	if err := s.checkSeats(c.Seats); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Framework.Consent, func(i framework.ConsentItem) bool { return i.ID == c.Item }) {
		return nil, refuse("consent.none", "That consent item is not in the framework.")
	}
	// A seat that has not answered yet says something new with a no, too.
	if !slices.ContainsFunc(c.Seats, func(id ID) bool { was, answered := s.seats[id].Consent[c.Item]; return !answered || was != c.Given }) {
		return nil, ErrNothing
	}
	return &ConsentSet{Seats: c.Seats, Item: c.Item, Given: c.Given}, nil
}

// CountRefusals notes how many people were invited and did not take part.
type CountRefusals struct{ N int }

// RefusalsCounted holds the number of people who did not take part.
type RefusalsCounted struct {
	N int `json:"n"`
}

// Kind is the event's kind in the file.
func (*RefusalsCounted) Kind() string { return "refusals.counted" }

func (e *RefusalsCounted) apply(s *State, _ Record) { s.Refusals = e.N }

func (e *RefusalsCounted) label(*State) Label { return say("refusals", "change the count of refusals") }

func (c CountRefusals) decide(s *State, _ Env) (Event, error) {
	if c.N < 0 || c.N > 10000 {
		return nil, refuse("refusals.range", "The number of refusals is between 0 and 10,000; this says {{.N}}.", args{"N": c.N})
	}
	if c.N == s.Refusals {
		return nil, ErrNothing
	}
	return &RefusalsCounted{N: c.N}, nil
}

func init() {
	register(func() Event { return &SeatsAdded{} }, func() Event { return &BandSet{} }, func() Event { return &SeatsRemoved{} },
		func() Event { return &PresenceSet{} }, func() Event { return &ConsentSet{} }, func() Event { return &RefusalsCounted{} })
}
