package rule_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

func approved(options int, sets ...[]int) rule.Approvals {
	a := rule.Approvals{Options: options}
	for _, set := range sets {
		a.Ballots = append(a.Ballots, rule.ApprovalBallot{Weight: 1, Set: set})
	}
	return a
}

// The elections and results called AppEx are what the tests of pabutools expect (github.com/COMSOC-Community/pabutools),
// taken as facts; money is in hundredths where theirs has fractions.
func TestBudgetsArePublishedOnes(t *testing.T) {
	four := [][]int{{0}, {1, 2, 3}, {1, 2, 3}, {2}}
	shares := func(p rule.Projects, limit int) rule.Committee { return rule.EqualSharesBudget(p, limit, false) }
	filled := func(p rule.Projects, limit int) rule.Committee { return rule.EqualSharesBudget(p, limit, true) }
	appEx1 := approved(4, []int{0, 1, 2, 3}, []int{0, 1, 2, 3})
	appEx4 := approved(3, []int{0}, []int{0, 1, 2}, []int{2})
	cases := map[string]struct {
		votes rule.Approvals
		costs []int
		worth rule.Satisfaction
		limit int
		count func(rule.Projects, int) rule.Committee
		want  []string
	}{
		"AppEx_1, greedy by cost":                 {appEx1, []int{1, 3, 2, 1}, rule.ByCost, 3, rule.GreedyBudget, []string{"ac", "ad", "b", "cd"}},
		"AppEx_1, greedy by count":                {appEx1, []int{1, 3, 2, 1}, rule.ByCount, 3, rule.GreedyBudget, []string{"ad"}},
		"AppEx_2, equal shares by count":          {approved(4, four...), []int{100, 90, 200, 109}, rule.ByCount, 400, shares, []string{"abd"}},
		"AppEx_2, equal shares by cost":           {approved(4, four...), []int{100, 90, 200, 109}, rule.ByCost, 400, shares, []string{"ac"}},
		"AppEx_3, equal shares by count":          {approved(6, four...), []int{100, 90, 200, 109, 109, 109}, rule.ByCount, 400, shares, []string{"abd"}},
		"AppEx_3, equal shares by cost":           {approved(6, four...), []int{100, 90, 200, 109, 109, 109}, rule.ByCost, 400, shares, []string{"ac"}},
		"AppEx_4, greedy by count":                {appEx4, []int{0, 1, 2}, rule.ByCount, 2, rule.GreedyBudget, []string{"ab", "ac"}},
		"AppEx_4, equal shares by count":          {appEx4, []int{0, 1, 2}, rule.ByCount, 2, shares, []string{"a"}},
		"AppEx_4, equal shares by cost":           {appEx4, []int{0, 1, 2}, rule.ByCost, 2, shares, []string{""}},
		"AllAfford, equal shares":                 {approved(4, []int{0, 1, 2, 3}), []int{1, 3, 2, 1}, rule.ByCost, 7, shares, []string{"abcd"}},
		"EmptyProfile, equal shares":              {approved(4, []int{}), []int{1, 3, 2, 1}, rule.ByCost, 3, shares, []string{""}},
		"book example 1 as a budget":              {bookExample1, []int{1, 1, 1, 1, 1, 1, 1, 1}, rule.ByCost, 4, shares, []string{"a"}},
		"by hand: b is what the rest of a buys":   {approved(4, four...), []int{100, 90, 200, 109}, rule.ByCost, 400, filled, []string{"abc"}},
		"by hand: what is free needs no money":    {approved(2, []int{0, 1}), []int{0, 0}, rule.ByCount, 0, shares, []string{"ab"}},
		"by hand: no money":                       {approved(4, four...), []int{100, 90, 200, 109}, rule.ByCost, 0, filled, []string{""}},
		"by hand: nobody wants b, though it fits": {approved(2, []int{0}), []int{5, 1}, rule.ByCost, 9, filled, []string{"a"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := c.count(rule.ApprovedProjects(c.votes, c.costs, c.worth), c.limit)
			if d := cmp.Diff(c.want, letters(got.Sets)); d != "" {
				t.Error(d)
			}
		})
	}
}

// Three people share 30. Project 0 costs 12 and is worth 4, 2 and 0 to them: at a price of 2 they pay 8 and 4. Project 1
// costs 16 and is worth 1, 1 and 3: the first has only 2 left, the second 6, the third 10, together 18; if nobody ran short
// the price would be 16/5, which the first cannot pay and, as then 14 remain for 4 units of worth, 7/2; the third has less
// than 21/2, which leaves 4 for the second, who has it.
func TestEverybodyPaysInProportionToWorth(t *testing.T) {
	p := rule.Projects{Costs: []int{12, 16}, Ballots: []rule.BudgetBallot{
		{Weight: 1, Worth: []rule.Worth{{Project: 0, Points: 4}, {Project: 1, Points: 1}}},
		{Weight: 1, Worth: []rule.Worth{{Project: 0, Points: 2}, {Project: 1, Points: 1}}},
		{Weight: 1, Worth: []rule.Worth{{Project: 1, Points: 3}}},
	}}
	got := rule.EqualSharesBudget(p, 30, false)
	var prices []string
	for _, s := range got.Steps {
		prices = append(prices, s.Price.RatString())
	}
	if d := cmp.Diff([]string{"2", "4"}, prices); d != "" {
		t.Error(d)
	}
}

func TestWhatNoRuleCanCountIsNamed(t *testing.T) {
	cases := map[string]struct {
		got  error
		want error
	}{
		"rankings: no weight":      {rule.Rankings{Options: 1, Ballots: []rule.Ranking{{}}}.Validate(), rule.ErrWeight},
		"rankings: no such option": {rule.Rankings{Options: 1, Ballots: []rule.Ranking{rule.Strict(1)}}.Validate(), rule.ErrOption},
		"rankings: twice":          {rule.Rankings{Options: 2, Ballots: []rule.Ranking{rule.Strict(1, 1)}}.Validate(), rule.ErrTwice},
		"rankings: an empty tier":  {rule.Rankings{Options: 2, Ballots: []rule.Ranking{{Weight: 1, Tiers: [][]int{{}}}}}.Validate(), rule.ErrEmpty},
		"rankings: fine":           {tennessee().Validate(), nil},
		"approvals: no weight":     {rule.Approvals{Options: 1, Ballots: []rule.ApprovalBallot{{}}}.Validate(), rule.ErrWeight},
		"approvals: not sorted":    {approved(3, []int{2, 1}).Validate(), rule.ErrOrder},
		"approvals: twice":         {approved(3, []int{1, 1}).Validate(), rule.ErrTwice},
		"approvals: no such":       {approved(3, []int{-1}).Validate(), rule.ErrOption},
		"approvals: fine":          {bookExample1.Validate(), nil},
		"budget: a negative cost":  {rule.Projects{Costs: []int{-1}}.Validate(), rule.ErrCost},
		"budget: no points":        {rule.Projects{Costs: []int{1}, Ballots: []rule.BudgetBallot{{Weight: 1, Worth: []rule.Worth{{}}}}}.Validate(), rule.ErrWorth},
		"budget: no such project":  {rule.Projects{Ballots: []rule.BudgetBallot{{Weight: 1, Worth: []rule.Worth{{Points: 1}}}}}.Validate(), rule.ErrOption},
		"budget: fine":             {rule.ApprovedProjects(bookExample12, []int{0, 1, 2, 3}, rule.ByCost).Validate(), nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if !errors.Is(c.got, c.want) {
				t.Errorf("%v, want %v", c.got, c.want)
			}
		})
	}
}
