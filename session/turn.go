package session

import "slices"

// GiveTurn gives the turn of a round robin to a seat; an empty seat ends the rounds.
type GiveTurn struct{ Stage, Seat ID }

// TurnGiven says whose turn it is.
type TurnGiven struct {
	Stage ID `json:"stage"`
	Seat  ID `json:"seat,omitempty"`
}

// Kind is the event's kind in the file.
func (*TurnGiven) Kind() string { return "turn.given" }

func (e *TurnGiven) apply(s *State, _ Record) {
	x := s.stages[e.Stage]
	if x == nil {
		return
	}
	x.Turn, x.Passed = e.Seat, nil
	if e.Seat != "" && x.Round == 0 {
		x.Round = 1
	}
}

func (e *TurnGiven) label(s *State) Label {
	if x := s.seats[e.Seat]; x != nil {
		return say("turn", "give {{.Code}} the turn", args{"Code": x.Code})
	}
	return say("turns.end", "end the rounds")
}

func (c GiveTurn) decide(s *State, _ Env) (Event, error) {
	x, err := s.roundRobin(c.Stage)
	if err != nil {
		return nil, err
	}
	if c.Seat != "" {
		if err := s.checkSeats([]ID{c.Seat}); err != nil {
			return nil, err
		}
		if y := s.seats[c.Seat]; y.Absent {
			return nil, refuse("turn.absent", "{{.Code}} is not in the room.", args{"Code": y.Code})
		}
	}
	if x.Turn == c.Seat {
		return nil, ErrNothing
	}
	return &TurnGiven{Stage: c.Stage, Seat: c.Seat}, nil
}

func (s *State) roundRobin(stage ID) (*Stage, error) {
	x, err := s.promptStage(stage)
	if err != nil {
		return nil, err
	}
	if x.Technique != RoundRobin {
		return nil, refuse("turn.technique", "This question is not asked by round robin. Choose that first.")
	}
	return x, nil
}

// PassTurn lets the seat whose turn it is pass.
type PassTurn struct{ Stage ID }

// TurnPassed says that a seat passed.
type TurnPassed struct {
	Stage ID `json:"stage"`
	Seat  ID `json:"seat"`
}

// Kind is the event's kind in the file.
func (*TurnPassed) Kind() string { return "turn.passed" }

func (e *TurnPassed) apply(s *State, _ Record) {
	x := s.stages[e.Stage]
	if x == nil {
		return
	}
	if !slices.Contains(x.Passed, e.Seat) {
		x.Passed = append(x.Passed, e.Seat)
	}
	for _, y := range s.Seats {
		if !y.Absent && !slices.Contains(x.Passed, y.ID) {
			s.nextTurn(x)
			return
		}
	}
	x.Turn = "" // everybody who is here has passed
}

func (e *TurnPassed) label(s *State) Label {
	code := ""
	if x := s.seats[e.Seat]; x != nil {
		code = x.Code
	}
	return say("passed", "{{.Code}} passes", args{"Code": code})
}

func (c PassTurn) decide(s *State, _ Env) (Event, error) {
	x, err := s.roundRobin(c.Stage)
	if err != nil {
		return nil, err
	}
	if x.Turn == "" {
		return nil, refuse("turn.nobody", "It is nobody's turn. Begin the round first.")
	}
	return &TurnPassed{Stage: c.Stage, Seat: x.Turn}, nil
}

// NextSeat is the seat after this one in a round, absent ones left out; again is true where the round begins anew. With
// an empty seat it is the first. It is empty where nobody is in the room.
func (s *State) NextSeat(after ID) (next ID, again bool) {
	at := slices.IndexFunc(s.Seats, func(x *Seat) bool { return x.ID == after })
	for i := range s.Seats {
		j := (at + 1 + i) % len(s.Seats)
		if x := s.Seats[j]; !x.Absent {
			return x.ID, at >= 0 && j <= at
		}
	}
	return "", false
}

func (s *State) nextTurn(x *Stage) {
	next, again := s.NextSeat(x.Turn)
	x.Turn = next
	if again {
		x.Round++
	}
}

// spoke passes the turn on after an idea of the seat whose turn it is, or of nobody that was noted.
func (s *State) spoke(x *Idea) {
	st := s.stages[x.Stage]
	if st == nil || st.Technique != RoundRobin || st.Turn == "" || x.Seat != "" && x.Seat != st.Turn {
		return
	}
	st.Passed = nil
	s.nextTurn(st)
}

func init() {
	register(func() Event { return &TurnGiven{} }, func() Event { return &TurnPassed{} })
}
