package keeper

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/poll"
)

// Cast puts a seat's ballot into the ballot box. When it returns without an error the ballot is on the disk.
func (k *Kept) Cast(id, seat session.ID, b poll.Ballot) error {
	if err := k.State().CheckVote(id, seat, b); err != nil {
		return err
	}
	return k.intoBox(func(x ballotBox) error {
		if !slices.Contains(x.Voted(), string(seat)) {
			if err := k.State().CheckRoom(id, k.turnoutOf(x), 1); err != nil {
				return err
			}
		}
		err := x.Cast(string(seat), b.Encode())
		if errors.Is(err, box.ErrAlreadyVoted) {
			return &session.Refusal{Key: "refusal.poll.voted", English: "This seat has already voted in this poll."}
		}
		return err
	})
}

// Draw gives a random number that is kept nowhere. The pairs that a ballot on the screen compares are drawn by it: they
// stay on the ballot, and a recorded number would tell whose turn it was.
func (k *Kept) Draw() uint64 { return k.keeper.Seed() }

// PaperBallot is one sheet as it was keyed.
type PaperBallot struct {
	Number int
	Ballot poll.Ballot
}

// CastPapers puts the ballots of sheets into the box, all or none of them.
func (k *Kept) CastPapers(id session.ID, papers []PaperBallot) error {
	numbers, ballots := make([]int, len(papers)), make([][]byte, len(papers))
	for i, p := range papers {
		if err := k.State().CheckPaper(id, p.Number, p.Ballot); err != nil {
			return &session.Refusal{Key: "refusal.poll.sheet", English: "Ballot {{.N}}: {{.Why}}", Args: map[string]any{"N": p.Number, "Why": err}}
		}
		numbers[i], ballots[i] = p.Number, p.Ballot.Encode()
	}
	return k.intoBox(func(x ballotBox) error {
		for i, n := range numbers {
			if slices.Contains(x.Papers(), n) || slices.Contains(numbers[:i], n) {
				return &box.Problem{Kind: box.ErrSheetTwice, Sheet: n}
			}
		}
		if err := k.State().CheckRoom(id, k.turnoutOf(x), len(papers)); err != nil {
			return err
		}
		return x.CastPapers(numbers, ballots)
	})
}

// CastTable puts the ballot of a table into the box. Its weight is the number of people at the table.
func (k *Kept) CastTable(id session.ID, table string, b poll.Ballot) error {
	if err := k.State().CheckTable(id, table, b); err != nil {
		return err
	}
	return k.intoBox(func(x ballotBox) error {
		if slices.ContainsFunc(x.Tables(), func(t box.Table) bool { return t.Name == table }) {
			return &session.Refusal{Key: "refusal.poll.tablevoted", English: "{{.Table}} has already voted in this poll.", Args: map[string]any{"Table": table}}
		}
		if err := k.State().CheckRoom(id, k.turnoutOf(x), b.Heads()); err != nil {
			return err
		}
		return x.CastTable(table, b.Heads(), b.Encode())
	})
}

// SetHands keeps a count of hands in place of the one before. A count of no people takes it away.
func (k *Kept) SetHands(id session.ID, h poll.HandCount) error {
	if err := k.State().CheckHands(id, h); err != nil {
		return err
	}
	return k.intoBox(func(x ballotBox) error {
		t := k.turnoutOf(x)
		if err := k.State().CheckRoom(id, t, h.People-t.Hands); err != nil {
			return err
		}
		if h.People == 0 {
			return x.SetHands(nil)
		}
		data, err := json.Marshal(h)
		if err != nil {
			return fmt.Errorf("this count of hands cannot be written: %w", err)
		}
		return x.SetHands(data)
	})
}

// Hands gives the count of hands that the open poll's box holds. The desk shows it to the person who typed it, nobody else.
func (k *Kept) Hands() poll.HandCount {
	k.writing.Lock()
	defer k.writing.Unlock()
	if k.box == nil {
		return poll.HandCount{}
	}
	return handsOf(k.box)
}

func handsOf(x ballotBox) poll.HandCount {
	var h poll.HandCount
	if data := x.Hands(); data != nil {
		_ = json.Unmarshal(data, &h) // what does not fit counts for nobody, and the close says that it does not fit
	}
	return h
}

func (k *Kept) intoBox(do func(ballotBox) error) error {
	if k.readOnly != "" {
		return &session.Refusal{Key: "refusal.readonly", English: "This session is open for reading only, so nothing can be changed. {{.Why}}", Args: map[string]any{"Why": k.readOnly}}
	}
	k.writing.Lock()
	defer k.writing.Unlock()
	defer k.noteTurnout()
	if k.box == nil {
		return k.noBox()
	}
	return do(k.box)
}

func (k *Kept) noBox() error {
	if k.boxErr != nil {
		return &session.Refusal{Key: "refusal.poll.boxbad", English: "The ballot box cannot be read: {{.Why}} Call the poll off and vote again.", Args: map[string]any{"Why": k.boxErr}}
	}
	return &session.Refusal{Key: "refusal.poll.boxnone", English: "There is no ballot box for this poll. Call the poll off and vote again."}
}

// Turnout says who has voted in the open poll, and how. It never waits for the disk.
func (k *Kept) Turnout() session.Turnout {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.turnout
}

// Voted lists the seats that have voted in the open poll. It never waits for the disk.
func (k *Kept) Voted() []session.ID { return slices.Clone(k.Turnout().Seats) }

// noteTurnout takes over from the ballot box who has voted. Nothing else works on the box meanwhile: commands and
// ballots are taken one at a time.
func (k *Kept) noteTurnout() {
	var t session.Turnout
	if k.box != nil {
		t = k.turnoutOf(k.box)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.turnout = t
}

func (k *Kept) turnoutOf(x ballotBox) session.Turnout {
	t := session.Turnout{Papers: x.Papers(), Hands: handsOf(x).People}
	for _, seat := range x.Voted() {
		t.Seats = append(t.Seats, session.ID(seat))
	}
	for _, table := range x.Tables() {
		t.Tables = append(t.Tables, session.Table{Name: table.Name, Heads: table.Heads})
	}
	return t
}

// count fills in what the ballot box holds of an open poll.
func (k *Kept) count(c session.ClosePoll) (session.ClosePoll, error) {
	p := k.State().Poll(c.Poll)
	if p == nil || p.Phase != session.PollOpen {
		return c, nil // Decide says what is wrong
	}
	k.writing.Lock()
	defer k.writing.Unlock()
	if k.box == nil {
		return c, k.noBox()
	}
	t := k.turnoutOf(k.box)
	c.Ballots, c.Hands, c.Ways, c.Voters = k.box.Ballots(), handsOf(k.box), t.Ways(), k.State().Electorate(p, t)
	return c, nil
}
