package session

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"slices"

	"folkmoot/session/poll"
)

// Papers are the paper ballots that were printed for a poll. Their numbers belong to sheets and not to people.
type Papers struct {
	Seed    uint64 // gives the order of options on each sheet
	Printed int    // they are numbered from 1 to this
}

// MaxPapers is the most paper ballots of a poll.
const MaxPapers = poll.MaxWeight

// PrintPapers notes that more paper ballots are printed for a poll.
type PrintPapers struct {
	Poll  ID
	Count int
}

// PapersPrinted holds the numbers of paper ballots that were printed.
type PapersPrinted struct {
	Poll  ID     `json:"poll"`
	Seed  uint64 `json:"seed"`
	First int    `json:"first"`
	Last  int    `json:"last"`
}

// Kind is the event's kind in the file.
func (*PapersPrinted) Kind() string { return "poll.papers_printed" }

func (*PapersPrinted) barrier() {} // what is on paper cannot be undone

func (e *PapersPrinted) apply(s *State, _ Record) {
	if x := s.Poll(e.Poll); x != nil && e.Last > x.Papers.Printed {
		x.Papers = Papers{Seed: e.Seed, Printed: e.Last}
	}
}

func (c PrintPapers) decide(s *State, env Env) (Event, error) {
	x := s.Poll(c.Poll)
	if x == nil || x.Phase != PollOpen {
		var err error
		if x, err = s.pollIn(c.Poll, PollDraft); err != nil {
			return nil, err
		}
	}
	if err := x.Rules.Check(len(x.Options)); err != nil {
		return nil, err
	}
	if x.Papers.Printed >= MaxPapers {
		return nil, refuse("poll.papers.all", "{{.Most}} paper ballots are printed for this poll, and that is the most.", args{"Most": MaxPapers})
	}
	if c.Count < 1 || x.Papers.Printed+c.Count > MaxPapers {
		return nil, refuse("poll.papers", "Print between 1 and {{.Most}} paper ballots; this says {{.Have}}.", args{"Most": MaxPapers - x.Papers.Printed, "Have": c.Count})
	}
	seed := x.Papers.Seed
	if x.Papers.Printed == 0 {
		seed = env.Seed()
	}
	return &PapersPrinted{Poll: c.Poll, Seed: seed, First: x.Papers.Printed + 1, Last: x.Papers.Printed + c.Count}, nil
}

// PaperPairs gives the pairs that the paper ballot of a number lists, where the poll asks of pairs.
func (x *Poll) PaperPairs(number int) [][2]poll.Option {
	return poll.PairsFor(x.Options, x.Papers.Seed, number, x.Rules.Pairs)
}

// samePaper reports whether ballots printed for one body can be used for the other.
func samePaper(a, b PollBody) bool {
	return a.Question == b.Question && a.Rules == b.Rules && a.SameOrder == b.SameOrder && slices.Equal(a.Options, b.Options)
}

// PaperCode is four letters and digits that stand on each paper ballot of a poll and on the screen where it is keyed, so
// that sheets of another poll, or printed before a change, are noticed.
func (x *Poll) PaperCode() string {
	h := sha256.New()
	rules, _ := json.Marshal(x.Rules) // as in the file, where fields that a later version adds are left out
	fmt.Fprintf(h, "%s %d %q %s", x.ID, x.Papers.Seed, x.Question, rules)
	for _, o := range x.Options {
		fmt.Fprintf(h, " %q %q", o.ID, o.Text)
	}
	return base32.NewEncoding("ABCDEFGHJKLMNPQRSTUVWXYZ23456789").EncodeToString(h.Sum(nil))[:4]
}

func init() { register(func() Event { return &PapersPrinted{} }) }
