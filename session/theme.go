package session

import "slices"

// Theme is a named group of ideas.
type Theme struct {
	ID      ID
	Tag     string // a temporary sign until the theme has a title: A, B, C ...
	Title   string
	Parent  ID // the theme it is a sub-theme of; empty at the top
	Ideas   []ID
	Factors []string // the framework's factors it was linked to after naming
	// Description says what belongs to the theme, as a codebook that was brought in does; empty where nobody did.
	Description string `json:",omitempty"`
}

func (x *Theme) id() ID { return x.ID }

// Name is the title, or the tag where there is none yet.
func (x *Theme) Name() string {
	if x.Title != "" {
		return x.Title
	}
	return x.Tag
}

// Tray lists the ideas outside any theme.
func (s *State) Tray() []*Idea {
	var out []*Idea
	for _, x := range s.Ideas {
		if !x.Out() && x.Theme == "" {
			out = append(out, x)
		}
	}
	return out
}

// place puts an idea into a theme at a place, or into the tray. at < 0 is the end.
func (s *State) place(x *Idea, to ID, at int) {
	if t := s.themes[x.Theme]; t != nil {
		t.Ideas = slices.DeleteFunc(t.Ideas, func(id ID) bool { return id == x.ID })
	}
	x.Theme = ""
	t := s.themes[to]
	if t == nil {
		return
	}
	if at < 0 || at > len(t.Ideas) {
		at = len(t.Ideas)
	}
	t.Ideas = slices.Insert(t.Ideas, at, x.ID)
	x.Theme = to
}

func (s *State) placeAll(ids []ID, to ID, at int) {
	for _, id := range ids {
		if x := s.ideas[id]; x != nil && !x.Out() {
			s.place(x, to, at)
			if at >= 0 {
				at++
			}
		}
	}
}

// nextTag gives the first tag that no theme has, and that is not among those given.
func (s *State) nextTag(taken ...string) string {
	used := map[string]bool{}
	for _, tag := range taken {
		used[tag] = true
	}
	for _, t := range s.Themes {
		used[t.Tag] = true
	}
	for i := 0; ; i++ {
		tag := string(rune('A' + i%26))
		if i >= 26 {
			tag += string(rune('A' + i/26 - 1))
		}
		if !used[tag] {
			return tag
		}
	}
}

func (s *State) themeName(id ID) string {
	if t := s.themes[id]; t != nil {
		return short(t.Name())
	}
	return ""
}

func errNoTheme() error {
	return refuse("theme.gone", "That theme is no longer in this session.")
}

func (s *State) checkTheme(id ID) error {
	if s.themes[id] == nil {
		return errNoTheme()
	}
	return nil
}

func (s *State) roomForThemes(n int) error {
	if len(s.Themes)+n > MaxThemes {
		return refuse("themes.many", "A session holds at most {{.Most}} themes. Merge some first.", args{"Most": MaxThemes})
	}
	return nil
}

// MakeTheme makes a theme, with or without ideas and a title.
type MakeTheme struct {
	ID    ID // given anew where empty
	Title string
	Under ID // the theme it is a sub-theme of, or empty
	Ideas []ID
}

// ThemeMade holds a new theme.
type ThemeMade struct {
	ID    ID     `json:"id"`
	Tag   string `json:"tag"`
	Title string `json:"title,omitempty"`
	Under ID     `json:"under,omitempty"`
	Ideas []ID   `json:"ideas,omitempty"`
}

// Kind is the event's kind in the file.
func (*ThemeMade) Kind() string { return "theme.made" }

func (e *ThemeMade) apply(s *State, _ Record) {
	if s.themes[e.ID] != nil {
		return
	}
	t := &Theme{ID: e.ID, Tag: e.Tag, Title: e.Title, Parent: e.Under}
	s.Themes = append(s.Themes, t)
	s.themes[e.ID] = t
	if e.Under != "" {
		s.orderThemes()
	}
	s.placeAll(e.Ideas, e.ID, -1)
}

func (e *ThemeMade) label(*State) Label {
	name := e.Title
	if name == "" {
		name = e.Tag
	}
	return say("theme", "make the theme “{{.Name}}”", args{"Name": short(name)})
}

func (c MakeTheme) decide(s *State, env Env) (Event, error) {
	title := cleanLine(c.Title)
	if title != "" {
		if err := checkTitle(word("theme.title", "The theme's title"), title); err != nil {
			return nil, err
		}
	}
	if len(c.Ideas) > 0 {
		if err := s.checkIdeas(c.Ideas); err != nil {
			return nil, err
		}
	}
	if c.Under != "" {
		if err := s.canHold(c.Under); err != nil {
			return nil, err
		}
	}
	if err := s.roomForThemes(1); err != nil {
		return nil, err
	}
	if c.ID == "" {
		c.ID = env.NewID()
	}
	if s.themes[c.ID] != nil {
		return nil, refuse("theme.twice", "There is already a theme with that id.")
	}
	return &ThemeMade{ID: c.ID, Tag: s.nextTag(), Title: title, Under: c.Under, Ideas: c.Ideas}, nil
}

// NameTheme gives a theme its title.
type NameTheme struct {
	Theme ID
	Title string
}

// ThemeNamed holds a theme's title.
type ThemeNamed struct {
	Theme ID     `json:"theme"`
	Title string `json:"title"`
}

// Kind is the event's kind in the file.
func (*ThemeNamed) Kind() string { return "theme.named" }

func (e *ThemeNamed) apply(s *State, _ Record) {
	if t := s.themes[e.Theme]; t != nil {
		t.Title = e.Title
	}
}

func (e *ThemeNamed) label(*State) Label {
	return say("named", "name the theme “{{.Name}}”", args{"Name": short(e.Title)})
}

func (c NameTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	title := cleanLine(c.Title)
	if err := checkTitle(word("theme.title", "The theme's title"), title); err != nil {
		return nil, err
	}
	if title == s.themes[c.Theme].Title {
		return nil, ErrNothing
	}
	return &ThemeNamed{Theme: c.Theme, Title: title}, nil
}

func init() {
	register(func() Event { return &ThemeMade{} }, func() Event { return &ThemeNamed{} })
}
