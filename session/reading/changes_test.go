package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
)

func TestWhatChangedInTheSecondRound(t *testing.T) {
	approval := poll.Rules{Method: poll.Approval, Places: 1}
	first := voted(t, approval, "abc", 6, "a=1 b=1", "a=1 b=1", "a=1", "c=1")
	for _, c := range []struct {
		name   string
		second *session.Poll
		words  []string
		rows   [][]string
	}{
		{
			"one rises", voted(t, approval, "abc", 6, "b=1 a=1", "b=1 a=1", "b=1"),
			[]string{"“Time” rose.", "“Trust” fell."},
			[][]string{
				{"Time", "2", "1", "2 of 6 people", "3 of 6 people"},
				{"Trust", "1", "2", "3 of 6 people", "2 of 6 people"},
				{"Tea", "3", "3", "1 of 6 people", "chosen by nobody"},
			},
		},
		{"the same", first, []string{"The order stayed the same."}, nil},
		{
			"on what was tied, by other people", voted(t, poll.Rules{Method: poll.Choose, Choose: 1, Places: 1}, "bc", 7, "c=1", "b=1", "b=1"),
			[]string{"The two votes did not ask the same, so only places are compared.", "6 people could vote in the first and 7 in the second.", "The order stayed the same.", "“Trust” was only in the first vote."},
			[][]string{
				{"Time", "2", "1", "2 of 6 people", "2 of 7 people"}, {"Tea", "3", "2", "1 of 6 people", "1 of 7 people"}, {"Trust", "1", "–", "3 of 6 people", "–"},
			},
		},
		{
			"a new option", voted(t, approval, "abcd", 6, "a=1 d=1 b=1", "a=1 d=1 b=1", "a=1 d=1", "c=1 d=1"),
			[]string{"The order stayed the same.", "“Trains” was only in the second vote."},
			nil,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			words, head, rows := reading.Changes(first, c.second, nil)
			if d := cmp.Diff(c.words, words); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{"Option", "Place before", "Place after", "Before", "After"}, head); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.rows, rows); c.rows != nil && d != "" {
				t.Error(d)
			}
		})
	}
}
