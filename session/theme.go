package session

import (
	"slices"

	"folkmoot/session/framework"
)

// Theme is a named group of ideas.
type Theme struct {
	ID      ID
	Tag     string // a temporary sign until the theme has a title: A, B, C ...
	Title   string
	Ideas   []ID
	Factors []string // the framework's factors it was linked to after naming
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
		if !x.Withdrawn && x.Theme == "" {
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
		if x := s.ideas[id]; x != nil && !x.Withdrawn {
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

// MakeTheme makes a theme, with or without ideas and a title.
type MakeTheme struct {
	ID    ID // given anew where empty
	Title string
	Ideas []ID
}

// ThemeMade holds a new theme.
type ThemeMade struct {
	ID    ID     `json:"id"`
	Tag   string `json:"tag"`
	Title string `json:"title,omitempty"`
	Ideas []ID   `json:"ideas,omitempty"`
}

// Kind is the event's kind in the file.
func (*ThemeMade) Kind() string { return "theme.made" }

func (e *ThemeMade) apply(s *State, _ Record) {
	if s.themes[e.ID] != nil {
		return
	}
	t := &Theme{ID: e.ID, Tag: e.Tag, Title: e.Title}
	s.Themes = append(s.Themes, t)
	s.themes[e.ID] = t
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
		if err := checkTitle("The theme's title", title); err != nil {
			return nil, err
		}
	}
	if len(c.Ideas) > 0 {
		if err := s.checkIdeas(c.Ideas); err != nil {
			return nil, err
		}
	}
	if len(s.Themes) >= MaxThemes {
		return nil, refuse("themes.many", "A session holds at most {{.Most}} themes. Merge some first.", args{"Most": MaxThemes})
	}
	if c.ID == "" {
		c.ID = env.NewID()
	}
	if s.themes[c.ID] != nil {
		return nil, refuse("theme.twice", "There is already a theme with that id.")
	}
	return &ThemeMade{ID: c.ID, Tag: s.nextTag(), Title: title, Ideas: c.Ideas}, nil
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
	if err := checkTitle("The theme's title", title); err != nil {
		return nil, err
	}
	if title == s.themes[c.Theme].Title {
		return nil, ErrNothing
	}
	return &ThemeNamed{Theme: c.Theme, Title: title}, nil
}

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

// MergeThemes puts the ideas of one theme at the end of another and takes the emptied theme away.
type MergeThemes struct{ From, Into ID }

// ThemesMerged holds a merge.
type ThemesMerged struct {
	From ID `json:"from"`
	Into ID `json:"into"`
}

// Kind is the event's kind in the file.
func (*ThemesMerged) Kind() string { return "themes.merged" }

func (e *ThemesMerged) apply(s *State, _ Record) {
	from, into := s.themes[e.From], s.themes[e.Into]
	if from == nil || into == nil || from == into {
		return
	}
	s.placeAll(slices.Clone(from.Ideas), e.Into, -1)
	for _, f := range from.Factors {
		if !slices.Contains(into.Factors, f) {
			into.Factors = append(into.Factors, f)
		}
	}
	s.dropTheme(e.From)
}

func (e *ThemesMerged) label(s *State) Label {
	return say("merged", "merge into “{{.Name}}”", args{"Name": s.themeName(e.Into)})
}

func (s *State) dropTheme(id ID) {
	s.Themes = without(s.Themes, id)
	delete(s.themes, id)
}

func (c MergeThemes) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.From); err != nil {
		return nil, err
	}
	if err := s.checkTheme(c.Into); err != nil {
		return nil, err
	}
	if c.From == c.Into {
		return nil, refuse("theme.self", "A theme cannot be merged with itself. Choose another one.")
	}
	return &ThemesMerged{From: c.From, Into: c.Into}, nil
}

// SplitTheme takes ideas out of a theme into a new one beside it.
type SplitTheme struct {
	Theme ID
	Ideas []ID
	Title string
}

// ThemeSplit holds a split.
type ThemeSplit struct {
	Theme ID     `json:"theme"`
	ID    ID     `json:"id"`
	Tag   string `json:"tag"`
	Title string `json:"title,omitempty"`
	Ideas []ID   `json:"ideas"`
}

// Kind is the event's kind in the file.
func (*ThemeSplit) Kind() string { return "theme.split" }

func (e *ThemeSplit) apply(s *State, r Record) {
	(&ThemeMade{ID: e.ID, Tag: e.Tag, Title: e.Title, Ideas: e.Ideas}).apply(s, r)
	if i := slices.IndexFunc(s.Themes, func(t *Theme) bool { return t.ID == e.Theme }); i >= 0 {
		s.Themes = moveTo(s.Themes, e.ID, i+1)
	}
}

func (e *ThemeSplit) label(*State) Label {
	return sayN("split", len(e.Ideas), "split off {{.N}} idea", "split off {{.N}} ideas")
}

func (c SplitTheme) decide(s *State, env Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	if err := s.checkIdeas(c.Ideas); err != nil {
		return nil, err
	}
	for _, id := range c.Ideas {
		if s.ideas[id].Theme != c.Theme {
			return nil, refuse("split.outside", "Idea {{.Number}} is not in this theme. Choose ideas of one theme to split off.", args{"Number": s.ideas[id].Number})
		}
	}
	if len(c.Ideas) >= len(s.themes[c.Theme].Ideas) {
		return nil, refuse("split.all", "All ideas of the theme are chosen. Leave at least one, or rename the theme instead.")
	}
	title := cleanLine(c.Title)
	if title != "" {
		if err := checkTitle("The theme's title", title); err != nil {
			return nil, err
		}
	}
	return &ThemeSplit{Theme: c.Theme, ID: env.NewID(), Tag: s.nextTag(), Title: title, Ideas: c.Ideas}, nil
}

// DissolveTheme takes a theme away; its ideas go back to the tray.
type DissolveTheme struct{ Theme ID }

// ThemeDissolved holds the theme taken away.
type ThemeDissolved struct {
	Theme ID `json:"theme"`
}

// Kind is the event's kind in the file.
func (*ThemeDissolved) Kind() string { return "theme.dissolved" }

func (e *ThemeDissolved) apply(s *State, _ Record) {
	t := s.themes[e.Theme]
	if t == nil {
		return
	}
	s.placeAll(slices.Clone(t.Ideas), "", -1)
	s.dropTheme(e.Theme)
}

func (e *ThemeDissolved) label(s *State) Label {
	return say("dissolved", "dissolve the theme “{{.Name}}”", args{"Name": s.themeName(e.Theme)})
}

func (c DissolveTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	return &ThemeDissolved{Theme: c.Theme}, nil
}

// MoveTheme puts a theme at another place in the order of themes, counted from 0.
type MoveTheme struct {
	Theme ID
	To    int
}

// ThemeMoved holds a theme's new place.
type ThemeMoved struct {
	Theme ID  `json:"theme"`
	To    int `json:"to"`
}

// Kind is the event's kind in the file.
func (*ThemeMoved) Kind() string { return "theme.moved" }

func (e *ThemeMoved) apply(s *State, _ Record) { s.Themes = moveTo(s.Themes, e.Theme, e.To) }

func (e *ThemeMoved) label(s *State) Label {
	return say("thememoved", "move the theme “{{.Name}}”", args{"Name": s.themeName(e.Theme)})
}

func (c MoveTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	c.To = min(max(c.To, 0), len(s.Themes)-1)
	if s.Themes[c.To].ID == c.Theme {
		return nil, ErrNothing
	}
	return &ThemeMoved{Theme: c.Theme, To: c.To}, nil
}

// LinkTheme links a theme to factors of the framework.
type LinkTheme struct {
	Theme   ID
	Factors []string
}

// ThemeLinked holds the factors a theme is linked to.
type ThemeLinked struct {
	Theme   ID       `json:"theme"`
	Factors []string `json:"factors"`
}

// Kind is the event's kind in the file.
func (*ThemeLinked) Kind() string { return "theme.linked" }

func (e *ThemeLinked) apply(s *State, _ Record) {
	if t := s.themes[e.Theme]; t != nil {
		t.Factors = e.Factors
	}
}

func (e *ThemeLinked) label(s *State) Label {
	return say("linked", "link the theme “{{.Name}}”", args{"Name": s.themeName(e.Theme)})
}

func (c LinkTheme) decide(s *State, _ Env) (Event, error) {
	if err := s.checkTheme(c.Theme); err != nil {
		return nil, err
	}
	var list []string
	for _, id := range c.Factors {
		if !slices.ContainsFunc(s.Framework.Factors, func(f framework.Factor) bool { return f.ID == id }) {
			return nil, refuse("factor.none", "The framework has no factor “{{.Factor}}”.", args{"Factor": id})
		}
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	if slices.Equal(list, s.themes[c.Theme].Factors) {
		return nil, ErrNothing
	}
	return &ThemeLinked{Theme: c.Theme, Factors: list}, nil
}

func init() {
	register(func() Event { return &ThemeMade{} }, func() Event { return &ThemeNamed{} }, func() Event { return &IdeasMoved{} },
		func() Event { return &ThemesMerged{} }, func() Event { return &ThemeSplit{} }, func() Event { return &ThemeDissolved{} },
		func() Event { return &ThemeMoved{} }, func() Event { return &ThemeLinked{} })
}
