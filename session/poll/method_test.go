package poll_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll"
)

// marks makes a ballot from "o00=2 o01=1".
func marks(s string) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for w := range strings.FieldsSeq(s) {
		i := strings.LastIndex(w, "=")
		n := 0
		if _, err := fmt.Sscan(w[i+1:], &n); err != nil {
			panic(err)
		}
		b.Marks[w[:i]] = n
	}
	return b
}

func all(lines ...string) []poll.Ballot {
	var out []poll.Ballot
	for _, l := range lines {
		out = append(out, marks(l))
	}
	return out
}

// places gives "o01 1, o00 2=" and so on.
func places(t poll.Tally) string {
	var out []string
	for _, r := range t.Rows {
		tied := ""
		if r.Tied {
			tied = "="
		}
		out = append(out, fmt.Sprintf("%s %d%s", r.Option.ID, r.Rank, tied))
	}
	return strings.Join(out, ", ")
}

func scores(t poll.Tally) map[string]float64 {
	out := map[string]float64{}
	for _, r := range t.Rows {
		out[r.Option.ID] = r.Score
	}
	return out
}

// Every expected figure here was worked out by hand from the ballots beside it.
func TestEachMethodCountsAsWorkedOutByHand(t *testing.T) {
	for _, c := range []struct {
		name    string
		rules   poll.Rules
		ballots []poll.Ballot
		places  string
		scores  map[string]float64
	}{
		{
			"approval",
			poll.Rules{Method: poll.Approval},
			all("o00=1 o01=1", "o01=1", "o02=1 o01=1"),
			"o01 1, o00 2=, o02 2=",
			map[string]float64{"o00": 1, "o01": 3, "o02": 1},
		},
		{
			"choose one",
			poll.Rules{Method: poll.Choose, Choose: 1},
			all("o02=1", "o02=1", "o00=1"),
			"o02 1, o00 2, o01 3",
			map[string]float64{"o00": 1, "o01": 0, "o02": 2},
		},
		{
			"choose two and rank: the first gets 2, the second 1",
			poll.Rules{Method: poll.ChooseRank, Choose: 2},
			all("o00=1 o01=2", "o01=1 o02=2", "o02=1"),
			// o00 2; o01 1+2; o02 1+2: level in points, and each has one first place and one second
			"o01 1=, o02 1=, o00 3",
			map[string]float64{"o00": 2, "o01": 3, "o02": 3},
		},
		{
			"more first places decide where points are level",
			poll.Rules{Method: poll.ChooseRank, Choose: 2},
			all("o00=1", "o01=2 o02=1", "o01=2 o02=1"),
			"o02 1, o00 2, o01 3",
			map[string]float64{"o00": 2, "o01": 2, "o02": 4},
		},
		{
			"top five gives 5 to 1",
			poll.Rules{Method: poll.TopFive, Choose: 5},
			all("o00=1 o01=2 o02=3", "o02=1"),
			"o02 1, o00 2, o01 3",
			map[string]float64{"o00": 5, "o01": 4, "o02": 8},
		},
		{
			"full ranking: what is left unranked shares the points that remain",
			poll.Rules{Method: poll.Ranking},
			all("o00=1", "o00=1 o02=2 o01=3"),
			// first ballot: 2, then 1 and 0 shared as a half each; second: 2, 0, 1
			"o00 1, o02 2, o01 3",
			map[string]float64{"o00": 4, "o01": .5, "o02": 1.5},
		},
		{
			"score: marks are levels, so 6 is a 5; the mean of those who answered",
			poll.Rules{Method: poll.Score, Top: 5},
			all("o00=6 o01=1", "o00=4", "o02=5"),
			"o00 1=, o02 1=, o01 3",
			map[string]float64{"o00": 4, "o01": 0, "o02": 4},
		},
		{
			"Likert: the median, then the mean",
			poll.Rules{Method: poll.Likert, Top: 5},
			all("o00=4 o01=4 o02=1", "o00=4 o01=4 o02=5", "o00=5 o01=1 o02=1"),
			"o00 1, o01 2, o02 3",
			map[string]float64{"o00": 4, "o01": 4, "o02": 1},
		},
		{
			"agreement: those who agree less those who disagree",
			poll.Rules{Method: poll.Agree},
			all("o00=3 o01=3 o02=2", "o00=3 o01=1 o02=2", "o00=1 o01=2"),
			"o00 1, o01 2, o02 3",
			map[string]float64{"o00": 1, "o01": 0, "o02": 0},
		},
		{
			"fist to five",
			poll.Rules{Method: poll.FistToFive},
			all("o00=6 o01=1", "o00=4 o01=6"),
			"o00 1, o01 2, o02 3",
			map[string]float64{"o00": 4, "o01": 2.5, "o02": 0},
		},
		{
			"budget",
			poll.Rules{Method: poll.Budget, Amount: 100, Step: 5},
			all("o00=60 o01=40", "o01=20 o02=60"),
			// level in money: more people fund o01, then o00 and o02 are level in all
			"o01 1, o00 2=, o02 2=",
			map[string]float64{"o00": 60, "o01": 60, "o02": 60},
		},
		{
			"quadratic",
			poll.Rules{Method: poll.Quadratic, Amount: 9},
			all("o00=3", "o01=2 o02=2", "o01=1"),
			"o00 1=, o01 1=, o02 3", nil,
		},
		{
			"pairs: (won + 1) / (won + lost + 2)",
			poll.Rules{Method: poll.Pairwise, Pairs: 3},
			all("o00>o01=1 o00>o02=1 o01=o02=1", "o01>o00=1"),
			"o00 1, o01 2, o02 3",
			map[string]float64{"o00": 60, "o01": 50, "o02": 100.0 / 3},
		},
		{
			"impact and effort: impact first, then least effort",
			poll.Rules{Method: poll.ImpactEffort, Top: 5},
			all("o00/1=5 o00/2=5 o01/1=5 o01/2=1 o02/1=2 o02/2=1"),
			"o01 1, o00 2, o02 3",
			map[string]float64{"o00": 5, "o01": 5, "o02": 2},
		},
		{
			"two criteria weigh alike",
			poll.Rules{Method: poll.Score, Top: 5, Criteria: "reach\ncost"},
			all("o00/1=6 o00/2=2 o01/1=4 o01/2=5 o02/1=1"),
			"o01 1, o00 2, o02 3",
			map[string]float64{"o00": 3, "o01": 3.5, "o02": 0},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, b := range c.ballots {
				if err := c.rules.CheckBallot(options(3), b); err != nil {
					t.Fatal(err)
				}
			}
			got := poll.Count(c.rules, options(3), c.ballots)
			if c.scores != nil {
				if d := cmp.Diff(c.scores, scores(got)); d != "" {
					t.Error(d)
				}
				if places(got) != c.places {
					t.Errorf("%s, want %s", places(got), c.places)
				}
			}
		})
	}
}

// Quadratic: three votes of one person cost as much as the credits of nine; three people's single votes count the same.
func TestQuadraticAddsVotesAndChargesSquares(t *testing.T) {
	r := poll.Rules{Method: poll.Quadratic, Amount: 9}
	got := poll.Count(r, options(3), all("o00=3", "o01=2 o02=2", "o01=1"))
	if s := scores(got); s["o00"] != 3 || s["o01"] != 3 || s["o02"] != 2 {
		t.Error(s)
	}
	if places(got) != "o01 1, o00 2, o02 3" { // level in votes, and two people gave them to o01
		t.Error(places(got))
	}
	if r.CheckBallot(options(3), marks("o00=3 o01=1")) == nil {
		t.Error("ten credits were spent of nine")
	}
}

func TestHandsAndBallotsAreCountedTogether(t *testing.T) {
	r := poll.Rules{Method: poll.ChooseRank, Choose: 2}
	h := poll.HandCount{People: 4, Counts: map[string][]int{"o00": {0, 1, 3}, "o01": {2, 1, 1}}}
	if err := r.CheckHands(options(3), h); err != nil {
		t.Fatal(err)
	}
	got := poll.CountAll(r, options(3), all("o01=1 o00=2", "o01=1"), h)
	// o00: 3 hands and 1 ballot; o01: 1 hand and 2 ballots, 2 against
	if places(got) != "o00 1, o01 2, o02 3" || !got.BySupport || got.Voted() != 6 || got.Ballots != 2 {
		t.Errorf("%s, %+v", places(got), got)
	}
	if got.Rows[0].Supporters != 4 || got.Rows[1].Supporters != 3 || got.Rows[1].Against != 2 {
		t.Errorf("%+v", got.Rows)
	}
	// On a scale hands give whole distributions, so they count like ballots.
	likert := poll.Rules{Method: poll.Likert, Top: 5}
	by := poll.CountAll(likert, options(1), all("o00=5"), poll.HandCount{People: 3, Counts: map[string][]int{"o00": {1, 0, 0, 2, 0}}})
	if p := by.Rows[0].Parts[0]; p.Answers != 4 || p.Sum != 14 || p.Median != 4 || by.BySupport {
		t.Errorf("%+v", p)
	}
	for _, bad := range []poll.HandCount{
		{People: 2, Counts: map[string][]int{"o00": {0, 0, 3}}},
		{People: 3, Counts: map[string][]int{"o00": {0, 3}}},
		{People: 3, Counts: map[string][]int{"x": {0, 0, 3}}},
		{People: 3, Counts: map[string][]int{"o00": {-1, 0, 3}}},
		{Counts: map[string][]int{"o00": {0, 0, 1}}},
	} {
		if r.CheckHands(options(3), bad) == nil {
			t.Errorf("%+v was taken", bad)
		}
	}
	for _, m := range []poll.Method{poll.Ranking, poll.Budget, poll.Pairwise, poll.ImpactEffort, poll.Quadratic} {
		if poll.SuggestFor(m, 3).CheckHands(options(3), h) == nil {
			t.Errorf("hands were taken for %s", m)
		}
	}
}

func TestNoBallotCanSayMoreThanItsMethodAllows(t *testing.T) {
	rules := func(m poll.Method) poll.Rules { return poll.SuggestFor(m, 6) }
	for _, c := range []struct {
		rules poll.Rules
		marks string
		want  string
	}{
		{rules(poll.Choose), "o00=1 o01=1 o02=1 o03=1", "The ballot chooses 4 options; 3 is the most. Take 1 back."},
		{rules(poll.Approval), "o00=2", "The ballot chooses an option more than once."},
		{rules(poll.ChooseRank), "o00=1 o01=1", "The ballot gives place 1 to two options. Each place goes to one."},
		{rules(poll.ChooseRank), "o00=1 o01=3", "The ballot gives no option place 2. Places go from 1 on without a gap."},
		{rules(poll.Ranking), "o00=2", "The ballot gives no option place 1. Places go from 1 on without a gap."},
		{rules(poll.TopFive), "o00=1 o01=2 o02=3 o03=4 o04=5 o05=6", "The ballot chooses 6 options; 5 is the most. Take 1 back."},
		{rules(poll.Score), "o00=7", "The ballot answers with level 7; the scale has 6."},
		{rules(poll.Agree), "o00=4", "The ballot answers with level 4; the scale has 3."},
		{rules(poll.Budget), "o00=60 o01=45", "The ballot spends 105; 100 is the most. Take 5 back."},
		{rules(poll.Budget), "o00=7", "The ballot gives 7 to one option; amounts go in steps of 5."},
		{rules(poll.Budget), "o00=9223372036854775805 o01=5", "The ballot spends 9223372036854775805; 100 is the most. Take 9223372036854775705 back."},
		{rules(poll.Quadratic), "o00=5 o01=1", "The votes cost 26 credits; 25 is the most. Take some back."},
		{rules(poll.Quadratic), "o00=4294967296", "The ballot gives one option 4294967296 votes, which cost more than all its credits."},
		{rules(poll.Pairwise), "o00>o01=1 o01>o00=1", "The ballot answers a pair more than once."},
		{rules(poll.Pairwise), "o00>o00=1", "The ballot marks an option that is not in this poll."},
		{rules(poll.Pairwise), "o01=o00=1", "The ballot marks an option that is not in this poll."},
		{rules(poll.ImpactEffort), "o00=3", "The ballot marks an option that is not in this poll."},
		{rules(poll.ImpactEffort), "o00/3=3", "The ballot marks an option that is not in this poll."},
		{rules(poll.Likert), "o00/1=3", "The ballot marks an option that is not in this poll."},
		{rules(poll.Likert), "o00=-1", "A ballot cannot mark an option with less than nothing."},
	} {
		t.Run(string(c.rules.Method)+" "+c.marks, func(t *testing.T) {
			err := c.rules.CheckBallot(options(6), marks(c.marks))
			if err == nil || err.Error() != c.want {
				t.Fatalf("%v, want %s", err, c.want)
			}
		})
	}
}

func TestWhatIsSuggestedCanBeUsedFromTwoOptionsToTwoHundred(t *testing.T) {
	for _, m := range poll.Methods() {
		for _, n := range []int{2, 3, 4, 5, 8, 12, 20, 40, 200} {
			if err := poll.SuggestFor(m, n).Check(n); err != nil {
				t.Errorf("%s for %d options: %v", m, n, err)
			}
		}
	}
	if poll.Suggest(12).Method != poll.ChooseRank {
		t.Error("choosing and ranking is not what is offered first")
	}
	for options, want := range map[int]int{2: 1, 3: 2, 4: 3, 9: 3, 12: 4, 15: 5, 40: 5} {
		if got := poll.Suggest(options).Choose; got != want {
			t.Errorf("%d options: choose %d, want %d", options, got, want)
		}
	}
}

// anyBallot draws a ballot that the rules allow.
func anyBallot(t *rapid.T, r poll.Rules, os []poll.Option) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	order := rapid.Permutation(os).Draw(t, "order")
	switch r.Method.Kind() {
	case poll.Ticks, poll.Ranks:
		most := len(os)
		if r.Choose > 0 {
			most = r.Choose
		}
		for i, o := range order[:rapid.IntRange(0, most).Draw(t, "chosen")] {
			b.Marks[o.ID] = 1
			if r.Method.Kind() == poll.Ranks {
				b.Marks[o.ID] = i + 1
			}
		}
	case poll.Units:
		left := max(r.Dots, r.Amount)
		for _, o := range order {
			most := left
			if r.Cap > 0 {
				most = min(left, r.Cap)
			}
			n := rapid.IntRange(0, most).Draw(t, "units")
			if r.Step > 1 {
				n -= n % r.Step
			}
			cost := n
			if r.Method == poll.Quadratic {
				for n*n > left {
					n--
				}
				cost = n * n
			}
			if n > 0 {
				b.Marks[o.ID] = n
			}
			left -= cost
		}
	case poll.Levels:
		for _, o := range os {
			for c := range r.CriteriaList() {
				if n := rapid.IntRange(0, r.Levels()).Draw(t, "level"); n > 0 {
					b.Marks[r.Key(o.ID, c)] = n
				}
			}
		}
	case poll.Matches:
		for _, p := range poll.PairsFor(os, rapid.Uint64().Draw(t, "seed"), 0, r.Pairs) {
			switch rapid.IntRange(0, 3).Draw(t, "answer") {
			case 0:
				b.Marks[poll.PairKey(p[0].ID, p[1].ID)] = 1
			case 1:
				b.Marks[poll.PairKey(p[1].ID, p[0].ID)] = 1
			case 2:
				b.Marks[poll.EvenKey(p[0].ID, p[1].ID)] = 1
			}
		}
	}
	return b
}

func anyRules(t *rapid.T, options int) poll.Rules {
	r := poll.SuggestFor(rapid.SampledFrom(poll.Methods()).Draw(t, "method"), options)
	if r.Method.Kind() == poll.Levels && r.Method != poll.ImpactEffort && rapid.Bool().Draw(t, "criteria") {
		r.Criteria = "one\nanother"
	}
	return r
}

func TestLawsOfEveryMethod(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 7).Draw(rt, "options")
		os := options(n)
		r := anyRules(rt, n)
		var bs, apart []poll.Ballot
		for range rapid.IntRange(0, 8).Draw(rt, "ballots") {
			b := anyBallot(rt, r, os)
			if err := r.CheckBallot(os, b); err != nil {
				rt.Fatal(err)
			}
			back, err := poll.DecodeBallot(b.Encode())
			if err != nil || !cmp.Equal(back.Encode(), b.Encode()) {
				rt.Fatalf("%s: %v", b.Encode(), err)
			}
			b.Weight = rapid.IntRange(0, 3).Draw(rt, "heads")
			bs = append(bs, b)
			for range b.Heads() {
				apart = append(apart, poll.Ballot{Marks: b.Marks})
			}
		}
		got := poll.Count(r, os, bs)
		by := map[string]poll.Row{}
		for _, row := range got.Rows {
			by[row.Option.ID] = row
		}
		// The order of ballots does not matter, and a ballot for several people counts as that many ballots.
		if d := cmp.Diff(got, poll.Count(r, os, rapid.Permutation(bs).Draw(rt, "other order"))); d != "" {
			rt.Fatal(d)
		}
		people := poll.Count(r, os, apart)
		people.Handed = got.Handed
		if d := cmp.Diff(got, people); d != "" {
			rt.Fatal(d)
		}
		// The order of options changes no option's numbers, nor its place.
		for _, row := range poll.Count(r, rapid.Permutation(os).Draw(rt, "order of options"), bs).Rows {
			if d := cmp.Diff(by[row.Option.ID], row); d != "" {
				rt.Fatal(d)
			}
		}
		// Nobody counts twice.
		for _, row := range got.Rows {
			if r.Method != poll.Pairwise && row.Supporters+row.Against > got.Valid() {
				rt.Fatalf("%d for and %d against, of %d people", row.Supporters, row.Against, got.Valid())
			}
		}
		monotone(rt, r, os, bs, by)
	})
}

// monotone raises one option on one ballot and sees that it does not fall.
func monotone(rt *rapid.T, r poll.Rules, os []poll.Option, bs []poll.Ballot, by map[string]poll.Row) {
	if len(bs) == 0 {
		return
	}
	i := rapid.IntRange(0, len(bs)-1).Draw(rt, "raised on")
	id := rapid.SampledFrom(os).Draw(rt, "raised").ID
	raised := poll.Ballot{Marks: map[string]int{}, Weight: bs[i].Weight}
	maps.Copy(raised.Marks, bs[i].Marks)
	switch r.Method.Kind() {
	case poll.Ticks:
		raised.Marks[id] = 1
	case poll.Units:
		raised.Marks[id] += max(1, r.Step)
	case poll.Ranks: // one place up, changing places with the one above
		m := raised.Marks[id]
		for other, o := range raised.Marks {
			if m > 1 && o == m-1 {
				raised.Marks[other], raised.Marks[id] = m, o
				break
			}
		}
	case poll.Levels:
		if key := r.Key(id, 0); raised.Marks[key] > 0 { // an answer that was not there could lower a mean
			raised.Marks[key]++
		}
	case poll.Matches:
		for k := range bs[i].Marks {
			if winner, loser, ok := strings.Cut(k, ">"); ok && loser == id {
				delete(raised.Marks, k)
				raised.Marks[poll.PairKey(id, winner)] = 1
				break
			}
		}
	}
	if r.CheckBallot(os, raised) != nil {
		return
	}
	more := append([]poll.Ballot(nil), bs...)
	more[i] = raised
	for _, row := range poll.Count(r, os, more).Rows {
		if row.Option.ID == id && row.Rank > by[id].Rank {
			rt.Fatalf("%s fell from place %d to %d by being raised on a ballot (%s)", id, by[id].Rank, row.Rank, r.Method)
		}
	}
}

func TestPairsShowEachOptionAboutEquallyOften(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(rt, "options")
		k := rapid.IntRange(1, n*(n-1)/2).Draw(rt, "pairs")
		seed := rapid.Uint64().Draw(rt, "seed")
		got := poll.PairsFor(options(n), seed, 3, k)
		shown, seen := map[string]int{}, map[string]bool{}
		for _, p := range got {
			shown[p[0].ID]++
			shown[p[1].ID]++
			if key := poll.EvenKey(p[0].ID, p[1].ID); seen[key] {
				rt.Fatalf("a pair came twice")
			} else {
				seen[key] = true
			}
		}
		least, most := k*2, 0
		for _, o := range options(n) {
			least, most = min(least, shown[o.ID]), max(most, shown[o.ID])
		}
		if len(got) != k || most-least > 2 {
			rt.Fatalf("%d pairs; shown between %d and %d times", len(got), least, most)
		}
		if d := cmp.Diff(got, poll.PairsFor(options(n), seed, 3, k)); d != "" {
			rt.Fatal(d)
		}
	})
}

func TestPaperAndScreenDoNotShareTheirOrders(t *testing.T) {
	same := 0
	for n := range 50 {
		if cmp.Equal(poll.Order(options(8), 5, n), poll.PaperOrder(options(8), 5, n)) {
			same++
		}
	}
	if same > 1 {
		t.Errorf("%d of 50 sheets list the options as the screen does", same)
	}
}

func BenchmarkCountOf100000(b *testing.B) {
	os := options(40)
	for _, m := range poll.Methods() {
		b.Run(string(m), func(b *testing.B) {
			r := poll.SuggestFor(m, 40)
			bs := make([]poll.Ballot, 100_000)
			for i := range bs {
				bs[i] = poll.Ballot{Marks: map[string]int{}}
				order := poll.Order(os, uint64(i%97), i%89)
				switch m.Kind() {
				case poll.Ticks:
					for _, o := range order[:max(r.Choose, 8*(1-min(r.Choose, 1)))] {
						bs[i].Marks[o.ID] = 1
					}
				case poll.Ranks:
					most := r.Choose
					if most == 0 {
						most = 40
					}
					for k, o := range order[:most] {
						bs[i].Marks[o.ID] = k + 1
					}
				case poll.Units:
					for _, o := range order[:3] {
						bs[i].Marks[o.ID] = max(1, r.Step)
					}
				case poll.Levels:
					for k, o := range order {
						for c := range r.CriteriaList() {
							bs[i].Marks[r.Key(o.ID, c)] = 1 + (k+c)%r.Levels()
						}
					}
				case poll.Matches:
					for k := range 10 {
						bs[i].Marks[poll.PairKey(order[2*k].ID, order[2*k+1].ID)] = 1
					}
				}
			}
			for b.Loop() {
				poll.Count(r, os, bs)
			}
		})
	}
}
