package session

// OpenPoll lets the seats that are present vote.
type OpenPoll struct {
	Poll  ID
	Alike int // pairs of options that look alike and are left as they are
}

// PollOpened fixes the options, the seed and who may vote.
type PollOpened struct {
	Poll     ID     `json:"poll"`
	Seed     uint64 `json:"seed"`
	Eligible []ID   `json:"eligible"`
	Alike    int    `json:"alike,omitempty"`
	// Groups are the role bands that are tagged on ballots: those with at least [LeastGroupFloor] people, as long as
	// nobody outside them could be found by subtraction.
	Groups []string `json:"groups,omitempty"`
}

// Kind is the event's kind in the file.
func (*PollOpened) Kind() string { return "poll.opened" }

func (*PollOpened) barrier() {}

func (e *PollOpened) apply(s *State, r Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollDraft {
		x.Phase, x.Seed, x.Eligible, x.Opened, x.Alike, x.Groups = PollOpen, e.Seed, e.Eligible, r.At, e.Alike, e.Groups
	}
}

func (c OpenPoll) decide(s *State, env Env) (Event, error) {
	x, err := s.pollIn(c.Poll, PollDraft)
	if err != nil {
		return nil, err
	}
	if s.OpenPoll() != nil {
		return nil, refuse("poll.another", "Another poll is open. Close it first.")
	}
	if err := x.Rules.Check(len(x.Options)); err != nil {
		return nil, err
	}
	here := []ID{}
	for _, seat := range s.Seats {
		if !seat.Absent {
			here = append(here, seat.ID)
		}
	}
	if len(here) == 0 && x.People == 0 {
		return nil, refuse("poll.nobody", "Nobody is there to vote. Add seats in the set-up first, or say in the poll how many people are in the room.")
	}
	if err := s.checkSource(x); err != nil {
		return nil, err
	}
	return &PollOpened{Poll: c.Poll, Seed: env.Seed(), Eligible: here, Alike: max(0, c.Alike), Groups: s.tagged(x)}, nil
}

// checkSource says whether what is voted on still stands as it did when the poll was prepared.
func (s *State) checkSource(x *Poll) error {
	for _, o := range x.Options {
		id := ID(o.ID)
		switch x.Source {
		case OnThemes:
			if t := s.Theme(id); t == nil || t.Parent != "" {
				return refuse("poll.theme.gone", "“{{.Text}}” is no longer a theme of its own. Take it out of the poll, or choose the themes again.", args{"Text": short(o.Text)})
			}
		case OnIdeas:
			if i := s.Idea(id); i == nil || i.Withdrawn || i.MergedInto != "" {
				return refuse("poll.idea.gone", "“{{.Text}}” can no longer be voted on: the idea was withdrawn or merged. Take it out of the poll, or choose the ideas again.", args{"Text": short(o.Text)})
			}
		case OnTyped:
		}
	}
	return nil
}

func init() { register(func() Event { return &PollOpened{} }) }
