package keeper_test

import (
	"fmt"
	"testing"
	"time"

	"folkmoot/session"
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
