package keeper

import "folkmoot/session"

// memoryBox is the ballot box of a session that writes to nothing.
type memoryBox struct {
	seats   map[session.ID]bool
	ballots [][]byte
}

func newMemoryBox() *memoryBox { return &memoryBox{seats: map[session.ID]bool{}} }

func (m *memoryBox) cast(seat session.ID, ballot []byte) error {
	if m.seats[seat] {
		return alreadyVoted()
	}
	m.seats[seat] = true
	m.ballots = append(m.ballots, ballot)
	return nil
}
