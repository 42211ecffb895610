package view

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
)

// Twin is two ideas that may say the same, the older one first.
type Twin struct{ A, B session.ID }

// TwinItems gives the ideas that are compared to find those that say the same: these, or with none all that are shown.
func TwinItems(s *session.State, among []session.ID) []theme.Item {
	var out []theme.Item
	for _, x := range s.Shown() {
		if len(among) == 0 || slices.Contains(among, x.ID) {
			out = append(out, theme.Item{ID: string(x.ID), Text: x.Text()})
		}
	}
	return out
}

// TwinsIn names the ideas of what was found.
func TwinsIn(items []theme.Item, found []theme.Twin) []Twin {
	out := make([]Twin, len(found))
	for i, x := range found {
		out[i] = Twin{session.ID(items[x.A].ID), session.ID(items[x.B].ID)}
	}
	return out
}

// TwinsLeft leaves out what is settled: ideas that are one by now, that people keep apart, or that are gone. Of ideas
// merged since, the one that is shown stands in their place, once.
func TwinsLeft(s *session.State, found []Twin) []Twin {
	var out []Twin
	for _, t := range found {
		a, b := s.Head(t.A), s.Head(t.B)
		if a == nil || b == nil || a == b || a.Out() || b.Out() || s.KeptApart(a.ID, b.ID) {
			continue
		}
		if a.Number > b.Number {
			a, b = b, a
		}
		if now := (Twin{a.ID, b.ID}); !slices.Contains(out, now) {
			out = append(out, now)
		}
	}
	return out
}

// TwinsVotedOn gives the ideas that are put to the vote: the options, or the ideas in the themes that are options.
func TwinsVotedOn(s *session.State, b session.PollBody) []session.ID {
	var out []session.ID
	for _, o := range b.Options {
		id := session.ID(o.ID)
		if s.Idea(id) != nil {
			out = append(out, id)
			continue
		}
		out = append(out, s.IdeasUnder(id)...)
	}
	return out
}

// TwinSide is one idea of a pair.
type TwinSide struct {
	ID    session.ID
	Head  string // "Idea 3, noted under P7"
	Theme string // "In “Being listened to”"
	Text  string
	More  []string // other wordings
}

// TwinPair is a pair as it is looked at.
type TwinPair struct {
	Place string // "Pair 1 of 3"
	A, B  TwinSide
}

// TwinPairAt computes one pair of those that are left.
func TwinPairAt(s *session.State, left []Twin, at int, sp *say.Speaker) TwinPair {
	return TwinPair{
		Place: sp.T("twins.place", "Pair {{.At}} of {{.All}}", say.Args{"At": at + 1, "All": len(left)}),
		A:     twinSide(s, left[at].A, sp), B: twinSide(s, left[at].B, sp),
	}
}

func twinSide(s *session.State, id session.ID, sp *say.Speaker) TwinSide {
	x := s.Idea(id)
	d := TwinSide{ID: id, Text: x.Text(), Head: sp.T("group.idea", "Idea {{.N}}", say.Args{"N": x.Number})}
	switch seat := s.Seat(x.Seat); {
	case len(x.Merged) > 0:
		n := s.SaidBy(x)
		d.Head = sp.N("twins.said", n, "Idea {{.Number}}, said by {{.N}} person", "Idea {{.Number}}, said by {{.N}} people", say.Args{"Number": x.Number})
	case seat != nil:
		d.Head = sp.T("group.ideaof", "Idea {{.N}}, noted under {{.Code}}", say.Args{"N": x.Number, "Code": seat.Code})
	}
	d.Theme = sp.T("twins.tray", "In no theme yet")
	if t := s.Theme(x.Theme); t != nil {
		d.Theme = sp.T("twins.theme", "In “{{.Name}}”", say.Args{"Name": t.Name()})
	}
	if w := s.Wordings(x); len(w) > 1 {
		d.More = w[1:]
	}
	return d
}

// TwinsMerged says what became of a pair.
func TwinsMerged(s *session.State, into session.ID, sp *say.Speaker) string {
	x := s.Head(into)
	if x == nil {
		return ""
	}
	n := s.SaidBy(x)
	return sp.N("twins.merged", n, "One idea now: {{.Number}}, said by {{.N}} person. Both wordings are kept.",
		"One idea now: {{.Number}}, said by {{.N}} people. Both wordings are kept.", say.Args{"Number": x.Number})
}

// TwinsGate says before a vote that ideas put to it may say the same.
func TwinsGate(n int, sp *say.Speaker) string {
	return sp.N("twins.gate", n, "{{.N}} pair may say the same, and would divide its votes. Look at it first, or open the vote as it is.",
		"{{.N}} pairs may say the same, and would divide their votes. Look at them first, or open the vote as it is.")
}
