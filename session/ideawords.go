package session

// Wording says which of an idea's wordings is meant.
type Wording string

// The wordings that can be set. The first wording cannot.
const (
	WordingDisplay     Wording = "display"
	WordingTranslation Wording = "translation"
	WordingRedaction   Wording = "redaction"
)

// WordIdea sets one of an idea's wordings; an empty text takes it away again.
type WordIdea struct {
	Idea  ID
	Which Wording
	Text  string
}

// IdeaWorded holds one of an idea's wordings.
type IdeaWorded struct {
	Idea  ID      `json:"idea"`
	Which Wording `json:"which"`
	Text  string  `json:"text"`
}

// Kind is the event's kind in the file.
func (*IdeaWorded) Kind() string { return "idea.worded" }

func (e *IdeaWorded) apply(s *State, _ Record) {
	x := s.ideas[e.Idea]
	if x == nil {
		return
	}
	switch e.Which {
	case WordingDisplay:
		x.Display = e.Text
	case WordingTranslation:
		x.Translation = e.Text
	case WordingRedaction:
		x.Redaction = e.Text
	}
}

func (e *IdeaWorded) label(s *State) Label {
	return say("worded", "change the wording of idea {{.Number}}", args{"Number": s.ideaNumber(e.Idea)})
}

func (c WordIdea) decide(s *State, _ Env) (Event, error) {
	if err := s.checkWords(c.Idea); err != nil {
		return nil, err
	}
	x := s.ideas[c.Idea]
	c.Text = clean(c.Text)
	if err := checkIdea(c.Text); err != nil {
		return nil, err
	}
	var now string
	switch c.Which {
	case WordingDisplay:
		if c.Text == x.First {
			c.Text = ""
		}
		now = x.Display
	case WordingTranslation:
		now = x.Translation
	case WordingRedaction:
		now = x.Redaction
	default:
		return nil, refuse("wording.none", "An idea has a display wording, a translation and a redaction; “{{.Which}}” is none of them.", args{"Which": string(c.Which)})
	}
	if now == c.Text {
		return nil, ErrNothing
	}
	return &IdeaWorded{Idea: c.Idea, Which: c.Which, Text: c.Text}, nil
}

// AttributeIdea notes who said an idea, or that nobody is noted for it.
type AttributeIdea struct{ Idea, Seat ID }

// IdeaAttributed holds who said an idea.
type IdeaAttributed struct {
	Idea ID `json:"idea"`
	Seat ID `json:"seat,omitempty"`
}

// Kind is the event's kind in the file.
func (*IdeaAttributed) Kind() string { return "idea.attributed" }

func (e *IdeaAttributed) apply(s *State, _ Record) {
	if x := s.ideas[e.Idea]; x != nil {
		x.Seat = e.Seat
	}
}

func (e *IdeaAttributed) label(s *State) Label {
	return say("attributed", "note who said idea {{.Number}}", args{"Number": s.ideaNumber(e.Idea)})
}

func (c AttributeIdea) decide(s *State, _ Env) (Event, error) {
	if err := s.checkWords(c.Idea); err != nil {
		return nil, err
	}
	if c.Seat != "" && s.Seat(c.Seat) == nil {
		return nil, refuse("seats.none", "That seat is not in this session.")
	}
	if s.ideas[c.Idea].Seat == c.Seat {
		return nil, ErrNothing
	}
	return &IdeaAttributed{Idea: c.Idea, Seat: c.Seat}, nil
}

func init() {
	register(func() Event { return &IdeaWorded{} }, func() Event { return &IdeaAttributed{} })
}
