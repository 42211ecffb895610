package reading_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// order is a poll on four options that is told apart by 2 ballots each: Trust 6, Time 4, Tea 2, and Trains 1.
func order(t *testing.T) *session.Poll {
	return voted(t, poll.Rules{Method: poll.Approval, Places: 2}, "abcd", 8, "a=1 b=1 c=1", "a=1 b=1 c=1 d=1", "a=1 b=1", "a=1 b=1", "a=1", "a=1")
}

func TestWhatToBeCarefulWith(t *testing.T) {
	for _, c := range []struct {
		name string
		poll *session.Poll
		turn func(p *session.Poll, r *analysis.Result)
		want []string
	}{
		{"nothing", order(t), nil, nil},
		{
			"quorum missed", order(t), func(p *session.Poll, _ *analysis.Result) { p.Quorum = 7 },
			[]string{"The quorum was not reached: 6 people voted, and 7 were needed. The result does not count."},
		},
		{"quorum reached", order(t), func(p *session.Poll, _ *analysis.Result) { p.Quorum = 6 }, nil},
		{
			"a tie for the first place", voted(t, poll.Rules{Method: poll.Approval, Places: 2}, "abc", 8, all(times(3, "a=1 b=1"), times(2, "c=1"))...), nil,
			[]string{"“Trust” and “Time” are level in place 1. Talk it through, or vote again on these."},
		},
		{
			"a tie over the line", voted(t, poll.Rules{Method: poll.Approval, Places: 2}, "abc", 8, all(times(3, "a=1 b=1 c=1"), times(2, "a=1"))...), nil,
			[]string{"“Time” and “Tea” are level in place 2, so it is open which of them are among the first 2. Talk it through, or vote again on these."},
		},
		{
			"a tie below the line", voted(t, poll.Rules{Method: poll.Approval, Places: 1}, "abc", 8, all(times(3, "a=1 b=1 c=1"), times(2, "a=1"))...), nil,
			[]string{"“Time” and “Tea” are level in place 2."},
		},
		{
			"the winner depends on the rule", voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 1}, "abc", 9, all(times(4, "a=1 b=2"), times(3, "b=1"), times(1, "c=1 b=2"))...),
			func(_ *session.Poll, r *analysis.Result) {
				r.Depends = true
				r.Other = []analysis.OtherRule{
					{Name: analysis.ByPlurality, Order: [][]int{{1}, {0}, {2}}},
					{Name: analysis.ByApproval, Order: [][]int{{0}, {1}, {2}}},
					{Name: analysis.ByBorda, Order: [][]int{{0}, {1}, {2}}},
					{Name: analysis.BySchulze, Order: [][]int{{0, 1}, {2}}},
					{Name: analysis.ByEqualShares, Order: [][]int{{2}, {0, 1}}, Sets: 1},
				}
			},
			[]string{"Which option comes first depends on the rule: “Time” by the count of this vote, number of people (approval) and points for places (Borda); “Trust” by first choices only; “Time” and “Trust” by comparing pairs (Schulze)."},
		},
		{
			"more against than for", voted(t, poll.Rules{Method: poll.Agree, Places: 1}, "ab", 9, "a=3 b=1", "a=1 b=1", "a=1 b=1", "a=2 b=1", "a=2 b=3"), nil,
			[]string{"More people are against “Trust” than for it: 2 against and 1 for."},
		},
		{
			"no clear difference between two", order(t), func(_ *session.Poll, r *analysis.Result) {
				r.Stability = &analysis.Stability{Times: 1000, Level: [][2]int{{1, 2}}}
			},
			[]string{"There is no clear difference between “Time” and “Tea”: with a few other people in the room, their order could be another."},
		},
		{
			"no clear difference in runs", voted(t, poll.Rules{Method: poll.Approval, Places: 2}, "abcdef", 8, "a=1 b=1 c=1 d=1 e=1 f=1", "a=1 b=1 c=1 d=1 e=1", "a=1 b=1 c=1 d=1", "a=1 b=1 c=1", "a=1 b=1", "a=1"),
			func(_ *session.Poll, r *analysis.Result) {
				r.Rows[0].Unanimous = false
				r.Stability = &analysis.Stability{Times: 1000, Level: [][2]int{{0, 3}, {2, 4}, {4, 5}}}
			},
			[]string{"There is no clear difference between places 1 to 4: with a few other people in the room, their order could be another. The same is true of places 3 to 5 and places 5 to 6."},
		},
		{
			"no clear difference at all", order(t), func(_ *session.Poll, r *analysis.Result) {
				r.Stability = &analysis.Stability{Times: 1000, Level: [][2]int{{0, 3}}}
			},
			[]string{"There is no clear difference between any of the options: with a few other people in the room, their order could be another."},
		},
		{
			"one ballot swaps", order(t), func(_ *session.Poll, r *analysis.Result) { r.Swap = &analysis.Swap{Upper: 1, Lower: 2} },
			[]string{"One changed ballot would swap second and third: “Time” and “Tea”."},
		},
		{
			"one ballot makes level", order(t), func(_ *session.Poll, r *analysis.Result) { r.Swap = &analysis.Swap{Upper: 0, Lower: 1, Tie: true} },
			[]string{"One changed ballot would make first and second level: “Trust” and “Time”."},
		},
		{
			"unanimous", order(t), func(_ *session.Poll, r *analysis.Result) { r.Rows[0].Unanimous = true },
			[]string{"Everybody who voted chose “Trust”, so on that each person's view is known."},
		},
		{
			"unanimous against", voted(t, poll.Rules{Method: poll.Agree, Places: 1}, "ab", 9, all(times(5, "a=3 b=1"), times(2, "a=1 b=1"))...), nil,
			[]string{"Everybody who voted is against “Time”, so on that each person's view is known."},
		},
		{
			"unanimous on a low impact", voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 5}, "ab", 9, all(times(4, "a/1=5 b/1=2"), times(1, "a/1=3 b/1=1"))...), nil,
			[]string{"Everybody who voted sees a low impact in “Time”, so on that each person's view is known."},
		},
		{
			"to be in every order tells nothing", voted(t, poll.Rules{Method: poll.Ranking}, "abc", 9, times(5, "a=1 b=2 c=3")...),
			func(_ *session.Poll, r *analysis.Result) { r.Rows[0].Unanimous = true }, nil,
		},
		{
			"left alike", order(t), func(p *session.Poll, _ *analysis.Result) { p.Alike = 2 },
			[]string{"2 pairs of options look alike and were left so when the vote opened. They may have divided people between them."},
		},
		{
			"tables", voted(t, poll.Rules{Method: poll.Approval, Places: 1}, "ab", 20, all(times(5, "b=1"), []string{"6 people: a=1"})...), nil,
			[]string{"The ballot of 1 table counts for the 6 people at it, who may not all have thought the same."},
		},
		{
			"few ballots", voted(t, poll.Rules{Method: poll.Approval, Places: 1}, "ab", 20, "a=1 b=1", "a=1", "blank", "spoilt", "blank"), nil,
			[]string{"There are only 2 ballots with an answer, so these are counts and no more: nothing can be said of how firm their order is."},
		},
		{
			"one ballot", voted(t, poll.Rules{Method: poll.Approval, Places: 1}, "ab", 20, "a=1"), nil,
			[]string{"There is only 1 ballot with an answer, so these are counts and no more: nothing can be said of how firm their order is."},
		},
		{
			"unsure quadrants", voted(t, poll.Rules{Method: poll.ImpactEffort, Top: 5}, "ab", 9, all(times(4, "a/1=5 a/2=1 b/1=2 b/2=4"), times(1, "a/1=5 a/2=1 b/1=4 b/2=2"))...),
			func(_ *session.Poll, r *analysis.Result) { r.Rows[1].Unsure = true },
			[]string{"Answers on “Time” lie on both sides of the middle, so its quadrant is not sure."},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			res := result(c.poll)
			if c.turn != nil {
				c.turn(c.poll, &res)
			}
			if d := cmp.Diff(c.want, reading.Careful(c.poll, res, nil)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestWhatNobodySpokeOfIsNoWinner(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.Agree}, "ab", 3, "a=1", "a=1")
	want := []string{"No option has more people for it than against it. “Trust” comes nearest: 0 of 3 agree, 2 disagree.", "1 option got no answer."}
	if d := cmp.Diff(want, reading.Headline(p, result(p), nil)); d != "" {
		t.Error(d)
	}
}

func TestAgreementIsSaidWithItsNumber(t *testing.T) {
	for _, c := range []struct {
		name string
		in   *analysis.Concordance
		want string
	}{
		{"none", nil, ""},
		{
			"strong", &analysis.Concordance{W: .7249, P: .001, Ballots: 11, Band: analysis.Strong},
			"People agree strongly on the order of the options. Kendall's W is 0.72 over 11 ballots: 0 is no agreement, and 1 is the same order on every ballot.",
		},
		{
			"chance", &analysis.Concordance{W: .1, P: .4, Ballots: 11},
			"People hardly agree on the order of the options. Kendall's W is 0.10 over 11 ballots: 0 is no agreement, and 1 is the same order on every ballot. Ballots filled in at random could agree as much.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reading.Agreement(analysis.Result{Concordance: c.in}, nil); got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestOtherRulesAreATableOfOrders(t *testing.T) {
	p := voted(t, poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 2}, "abcdef", 9, "a=1 b=2", "a=1 c=2", "b=1 d=2", "a=1 e=2", "b=1 f=2")
	res := result(p)
	res.Other = []analysis.OtherRule{
		{Name: analysis.ByPlurality, Order: [][]int{{0}, {1}, {2, 3, 4, 5}}},
		{Name: analysis.ByBorda, Order: [][]int{{0}, {1}, {2}, {3}, {4}, {5}}},
		{Name: analysis.ByIRV, Order: [][]int{{0, 1}, {2, 3, 4, 5}}},
		{Name: analysis.ByPAV, Order: [][]int{{0, 1}, {2, 3, 4, 5}}, Sets: 1},
		{Name: analysis.ByEqualShares, Order: [][]int{{1, 3}, {0, 2, 4, 5}}, Sets: 3},
		{Name: analysis.ByPAV, Order: [][]int{{0, 1}, {2, 3, 4, 5}}, Sets: 1, Stepwise: true},
	}
	want := [][3]string{
		{"first choices only", "“Trust”", "“Trust”, then “Time”, then “Tea”, “Trains”, “Tools” and “Trees” level"},
		{"points for places (Borda)", "“Trust”", "“Trust”, then “Time”, then “Tea”, then “Trains”, then 2 more"},
		{"taking out the last (instant run-off)", "“Trust” and “Time”", "“Trust” and “Time” level, then 4 more"},
		{"shared seats (proportional approval)", "“Trust” and “Time”", "2 chosen together"},
		{"equal shares", "“Time” and “Trains”", "2 chosen together, one of 3 sets that are equally good"},
		{"shared seats (proportional approval)", "“Trust” and “Time”", "2 chosen one after another: there are too many sets to try them all"},
	}
	if d := cmp.Diff(want, reading.OtherRules(p, res, nil)); d != "" {
		t.Error(d)
	}
	for _, o := range res.Other {
		if reading.RuleUse(o.Name, nil) == "" {
			t.Errorf("%s does not say what it does", o.Name)
		}
	}
}

func TestTheProportionalChoiceSaysWhoGains(t *testing.T) {
	p := order(t)
	res := result(p)
	if got := reading.Proportional(p, res, nil); got != "" {
		t.Errorf("nothing was compared, and yet %q", got)
	}
	res.Proportional = &analysis.Proportional{Places: 3, Same: 2, In: []int{3}, Out: []int{2}, Gain: 3, Lost: 1}
	want := "2 of 3 stay the same. Equal shares would take “Trains” in place of “Tea”. 3 people who support nothing that is taken now would then have something. 1 person would have nothing any more."
	if got := reading.Proportional(p, res, nil); got != want {
		t.Errorf("got %q", got)
	}
	res.Proportional = &analysis.Proportional{Places: 1, In: []int{1}, Out: []int{0}, Gain: 1}
	if got, want := reading.Proportional(p, res, nil), "Equal shares would take “Time” in place of “Trust”. 1 person who supports nothing that is taken now would then have something."; got != want {
		t.Errorf("got %q", got)
	}
	res.Proportional = &analysis.Proportional{Places: 3, Same: 3}
	if got, want := reading.Proportional(p, res, nil), "A choice by equal shares would take the same 3 options, so every part of the group has its share already."; got != want {
		t.Errorf("got %q", got)
	}
}

func TestGroupsAreComparedOnlyWhereTheyAreLarge(t *testing.T) {
	p := order(t)
	p.Floor = 5
	res := result(p)
	if head, rows, note := reading.Groups(p, res, nil); head != nil || rows != nil || note != "" {
		t.Error("ballots without groups are compared")
	}
	res.Groups = &analysis.Groups{Hidden: 2}
	if _, rows, note := reading.Groups(p, res, nil); rows != nil || note != "No group has 5 people or more who voted, so groups are not compared." {
		t.Errorf("got %q", note)
	}
	res.Groups = &analysis.Groups{
		Names: []string{"Residents", "Staff"}, People: []int{12, 6}, Hidden: 1,
		Consensus: []float64{.5, .625, .1, .05}, Support: [][]int{{12, 1}, {9, 5}, {3, 0}, {0, 0}},
	}
	head, rows, note := reading.Groups(p, res, nil)
	if d := cmp.Diff([]string{"Option", "Residents (12 people)", "Staff (6 people)", "In all groups"}, head); d != "" {
		t.Error(d)
	}
	want := [][]string{{"Trust", "12 of 12", "1 of 6", "0.50"}, {"Time", "9 of 12", "5 of 6", "0.62"}, {"Tea", "3 of 12", "0 of 6", "0.10"}, {"Trains", "0 of 12", "0 of 6", "0.05"}}
	if d := cmp.Diff(want, rows); d != "" {
		t.Error(d)
	}
	if want := "1 group is not shown: it has fewer than 5 people, or would give such a group away. “Time” has most support in all groups at once. That number multiplies the shares of the groups, so an option needs each of them."; note != want {
		t.Errorf("got %q", note)
	}
}
