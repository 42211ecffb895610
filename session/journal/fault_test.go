package journal_test

import (
	"errors"
	"fmt"
	"testing"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/disk"
	"folkmoot/session/journal/faultdisk"
)

// Promise 5: a full disk or a pulled stick loses nothing that is on the screen.
func TestEveryFailingCall(t *testing.T) {
	t.Parallel()
	whole := faultdisk.New(64)
	(&meeting{fs: whole}).play()
	calls := whole.Calls()
	scripts, stopped := 0, 0
	for _, mode := range []faultdisk.Fault{faultdisk.Before, faultdisk.After, faultdisk.Half} {
		for _, lasting := range []bool{false, true} {
			for k := 1; k <= calls; k++ {
				what := fmt.Sprintf("call %d fails, way %d, for good %v", k, mode, lasting)
				d := faultdisk.New(64)
				d.Hook = func(c faultdisk.Call) faultdisk.Fault {
					if c.N == k || lasting && c.N > k {
						return mode
					}
					return faultdisk.None
				}
				m := &meeting{fs: d}
				m.play()
				d.Hook = nil
				scripts++
				if m.stopped != nil {
					stopped++
				}
				if err := m.nothingLost(d); err != nil {
					t.Fatalf("%s: %v", what, err)
				}
			}
		}
	}
	t.Logf("promise 5: %d calls, each failing in 3 ways, once or for good: %d scripts, in %d of them saving stopped, nothing on the screen lost", calls, scripts, stopped)
}

// nothingLost checks the copy saved elsewhere, what is left on the disk that failed, and what is left after it lost
// power besides.
func (m *meeting) nothingLost(d *faultdisk.Disk) error {
	if !m.created {
		if len(m.onScreen) > 0 {
			return errors.New("actions without a file")
		}
		return nil
	}
	if len(m.onScreen) != 10 {
		return fmt.Errorf("%d of 10 actions came to the screen", len(m.onScreen))
	}
	// The closing and the seal hold what the box held, and the box may have been out of reach.
	for i, r := range m.onScreen {
		if err := sameRecord(r, action(i+1)); err != nil && i != 7 && i != 8 {
			return fmt.Errorf("on the screen: %w", err)
		}
	}
	if unsaved := m.j.Unsaved(); unsaved != len(m.onScreen)-m.acked {
		return fmt.Errorf("%d actions are said to be unsaved, %d are", unsaved, len(m.onScreen)-m.acked)
	}
	rng := random(uint64(d.Calls()))
	for range 4 {
		if err := m.survives(d.Crash(rng.IntN), m.onScreen); err != nil {
			return fmt.Errorf("the disk that failed, after a power cut: %w", err)
		}
	}
	const copied = "/stick/copy.moot"
	if err := m.j.SaveCopy(copied); err != nil {
		return err
	}
	j, o, err := journal.Open(d, copied, journal.Options{})
	if err != nil || o.ReadOnly {
		return fmt.Errorf("the copy: %w, %+v", err, o)
	}
	if err := sameRecords(o.Records, m.onScreen); err != nil {
		return fmt.Errorf("the copy: %w", err)
	}
	if !o.Seal.Holds {
		return errors.New("the seal does not hold in the copy")
	}
	if _, err := j.Append(action(11)); err != nil {
		return fmt.Errorf("the copy cannot be gone on with: %w", err)
	}
	if m.b == nil || m.emptied {
		return nil
	}
	if err := m.b.SaveBeside(copied); err != nil {
		return err
	}
	b, err := box.Open(d, copied, sessionID, pollID)
	if err != nil {
		return err
	}
	m.tried = nil // a copy holds what was taken and nothing else
	return m.wantBallots(b)
}

// Nothing is written or synced through a descriptor after it failed once: the system may have dropped the pages and
// would call the second sync a success.
func TestAFailedDescriptorIsNotUsedAgain(t *testing.T) {
	for _, op := range []string{"write", "sync", "intact"} {
		t.Run(op, func(t *testing.T) {
			d := faultdisk.New(64)
			j, err := journal.Create(d, moot, header())
			if err != nil {
				t.Fatal(err)
			}
			failed, after := false, []string{}
			d.Hook = func(c faultdisk.Call) faultdisk.Fault {
				if failed && c.Path == moot {
					after = append(after, c.Op)
				}
				if c.Op == op && !failed {
					failed = true
					return faultdisk.Before
				}
				return faultdisk.None
			}
			for n := 1; n <= 3; n++ {
				r, err := j.Append(action(n))
				wantKind(t, err, journal.ErrStopped)
				if !errors.Is(err, d.Err) || r.N != n {
					t.Errorf("action %d: %v", r.N, err)
				}
			}
			if err := j.SaveCopy("/copy.moot"); err != nil {
				t.Fatal(err)
			}
			if len(after) > 0 {
				t.Errorf("after the failure the file was touched: %v", after)
			}
			if j.Unsaved() != 3 || !errors.Is(j.Unwritable(), journal.ErrStopped) {
				t.Errorf("%d unsaved, %v", j.Unsaved(), j.Unwritable())
			}
			if err := j.Close(); err != nil {
				t.Fatal(err)
			}
			_, o := mustOpen(t, d, "/copy.moot")
			wantRecords(t, "the copy", o.Records, actions(1, 3))
		})
	}
}

func TestSaveCopyFailsWholly(t *testing.T) {
	for k := 1; ; k++ {
		d := faultdisk.New(64)
		d.Put(moot, file(t, 3))
		j, _ := mustOpen(t, d, moot)
		before := d.Calls()
		d.Hook = func(c faultdisk.Call) faultdisk.Fault {
			if c.N == before+k {
				return faultdisk.Half
			}
			return faultdisk.None
		}
		err := j.SaveCopy("/copy.moot")
		if d.Calls() < before+k {
			if k < 6 {
				t.Errorf("SaveCopy makes only %d calls", k-1)
			}
			return
		}
		d.Hook = nil
		wantKind(t, err, journal.ErrUnwritable)
		if _, e := d.Stat("/copy.moot" + disk.TempSuffix); e == nil {
			t.Errorf("call %d: the temporary file is left", k)
		}
		if data := d.Bytes("/copy.moot"); data != nil && string(data) != string(d.Bytes(moot)) {
			t.Errorf("call %d: a part of the copy is left", k)
		}
	}
}
