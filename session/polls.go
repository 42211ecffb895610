package session

import (
	"reflect"
	"slices"
	"time"

	"folkmoot/session/poll"
)

// PollPhase says where a poll is in its life.
type PollPhase string

// The phases of a poll.
const (
	PollDraft     PollPhase = "draft"
	PollOpen      PollPhase = "open"
	PollClosed    PollPhase = "closed"
	PollCalledOff PollPhase = "called off"
)

// PollSource says what a poll's options are.
type PollSource string

// What can be put to the vote. Polls of files before version 0.4 do not say.
const (
	OnThemes PollSource = "themes"
	OnIdeas  PollSource = "ideas"
	OnTyped  PollSource = "typed"
)

// PollGroup says by what a ballot is tagged, so that groups can be compared.
type PollGroup string

// What a ballot can be tagged with.
const (
	NoGroups PollGroup = ""
	ByRole   PollGroup = "role"
	ByTable  PollGroup = "table"
)

// The least people in a group for which anything of it is shown: the usual number, and the least that can be set. A
// group below the floor is not tagged on its ballots at all. Source: staff surveys show no result of a team below 10;
// statistics agencies ask for at least 3 or 5 in a cell.
const (
	UsualGroupFloor = 10
	LeastGroupFloor = 5
)

// Poll is one question put to the vote. While it is open its ballots are in the ballot box and nowhere else.
type Poll struct {
	ID ID
	PollBody
	Phase    PollPhase
	Seed     uint64   // gives the order of options on each ballot
	Eligible []ID     // seats that may vote, as present when it opened
	Alike    int      // pairs of options that look alike and were left as they are when it opened
	Groups   []string // role bands that are large enough to be tagged on ballots
	Papers   Papers
	Voters   int            // the N of "n of N people", of a closed poll
	Ways     Ways           // how they voted, of a closed poll
	Hands    poll.HandCount // only of a closed poll
	Opened   time.Time
	Closed   time.Time
	Ballots  []poll.Ballot // sorted; only of a closed poll
	Unread   int           // ballots in the file that are none, after somebody changed it
	Hash     string        // of the sorted ballots
	Tally    poll.Tally    // only of a closed poll
	Recorded []Counted     // the count as it was written when the poll closed; none in files before version 0.4
	Why      string        // it was called off
	Brought  Brought       // of a vote that was held elsewhere
}

func (x *Poll) id() ID { return x.ID }

// PollBody is what can be changed about a poll until it opens.
type PollBody struct {
	Stage     ID            `json:"stage,omitempty"`
	Question  string        `json:"question"`
	Source    PollSource    `json:"source,omitempty"`
	Options   []poll.Option `json:"options"`
	Rules     poll.Rules    `json:"rules"`
	SameOrder bool          `json:"same_order,omitempty"` // every ballot lists the options as they stand here
	Quorum    int           `json:"quorum,omitempty"`     // people who must vote for the result to count
	DecidedBy string        `json:"decided_by,omitempty"` // whom the result binds; empty: it is indicative
	GroupBy   PollGroup     `json:"group_by,omitempty"`
	Floor     int           `json:"group_floor,omitempty"` // least people in a group that is shown; 0 means the usual
	People    int           `json:"people,omitempty"`      // people in the room, where they are more than the seats
	Of        ID            `json:"of,omitempty"`          // the closed poll that this one follows
	Round     int           `json:"round,omitempty"`       // 2 for a second round
	Revote    bool          `json:"revote,omitempty"`      // on what was tied
}

// Equal reports whether two bodies say the same.
func (b PollBody) Equal(c PollBody) bool {
	if !slices.Equal(b.Options, c.Options) {
		return false
	}
	b.Options, c.Options = nil, nil
	return reflect.DeepEqual(b, c)
}

// GroupFloor is the least people in a group that is shown.
func (b PollBody) GroupFloor() int {
	if b.Floor == 0 {
		return UsualGroupFloor
	}
	return b.Floor
}

// Order gives the options as the n-th ballot on the screen lists them.
func (x *Poll) Order(n int) []poll.Option {
	if x.SameOrder {
		return slices.Clone(x.Options)
	}
	return poll.Order(x.Options, x.Seed, n)
}

// PaperOrder gives the options as the paper ballot of a number lists them.
func (x *Poll) PaperOrder(number int) []poll.Option {
	if x.SameOrder {
		return slices.Clone(x.Options)
	}
	return poll.PaperOrder(x.Options, x.Papers.Seed, number)
}

// Second reports whether the poll asks again after discussion.
func (x *Poll) Second() bool { return x.Of != "" && !x.Revote }

// OpenPoll gives the poll that is open, or nil. At most one is.
func (s *State) OpenPoll() *Poll {
	for _, x := range s.Polls {
		if x.Phase == PollOpen {
			return x
		}
	}
	return nil
}

// ClosedPolls lists the polls that were counted.
func (s *State) ClosedPolls() []*Poll {
	var out []*Poll
	for _, x := range s.Polls {
		if x.Phase == PollClosed {
			out = append(out, x)
		}
	}
	return out
}
