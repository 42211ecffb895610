package session

import (
	"encoding/json"

	"folkmoot/session/poll"
)

// ClosePoll counts the ballots that the ballot box holds.
type ClosePoll struct {
	Poll    ID
	Ballots [][]byte
	Hands   poll.HandCount
	Ways    Ways
	Voters  int // people who may vote or have voted: the N of "n of N people"
}

// PollWasClosed holds the sorted ballots. They name no seat, and their order tells nothing.
type PollWasClosed struct {
	Poll    ID                `json:"poll"`
	Voters  int               `json:"voters"`
	Ballots []json.RawMessage `json:"ballots"`
	Hash    string            `json:"hash"`
	Hands   *poll.HandCount   `json:"hands,omitempty"`
	Ways    *Ways             `json:"ways,omitempty"`
	Count   []Counted         `json:"count,omitempty"`
}

// Kind is the event's kind in the file.
func (*PollWasClosed) Kind() string { return "poll.closed" }

func (*PollWasClosed) barrier() {}

func (e *PollWasClosed) apply(s *State, r Record) {
	x := s.Poll(e.Poll)
	if x == nil || x.Phase != PollOpen {
		return
	}
	x.Phase, x.Closed, x.Hash = PollClosed, r.At, e.Hash
	x.Voters, x.Recorded = e.Voters, e.Count
	if e.Hands != nil {
		x.Hands = *e.Hands
	}
	x.readBallots(e.Ballots)
	x.Tally = poll.CountAll(x.Rules, x.Options, x.Ballots, x.Hands)
	if e.Ways != nil {
		x.Ways = *e.Ways
	} else {
		x.Ways = Ways{Seats: len(e.Ballots), Hands: x.Hands.People} // before version 0.4 every ballot was cast on the screen
	}
}

// readBallots takes the ballots as they stand in the file, and counts those that are none.
func (x *Poll) readBallots(list []json.RawMessage) {
	x.Ballots, x.Unread = nil, 0
	for _, raw := range list {
		if b, err := poll.DecodeBallot(raw); err == nil {
			x.Ballots = append(x.Ballots, b)
		} else {
			x.Unread++
		}
	}
}

func (c ClosePoll) decide(s *State, _ Env) (Event, error) {
	x, err := s.pollIn(c.Poll, PollOpen)
	if err != nil {
		return nil, err
	}
	if len(c.Ballots) == 0 && c.Hands.People == 0 {
		return nil, refuse("poll.empty", "Nobody has voted yet, so there is nothing to count. Let people vote, or call the poll off.")
	}
	if err := x.Rules.CheckHands(x.Options, c.Hands); err != nil {
		return nil, err
	}
	e := &PollWasClosed{Poll: c.Poll, Voters: c.Voters}
	heads, ballots := c.Hands.People, make([]poll.Ballot, 0, len(c.Ballots))
	for i, raw := range poll.Sort(c.Ballots) {
		b, err := poll.DecodeBallot(raw)
		if err == nil {
			err = x.Rules.CheckBallot(x.Options, b)
		}
		if err != nil {
			return nil, refuse("poll.badballot", "Ballot {{.N}} in the ballot box cannot be counted: {{.Why}}", args{"N": i + 1, "Why": err.Error()})
		}
		ballots = append(ballots, b)
		heads += b.Heads()
	}
	if heads > c.Voters {
		return nil, refuse("poll.toomany", "The ballot box holds {{.Have}} ballots for {{.Most}} people. The poll cannot be counted; call it off and vote again.", args{"Have": heads, "Most": c.Voters})
	}
	untag(ballots)
	raw := make([][]byte, len(ballots))
	for i, b := range ballots {
		raw[i] = b.Encode()
	}
	for _, b := range poll.Sort(raw) {
		e.Ballots = append(e.Ballots, b)
	}
	e.Hash = poll.Hash(raw)
	if c.Hands.People > 0 {
		e.Hands = &c.Hands
	}
	if c.Ways != (Ways{}) {
		e.Ways = &c.Ways
	}
	e.Count = countedOf(poll.CountAll(x.Rules, x.Options, ballots, c.Hands))
	return e, nil
}

// CallOffPoll ends an open poll without a count. Its ballots are destroyed.
type CallOffPoll struct {
	Poll ID
	Why  string
}

// PollWasCalledOff ends a poll without a count.
type PollWasCalledOff struct {
	Poll ID     `json:"poll"`
	Why  string `json:"why,omitempty"`
}

// Kind is the event's kind in the file.
func (*PollWasCalledOff) Kind() string { return "poll.called_off" }

func (*PollWasCalledOff) barrier() {}

func (e *PollWasCalledOff) apply(s *State, r Record) {
	if x := s.Poll(e.Poll); x != nil && x.Phase == PollOpen {
		x.Phase, x.Closed, x.Why = PollCalledOff, r.At, e.Why
	}
}

func (c CallOffPoll) decide(s *State, _ Env) (Event, error) {
	if _, err := s.pollIn(c.Poll, PollOpen); err != nil {
		return nil, err
	}
	why := clean(c.Why)
	if err := checkNote(why); err != nil {
		return nil, err
	}
	return &PollWasCalledOff{Poll: c.Poll, Why: why}, nil
}

func init() {
	register(func() Event { return &PollWasClosed{} }, func() Event { return &PollWasCalledOff{} })
}
