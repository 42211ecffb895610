package journal_test

import (
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
)

// Promise 2: a power cut costs at most the action in flight.
func TestPowerCuts(t *testing.T) {
	t.Parallel()
	want, total := played(t), map[int]int{}
	for _, sector := range []int{8, 16, 64, 512} {
		t.Run(fmt.Sprint("sectors of ", sector), func(t *testing.T) {
			perCall := map[int]int{8: 1200, 16: 1200, 64: 1000, 512: 200}[sector]
			states := map[uint64]bool{}
			cuts, moments := 0, 0
			rng := random(uint64(sector))
			d := faultdisk.New(sector)
			m := &meeting{fs: d}
			try := func(choose faultdisk.Choose) {
				after := d.Crash(choose)
				cuts++
				key := fingerprint(after, m)
				if states[key] {
					return
				}
				states[key] = true
				first := after.Crash(func(int) int { return 0 })
				if err := m.survives(after, want); err != nil {
					t.Fatalf("call %d: %v", moments, err)
				}
				if len(states)%50 == 0 {
					cutAgain(t, first, m, want)
				}
			}
			d.Hook = func(faultdisk.Call) faultdisk.Fault {
				moments++
				if n := faultdisk.Each(perCall/2, try); n == perCall/2 {
					for range perCall {
						try(rng.IntN)
					}
				}
				return faultdisk.None
			}
			m.play()
			if m.stopped != nil {
				t.Fatal(m.stopped)
			}
			t.Logf("promise 2: sectors of %d bytes, a power cut before each of %d calls, %d cuts, %d different states, 0 acknowledged actions or ballots lost",
				sector, moments, cuts, len(states))
			total[sector] = len(states)
		})
	}
	sum := 0
	for _, n := range total {
		sum += n
	}
	t.Logf("promise 2: %d different states in all", sum)
	if sum < 30_000 {
		t.Errorf("%d states are too few, 30,000 are promised", sum)
	}
}

// played gives the actions of a meeting on a disk that works.
func played(t *testing.T) []journal.Record {
	t.Helper()
	m := &meeting{fs: faultdisk.New(512)}
	m.play()
	if m.stopped != nil || len(m.onScreen) != 10 || len(m.cast) != 4 {
		t.Fatalf("the meeting itself goes wrong: %+v", m)
	}
	return m.onScreen
}

// fingerprint tells states apart by what is on the disk and what was acknowledged.
func fingerprint(d *faultdisk.Disk, m *meeting) uint64 {
	h := fnv.New64a()
	add := func(parts ...any) { h.Write(fmt.Append(nil, parts...)) }
	add(m.created, m.acked, m.inFlight, m.cast, m.tried, m.emptied)
	for _, name := range d.Names() {
		add(name, len(d.Bytes(name)))
		h.Write(d.Bytes(name))
	}
	return h.Sum64()
}

// survives opens what a power cut left and says what is wrong with it.
func (m *meeting) survives(d *faultdisk.Disk, want []journal.Record) error {
	j, o, err := journal.Open(d, moot, journal.Options{})
	if err != nil {
		var p *journal.Problem
		if m.created || !errors.As(err, &p) {
			return fmt.Errorf("the file does not open: %w", err)
		}
		return nil
	}
	if o.ReadOnly || len(o.Damage) > 0 {
		return fmt.Errorf("the file opens read-only: %w, %+v", o.Why, o.Damage)
	}
	if err := m.wantActions(o.Records, want); err != nil {
		return err
	}
	if err := m.boxSurvives(d, len(o.Records)); err != nil {
		return err
	}
	// The session goes on, and what is added then is there as well.
	n := len(o.Records) + 1
	if _, err := j.Append(action(n)); err != nil {
		return err
	}
	if err := j.Close(); err != nil {
		return err
	}
	_, o, err = journal.Open(d, moot, journal.Options{})
	if err != nil || o.Torn != nil || len(o.Damage) > 0 || len(o.Records) != n {
		return fmt.Errorf("after going on: %w, %+v", err, o)
	}
	return nil
}

func (m *meeting) boxSurvives(d *faultdisk.Disk, found int) error {
	b, err := box.Open(d, moot, sessionID, pollID)
	switch {
	case errors.Is(err, box.ErrMissing) && (!m.boxed || m.emptied):
	case err != nil:
		if m.boxed {
			return fmt.Errorf("the box does not open: %w", err)
		}
	case m.emptied && found < 8:
		return errors.New("the box is being removed and the poll is not closed")
	default:
		if err := m.wantBallots(b); err != nil {
			return err
		}
	}
	for _, name := range d.Names() {
		if err == nil && strings.HasSuffix(name, ".new") {
			return fmt.Errorf("%s is left", name)
		}
	}
	return nil
}

// cutAgain cuts the power once more while the file is being opened after the first cut.
func cutAgain(t *testing.T, first *faultdisk.Disk, m *meeting, want []journal.Record) {
	t.Helper()
	first.Hook = func(c faultdisk.Call) faultdisk.Fault {
		rng := random(uint64(c.N))
		for range 3 {
			again := first.Crash(rng.IntN)
			if err := m.survives(again, want); err != nil {
				t.Fatalf("power cut at call %d (%s) of the opening after a power cut: %v", c.N, c.Op, err)
			}
		}
		return faultdisk.None
	}
	if _, _, err := journal.Open(first, moot, journal.Options{}); err != nil && m.created {
		t.Fatal(err)
	}
	if _, err := box.Open(first, moot, sessionID, pollID); err != nil && m.boxed && !m.emptied {
		t.Fatal(err)
	}
}
