package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupLinks is a theme with the factors of the framework that it may be linked to, as many as fit it.
type GroupLinks struct {
	Theme   session.ID // empty where no theme is at hand
	Head    string
	Note    string
	Factors []GroupFactor
}

// GroupFactor is one factor.
type GroupFactor struct {
	ID, Label string
	Words     string // what links mean for this one: "linked", or what the factor is
	Linked    bool
}

// GroupThemeLinks lists the factors of the framework, and says to which of them a theme is linked.
func GroupThemeLinks(s *session.State, theme session.ID, sp *say.Speaker) GroupLinks {
	t := s.Theme(theme)
	if t == nil {
		return GroupLinks{Head: sp.T("group.links.none", "Factors"), Note: sp.T("group.links.which", "Walk to a theme, or click its title, to link it to factors of the framework.")}
	}
	v := GroupLinks{Theme: theme, Head: t.Name(), Note: sp.T("group.links.note", "Which factors does this theme speak of? Space links or unlinks, as many as fit. Esc goes back to the board.")}
	for _, f := range s.Framework.Factors {
		x := GroupFactor{ID: f.ID, Label: f.Label, Linked: slices.Contains(t.Factors, f.ID)}
		if x.Linked {
			x.Words = sp.T("group.linked", "linked")
		}
		v.Factors = append(v.Factors, x)
	}
	if len(v.Factors) == 0 {
		v.Note = sp.T("group.links.nofactors", "This framework has no factors.")
	}
	return v
}

// groupLinked names the factors that a theme is linked to.
func groupLinked(s *session.State, t *session.Theme) string {
	var out []string
	for _, f := range s.Framework.Factors {
		if slices.Contains(t.Factors, f.ID) {
			out = append(out, f.Label)
		}
	}
	return strings.Join(out, " · ")
}
