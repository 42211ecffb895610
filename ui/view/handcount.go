package view

import (
	"strconv"
	"unicode"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// HandCounting takes down a show of hands: for each option how many hands went up for each answer. It answers keys, and
// nothing of it is on the disk until it is kept.
type HandCounting struct {
	poll  *session.Poll
	sp    *say.Speaker
	order []poll.Option
	heads []string // the answers, as the columns stand
	short []string // the same for the head of a column
	boxes []string // option by option; empty where nothing was typed
	at    int
	fresh bool
	room  int // people who can vote by hand
	want  int // people who do, as somebody said; 0 means all who can
}

// NewHandCounting begins a count for an open poll, with what was kept of it before.
func NewHandCounting(p *session.Poll, kept poll.HandCount, sp *say.Speaker) *HandCounting {
	h := &HandCounting{poll: p, order: p.Order(0), fresh: true}
	h.Speak(sp)
	h.boxes = make([]string, len(h.order)*len(h.heads))
	h.want = kept.People
	for i, o := range h.order {
		for c := range h.heads {
			if counts := kept.Counts[o.ID]; kept.People > 0 && h.place(c) < len(counts) {
				h.boxes[i*len(h.heads)+c] = strconv.Itoa(counts[h.place(c)])
			}
		}
	}
	return h
}

// Speak lets the count speak another language.
func (h *HandCounting) Speak(sp *say.Speaker) {
	h.sp = sp
	switch r := h.poll.Rules; r.HandsAsk() {
	case poll.ForAgainst:
		h.heads = []string{sp.T("hands.for", "for"), sp.T("hands.against", "against"), sp.T("hands.abstain", "abstain")}
		h.short = h.heads
	case poll.EachLevel:
		h.heads = reading.LevelNames(r, sp)
		h.short = h.heads
		if r.Method != poll.Agree {
			h.short = make([]string, len(h.heads))
			for i := range h.short {
				h.short[i] = strconv.Itoa(r.Value(i + 1))
			}
		}
	case poll.NoHands:
	}
}

// place is where the answer of a column stands in a count: hands against come first there.
func (h *HandCounting) place(column int) int {
	if h.poll.Rules.HandsAsk() == poll.ForAgainst {
		return []int{poll.HandsFor, poll.HandsAgainst, poll.HandsAbstain}[column]
	}
	return column
}

// Poll is the poll whose hands are counted.
func (h *HandCounting) Poll() session.ID { return h.poll.ID }

// Follow takes over how many people can vote by hand: all who have not voted in another way.
func (h *HandCounting) Follow(people int) { h.room = people }

// People is the number of people who vote by hand.
func (h *HandCounting) People() int {
	if h.want == 0 {
		return h.room
	}
	return h.want
}

// SetPeople says how many people vote by hand.
func (h *HandCounting) SetPeople(n int) { h.want = n }

// Type takes a digit.
func (h *HandCounting) Type(r rune) {
	if !unicode.IsDigit(r) || r > 127 || h.at >= len(h.boxes) {
		return
	}
	now := h.boxes[h.at]
	if h.fresh || now == "0" {
		now = ""
	}
	if len(now) < len(strconv.Itoa(poll.MaxWeight)) {
		h.boxes[h.at], h.fresh = now+string(r), false
	}
}

// Enter goes on to the next answer; an empty one is none. It reports whether that was the last.
func (h *HandCounting) Enter() (last bool) {
	if h.at >= len(h.boxes) {
		return true
	}
	if h.boxes[h.at] == "" {
		h.boxes[h.at] = "0"
	}
	h.fresh = true
	if h.at+1 == len(h.boxes) {
		return true
	}
	h.at++
	return false
}

// Erase empties the box.
func (h *HandCounting) Erase() {
	if h.at < len(h.boxes) {
		if h.boxes[h.at] == "" && h.at > 0 {
			h.at--
		}
		h.boxes[h.at], h.fresh = "", true
	}
}

// Move goes by so many boxes.
func (h *HandCounting) Move(by int) {
	if to := h.at + by; to >= 0 && to < len(h.boxes) {
		h.at, h.fresh = to, true
	}
}

// MoveLine goes to the first answer of another option.
func (h *HandCounting) MoveLine(by int) {
	if n := len(h.heads); n > 0 {
		h.Move((h.at/n+by)*n - h.at)
	}
}

// Asked is the option that is counted now.
func (h *HandCounting) Asked() string {
	if len(h.heads) == 0 {
		return ""
	}
	return h.order[h.at/len(h.heads)].ID
}

// sum gives the hands of an option, and whether every answer was typed.
func (h *HandCounting) sum(option int) (hands int, whole bool) {
	n := len(h.heads)
	whole = true
	for _, s := range h.boxes[option*n : (option+1)*n] {
		v, err := strconv.Atoi(s)
		whole = whole && err == nil
		hands += v
	}
	return hands, whole
}

// Count gives the count to be kept, once every answer of every option was typed and no option has too many hands.
func (h *HandCounting) Count() (c poll.HandCount, ok bool) {
	c = poll.HandCount{People: h.People(), Counts: map[string][]int{}}
	for i, o := range h.order {
		hands, whole := h.sum(i)
		if !whole || hands > c.People {
			return poll.HandCount{}, false
		}
		counts := make([]int, len(h.heads))
		for col := range h.heads {
			counts[h.place(col)], _ = strconv.Atoi(h.boxes[i*len(h.heads)+col])
		}
		c.Counts[o.ID] = counts
	}
	return c, len(h.order) > 0 && c.People > 0 && c.People <= h.room
}
