package keeper_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/journal/box"
	"folkmoot/session/journal/faultdisk"
	"folkmoot/session/keeper"
	"folkmoot/session/poll"
)

// room opens a poll of approval on three ideas for some seats, with ten sheets printed, in memory where d is nil.
func room(t testing.TB, d *faultdisk.Disk, seats int, change func(*session.PollBody)) *keeper.Kept {
	t.Helper()
	k := counted(d, new(int))
	var kept *keeper.Kept
	var err error
	if d == nil {
		kept, err = k.Practice(opening())
	} else {
		kept, err = k.Create(crashPath, opening())
	}
	if err != nil {
		t.Fatal(err)
	}
	do := func(c session.Command) {
		t.Helper()
		if err := kept.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	all := make([]session.NewSeat, seats)
	for i := range all {
		all[i].ID = session.ID(fmt.Sprint("seat-", i+1)) // the same on the disk and in memory
	}
	do(session.AddSeats{Seats: all})
	for i := range 3 {
		do(session.AddIdea(fmt.Sprint("idea ", i+1), "", ""))
	}
	body := session.PollBody{Question: "Which?", Options: kept.State().IdeaOptions(), Rules: poll.Rules{Method: poll.Approval}}
	if change != nil {
		change(&body)
	}
	do(session.DraftPoll{PollBody: body})
	do(session.PrintPapers{Poll: thePoll(kept).ID, Count: 10})
	do(session.OpenPoll{Poll: thePoll(kept).ID})
	return kept
}

func sheet(k *keeper.Kept, numbers ...int) error {
	var all []keeper.PaperBallot
	for _, n := range numbers {
		all = append(all, keeper.PaperBallot{Number: n, Ballot: mark(k, 0, n%3)})
	}
	return k.CastPapers(thePoll(k).ID, all)
}

func atTable(k *keeper.Kept, name string, heads int) error {
	return k.CastTable(thePoll(k).ID, name, mark(k, heads, 1))
}

func hands(k *keeper.Kept, people int) error {
	h := poll.HandCount{People: people}
	if people > 0 {
		h.Counts = map[string][]int{thePoll(k).Options[2].ID: {0, 0, people}}
	}
	return k.SetHands(thePoll(k).ID, h)
}

func seatCasts(k *keeper.Kept, n int) error {
	return k.Cast(thePoll(k).ID, k.State().Seats[n].ID, mark(k, 0, n%3))
}

func closePoll(k *keeper.Kept) error { return k.Do(session.ClosePoll{Poll: thePoll(k).ID}) }

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestNeverMoreBallotsThanPeopleInWhateverWay(t *testing.T) {
	for name, more := range map[string]func(*keeper.Kept) error{
		"a seat":          func(k *keeper.Kept) error { return seatCasts(k, 3) },
		"a sheet":         func(k *keeper.Kept) error { return sheet(k, 5) },
		"several sheets":  func(k *keeper.Kept) error { return sheet(k, 5, 6) },
		"a table":         func(k *keeper.Kept) error { return atTable(k, "Table 2", 1) },
		"one hand more":   func(k *keeper.Kept) error { return hands(k, 2) },
		"a crowd of them": func(k *keeper.Kept) error { return hands(k, 500) },
	} {
		t.Run(name, func(t *testing.T) {
			k := room(t, faultdisk.New(512), 4, func(b *session.PollBody) { b.People = 6 })
			must(t, seatCasts(k, 0))
			must(t, sheet(k, 1, 2))
			must(t, atTable(k, "Table 1", 2))
			must(t, hands(k, 1))
			before := k.Turnout()
			if err := more(k); !session.Refused(err, "poll.full") || !strings.Contains(err.Error(), "and 6 are here") {
				t.Fatalf("%v", err)
			}
			if diff := cmp.Diff(before, k.Turnout()); diff != "" {
				t.Errorf("a refusal changed the turnout: %s", diff)
			}
			must(t, hands(k, 0)) // fewer always goes, and makes room
			must(t, sheet(k, 9))
			must(t, closePoll(k))
			if x := thePoll(k); x.Voters != 6 || x.Tally.Ballots != 6 {
				t.Errorf("%d of %d", x.Tally.Ballots, x.Voters)
			}
		})
	}
}

func TestWhatIsCountedTwiceIsRefused(t *testing.T) {
	k := room(t, faultdisk.New(512), 4, func(b *session.PollBody) { b.People = 40 })
	must(t, seatCasts(k, 0))
	must(t, sheet(k, 1, 2))
	must(t, atTable(k, "Table 1", 2))
	before := k.Turnout()
	if err := seatCasts(k, 0); !session.Refused(err, "poll.voted") {
		t.Errorf("a seat: %v", err)
	}
	if err := atTable(k, "Table 1", 3); !session.Refused(err, "poll.tablevoted") {
		t.Errorf("a table: %v", err)
	}
	for name, numbers := range map[string][]int{"in the box": {3, 2}, "in the batch": {3, 4, 3}} {
		if err := sheet(k, numbers...); !errors.Is(err, box.ErrSheetTwice) {
			t.Errorf("a sheet that is %s: %v", name, err)
		}
	}
	if err := sheet(k, 3, 11); err == nil || err.Error() != "Ballot 11: Ballot 11 is not one of the 10 that were printed for this poll." {
		t.Errorf("a sheet that was never printed: %v", err)
	}
	if diff := cmp.Diff(before, k.Turnout()); diff != "" {
		t.Errorf("a refusal changed the turnout: %s", diff)
	}
}

func TestASeatThatLeavesDuringThePoll(t *testing.T) {
	k := room(t, faultdisk.New(512), 4, nil)
	leave := func(n int, here bool) { must(t, k.Do(session.SetPresence{Seat: k.State().Seats[n].ID, Here: here})) }
	must(t, seatCasts(k, 0))
	leave(0, false) // has voted: the ballot counts
	leave(1, false) // has not: is no longer waited for
	if err := seatCasts(k, 1); !session.Refused(err, "poll.absent") {
		t.Fatalf("a seat that left: %v", err)
	}
	if n := k.State().Electorate(thePoll(k), k.Turnout()); n != 3 {
		t.Errorf("%d people may vote or have voted", n)
	}
	must(t, sheet(k, 1))
	leave(2, false) // it was that person's sheet
	if err := seatCasts(k, 3); !session.Refused(err, "poll.full") || !strings.Contains(err.Error(), "or voted and then left") {
		t.Fatalf("nobody knows who left after voting on paper: %v", err)
	}
	leave(2, true)
	must(t, seatCasts(k, 3))
	leave(2, false)
	leave(3, false)
	must(t, closePoll(k)) // what was taken is counted, whoever is still there
	if x := thePoll(k); x.Tally.Ballots != 3 || x.Voters != 3 || !x.CountAgain().Holds() {
		t.Errorf("%d ballots of %d people: %+v", x.Tally.Ballots, x.Voters, x.CountAgain())
	}
}

func TestOptionsStayWhileThePollIsOpen(t *testing.T) {
	k := room(t, faultdisk.New(512), 4, func(b *session.PollBody) { b.Source = session.OnIdeas })
	must(t, seatCasts(k, 0))
	x := thePoll(k)
	body := x.PollBody
	body.Options = body.Options[:2]
	const want = "The poll is open, so its question and options stay as they are. Close it, or call it off and prepare another one."
	for name, c := range map[string]session.Command{"changed": session.ChangePoll{Poll: x.ID, PollBody: body}, "dropped": session.DropPoll{Poll: x.ID}} {
		if err := k.Do(c); err == nil || err.Error() != want {
			t.Errorf("%s: %v", name, err)
		}
	}
	// What happens to the ideas themselves does not reach the ballots.
	ideas := k.State().Ideas
	if err := k.Do(session.MergeIdeas{Into: ideas[0].ID, Ideas: []session.ID{ideas[1].ID}}); err == nil || !strings.Contains(err.Error(), "Close the poll first") {
		t.Errorf("an idea that is voted on is merged: %v", err)
	}
	must(t, k.Do(session.WordIdea{Idea: ideas[0].ID, Which: session.WordingDisplay, Text: "other words"}))
	must(t, k.Do(session.WithdrawIdeas{Ideas: []session.ID{ideas[2].ID}}))
	must(t, seatCasts(k, 1))
	must(t, seatCasts(k, 2))
	must(t, closePoll(k))
	for _, r := range thePoll(k).Tally.Rows {
		if r.Total != 1 || !strings.HasPrefix(r.Option.Text, "idea ") {
			t.Errorf("“%s” has %d", r.Option.Text, r.Total)
		}
	}
}

func TestFewBallotsAndManyOptions(t *testing.T) {
	t.Run("no ballot", func(t *testing.T) {
		k := room(t, faultdisk.New(512), 2, nil)
		if err := closePoll(k); !session.Refused(err, "poll.empty") {
			t.Fatalf("%v", err)
		}
		must(t, k.Do(session.CallOffPoll{Poll: thePoll(k).ID, Why: "Nobody came."}))
	})
	t.Run("hands alone", func(t *testing.T) {
		k := room(t, faultdisk.New(512), 2, nil)
		must(t, hands(k, 2))
		must(t, closePoll(k))
		if x := thePoll(k); x.Tally.Voted() != 2 || x.Tally.Rows[0].Supporters != 2 || len(x.Ballots) != 0 || !x.CountAgain().Holds() {
			t.Errorf("%+v", x.Tally)
		}
	})
	t.Run("all blank", func(t *testing.T) {
		k := room(t, faultdisk.New(512), 2, nil)
		for n := range 2 {
			must(t, k.Cast(thePoll(k).ID, k.State().Seats[n].ID, poll.Ballot{}))
		}
		must(t, closePoll(k))
		if x := thePoll(k); x.Tally.Blank != 2 || x.Tally.Valid() != 0 || x.FirstTie() != 0 || !x.CountAgain().Holds() {
			t.Errorf("%+v", x.Tally)
		}
	})
	t.Run("one option", func(t *testing.T) {
		k := room(t, faultdisk.New(512), 2, func(b *session.PollBody) {
			b.Options, b.Rules = b.Options[:1], poll.SuggestFor(poll.FistToFive, 1)
		})
		must(t, k.Cast(thePoll(k).ID, k.State().Seats[0].ID, poll.Ballot{Marks: map[string]int{thePoll(k).Options[0].ID: 6}}))
		must(t, closePoll(k))
		if r := thePoll(k).Tally.Rows[0]; r.Supporters != 1 || r.Score != 5 {
			t.Errorf("%+v", r)
		}
	})
	t.Run("two hundred options", func(t *testing.T) {
		var many []poll.Option
		for i := range session.MaxOptions {
			many = append(many, poll.Option{Text: fmt.Sprint("option ", i+1)})
		}
		rules := poll.Rules{Method: poll.Score, Top: 10, Criteria: "cost\nreach\neffect\nspeed\nrisk\njoy"}
		k := room(t, faultdisk.New(512), 3, func(b *session.PollBody) { b.Source, b.Options, b.Rules = session.OnTyped, many, rules })
		full := poll.Ballot{Marks: map[string]int{}}
		for _, o := range thePoll(k).Options {
			for c := range 6 {
				full.Marks[rules.Key(o.ID, c)] = 11
			}
		}
		for n := range 3 {
			must(t, k.Cast(thePoll(k).ID, k.State().Seats[n].ID, full))
		}
		must(t, closePoll(k))
		if x := thePoll(k); len(x.Tally.Rows) != 200 || x.Tally.Rows[199].Score != 10 || !x.CountAgain().Holds() {
			t.Errorf("%d rows, the last %+v", len(x.Tally.Rows), x.Tally.Rows[199])
		}
		body := thePoll(k).PollBody
		body.Options = append(slices.Clone(body.Options), poll.Option{Text: "one more"})
		if err := k.Do(session.DraftPoll{PollBody: body}); !session.Refused(err, "poll.options") {
			t.Errorf("201 options: %v", err)
		}
	})
}
