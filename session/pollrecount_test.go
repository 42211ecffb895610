package session_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// altered gives the newest poll of a file in which the close was changed.
func altered(t *testing.T, b *bench, change func(*session.PollWasClosed)) *session.Poll {
	t.Helper()
	records := slices.Clone(b.log.Records())
	for i, r := range records {
		old, ok := r.Event.(*session.PollWasClosed)
		if !ok {
			continue
		}
		data, err := json.Marshal(old)
		if err != nil {
			t.Fatal(err)
		}
		e, err := session.Decode(r.Event.Kind(), data)
		if err != nil {
			t.Fatal(err)
		}
		change(e.(*session.PollWasClosed))
		records[i].Event = e
	}
	polls := session.NewLog(records).State().Polls
	return polls[len(polls)-1]
}

func TestARecountFindsWhatWasChangedInTheFile(t *testing.T) {
	b := start(t, 3)
	b.do(session.DraftPoll{PollBody: typed(poll.Rules{Method: poll.Approval}, "Alpha", "Beta", "Gamma")})
	b.do(session.OpenPoll{Poll: lastPoll(b.state())})
	var raw [][]byte
	for _, v := range []poll.Ballot{{Marks: map[string]int{"alpha": 1, "beta": 1}}, {Marks: map[string]int{"alpha": 1}}, {Marks: map[string]int{"gamma": 1}, Weight: 4}} {
		raw = append(raw, v.Encode())
	}
	b.do(session.ClosePoll{
		Poll: lastPoll(b.state()), Ballots: raw, Voters: 9, Ways: session.Ways{Seats: 2, Tables: 1, AtTables: 4, Hands: 2},
		Hands: poll.HandCount{People: 2, Counts: map[string][]int{"beta": {1, 0, 1}}},
	})
	hash := newest(b).Hash
	type found struct {
		Hash     bool // holds
		Invalid  int
		People   bool
		Compared bool
		Differ   []string
	}
	sound := found{Hash: true, People: true, Compared: true}
	with := func(change func(*found)) found {
		f := sound
		change(&f)
		return f
	}
	for _, c := range []struct {
		name   string
		change func(*session.PollWasClosed)
		want   found
	}{
		{"nothing", func(*session.PollWasClosed) {}, sound},
		{
			"a mark of a ballot", func(e *session.PollWasClosed) { e.Ballots[0] = json.RawMessage(`{"marks":{"alpha":1,"gamma":1}}`) },
			with(func(f *found) { f.Hash, f.Differ = false, []string{"beta", "gamma"} }),
		},
		{"a ballot and the check value with it", func(e *session.PollWasClosed) {
			e.Ballots[1] = json.RawMessage(`{"marks":{"beta":1}}`)
			e.Hash = poll.Hash([][]byte{e.Ballots[0], e.Ballots[1], e.Ballots[2]})
		}, with(func(f *found) { f.Differ = []string{"alpha", "beta"} })},
		{
			"a ballot against the rules", func(e *session.PollWasClosed) { e.Ballots[1] = json.RawMessage(`{"marks":{"alpha":2}}`) },
			with(func(f *found) { f.Hash, f.Invalid, f.Differ = false, 1, []string{"alpha"} }),
		},
		{
			"a ballot for an option that is not there", func(e *session.PollWasClosed) { e.Ballots[1] = json.RawMessage(`{"marks":{"omega":1}}`) },
			with(func(f *found) { f.Hash, f.Invalid, f.Differ = false, 1, []string{"alpha", "beta"} }),
		},
		{
			"a ballot that is none", func(e *session.PollWasClosed) { e.Ballots[1] = json.RawMessage(`{"marks":{"alpha":"many"}}`) },
			with(func(f *found) { f.Hash, f.Invalid, f.Differ = false, 1, []string{"alpha", "beta"} }),
		},
		{
			"a ballot that says more than it may", func(e *session.PollWasClosed) { e.Ballots[1] = json.RawMessage(`{"marks":{"alpha":1},"seat":"P1"}`) },
			with(func(f *found) { f.Hash, f.Invalid, f.Differ = false, 1, []string{"alpha", "beta"} }),
		},
		{
			"a ballot more", func(e *session.PollWasClosed) { e.Ballots = append(e.Ballots, json.RawMessage(`{"marks":{"beta":1}}`)) },
			with(func(f *found) { f.Hash, f.People, f.Differ = false, false, []string{"alpha", "beta"} }),
		},
		{
			"a ballot less", func(e *session.PollWasClosed) { e.Ballots = e.Ballots[1:] },
			with(func(f *found) { f.Hash, f.People, f.Differ = false, false, []string{"alpha", "beta"} }),
		},
		{"the check value", func(e *session.PollWasClosed) { e.Hash = hash[1:] + "0" }, with(func(f *found) { f.Hash = false })},
		{"a total", func(e *session.PollWasClosed) { e.Count[1].Total++ }, with(func(f *found) { f.Differ = []string{"alpha"} })},
		{"a place", func(e *session.PollWasClosed) { e.Count[0].Place = 3 }, with(func(f *found) { f.Differ = []string{"gamma"} })},
		{"an option left out of the count", func(e *session.PollWasClosed) { e.Count = e.Count[1:] }, with(func(f *found) { f.Differ = []string{"gamma"} })},
		{"an option twice in the count", func(e *session.PollWasClosed) { e.Count = append(e.Count, e.Count[0]) }, with(func(f *found) { f.Differ = []string{"gamma"} })},
		{
			"an option that was not voted on", func(e *session.PollWasClosed) { e.Count = append(e.Count, session.Counted{Option: "omega"}) },
			with(func(f *found) { f.Differ = []string{"omega"} }),
		},
		{"the hands", func(e *session.PollWasClosed) { e.Hands.Counts["beta"] = []int{0, 0, 2} }, with(func(f *found) { f.Differ = []string{"alpha", "beta"} })},
		{
			"more hands than people", func(e *session.PollWasClosed) { e.Hands.Counts["alpha"] = []int{3, 0, 0} },
			with(func(f *found) { f.People, f.Differ = false, []string{"alpha", "beta"} }),
		},
		{"how they voted", func(e *session.PollWasClosed) { e.Ways.Papers = 1 }, with(func(f *found) { f.People = false })},
		{"fewer people than voted", func(e *session.PollWasClosed) { e.Voters = 7 }, with(func(f *found) { f.People = false })},
		{"a file from before counts were written", func(e *session.PollWasClosed) { e.Count = nil }, with(func(f *found) { f.Compared = false })},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := altered(t, b, c.change).CountAgain()
			got := found{r.HashHolds, r.Invalid, r.People, r.Compared, nil}
			for _, d := range r.Differ {
				got.Differ = append(got.Differ, d.Option.ID)
			}
			slices.Sort(got.Differ)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if holds := got.Hash && got.Invalid == 0 && got.People && got.Differ == nil; r.Holds() != holds {
				t.Errorf("it holds: %v", r.Holds())
			}
		})
	}
}

// Before version 0.4 a close held ballots, people and hash alone, and every ballot was cast on the screen.
func TestACloseOfAnOlderVersionIsRecounted(t *testing.T) {
	b := start(t, 3)
	openPoll(b)
	b.do(session.ClosePoll{Poll: lastPoll(b.state()), Ballots: [][]byte{poll.Ballot{}.Encode(), poll.Ballot{Spoilt: true}.Encode()}, Voters: 3})
	x := altered(t, b, func(e *session.PollWasClosed) { e.Count, e.Ways = nil, nil })
	if r := x.CountAgain(); !r.Holds() || r.Compared || r.Ballots != 2 || x.Ways != (session.Ways{Seats: 2}) {
		t.Errorf("%+v, %+v", r, x.Ways)
	}
}
