package analysis_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

func forEachMethod(t *testing.T, law func(t *rapid.T, m poll.Method, d drawing)) {
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { law(t, m, from(t)) })
		})
	}
}

func TestTheGeneratorMakesValidBallots(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		in := d.input(m, 5, 6)
		if err := in.Rules.Check(len(in.Options)); err != nil {
			t.Fatal(err)
		}
		if err := in.Rules.CheckHands(in.Options, in.Hands); err != nil {
			t.Fatal(err)
		}
		for _, b := range in.Ballots {
			if err := in.Rules.CheckBallot(in.Options, b); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestTheOrderOfBallotsDoesNotMatter(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		in := d.input(m, 5, 8)
		other := in
		other.Ballots = rapid.Permutation(in.Ballots).Draw(t, "ballots")
		if d := cmp.Diff(analysis.Analyse(in), analysis.Analyse(other)); d != "" {
			t.Fatal(d)
		}
	})
}

// Other names and another order of the options change nothing but the names, unless options are tied: then the rows of the
// tied stand in the order of the options, and what is said of places is compared instead.
func TestOptionsAreTreatedAlike(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		in := d.input(m, 5, 8)
		places := make([]int, len(in.Options))
		for i := range places {
			places[i] = i
		}
		places = rapid.Permutation(places).Draw(t, "places")
		renamed := map[string]string{}
		other := in
		other.Options = nil
		for _, p := range places {
			o := in.Options[p]
			renamed[o.ID] = "x" + string(rune('a'+len(other.Options)))
			other.Options = append(other.Options, poll.Option{ID: renamed[o.ID], Text: o.Text})
		}
		other.Ballots = nil
		for _, b := range in.Ballots {
			marks := map[string]int{}
			for key, v := range b.Marks {
				marks[rename(key, renamed)] = v
			}
			b.Marks = marks
			other.Ballots = append(other.Ballots, b)
		}
		other.Hands.Counts = map[string][]int{}
		for id, counts := range in.Hands.Counts {
			other.Hands.Counts[renamed[id]] = counts
		}
		a, b := analysis.Analyse(in), analysis.Analyse(other)
		tied := false
		for i := range a.Tally.Rows {
			tied = tied || a.Tally.Rows[i].Tied
			if a.Tally.Rows[i].Rank != b.Tally.Rows[i].Rank {
				t.Fatalf("place %d: %+v, renamed %+v", i, a.Tally.Rows[i], b.Tally.Rows[i])
			}
		}
		a.Tally, b.Tally = poll.Tally{}, poll.Tally{}
		nearly := cmp.Comparer(func(x, y float64) bool { return math.Abs(x-y) < 1e-9 })
		if !tied {
			if d := cmp.Diff(a, b, nearly); d != "" {
				t.Fatal(d)
			}
			return
		}
		if d := cmp.Diff(a.Concordance, b.Concordance, nearly); d != "" {
			t.Fatal(d)
		}
		if a.Depends != b.Depends || (a.Swap == nil) != (b.Swap == nil) || a.Swap != nil && a.Swap.Tie != b.Swap.Tie {
			t.Fatalf("%v %+v, renamed %v %+v", a.Depends, a.Swap, b.Depends, b.Swap)
		}
		for i := range a.Other {
			if len(a.Other[i].Order[0]) != len(b.Other[i].Order[0]) || a.Other[i].Sets != b.Other[i].Sets {
				t.Fatalf("%+v, renamed %+v", a.Other[i], b.Other[i])
			}
		}
	})
}

func rename(key string, names map[string]string) string {
	if a, b, ok := strings.Cut(key, ">"); ok {
		return poll.PairKey(names[a], names[b])
	}
	if a, b, ok := strings.Cut(key, "="); ok {
		return poll.EvenKey(names[a], names[b])
	}
	id, criterion, several := strings.Cut(key, "/")
	if several {
		return names[id] + "/" + criterion
	}
	return names[id]
}

// A ballot that speaks for three people counts as three ballots wherever people are counted.
func TestWeightsAreRepeatedBallots(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		in := d.input(m, 5, 4)
		other := in
		other.Ballots = nil
		for _, b := range in.Ballots {
			n := b.Heads()
			b.Weight = 0
			other.Ballots = append(other.Ballots, slices.Repeat([]poll.Ballot{b}, n)...)
		}
		a, b := analysis.Analyse(in), analysis.Analyse(other)
		a.Tally.Handed, b.Tally.Handed = 0, 0
		// These take the ballot as their unit.
		a.Concordance, b.Concordance, a.Stability, b.Stability, a.Swap, b.Swap = nil, nil, nil, nil, nil, nil
		if d := cmp.Diff(a, b); d != "" {
			t.Fatal(d)
		}
	})
}

func TestResultsKeepTheirBounds(t *testing.T) {
	forEachMethod(t, func(t *rapid.T, m poll.Method, d drawing) {
		in := d.input(m, 6, 9)
		r := analysis.Analyse(in)
		n := len(in.Options)
		if len(r.Rows) != n {
			t.Fatalf("%d readings of %d options", len(r.Rows), n)
		}
		share := func(x float64) bool { return x >= -1e-9 && x <= 1+1e-9 }
		for i, row := range r.Rows {
			if !share(row.Low) || !share(row.High) || row.Low > row.High || !share(row.Gini) || row.Strength < 0 {
				t.Fatalf("row %d: %+v", i, row)
			}
			for _, p := range row.Parts {
				if p.Agreement < -1-1e-9 || p.Agreement > 1+1e-9 || p.Q1 > p.Median || p.Median > p.Q3 || math.IsNaN(p.SD) {
					t.Fatalf("row %d: %+v", i, p)
				}
			}
		}
		if c := r.Concordance; c != nil && (!share(c.W) || !share(c.P)) {
			t.Fatalf("%+v", c)
		}
		if s := r.Stability; s != nil {
			sum := 0.0
			for i := range n {
				sum += s.InTop[i]
				if !share(s.InTop[i]) || s.Low[i] < 1 || s.High[i] > n || s.Low[i] > s.High[i] {
					t.Fatalf("row %d: %+v", i, s)
				}
			}
			if math.Abs(sum-float64(s.Top)) > 1e-6 {
				t.Fatalf("%v among the first %d", sum, s.Top)
			}
			for i, l := range s.Level {
				if l[0] >= l[1] || i > 0 && (l[0] <= s.Level[i-1][0] || l[1] <= s.Level[i-1][1]) {
					t.Fatalf("%v", s.Level)
				}
			}
		}
		for _, o := range r.Other {
			var all []int
			for _, tier := range o.Order {
				all = append(all, tier...)
			}
			slices.Sort(all)
			for i := range n {
				if len(all) != n || all[i] != i {
					t.Fatalf("%s orders %v", o.Name, o.Order)
				}
			}
			if (o.Name == analysis.ByPAV || o.Name == analysis.ByEqualShares) && (len(o.Order[0]) != in.Rules.Places || o.Sets < 1) {
				t.Fatalf("%s chooses %v for %d places", o.Name, o.Order, in.Rules.Places)
			}
		}
		if p := r.Proportional; p != nil && (p.Same+len(p.In) != p.Places || len(p.In) != len(p.Out) || len(p.In) == 0 && p.Gain+p.Lost > 0) {
			t.Fatalf("%+v", p)
		}
	})
}

// Whoever subtracts what is shown from the total learns of nobody, or of at least as many people as a group must have.
func TestSmallGroupsCannotBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		floor := rapid.IntRange(2, 10).Draw(t, "floor")
		in := analysis.Input{Rules: poll.Rules{Method: poll.Approval, Places: 1}, Options: options(2), Floor: floor}
		for _, name := range []string{"", "a", "b", "c", "d"} {
			for i := range rapid.IntRange(0, 15).Draw(t, "people") {
				in.Ballots = append(in.Ballots, poll.Ballot{Marks: map[string]int{in.Options[i%2].ID: 1}, Group: name})
			}
		}
		in.Hands.People = rapid.IntRange(0, 3).Draw(t, "hands")
		r := analysis.Analyse(in)
		if r.Groups == nil {
			return
		}
		if len(r.Groups.Names) == 0 {
			return // nothing is shown
		}
		rest := r.Tally.Voted()
		for i, n := range r.Groups.People {
			if n < floor {
				t.Fatalf("%s has %d people and is shown", r.Groups.Names[i], n)
			}
			rest -= n
		}
		if rest != 0 && rest < floor {
			t.Fatalf("%d people are left when the groups are taken from the total: %+v", rest, r.Groups)
		}
		if (r.Groups.Consensus != nil) != (len(r.Groups.Names) > 1) || len(r.Groups.Support) != 2 {
			t.Fatalf("%+v", r.Groups)
		}
	})
}

func TestAnUndisputedWinnerIsSure(t *testing.T) {
	for i, m := range poll.Methods() {
		d := seeded(uint64(i))
		in := d.input(m, 4, 0)
		in.Hands = poll.HandCount{}
		in.Rules.Places = 1
		in.Rules.Criteria = ""
		best, other := in.Options[1].ID, in.Options[0].ID
		b := poll.Ballot{Marks: map[string]int{}}
		switch m.Kind() {
		case poll.Ticks, poll.Ranks, poll.Units:
			b.Marks[best] = max(1, in.Rules.Step)
		case poll.Levels:
			b.Marks[in.Rules.Key(best, 0)], b.Marks[in.Rules.Key(other, 0)] = in.Rules.Levels(), 1
		case poll.Matches:
			b.Marks[poll.PairKey(best, other)] = 1
		}
		in.Ballots = slices.Repeat([]poll.Ballot{b}, d(5, 9))
		s := analysis.Analyse(in).Stability
		if s == nil || s.InTop[0] != 1 || s.Low[0] != 1 || s.High[0] != 1 {
			t.Fatalf("%s: %+v", m, s)
		}
		for _, run := range s.Level {
			if run[0] == 0 {
				t.Fatalf("%s: level with the winner: %v", m, s.Level)
			}
		}
	}
}
