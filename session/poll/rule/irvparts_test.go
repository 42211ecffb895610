package rule_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll/rule"
)

// A ballot that ties sixty options shares its vote into parts so small that votes are counted as fractions. It says nothing
// for or against anybody, so who can win stays the same.
func TestARunOffInFractionsIsTheOneInWholeParts(t *testing.T) {
	all := make([]int, 60)
	for i := range all {
		all[i] = i
	}
	rapid.Check(t, func(t *rapid.T) {
		plain := rule.Rankings{Options: len(all)}
		for range rapid.IntRange(1, 9).Draw(t, "ballots") {
			plain.Ballots = append(plain.Ballots, rule.Strict(rapid.Permutation([]int{3, 17, 40, 59}).Draw(t, "order")...))
		}
		whole := rule.IRV(plain, 1)
		mixed := plain
		mixed.Ballots = append(slices.Clip(mixed.Ballots), rule.Ranking{Weight: 1, Tiers: [][]int{all}})
		fractions := rule.IRV(mixed, 1)
		if d := cmp.Diff(whole.Winners, fractions.Winners); d != "" || whole.More || fractions.More {
			t.Fatalf("%s%v %v", d, whole.More, fractions.More)
		}
		if first := fractions.Rounds[0].Votes[0]; first != 1./60 {
			t.Fatalf("an option that nobody ranks has %v votes of the ballot that ties all", first)
		}
	})
}
