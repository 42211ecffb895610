package session_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
)

func TestHistoryTellsWhatWasDoneInTheNamesOfThatTime(t *testing.T) {
	h, ids := board(t)
	before := h.log.Len()
	h.do(session.NameTheme{Theme: "B", Title: "Buses"})
	h.do(session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{ids["b"]}})
	h.do(session.DissolveTheme{Theme: "B"})
	if got := h.state().Undo.Label.String(); got != "dissolve the theme “Buses”" {
		t.Errorf("undo says %q", got)
	}
	h.do(session.Undo{})
	h.do(session.KeepVectors{Model: "m", Vectors: []session.TextVector{vector("a", 1)}})
	h.do(session.Redo{})
	h.do(session.Undo{})
	h.do(session.NestTheme{Theme: "B", Under: "A"})
	h.do(session.EnterStage{Stage: h.stage(session.StagePrompt)})
	h.do(session.RateIdea{Idea: ids["c"], Scale: "new_here", Value: 1})
	h.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: h.state().IdeaOptions(ids["a"], ids["c"]), Rules: poll.SuggestFor(poll.Dots, 2)}})
	h.do(session.OpenPoll{Poll: lastPoll(h.state())})
	type line struct {
		Text             string
		Undone, Grouping bool
	}
	var got []line
	for _, p := range session.History(h.log.Records()) {
		if p.N > before {
			got = append(got, line{p.Label.String(), p.Undone, p.Grouping})
			if p.By != "bench" || p.At.IsZero() || p.ID == "" || p.Kind == "" {
				t.Errorf("who and when: %+v", p)
			}
		}
	}
	want := []line{
		{"name the theme “Buses”", false, true},
		{"merge 1 idea into idea 1", false, true},
		{"dissolve the theme “Buses”", true, true},
		{"put the theme “Buses” under “A”", false, true},
		{"go to another stage", false, false},
		{"rate idea 3", false, false},
		{"prepare the poll “Which?”", false, false},
		{"open the poll “Which?”", false, false},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestStepsBack(t *testing.T) {
	h, ids := board(t)
	records := func() []session.Record { return slices.Clone(h.log.Records()) }
	n := h.log.Len()
	h.do(session.DissolveTheme{Theme: "C"})
	h.do(session.EnterStage{Stage: h.stage(session.StageGrouping)})
	h.do(session.Undo{})
	h.do(session.MoveIdeas{Ideas: []session.ID{ids["f"]}, To: "B", At: -1})
	h.do(session.DissolveTheme{Theme: "A"})
	if k, err := session.StepsBack(records(), n); err != nil || k != 2 {
		t.Errorf("%d steps, %v", k, err)
	}
	if k, err := session.StepsBack(records(), h.log.Len()); err != nil || k != 0 {
		t.Errorf("to now: %d steps, %v", k, err)
	}
	if _, err := session.StepsBack(records(), n+1); !session.Refused(err, "back.undone") {
		t.Errorf("to what was undone since: %v", err)
	}
	h.do(session.DraftPoll{PollBody: session.PollBody{Question: "Which?", Options: h.state().IdeaOptions(ids["a"], ids["c"]), Rules: poll.SuggestFor(poll.Dots, 2)}})
	h.do(session.OpenPoll{Poll: lastPoll(h.state())})
	opened := h.log.Len()
	h.do(session.ClosePoll{Poll: lastPoll(h.state()), Ballots: [][]byte{poll.Ballot{}.Encode()}, Voters: 2})
	for _, m := range []int{n, opened} {
		if _, err := session.StepsBack(records(), m); !session.Refused(err, "back.barrier") {
			t.Errorf("past a poll: %v", err)
		}
	}
}

func TestMovesFollowAnIdea(t *testing.T) {
	h, ids := board(t)
	f := ids["f"]
	h.do(session.MoveIdeas{Ideas: []session.ID{f}, To: "B", At: -1})
	h.do(session.NameTheme{Theme: "B", Title: "Buses"})
	h.do(session.MergeThemes{From: "B", Into: "A"})
	h.do(session.Undo{})
	h.do(session.MergeIdeas{Into: ids["a"], Ideas: []session.ID{f}})
	h.do(session.UnmergeIdeas{Idea: ids["a"]})
	h.do(session.WithdrawIdeas{Ideas: []session.ID{f}})
	moves := session.Moves(h.log.Records(), f)
	var got []session.Spot
	var undone []bool
	for _, m := range moves {
		got = append(got, m.To)
		undone = append(undone, m.Undone)
	}
	want := []session.Spot{{}, {Theme: "B", Name: "B"}, {Theme: "A", Name: "A"}, {Theme: "B", Name: "Buses"}, {Into: ids["a"]}, {Theme: "A", Name: "A"}, {Withdrawn: true}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]bool{false, false, true, false, false, false, false}, undone); d != "" {
		t.Error(d)
	}
}

// Whatever was done: the history knows every action, each moment can be looked at, and going back leads there.
func TestGoingBackLeadsToThatMoment(t *testing.T) {
	atLeast(t, 1000)
	rapid.Check(t, func(rt *rapid.T) {
		b := start(t, 2)
		var seen []string // the state after each record
		note := func() {
			for len(seen) < b.log.Len() {
				seen = append(seen, snapshot(t, b.state()))
			}
		}
		note()
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			if b.try(anyCommand(rt, b.state(), true)) == nil {
				note()
			}
		}
		records := slices.Clone(b.log.Records())
		n := rapid.IntRange(2, len(records)).Draw(rt, "moment")
		if got := snapshot(t, session.StateAt(records, n)); got != seen[n-1] {
			rt.Fatalf("after %d records the state was\n%s\nand is shown as\n%s", n, seen[n-1], got)
		}
		for _, p := range session.History(records) {
			if p.Label.String() == "" {
				rt.Fatalf("record %d, %s, says nothing", p.N, p.Kind)
			}
		}
		back, err := session.StepsBack(records, n)
		if err != nil {
			return
		}
		for range back {
			b.do(session.Undo{})
		}
		if left := session.History(b.log.Records()); len(left) != len(session.History(records)) {
			rt.Fatal("going back took actions out of the history")
		}
		if again, err := session.StepsBack(b.log.Records(), n); err != nil || again != 0 {
			rt.Fatalf("after going back there are %d steps left, %v", again, err)
		}
		if got := b.state(); len(got.Ideas) != len(session.StateAt(records, n).Ideas) || !slices.Equal(themesAs(got), themesAs(session.StateAt(records, n))) {
			rt.Fatal("going back leads to another board")
		}
	})
}
