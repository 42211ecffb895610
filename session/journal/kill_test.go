package journal_test

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"folkmoot/session/journal"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/disk"
)

// The environment of a child process of this test.
const (
	childFile = "FOLKMOOT_CHILD"
	killCount = "FOLKMOOT_KILLS"
	killPoll  = "poll-1"
	maxSeats  = 40
)

// child appends actions and casts ballots without end, and writes a line for each that was acknowledged.
func child(path string) {
	fail := func(err error) {
		if err != nil {
			fmt.Println("failed", err)
			os.Exit(1)
		}
	}
	ack := func(what string, n int) {
		_, err := os.Stdout.WriteString(what + " " + strconv.Itoa(n) + "\n")
		fail(err)
	}
	j, o, err := journal.Open(disk.OS(), path, journal.Options{})
	switch {
	case errors.Is(err, journal.ErrMissing):
		j, err = journal.Create(disk.OS(), path, header())
	case errors.Is(err, journal.ErrEmpty), errors.Is(err, journal.ErrHeader):
		// Killed before Create had given the file: nothing was acknowledged.
		fail(os.Remove(path))
		j, err = journal.Create(disk.OS(), path, header())
	}
	fail(err)
	if o.ReadOnly {
		fail(o.Why)
	}
	b, err := box.Open(disk.OS(), path, sessionID, killPoll)
	if errors.Is(err, box.ErrMissing) {
		b, err = box.Create(disk.OS(), path, sessionID, killPoll)
	}
	fail(err)
	ack("open", 0)
	for n := len(o.Records) + 1; ; n++ {
		_, err := j.Append(makeAction(n))
		fail(err)
		ack("action", n)
		if seat := b.Count() + 1; n%3 == 0 && seat <= maxSeats {
			fail(b.Cast(seatName(seat), ballot(seat)))
			ack("ballot", seat)
		}
	}
}

func seatName(n int) string { return fmt.Sprintf("P%03d", n) }

func ballot(n int) []byte { return fmt.Appendf(nil, `{"marks":{"a":%d}}`, n*37%maxSeats) }

// Promise 1: what was acknowledged is there after a kill at any moment.
func TestKilledAtRandom(t *testing.T) {
	kills := 300
	if text := os.Getenv(killCount); text != "" {
		var err error
		if kills, err = strconv.Atoi(text); err != nil {
			t.Fatalf("%s: %v", killCount, err)
		}
	}
	if testing.Short() {
		kills = 30
	}
	const workers, rounds = 2, 15
	type count struct{ kills, actions, ballots, inFlight, torn int }
	counts := make([]count, workers)
	t.Run("workers", func(t *testing.T) {
		for w := range workers {
			t.Run(strconv.Itoa(w), func(t *testing.T) {
				t.Parallel()
				rng, c := random(uint64(w)), &counts[w]
				var path string
				var actions, ballots int
				for c.kills < (kills+w)/workers {
					if c.kills%rounds == 0 {
						path = filepath.Join(t.TempDir(), fmt.Sprintf("%d.moot", c.kills))
						actions, ballots = 0, 0
					}
					a, b := killOne(t, rng, path)
					c.kills++
					c.actions, c.ballots = c.actions+max(0, a-actions), c.ballots+max(0, b-ballots)
					foundActions, foundBallots, torn := survey(t, path)
					actions, ballots = max(actions, a), max(ballots, b)
					if foundActions < actions || foundActions > actions+1 || foundBallots < ballots || foundBallots > ballots+1 {
						t.Fatalf("kill %d: %d actions and %d ballots were acknowledged, %d and %d are there",
							c.kills, actions, ballots, foundActions, foundBallots)
					}
					c.inFlight += foundActions - actions + foundBallots - ballots
					actions, ballots = foundActions, foundBallots
					if torn {
						c.torn++
					}
				}
			})
		}
	})
	var sum count
	for _, c := range counts {
		sum.kills, sum.actions, sum.ballots = sum.kills+c.kills, sum.actions+c.actions, sum.ballots+c.ballots
		sum.inFlight, sum.torn = sum.inFlight+c.inFlight, sum.torn+c.torn
	}
	if sum.actions == 0 || sum.ballots == 0 {
		t.Fatal("nothing was ever acknowledged, so nothing was tested")
	}
	t.Logf("promise 1: %d kills, %d actions and %d ballots acknowledged, 0 lost; %d in flight arrived besides, %d torn ends set aside",
		sum.kills, sum.actions, sum.ballots, sum.inFlight, sum.torn)
}

// killOne starts a child, kills it at a random moment, and gives the newest action and ballot that it acknowledged.
func killOne(t *testing.T, rng *rand.Rand, path string) (action, ballot int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), childFile+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	kill := func() { _ = cmd.Process.Kill() } // it may have been killed already
	// Most children are killed a random while after they opened the file, some at any moment from their start.
	after := time.Duration(rng.IntN(8000)) * time.Microsecond
	if rng.IntN(5) == 0 {
		time.AfterFunc(after*2, kill)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		var what string
		var n int
		if _, err := fmt.Sscan(lines.Text(), &what, &n); err != nil {
			t.Errorf("the child says: %s", lines.Text())
			kill()
		}
		switch what {
		case "open":
			time.AfterFunc(after, kill)
		case "action":
			action = n
		case "ballot":
			ballot = n
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the child ended by itself")
	}
	return action, ballot
}

// survey opens what a killed child left, as the app does, and checks that each action and ballot is the one appended.
func survey(t *testing.T, path string) (actions, ballots int, torn bool) {
	t.Helper()
	j, o, err := journal.Open(disk.OS(), path, journal.Options{})
	if errors.Is(err, journal.ErrMissing) || errors.Is(err, journal.ErrEmpty) || errors.Is(err, journal.ErrHeader) {
		return 0, 0, false
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	}()
	if o.ReadOnly {
		t.Fatalf("the file of a killed process opens read-only: %v", o.Why)
	}
	for i, r := range o.Records {
		if err := sameRecord(r, makeAction(i+1)); err != nil {
			t.Fatal(err)
		}
	}
	b, err := box.Open(disk.OS(), path, sessionID, killPoll)
	if errors.Is(err, box.ErrMissing) {
		return len(o.Records), 0, o.Torn != nil
	}
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for i, seat := range b.Voted() {
		if seat != seatName(i+1) {
			t.Fatalf("the seats are %v", b.Voted())
		}
		want[string(ballot(i+1))]++
	}
	for _, have := range b.Ballots() {
		want[string(have)]--
	}
	for text, n := range want {
		if n != 0 {
			t.Fatalf("the ballot %s is there %d times too few", text, n)
		}
	}
	return len(o.Records), b.Count(), o.Torn != nil
}
