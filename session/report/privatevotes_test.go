package report_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/report"
)

// tabled is a closed vote by tables, each with so many people and one ballot; Quiet corner has 3.
func tabled(t testing.TB, floor int) *play {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StagePoll)},
		session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: typed(3), Rules: poll.SuggestFor(poll.Approval, 3), GroupBy: session.ByTable, Floor: floor, People: 40}})
	x := p.state().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	var raw [][]byte
	heads := 0
	for i, table := range []struct {
		name  string
		heads int
	}{{"Window side", 7}, {"Door side", 6}, {"Stage side", 8}, {"Quiet corner", 3}} {
		heads += table.heads
		raw = append(raw, poll.Ballot{Marks: map[string]int{x.Options[i%3].ID: 1}, Weight: table.heads, Group: table.name}.Encode())
	}
	p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Tables: 4, AtTables: heads}, Voters: 40})
	return p
}

func TestSmallGroupsAreNotPrinted(t *testing.T) {
	t.Run("below the poll's floor", func(t *testing.T) {
		p := tabled(t, 5)
		never(t, p.state(), "Quiet corner")
		says(t, p.state(), "The groups side by side", "Stage side (8 people)", "24 of 40 people voted")
	})
	t.Run("below ten as a rule", func(t *testing.T) {
		p := tabled(t, 0)
		never(t, p.state(), "Quiet corner", "Window side", "Door side", "Stage side", "The groups side by side")
		says(t, p.state(), "No group has 10 people or more who voted, so groups are not compared.")
	})
}

// In whatever order people voted, the report is the same: so nothing in it can tell who voted when.
func TestTheOrderOfVotingIsNowhere(t *testing.T) {
	const options, draws = 4, 8 // of each method; a report takes too long for more
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			rules := poll.SuggestFor(m, options)
			count := func(turned bool, draw int) string {
				p := seated(t)
				x := p.open("Which?", typed(options), rules)
				raw := rapid.Custom(func(r *rapid.T) [][]byte {
					var raw [][]byte
					for range rapid.IntRange(2, 9).Draw(r, "ballots") {
						raw = append(raw, filled(r, x.Rules, x.Options).Encode())
					}
					return raw
				}).Example(draw)
				if turned {
					slices.Reverse(raw)
				}
				p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: session.Ways{Seats: len(raw)}, Voters: 14})
				return everything(report.Build(p.state(), report.Options{}))
			}
			for draw := range draws {
				if d := cmp.Diff(count(false, draw), count(true, draw)); d != "" {
					t.Fatalf("the order shows:\n%s", d)
				}
			}
		})
	}
}

func TestAVoteTellsWhatItIsFor(t *testing.T) {
	p := seated(t)
	p.do(session.EnterStage{Stage: p.stage(session.StagePoll)})
	b := session.PollBody{Question: "Which?", Options: typed(4), Rules: poll.SuggestFor(poll.ChooseRank, 4), Quorum: 3, DecidedBy: "the board", SameOrder: true}
	p.do(session.DraftPoll{PollBody: b})
	x := p.state().Polls[0]
	p.do(session.OpenPoll{Poll: x.ID})
	count := func(x *session.Poll, ways session.Ways, orders ...[]int) {
		t.Helper()
		var raw [][]byte
		for _, o := range orders {
			m := map[string]int{}
			for i, at := range o {
				m[x.Options[at].ID] = i + 1
			}
			raw = append(raw, poll.Ballot{Marks: m}.Encode())
		}
		p.do(session.ClosePoll{Poll: x.ID, Ballots: raw, Ways: ways, Voters: 14})
	}
	count(x, session.Ways{Seats: 2, Papers: 2}, []int{0, 1}, []int{1, 0}, []int{0}, []int{2, 0, 1})
	says(t, p.state(), "The quorum of 3 people was reached.", "Decided by the board.", "Every ballot listed the options in the same order.", "Ballots are not linked to names.",
		"2 on the screen and 2 on paper", "folkmoot recount", "SHA-256 of the sorted ballots: "+x.Hash)
	p.do(session.DraftPoll{PollBody: x.SecondRound()})
	y := p.state().Polls[1]
	p.do(session.OpenPoll{Poll: y.ID})
	count(y, session.Ways{Seats: 3}, []int{1}, []int{1}, []int{0, 1})
	says(t, p.state(), "Which? (round 2)", "The first result stands beside it and is not replaced.", "rose.", "fell.")
	never(t, p.state(), "%")
}

func TestAChangedCountIsOwnedUpTo(t *testing.T) {
	const warning = "Do not use this result"
	p := tabled(t, 5)
	never(t, p.state(), warning)
	x := p.state().Polls[0]
	x.Ballots[0].Weight++
	says(t, p.state(), warning, "folkmoot recount")
}
