package keeper_test

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
)

// goesOn opens what a power cut left in the middle of an act, looks at it, goes on to the end and says what is wrong.
func goesOn(d *faultdisk.Disk, ids *int, acts []act, at int, want outcome) error {
	k, err := counted(d, ids).Open(crashPath)
	if err != nil {
		return err
	}
	defer func() { _ = k.Close() }()
	if n := k.Notices(); k.ReadOnly() != "" || len(n) > 1 {
		return fmt.Errorf("it opens with %v %s", n, k.ReadOnly())
	}
	closed := thePoll(k).Phase == session.PollClosed
	for i, a := range acts {
		switch was := a.done(k) || a.many && k.Turnout().Hands > 0 || closed && i < len(acts)-1; {
		case i < at && !was && (i != 0 || !closed):
			return fmt.Errorf("lost: %s", a.name)
		case i > at && a.done(k) && !a.many && !closed:
			return fmt.Errorf("not yet done: %s", a.name)
		}
	}
	if names := strings.Join(d.Names(), " "); closed && strings.Contains(names, ".box-") {
		return fmt.Errorf("a closed poll leaves %s", names)
	}
	for i := at; i < len(acts) && !closed; i++ {
		a := acts[i]
		was := a.done(k)
		switch err := a.do(k); {
		case was && !a.many && err == nil:
			return fmt.Errorf("done twice: %s", a.name)
		case !was && err != nil:
			return fmt.Errorf("%s: %w", a.name, err)
		}
	}
	if diff := cmp.Diff(want, outcomeOf(k)); diff != "" {
		return fmt.Errorf("the result differs: %s", diff)
	}
	if names := strings.Join(d.Names(), " "); strings.Contains(names, ".box-") {
		return fmt.Errorf("the poll leaves %s", names)
	}
	return nil
}

// A power cut at any moment of a poll with seats, sheets, a table and hands loses nothing and doubles nothing: it goes on
// to the same result.
func TestAPollOutlivesAPowerCutAtAnyMoment(t *testing.T) {
	perCall := 60
	if testing.Short() {
		perCall = 15
	}
	acts, ids := meeting(), 0
	want := undisturbed(t, acts)
	d := faultdisk.New(64)
	kept := prepare(t, counted(d, &ids))
	at, cuts, states := -1, 0, map[uint64]bool{}
	var failed error
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		cuts += faultdisk.Each(perCall, func(choose faultdisk.Choose) {
			after := d.Crash(choose)
			if key := fingerprint(after, at); failed == nil && !states[key] {
				states[key] = true
				other := 1_000_000 + len(states)*1000
				if err := goesOn(after, &other, acts, at, want); err != nil {
					failed = fmt.Errorf("cut before call %d, %s %s, in “%s”: %w", c.N, c.Op, c.Path, acts[at].name, err)
				}
			}
		})
		return faultdisk.None
	}
	for i, a := range acts {
		at = i
		if err := a.do(kept); err != nil {
			t.Fatalf("%s: %v", a.name, err)
		}
		if failed != nil {
			t.Fatal(failed)
		}
	}
	if len(states) < 100 {
		t.Errorf("only %d states were looked at", len(states))
	}
	t.Logf("promise 2: a poll with 2 seats, 2 sheets, a table of 5 and 4 hands; %d power cuts, %d different disks, each opened again and brought to the same result", cuts, len(states))
}

func undisturbed(t *testing.T, acts []act) outcome {
	t.Helper()
	ids := 0
	kept := prepare(t, counted(faultdisk.New(512), &ids))
	for _, a := range acts {
		if err := a.do(kept); err != nil {
			t.Fatalf("%s: %v", a.name, err)
		}
		if !a.done(kept) {
			t.Fatalf("%s: nothing is seen of it", a.name)
		}
	}
	o := outcomeOf(kept)
	wantOutcome(t, o)
	return o
}

func fingerprint(d *faultdisk.Disk, at int) uint64 {
	h := fnv.New64a()
	fmt.Fprint(h, at)
	for _, name := range d.Names() {
		fmt.Fprintf(h, "%s %d ", name, len(d.Bytes(name)))
		_, _ = h.Write(d.Bytes(name))
	}
	return h.Sum64()
}

// asItIs is the disk as a program leaves it that is killed: everything that it wrote is there.
func asItIs(d *faultdisk.Disk) *faultdisk.Disk {
	out := faultdisk.New(512)
	for _, name := range d.Names() {
		out.Put(name, d.Bytes(name))
	}
	return out
}

// The moments that matter by name: the program is killed just before a call, with all before it on the disk.
func TestThePollGoesOnWhereTheProgramWasKilled(t *testing.T) {
	acts := meeting()
	want := undisturbed(t, acts)
	last := len(acts) - 1
	isBox := func(path string) bool { return strings.Contains(path, ".box-") }
	for _, c := range []struct {
		name   string
		at     int
		before func(faultdisk.Call) bool // nil: once the act is done
		closed bool
		box    bool
	}{
		{"between two casts", 4, nil, false, true},
		{"in the middle of a cast", 2, func(c faultdisk.Call) bool { return c.Op == "rename" && isBox(c.Path) }, false, true},
		{"between the last cast and the close", last - 1, nil, false, true},
		{"in the close, before the journal is written", last, func(c faultdisk.Call) bool { return c.Op == "write" && !isBox(c.Path) }, false, true},
		{"in the close, before the journal is synced", last, func(c faultdisk.Call) bool { return c.Op == "sync" && !isBox(c.Path) }, true, true},
		{"in the close, between the journal and the box", last, func(c faultdisk.Call) bool { return c.Op == "remove" && isBox(c.Path) }, true, true},
		{"after the close", last, nil, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			ids := 0
			d := faultdisk.New(512)
			kept := prepare(t, counted(d, &ids))
			var killed *faultdisk.Disk
			for i, a := range acts[:c.at+1] {
				if i == c.at && c.before != nil {
					d.Hook = func(call faultdisk.Call) faultdisk.Fault {
						if killed == nil && c.before(call) {
							killed = asItIs(d)
						}
						return faultdisk.None
					}
				}
				if err := a.do(kept); err != nil {
					t.Fatalf("%s: %v", a.name, err)
				}
			}
			if c.before == nil {
				killed = asItIs(d)
			}
			if killed == nil {
				t.Fatal("the moment never came")
			}
			if has := strings.Contains(strings.Join(killed.Names(), " "), ".box-"); has != c.box {
				t.Errorf("a box is on the disk: %v", has)
			}
			k, err := counted(asItIs(killed), &ids).Open(crashPath)
			if err != nil {
				t.Fatal(err)
			}
			if got := thePoll(k).Phase == session.PollClosed; got != c.closed {
				t.Errorf("the poll is %s", thePoll(k).Phase)
			}
			if err := goesOn(killed, &ids, acts, c.at, want); err != nil {
				t.Error(err)
			}
		})
	}
}

// What a crash left of the box of a poll that is over goes away at the next opening, even where it cannot be read.
func TestABrokenBoxOfAClosedPollIsTakenAway(t *testing.T) {
	ids := 0
	d := faultdisk.New(512)
	kept := prepare(t, counted(d, &ids))
	for _, a := range meeting() {
		if err := a.do(kept); err != nil {
			t.Fatalf("%s: %v", a.name, err)
		}
	}
	_ = kept.Close()
	name := box.Path(crashPath, string(thePoll(kept).ID))
	d.Put(name, []byte("half a box with a seat in it"))
	d.Put(name+".new", []byte("and half of the next"))
	if _, err := counted(d, &ids).Open(crashPath); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{crashPath}, d.Names()); diff != "" {
		t.Error(diff)
	}
}

// A disk that takes the box and not the opening leaves the poll as it was, and it can be opened later.
func TestAPollWhoseOpeningIsNotWrittenCanBeOpenedLater(t *testing.T) {
	ids := 0
	d := faultdisk.New(512)
	kept := prepare(t, counted(d, &ids))
	d.Hook = func(c faultdisk.Call) faultdisk.Fault {
		if strings.Contains(c.Path, ".box-") {
			return faultdisk.Before
		}
		return faultdisk.None
	}
	if err := kept.Do(session.OpenPoll{Poll: thePoll(kept).ID}); !session.Refused(err, "poll.boxmake") {
		t.Fatalf("%v", err)
	}
	if thePoll(kept).Phase != session.PollDraft || len(d.Names()) != 1 {
		t.Errorf("the poll is %s, the disk has %v", thePoll(kept).Phase, d.Names())
	}
	d.Hook = nil
	if err := kept.Do(session.OpenPoll{Poll: thePoll(kept).ID}); err != nil {
		t.Fatal(err)
	}
}
