package view

import (
	"slices"

	"folkmoot/session"
)

// GroupPlace is where the keyboard is on the board: an idea, or the head of a theme where Idea is empty.
// An empty Theme is the tray. Where Draft is set, the place is in a suggestion, whose ideas are in the tray too.
type GroupPlace struct {
	Theme, Idea session.ID
	Draft       string
}

// Head reports whether the place is the head of a theme.
func (p GroupPlace) Head() bool { return p.Theme != "" && p.Idea == "" }

// Nowhere reports whether the place is nowhere: the head of the tray, which has none.
func (p GroupPlace) Nowhere() bool { return p == GroupPlace{} }

// Has reports whether a place is on the board.
func (v *GroupView) Has(p GroupPlace) bool {
	if p.Draft != "" {
		return v.hasDraft(p)
	}
	if p.Head() {
		return v.Theme(p.Theme) != nil
	}
	return slices.ContainsFunc(v.Ideas(p.Theme), func(x GroupIdea) bool { return x.ID == p.Idea })
}

// Find gives the place of an idea, or nowhere.
func (v *GroupView) Find(idea session.ID) GroupPlace {
	for _, x := range v.Tray {
		if x.ID == idea {
			return GroupPlace{Idea: idea}
		}
	}
	for _, t := range v.Themes {
		for _, x := range t.Ideas {
			if x.ID == idea {
				return GroupPlace{Theme: t.ID, Idea: idea}
			}
		}
	}
	return GroupPlace{}
}

// First is the place at which the keyboard begins: the first idea of the tray, else the first theme.
func (v *GroupView) First() GroupPlace {
	if len(v.Tray) > 0 {
		return GroupPlace{Idea: v.Tray[0].ID}
	}
	if len(v.Themes) > 0 {
		return GroupPlace{Theme: v.Themes[0].ID}
	}
	return GroupPlace{}
}

// GroupSettle gives the place of the keyboard after the board changed from old to now. Where the idea went
// elsewhere the keyboard stays where it was, on the next idea there, so that a tray can be sorted without walking.
func GroupSettle(old, now *GroupView, at GroupPlace) GroupPlace {
	if at.Draft != "" {
		return helpSettle(old, now, at)
	}
	if now.Has(at) {
		return at
	}
	if at.Idea != "" {
		before := old.Ideas(at.Theme)
		i := slices.IndexFunc(before, func(x GroupIdea) bool { return x.ID == at.Idea })
		for _, x := range before[max(i, 0):] {
			if p := (GroupPlace{Theme: at.Theme, Idea: x.ID}); now.Has(p) {
				return p
			}
		}
		if rest := now.Ideas(at.Theme); len(rest) > 0 {
			return GroupPlace{Theme: at.Theme, Idea: rest[len(rest)-1].ID}
		}
		if now.Theme(at.Theme) != nil {
			return GroupPlace{Theme: at.Theme}
		}
	}
	if i := slices.IndexFunc(old.Themes, func(t GroupTheme) bool { return t.ID == at.Theme }); i >= 0 && len(now.Themes) > 0 {
		return GroupPlace{Theme: now.Themes[min(i, len(now.Themes)-1)].ID}
	}
	return now.First()
}

// Last is the last place of the board.
func (v *GroupView) Last() GroupPlace {
	if n := len(v.Themes); n > 0 {
		return v.End(v.Themes[n-1].ID)
	}
	return v.End("")
}

// Begin is the first place of a theme, its head, or the first idea of the tray where the theme is empty.
func (v *GroupView) Begin(theme session.ID) GroupPlace {
	if theme == "" && len(v.Tray) > 0 {
		return GroupPlace{Idea: v.Tray[0].ID}
	}
	return GroupPlace{Theme: theme}
}

// End is the last place of a theme or of the tray.
func (v *GroupView) End(theme session.ID) GroupPlace {
	if list := v.Ideas(theme); len(list) > 0 {
		return GroupPlace{Theme: theme, Idea: list[len(list)-1].ID}
	}
	return GroupPlace{Theme: theme}
}

// Between lists the ideas from one to another in the order of the board: the tray, then the themes.
func (v *GroupView) Between(a, b session.ID) []session.ID {
	var order []session.ID
	for _, x := range v.Tray {
		order = append(order, x.ID)
	}
	for _, t := range v.Themes {
		for _, x := range t.Ideas {
			order = append(order, x.ID)
		}
	}
	i, j := slices.Index(order, a), slices.Index(order, b)
	if i < 0 || j < 0 {
		return nil
	}
	return order[min(i, j) : max(i, j)+1]
}

// GroupChoice is the set of ideas that are chosen.
type GroupChoice map[session.ID]bool

// Toggle chooses an idea, or lets it go.
func (c GroupChoice) Toggle(id session.ID) {
	if c[id] {
		delete(c, id)
		return
	}
	c[id] = true
}

// Prune lets go of ideas that the session no longer shows.
func (c GroupChoice) Prune(s *session.State) {
	for id := range c {
		if x := s.Idea(id); x == nil || x.Out() {
			delete(c, id)
		}
	}
}

// GroupHands lists the ideas that an action is about: those chosen, hidden by a search or not, in the order of the
// board, or else the one that the keyboard is at.
func GroupHands(s *session.State, c GroupChoice, at GroupPlace) []session.ID {
	var out []session.ID
	for _, x := range s.Tray() {
		if c[x.ID] {
			out = append(out, x.ID)
		}
	}
	for _, t := range s.Themes {
		for _, id := range t.Ideas {
			if c[id] {
				out = append(out, id)
			}
		}
	}
	if x := s.Idea(at.Idea); len(out) == 0 && x != nil && !x.Out() {
		out = append(out, at.Idea)
	}
	return out
}

// GroupCommon gives the theme that all of the ideas are in; ok is false where they are in several places or in the tray.
func GroupCommon(s *session.State, ideas []session.ID) (theme session.ID, ok bool) {
	for i, id := range ideas {
		x := s.Idea(id)
		if x == nil || x.Theme == "" || (i > 0 && x.Theme != theme) {
			return "", false
		}
		theme = x.Theme
	}
	return theme, len(ideas) > 0
}
