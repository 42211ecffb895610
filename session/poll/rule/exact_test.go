package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

// After a, the loads of b and c would be 1/5 = (1 + 2/10) / 6; in floating point the second is a little less.
func TestATieThatFloatingPointDoesNotSeeIsATie(t *testing.T) {
	votes := rule.Approvals{Options: 3, Ballots: []rule.ApprovalBallot{
		{Weight: 8, Set: []int{0}}, {Weight: 2, Set: []int{0, 2}}, {Weight: 4, Set: []int{2}}, {Weight: 5, Set: []int{1}},
	}}
	tenth, six := 0.1, 6.0
	if (1+2*tenth)/six == 0.2 {
		t.Fatal("floating point sees this tie: the test shows nothing")
	}
	if d := cmp.Diff([]string{"ab", "ac"}, letters(rule.SeqPhragmen(votes, 2).Sets)); d != "" {
		t.Error(d)
	}
}

// Each of two has 10^10. The first, to whom the project is worth one unit in 10^10 more, runs out by that much; so the second
// pays the other half, at a price of exactly 1. If nobody ran out it would be one part in 2·10^10 less.
func TestWhoRunsOutByAHairRunsOut(t *testing.T) {
	const much = 10_000_000_000
	p := rule.Projects{Costs: []int{2 * much}, Ballots: []rule.BudgetBallot{
		{Weight: 1, Worth: []rule.Worth{{Project: 0, Points: much + 1}}}, {Weight: 1, Worth: []rule.Worth{{Project: 0, Points: much}}},
	}}
	got := rule.EqualSharesBudget(p, 2*much, false)
	if len(got.Steps) != 1 || got.Steps[0].Price.RatString() != "1" {
		t.Errorf("%+v", got)
	}
	p.Costs[0]++ // one unit of money more than the two have
	if got := rule.EqualSharesBudget(p, 2*much, false); len(got.Steps) != 0 {
		t.Errorf("%+v", got)
	}
}
