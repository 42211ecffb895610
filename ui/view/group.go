package view

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupView is the board of ideas: the tray and the themes, as far as a search lets them be seen.
type GroupView struct {
	Tray    []GroupIdea
	Themes  []GroupTheme
	Drafts  []HelpDraft // what is suggested; the board puts it in, see HelpDrafts
	InTray  int         // ideas in the tray, seen or not
	All     int         // ideas of the session
	Found   int         // ideas that the search lets be seen
	Head    string      // of the tray: "Tray · 11 ideas"
	Summary string      // "45 ideas in 6 themes, 11 still in the tray"
	Looking bool        // a search is on
}

// GroupIdea is one card.
type GroupIdea struct {
	ID     session.ID
	Number int
	Text   string
	First  string // the first wording, where another is shown
	Code   string // of the seat
	Asked  string // the place of the question it answers: "Q3"
	Rated  int    // scales answered
	Said   string // "said by 3 people", of an idea that others were merged into
}

// GroupTheme is one theme with its cards.
type GroupTheme struct {
	ID     session.ID
	Parent session.ID // the theme that it is part of, or empty
	Place  int        // 1, 2, 3 ... among the themes that are part of none; of a sub-theme the place of its theme
	Among  int        // its place among the themes beside it, counted from 0
	Label  string     // what it is called by: "3", or "3b" for the second part of theme 3
	Parts  int        // themes that are part of it
	Tag    string
	Title  string // empty until it is named
	Name   string // the title, or an invitation to give one
	Ideas  []GroupIdea
	Size   int    // ideas in the theme itself, seen or not
	Count  string // of ideas with those of its parts: "7", or "2 of 7" while searching
	Linked string // the factors that it is linked to, by name
}

// Group computes the board. The query, where not empty, lets only ideas be seen that hold all its words.
func Group(s *session.State, query string, sp *say.Speaker) GroupView {
	words := strings.Fields(strings.ToLower(query))
	asked := groupAsked(s, sp)
	v := GroupView{Looking: len(words) > 0}
	for _, x := range s.Ideas {
		if x.Out() {
			continue
		}
		v.All++
		if x.Theme == "" {
			v.InTray++
			if groupHas(s, x, words) {
				v.Tray = append(v.Tray, groupIdea(s, x, asked, sp))
			}
		}
	}
	v.Found = len(v.Tray)
	for _, t := range s.Themes {
		g := GroupTheme{ID: t.ID, Parent: t.Parent, Tag: t.Tag, Title: t.Title, Name: t.Title, Size: len(t.Ideas), Linked: groupLinked(s, t)}
		v.number(&g)
		if t.Title == "" {
			g.Name = sp.T("group.untitled", "{{.Tag}}: give it a title", say.Args{"Tag": t.Tag})
		}
		for _, id := range t.Ideas {
			if x := s.Idea(id); x != nil && groupHas(s, x, words) {
				g.Ideas = append(g.Ideas, groupIdea(s, x, asked, sp))
			}
		}
		v.Found += len(g.Ideas)
		v.Themes = append(v.Themes, g)
	}
	for i := range v.Themes {
		v.count(&v.Themes[i], sp)
	}
	v.say(sp)
	return v
}

// count says how many ideas a theme holds with those that are part of it.
func (v *GroupView) count(g *GroupTheme, sp *say.Speaker) {
	size, found := g.Size, len(g.Ideas)
	for _, t := range v.Themes {
		if t.Parent == g.ID {
			g.Parts++
			size += t.Size
			found += len(t.Ideas)
		}
	}
	g.Count = sp.T("group.count", "{{.N}}", say.Args{"N": size})
	if v.Looking {
		g.Count = sp.T("group.countof", "{{.Found}} of {{.N}}", say.Args{"Found": found, "N": size})
	}
}

func (v *GroupView) say(sp *say.Speaker) {
	v.Head = sp.N("group.tray", v.InTray, "Tray · {{.N}} idea", "Tray · {{.N}} ideas")
	ideas := sp.N("group.ideas", v.All, "{{.N}} idea", "{{.N}} ideas")
	themes := sp.N("group.themes", len(v.Themes), "{{.N}} theme", "{{.N}} themes")
	switch {
	case v.Looking:
		v.Summary = sp.N("group.found", v.Found, "{{.N}} of {{.Ideas}} fits the search", "{{.N}} of {{.Ideas}} fit the search", say.Args{"Ideas": ideas})
	case v.All == 0:
		v.Summary = ""
	case v.InTray == 0:
		v.Summary = sp.T("group.allgrouped", "{{.Ideas}} in {{.Themes}}, none left in the tray", say.Args{"Ideas": ideas, "Themes": themes})
	default:
		v.Summary = sp.T("group.sofar", "{{.Ideas}} in all, {{.Themes}}, {{.Tray}} still in the tray", say.Args{"Ideas": ideas, "Themes": themes, "Tray": v.InTray})
	}
}

func groupAsked(s *session.State, sp *say.Speaker) map[session.ID]string {
	out := map[session.ID]string{}
	n := 0
	for _, x := range s.Agenda {
		if x.Kind == session.StagePrompt {
			n++
			out[x.ID] = sp.T("group.asked", "Q{{.N}}", say.Args{"N": n})
		}
	}
	return out
}

func groupIdea(s *session.State, x *session.Idea, asked map[session.ID]string, sp *say.Speaker) GroupIdea {
	g := GroupIdea{ID: x.ID, Number: x.Number, Text: x.Text(), Asked: asked[x.Stage], Rated: len(x.Ratings)}
	if g.Text != x.First {
		g.First = x.First
	}
	if seat := s.Seat(x.Seat); seat != nil {
		g.Code = seat.Code
	}
	if len(x.Merged) > 0 {
		g.Said = groupSaid(s, x, sp)
	}
	return g
}

func groupSaid(s *session.State, x *session.Idea, sp *say.Speaker) string {
	return sp.N("group.saidby", s.SaidBy(x), "said by {{.N}} person", "said by {{.N}} people")
}

func groupHas(s *session.State, x *session.Idea, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := strings.ToLower(x.Text() + " " + x.First)
	if len(x.Merged) > 0 {
		text = strings.ToLower(strings.Join(s.Wordings(x), " "))
	}
	if seat := s.Seat(x.Seat); seat != nil {
		text += " " + strings.ToLower(seat.Code)
	}
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// Theme finds a theme of the board, or nil.
func (v *GroupView) Theme(id session.ID) *GroupTheme {
	for i := range v.Themes {
		if v.Themes[i].ID == id {
			return &v.Themes[i]
		}
	}
	return nil
}

// At gives the theme at a place, counted from 1, or nil.
func (v *GroupView) At(place int) *GroupTheme {
	for i, t := range v.Themes {
		if t.Parent == "" && t.Place == place {
			return &v.Themes[i]
		}
	}
	return nil
}

// number gives a theme its place and label; those before it have theirs.
func (v *GroupView) number(g *GroupTheme) {
	for _, t := range v.Themes {
		switch {
		case t.ID == g.Parent:
			g.Place = t.Place
		case t.Parent == g.Parent:
			g.Among++
		}
	}
	if g.Parent == "" {
		g.Place = g.Among + 1
		g.Label = strconv.Itoa(g.Place)
		return
	}
	g.Label = strconv.Itoa(g.Place) + letter(g.Among)
}

// letter is a, b ... z, then aa, ab and so on.
func letter(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// SameTray and SameThemes report whether the board shows the same as another, so that only what changed is drawn.
func (v *GroupView) SameTray(o *GroupView) bool { return slices.Equal(v.Tray, o.Tray) }

// SameThemes compares the themes with their ideas.
func (v *GroupView) SameThemes(o *GroupView) bool {
	return slices.EqualFunc(v.Themes, o.Themes, func(a, b GroupTheme) bool {
		return a.ID == b.ID && a.Parent == b.Parent && a.Parts == b.Parts && a.Label == b.Label && a.Title == b.Title && a.Name == b.Name && a.Count == b.Count && a.Linked == b.Linked &&
			slices.Equal(a.Ideas, b.Ideas)
	})
}

// Ideas lists the cards of a theme, or of the tray where the theme is empty.
func (v *GroupView) Ideas(theme session.ID) []GroupIdea {
	if theme == "" {
		return v.Tray
	}
	if t := v.Theme(theme); t != nil {
		return t.Ideas
	}
	return nil
}
