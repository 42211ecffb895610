package session

// maxCode is how many characters the code of a seat may have.
const maxCode = 12

// MaxGroup is how many characters the name of a subgroup may have.
const MaxGroup = maxCode

// RecodeSeat gives a seat another code. What was said under the old one stays with the seat.
type RecodeSeat struct {
	Seat ID
	Code string
}

// SeatRecoded holds the code of a seat from now on.
type SeatRecoded struct {
	Seat ID     `json:"seat"`
	Code string `json:"code"`
}

// Kind is the event's kind in the file.
func (*SeatRecoded) Kind() string { return "seat.recoded" }

func (e *SeatRecoded) apply(s *State, _ Record) {
	if x := s.seats[e.Seat]; x != nil {
		x.Code = e.Code
	}
}

func (e *SeatRecoded) label(*State) Label {
	return say("recode", "give a seat the code {{.Code}}", args{"Code": e.Code})
}

func (c RecodeSeat) decide(s *State, _ Env) (Event, error) {
	if err := s.checkSeats([]ID{c.Seat}); err != nil {
		return nil, err
	}
	c.Code = cleanLine(c.Code)
	old := s.seats[c.Seat].Code
	switch {
	case c.Code == old:
		return nil, ErrNothing
	case c.Code == "":
		return nil, refuse("seats.nocode", "A seat needs a code, so that people can find theirs. Type one, or leave it at {{.Code}}.", args{"Code": old})
	case tooLong(c.Code, maxCode):
		return nil, refuse("seats.codelong", "A code has at most {{.Most}} characters. Shorten “{{.Text}}”.", args{"Most": maxCode, "Text": short(c.Code)})
	case s.SeatByCode(c.Code) != nil:
		return nil, refuse("seats.code", "There is already a seat with the code {{.Code}}. Give this one another code.", args{"Code": c.Code})
	}
	return &SeatRecoded{Seat: c.Seat, Code: c.Code}, nil
}

func init() {
	register(func() Event { return &SeatRecoded{} })
}
