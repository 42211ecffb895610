package booth_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

var four = []string{"Trust", "Time", "Links", "Money"} // aa, ab, ac, ad on the ballot

// vote opens a vote on four options that every ballot lists in the same order, and the booth.
func vote(t *testing.T, seats int, r poll.Rules) (*votetest.Bench, session.ID) {
	t.Helper()
	b := votetest.New(t, seats)
	b.At(session.StagePoll)
	id := put(b, four, session.PollBody{Rules: r, SameOrder: true})
	b.Desk.Go(desk.Booth)
	b.Show(booth.New(b.Desk, b.Window.Canvas()))
	return b, id
}

// A person votes by keys alone, through the desk and the box until the vote is closed, under every method.
func TestEveryMethodByKeysAlone(t *testing.T) {
	type marks = map[string]int
	rules := poll.SuggestFor
	criteria := rules(poll.Score, 4)
	criteria.Criteria = "useful\neasy"
	ten := rules(poll.Score, 4)
	ten.Top = 10
	tests := map[string]struct {
		rules poll.Rules
		keys  []any // names of keys, and strings to type
		want  marks
	}{
		"choose, then rank":         {rules(poll.ChooseRank, 4), []any{fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyUp, "1"}, marks{"ab": 2, "ad": 3, "ac": 1}},
		"a place is closed up":      {rules(poll.ChooseRank, 4), []any{fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyUp, fyne.KeySpace}, marks{"ab": 1}},
		"moved by + and -":          {rules(poll.ChooseRank, 4), []any{fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, "+", "+", fyne.KeyUp, "-"}, marks{"ac": 1, "aa": 2, "ab": 3}},
		"choose":                    {rules(poll.Choose, 4), []any{fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyBackspace, fyne.KeyDown, fyne.KeySpace}, marks{"aa": 1, "ac": 1}},
		"approval":                  {rules(poll.Approval, 4), []any{fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace}, marks{"aa": 1, "ab": 1, "ac": 1, "ad": 1}},
		"dots":                      {rules(poll.Dots, 4), []any{"2", fyne.KeyDown, "+", "+"}, marks{"aa": 2, "ab": 1}},
		"many dots as a number":     {poll.Rules{Method: poll.Dots, Dots: 20, Cap: 20}, []any{"12", fyne.KeyDown, "9"}, marks{"aa": 12, "ab": 8}},
		"top five":                  {rules(poll.TopFive, 4), []any{"1", fyne.KeyDown, "1", fyne.KeyDown, "2", fyne.KeyDown, "9"}, marks{"ab": 1, "ac": 2, "aa": 3, "ad": 4}},
		"ranking":                   {rules(poll.Ranking, 4), []any{fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome, fyne.KeySpace}, marks{"ad": 1, "aa": 2}},
		"score":                     {rules(poll.Score, 4), []any{"0", "5", "3"}, marks{"aa": 1, "ab": 6, "ac": 4}},
		"score to ten":              {ten, []any{"10", "1", "7", "0"}, marks{"aa": 11, "ab": 2, "ac": 8, "ad": 1}},
		"several criteria":          {criteria, []any{"54", "3", fyne.KeyDown, "1"}, marks{"aa/1": 6, "aa/2": 5, "ab/1": 4, "ac/1": 2}},
		"likert":                    {rules(poll.Likert, 4), []any{"15", fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, "3"}, marks{"aa": 1, "ab": 5, "ac": 2, "ad": 3}},
		"agree":                     {rules(poll.Agree, 4), []any{"123", fyne.KeyUp, fyne.KeyBackspace}, marks{"aa": 1, "ab": 2}},
		"fist to five":              {rules(poll.FistToFive, 4), []any{"0523"}, marks{"aa": 1, "ab": 6, "ac": 3, "ad": 4}},
		"budget":                    {rules(poll.Budget, 4), []any{"15", fyne.KeyDown, "80", fyne.KeyDown, "+", fyne.KeyDown, "+"}, marks{"aa": 15, "ab": 80, "ac": 5}},
		"an amount that is no step": {rules(poll.Budget, 4), []any{"13", fyne.KeyDown, "99", fyne.KeyBackspace}, marks{"aa": 10, "ab": 5}},
		"impact and effort":         {rules(poll.ImpactEffort, 4), []any{"5", "1", "3"}, marks{"aa/1": 5, "aa/2": 1, "ab/1": 3}},
		"quadratic":                 {rules(poll.Quadratic, 4), []any{"4", fyne.KeyDown, "9"}, marks{"aa": 4, "ab": 3}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b, id := vote(t, 1, test.rules)
			b.Press(fyne.KeyReturn)
			press(b, test.keys...)
			b.Press(fyne.KeyReturn, fyne.KeyReturn) // to the button, and cast
			if !b.Sees("Thank you.") {
				t.Fatalf("not cast: %q", b.Texts())
			}
			b.Do(session.ClosePoll{Poll: id})
			p := b.State().Poll(id)
			want := []poll.Ballot{{Marks: test.want}}
			if d := cmp.Diff(want, p.Ballots); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(poll.CountAll(p.Rules, p.Options, want, poll.HandCount{}), p.Tally); d != "" {
				t.Error(d)
			}
		})
	}
}

func press(b *votetest.Bench, keys ...any) {
	for _, k := range keys {
		switch k := k.(type) {
		case string:
			b.Type(k)
		case fyne.KeyName:
			b.Press(k)
		}
	}
}

// Pairs are answered one after another; Backspace goes back to change one, from the button too.
func TestPairsByKeysAlone(t *testing.T) {
	b, id := vote(t, 1, poll.SuggestFor(poll.Pairwise, 4))
	pairs := view.Booth(b.State(), b.Desk.Turnout(), session.Table{}, nil).Drawn(b.Desk.Kept().Draw()).Pairs
	b.Press(fyne.KeyReturn)
	if !b.Sees("Pair 1 of 6") {
		t.Fatalf("%q", b.Texts())
	}
	b.Press(fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyLeft, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if !b.Sees("All 6 pairs are done") || !b.Sees("That was the last pair.") {
		t.Fatalf("after the last: %q", b.Texts())
	}
	b.Press(fyne.KeyBackspace, fyne.KeyLeft) // the last one again
	b.Press(fyne.KeyReturn)
	b.Do(session.ClosePoll{Poll: id})
	want := map[string]int{
		poll.PairKey(pairs[0][0].ID, pairs[0][1].ID): 1, poll.PairKey(pairs[1][0].ID, pairs[1][1].ID): 1, poll.EvenKey(pairs[2][0].ID, pairs[2][1].ID): 1,
		poll.PairKey(pairs[3][1].ID, pairs[3][0].ID): 1, poll.PairKey(pairs[4][1].ID, pairs[4][0].ID): 1, poll.PairKey(pairs[5][0].ID, pairs[5][1].ID): 1,
	}
	if d := cmp.Diff([]poll.Ballot{{Marks: want}}, b.State().Poll(id).Ballots); d != "" {
		t.Error(d)
	}
}

// What is left unused is said in a line before the cast, and does not stand in its way.
func TestWhatIsUnusedIsSaidAndNotAskedAbout(t *testing.T) {
	b, _ := vote(t, 2, poll.SuggestFor(poll.ChooseRank, 4))
	b.Click("P1")
	b.Press(fyne.KeySpace)
	if !b.Sees("You can still choose 2 more. You can also cast it as it is.") || !b.Sees("2 of 3 left to choose") {
		t.Errorf("%q", b.Texts())
	}
	b.Click("Cast my vote")
	if !b.Sees("Thank you.") {
		t.Errorf("it asked: %q", b.Texts())
	}
}

// A refusal says why in the line, and the next thing that is done takes it away.
func TestOverVotingIsRefusedInALine(t *testing.T) {
	b, _ := vote(t, 2, poll.Rules{Method: poll.Choose, Choose: 1})
	b.Click("P1")
	b.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	if !b.Sees("You have chosen 1, and that is the most. Take it out to choose another.") {
		t.Errorf("%q", b.Texts())
	}
	b.Press(fyne.KeyUp, fyne.KeySpace)
	if b.Sees("that is the most") {
		t.Errorf("the refusal stays: %q", b.Texts())
	}
}

// The chosen stand in their order beside the ballot, and the ballot's own order stays.
func TestTheChosenStandInOrderBesideTheBallot(t *testing.T) {
	b, _ := vote(t, 2, poll.SuggestFor(poll.ChooseRank, 4))
	b.Resize(1366, 768)
	b.Click("P1")
	b.Press(fyne.KeyEnd, fyne.KeySpace, fyne.KeyHome, fyne.KeySpace)
	for _, want := range []string{"1  Money", "2  Trust"} {
		if !b.Sees(want) {
			t.Errorf("%q is not at the side: %q", want, b.Texts())
		}
	}
	texts := b.Texts()
	at := func(s string) int { return slices.Index(texts, s) }
	if at("Trust") < 0 || at("Trust") > at("Time") || at("Time") > at("Links") || at("Links") > at("Money") {
		t.Errorf("the options moved: %q", texts)
	}
}

// Sixty options: the keyboard's row is always in sight.
func TestTheRowWithTheKeyboardIsInSight(t *testing.T) {
	for _, method := range []poll.Method{poll.ChooseRank, poll.Approval, poll.Budget, poll.Likert, poll.ImpactEffort, poll.Dots} {
		t.Run(string(method), func(t *testing.T) {
			b := votetest.New(t, 1)
			b.Resize(1366, 768)
			b.At(session.StagePoll)
			var sixty []string
			for i := range 60 {
				sixty = append(sixty, many[i%len(many)])
			}
			put(b, sixty, session.PollBody{Rules: poll.SuggestFor(method, 60)})
			b.Desk.Go(desk.Booth)
			b.Show(booth.New(b.Desk, b.Window.Canvas()))
			b.Press(fyne.KeyReturn)
			for i := range 61 {
				seen(t, b)
				b.Press([]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyUp, fyne.KeyHome}[i%7])
			}
		})
	}
}

func seen(t *testing.T, b *votetest.Bench) {
	t.Helper()
	o, ok := b.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("nothing has the keyboard")
	}
	cast := b.Buttons("Cast my vote")[0]
	d := fyne.CurrentApp().Driver()
	at, foot := d.AbsolutePositionForObject(o), d.AbsolutePositionForObject(cast)
	if o != fyne.CanvasObject(cast) && (at.Y < 40 || at.Y+o.Size().Height > foot.Y) {
		t.Fatalf("the row at %v, %v high, is out of sight", at, o.Size().Height)
	}
}

// Whatever keys somebody presses, in whatever order, the ballot can be cast and the box takes it.
func TestAnyKeysAtAllMakeABallotThatTheBoxTakes(t *testing.T) {
	names := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyTab, fyne.KeyEscape}
	for i, method := range poll.Methods() {
		t.Run(string(method), func(t *testing.T) {
			b, id := vote(t, 1, poll.SuggestFor(method, 4))
			b.Press(fyne.KeyReturn)
			r := rand.New(rand.NewPCG(7, uint64(i)))
			for range 200 {
				if r.IntN(2) == 0 {
					b.Type(string("0123456789+-x"[r.IntN(13)]))
					continue
				}
				if k := names[r.IntN(len(names))]; k != fyne.KeySpace || !onButton(b) { // no button is pressed by chance
					b.Press(k)
				}
			}
			b.Click("Cast my vote")
			if b.Sees("Cast it blank?") {
				b.Click("Cast it blank")
			}
			b.Do(session.ClosePoll{Poll: id})
			p := b.State().Poll(id)
			if len(p.Ballots) != 1 || p.Tally.Ballots != 1 {
				t.Fatalf("%+v: %q", p.Tally, b.Texts())
			}
			if err := p.Rules.CheckBallot(p.Options, p.Ballots[0]); err != nil {
				t.Error(err)
			}
		})
	}
}

func onButton(b *votetest.Bench) bool {
	_, yes := b.Window.Canvas().Focused().(*widget.Button)
	return yes
}
