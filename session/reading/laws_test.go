package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
)

// anyPoll draws a closed poll of any method with ballots that its rules allow, and hands where it takes them.
func anyPoll(t *rapid.T) *session.Poll {
	m := rapid.SampledFrom(poll.Methods()).Draw(t, "method")
	n := rapid.IntRange(2, 6).Draw(t, "options")
	p := &session.Poll{Phase: session.PollClosed, Alike: rapid.IntRange(0, 2).Draw(t, "alike")}
	p.Rules = poll.SuggestFor(m, n)
	if m.Kind() == poll.Levels && m != poll.ImpactEffort && rapid.Bool().Draw(t, "criteria") {
		p.Rules.Criteria = "cost\nfairness"
	}
	p.Quorum = rapid.IntRange(0, 8).Draw(t, "quorum")
	for id := range strings.SplitSeq("abcdef"[:n], "") {
		p.Options = append(p.Options, poll.Option{ID: id, Text: wordings[id]})
	}
	for range rapid.IntRange(0, 7).Draw(t, "ballots") {
		b := poll.Ballot{Spoilt: rapid.IntRange(0, 9).Draw(t, "spoilt") == 0, Weight: rapid.SampledFrom([]int{0, 0, 0, 5}).Draw(t, "weight")}
		if !b.Spoilt {
			b.Marks = marks(t, p)
		}
		if err := p.Rules.CheckBallot(p.Options, b); err != nil {
			t.Fatal(err)
		}
		p.Ballots = append(p.Ballots, b)
		if b.Weight > 0 {
			p.Ways.Tables++
			p.Ways.AtTables += b.Weight
		} else {
			p.Ways.Seats++
		}
	}
	if levels := p.Rules.HandLevels(); levels > 0 && rapid.Bool().Draw(t, "hands") {
		p.Hands = poll.HandCount{People: 4, Counts: map[string][]int{}}
		for _, o := range p.Options {
			p.Hands.Counts[o.ID] = make([]int, levels)
			p.Hands.Counts[o.ID][rapid.IntRange(0, levels-1).Draw(t, "level")] = rapid.IntRange(0, 4).Draw(t, "hands up")
		}
	}
	counted(p)
	p.Voters = p.Tally.Voted() + rapid.IntRange(0, 3).Draw(t, "others")
	return p
}

func marks(t *rapid.T, p *session.Poll) map[string]int {
	out := map[string]int{}
	r := p.Rules
	order := rapid.Permutation(p.Options).Draw(t, "order")
	switch r.Method.Kind() {
	case poll.Ticks, poll.Ranks:
		most := r.Choose
		if most == 0 {
			most = len(order)
		}
		for i, o := range order[:rapid.IntRange(0, most).Draw(t, "chosen")] {
			out[o.ID] = 1
			if r.Method.Kind() == poll.Ranks {
				out[o.ID] = i + 1
			}
		}
	case poll.Units:
		out[order[0].ID] = max(1, r.Step) * rapid.IntRange(0, 2).Draw(t, "given")
		out[order[1].ID] = max(1, r.Step) * rapid.IntRange(0, 1).Draw(t, "given too")
	case poll.Levels:
		for _, o := range p.Options {
			for k := range r.CriteriaList() {
				out[r.Key(o.ID, k)] = rapid.IntRange(0, r.Levels()).Draw(t, "answer")
			}
		}
	case poll.Matches:
		if rapid.Bool().Draw(t, "decided") {
			out[poll.PairKey(order[0].ID, order[1].ID)] = 1
		}
	}
	return out
}

// anyResult draws readings that need not fit the count: the words must hold for whatever an analysis says.
func anyResult(t *rapid.T, p *session.Poll) analysis.Result {
	res := result(p)
	n := len(res.Rows)
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	row := rapid.IntRange(0, n-1)
	for i := range res.Rows {
		res.Rows[i] = analysis.Reading{
			Split: flag("split"), For: row.Draw(t, "for"), Against: row.Draw(t, "against"), Unanimous: flag("unanimous"), Unsure: flag("unsure"),
			Consensus: flag("consensus"), Quadrant: analysis.Quadrant(rapid.IntRange(0, 4).Draw(t, "quadrant")), Low: .1, High: .9, Gini: .5,
		}
		for range p.Rules.CriteriaList() {
			res.Rows[i].Parts = append(res.Rows[i].Parts, analysis.Spread{Mean: 1.5, SD: .5, Median: 1, Q1: 1, Q3: float64(row.Draw(t, "q3")), Agreement: -.5, HasAgreement: flag("agreement")})
		}
	}
	if flag("stability") {
		from := row.Draw(t, "from")
		res.Stability = &analysis.Stability{Times: 1000, Level: [][2]int{{from, rapid.IntRange(from, n-1).Draw(t, "to")}, {0, n - 1}}}
	}
	if flag("swap") {
		res.Swap = &analysis.Swap{Upper: 0, Lower: n - 1, Tie: flag("tie")}
	}
	if flag("depends") {
		res.Depends = true
		for _, name := range []analysis.RuleName{analysis.ByPlurality, analysis.ByApproval, analysis.BySchulze, analysis.ByEqualShares} {
			first := row.Draw(t, "winner")
			rest := []int{}
			for i := range n {
				if i != first {
					rest = append(rest, i)
				}
			}
			res.Other = append(res.Other, analysis.OtherRule{Name: name, Order: [][]int{{first}, rest}, Sets: rapid.IntRange(1, 3).Draw(t, "sets")})
		}
	}
	if flag("concordance") {
		res.Concordance = &analysis.Concordance{W: .4, P: .04, Ballots: 5, Band: analysis.Band(rapid.IntRange(0, 3).Draw(t, "band"))}
	}
	if flag("proportional") {
		res.Proportional = &analysis.Proportional{Places: 2, Same: 1, In: []int{0}, Out: []int{1}, Gain: row.Draw(t, "gain"), Lost: row.Draw(t, "lost")}
	}
	if p.Hands.People > 0 {
		res.Without = []analysis.Missing{analysis.NeedsOrder, analysis.NeedsStability}
	}
	return res
}

// TestEverySentenceIsWhole holds for every poll: no gap is left open, no share stands bare, a sentence begins and ends as
// one, and the same poll is told in the same words.
func TestEverySentenceIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoll(t)
		res := p.Result()
		if rapid.Bool().Draw(t, "made up") {
			res = anyResult(t, p)
		}
		sentences := slices.Concat(reading.Headline(p, res, nil), reading.Careful(p, res, nil), reading.Promise(p.PollBody, nil), reading.How(p.PollBody, nil), reading.Warn(p.Rules, len(p.Options), nil),
			[]string{reading.Turnout(p, nil), reading.Instruction(p.Rules, nil), reading.HandsLeaveOut(p.Rules, nil), reading.Status(p.PollBody, nil)})
		for _, s := range []string{reading.Agreement(res, nil), reading.Proportional(p, res, nil), reading.Interval(p.Rules, res.Rows[0], nil), reading.Why(p.Rules, len(p.Options), nil)} {
			if s != "" {
				sentences = append(sentences, s)
			}
		}
		for _, s := range sentences {
			if !strings.HasSuffix(s, ".") || s[0] >= 'a' && s[0] <= 'z' {
				t.Errorf("%q does not begin and end as a sentence", s)
			}
		}
		phrases := slices.Concat(sentences, reading.Spread(p, res, 0, nil), reading.LevelNames(p.Rules, nil), []string{reading.Rules(p.Rules, nil)})
		for i, r := range p.Tally.Rows {
			phrases = append(phrases, reading.Short(p, r, nil), reading.Value(p, res, i, nil))
			if d := reading.Distribution(p, r, nil); d != "" {
				phrases = append(phrases, d)
			}
		}
		for _, o := range reading.OtherRules(p, res, nil) {
			phrases = append(phrases, o[:]...)
		}
		for _, s := range phrases {
			for _, bad := range []string{"{{", "}}", "%", "  ", "..", "; ;", "anonym", " ,", "  "} {
				if strings.Contains(s, bad) {
					t.Errorf("%q holds %q", s, bad)
				}
			}
			if s == "" || s != strings.TrimSpace(s) {
				t.Errorf("%q is empty or has an open end", s)
			}
		}
		if got := reading.Headline(p, res, nil); len(got) == 0 {
			t.Error("the result has no words")
		}
		once := map[string]bool{}
		for _, s := range slices.Concat(reading.Headline(p, res, nil), reading.Careful(p, res, nil)) {
			if once[s] {
				t.Errorf("%q is said twice", s)
			}
			once[s] = true
		}
	})
}

// TestADistributionCountsEverybodyOnce adds up the numbers of the words.
func TestADistributionCountsEverybodyOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoll(t)
		if p.Rules.Several() {
			return
		}
		for _, r := range p.Tally.Rows {
			text := reading.Distribution(p, r, nil)
			if text == "" {
				continue
			}
			sum := 0
			for part := range strings.SplitSeq(text, ", ") {
				var n int
				if _, err := fmt.Sscanf(part[strings.LastIndex(part, ": ")+2:], "%d", &n); err != nil {
					t.Fatalf("%q: %v", text, err)
				}
				sum += n
			}
			want := p.Tally.Valid()
			if p.Rules.Method.Kind() == poll.Levels {
				want = r.Parts[0].Answers
			}
			if sum != want {
				t.Fatalf("%q tells of %d people, and %d said something", text, sum, want)
			}
		}
	})
}
