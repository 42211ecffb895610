package analysis_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
)

// named are options called by their letters.
func named(letters string) []poll.Option {
	var out []poll.Option
	for _, l := range letters {
		out = append(out, poll.Option{ID: string(l), Text: "option " + string(l)})
	}
	return out
}

// times are equal ballots: marks of letters, in the order given.
func times(n int, b poll.Ballot) []poll.Ballot {
	var out []poll.Ballot
	for range n {
		out = append(out, b)
	}
	return out
}

func ticks(letters string) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for _, l := range letters {
		b.Marks[string(l)] = 1
	}
	return b
}

func order(letters string) poll.Ballot {
	b := poll.Ballot{Marks: map[string]int{}}
	for i, l := range letters {
		b.Marks[string(l)] = i + 1
	}
	return b
}

func marks(of map[string]int) poll.Ballot { return poll.Ballot{Marks: of} }

func tagged(group string, b poll.Ballot) poll.Ballot {
	b.Group = group
	return b
}

func several(all ...[]poll.Ballot) []poll.Ballot {
	var out []poll.Ballot
	for _, b := range all {
		out = append(out, b...)
	}
	return out
}

// letters names rows by the letters of their options.
func letters(r analysis.Result, rows []int) string {
	out := ""
	for _, i := range rows {
		out += r.Tally.Rows[i].Option.ID
	}
	return out
}

func orders(r analysis.Result) map[analysis.RuleName]string {
	out := map[analysis.RuleName]string{}
	for _, o := range r.Other {
		s := ""
		for i, tier := range o.Order {
			if i > 0 {
				s += ">"
			}
			s += letters(r, tier)
		}
		out[o.Name] = s
	}
	return out
}

// The capital of Tennessee, an example of textbooks: four rules, three winners.
func TestAWinnerThatHangsOnTheRule(t *testing.T) {
	in := analysis.Input{
		Rules: poll.Rules{Method: poll.Ranking, Places: 1}, Options: named("KCNM"),
		Ballots: several(times(42, order("MNCK")), times(26, order("NCKM")), times(15, order("CKNM")), times(17, order("KCNM"))),
	}
	r := analysis.Analyse(in)
	want := map[analysis.RuleName]string{
		analysis.ByPlurality: "M>N>K>C", analysis.ByBorda: "N>C>M>K", analysis.BySchulze: "N>C>K>M", analysis.ByIRV: "K>M>N>C",
	}
	if d := cmp.Diff(want, orders(r)); d != "" {
		t.Error(d)
	}
	if !r.Depends {
		t.Error("three winners, and nothing depends on the rule")
	}
	in.Ballots = times(5, order("MNCK"))
	if r := analysis.Analyse(in); r.Depends || r.Concordance.W != 1 || r.Concordance.Band != analysis.Strong || r.Concordance.Ballots != 5 {
		t.Errorf("all alike: depends %v, %+v", r.Depends, r.Concordance)
	}
}

func TestAProportionalChoiceKeepsThePartOfAMinority(t *testing.T) {
	in := analysis.Input{
		Rules: poll.Rules{Method: poll.Approval, Places: 3}, Options: named("abcd"),
		Ballots: several(times(6, ticks("abc")), times(1, ticks("ab")), times(1, ticks("a")), times(4, ticks("d"))),
	}
	r := analysis.Analyse(in)
	if p := r.Proportional; p == nil || p.Places != 3 || p.Same != 2 || letters(r, p.Out) != "c" || letters(r, p.In) != "d" || p.Gain != 4 || p.Lost != 0 {
		t.Errorf("%+v", p)
	}
	if d := cmp.Diff(map[analysis.RuleName]string{analysis.ByApproval: "a>b>c>d", analysis.ByPAV: "abd>c", analysis.ByEqualShares: "abd>c"}, orders(r)); d != "" {
		t.Error(d)
	}
	if r.Depends || r.Concordance != nil {
		t.Errorf("ticks are no orders, and only one rule orders them: %+v", r)
	}
	// b, c and d are tied for the second and the third place: who would give way is not for the list to decide.
	in.Ballots = several(times(5, ticks("abc")), times(1, ticks("a")), times(5, ticks("d")))
	if r := analysis.Analyse(in); r.Proportional != nil || orders(r)[analysis.ByApproval] != "a>bcd" {
		t.Errorf("a tie across the border was broken: %+v", r.Proportional)
	}
}

func TestASplitRoomAndStrongWords(t *testing.T) {
	likert := func(a, b int) poll.Ballot { return marks(map[string]int{"a": a, "b": b}) }
	r := analysis.Analyse(analysis.Input{
		Rules: poll.Rules{Method: poll.Likert, Top: 5, Places: 1}, Options: named("ab"),
		Ballots: several(times(4, likert(1, 4)), times(4, likert(5, 4)), times(1, likert(4, 3))),
	})
	a, b := r.Rows[0], r.Rows[1]
	if r.Tally.Rows[0].Option.ID != "a" {
		a, b = b, a
	}
	if !a.Split || b.Split || a.Against != 4 || a.For != 4 || b.Against != 0 || b.For != 0 {
		t.Errorf("%+v and %+v", a, b)
	}
	if len(a.Parts) != 1 || a.Parts[0].Median != 4 || a.Parts[0].Q1 != 1 || a.Parts[0].Q3 != 5 || a.Parts[0].TopTwo != 5 || a.Parts[0].Agreement >= 0 {
		t.Errorf("%+v", a.Parts)
	}
	few := analysis.Analyse(analysis.Input{
		Rules: poll.Rules{Method: poll.Likert, Top: 5, Places: 1}, Options: named("ab"), Ballots: several(times(2, likert(1, 4)), times(2, likert(5, 4))),
	})
	if few.Rows[0].Split || few.Rows[1].Split || few.Stability != nil {
		t.Errorf("four people are too few to speak of a split or of sureness: %+v", few)
	}
}

func TestFistToFiveTellsBlocksAndConsensus(t *testing.T) {
	fist := func(a, b int) poll.Ballot { return marks(map[string]int{"a": a + 1, "b": b + 1}) }
	r := analysis.Analyse(analysis.Input{
		Rules: poll.Rules{Method: poll.FistToFive, Floor: 2, Places: 1}, Options: named("ab"),
		Ballots: []poll.Ballot{fist(5, 5), fist(3, 4), fist(2, 0), marks(map[string]int{"a": 5})},
	})
	if a := r.Rows[0]; r.Tally.Rows[0].Option.ID != "a" || !a.Consensus || a.Blocks != 0 || a.For != 1 {
		t.Errorf("%+v", a)
	}
	if b := r.Rows[1]; b.Consensus || b.Blocks != 1 || b.Against != 1 {
		t.Errorf("%+v", b)
	}
}

func TestQuadrantsOfImpactAndEffort(t *testing.T) {
	var ballots []poll.Ballot
	for i := range 5 {
		ballots = append(ballots, marks(map[string]int{
			"a/1": 5, "a/2": 1, "b/1": 4, "b/2": 5, "c/1": 2, "c/2": 1, "d/1": 1, "d/2": 4,
			"e/1": 3, "e/2": 1, // on the border, and nothing tells on which side
			"f/1": []int{3, 3, 3, 4, 5}[i], "f/2": []int{1, 1, 2, 4, 5}[i], // on it by the median, above it by the mean
		}))
	}
	r := analysis.Analyse(analysis.Input{Rules: poll.Rules{Method: poll.ImpactEffort, Top: 5, Places: 1}, Options: named("abcdefg"), Ballots: ballots})
	got := map[string]analysis.Quadrant{}
	unsure := ""
	for i, row := range r.Rows {
		id := r.Tally.Rows[i].Option.ID
		got[id] = row.Quadrant
		if row.Unsure {
			unsure += id
		}
	}
	want := map[string]analysis.Quadrant{
		"a": analysis.QuickWin, "b": analysis.BigProject, "c": analysis.FillIn, "d": analysis.Thankless, "e": analysis.NoQuadrant, "f": analysis.QuickWin, "g": analysis.NoQuadrant,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if len(unsure) != 2 || unsure != "fe" && unsure != "ef" {
		t.Errorf("not sure of %q", unsure)
	}
}

func TestGroupsHideWhatCouldBeWorkedOut(t *testing.T) {
	in := analysis.Input{
		Rules: poll.Rules{Method: poll.Choose, Choose: 1, Places: 1}, Options: named("ab"), Floor: 5,
		Ballots: several(times(4, tagged("red", ticks("a"))), times(2, tagged("red", ticks("b"))), times(5, tagged("blue", ticks("a"))), times(2, tagged("green", ticks("b")))),
	}
	r := analysis.Analyse(in)
	// With red and blue shown, the two of green would be what is left.
	if d := cmp.Diff(&analysis.Groups{Names: []string{"red"}, People: []int{6}, Hidden: 2, Support: [][]int{{4}, {2}}}, r.Groups); d != "" {
		t.Error(d)
	}
	in.Ballots = append(in.Ballots, times(3, ticks("b"))...)
	r = analysis.Analyse(in)
	if d := cmp.Diff([]string{"blue", "red"}, r.Groups.Names); d != "" || r.Groups.Hidden != 1 || r.Tally.Rows[0].Option.ID != "a" {
		t.Fatalf("%+v", r.Groups)
	}
	if want := 6. / 7 * 5 / 8; math.Abs(r.Groups.Consensus[0]-want) > 1e-12 {
		t.Errorf("consensus on a is %v, want %v", r.Groups.Consensus[0], want)
	}
	if d := cmp.Diff([][]int{{5, 4}, {0, 2}}, r.Groups.Support); d != "" {
		t.Error(d)
	}
}

func TestHandsAreLeftOutOfWhatNeedsBallots(t *testing.T) {
	hands := poll.HandCount{People: 6, Counts: map[string][]int{"a": {2, 0, 1}, "b": {0, 0, 6}, "c": {0, 0, 0}}}
	in := analysis.Input{
		Rules: poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 1}, Options: named("abc"), Hands: hands, Quorum: 12, Voters: 20,
		Ballots: several(times(4, order("ab")), times(1, tagged("red", order("ac")))),
	}
	r := analysis.Analyse(in)
	want := []analysis.Missing{analysis.NeedsOrder, analysis.NeedsAgreement, analysis.NeedsStability, analysis.NeedsOtherRules, analysis.NeedsGroups}
	if d := cmp.Diff(want, r.Without); d != "" {
		t.Error(d)
	}
	// b leads by hands; the ballots by themselves put a first, without a doubt.
	if r.Tally.Rows[0].Option.ID != "b" || r.Stability.InTop[1] != 1 || r.Depends {
		t.Errorf("%+v, depends %v", r.Stability, r.Depends)
	}
	if d := cmp.Diff(analysis.Quorum{Need: 12, Have: 11}, r.Quorum); d != "" {
		t.Error(d)
	}
	in.Rules = poll.Rules{Method: poll.Score, Top: 2, Places: 1}
	in.Ballots = nil
	r = analysis.Analyse(in)
	if d := cmp.Diff([]analysis.Missing{analysis.NeedsAgreement, analysis.NeedsStability, analysis.NeedsOtherRules}, r.Without); d != "" {
		t.Error(d)
	}
	if r.Rows[0].Parts[0].Mean != 2 || r.Rows[0].Low < .6 || r.Concordance != nil || r.Stability != nil || r.Swap != nil || r.Other != nil {
		t.Errorf("hands alone: %+v", r)
	}
}

func TestACloseRaceIsNotCalled(t *testing.T) {
	// Twelve people: all for a, seven for b, six for c, nobody for d.
	var ballots []poll.Ballot
	for i := range 12 {
		switch {
		case i < 6:
			ballots = append(ballots, ticks("ab"))
		case i == 6:
			ballots = append(ballots, ticks("abc"))
		default:
			ballots = append(ballots, ticks("ac"))
		}
	}
	r := analysis.Analyse(analysis.Input{Rules: poll.Rules{Method: poll.Approval, Places: 2}, Options: named("dcba"), Ballots: ballots, Seed: 3})
	s := r.Stability
	if s.Times != 1000 || s.Top != 2 {
		t.Errorf("%+v", s)
	}
	if d := cmp.Diff([][2]int{{1, 2}}, s.Level); d != "" {
		t.Errorf("no clear difference: %s", d)
	}
	if s.InTop[0] < .99 || s.InTop[1] < .5 || s.InTop[1] > .8 || s.InTop[3] != 0 || s.Low[1] != 2 || s.High[1] != 3 || s.High[3] != 4 {
		t.Errorf("%+v", s)
	}
	if d := cmp.Diff(&analysis.Swap{Upper: 1, Lower: 2}, r.Swap); d != "" {
		t.Error(d)
	}
	if !r.Rows[0].Unanimous || r.Rows[1].Unanimous || math.Abs(r.Rows[1].Low-.3195) > 1e-4 || math.Abs(r.Rows[1].High-.8067) > 1e-4 {
		t.Errorf("%+v", r.Rows)
	}
}

func TestPairsAndMoney(t *testing.T) {
	r := analysis.Analyse(analysis.Input{
		Rules: poll.Rules{Method: poll.Pairwise, Pairs: 2, Places: 1}, Options: named("abc"),
		Ballots: times(5, marks(map[string]int{"a>b": 1, "b=c": 1})),
	})
	sum := r.Rows[0].Strength + r.Rows[1].Strength + r.Rows[2].Strength
	if math.Abs(sum-3) > 1e-9 || r.Rows[0].Strength <= r.Rows[1].Strength || r.Rows[2].Strength >= r.Rows[1].Strength {
		t.Errorf("%+v", r.Rows)
	}
	if r.Rows[0].High != 1 || r.Rows[2].Low != 0 || r.Other != nil || r.Concordance != nil || r.Proportional != nil {
		t.Errorf("%+v", r)
	}
	r = analysis.Analyse(analysis.Input{
		Rules: poll.Rules{Method: poll.Budget, Amount: 20, Step: 5, Places: 1}, Options: named("ab"),
		Ballots: several(times(3, marks(map[string]int{"b": 5})), times(1, marks(map[string]int{"a": 20}))),
	})
	if r.Tally.Rows[0].Option.ID != "a" || math.Abs(r.Rows[0].Gini-.75) > 1e-9 || math.Abs(r.Rows[1].Gini-.25) > 1e-9 {
		t.Errorf("%+v", r.Rows)
	}
}

func TestHardlyAnythingToCount(t *testing.T) {
	for _, m := range poll.Methods() {
		for _, c := range []struct {
			name    string
			ballots []poll.Ballot
		}{
			{"no ballots", nil},
			{"all blank", times(7, poll.Ballot{})},
			{"all spoilt", times(7, poll.Ballot{Spoilt: true})},
		} {
			t.Run(string(m)+", "+c.name, func(t *testing.T) {
				r := analysis.Analyse(analysis.Input{Rules: poll.SuggestFor(m, 3), Options: named("abc"), Ballots: c.ballots, Quorum: 1})
				if r.Concordance != nil || r.Stability != nil || r.Other != nil || r.Depends || r.Proportional != nil || r.Groups != nil || r.Without != nil {
					t.Errorf("%+v", r)
				}
				if r.Quorum.Reached != (len(c.ballots) > 0) || len(r.Rows) != 3 || r.Rows[0].Unanimous {
					t.Errorf("%+v", r)
				}
			})
		}
		t.Run(string(m)+", one person", func(t *testing.T) {
			in := room(m, 1, 3)
			r := analysis.Analyse(in)
			if r.Concordance != nil || r.Stability != nil {
				t.Errorf("one person agrees with nobody: %+v", r)
			}
		})
	}
	r := analysis.Analyse(analysis.Input{Rules: poll.SuggestFor(poll.Score, 1), Options: named("a"), Ballots: times(6, marks(map[string]int{"a": 4}))})
	if r.Stability == nil || r.Stability.InTop[0] != 1 || r.Stability.Level != nil || r.Swap != nil || r.Other != nil || r.Depends {
		t.Errorf("one option: %+v", r)
	}
}
