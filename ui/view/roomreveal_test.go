package view_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/reading"
	"folkmoot/ui/view"
)

// anyMarks draws what one person may answer.
func anyMarks(t *rapid.T, p *session.Poll) map[string]int {
	r, out := p.Rules, map[string]int{}
	order := rapid.Permutation(p.Options).Draw(t, "order")
	switch r.Method.Kind() {
	case poll.Ticks, poll.Ranks:
		most := len(order)
		if r.Choose > 0 {
			most = r.Choose
		}
		for i, o := range order[:rapid.IntRange(0, most).Draw(t, "chosen")] {
			out[o.ID] = 1
			if r.Method.Kind() == poll.Ranks {
				out[o.ID] = i + 1
			}
		}
	case poll.Units:
		out[order[0].ID] = max(1, r.Step) * rapid.IntRange(0, 2).Draw(t, "given")
	case poll.Levels:
		for _, o := range order {
			for k := range r.CriteriaList() {
				out[r.Key(o.ID, k)] = rapid.IntRange(0, r.Levels()).Draw(t, "level")
			}
		}
	case poll.Matches:
		if len(order) > 1 && rapid.Bool().Draw(t, "decided") {
			out[poll.PairKey(order[0].ID, order[1].ID)] = 1
		}
	}
	return out
}

// anyClosed draws a closed poll of any method, with ballots of persons and tables, and hands.
func anyClosed(t *rapid.T) *session.Poll {
	p := &session.Poll{ID: "p", Phase: session.PollClosed}
	n := rapid.IntRange(2, 5).Draw(t, "options")
	p.Question, p.Rules = "Which?", poll.SuggestFor(rapid.SampledFrom(poll.Methods()).Draw(t, "method"), n)
	for i := range n {
		p.Options = append(p.Options, poll.Option{ID: string(rune('a' + i)), Text: fmt.Sprint("Option ", i)})
	}
	raw := [][]byte{}
	for range rapid.IntRange(0, 8).Draw(t, "ballots") {
		b := poll.Ballot{Marks: anyMarks(t, p), Weight: rapid.SampledFrom([]int{0, 0, 4}).Draw(t, "weight")}
		if rapid.IntRange(0, 7).Draw(t, "spoilt") == 0 {
			b = poll.Ballot{Spoilt: true}
		}
		raw = append(raw, b.Encode())
		if b.Heads() > 1 {
			p.Ways.Tables++
			p.Ways.AtTables += b.Heads()
		} else {
			p.Ways.Seats++
		}
	}
	for _, x := range poll.Sort(raw) {
		b, err := poll.DecodeBallot(x)
		if err != nil {
			t.Fatal(err)
		}
		p.Ballots = append(p.Ballots, b)
	}
	p.Hash = poll.Hash(raw)
	if levels := p.Rules.HandLevels(); levels > 0 && rapid.Bool().Draw(t, "hands") {
		p.Hands = poll.HandCount{People: 3, Counts: map[string][]int{"a": make([]int, levels)}}
		p.Hands.Counts["a"][rapid.IntRange(0, levels-1).Draw(t, "level")] = 3
	}
	p.Ways.Hands = p.Hands.People
	p.Tally = poll.CountAll(p.Rules, p.Options, p.Ballots, p.Hands)
	p.Voters = p.Tally.Voted() + 1
	return p
}

func stateOf(p *session.Poll) *session.State {
	s := session.NewState()
	s.Polls = append(s.Polls, p)
	return s
}

// Each step of a recount shows the tally of the ballots up to it, and no other.
func TestARecountShowsTheTallyOfTheBallotsSoFar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyClosed(t)
		s, order := stateOf(p), view.RecountOrder(p)
		counted := len(order)
		if p.Hands.People > 0 {
			counted++
		}
		if got := view.RecountSteps(p); got != counted+1 {
			t.Fatalf("%d steps for %d ballots and %d hands", got, len(order), p.Hands.People)
		}
		at := rapid.IntRange(0, counted+1).Draw(t, "at")
		want := poll.Count(p.Rules, p.Options, order[:min(at, len(order))])
		if at > len(order) {
			want = poll.CountAll(p.Rules, p.Options, order, p.Hands)
		}
		if d := cmp.Diff(want, view.RecountTally(p, at)); d != "" {
			t.Fatal(d)
		}
		v := view.Room(s, view.RoomState{Reveal: "p", Recount: true, At: at}, nil)
		if v.Kind != view.RoomBallot || len(v.Bars) != len(p.Options) {
			t.Fatalf("%q with %d bars", v.Kind, len(v.Bars))
		}
		now := *p
		now.Tally = want
		now.Tally.BySupport = p.Tally.BySupport
		for i, b := range v.Bars {
			id := p.Tally.Rows[i].Option.ID
			r := want.Rows[slices.IndexFunc(want.Rows, func(r poll.Row) bool { return r.Option.ID == id })]
			if words := reading.Short(&now, r, nil); !strings.HasPrefix(b.Words, words) {
				t.Fatalf("after %d: %q, and the count says %q", at, b.Words, words)
			}
			for k, part := range b.Parts {
				if d := cmp.Diff(r.Parts[k].Levels, part.People); d != "" {
					t.Fatal(d)
				}
			}
			if b.Share < 0 || b.Share > 1 || len(b.Parts) > 0 && b.Share != 0 {
				t.Fatalf("a bar of %v", b.Share)
			}
		}
	})
}

// The end of a recount is the result, and it says so only where it is.
func TestARecountEndsWithTheResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyClosed(t)
		if d := cmp.Diff(p.Tally, view.RecountTally(p, view.RecountSteps(p))); d != "" {
			t.Fatal(d)
		}
		end := view.RoomState{Reveal: "p", Recount: true, At: view.RecountSteps(p)}
		if v := view.Room(stateOf(p), end, nil); !strings.HasSuffix(v.Head, "counted again: the result is the same.") {
			t.Fatalf("it ends with %q", v.Head)
		}
		if at := view.RecountSteps(p) - 1; strings.Contains(view.RecountStep(p, at, nil), "the same") {
			t.Fatalf("said too early, at step %d", at)
		}
		for name, bend := range map[string]func(*session.Poll){
			"another check value": func(x *session.Poll) { x.Hash = strings.Repeat("0", 64) },
			"another count":       func(x *session.Poll) { x.Tally.Rows = slices.Clone(x.Tally.Rows); x.Tally.Rows[0].Supporters += 3 },
			"another record":      func(x *session.Poll) { x.Recorded = []session.Counted{{Option: "a", Supporters: 99}} },
			"an unread ballot":    func(x *session.Poll) { x.Unread++ },
		} {
			bent := *p
			bend(&bent)
			if v := view.Room(stateOf(&bent), end, nil); !strings.Contains(v.Head, "is not the one that was written") {
				t.Fatalf("%s: it ends with %q", name, v.Head)
			}
		}
	})
}

// Every ballot is shown once, and the order follows from the check value alone.
func TestTheOrderOfARecount(t *testing.T) {
	p := &session.Poll{ID: "p", Phase: session.PollClosed, Hash: poll.Hash(nil)}
	for i := range 12 {
		p.Ballots = append(p.Ballots, poll.Ballot{Marks: map[string]int{"a": i + 1}})
	}
	marks := func() (out []int) {
		for _, b := range view.RecountOrder(p) {
			out = append(out, b.Marks["a"])
		}
		return out
	}
	first := marks()
	if slices.IsSorted(first) || !slices.Equal(first, marks()) {
		t.Errorf("the order is %v, and then %v", first, marks())
	}
	if !slices.IsSortedFunc(p.Ballots, func(a, b poll.Ballot) int { return a.Marks["a"] - b.Marks["a"] }) {
		t.Error("the poll's own ballots were moved")
	}
	p.Hash = poll.Hash([][]byte{[]byte("other")})
	if slices.Equal(first, marks()) {
		t.Error("another check value gives the same order")
	}
	slices.Sort(first)
	if d := cmp.Diff([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, first); d != "" {
		t.Error(d)
	}
}

// closedBy makes a closed poll of three options, Trust, Time and Tea.
func closedBy(r poll.Rules, ballots ...poll.Ballot) *session.Poll {
	p := &session.Poll{ID: "p", Phase: session.PollClosed, Ballots: ballots, Voters: 12, Hash: "0123456789abcdef"}
	p.Question, p.Rules = "Which next?", r
	p.Options = []poll.Option{{ID: "a", Text: "Trust"}, {ID: "b", Text: "Time"}, {ID: "c", Text: "Tea"}}
	p.Ways.Seats = len(ballots)
	p.Tally = poll.Count(r, p.Options, ballots)
	return p
}

func TestABallotOnTheWallSaysWhatIsOnIt(t *testing.T) {
	tests := map[string]struct {
		rules  poll.Rules
		ballot poll.Ballot
		lead   string
		list   []view.RoomItem
	}{
		"ranks":    {poll.SuggestFor(poll.Ranking, 3), poll.Ballot{Marks: map[string]int{"a": 2, "c": 1}}, "", []view.RoomItem{{Mark: "1", RoomText: view.RoomText{Text: "Tea"}}, {Mark: "2", RoomText: view.RoomText{Text: "Trust"}}}},
		"ticks":    {poll.SuggestFor(poll.Approval, 3), poll.Ballot{Marks: map[string]int{"b": 1}}, "", []view.RoomItem{{RoomText: view.RoomText{Text: "Time"}}}},
		"dots":     {poll.SuggestFor(poll.Dots, 3), poll.Ballot{Marks: map[string]int{"a": 1, "b": 2}}, "", []view.RoomItem{{RoomText: view.RoomText{Text: "Time"}, Note: "2 dots"}, {RoomText: view.RoomText{Text: "Trust"}, Note: "1 dot"}}},
		"levels":   {poll.SuggestFor(poll.Agree, 3), poll.Ballot{Marks: map[string]int{"a": 1, "b": 3}}, "", []view.RoomItem{{RoomText: view.RoomText{Text: "Trust"}, Note: "disagree"}, {RoomText: view.RoomText{Text: "Time"}, Note: "agree"}}},
		"criteria": {poll.SuggestFor(poll.ImpactEffort, 3), poll.Ballot{Marks: map[string]int{"a/1": 5, "a/2": 2}}, "", []view.RoomItem{{RoomText: view.RoomText{Text: "Trust"}, Note: "impact: 5, very high · effort: 2"}}},
		"pairs":    {poll.SuggestFor(poll.Pairwise, 3), poll.Ballot{Marks: map[string]int{"a>b": 1, "b=c": 1}}, "", []view.RoomItem{{RoomText: view.RoomText{Text: "Trust"}, Note: "rather than “Time”"}, {RoomText: view.RoomText{Text: "Time"}, Note: "or “Tea”: not decided"}}},
		"a table":  {poll.SuggestFor(poll.Approval, 3), poll.Ballot{Marks: map[string]int{"b": 1}, Weight: 6, Group: "Table 2"}, "It speaks for 6 people.", []view.RoomItem{{RoomText: view.RoomText{Text: "Time"}}}},
		"blank":    {poll.SuggestFor(poll.Approval, 3), poll.Ballot{}, "It is blank.", nil},
		"spoilt":   {poll.SuggestFor(poll.Approval, 3), poll.Ballot{Spoilt: true}, "It was handed in without a valid answer.", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := closedBy(test.rules, test.ballot)
			v := view.Room(stateOf(p), view.RoomState{Reveal: "p", Recount: true, At: 1}, nil)
			if v.Head != "Ballot 1 of 1" || v.Lead.Text != test.lead {
				t.Errorf("%q, %q", v.Head, v.Lead.Text)
			}
			if d := cmp.Diff(test.list, v.List); d != "" {
				t.Error(d)
			}
			if strings.Contains(roomWords(v), "Table 2") {
				t.Error("the ballot's group is shown")
			}
		})
	}
}

func TestTheRevealOfAResult(t *testing.T) {
	one := func(marks map[string]int) poll.Ballot { return poll.Ballot{Marks: marks} }
	reveal := func(p *session.Poll, inBallotOrder bool) view.RoomView {
		return view.Room(stateOf(p), view.RoomState{Reveal: "p", Result: p.Result(), Known: true, InBallotOrder: inBallotOrder}, nil)
	}
	bars := func(v view.RoomView) (out []string) {
		for _, b := range v.Bars {
			out = append(out, strings.TrimSpace(b.Rank+" "+b.Text+": "+b.Words))
		}
		return out
	}
	t.Run("a tie", func(t *testing.T) {
		p := closedBy(poll.SuggestFor(poll.Approval, 3), one(map[string]int{"b": 1}), one(map[string]int{"c": 1}))
		v := reveal(p, false)
		if !strings.HasPrefix(v.Care, "“Time” and “Tea” are level in place 1") || !strings.HasSuffix(v.Care, "Talk it through, or vote again on these.") {
			t.Errorf("%q", v.Care)
		}
		if d := cmp.Diff([]string{"1= Time: 1 of 12 people", "1= Tea: 1 of 12 people", "Trust: chosen by nobody"}, bars(v)); d != "" {
			t.Error(d)
		}
		if !strings.Contains(v.Foot, "share their place") || !strings.HasSuffix(v.Foot, "Check value: 0123456789ab") {
			t.Errorf("%q", v.Foot)
		}
		if got := bars(reveal(p, true))[0]; got != "Trust: chosen by nobody" {
			t.Errorf("in ballot order the first is %q", got)
		}
		if v.Bars[0].Share != 1.0/12 || v.Bars[2].Share != 0 {
			t.Errorf("bars of %v and %v", v.Bars[0].Share, v.Bars[2].Share)
		}
	})
	t.Run("a split room", func(t *testing.T) {
		var ballots []poll.Ballot
		for i := range 10 {
			ballots = append(ballots, one(map[string]int{"a": 1 + 4*(i%2), "b": 5, "c": 2}))
		}
		v := reveal(closedBy(poll.SuggestFor(poll.Likert, 3), ballots...), false)
		if !strings.Contains(v.Care, "the room is split on “Trust”") {
			t.Errorf("%q", v.Care)
		}
		if d := cmp.Diff(view.RoomScale{Levels: []string{"strongly disagree", "disagree", "neither", "agree", "strongly agree"}, Middle: true, Below: 20, Above: 20}, v.Scale); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff([]string{"1 Time: 10 of 12 agree; middle answer 5 of 5", "2 Trust: 5 of 12 agree, 5 disagree; middle answer 3 of 5", "3 Tea: 0 of 12 agree, 10 disagree; middle answer 2 of 5"}, bars(v)); d != "" {
			t.Error(d)
		}
		if d := cmp.Diff([]view.RoomPart{{People: []int{0, 0, 0, 0, 10}}}, v.Bars[0].Parts); d != "" {
			t.Error(d)
		}
	})
	t.Run("impact and effort", func(t *testing.T) {
		p := closedBy(poll.SuggestFor(poll.ImpactEffort, 3), one(map[string]int{"a/1": 2, "a/2": 5, "b/1": 5, "b/2": 1}))
		v := reveal(p, false)
		if v.Kind != view.RoomField || len(v.Field.Points) != 2 || v.Field.Points[0].Label != "1" || v.Field.Points[0].X != 0 || v.Field.Points[0].Y != 1 {
			t.Errorf("%q with %+v", v.Kind, v.Field)
		}
		if d := cmp.Diff(view.RoomItem{Mark: "1", RoomText: view.RoomText{Text: "Time"}, Note: "impact 5, effort 1, from 1 person"}, v.List[0]); d != "" {
			t.Error(d)
		}
		if v := reveal(p, true); v.List[0].Text != "Trust" || v.Field.Points[0].Label != "1" || v.Field.Points[0].X != 1 {
			t.Errorf("in ballot order %+v, %+v", v.List[0], v.Field.Points)
		}
	})
}

func TestTheCountdownOfAShowOfHands(t *testing.T) {
	b := voters(t, 5, "time", "trust")
	p := b.vote([]int{1})
	option := p.Options[1]
	show := func(count int, asked string) []string {
		v := view.Room(b.state(), view.RoomState{Turnout: b.kept.Turnout(), Count: count, Asked: asked, Reveal: p.ID}, nil)
		return []string{string(v.Kind), v.Title.Text, v.Lead.Text}
	}
	for _, test := range []struct {
		count int
		asked string
		want  []string
	}{
		{3, option.ID, []string{"count", "3", option.Text}},
		{-1, option.ID, []string{"count", "Show", option.Text}},
		{0, option.ID, []string{"still", option.Text, "Which?"}},
		{3, "", []string{"still", "Which?", "1 of 5 have voted"}},
		{3, "gone", []string{"still", "Which?", "1 of 5 have voted"}},
	} {
		if d := cmp.Diff(test.want, show(test.count, test.asked)); d != "" {
			t.Errorf("%d, %q: %s", test.count, test.asked, d)
		}
	}
	b.do(session.ClosePoll{Poll: p.ID})
	if got := show(2, option.ID); got[0] == "count" {
		t.Error("a countdown goes on after the vote")
	}
}
