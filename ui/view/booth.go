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
	Body     session.PollBody
	Rules    poll.Rules
	Order    []poll.Option    // as the next ballot shows them
	Pairs    [][2]poll.Option // that the ballot compares, once they are drawn
	seed     uint64
	Seats    []BoothSeat // who can vote: those present who have not yet, or the one table
	Table    bool        // the booth is open for a table
	Hand     string      // "Please hand the laptop to the next person."
	Which    string      // what to do with the codes
	Turnout  string      // "7 of 12 have voted."
	Done     bool        // everyone for whom the booth is open has voted
}

// BoothSeat is a voter: a seat, or a table that votes with one ballot.
type BoothSeat struct {
	ID    session.ID // empty for a table
	Code  string     // P3, or the table's name
	Heads int        // of a table
	Group string     // what the ballot is tagged with
}

// Booth computes the booth of the open poll: for the seats, or for one table where table names one.
//
// The options are shuffled by how many ballots of the screen are in the box. This number belongs to a turn and not to a
// person: a ballot that is cast does not keep it, the box sorts ballots, and a person who goes back and is followed by
// another leaves the same order to that other.
func Booth(s *session.State, t session.Turnout, table session.Table, sp *say.Speaker) BoothView {
	p := s.OpenPoll()
	if p == nil {
		return BoothView{Hand: sp.T("booth.none", "No vote is open. Please hand the laptop back.")}
	}
	turn, all := len(t.Seats)+len(t.Tables), s.Electorate(p, t)
	v := BoothView{
		Poll: p.ID, Question: p.Question, Body: p.PollBody, Rules: p.Rules, Order: p.Order(turn), Table: table.Name != "",
		Turnout: sp.T("booth.turnout", "{{.Some}} of {{.All}} have voted.", say.Args{"Some": t.People(), "All": all}),
	}
	v.seed = p.Seed
	if v.Table {
		return v.forTable(p, t, table, sp)
	}
	if t.People() < all { // where hands were counted for the rest, nobody is waited for
		for _, id := range s.MayVote() {
			if !slices.Contains(t.Seats, id) {
				v.Seats = append(v.Seats, BoothSeat{ID: id, Code: s.Seat(id).Code, Group: s.Group(p, id)})
			}
		}
	}
	v.Done = len(v.Seats) == 0
	v.Hand = sp.T("booth.hand", "Please hand the laptop to the next person.")
	v.Which = sp.T("booth.which", "Whose turn is it? Choose your own code.")
	switch {
	case v.Done && t.People() < all:
		v.Hand = sp.T("booth.done.seats", "Every seat has voted. Please hand the laptop back.")
	case v.Done:
		v.Hand = sp.T("booth.done", "Everyone has voted. Please hand the laptop back.")
	case turn == 0:
		v.Hand = sp.T("booth.first", "Please hand the laptop to the first person.")
	}
	return v
}

func (v BoothView) forTable(p *session.Poll, t session.Turnout, table session.Table, sp *say.Speaker) BoothView {
	if slices.ContainsFunc(t.Tables, func(x session.Table) bool { return x.Name == table.Name }) {
		v.Done = true
		v.Hand = sp.T("booth.table.done", "{{.Table}} has voted. Please hand the laptop back.", say.Args{"Table": table.Name})
		return v
	}
	seat := BoothSeat{Code: table.Name, Heads: max(1, table.Heads)}
	if p.GroupBy == session.ByTable {
		seat.Group = table.Name
	}
	v.Seats = []BoothSeat{seat}
	v.Hand = sp.T("booth.table.hand", "Please hand the laptop to {{.Table}}.", say.Args{"Table": table.Name})
	v.Which = sp.N("booth.table.which", seat.Heads, "One ballot, for {{.N}} person.", "One ballot, for {{.N}} people. Talk first, then fill it in together.")
	return v
}

// Drawn gives the booth with the pairs that its ballot compares, where it compares any. The pairs stay on the ballot, so
// they must not follow from whose turn it is: draw is a number that is kept nowhere.
func (v BoothView) Drawn(draw uint64) BoothView {
	if v.Rules.Method == poll.Pairwise {
		v.Pairs = poll.PairsFor(v.Body.Options, v.seed, int(draw>>33), v.Rules.Pairs)
	}
	return v
}

// Marking begins the ballot of a voter.
func (v BoothView) Marking(seat BoothSeat, sp *say.Speaker) *Marking {
	m := NewMarking(v.Rules, v.Order, v.Pairs, sp)
	m.heads, m.group = seat.Heads, seat.Group
	return m
}

// Whose says whose ballot it is, and what it carries besides the marks.
func (x BoothSeat) Whose(sp *say.Speaker) string {
	if x.Heads > 0 {
		return sp.N("booth.who.table", x.Heads, "Ballot of {{.Table}}, for {{.N}} person", "Ballot of {{.Table}}, for {{.N}} people", say.Args{"Table": x.Code})
	}
	return sp.T("booth.who", "Ballot of {{.Code}}", say.Args{"Code": x.Code})
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
