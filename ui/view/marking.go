package view

import (
	"cmp"
	"maps"
	"slices"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// Marking is a ballot that is being filled in. It answers to what a person wants, holds a ballot that may be cast at
// every step, and says in a line why something was not done.
type Marking struct {
	Rules   poll.Rules
	Options []poll.Option    // in the order of this ballot
	Pairs   [][2]poll.Option // of a ballot that compares two at a time
	At      int              // the pair that is shown; as many as there are pairs after the last

	heads int
	group string
	marks map[string]int
	sp    *say.Speaker
}

// NewMarking begins a ballot with nothing on it.
func NewMarking(r poll.Rules, options []poll.Option, pairs [][2]poll.Option, sp *say.Speaker) *Marking {
	return &Marking{Rules: r, Options: options, Pairs: pairs, marks: map[string]int{}, sp: sp}
}

// Mark is what stands beside an option.
func (m *Marking) Mark(option string) int { return m.marks[option] }

// MarkOf is what stands beside an option under a criterion, from 0 on.
func (m *Marking) MarkOf(option string, criterion int) int {
	return m.marks[m.Rules.Key(option, criterion)]
}

// Blank reports whether the ballot says nothing yet.
func (m *Marking) Blank() bool { return m.Ballot().Blank() }

// Ballot is the ballot as it stands, to be cast. It shares nothing with what goes on being filled in.
func (m *Marking) Ballot() poll.Ballot {
	b := m.empty()
	b.Marks = maps.Clone(m.marks)
	return b
}

// Spoilt is the ballot handed in spoilt: it holds no marks.
func (m *Marking) Spoilt() poll.Ballot {
	b := m.empty()
	b.Spoilt = true
	return b
}

func (m *Marking) empty() poll.Ballot { return poll.Ballot{Weight: m.heads, Group: m.group} }

// Wipe forgets the marks.
func (m *Marking) Wipe() {
	clear(m.marks)
	m.At = 0
}

func (m *Marking) put(key string, mark int) {
	if mark == 0 {
		delete(m.marks, key)
		return
	}
	m.marks[key] = mark
}

// Press is a press on an option: it chooses it or takes it back, gives it the next place or takes it out, or gives it
// one more.
func (m *Marking) Press(option string) (why string) {
	switch m.Rules.Method.Kind() {
	case poll.Ticks:
		if m.marks[option] > 0 {
			m.put(option, 0)
			return ""
		}
		if most := m.Most(); m.chosen() >= most {
			return m.full(most)
		}
		m.put(option, 1)
	case poll.Ranks:
		if m.marks[option] > 0 {
			return m.Place(option, 0)
		}
		return m.Place(option, m.chosen()+1)
	case poll.Units:
		return m.Give(option, m.marks[option]+m.Step())
	case poll.Levels, poll.Matches: // are answered by levels and by sides
	}
	return ""
}

// Most is the number of options that can be chosen or put in order.
func (m *Marking) Most() int {
	switch m.Rules.Method {
	case poll.Choose, poll.ChooseRank, poll.TopFive:
		return min(m.Rules.Choose, len(m.Options))
	default:
		return len(m.Options)
	}
}

func (m *Marking) chosen() int {
	n := 0
	for _, x := range m.marks {
		if x > 0 {
			n++
		}
	}
	return n
}

func (m *Marking) full(most int) string {
	return m.sp.N("marking.full", most, "You have chosen {{.N}}, and that is the most. Take it out to choose another.",
		"You have chosen {{.N}}, and that is the most. Take one out to choose another.")
}

// Ranked lists the options that have a place, first place first.
func (m *Marking) Ranked() []poll.Option {
	var out []poll.Option
	for _, o := range m.Options {
		if m.marks[o.ID] > 0 {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, func(a, b poll.Option) int { return cmp.Compare(m.marks[a.ID], m.marks[b.ID]) })
	return out
}

// Place gives an option a place among those in order; the others make room. Place 0 takes it out and closes the gap. A
// place after the next free one gives the next free one.
func (m *Marking) Place(option string, place int) (why string) {
	if m.Rules.Method.Kind() != poll.Ranks {
		return ""
	}
	list := m.Ranked()
	at := slices.IndexFunc(list, func(o poll.Option) bool { return o.ID == option })
	if at < 0 && place > 0 && len(list) >= m.Most() {
		return m.full(m.Most())
	}
	was := poll.Option{ID: option}
	if at >= 0 {
		list = slices.Delete(list, at, at+1)
	}
	if place > 0 {
		if place > len(list)+1 {
			place = len(list) + 1
			why = m.sp.T("marking.next", "Places go from 1 on without a gap, so this is place {{.N}}.", say.Args{"N": place})
		}
		list = slices.Insert(list, place-1, was)
	}
	clear(m.marks)
	for i, o := range list {
		m.marks[o.ID] = i + 1
	}
	return why
}

// Move brings an option that has a place up (-1) or down (1) by one.
func (m *Marking) Move(option string, by int) (why string) {
	at := m.marks[option]
	if at == 0 {
		return m.sp.T("marking.noplace", "Give it a place first.")
	}
	if to := at + by; to >= 1 && to <= m.chosen() {
		return m.Place(option, to)
	}
	return ""
}

// Answer puts an option at a level of the scale, 1 for the lowest; 0 takes the answer back.
func (m *Marking) Answer(option string, criterion, level int) {
	if m.Rules.Method.Kind() == poll.Levels && level >= 0 && level <= m.Rules.Levels() {
		m.put(m.Rules.Key(option, criterion), level)
	}
}
