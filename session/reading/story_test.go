package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

// TestWholeVotesInWords has the whole analysis behind it, so that words and numbers are held to each other.
func TestWholeVotesInWords(t *testing.T) {
	hands := voted(t, poll.Rules{Method: poll.Score, Top: 5, Places: 1}, "abc", 14, all(times(3, "a=6 b=4 c=1"), times(3, "a=3 b=4 c=2"))...)
	hands.Hands = poll.HandCount{People: 7, Counts: map[string][]int{"a": {1, 0, 0, 2, 2, 2}, "b": {0, 0, 0, 4, 3, 0}}}
	for _, c := range []struct {
		name              string
		poll              *session.Poll
		headline, careful []string
		proportional      string
	}{
		{
			// The choice of a capital that is often quoted, with a tenth of its people: most first choices, and last for the rest.
			"a winner that depends on the rule",
			voted(t, poll.Rules{Method: poll.Ranking, Places: 1}, "abcd", 10,
				all(times(4, "a=1 b=2 c=3 d=4"), times(3, "b=1 c=2 d=3 a=4"), times(1, "c=1 d=2 b=3 a=4"), times(2, "d=1 c=2 b=3 a=4"))...),
			[]string{
				"“Time” comes first: 10 of 10 people gave it a place, 3 of them the first, which makes 20 points.", "“Tea” comes second: 10 of 10 people, 17 points.",
				"“Trust” comes third: 10 of 10 people, 12 points.",
			},
			[]string{
				"Which option comes first depends on the rule: “Time” by the count of this vote, points for places (Borda) and 2 other rules; “Trust” by first choices only.",
				"There is no clear difference between “Time”, “Tea” and “Trust”: with a few other people in the room, their order could be another. The same is true of places 3 to 4.",
				"One changed ballot would swap first and second: “Time” and “Tea”.",
			},
			"",
		},
		{
			"a tie, and a part of the room that gets nothing",
			voted(t, poll.Rules{Method: poll.Approval, Places: 2}, "abcd", 10, all(times(6, "a=1 b=1"), times(4, "c=1"))...),
			[]string{"“Trust” and “Time” share first place: 6 of 10 people chose each.", "“Tea” comes third: 4 of 10 people.", "1 option was chosen by nobody."},
			[]string{
				"“Trust” and “Time” are level in place 1. Talk it through, or vote again on these.",
				"There is no clear difference between “Trust”, “Time” and “Tea”: with a few other people in the room, their order could be another.",
				"One changed ballot would make first and third level: “Trust” and “Tea”.",
			},
			"1 of 2 stay the same. Equal shares would take “Tea” in place of “Time”. 4 people who support nothing that is taken now would then have something.",
		},
		{
			"a split room",
			voted(t, poll.Rules{Method: poll.Likert, Top: 5, Places: 1}, "ab", 12, all(times(6, "a=5 b=3"), times(5, "a=1 b=3"))...),
			[]string{
				"“Trust” comes first: 6 of 12 people agree and 5 disagree.", "“Time” comes second: 0 of 12 agree.",
				"The room is split on “Trust”: 6 people strongly for it and 5 people strongly against.",
			},
			[]string{
				"The order hides that the room is split on “Trust”. Hear both sides before going on.",
				"There is no clear difference between “Trust” and “Time”: with a few other people in the room, their order could be another.",
				"One changed ballot would swap first and second: “Trust” and “Time”.",
			},
			"A choice by equal shares would take the same option.",
		},
		{
			"ballots and hands",
			counted(hands),
			[]string{"“Trust” comes first: a mean of 3.5 of 5 from 13 people.", "“Time” comes second: mean 3.2 of 5 from 13 people.", "“Tea” comes third: mean 0.5 of 5 from 6 people."},
			[]string{
				"On the ballots alone, without the hands, which option comes first depends on the rule: “Time” by number of people (approval); “Trust” and “Time” by points for places (Borda) and comparing pairs (Schulze).",
				"There is no clear difference between “Trust” and “Time”: with a few other people in the room, their order could be another.",
				"One changed ballot would swap first and second: “Trust” and “Time”.",
				"Everybody who voted is for “Time”, so on that each person's view is known.",
				"7 people voted by hand. These need whole ballots and leave those people out: how far people agree, how firm the order is and the other rules.",
			},
			"Equal shares would take “Time” in place of “Trust”. 3 people who support nothing that is taken now would then have something.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.poll.Hash = "5d41402abc4b2a76"
			res := c.poll.Result()
			if d := cmp.Diff(c.headline, reading.Headline(c.poll, res, nil)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.careful, reading.Careful(c.poll, res, nil)); d != "" {
				t.Error(d)
			}
			if got := reading.Proportional(c.poll, res, nil); got != c.proportional {
				t.Errorf("got %q", got)
			}
		})
	}
}
