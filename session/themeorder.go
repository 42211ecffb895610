package session

// TopThemes lists the themes that stand under no other, in the group's order.
func (s *State) TopThemes() []*Theme { return s.themesUnder("") }

// SubThemes lists the themes under a theme, in the group's order. A sub-theme has none of its own.
func (s *State) SubThemes(id ID) []*Theme {
	if id == "" {
		return nil
	}
	return s.themesUnder(id)
}

func (s *State) themesUnder(id ID) []*Theme {
	var out []*Theme
	for _, t := range s.Themes {
		if t.Parent == id {
			out = append(out, t)
		}
	}
	return out
}

// IdeasUnder lists the ideas of a theme and then those of its sub-themes.
func (s *State) IdeasUnder(id ID) []ID {
	t := s.themes[id]
	if t == nil {
		return nil
	}
	out := append([]ID(nil), t.Ideas...)
	for _, x := range s.SubThemes(id) {
		out = append(out, x.Ideas...)
	}
	return out
}

// orderThemes lets every sub-theme stand after the theme it belongs to, and keeps the order otherwise.
// A theme whose parent is gone comes to the top.
func (s *State) orderThemes() {
	under := map[ID][]*Theme{}
	for _, t := range s.Themes {
		if p := s.themes[t.Parent]; p == nil || p.Parent != "" || p == t {
			t.Parent = ""
		}
		under[t.Parent] = append(under[t.Parent], t)
	}
	out := make([]*Theme, 0, len(s.Themes))
	for _, t := range under[""] {
		out = append(append(out, t), under[t.ID]...)
	}
	s.Themes = out
}

// canHold says why a theme cannot take sub-themes, if it cannot.
func (s *State) canHold(id ID) error {
	if err := s.checkTheme(id); err != nil {
		return err
	}
	if s.themes[id].Parent != "" {
		return refuse("nest.deep", "“{{.Name}}” is a sub-theme, and themes go one level deep. Choose the theme above it, or bring “{{.Name}}” to the top first.",
			args{"Name": s.themeName(id)})
	}
	return nil
}

// NestTheme puts a theme under another as its sub-theme; where Under is empty it comes back to the top.
type NestTheme struct{ Theme, Under ID }

// ThemeNested holds the theme that a theme stands under from now on.
type ThemeNested struct {
	Theme ID `json:"theme"`
	Under ID `json:"under,omitempty"`
}

// Kind is the event's kind in the file.
func (*ThemeNested) Kind() string { return "theme.nested" }

func (e *ThemeNested) apply(s *State, _ Record) {
	t, p := s.themes[e.Theme], s.themes[e.Under]
	switch {
	case t == nil, e.Under != "" && (p == nil || p == t || p.Parent != "" || len(s.SubThemes(t.ID)) > 0):
		return
	}
	t.Parent = e.Under
	s.orderThemes()
}

func (e *ThemeNested) label(s *State) Label {
	if e.Under == "" {
		return say("unnested", "bring the theme “{{.Name}}” to the top", args{"Name": s.themeName(e.Theme)})
	}
	return say("nested", "put the theme “{{.Name}}” under “{{.Under}}”", args{"Name": s.themeName(e.Theme), "Under": s.themeName(e.Under)})
}

func (c NestTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	if c.Under == s.themes[c.Theme].Parent {
		return nil, ErrNothing
	}
	if c.Under == "" {
		return &ThemeNested{Theme: c.Theme}, nil
	}
	if c.Under == c.Theme {
		return nil, refuse("nest.self", "A theme cannot go under itself. Choose another one.")
	}
	if err := s.canHold(c.Under); err != nil {
		return nil, err
	}
	if len(s.SubThemes(c.Theme)) > 0 {
		return nil, refuse("nest.parent", "“{{.Name}}” has sub-themes of its own, and themes go one level deep. Bring those to the top first.", args{"Name": s.themeName(c.Theme)})
	}
	return &ThemeNested{Theme: c.Theme, Under: c.Under}, nil
}

// MoveTheme puts a theme at another place among the themes beside it, counted from 0: a theme at the top among those at
// the top, with its sub-themes behind it, and a sub-theme among those under the same theme.
type MoveTheme struct {
	Theme ID
	To    int
}

// ThemeMoved holds a theme's new place among the themes beside it.
type ThemeMoved struct {
	Theme ID  `json:"theme"`
	To    int `json:"to"`
}

// Kind is the event's kind in the file.
func (*ThemeMoved) Kind() string { return "theme.moved" }

func (e *ThemeMoved) apply(s *State, _ Record) {
	t := s.themes[e.Theme]
	if t == nil {
		return
	}
	beside := moveTo(s.themesUnder(t.Parent), e.Theme, e.To)
	for i, x := range s.Themes {
		if x.Parent == t.Parent {
			s.Themes[i], beside = beside[0], beside[1:]
		}
	}
	s.orderThemes()
}

func (e *ThemeMoved) label(s *State) Label {
	return say("thememoved", "move the theme “{{.Name}}”", args{"Name": s.themeName(e.Theme)})
}

func (c MoveTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	beside := s.themesUnder(s.themes[c.Theme].Parent)
	c.To = min(max(c.To, 0), len(beside)-1)
	if beside[c.To].ID == c.Theme {
		return nil, ErrNothing
	}
	return &ThemeMoved{Theme: c.Theme, To: c.To}, nil
}

func init() {
	register(func() Event { return &ThemeNested{} }, func() Event { return &ThemeMoved{} })
}
