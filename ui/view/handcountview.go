package view

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
)

// HandsView is what the screen shows of a count of hands.
type HandsView struct {
	Heads  []string // for the columns
	Lines  []HandsLine
	Room   string // a note as long as any
	At     int
	Now    string // what is asked now: "“Time that is really ours”: how many hands for?"
	Option string // the words of the option that is counted now
	People int
	Most   int
	Still  string // what is missing or too many; empty when all is there
	Ready  bool
	Warn   bool // Still is about something wrong, not about something missing
}

// HandsLine is an option with the hands that were counted.
type HandsLine struct {
	Text  string
	Boxes []string
	Note  string // "14 hands, 12 people"
	Over  bool
}

// View gives what the screen shows.
func (h *HandCounting) View() HandsView {
	v := HandsView{Heads: h.short, At: h.at, People: h.People(), Most: h.room}
	n := len(h.heads)
	open, over := 0, 0
	for i, o := range h.order {
		l := HandsLine{Text: o.Text, Boxes: h.boxes[i*n : (i+1)*n]}
		hands, whole := h.sum(i)
		a := say.Args{"Hands": h.sp.N("hands.hands", hands, "{{.N}} hand", "{{.N}} hands"), "People": h.sp.N("hands.people", v.People, "{{.N}} person", "{{.N}} people")}
		switch {
		case hands > v.People:
			l.Note, l.Over = h.sp.T("hands.over", "{{.Hands}}, {{.People}}", a), true
			over++
		case !whole:
			open++
		case hands < v.People:
			l.Note = h.sp.N("hands.under", v.People-hands, "{{.N}} showed no hand", "{{.N}} showed no hand")
		}
		v.Lines = append(v.Lines, l)
	}
	if n > 0 {
		v.Option = h.order[h.at/n].Text
		v.Now = h.sp.T("hands.now", "“{{.Text}}”: how many hands for “{{.Answer}}”?", say.Args{"Text": v.Option, "Answer": h.heads[h.at%n]})
		if h.poll.Rules.HandsAsk() == poll.ForAgainst {
			v.Now = h.forAgainst(v.Option, h.at%n)
		}
	}
	_, v.Ready = h.Count()
	v.Room = h.sp.T("hands.over", "{{.Hands}}, {{.People}}", say.Args{"Hands": h.sp.N("hands.hands", 88, "{{.N}} hand", "{{.N}} hands"), "People": h.sp.N("hands.people", 88, "{{.N}} person", "{{.N}} people")})
	switch {
	case h.room == 0:
		v.Still, v.Warn = h.sp.T("hands.nobody", "Everyone who is here has voted in another way. Mark those who came as present first."), true
	case v.People > h.room:
		v.Still, v.Warn = h.sp.N("hands.room", h.room, "Only {{.N}} person has not voted in another way.", "Only {{.N}} people have not voted in another way."), true
	case over > 0:
		v.Still, v.Warn = h.sp.N("hands.many", over, "{{.N}} option has more hands than people. Count again.", "{{.N}} options have more hands than people. Count again."), true
	case open > 0:
		v.Still = h.sp.N("hands.open", open, "{{.N}} option is still to be counted.", "{{.N}} options are still to be counted.")
	}
	return v
}

// forAgainst asks for the hands of a column.
func (h *HandCounting) forAgainst(option string, column int) string {
	a := say.Args{"Text": option}
	switch h.place(column) {
	case poll.HandsFor:
		return h.sp.T("hands.now.for", "“{{.Text}}”: how many are for it?", a)
	case poll.HandsAgainst:
		return h.sp.T("hands.now.against", "“{{.Text}}”: how many are against it?", a)
	}
	return h.sp.T("hands.now.abstain", "“{{.Text}}”: how many abstain?", a)
}
