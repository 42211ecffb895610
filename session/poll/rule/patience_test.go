package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

// Everybody approves of everything: there are 76,904,685 committees of 8 of 40. A hundred are listed, and it is said.
func TestMoreCommitteesThanAnybodyReadsAreOwnedUpTo(t *testing.T) {
	votes := approved(40, upTo(40), upTo(40), upTo(40))
	for name, count := range chosen {
		if name == "monroe" || name == "equal shares as a budget" || name == "greedy budget" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			got := count(votes, 8)
			if !got.More || len(got.Sets) == 0 || len(got.Sets) > rule.MaxSets || len(got.Sets[0]) != 8 {
				t.Errorf("more %v, %d sets", got.More, len(got.Sets))
			}
		})
	}
}

func TestMonroeDeclinesWhatWouldTakeTooLong(t *testing.T) {
	if _, ok := rule.Monroe(approved(40, upTo(40)), 8); ok {
		t.Error("76,904,685 committees were looked at")
	}
	if _, ok := rule.Monroe(bookExample1, 0); ok {
		t.Error("nobody can speak for anybody in a committee of nobody")
	}
}

func TestPlaceIsTheTierOfAnOption(t *testing.T) {
	got := rule.Outcome{Order: [][]int{{2}, {0, 3}, {1}}}
	if d := cmp.Diff([]int{1, 2, 0, 1}, got.Place()); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]int{2}, got.Winners()); d != "" || (rule.Outcome{}).Winners() != nil {
		t.Error(d)
	}
}
