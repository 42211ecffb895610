package session

import (
	"slices"

	"folkmoot/session/poll"
)

// Out says that an idea is shown nowhere by itself: it was withdrawn, or it was merged into another idea.
func (x *Idea) Out() bool { return x.Withdrawn || x.MergedInto != "" }

// Head gives the idea that an idea is shown as: itself, or the one that it was merged into.
func (s *State) Head(id ID) *Idea {
	x := s.ideas[id]
	if x != nil && x.MergedInto != "" {
		return s.ideas[x.MergedInto]
	}
	return x
}

// Together lists an idea and those merged into it, in the order in which they were merged.
func (s *State) Together(x *Idea) []*Idea {
	out := []*Idea{x}
	for _, id := range x.Merged {
		if m := s.ideas[id]; m != nil {
			out = append(out, m)
		}
	}
	return out
}

// SaidBy counts the people who said an idea, those merged into it included: the different seats, and one person for each
// idea without a seat, for nobody knows that two of these came from the same person.
func (s *State) SaidBy(x *Idea) int {
	n := 0
	seats := map[ID]bool{}
	for _, m := range s.Together(x) {
		if m.Seat == "" || !seats[m.Seat] {
			n++
		}
		seats[m.Seat] = true
	}
	return n
}

// Wordings lists all different wordings of an idea and of those merged into it: what is shown, and what was said first.
// The idea's own come first, and of each idea the one that is shown.
func (s *State) Wordings(x *Idea) []string {
	var out []string
	for _, m := range s.Together(x) {
		for _, text := range []string{m.Text(), m.First} {
			if !slices.Contains(out, text) {
				out = append(out, text)
			}
		}
	}
	return out
}

// MergeIdeas makes one idea of several that say the same. The merged ones keep their wordings, their seats and their
// ratings, and are shown as Into from then on. Into stays where it is; only where it is in the tray, and those merged
// are in exactly one theme, it takes the place of the first of them there, so that what the group placed stays placed.
type MergeIdeas struct {
	Into  ID
	Ideas []ID
}

// IdeasMerged holds a merge of ideas. To is the theme that Into is placed in, and At the place, where it moves.
type IdeasMerged struct {
	Into  ID   `json:"into"`
	Ideas []ID `json:"ideas"`
	To    ID   `json:"to,omitempty"`
	At    int  `json:"at,omitempty"`
}

// Kind is the event's kind in the file.
func (*IdeasMerged) Kind() string { return "ideas.merged" }

func (e *IdeasMerged) apply(s *State, _ Record) {
	into := s.Head(e.Into)
	if into == nil || into.Out() {
		return
	}
	if e.To != "" && into.Theme == "" {
		s.place(into, e.To, e.At)
	}
	for _, id := range e.Ideas {
		x := s.ideas[id]
		if x == nil || x == into || x.Out() {
			continue
		}
		s.place(x, "", -1)
		for _, m := range s.Together(x) {
			m.MergedInto = into.ID
			into.Merged = append(into.Merged, m.ID)
		}
		x.Merged = nil
	}
	s.clearApart(into)
	s.followMerge(into)
}

func (e *IdeasMerged) label(s *State) Label {
	l := sayN("ideasmerged", len(e.Ideas), "merge {{.N}} idea into idea {{.Number}}", "merge {{.N}} ideas into idea {{.Number}}")
	l.Args = args{"Number": s.ideaNumber(e.Into)}
	return l
}

func (c MergeIdeas) decide(s *State, _ Env) (Event, error) {
	if s.ideas[c.Into] == nil || s.ideas[c.Into].Withdrawn {
		return nil, errNoIdea()
	}
	into := s.Head(c.Into)
	e := &IdeasMerged{Into: into.ID}
	for _, id := range c.Ideas {
		if s.ideas[id] == nil || s.ideas[id].Withdrawn {
			return nil, errNoIdea()
		}
		if x := s.Head(id); x != into && !slices.Contains(e.Ideas, x.ID) {
			e.Ideas = append(e.Ideas, x.ID)
		}
	}
	if len(e.Ideas) == 0 {
		return nil, refuse("merge.self", "These are one idea already. Choose another idea to merge with it.")
	}
	if x := s.OpenPoll(); x != nil {
		for _, o := range x.Options {
			if id := ID(o.ID); id == e.Into || slices.Contains(e.Ideas, id) {
				return nil, refuse("merge.poll", "Idea {{.Number}} is being voted on. Close the poll first, then merge.", args{"Number": s.ideaNumber(id)})
			}
		}
	}
	e.To, e.At = s.mergedPlace(into, e.Ideas)
	return e, nil
}

// mergedPlace gives the place that an idea in the tray takes over from the ideas merged into it, where those are in one theme.
func (s *State) mergedPlace(into *Idea, ids []ID) (to ID, at int) {
	if into.Theme != "" {
		return "", 0
	}
	for _, id := range ids {
		switch x := s.ideas[id]; {
		case x.Theme == "" || x.Theme == to:
		case to != "":
			return "", 0
		default:
			to = x.Theme
		}
	}
	if to == "" {
		return "", 0
	}
	return to, slices.IndexFunc(s.themes[to].Ideas, func(id ID) bool { return slices.Contains(ids, id) })
}

// followMerge lets prepared polls offer the idea in place of those merged into it, once.
func (s *State) followMerge(into *Idea) {
	for _, p := range s.Polls {
		if p.Phase != PollDraft || !slices.ContainsFunc(p.Options, func(o poll.Option) bool { return slices.Contains(into.Merged, ID(o.ID)) }) {
			continue
		}
		has := slices.ContainsFunc(p.Options, func(o poll.Option) bool { return o.ID == string(into.ID) })
		var options []poll.Option
		for _, o := range p.Options {
			if slices.Contains(into.Merged, ID(o.ID)) {
				if has {
					continue
				}
				o, has = poll.Option{ID: string(into.ID), Text: into.Text()}, true
			}
			options = append(options, o)
		}
		p.Options = options
	}
}

// UnmergeIdeas brings the ideas merged into an idea back beside it: into its theme, right after it, or into the tray.
// A prepared poll keeps the options that it has.
type UnmergeIdeas struct{ Idea ID }

// IdeasUnmerged holds the idea whose merged ones came back.
type IdeasUnmerged struct {
	Idea ID `json:"idea"`
}

// Kind is the event's kind in the file.
func (*IdeasUnmerged) Kind() string { return "ideas.unmerged" }

func (e *IdeasUnmerged) apply(s *State, _ Record) {
	if x := s.ideas[e.Idea]; x != nil {
		s.unmerge(x)
	}
}

func (s *State) unmerge(x *Idea) {
	at := -1
	if t := s.themes[x.Theme]; t != nil {
		at = slices.Index(t.Ideas, x.ID) + 1
	}
	ids := x.Merged
	x.Merged = nil
	for _, id := range ids {
		s.ideas[id].MergedInto = ""
	}
	s.placeAll(ids, x.Theme, at)
}

func (e *IdeasUnmerged) label(s *State) Label {
	return say("ideasunmerged", "bring back what was merged into idea {{.Number}}", args{"Number": s.ideaNumber(e.Idea)})
}

func (c UnmergeIdeas) decide(s *State, _ Env) (Event, error) {
	if s.ideas[c.Idea] == nil || s.ideas[c.Idea].Withdrawn {
		return nil, errNoIdea()
	}
	x := s.Head(c.Idea)
	if len(x.Merged) == 0 {
		return nil, refuse("unmerge.none", "Nothing was merged into idea {{.Number}}.", args{"Number": x.Number})
	}
	if p := s.OpenPoll(); p != nil && slices.ContainsFunc(p.Options, func(o poll.Option) bool { return o.ID == string(x.ID) }) {
		return nil, refuse("unmerge.poll", "Idea {{.Number}} is being voted on. Close the poll first, then bring the merged ideas back.", args{"Number": x.Number})
	}
	return &IdeasUnmerged{Idea: x.ID}, nil
}

func init() {
	register(func() Event { return &IdeasMerged{} }, func() Event { return &IdeasUnmerged{} })
}
