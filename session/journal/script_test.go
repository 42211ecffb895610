package journal_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/disk"
)

const pollID = "p1"

// meeting is a scripted session, played against a disk that fails or loses power. It does what the app does: it
// shows what was acknowledged, goes on in memory when saving stops, and lets a seat cast again when the box says no.
type meeting struct {
	fs disk.FS

	j        *journal.Journal
	b        *box.Box
	created  bool
	onScreen []journal.Record // all that the facilitator sees
	acked    int              // how many of them were acknowledged
	inFlight bool             // whether an action is being appended
	cast     []string         // acknowledged ballots, as "seat ballot"
	tried    []string         // those that the box did not take, and the one being cast
	boxed    bool             // the box was acknowledged
	emptied  bool             // the box is being removed or was
	stopped  error
}

func (m *meeting) play() {
	j, err := journal.Create(m.fs, moot, header())
	if err != nil {
		m.stopped = err
		return
	}
	m.j, m.created = j, true
	m.append(1, 4)
	m.openPoll()
	m.append(5, 6)
	for seat := 1; seat <= 4; seat++ {
		m.vote(seatName(seat), fmt.Appendf(nil, `{"marks":{"a":%d,"b":%d}}`, seat%2, 3-seat%3))
	}
	m.append(7, 7)
	m.closePoll()
	m.seal()
	m.append(10, 10)
	if err := j.Close(); err != nil && m.stopped == nil {
		m.stopped = err
	}
}

func (m *meeting) append(from, to int) {
	for n := from; n <= to; n++ {
		m.add(func() (journal.Record, error) { return m.j.Append(action(n)) })
	}
}

func (m *meeting) add(do func() (journal.Record, error)) {
	m.inFlight = true
	r, err := do()
	m.inFlight = false
	switch {
	case err == nil:
		m.onScreen = append(m.onScreen, r)
		m.acked = len(m.onScreen)
	case errors.Is(err, journal.ErrStopped):
		m.onScreen = append(m.onScreen, r)
		m.stopped = err
	default:
		m.stopped = err
	}
}

func (m *meeting) openPoll() {
	b, err := box.Create(m.fs, moot, sessionID, pollID)
	if err != nil {
		// Made or not: the name may stand while its folder failed to sync.
		b, err = box.Open(m.fs, moot, sessionID, pollID)
	}
	if err != nil {
		b, err = box.Create(m.fs, moot, sessionID, pollID)
	}
	if err == nil {
		m.b, m.boxed = b, true
	}
}

func (m *meeting) vote(seat string, ballot []byte) {
	if m.b == nil {
		return
	}
	m.tried = append(m.tried, seat+" "+string(ballot))
	err := m.b.Cast(seat, ballot)
	if err != nil {
		err = m.b.Cast(seat, ballot)
	}
	if err == nil {
		last := len(m.tried) - 1
		m.cast, m.tried = append(m.cast, m.tried[last]), m.tried[:last]
	}
}

func (m *meeting) closePoll() {
	m.add(func() (journal.Record, error) {
		r := action(8)
		r.Kind = "poll.closed"
		if m.b != nil {
			r.Data = slices.Concat([]byte(`{"ballots":[`), bytes.Join(m.b.Ballots(), []byte(",")), []byte(`]}`))
		}
		return m.j.Append(r)
	})
	if m.stopped == nil && m.b != nil {
		m.emptied = true
		if err := m.b.Remove(); err == nil {
			m.b = nil
		}
	}
}

func (m *meeting) seal() {
	m.add(func() (journal.Record, error) { return m.j.Seal(action(9)) })
}

// wantActions says what is wrong with what was found: all that was acknowledged is wanted, and at most one action of
// those shown or in flight besides.
func (m *meeting) wantActions(found []journal.Record, all []journal.Record) error {
	if len(found) < m.acked {
		return fmt.Errorf("%d actions were acknowledged, %d are there", m.acked, len(found))
	}
	most := m.acked
	if m.inFlight || len(m.onScreen) > m.acked {
		most++
	}
	if len(found) > most {
		return fmt.Errorf("%d actions are there, %d were acknowledged", len(found), m.acked)
	}
	return sameRecords(found, all[:len(found)])
}

// wantBallots says what is wrong with the box that was found: it holds every ballot it took and at most one that it
// did not, and a seat for each.
func (m *meeting) wantBallots(b *box.Box) error {
	var found []string
	for _, ballot := range b.Ballots() {
		found = append(found, string(ballot))
	}
	holds := func(cast []string) bool {
		var seats, ballots []string
		for _, c := range cast {
			seat, ballot, _ := strings.Cut(c, " ")
			seats, ballots = append(seats, seat), append(ballots, ballot)
		}
		slices.Sort(ballots)
		slices.Sort(seats)
		return slices.Equal(found, ballots) && slices.Equal(b.Voted(), seats)
	}
	if holds(m.cast) {
		return nil
	}
	for _, one := range m.tried {
		if holds(append(slices.Clone(m.cast), one)) {
			return nil
		}
	}
	return fmt.Errorf("the box holds %v of %v; it took %v and not %v", found, b.Voted(), m.cast, m.tried)
}
