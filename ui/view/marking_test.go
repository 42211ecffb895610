package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"folkmoot/session/poll"
	"folkmoot/ui/view"
)

func options(n int) []poll.Option {
	out := make([]poll.Option, n)
	for i := range out {
		out[i] = poll.Option{ID: fmt.Sprint("o", i+1), Text: fmt.Sprint("option ", i+1)}
	}
	return out
}

func marking(r poll.Rules, n int) *view.Marking {
	o := options(n)
	var pairs [][2]poll.Option
	if r.Method == poll.Pairwise {
		pairs = poll.PairsFor(o, 3, 0, r.Pairs)
	}
	return view.NewMarking(r, o, pairs, nil)
}

// Whatever a person does, in whatever order, what stands on the ballot may be cast at every moment.
func TestNothingThatAPersonDoesMakesAnInvalidBallot(t *testing.T) {
	for _, method := range poll.Methods() {
		t.Run(string(method), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				n := rapid.IntRange(2, 12).Draw(t, "options")
				r := poll.SuggestFor(method, n)
				switch method {
				case poll.Dots:
					r.Dots = rapid.IntRange(1, 12).Draw(t, "dots")
					r.Cap = rapid.IntRange(1, r.Dots).Draw(t, "cap")
				case poll.Choose, poll.ChooseRank, poll.TopFive:
					r.Choose = rapid.IntRange(1, n).Draw(t, "choose")
				case poll.Budget:
					r.Step = rapid.SampledFrom([]int{1, 5, 20, 25}).Draw(t, "step")
				case poll.Quadratic:
					r.Amount = rapid.IntRange(1, poll.MaxCredits).Draw(t, "credits")
				case poll.Score, poll.Likert, poll.ImpactEffort:
					r.Top = rapid.IntRange(2, poll.MaxTop).Draw(t, "top")
				default:
				}
				if method.Kind() == poll.Levels && method != poll.ImpactEffort && rapid.Bool().Draw(t, "criteria") {
					r.Criteria = "useful\neasy\nfair"
				}
				m := marking(r, n)
				for range rapid.IntRange(1, 40).Draw(t, "intents") {
					o := m.Options[rapid.IntRange(0, n-1).Draw(t, "option")].ID
					number := rapid.IntRange(-3, 120).Draw(t, "number")
					switch rapid.IntRange(0, 6).Draw(t, "intent") {
					case 0:
						m.Press(o)
					case 1:
						m.Place(o, number)
					case 2:
						m.Move(o, number)
					case 3:
						m.Answer(o, max(0, number)%len(r.CriteriaList()), number)
					case 4:
						m.Give(o, number)
					case 5:
						m.Prefer(view.Side(max(0, number) % 4))
					case 6:
						m.PairBack()
					}
					if err := r.CheckBallot(m.Options, m.Ballot()); err != nil {
						t.Fatalf("%v: %+v", err, m.Ballot())
					}
					if err := r.CheckBallot(m.Options, m.Spoilt()); err != nil {
						t.Fatal(err)
					}
					if m.Left() == "" {
						t.Fatal("nothing says what is left")
					}
					if method.Kind() == poll.Units && m.Unspent() < 0 {
						t.Fatalf("%d more than there is was given", -m.Unspent())
					}
				}
			})
		})
	}
}

// A dot, a pound or a vote that was not asked back is never lost, and whatever was not given is explained.
func TestGivingTakesNothingBackAndSaysWhatStoppedIt(t *testing.T) {
	for _, method := range []poll.Method{poll.Dots, poll.Budget, poll.Quadratic} {
		t.Run(string(method), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				n := rapid.IntRange(2, 9).Draw(t, "options")
				m := marking(poll.SuggestFor(method, n), n)
				for range rapid.IntRange(1, 30).Draw(t, "presses") {
					o := m.Options[rapid.IntRange(0, n-1).Draw(t, "option")].ID
					want := rapid.IntRange(-2, 30).Draw(t, "want")
					had := m.Mark(o)
					why := m.Give(o, want)
					given := m.Mark(o)
					if given < min(had, max(want, 0)/m.Step()*m.Step()) {
						t.Fatalf("asked for %d, had %d, given %d", want, had, given)
					}
					if (given < want) != (why != "") {
						t.Fatalf("asked for %d, given %d, and it says %q", want, given, why)
					}
				}
			})
		})
	}
}

// Places run from 1 without a gap, and giving a place to one option keeps the order of the others.
func TestPlacesCloseUpAndMakeRoom(t *testing.T) {
	m := marking(poll.Rules{Method: poll.ChooseRank, Choose: 4}, 6)
	ranked := func() (out []string) {
		for _, o := range m.Ranked() {
			out = append(out, o.ID)
		}
		return out
	}
	steps := []struct {
		name string
		do   func() string
		want []string
		why  string
	}{
		{"the first press gives place 1", func() string { return m.Press("o3") }, []string{"o3"}, ""},
		{"the next one place 2", func() string { return m.Press("o1") }, []string{"o3", "o1"}, ""},
		{"and 3", func() string { return m.Press("o6") }, []string{"o3", "o1", "o6"}, ""},
		{"a digit puts it where it says", func() string { return m.Place("o5", 1) }, []string{"o5", "o3", "o1", "o6"}, ""},
		{"no more than four", func() string { return m.Press("o2") }, []string{"o5", "o3", "o1", "o6"}, "You have chosen 4, and that is the most. Take one out to choose another."},
		{"a press takes out and the gap closes", func() string { return m.Press("o3") }, []string{"o5", "o1", "o6"}, ""},
		{"up by one", func() string { return m.Move("o6", -1) }, []string{"o5", "o6", "o1"}, ""},
		{"not above the first", func() string { return m.Move("o5", -1) }, []string{"o5", "o6", "o1"}, ""},
		{"down by one", func() string { return m.Move("o5", 1) }, []string{"o6", "o5", "o1"}, ""},
		{"a place too far is the next one", func() string { return m.Place("o2", 9) }, []string{"o6", "o5", "o1", "o2"}, "Places go from 1 on without a gap, so this is place 4."},
		{"one without a place cannot move", func() string { return m.Move("o4", 1) }, []string{"o6", "o5", "o1", "o2"}, "Give it a place first."},
		{"place 0 takes out", func() string { return m.Place("o6", 0) }, []string{"o5", "o1", "o2"}, ""},
	}
	for _, s := range steps {
		why := s.do()
		if d := cmp.Diff(s.want, ranked()); d != "" || why != s.why {
			t.Fatalf("%s: %s, it says %q", s.name, d, why)
		}
	}
}

func TestWhatIsLeftIsSaid(t *testing.T) {
	tests := map[string]struct {
		rules        poll.Rules
		do           func(m *view.Marking) string
		why          string
		left, unused string
	}{
		"nothing yet":             {poll.Rules{Method: poll.ChooseRank, Choose: 4}, nil, "", "4 of 4 left to choose", ""},
		"two chosen":              {poll.Rules{Method: poll.ChooseRank, Choose: 4}, func(m *view.Marking) string { return m.Press("o1") + m.Press("o2") }, "", "2 of 4 left to choose", "You can still choose 2 more. You can also cast it as it is."},
		"all chosen":              {poll.Rules{Method: poll.Choose, Choose: 1}, func(m *view.Marking) string { return m.Press("o1") }, "", "1 chosen", ""},
		"as many as one likes":    {poll.Rules{Method: poll.Approval}, func(m *view.Marking) string { return m.Press("o1") + m.Press("o2") }, "", "2 chosen, as many as you like", ""},
		"some in order":           {poll.Rules{Method: poll.Ranking}, func(m *view.Marking) string { return m.Press("o4") }, "", "1 of 5 in order", "4 have no place. You can cast it as it is."},
		"dots to the cap":         {poll.Rules{Method: poll.Dots, Dots: 4, Cap: 2}, func(m *view.Marking) string { return m.Give("o1", 3) }, "2 dots are the most that one option can have.", "2 of 4 dots left", "2 dots are not used. You can cast it as it is."},
		"all dots given":          {poll.Rules{Method: poll.Dots, Dots: 3, Cap: 2}, func(m *view.Marking) string { m.Give("o1", 2); return m.Give("o2", 2) }, "All your dots are given. Take one back to give it to another.", "0 of 3 dots left", ""},
		"money in steps":          {poll.SuggestFor(poll.Budget, 5), func(m *view.Marking) string { return m.Give("o1", 13) }, "Amounts go in steps of £5, so this is £10.", "£90 of £100 left", "£90 is not given. You can cast it as it is."},
		"more money than is":      {poll.SuggestFor(poll.Budget, 5), func(m *view.Marking) string { m.Give("o1", 85); return m.Give("o2", 40) }, "£15 is all that is left for this.", "£0 of £100 left", ""},
		"votes that cost":         {poll.SuggestFor(poll.Quadratic, 5), func(m *view.Marking) string { m.Give("o1", 3); return m.Give("o2", 5) }, "5 votes would cost 25 credits, and 16 are there for this.", "0 of 25 credits left", ""},
		"credits that are unused": {poll.SuggestFor(poll.Quadratic, 5), func(m *view.Marking) string { return m.Give("o1", 3) }, "", "16 of 25 credits left", "16 credits are not used. You can cast it as it is."},
		"two answers of five":     {poll.SuggestFor(poll.Likert, 5), func(m *view.Marking) string { m.Answer("o1", 0, 5); m.Answer("o2", 0, 1); return "" }, "", "2 of 5 answered", "3 are not answered. You can cast it as it is."},
		"impact without effort":   {poll.SuggestFor(poll.ImpactEffort, 5), func(m *view.Marking) string { m.Answer("o1", 0, 5); return "" }, "", "1 of 10 answered", "9 are not answered. You can cast it as it is."},
		"the third pair":          {poll.SuggestFor(poll.Pairwise, 5), func(m *view.Marking) string { m.Prefer(view.LeftSide); m.Prefer(view.Even); return "" }, "", "Pair 3 of 10", "8 pairs are not answered. You can cast it as it is."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m := marking(test.rules, 5)
			why := ""
			if test.do != nil {
				why = test.do(m)
			}
			if d := cmp.Diff([]string{test.why, test.left, test.unused}, []string{why, m.Left(), m.Unused()}); d != "" {
				t.Error(d)
			}
		})
	}
}

// An answer to a pair can be changed by going back, and then counts once.
func TestAPairIsAnsweredOnce(t *testing.T) {
	m := marking(poll.Rules{Method: poll.Pairwise, Pairs: 2}, 3)
	left, right, _ := m.Pair()
	m.Prefer(view.LeftSide)
	m.PairBack()
	if m.Chosen() != view.LeftSide {
		t.Errorf("after going back the answer is %v", m.Chosen())
	}
	m.Prefer(view.RightSide)
	m.Prefer(view.Even)
	if _, _, ok := m.Pair(); ok || m.Left() != "All 2 pairs are done" {
		t.Errorf("after the last pair: %q", m.Left())
	}
	b := m.Ballot()
	if len(b.Marks) != 2 || b.Marks[poll.PairKey(right.ID, left.ID)] != 1 {
		t.Errorf("the ballot says %v", b.Marks)
	}
}

func TestWipingLeavesNothing(t *testing.T) {
	m := marking(poll.SuggestFor(poll.ChooseRank, 6), 6)
	m.Press("o1")
	cast := m.Ballot()
	m.Wipe()
	if !m.Blank() || len(m.Ranked()) != 0 {
		t.Errorf("left on the ballot: %v", m.Ballot().Marks)
	}
	if cast.Marks["o1"] != 1 {
		t.Error("wiping the screen changed the ballot on its way to the box")
	}
}

func TestDigitsOfLevels(t *testing.T) {
	for method, want := range map[poll.Method]string{poll.Score: "012345", poll.Likert: "12345", poll.Agree: "123", poll.FistToFive: "012345", poll.ImpactEffort: "12345"} {
		r := poll.SuggestFor(method, 4)
		m, got := marking(r, 4), ""
		for level := 1; level <= r.Levels(); level++ {
			got += m.LevelKey(level)
		}
		if got != want {
			t.Errorf("%s is answered by %q, not by %q", method, got, want)
		}
	}
}
