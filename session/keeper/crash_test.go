package keeper_test

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

const crashPath = "/a.moot"

// counted is a keeper on a disk in memory, with a clock and ids that count.
func counted(d *faultdisk.Disk, ids *int) keeper.Keeper {
	k := keeper.Keeper{
		Now: func() time.Time {
			return time.Date(2026, 11, 23, 9, 15, 0, 0, time.UTC).Add(time.Duration(*ids) * time.Second)
		},
		NewID:  func() string { *ids++; return fmt.Sprintf("0193b2c4-5d6e-7f80-9a1b-%012d", *ids) },
		Seed:   func() uint64 { return 7 },
		Device: "laptop", App: "test",
	}
	if d != nil { // an interface that holds a nil disk is not nil
		k.FS = d
	}
	return k
}

// act is one thing that is done to the open poll, and how one sees that it was done.
type act struct {
	name string
	do   func(k *keeper.Kept) error
	done func(k *keeper.Kept) bool
	many bool // may be done again
}

func thePoll(k *keeper.Kept) *session.Poll { return k.State().Polls[0] }

// mark gives a ballot that chooses the options by their places.
func mark(k *keeper.Kept, weight int, options ...int) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}, Weight: weight}
	for _, i := range options {
		b.Marks[thePoll(k).Options[i].ID] = 1
	}
	return b
}

func seatVotes(n int, options ...int) act {
	return act{
		name: fmt.Sprint("seat ", n+1, " votes"),
		do: func(k *keeper.Kept) error {
			return k.Cast(thePoll(k).ID, k.State().Seats[n].ID, mark(k, 0, options...))
		},
		done: func(k *keeper.Kept) bool { return voted(k, n) },
	}
}

func voted(k *keeper.Kept, n int) bool {
	for _, id := range k.Voted() {
		if id == k.State().Seats[n].ID {
			return true
		}
	}
	return false
}

func handsCounted(people, against, abstain, inFavour int) act {
	return act{
		name: fmt.Sprint(people, " hands are counted"), many: true,
		do: func(k *keeper.Kept) error {
			return k.SetHands(thePoll(k).ID, poll.HandCount{People: people, Counts: map[string][]int{thePoll(k).Options[1].ID: {against, abstain, inFavour}}})
		},
		done: func(k *keeper.Kept) bool { return k.Turnout().Hands == people },
	}
}

// meeting is a poll with all ways of voting, from its opening to its close.
func meeting() []act {
	return []act{
		{
			name: "the poll opens", do: func(k *keeper.Kept) error { return k.Do(session.OpenPoll{Poll: thePoll(k).ID}) },
			done: func(k *keeper.Kept) bool { return thePoll(k).Phase == session.PollOpen },
		},
		seatVotes(0, 0, 1),
		{
			name: "two sheets are keyed",
			do: func(k *keeper.Kept) error {
				return k.CastPapers(thePoll(k).ID, []keeper.PaperBallot{{Number: 4, Ballot: mark(k, 0, 2)}, {Number: 1, Ballot: mark(k, 0)}})
			},
			done: func(k *keeper.Kept) bool { return len(k.Turnout().Papers) == 2 },
		},
		handsCounted(3, 0, 1, 2),
		{
			name: "a table votes", do: func(k *keeper.Kept) error { return k.CastTable(thePoll(k).ID, "Table 2", mark(k, 5, 1)) },
			done: func(k *keeper.Kept) bool { return len(k.Turnout().Tables) == 1 },
		},
		handsCounted(4, 1, 1, 2),
		seatVotes(2, 0),
		{
			name: "the poll closes", do: func(k *keeper.Kept) error { return k.Do(session.ClosePoll{Poll: thePoll(k).ID}) },
			done: func(k *keeper.Kept) bool { return thePoll(k).Phase == session.PollClosed },
		},
	}
}

// prepare makes a session with four seats, three ideas, a poll on them for sixteen people, and five sheets.
func prepare(t *testing.T, k keeper.Keeper) *keeper.Kept {
	t.Helper()
	kept, err := k.Create(crashPath, opening())
	if err != nil {
		t.Fatal(err)
	}
	do := func(c session.Command) {
		t.Helper()
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	do(session.AddSeats{Seats: make([]session.NewSeat, 4)})
	for i := range 3 {
		do(session.AddIdea(fmt.Sprint("idea ", i+1), "", ""))
	}
	do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: kept.State().IdeaOptions(), Rules: poll.Rules{Method: poll.Approval}, People: 16}})
	do(session.PrintPapers{Poll: kept.State().Polls[0].ID, Count: 5})
	return kept
}

// outcome is what a closed poll says of itself.
type outcome struct {
	Hash    string
	Voters  int
	Ways    session.Ways
	Hands   poll.HandCount
	Tally   poll.Tally
	Matches bool
}

func outcomeOf(k *keeper.Kept) outcome {
	x := thePoll(k)
	return outcome{x.Hash, x.Voters, x.Ways, x.Hands, x.Tally, x.CountAgain().Holds()}
}

func wantOutcome(t *testing.T, o outcome) {
	t.Helper()
	want := session.Ways{Seats: 2, Papers: 2, Tables: 1, AtTables: 5, Hands: 4}
	if o.Ways != want || o.Voters != 16 || o.Tally.Ballots != 9 || o.Tally.Blank != 1 || o.Tally.Voted() != 13 || !o.Matches {
		t.Fatalf("the meeting itself goes wrong: %+v", o)
	}
}

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
		case i < at && !was && !(i == 0 && closed):
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
