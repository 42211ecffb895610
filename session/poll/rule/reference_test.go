package rule_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll/rule"
)

// election is one of testdata/committees.txt.
type election struct {
	name   string
	votes  rule.Approvals
	k      int
	expect map[string][][]int
}

func digits(t *testing.T, word string) []int {
	t.Helper()
	set := []int{}
	for _, d := range strings.TrimPrefix(word, "-") {
		n, err := strconv.Atoi(string(d))
		if err != nil {
			t.Fatal(err)
		}
		set = append(set, n)
	}
	return set
}

func elections(t *testing.T) []election {
	t.Helper()
	file, err := os.ReadFile("testdata/committees.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []election
	for line := range strings.Lines(string(file)) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0:
		case words[0] == "election":
			at := slices.Index(words, "options")
			e := election{name: strings.Join(words[1:at], " "), expect: map[string][][]int{}}
			e.votes.Options, _ = strconv.Atoi(words[at+1])
			e.k, _ = strconv.Atoi(words[at+3])
			all = append(all, e)
		case words[0] == "ballots":
			for _, w := range words[1:] {
				e := &all[len(all)-1]
				e.votes.Ballots = append(e.votes.Ballots, rule.ApprovalBallot{Weight: 1, Set: digits(t, w)})
			}
		default:
			for _, w := range words[1:] {
				e := &all[len(all)-1]
				e.expect[words[0]] = append(e.expect[words[0]], digits(t, w))
			}
		}
	}
	return all
}

var committees = map[string]func(rule.Approvals, int) rule.Committee{
	"av":       rule.ApprovalCommittee,
	"pav":      rule.PAV,
	"seqpav":   rule.SeqPAV,
	"cc":       rule.CC,
	"phragmen": rule.SeqPhragmen,
	"monroe":   func(a rule.Approvals, k int) rule.Committee { c, _ := rule.Monroe(a, k); return c },
	"shares":   func(a rule.Approvals, k int) rule.Committee { return rule.EqualShares(a, k, rule.Phragmen) },
	"partial":  func(a rule.Approvals, k int) rule.Committee { return rule.EqualShares(a, k, rule.None) },
}

func TestCommitteesAreThoseOfAbcvoting(t *testing.T) {
	checked := 0
	for _, e := range elections(t) {
		if err := e.votes.Validate(); err != nil {
			t.Fatal(e.name, err)
		}
		for name, sets := range e.expect {
			t.Run(e.name+", "+name, func(t *testing.T) {
				count, ok := committees[name]
				if !ok {
					t.Fatal("no such rule")
				}
				got := count(e.votes, e.k)
				if d := cmp.Diff(sets, got.Sets); d != "" || got.More || !got.Exact {
					t.Errorf("more %v, exact %v\n%s", got.More, got.Exact, d)
				}
			})
			checked++
		}
	}
	if checked != 165 {
		t.Errorf("%d expectations were read, want 165", checked)
	}
}
