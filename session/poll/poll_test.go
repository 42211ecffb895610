package poll_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll"
)

func options(n int) []poll.Option {
	out := make([]poll.Option, n)
	for i := range out {
		out[i] = poll.Option{ID: fmt.Sprintf("o%02d", i), Text: fmt.Sprint("option ", i)}
	}
	return out
}

func ballot(marks ...int) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for i, m := range marks {
		if m != 0 {
			b.Marks[fmt.Sprintf("o%02d", i)] = m
		}
	}
	return b
}

var rules = poll.Rules{Method: poll.Dots, Dots: 5, Cap: 2}

func TestCountGivesDotsPeopleAndEffectiveSupporters(t *testing.T) {
	got := poll.Count(rules, options(4), []poll.Ballot{ballot(2, 1, 0, 2), ballot(2, 0, 1, 2), ballot(2, 1), {}, {Spoilt: true}})
	if got.Ballots != 5 || got.Blank != 1 || got.Spoilt != 1 || got.Valid() != 3 || got.Dots != 13 {
		t.Fatalf("%+v", got)
	}
	type row struct {
		ID                string
		Total, Supporters int
		Stack, Effective  float64
		Rank              int
		Tied              bool
	}
	var rows []row
	for _, r := range got.Rows {
		rows = append(rows, row{r.Option.ID, r.Total, r.Supporters, r.Stack, r.Effective, r.Rank, r.Tied})
	}
	// Effective supporters by hand: (2+2+2)²/(4+4+4) = 3; (2+2)²/(4+4) = 2; (1+1)²/(1+1) = 2; 1.
	want := []row{{"o00", 6, 3, 2, 3, 1, false}, {"o03", 4, 2, 2, 2, 2, false}, {"o01", 2, 2, 1, 2, 3, false}, {"o02", 1, 1, 1, 1, 4, false}}
	if d := cmp.Diff(want, rows); d != "" {
		t.Fatal(d)
	}
}

func TestTiesAreBrokenByPeopleThenByStackAndElseDeclared(t *testing.T) {
	four := poll.Rules{Method: poll.Dots, Dots: 6, Cap: 3}
	// o00 has 4 dots of 2 people; o01 has 4 dots of 4 people; o02 and o03 have 2 dots of 2 people each.
	got := poll.Count(four, options(4), []poll.Ballot{ballot(2, 1, 1), ballot(2, 1, 1), ballot(0, 1, 0, 1), ballot(0, 1, 0, 1)})
	var ranks []string
	for _, r := range got.Rows {
		ranks = append(ranks, fmt.Sprint(r.Option.ID, " ", r.Rank, " ", r.Tied))
	}
	if d := cmp.Diff([]string{"o01 1 false", "o00 2 false", "o02 3 true", "o03 3 true"}, ranks); d != "" {
		t.Fatal(d)
	}
}

func TestBallotsThatBreakTheRulesAreToldWhy(t *testing.T) {
	for _, c := range []struct {
		name string
		b    poll.Ballot
		want string
	}{
		{"too many dots", ballot(2, 2, 2), "The ballot has 6 dots; 5 is the most. Take 1 back."},
		{"over the cap", ballot(3), "The ballot puts 3 dots on one option; 2 is the most. Take 1 back."},
		{"less than none", ballot(-1), "A ballot cannot take dots away from an option."},
		{"a stranger", poll.Ballot{Marks: map[string]int{"x": 1}}, "The ballot marks an option that is not in this poll."},
		{"spoilt with dots", poll.Ballot{Spoilt: true, Marks: map[string]int{"o00": 1}}, "A spoilt ballot holds no marks."},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := rules.CheckBallot(options(4), c.b)
			var f *poll.Fault
			if !errors.As(err, &f) || f.Error() != c.want {
				t.Fatalf("%v", err)
			}
		})
	}
	for _, b := range []poll.Ballot{{}, {Spoilt: true}, ballot(2, 2, 1)} {
		if err := rules.CheckBallot(options(4), b); err != nil {
			t.Fatalf("%+v: %v", b, err)
		}
	}
}

func TestRulesThatCannotBeUsedAreToldWhy(t *testing.T) {
	for _, r := range []poll.Rules{{Method: "x", Dots: 3, Cap: 1}, {Method: poll.Dots}, {Method: poll.Dots, Dots: 99, Cap: 1}, {Method: poll.Dots, Dots: 3, Cap: 4}} {
		if r.Check(5) == nil {
			t.Errorf("%+v was taken", r)
		}
	}
	if rules.Check(1) == nil {
		t.Error("a poll on one option was taken")
	}
}

func TestSuggestedDots(t *testing.T) {
	for options, want := range map[int]int{2: 3, 4: 3, 12: 3, 13: 4, 20: 5, 40: 10, 200: 10} {
		r := poll.SuggestFor(poll.Dots, options)
		if r.Dots != want {
			t.Errorf("%d options: %d dots, want %d", options, r.Dots, want)
		}
		if err := r.Check(options); err != nil {
			t.Errorf("%d options: %v", options, err)
		}
	}
}

func anyBallots(t *rapid.T, n int) []poll.Ballot {
	var out []poll.Ballot
	for range rapid.IntRange(0, 12).Draw(t, "ballots") {
		b := poll.Ballot{Marks: map[string]int{}}
		left := rules.Dots
		for i := range n {
			m := rapid.IntRange(0, min(rules.Cap, left)).Draw(t, "dots")
			if m > 0 {
				b.Marks[fmt.Sprintf("o%02d", i)] = m
			}
			left -= m
		}
		out = append(out, b)
	}
	return out
}

func TestLawsOfTheCount(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 8).Draw(rt, "options")
		bs := anyBallots(rt, n)
		got := poll.Count(rules, options(n), bs)
		// Anonymity: the order of ballots does not matter.
		if d := cmp.Diff(got, poll.Count(rules, options(n), rapid.Permutation(bs).Draw(rt, "order"))); d != "" {
			rt.Fatal(d)
		}
		// Neutrality: the order of options changes no option's numbers, nor its rank.
		by := map[string]poll.Row{}
		for _, r := range got.Rows {
			by[r.Option.ID] = r
		}
		for _, r := range poll.Count(rules, rapid.Permutation(options(n)).Draw(rt, "options order"), bs).Rows {
			if !cmp.Equal(r, by[r.Option.ID]) {
				rt.Fatalf("%+v became %+v in another order of options", by[r.Option.ID], r)
			}
		}
		// Monotonicity: one more dot for an option never lowers its rank.
		for i, b := range bs {
			id := fmt.Sprintf("o%02d", rapid.IntRange(0, n-1).Draw(rt, "raised"))
			if b.Used() >= rules.Dots || b.Marks[id] >= rules.Cap {
				continue
			}
			more := append([]poll.Ballot(nil), bs...)
			raised := poll.Ballot{Marks: map[string]int{id: b.Marks[id] + 1}}
			for k, v := range b.Marks {
				if k != id {
					raised.Marks[k] = v
				}
			}
			more[i] = raised
			for _, r := range poll.Count(rules, options(n), more).Rows {
				if r.Option.ID == id && r.Rank > by[id].Rank {
					rt.Fatalf("%s fell from rank %d to %d by getting a dot", id, by[id].Rank, r.Rank)
				}
			}
		}
		sum := 0
		for _, b := range bs {
			sum += b.Used()
		}
		if sum != got.Dots {
			rt.Fatalf("%d dots were cast, %d counted", sum, got.Dots)
		}
	})
}

func TestABallotHasOneFormAndSortingForgetsTheOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		bs := anyBallots(rt, 6)
		var raw [][]byte
		for _, b := range bs {
			data := b.Encode()
			back, err := poll.DecodeBallot(data)
			if err != nil || !bytes.Equal(back.Encode(), data) {
				rt.Fatalf("%s: %v", data, err)
			}
			raw = append(raw, data)
		}
		other := rapid.Permutation(raw).Draw(rt, "order")
		if d := cmp.Diff(poll.Sort(raw), poll.Sort(other)); d != "" || poll.Hash(raw) != poll.Hash(other) {
			rt.Fatal("the order of casting can be seen")
		}
	})
	for _, bad := range []string{``, `{}x`, `{ }`, `{"marks":{"a":0}}`, `{"seat":"P1"}`, `{"marks":{"b":1,"a":1}}`, `null`, `{"spoilt":false}`} {
		if _, err := poll.DecodeBallot([]byte(bad)); !errors.Is(err, poll.ErrNotABallot) {
			t.Errorf("%q was taken for a ballot", bad)
		}
	}
}

// With a seeded shuffle each option should stand first about equally often: within five standard deviations.
func TestEveryOptionStandsFirstAboutEquallyOften(t *testing.T) {
	const n, ballots = 8, 8000
	first := map[string]int{}
	for i := range ballots {
		first[poll.Order(options(n), 42, i)[0].ID]++
	}
	want, sd := float64(ballots)/n, math.Sqrt(ballots*(1.0/n)*(1-1.0/n))
	for _, o := range options(n) {
		if math.Abs(float64(first[o.ID])-want) > 5*sd {
			t.Errorf("%s stands first %d times of %d", o.ID, first[o.ID], ballots)
		}
	}
	if d := cmp.Diff(poll.Order(options(n), 7, 3), poll.Order(options(n), 7, 3)); d != "" {
		t.Error(d)
	}
}

func BenchmarkCount(b *testing.B) {
	os := options(40)
	bs := make([]poll.Ballot, 200)
	for i := range bs {
		bs[i] = ballot()
		for j := range 5 {
			bs[i].Marks[os[(i*7+j*11)%40].ID] = 1
		}
	}
	for b.Loop() {
		poll.Count(rules, os, bs)
	}
}
