package session

import "slices"

// TakeDrafts carries out suggestions that a person took: new themes, and ideas for themes that are there, as one action.
// Only ideas in the tray move: a suggestion never touches what people arranged.
type TakeDrafts struct{ Drafts []ThemeDraft }

// ThemeDraft is one suggestion. Theme is the theme that the ideas join; where it is empty a new theme is made with the title,
// which may be empty.
type ThemeDraft struct {
	Theme ID
	Title string
	Ideas []ID
}

// DraftsTaken holds the suggestions that were taken.
type DraftsTaken struct {
	Made  []ThemeMade  `json:"made,omitempty"`
	Moved []IdeasMoved `json:"moved,omitempty"`
}

// Kind is the event's kind in the file.
func (*DraftsTaken) Kind() string { return "drafts.taken" }

func (e *DraftsTaken) apply(s *State, r Record) {
	for _, m := range e.Made {
		m.apply(s, r)
	}
	for _, m := range e.Moved {
		m.apply(s, r)
	}
}

func (e *DraftsTaken) label(*State) Label {
	n := 0
	for _, m := range e.Made {
		n += len(m.Ideas)
	}
	for _, m := range e.Moved {
		n += len(m.Ideas)
	}
	if len(e.Made)+len(e.Moved) == 1 {
		return sayN("draft", n, "take a suggestion with {{.N}} idea", "take a suggestion with {{.N}} ideas")
	}
	return sayN("drafts", len(e.Made)+len(e.Moved), "take {{.N}} suggestion", "take {{.N}} suggestions")
}

func (c TakeDrafts) decide(s *State, env Env) (Event, error) {
	if len(c.Drafts) == 0 {
		return nil, ErrNothing
	}
	e := &DraftsTaken{}
	taken := map[ID]bool{}
	var tags []string
	for _, d := range c.Drafts {
		if err := s.checkIdeas(d.Ideas); err != nil {
			return nil, err
		}
		for _, id := range d.Ideas {
			if taken[id] || s.ideas[id].Theme != "" {
				return nil, refuse("draft.stale", "Idea {{.Number}} has a place already. Look at the suggestions again; they are made anew from what is still in the tray.", args{"Number": s.ideas[id].Number})
			}
			taken[id] = true
		}
		if d.Theme != "" {
			if err := s.checkTheme(d.Theme); err != nil {
				return nil, err
			}
			e.Moved = append(e.Moved, IdeasMoved{Ideas: d.Ideas, To: d.Theme, At: -1})
			continue
		}
		title := cleanLine(d.Title)
		if title != "" {
			if err := checkTitle(word("theme.title", "The theme's title"), title); err != nil {
				return nil, err
			}
		}
		if err := s.roomForThemes(len(e.Made) + 1); err != nil {
			return nil, err
		}
		tag := s.nextTag(tags...)
		tags = append(tags, tag)
		e.Made = append(e.Made, ThemeMade{ID: env.NewID(), Tag: tag, Title: title, Ideas: slices.Clone(d.Ideas)})
	}
	return e, nil
}

func init() { register(func() Event { return &DraftsTaken{} }) }
