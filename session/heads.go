package session

import "time"

// HeadCount is how many people were counted in the room at a time.
type HeadCount struct {
	N     int       `json:"n"`
	Stage ID        `json:"stage,omitempty"`
	At    time.Time `json:"at"`
}

// Coming is an arrival or a departure after the session had begun.
type Coming struct {
	Seat  ID        `json:"seat"`
	Here  bool      `json:"here"`
	Stage ID        `json:"stage,omitempty"`
	At    time.Time `json:"at"`
}

// Heads is the newest head count; ok is false where nobody counted.
func (s *State) Heads() (n int, ok bool) {
	if len(s.HeadCounts) == 0 {
		return 0, false
	}
	return s.HeadCounts[len(s.HeadCounts)-1].N, true
}

func (s *State) came(seat ID, here bool, at time.Time) {
	if s.Current != "" {
		s.Comings = append(s.Comings, Coming{Seat: seat, Here: here, Stage: s.Current, At: at})
	}
}

// CountHeads notes how many people are in the room.
type CountHeads struct{ N int }

// HeadsCounted holds a head count.
type HeadsCounted struct {
	N     int `json:"n"`
	Stage ID  `json:"stage,omitempty"`
}

// Kind is the event's kind in the file.
func (*HeadsCounted) Kind() string { return "heads.counted" }

func (e *HeadsCounted) apply(s *State, r Record) {
	s.HeadCounts = append(s.HeadCounts, HeadCount{N: e.N, Stage: e.Stage, At: r.At})
}

func (e *HeadsCounted) label(*State) Label {
	return sayN("heads", e.N, "count {{.N}} person in the room", "count {{.N}} people in the room")
}

func (c CountHeads) decide(s *State, _ Env) (Event, error) {
	if c.N < 0 || c.N > 10*MaxSeats {
		return nil, refuse("heads.count", "Between 0 and {{.Most}} people can be counted, not {{.Have}}.", args{"Most": 10 * MaxSeats, "Have": c.N})
	}
	return &HeadsCounted{N: c.N, Stage: s.Current}, nil
}

func init() { register(func() Event { return &HeadsCounted{} }) }
