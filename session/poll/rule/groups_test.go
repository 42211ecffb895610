package rule_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session/poll/rule"
)

// EJR, extended justified representation: of any group of at least l/k of the people who all approve of the same l options,
// at least one approves of l members. (Aziz and others, Justified Representation in Approval-Based Committee Voting, 2017.)
func TestGroupsGetWhatIsTheirs(t *testing.T) {
	for _, name := range []string{"pav", "equal shares, open", "equal shares, phragmen", "equal shares, approval"} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			a := one(drawApprovals(t, 6, 5))
			k := rapid.IntRange(1, a.Options).Draw(t, "places")
			for _, set := range chosen[name](a, k).Sets {
				if l, group := neglected(a, set, k); group != 0 {
					t.Fatalf("voters %b all approve of the same %d options and none has as many in %v", group, l, set)
				}
			}
		}))
	}
}

// neglected looks at every group and every l.
func neglected(a rule.Approvals, set []int, k int) (int, int) {
	for group := 1; group < 1<<len(a.Ballots); group++ {
		size, common, most := 0, upTo(a.Options), 0
		for v, b := range a.Ballots {
			if group>>v&1 == 0 {
				continue
			}
			size++
			common = slices.DeleteFunc(common, func(o int) bool { return !slices.Contains(b.Set, o) })
			have := 0
			for _, o := range set {
				if slices.Contains(b.Set, o) {
					have++
				}
			}
			most = max(most, have)
		}
		for l := 1; l <= min(k, len(common)); l++ {
			if size*k >= l*len(a.Ballots) && most < l {
				return l, group
			}
		}
	}
	return 0, 0
}

// The check must see a group that gets nothing, and must not see one that is too small to be owed anything.
func TestTheCheckOfGroupsCanFail(t *testing.T) {
	a := approved(4, []int{0, 1}, []int{0, 1}, []int{0, 1}, []int{2, 3}, []int{2, 3})
	if l, group := neglected(a, []int{0, 1}, 2); group != 0 {
		t.Errorf("two of five are owed nothing, yet l %d, group %b", l, group)
	}
	a.Ballots = append(a.Ballots, rule.ApprovalBallot{Weight: 1, Set: []int{2, 3}})
	if l, group := neglected(a, []int{0, 1}, 2); l != 1 || group != 0b111000 {
		t.Errorf("l %d, group %b", l, group)
	}
}
