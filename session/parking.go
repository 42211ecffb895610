package session

import (
	"slices"
	"time"
)

// ParkedItem is something raised off the question, kept for later.
type ParkedItem struct {
	ID          ID
	Text        string
	Stage       ID // where it was raised
	At          time.Time
	Disposition Disposition // empty until it is settled
	Owner       string
	Note        string
}

func (x *ParkedItem) id() ID { return x.ID }

// Disposition is what becomes of a parked item.
type Disposition string

// The dispositions.
const (
	TakenUp  Disposition = "taken up"  // talked about after all
	PassedOn Disposition = "passed on" // given to someone
	Later    Disposition = "later"     // for another session
	LetGo    Disposition = "let go"
)

// Dispositions lists them in the order in which a person is offered them.
func Dispositions() []Disposition { return []Disposition{TakenUp, PassedOn, Later, LetGo} }

// Unsettled counts the parked items without a disposition.
func (s *State) Unsettled() int {
	n := 0
	for _, x := range s.Parking {
		if x.Disposition == "" {
			n++
		}
	}
	return n
}

// ParkItem puts something into the parking lot.
type ParkItem struct {
	Text  string
	Stage ID
}

// ItemParked holds a new parked item.
type ItemParked struct {
	ID    ID     `json:"id"`
	Text  string `json:"text"`
	Stage ID     `json:"stage,omitempty"`
}

// Kind is the event's kind in the file.
func (*ItemParked) Kind() string { return "item.parked" }

func (e *ItemParked) apply(s *State, r Record) {
	s.Parking = append(s.Parking, &ParkedItem{ID: e.ID, Text: e.Text, Stage: e.Stage, At: r.At})
}

func (e *ItemParked) label(*State) Label {
	return say("parked", "park “{{.Text}}”", args{"Text": short(e.Text)})
}

func (c ParkItem) decide(s *State, env Env) (Event, error) {
	text := clean(c.Text)
	if text == "" {
		return nil, refuse("parked.empty", "What should be parked? Type a few words and press Enter.")
	}
	if err := checkIdea(text); err != nil {
		return nil, err
	}
	if c.Stage != "" && s.Stage(c.Stage) == nil {
		return nil, refuse("stage.none", "That stage is not in the agenda.")
	}
	return &ItemParked{ID: env.NewID(), Text: text, Stage: c.Stage}, nil
}

// SettleItem gives a parked item its disposition; an empty one opens it again.
type SettleItem struct {
	Item        ID
	Disposition Disposition
	Owner, Note string
}

// ItemSettled holds a parked item's disposition.
type ItemSettled struct {
	Item        ID          `json:"item"`
	Disposition Disposition `json:"disposition"`
	Owner       string      `json:"owner,omitempty"`
	Note        string      `json:"note,omitempty"`
}

// Kind is the event's kind in the file.
func (*ItemSettled) Kind() string { return "item.settled" }

func (e *ItemSettled) apply(s *State, _ Record) {
	if x := s.Parked(e.Item); x != nil {
		x.Disposition, x.Owner, x.Note = e.Disposition, e.Owner, e.Note
	}
}

func (e *ItemSettled) label(s *State) Label {
	text := ""
	if x := s.Parked(e.Item); x != nil {
		text = short(x.Text)
	}
	return say("settled", "settle “{{.Text}}”", args{"Text": text})
}

func (c SettleItem) decide(s *State, _ Env) (Event, error) {
	x := s.Parked(c.Item)
	if x == nil {
		return nil, refuse("parked.gone", "That item is no longer in the parking lot.")
	}
	c.Owner, c.Note = cleanLine(c.Owner), clean(c.Note)
	if err := checkNote(c.Note); err != nil {
		return nil, err
	}
	if tooLong(c.Owner, MaxTitle) {
		return nil, checkTitle(word("owner", "The owner"), c.Owner)
	}
	switch c.Disposition {
	case "", TakenUp, PassedOn, Later, LetGo:
	default:
		return nil, errNoDisposition(c.Disposition)
	}
	if x.Disposition == c.Disposition && x.Owner == c.Owner && x.Note == c.Note {
		return nil, ErrNothing
	}
	return &ItemSettled{Item: c.Item, Disposition: c.Disposition, Owner: c.Owner, Note: c.Note}, nil
}

// SettleRest gives every parked item that has no disposition this one, as one action.
type SettleRest struct{ Disposition Disposition }

// RestSettled holds the disposition of what was still open.
type RestSettled struct {
	Items       []ID        `json:"items"`
	Disposition Disposition `json:"disposition"`
}

// Kind is the event's kind in the file.
func (*RestSettled) Kind() string { return "items.settled" }

func (e *RestSettled) apply(s *State, _ Record) {
	for _, id := range e.Items {
		if x := s.Parked(id); x != nil {
			x.Disposition = e.Disposition
		}
	}
}

func (e *RestSettled) label(*State) Label {
	return sayN("settledrest", len(e.Items), "settle {{.N}} parked item", "settle {{.N}} parked items")
}

func (c SettleRest) decide(s *State, _ Env) (Event, error) {
	if !slices.Contains(Dispositions(), c.Disposition) {
		return nil, errNoDisposition(c.Disposition)
	}
	e := &RestSettled{Disposition: c.Disposition}
	for _, x := range s.Parking {
		if x.Disposition == "" {
			e.Items = append(e.Items, x.ID)
		}
	}
	if len(e.Items) == 0 {
		return nil, ErrNothing
	}
	return e, nil
}

func errNoDisposition(d Disposition) error {
	return refuse("parked.disposition", "A parked item is taken up, passed on, kept for later or let go, not “{{.How}}”.", args{"How": string(d)})
}

// UnparkItem takes an item out of the parking lot.
type UnparkItem struct{ Item ID }

// ItemUnparked holds the item taken out.
type ItemUnparked struct {
	Item ID `json:"item"`
}

// Kind is the event's kind in the file.
func (*ItemUnparked) Kind() string { return "item.unparked" }

func (e *ItemUnparked) apply(s *State, _ Record) { s.Parking = without(s.Parking, e.Item) }

func (e *ItemUnparked) label(*State) Label {
	return say("unparked", "take one item out of the parking lot")
}

func (c UnparkItem) decide(s *State, _ Env) (Event, error) {
	if s.Parked(c.Item) == nil {
		return nil, refuse("parked.gone", "That item is no longer in the parking lot.")
	}
	return &ItemUnparked{Item: c.Item}, nil
}

func init() {
	register(func() Event { return &ItemParked{} }, func() Event { return &ItemSettled{} }, func() Event { return &RestSettled{} }, func() Event { return &ItemUnparked{} })
}
