package booth_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/vote/votetest"
)

// A table votes with one ballot that speaks for its people, and then the window is the facilitator's again.
func TestATableVotesWithOneBallot(t *testing.T) {
	for name, test := range map[string]struct {
		by   session.PollGroup
		want poll.Ballot
	}{
		"compared by table": {session.ByTable, poll.Ballot{Marks: map[string]int{"aa": 1}, Weight: 6, Group: "Table 2"}},
		"not compared":      {session.NoGroups, poll.Ballot{Marks: map[string]int{"aa": 1}, Weight: 6}},
	} {
		t.Run(name, func(t *testing.T) {
			b := votetest.New(t, 8)
			b.At(session.StagePoll)
			id := put(b, four, session.PollBody{Rules: poll.SuggestFor(poll.ChooseRank, 4), SameOrder: true, GroupBy: test.by})
			b.Desk.OpenBooth(desk.BoothFor{Table: "Table 2", Heads: 6})
			b.Show(booth.New(b.Desk, b.Window.Canvas()))
			if !b.Sees("Please hand the laptop to Table 2.") || len(b.Buttons("P1")) != 0 {
				t.Fatalf("%q", b.Texts())
			}
			b.Press(fyne.KeyReturn)
			if !b.Sees("Ballot of Table 2, for 6 people") || !b.Sees("how many people it speaks for, so it can be told from the others") {
				t.Fatalf("%q", b.Texts())
			}
			b.Press(fyne.KeySpace, fyne.KeyReturn, fyne.KeyReturn)
			if !b.Sees("Thank you. Please hand the laptop back.") || !b.Sees("6 of 8 have voted.") || b.Sees("cannot be found") {
				t.Fatalf("%q", b.Texts())
			}
			next(b)
			if b.Desk.Place() != desk.AtStage || b.Desk.BoothFor() != (desk.BoothFor{}) {
				t.Errorf("the window shows %q, the booth is open for %+v", b.Desk.Place(), b.Desk.BoothFor())
			}
			if got := b.Desk.Turnout().Tables; len(got) != 1 || got[0] != (session.Table{Name: "Table 2", Heads: 6}) {
				t.Errorf("voted: %+v", got)
			}
			b.Do(session.ClosePoll{Poll: id})
			if d := cmp.Diff([]poll.Ballot{test.want}, b.State().Poll(id).Ballots); d != "" {
				t.Error(d)
			}
		})
	}
}

// A table that has voted finds the booth closed, and a booth that is left is open for the seats again.
func TestATableVotesOnce(t *testing.T) {
	b := votetest.New(t, 8)
	b.At(session.StagePoll)
	id := put(b, four, session.PollBody{Rules: poll.SuggestFor(poll.Approval, 4)})
	b.Desk.CastTable(id, "Table 2", poll.Ballot{Weight: 6}, nil)
	b.Settle()
	b.Desk.OpenBooth(desk.BoothFor{Table: "Table 2", Heads: 6})
	b.Show(booth.New(b.Desk, b.Window.Canvas()))
	if !b.Sees("Table 2 has voted. Please hand the laptop back.") || len(b.Buttons("Try a practice ballot")) != 0 {
		t.Errorf("%q", b.Texts())
	}
	b.Press(fyne.KeyReturn)
	b.Desk.Go(desk.Booth)
	if b.Desk.BoothFor().Table != "" {
		t.Error("the booth is still open for the table")
	}
}
