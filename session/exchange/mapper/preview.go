package mapper

import (
	"slices"
	"strings"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// Options say what of a file comes in and where it goes.
type Options struct {
	Stage           session.ID             // where ideas go that name no question of the session
	Stages          []Stage                // where they can go by the question that they name
	Here            func(text string) bool // whether the session has an idea in these words; nil for a new session
	WithoutRejected bool                   // leave out what moderators rejected
	Once            bool                   // leave out ideas that the session has, and those that come again in the file
	Question        string                 // of a vote that is brought in, in place of what the file says
}

// Stage is a stage that ideas can go to, with the words that name it in a file.
type Stage struct {
	ID    session.ID
	Names []string
}

// For gives the options for bringing ideas into a session, at a stage of it.
func For(s *session.State, stage session.ID) Options {
	here := map[string]bool{}
	for _, x := range s.Ideas {
		if !x.Withdrawn {
			here[same(x.First)] = true
			here[same(x.Text())] = true
		}
	}
	o := Options{Stage: stage, Here: func(text string) bool { return here[same(text)] }}
	for _, x := range s.Agenda {
		if p, _, ok := s.PromptOf(x.ID); ok {
			o.Stages = append(o.Stages, Stage{ID: x.ID, Names: []string{p.Text, p.ID}})
		}
	}
	return o
}

// same is a text as two are compared: whoever writes the same words with other spaces or capitals wrote the same.
func same(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }

// Planned is an idea as it will be.
type Planned struct {
	Key         string
	File        string
	Line        int
	Text        string
	Theme       string // its title, or empty
	Sub         string // the title of its sub-theme, or empty
	Stage       session.ID
	Group       string
	Translation string
	Votes       string // that another program counted: shown, and not brought in
	Rejected    bool   // by moderators
	Twice       bool   // an earlier one of the file has the same words
	Here        bool   // the session has an idea in the same words
}

// PlannedTheme is a theme as it will be.
type PlannedTheme struct{ Title, Under, Description string }

// PlannedPoll is a vote as it will be.
type PlannedPoll struct{ session.ImportPoll }

// Marks is how many answers its ballots hold.
func (p PlannedPoll) Marks() (n int) {
	for _, b := range p.Ballots {
		n += len(b.Marks)
	}
	return n
}

// Preview is what an import will add, and what it will not.
type Preview struct {
	File      string // or files, in words
	Shape     Shape
	Ideas     []Planned
	Themes    []PlannedTheme // in the order in which they come
	Polls     []PlannedPoll
	LeftOut   []Left
	Notes     []Note
	Rejected  int // of the ideas, how many moderators rejected
	Twice     int // of the ideas, how many are the same as an earlier one
	Here      int // of the ideas, how many the session has already
	Blank     int // empty cells, where each row can have several ideas
	Unplaced  int // ideas that name a question that the session does not ask
	WithVotes int // ideas with a count of another program, which is not brought in
}

// Empty reports whether nothing would come in.
func (p Preview) Empty() bool { return len(p.Ideas)+len(p.Themes)+len(p.Polls) == 0 }

// theme notes a theme of the import.
func (p *Preview) theme(title, under, description string) {
	key := themeKey(title, under)
	if i := slices.IndexFunc(p.Themes, func(t PlannedTheme) bool { return themeKey(t.Title, t.Under) == key }); i < 0 {
		p.Themes = append(p.Themes, PlannedTheme{Title: title, Under: under, Description: description})
	} else if p.Themes[i].Description == "" {
		p.Themes[i].Description = description
	}
}

func themeKey(title, under string) string {
	if under == "" {
		return "t " + same(title)
	}
	return "t " + same(under) + " > " + same(title)
}

// Command is the one action that brings it all in.
func (p Preview) Command() session.Import {
	c := session.Import{File: p.File}
	for _, t := range p.Themes {
		n := session.ImportTheme{Key: themeKey(t.Title, t.Under), Title: t.Title, Description: t.Description}
		if t.Under != "" {
			n.Under = themeKey(t.Under, "")
		}
		c.Themes = append(c.Themes, n)
	}
	for _, x := range p.Ideas {
		n := session.ImportIdea{Key: x.Key, Text: x.Text, Stage: x.Stage, Source: x.File, Group: x.Group, Translation: x.Translation}
		switch {
		case x.Sub != "":
			n.Theme = themeKey(x.Sub, x.Theme)
		case x.Theme != "":
			n.Theme = themeKey(x.Theme, "")
		}
		c.Ideas = append(c.Ideas, n)
	}
	for _, x := range p.Polls {
		c.Polls = append(c.Polls, x.ImportPoll)
	}
	return c
}

// add counts an idea and takes it, unless it is left out for what it is.
func (p *Preview) add(x Planned, o Options, seen map[string]bool) bool {
	words := same(x.Text)
	x.Twice, x.Here = seen[words], o.Here != nil && o.Here(x.Text)
	switch {
	case x.Rejected && o.WithoutRejected:
		p.leaveIdea(x, "rejected", "moderators rejected it", nil)
		return false
	case o.Once && x.Here:
		p.leaveIdea(x, "here", "the session has an idea in the same words", nil)
		return false
	case o.Once && x.Twice:
		p.leaveIdea(x, "twice", "it stands further up in the same words", nil)
		return false
	case len(p.Ideas) == session.MaxAtATime:
		p.leaveIdea(x, "many", "at most {{.Most}} ideas come in at once. Bring in the rest by itself.", map[string]any{"Most": session.MaxAtATime})
		return false
	}
	seen[words] = true
	for _, c := range []struct {
		is bool
		n  *int
	}{{x.Rejected, &p.Rejected}, {x.Twice, &p.Twice}, {x.Here, &p.Here}, {x.Votes != "", &p.WithVotes}} {
		if c.is {
			*c.n++
		}
	}
	p.Ideas = append(p.Ideas, x)
	return true
}

func (p *Preview) leaveIdea(x Planned, key, english string, a map[string]any) {
	p.LeftOut = append(p.LeftOut, leftAs(x.File, x.Line, x.Text, Note{Key: "mapper.left." + key, English: english, Args: a}))
}

// ballots of an agreement poll name its answers by their levels.
const (
	disagree = 1
	pass     = 2
	agree    = 3
)

// mostAnswered keeps the options that most people answered on, at most as many as a poll can have, in their order.
func mostAnswered(options []session.ImportOption, answers map[string]int) (kept []session.ImportOption, out []session.ImportOption) {
	ranked := slices.Clone(options)
	slices.SortStableFunc(ranked, func(a, b session.ImportOption) int { return answers[b.Key] - answers[a.Key] })
	keep := map[string]bool{}
	for _, x := range ranked[:min(len(ranked), session.MaxOptions)] {
		keep[x.Key] = true
	}
	for _, x := range options {
		if keep[x.Key] {
			kept = append(kept, x)
		} else {
			out = append(out, x)
		}
	}
	return kept, out
}

// without takes marks from ballots that name other options than those that are kept; what is then blank stays a ballot of
// somebody who took part.
func without(ballots []poll.Ballot, kept []session.ImportOption) {
	known := map[string]bool{}
	for _, x := range kept {
		known[x.Key] = true
	}
	for _, b := range ballots {
		for key := range b.Marks {
			one, other, pair := strings.Cut(key, ">")
			if !known[one] || pair && !known[other] {
				delete(b.Marks, key)
			}
		}
	}
}
