package session

import "slices"

// MoveIdeas moves ideas into a theme, or into the tray where To is empty. At is the place, counted from 0; below 0 is the end.
type MoveIdeas struct {
	Ideas []ID
	To    ID
	At    int
}

// IdeasMoved holds a move of ideas.
type IdeasMoved struct {
	Ideas []ID `json:"ideas"`
	To    ID   `json:"to,omitempty"`
	At    int  `json:"at"`
}

// Kind is the event's kind in the file.
func (*IdeasMoved) Kind() string { return "ideas.moved" }

func (e *IdeasMoved) apply(s *State, _ Record) { s.placeAll(e.Ideas, e.To, e.At) }

func (e *IdeasMoved) label(*State) Label {
	return sayN("moved", len(e.Ideas), "move {{.N}} idea", "move {{.N}} ideas")
}

func (c MoveIdeas) decide(s *State, _ Env) (Event, error) {
	if err := s.checkIdeas(c.Ideas); err != nil {
		return nil, err
	}
	if c.To != "" {
		if err := s.checkTheme(c.To); err != nil {
			return nil, err
		}
	}
	if c.At < 0 {
		c.At = -1
		if !slices.ContainsFunc(c.Ideas, func(id ID) bool { return s.ideas[id].Theme != c.To }) {
			return nil, ErrNothing
		}
	}
	return &IdeasMoved{Ideas: c.Ideas, To: c.To, At: c.At}, nil
}

func init() {
	register(func() Event { return &IdeasMoved{} })
}
