package rule

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The search that serves more than 20 options finds what looking at every committee finds.
func TestTheSearchFindsTheSameCommittees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Approvals{Options: rapid.IntRange(1, 7).Draw(t, "options")}
		for range rapid.IntRange(0, 8).Draw(t, "ballots") {
			b := ApprovalBallot{Weight: rapid.IntRange(1, 3).Draw(t, "weight"), Set: []int{}}
			for o := range a.Options {
				if rapid.Bool().Draw(t, "approves") {
					b.Set = append(b.Set, o)
				}
			}
			a.Ballots = append(a.Ballots, b)
		}
		k := rapid.IntRange(0, a.Options).Draw(t, "places")
		h, _ := harmonic(k)
		for _, rule := range []thiele{h, once(k)} {
			start := oneByOne(a, k, rule)
			got, ok := rule.search(a, k, start)
			want := rule.everyCommittee(a, k)
			if d := cmp.Diff(want.Sets, got.Sets); d != "" || !ok || want.Score.Cmp(got.Score) != 0 {
				t.Fatal(ok, want.Score, got.Score, d)
			}
			if start.Score.Cmp(want.Score) > 0 {
				t.Fatalf("one by one scored %v, more than the best, %v", start.Score, want.Score)
			}
		}
	})
}

// Where the search is too long, options are added one by one and the result says so.
func TestWhatIsTooLongToSearchIsLabelled(t *testing.T) {
	a := Approvals{Options: 60}
	for v := range 200 {
		b := ApprovalBallot{Weight: 1}
		for o := range a.Options {
			if (v*v+o*o*7+v*o)%11 < 4 {
				b.Set = append(b.Set, o)
			}
		}
		a.Ballots = append(a.Ballots, b)
	}
	if c := PAV(a, 25); c.Exact || len(c.Sets) == 0 || len(c.Sets[0]) != 25 || len(c.Steps) != 25 {
		t.Errorf("exact %v, %d sets, %d steps", c.Exact, len(c.Sets), len(c.Steps))
	}
	if c := PAV(a, 40); c.Exact || len(c.Sets[0]) != 40 { // 1 + 1/2 + ... + 1/40 has no common denominator that fits
		t.Error(c.Exact, c.Sets)
	}
	if c := PAV(a, 2); !c.Exact {
		t.Error("a search through few committees was given up")
	}
}

// Between the options that are few enough for every committee at once and those that are not, both ways are open.
func TestTwentyOptionsAreAlwaysCountedExactly(t *testing.T) {
	for _, options := range []int{16, 17, 20} {
		a := Approvals{Options: options}
		for v := range 150 {
			b := ApprovalBallot{Weight: 1}
			for o := range options {
				if (v*v+o*o*7+v*o)%11 < 3 {
					b.Set = append(b.Set, o)
				}
			}
			a.Ballots = append(a.Ballots, b)
		}
		h, _ := harmonic(options / 2)
		want, got := h.everyCommittee(a, options/2), PAV(a, options/2)
		if d := cmp.Diff(want.Sets, got.Sets); d != "" || !got.Exact || want.Score.Cmp(got.Score) != 0 {
			t.Errorf("%d options: exact %v, %v, want %v\n%s", options, got.Exact, got.Score, want.Score, d)
		}
	}
}
