package view

import (
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
)

// BoothView is what the person in the booth may see: a poll, and whose turn it can be. It holds no count of any option.
type BoothView struct {
	Poll     session.ID // empty when no vote is open
	Question string
	Rules    poll.Rules
	Order    []poll.Option // as the next ballot shows them
	Seats    []BoothSeat   // present, not voted yet
	Hand     string        // "Please hand the laptop to the next person."
	Turnout  string        // "7 of 12 have voted."
	Done     bool          // everyone who is there has voted
}

// BoothSeat is a seat that can vote.
type BoothSeat struct {
	ID   session.ID
	Code string
}

// Booth computes the booth of the open poll. voted are the seats that the ballot box knows of.
//
// The options are shuffled by how many ballots are in the box. This number belongs to a turn and not to a person: a
// ballot that is cast does not keep it, the box sorts ballots, and a person who goes back and is followed by another
// leaves the same order to that other.
func Booth(s *session.State, voted []session.ID, sp *say.Speaker) BoothView {
	p := s.OpenPoll()
	if p == nil {
		return BoothView{Hand: sp.T("booth.none", "No vote is open. Please hand the laptop back.")}
	}
	o := VoteWhileOpen(s, p, voted, sp)
	v := BoothView{
		Poll: p.ID, Question: p.Question, Rules: p.Rules, Order: poll.Order(p.Options, p.Seed, len(voted)),
		Turnout: sp.T("booth.turnout", "{{.Some}} of {{.All}} have voted.", say.Args{"Some": o.Voted, "All": o.People}),
	}
	for _, id := range o.Waiting {
		v.Seats = append(v.Seats, BoothSeat{ID: id, Code: s.Seat(id).Code})
	}
	v.Done = len(v.Seats) == 0
	v.Hand = sp.T("booth.hand", "Please hand the laptop to the next person.")
	switch {
	case v.Done:
		v.Hand = sp.T("booth.done", "Everyone has voted. Please hand the laptop back.")
	case o.Voted == 0:
		v.Hand = sp.T("booth.first", "Please hand the laptop to the first person.")
	}
	return v
}

// BoothLeft says how many dots are left.
func BoothLeft(r poll.Rules, used int, sp *say.Speaker) string {
	return sp.N("booth.left", r.Dots, "{{.Left}} of {{.N}} dot left", "{{.Left}} of {{.N}} dots left", say.Args{"Left": r.Dots - used})
}

// BoothGive gives an option want dots as far as the rules allow, and says what stopped it.
func BoothGive(r poll.Rules, b poll.Ballot, option string, want int, sp *say.Speaker) (given int, why string) {
	others := b.Used() - b.Marks[option]
	switch given = min(max(want, 0), r.Cap, r.Dots-others); {
	case want <= given:
		return given, ""
	case given == r.Cap:
		return given, sp.N("booth.cap", r.Cap, "{{.N}} dot is the most that one option can have.", "{{.N}} dots are the most that one option can have.")
	}
	return given, sp.T("booth.empty", "All your dots are given. Take one back to give it to another.")
}

// BoothFind gives the place of the seat that digits lead to: "3" finds P3, then "12" finds P12. It is -1 where none
// does.
func BoothFind(seats []BoothSeat, digits string) int {
	number := func(x BoothSeat) string { return strings.TrimLeft(strings.TrimLeft(x.Code, "PpSs"), "0") }
	if i := slices.IndexFunc(seats, func(x BoothSeat) bool { return number(x) == digits }); i >= 0 {
		return i
	}
	return slices.IndexFunc(seats, func(x BoothSeat) bool { return strings.HasPrefix(number(x), digits) })
}
