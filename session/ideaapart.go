package session

import "slices"

// Apart is two ideas that people knowingly left as different, though they look alike.
type Apart struct {
	A ID `json:"a"`
	B ID `json:"b"`
}

// KeptApart reports whether people said that two ideas are different. It holds for what is merged into them too.
func (s *State) KeptApart(a, b ID) bool {
	x, y := s.Head(a), s.Head(b)
	return slices.ContainsFunc(s.Apart, func(p Apart) bool {
		v, w := s.Head(p.A), s.Head(p.B)
		return v == x && w == y || v == y && w == x
	})
}

// clearApart forgets what was kept apart and is one idea now.
func (s *State) clearApart(x *Idea) {
	s.Apart = slices.DeleteFunc(s.Apart, func(p Apart) bool { return s.Head(p.A) == x && s.Head(p.B) == x })
}

// KeepApart says that two ideas are different, so that nobody is asked again whether to merge them.
// They may be merged all the same later.
type KeepApart struct{ A, B ID }

// IdeasKeptApart holds two ideas left as different.
type IdeasKeptApart struct{ Apart }

// Kind is the event's kind in the file.
func (*IdeasKeptApart) Kind() string { return "ideas.keptapart" }

func (e *IdeasKeptApart) apply(s *State, _ Record) {
	if x, y := s.Head(e.A), s.Head(e.B); x != nil && y != nil && x != y && !s.KeptApart(e.A, e.B) {
		s.Apart = append(s.Apart, e.Apart)
	}
}

func (e *IdeasKeptApart) label(s *State) Label {
	return say("keptapart", "keep ideas {{.A}} and {{.B}} apart", args{"A": s.ideaNumber(e.A), "B": s.ideaNumber(e.B)})
}

func (c KeepApart) decide(s *State, _ Env) (Event, error) {
	if err := s.checkIdeas([]ID{c.A, c.B}); err != nil {
		return nil, err
	}
	if c.A == c.B {
		return nil, refuse("apart.self", "An idea cannot be kept apart from itself. Choose two ideas.")
	}
	if s.KeptApart(c.A, c.B) {
		return nil, ErrNothing
	}
	return &IdeasKeptApart{Apart(c)}, nil
}

func init() { register(func() Event { return &IdeasKeptApart{} }) }
