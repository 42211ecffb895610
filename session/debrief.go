package session

// Debrief is what the facilitators note for themselves right after a session. It is never in the room and never in the report.
type Debrief struct {
	Top        string `json:"top,omitempty"`        // the moments that mattered
	Surprises  string `json:"surprises,omitempty"`  //
	Hypotheses string `json:"hypotheses,omitempty"` // what seems to be emerging
	Questions  string `json:"questions,omitempty"`  // what is still open
	Changes    string `json:"changes,omitempty"`    // for the next group
	Quality    int    `json:"quality,omitempty"`    // how well the group talked, 1 (poorly) to 5 (very well); 0 not said
}

// WriteDebrief keeps the debrief. It can be written after the seal, which stands on what was before.
type WriteDebrief struct{ Debrief }

// DebriefWritten holds the debrief. It is not undone but written again.
type DebriefWritten struct{ Debrief }

// Kind is the event's kind in the file.
func (*DebriefWritten) Kind() string { return "debrief.written" }

func (e *DebriefWritten) apply(s *State, _ Record) {
	d := e.Debrief
	s.Debrief = &d
}

func (c WriteDebrief) decide(s *State, _ Env) (Event, error) {
	d := c.Debrief
	for _, t := range []*string{&d.Top, &d.Surprises, &d.Hypotheses, &d.Questions, &d.Changes} {
		*t = clean(*t)
		if err := checkNote(*t); err != nil {
			return nil, err
		}
	}
	if d.Quality < 0 || d.Quality > 5 {
		return nil, refuse("debrief.quality", "How well the group talked is said from 1 to 5, not {{.Have}}.", args{"Have": d.Quality})
	}
	if s.Debrief == nil && d == (Debrief{}) || s.Debrief != nil && *s.Debrief == d {
		return nil, ErrNothing
	}
	return &DebriefWritten{Debrief: d}, nil
}

func init() { register(func() Event { return &DebriefWritten{} }) }
