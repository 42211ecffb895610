package session

import (
	"maps"
	"slices"
)

// ForPrint gives the state as reports and exports may tell it: every text in the wording for print, and no original of what
// was replaced anywhere in it. Withdrawn ideas have lost their words, and the log of replacements is not there. Where nothing
// was replaced or withdrawn it is the state itself, which must not be changed.
func (s *State) ForPrint() *State {
	if len(s.Redactions) == 0 && !slices.ContainsFunc(s.Ideas, func(x *Idea) bool { return x.Redaction != "" || x.Withdrawn }) &&
		!slices.ContainsFunc(s.Evidence, func(x *Evidence) bool { return x.Redaction != "" }) {
		return s
	}
	out := s.copied()
	for _, x := range out.Ideas {
		if x.Withdrawn {
			x.First, x.Display, x.Translation, x.Redaction = "", "", "", ""
		}
	}
	for _, sl := range out.slots() {
		if p := s.printedText(sl).Printed; p != sl.shown {
			sl.put(p)
		}
	}
	out.followOptions(s)
	out.Redactions = nil
	return out
}

// followOptions words the options that stand for a theme or an idea as those are worded for print.
func (s *State) followOptions(before *State) {
	for i, p := range s.Polls {
		for k, o := range before.Polls[i].Options {
			if x := s.ideas[ID(o.ID)]; x != nil {
				if was := before.ideas[x.ID]; was.Redaction != "" || was.Text() == o.Text {
					p.sayOption(o.ID, x.Text())
				}
			} else if t := s.themes[ID(o.ID)]; t != nil && before.themes[t.ID].Name() == o.Text {
				p.sayOption(p.Options[k].ID, t.Name())
			}
		}
	}
}

// copied gives a state whose texts can be changed without changing this one's.
func (s *State) copied() *State {
	out := *s
	out.Agenda, out.stages = copies(s.Agenda)
	out.Ideas, out.ideas = copies(s.Ideas)
	out.Themes, out.themes = copies(s.Themes)
	out.Evidence, _ = copies(s.Evidence)
	out.Polls, _ = copies(s.Polls)
	out.Findings, _ = copies(s.Findings)
	out.Actions, _ = copies(s.Actions)
	out.Parking, _ = copies(s.Parking)
	for _, p := range out.Polls {
		p.Options, p.Tally.Rows = slices.Clone(p.Options), slices.Clone(p.Tally.Rows)
	}
	for _, f := range out.Findings {
		f.Behaviours = slices.Clone(f.Behaviours)
	}
	out.OwnRules, out.Reopened, out.Translations = slices.Clone(s.OwnRules), slices.Clone(s.Reopened), maps.Clone(s.Translations)
	if s.Confirmed != nil {
		c := *s.Confirmed
		out.Confirmed = &c
	}
	if s.Debrief != nil {
		d := *s.Debrief
		out.Debrief = &d
	}
	return &out
}

// member is a pointer to something that has an id.
type member[T any] interface {
	*T
	identified
}

func copies[T any, P member[T]](list []P) ([]P, map[ID]P) {
	out := make([]P, len(list))
	by := make(map[ID]P, len(list))
	for i, x := range list {
		c := *x
		out[i] = &c
		by[out[i].id()] = out[i]
	}
	return out, by
}
