package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// GroupView is the board of ideas: the tray and the themes, as far as a search lets them be seen.
type GroupView struct {
	Tray    []GroupIdea
	Themes  []GroupTheme
	InTray  int    // ideas in the tray, seen or not
	All     int    // ideas of the session
	Found   int    // ideas that the search lets be seen
	Head    string // of the tray: "Tray · 11 ideas"
	Summary string // "45 ideas in 6 themes, 11 still in the tray"
	Looking bool   // a search is on
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
}

// GroupTheme is one theme with its cards.
type GroupTheme struct {
	ID     session.ID
	Place  int // 1, 2, 3 ... in the order of themes
	Tag    string
	Title  string // empty until it is named
	Name   string // the title, or an invitation to give one
	Ideas  []GroupIdea
	Size   int    // ideas in the theme, seen or not
	Count  string // "7", or "2 of 7" while searching
	Linked []string
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
				v.Tray = append(v.Tray, groupIdea(s, x, asked))
			}
		}
	}
	v.Found = len(v.Tray)
	for i, t := range s.Themes {
		g := GroupTheme{ID: t.ID, Place: i + 1, Tag: t.Tag, Title: t.Title, Name: t.Title, Size: len(t.Ideas), Linked: t.Factors}
		if t.Title == "" {
			g.Name = sp.T("group.untitled", "{{.Tag}}: give it a title", say.Args{"Tag": t.Tag})
		}
		for _, id := range t.Ideas {
			if x := s.Idea(id); x != nil && groupHas(s, x, words) {
				g.Ideas = append(g.Ideas, groupIdea(s, x, asked))
			}
		}
		v.Found += len(g.Ideas)
		g.Count = sp.T("group.count", "{{.N}}", say.Args{"N": g.Size})
		if v.Looking {
			g.Count = sp.T("group.countof", "{{.Found}} of {{.N}}", say.Args{"Found": len(g.Ideas), "N": g.Size})
		}
		v.Themes = append(v.Themes, g)
	}
	v.say(sp)
	return v
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

func groupIdea(s *session.State, x *session.Idea, asked map[session.ID]string) GroupIdea {
	g := GroupIdea{ID: x.ID, Number: x.Number, Text: x.Text(), Asked: asked[x.Stage], Rated: len(x.Ratings)}
	if g.Text != x.First {
		g.First = x.First
	}
	if seat := s.Seat(x.Seat); seat != nil {
		g.Code = seat.Code
	}
	return g
}

func groupHas(s *session.State, x *session.Idea, words []string) bool {
	if len(words) == 0 {
		return true
	}
	text := strings.ToLower(x.Text() + " " + x.First)
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
	if place < 1 || place > len(v.Themes) {
		return nil
	}
	return &v.Themes[place-1]
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

// GroupTitleHint says quietly how a title could say more: three to seven words say most.
func GroupTitleHint(title string, sp *say.Speaker) string {
	n := len(strings.Fields(title))
	switch {
	case n == 0:
		return sp.T("group.hint.empty", "3 to 7 words that answer the question")
	case n < 3:
		return sp.N("group.hint.short", n, "{{.N}} word so far; 3 to 7 say most", "{{.N}} words so far; 3 to 7 say most")
	case n > 7:
		return sp.N("group.hint.long", n, "{{.N}} words; 3 to 7 are easier to read out", "{{.N}} words; 3 to 7 are easier to read out")
	}
	return sp.T("group.hint.good", "A good length. Enter keeps it.")
}
