package session

import (
	"slices"

	"folkmoot/session/framework"
)

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
	register(func() Event { return &ThemeLinked{} })
}
