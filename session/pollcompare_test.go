package session_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
)

// ranked is a poll whose options, named by a letter each, got as many people as said.
func ranked(people map[string]int, order string) *session.Poll {
	p := &session.Poll{}
	p.Rules = poll.Rules{Method: poll.Approval}
	for _, id := range order {
		p.Options = append(p.Options, poll.Option{ID: string(id), Text: string(id)})
		for range people[string(id)] {
			p.Ballots = append(p.Ballots, poll.Ballot{Marks: map[string]int{string(id): 1}})
		}
	}
	p.Tally = poll.Count(p.Rules, p.Options, p.Ballots)
	return p
}

func TestTwoVotesAreComparedOnWhatIsInBoth(t *testing.T) {
	first := ranked(map[string]int{"a": 5, "b": 4, "c": 3, "d": 2}, "abcd")
	second := ranked(map[string]int{"b": 3, "c": 5, "d": 1, "e": 9}, "bcde")
	type change struct {
		Option            string
		InFirst, InSecond bool
		From, To          int
		Rose, Fell        bool
		Before, After     int
	}
	var got []change
	for _, o := range session.Compare(first, second).Options {
		got = append(got, change{o.Option.ID, o.InFirst, o.InSecond, o.From, o.To, o.Rose(), o.Fell(), o.Before.Supporters, o.After.Supporters})
	}
	want := []change{
		{Option: "e", InSecond: true, After: 9},
		{"c", true, true, 2, 1, true, false, 3, 5},
		{"b", true, true, 1, 2, false, true, 4, 3},
		{"d", true, true, 3, 3, false, false, 2, 1},
		{Option: "a", InFirst: true, Before: 5},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestWhatRoseOneWayFellTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) *session.Poll {
			people := map[string]int{}
			for _, id := range rapid.Permutation([]string{"a", "b", "c", "d", "e"}).Draw(t, name) {
				people[id] = rapid.IntRange(0, 4).Draw(t, name+id)
			}
			return ranked(people, "abcde"[:rapid.IntRange(1, 5).Draw(t, name+" options")])
		}
		first, second := draw("first"), draw("second")
		back := map[string]session.OptionChange{}
		for _, o := range session.Compare(second, first).Options {
			back[o.Option.ID] = o
		}
		there := session.Compare(first, second).Options
		if len(there) != len(back) {
			t.Fatalf("%d options one way, %d the other", len(there), len(back))
		}
		for _, o := range there {
			b := back[o.Option.ID]
			if o.Rose() != b.Fell() || o.Fell() != b.Rose() || o.From != b.To || o.InFirst != b.InSecond {
				t.Fatalf("there %+v, back %+v", o, b)
			}
		}
		for _, o := range session.Compare(first, first).Options {
			if o.Rose() || o.Fell() {
				t.Fatalf("%+v changed from a vote to itself", o)
			}
		}
	})
}
