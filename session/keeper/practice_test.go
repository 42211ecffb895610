package keeper_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

// A practice session takes and refuses what a session on the disk does, and counts the same.
func TestPracticeVotesAsTheDiskDoes(t *testing.T) {
	sequences, casts, refused := 0, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		seats := rapid.IntRange(1, 6).Draw(rt, "seats")
		groups := rapid.SampledFrom([]session.PollGroup{session.NoGroups, session.ByTable}).Draw(rt, "groups")
		people := rapid.IntRange(0, seats+6).Draw(rt, "people")
		change := func(b *session.PollBody) {
			b.People, b.GroupBy, b.Options = people, groups, []poll.Option{{ID: "a", Text: "one"}, {ID: "b", Text: "two"}, {ID: "c", Text: "three"}}
		}
		onDisk, inMemory := room(t, faultdisk.New(512), seats, change), room(t, nil, seats, change)
		both := func(do func(*keeper.Kept) error) {
			a, b := do(onDisk), do(inMemory)
			if (a == nil) != (b == nil) || a != nil && a.Error() != b.Error() {
				rt.Fatalf("the disk says %v, the practice %v", a, b)
			}
			if a != nil {
				refused++
			}
			casts++
		}
		for range rapid.IntRange(0, 14).Draw(rt, "casts") {
			n := rapid.IntRange(0, 5).Draw(rt, "n")
			name := rapid.SampledFrom([]string{"Table 1", "Table 2", " ", strings.Repeat("🌍", 40), strings.Repeat("x", 41)}).Draw(rt, "table")
			switch rapid.IntRange(0, 6).Draw(rt, "way") {
			case 0, 1:
				both(func(k *keeper.Kept) error { return seatCasts(k, n%seats) })
			case 2:
				both(func(k *keeper.Kept) error { return sheet(k, n*2, n+1) })
			case 3:
				both(func(k *keeper.Kept) error {
					b := mark(k, 0, 1)
					b.Group = name
					return k.CastPapers(thePoll(k).ID, []keeper.PaperBallot{{Number: n + 1, Ballot: b}})
				})
			case 4:
				both(func(k *keeper.Kept) error {
					b := mark(k, n, 1)
					if groups == session.ByTable {
						b.Group = name
					}
					return k.CastTable(thePoll(k).ID, name, b)
				})
			case 5:
				both(func(k *keeper.Kept) error { return hands(k, n) })
			default:
				both(func(k *keeper.Kept) error {
					return k.Do(session.SetPresence{Seat: k.State().Seats[n%seats].ID, Here: n%2 == 0})
				})
			}
			if diff := cmp.Diff(onDisk.Turnout(), inMemory.Turnout(), emptyLists); diff != "" {
				rt.Fatalf("the turnout differs: %s", diff)
			}
			if diff := cmp.Diff(onDisk.Hands(), inMemory.Hands()); diff != "" {
				rt.Fatalf("the hands differ: %s", diff)
			}
		}
		both(closePoll)
		if thePoll(onDisk).Phase != session.PollClosed {
			return
		}
		sequences++
		if diff := cmp.Diff(outcomeOf(onDisk), outcomeOf(inMemory)); diff != "" {
			rt.Fatalf("the closed poll differs: %s", diff)
		}
	})
	t.Logf("%d polls on the disk and in practice, %d steps, %d of them refused by both, the same results", sequences, casts, refused)
}

var emptyLists = cmp.Comparer(func(a, b session.Turnout) bool {
	return slices.Equal(a.Seats, b.Seats) && slices.Equal(a.Papers, b.Papers) && slices.Equal(a.Tables, b.Tables) && a.Hands == b.Hands
})

func TestACopyTakesTheOpenBoxWithIt(t *testing.T) {
	d := faultdisk.New(512)
	k := room(t, d, 4, func(b *session.PollBody) { b.People = 20 })
	must(t, seatCasts(k, 1))
	must(t, sheet(k, 3, 4))
	must(t, atTable(k, "Table 1", 5))
	must(t, hands(k, 4))
	before := k.Turnout()
	d.Put("/taken.moot", []byte("another file"))
	if _, err := k.SaveCopy("/taken.moot"); err == nil {
		t.Fatal("a file was written over")
	}
	id := string(thePoll(k).ID)
	if diff := cmp.Diff([]string{crashPath, box.Path(crashPath, id), "/taken.moot"}, d.Names()); diff != "" {
		t.Errorf("a copy that failed left something: %s", diff)
	}
	moved, err := k.SaveCopy("/b.moot")
	must(t, err)
	if diff := cmp.Diff(before, moved.Turnout()); diff != "" {
		t.Errorf("the turnout differs: %s", diff)
	}
	if diff := cmp.Diff([]string{crashPath, "/b.moot", box.Path("/b.moot", id), "/taken.moot"}, d.Names()); diff != "" {
		t.Errorf("the box must be in one place: %s", diff)
	}
	must(t, seatCasts(moved, 2))
	must(t, closePoll(moved))
	if x := thePoll(moved); x.Tally.Voted() != 13 || !x.CountAgain().Holds() {
		t.Errorf("%d voted", x.Tally.Voted())
	}
}
