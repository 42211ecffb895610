package session

import "folkmoot/session/poll"

// CheckVote says whether a seat may cast this ballot now. Who has voted is known to the ballot box alone.
func (s *State) CheckVote(id, seat ID, b poll.Ballot) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	if p := s.Seat(seat); p == nil {
		return refuse("seats.none", "That seat is not in this session.")
	} else if p.Absent {
		return refuse("poll.absent", "{{.Code}} is marked as having left. Mark the person as present first.", args{"Code": p.Code})
	}
	return x.checkCast(b, s.Group(x, seat), 1)
}

// CheckPaper says whether a paper ballot that was keyed may be counted now.
func (s *State) CheckPaper(id ID, number int, b poll.Ballot) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	if number < 1 || number > x.Papers.Printed {
		return refuse("poll.paper.number", "Ballot {{.N}} is not one of the {{.Most}} that were printed for this poll.", args{"N": number, "Most": x.Papers.Printed})
	}
	group := ""
	if x.GroupBy == ByTable {
		if group = b.Group; group != "" && !isTableName(group) {
			return noTableName()
		}
	}
	return x.checkCast(b, group, 1)
}

func isTableName(name string) bool {
	return name != "" && cleanLine(name) == name && !tooLong(name, poll.MaxGroup)
}

func noTableName() error {
	return refuse("poll.table.name", "Give the table a name of at most {{.Most}} characters, such as “Table 2”.", args{"Most": poll.MaxGroup})
}

// CheckTable says whether a table may cast this ballot now, for so many people.
func (s *State) CheckTable(id ID, table string, b poll.Ballot) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	switch {
	case !isTableName(table):
		return noTableName()
	case b.Heads() > poll.MaxWeight:
		return refuse("poll.table.heads", "A table's ballot speaks for between 1 and {{.Most}} people; this one for {{.Have}}.", args{"Most": poll.MaxWeight, "Have": b.Heads()})
	}
	group := ""
	if x.GroupBy == ByTable {
		group = table
	}
	return x.checkCast(b, group, b.Heads())
}

// CheckHands says whether a count of hands may be taken down now.
func (s *State) CheckHands(id ID, h poll.HandCount) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	return x.Rules.CheckHands(x.Options, h)
}

// checkCast holds that a ballot carries no more than the poll asks for: the tag of its group, and its weight.
func (x *Poll) checkCast(b poll.Ballot, group string, heads int) error {
	if b.Group != group || b.Heads() != heads {
		return refuse("poll.tag", "The ballot carries more than this poll asks for. Fill in a new one.")
	}
	return x.Rules.CheckBallot(x.Options, b)
}

// Turnout is all that is known of an open poll before its close: who has voted and how, never what.
type Turnout struct {
	Seats  []ID    // that cast a ballot on the screen, sorted
	Papers []int   // numbers of the paper ballots that were keyed, sorted
	Tables []Table // that cast a ballot, by name
	Hands  int     // people whose hands were counted
}

// Table is a table that votes with one ballot.
type Table struct {
	Name  string `json:"name"`
	Heads int    `json:"heads"`
}

// People is the number of people who have voted in any way.
func (t Turnout) People() int { return len(t.Seats) + len(t.Papers) + t.Hands + t.AtTables() }

// AtTables is the number of people for whom tables have voted.
func (t Turnout) AtTables() int {
	n := 0
	for _, x := range t.Tables {
		n += x.Heads
	}
	return n
}

// Ways gives how people voted, as a closed poll keeps it.
func (t Turnout) Ways() Ways {
	return Ways{Seats: len(t.Seats), Papers: len(t.Papers), Tables: len(t.Tables), AtTables: t.AtTables(), Hands: t.Hands}
}

// Ways is how many people voted in each way. Which ballot came which way is not kept: where one person votes on paper, it
// would tell whose ballot that is.
type Ways struct {
	Seats    int `json:"seats,omitempty"`
	Papers   int `json:"papers,omitempty"`
	Tables   int `json:"tables,omitempty"`    // tables, not people
	AtTables int `json:"at_tables,omitempty"` // people for whom tables voted
	Hands    int `json:"hands,omitempty"`
	// Elsewhere is the ballots of a vote that was brought in. How those were cast is not known.
	Elsewhere int `json:"elsewhere,omitempty"`
}

// Individual is the number of people who cast a ballot of their own.
func (w Ways) Individual() int { return w.Seats + w.Papers }

// Electorate is the number of people who may vote in an open poll or have voted: the seats that are present or have cast
// a ballot, or the people in the room where the poll says that they are more. It is never less than those who have voted:
// somebody who votes on paper and leaves has voted.
func (s *State) Electorate(x *Poll, t Turnout) int { return max(s.room(x, t), t.People()) }

// room is how many people can vote. Somebody who left is not among them, unless that person's seat has cast a ballot.
func (s *State) room(x *Poll, t Turnout) int {
	people := map[ID]bool{}
	for _, seat := range s.MayVote() {
		people[seat] = true
	}
	for _, seat := range t.Seats {
		people[seat] = true
	}
	return max(len(people), x.People)
}

// CheckRoom says whether so many more people can still vote: never more than are present.
func (s *State) CheckRoom(id ID, t Turnout, more int) error {
	x, err := s.pollIn(id, PollOpen)
	if err != nil {
		return err
	}
	if all := s.room(x, t); more > 0 && t.People()+more > all {
		return refuse("poll.full", "{{.Have}} people would have voted, and {{.All}} are here. Count again, or mark as present whoever came, or voted and then left.", args{"Have": t.People() + more, "All": all})
	}
	return nil
}

// MayVote lists the seats that may vote in an open poll: all that are present now.
// A person who came after the opening may vote; one who left may not.
func (s *State) MayVote() []ID {
	var out []ID
	for _, x := range s.Seats {
		if !x.Absent {
			out = append(out, x.ID)
		}
	}
	return out
}
