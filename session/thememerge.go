package session

import "slices"

// MergeThemes puts the ideas of one theme at the end of another and takes the emptied theme away. Its sub-themes go under
// the other theme, or beside it where that is a sub-theme itself.
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
	if from == nil || into == nil || from == into || into.Parent == from.ID {
		return
	}
	s.placeAll(slices.Clone(from.Ideas), e.Into, -1)
	for _, f := range from.Factors {
		if !slices.Contains(into.Factors, f) {
			into.Factors = append(into.Factors, f)
		}
	}
	top := e.Into
	if into.Parent != "" {
		top = into.Parent
	}
	for _, t := range s.SubThemes(e.From) {
		t.Parent = top
	}
	s.dropTheme(e.From)
}

func (e *ThemesMerged) label(s *State) Label {
	return say("merged", "merge into “{{.Name}}”", args{"Name": s.themeName(e.Into)})
}

// dropTheme takes a theme away; sub-themes that it still has come to the top.
func (s *State) dropTheme(id ID) {
	s.Themes = without(s.Themes, id)
	delete(s.themes, id)
	s.orderThemes()
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
	if s.themes[c.Into].Parent == c.From {
		return nil, refuse("merge.parent", "“{{.Into}}” is a sub-theme of “{{.From}}”. Merge the sub-theme into the theme above it instead.",
			args{"From": s.themeName(c.From), "Into": s.themeName(c.Into)})
	}
	return &ThemesMerged{From: c.From, Into: c.Into}, nil
}

// SplitTheme takes ideas out of a theme into a new one beside it; of a sub-theme, into a sub-theme of the same theme.
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
	Under ID     `json:"under,omitempty"`
	Ideas []ID   `json:"ideas"`
}

// Kind is the event's kind in the file.
func (*ThemeSplit) Kind() string { return "theme.split" }

func (e *ThemeSplit) apply(s *State, r Record) {
	(&ThemeMade{ID: e.ID, Tag: e.Tag, Title: e.Title, Under: e.Under, Ideas: e.Ideas}).apply(s, r)
	if i := slices.IndexFunc(s.Themes, func(t *Theme) bool { return t.ID == e.Theme }); i >= 0 {
		s.Themes = moveTo(s.Themes, e.ID, i+1)
		s.orderThemes()
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
		if err := checkTitle(word("theme.title", "The theme's title"), title); err != nil {
			return nil, err
		}
	}
	if err := s.roomForThemes(1); err != nil {
		return nil, err
	}
	return &ThemeSplit{Theme: c.Theme, ID: env.NewID(), Tag: s.nextTag(), Title: title, Under: s.themes[c.Theme].Parent, Ideas: c.Ideas}, nil
}

// DissolveTheme takes a theme away; its ideas go back to the tray, and its sub-themes come to the top.
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

func init() {
	register(func() Event { return &ThemesMerged{} }, func() Event { return &ThemeSplit{} }, func() Event { return &ThemeDissolved{} })
}
