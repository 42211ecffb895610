package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

// Examples of M. Lackner and P. Skowron, Multi-Winner Voting with Approval Preferences, Springer 2023 (open access), options
// a, b, c... as 0, 1, 2...
var (
	bookExample1 = rule.Approvals{Options: 8, Ballots: []rule.ApprovalBallot{
		{Weight: 3, Set: []int{0, 1}},
		{Weight: 3, Set: []int{0, 2}},
		{Weight: 2, Set: []int{0, 3}},
		{Weight: 1, Set: []int{1, 2, 5}},
		{Weight: 1, Set: []int{4}},
		{Weight: 1, Set: []int{5}},
		{Weight: 1, Set: []int{6}},
	}}
	bookExample12 = rule.Approvals{Options: 4, Ballots: []rule.ApprovalBallot{
		{Weight: 3, Set: []int{2, 3}}, {Weight: 2, Set: []int{0, 1}}, {Weight: 2, Set: []int{0, 2}}, {Weight: 1, Set: []int{1, 3}},
	}}
	// Profile 1 of the tests of abcvoting, see testdata/README.md.
	sixSets = rule.Approvals{Options: 6, Ballots: []rule.ApprovalBallot{
		{Weight: 1, Set: []int{0, 4, 5}},
		{Weight: 1, Set: []int{0}},
		{Weight: 1, Set: []int{1, 4, 5}},
		{Weight: 1, Set: []int{1}},
		{Weight: 1, Set: []int{2, 4, 5}},
		{Weight: 1, Set: []int{2}},
		{Weight: 1, Set: []int{3, 4, 5}},
		{Weight: 1, Set: []int{3}},
	}}
)

func letters(sets [][]int) []string {
	var out []string
	for _, set := range sets {
		word := ""
		for _, o := range set {
			word += string(rune('a' + o))
		}
		out = append(out, word)
	}
	return out
}

func TestCommitteesOfTheBook(t *testing.T) {
	complete := func(c rule.Completion) func(rule.Approvals, int) rule.Committee {
		return func(a rule.Approvals, k int) rule.Committee { return rule.EqualShares(a, k, c) }
	}
	cases := map[string]struct {
		votes rule.Approvals
		k     int
		count func(rule.Approvals, int) rule.Committee
		want  []string
		score string
	}{
		"example 1, PAV":          {bookExample1, 4, rule.PAV, []string{"abcf"}, "83/6"},
		"example 1, CC":           {bookExample1, 4, rule.CC, []string{"aefg"}, "12"},
		"example 1, AV":           {bookExample1, 4, rule.ApprovalCommittee, []string{"abcd", "abcf"}, "18"},
		"example 1, seq-Phragmén": {bookExample1, 4, rule.SeqPhragmen, []string{"abcd"}, ""},
		"example 1, Monroe (score printed, sets by hand)": {bookExample1, 4, committees["monroe"], []string{"abce", "abcf", "abcg", "abdf", "acdf", "bcdf"}, "10"},
		"example 11, equal shares and Phragmén":           {bookExample1, 4, complete(rule.Phragmen), []string{"abcd"}, ""},
		"example 11, equal shares, places left open":      {bookExample1, 4, complete(rule.None), []string{"a"}, ""},
		"example 12, equal shares and Phragmén":           {bookExample12, 3, complete(rule.Phragmen), []string{"acd"}, ""},
		"example 12, seq-Phragmén":                        {bookExample12, 3, rule.SeqPhragmen, []string{"bcd"}, ""},
		"abcvoting profile 1, equal shares, open":         {sixSets, 4, complete(rule.None), []string{"ef"}, ""},
		"abcvoting profile 1, equal shares and Phragmén":  {sixSets, 4, complete(rule.Phragmen), []string{"abef", "acef", "adef", "bcef", "bdef", "cdef"}, ""},
		"abcvoting profile 1, equal shares and votes":     {sixSets, 4, complete(rule.ByApproval), []string{"abef", "acef", "adef", "bcef", "bdef", "cdef"}, ""},
		"by hand: nobody to count":                        {rule.Approvals{Options: 3}, 2, complete(rule.Phragmen), []string{"ab", "ac", "bc"}, ""},
		"by hand: no place":                               {bookExample12, 0, rule.PAV, []string{""}, "0"},
		"by hand: more places than options":               {bookExample12, 9, rule.PAV, []string{"abcd"}, "12"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := c.count(c.votes, c.k)
			if d := cmp.Diff(c.want, letters(got.Sets)); d != "" {
				t.Error(d)
			}
			if c.score != "" && got.Score.RatString() != c.score {
				t.Errorf("score %v, want %s", got.Score, c.score)
			}
		})
	}
}

func TestStepsTellThePricesOfTheBook(t *testing.T) {
	type step struct {
		Option string
		Price  string
		Phase  rule.Phase
		Tied   string
	}
	cases := map[string]struct {
		got  rule.Committee
		want []step
	}{
		// The book lists loads of voters as money spent; here they begin at nothing, which is more by the k/n each began with.
		"example 11: q = 1/8, then loads 11/32, 55/128 and 5/8 in all": {rule.EqualShares(bookExample1, 4, rule.Phragmen), []step{
			{"a", "1/8", rule.ByShares, ""}, {"b", "11/32", rule.ByPhragmen, "bc"}, {"c", "55/128", rule.ByPhragmen, ""}, {"d", "5/8", rule.ByPhragmen, ""},
		}},
		"example 12: q = 1/5 and 13/40, then 1/40 above 3/8": {rule.EqualShares(bookExample12, 3, rule.Phragmen), []step{
			{"c", "1/5", rule.ByShares, ""}, {"a", "13/40", rule.ByShares, ""}, {"d", "2/5", rule.ByPhragmen, ""},
		}},
		"example 12, seq-Phragmén: 1/5, 1/3, 29/60": {rule.SeqPhragmen(bookExample12, 3), []step{
			{"c", "1/5", rule.ByPhragmen, ""}, {"b", "1/3", rule.ByPhragmen, ""}, {"d", "29/60", rule.ByPhragmen, ""},
		}},
		"by hand, one by one: 5, then 2 + 1/2": {rule.SeqPAV(bookExample12, 2), []step{
			{"c", "5", rule.ByGain, ""}, {"a", "3", rule.ByGain, "ab"},
		}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var steps []step
			for _, s := range c.got.Steps {
				tied := ""
				if s.Tied != nil {
					tied = letters([][]int{s.Tied})[0]
				}
				steps = append(steps, step{letters([][]int{{s.Option}})[0], s.Price.RatString(), s.Phase, tied})
			}
			if d := cmp.Diff(c.want, steps); d != "" {
				t.Error(d)
			}
		})
	}
}
