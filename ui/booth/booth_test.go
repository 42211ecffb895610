package booth_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

var themes = []string{"Managers asking, not telling", "Time that is really ours", "A link to other services", "Seeing ideas tried"}

func open(t *testing.T, seats int, dots ...[]int) (*votetest.Bench, session.ID) {
	t.Helper()
	b := votetest.New(t, seats)
	b.At(session.StagePoll)
	b.Themes(themes...)
	id := b.Ballots(dots...)
	b.Desk.Go(desk.Booth)
	b.Show(booth.New(b.Desk, b.Window.Canvas()))
	return b, id
}

// dots finds the row of an option.
func dots(t *testing.T, b *votetest.Bench, text string) *widget.Dots {
	t.Helper()
	var found *widget.Dots
	votetest.Each(b, func(d *widget.Dots) {
		if d.Text == text {
			found = d
		}
	})
	if found == nil {
		t.Fatalf("no option %q on the ballot", text)
	}
	return found
}

// next passes the thanks.
func next(b *votetest.Bench) {
	b.Now = b.Now.Add(2 * time.Second)
	b.Press(fyne.KeyReturn)
}

// tally closes the poll and says how many dots each option has.
func tally(b *votetest.Bench, id session.ID) (poll.Tally, map[string]int) {
	b.Do(session.ClosePoll{Poll: id})
	out := map[string]int{}
	t := b.State().Poll(id).Tally
	for _, r := range t.Rows {
		out[r.Option.Text] = r.Total
	}
	return t, out
}

func TestAPersonVotesByKeysAlone(t *testing.T) {
	b, id := open(t, 3)
	b.Press(fyne.Key2, fyne.KeyReturn) // the code P2
	if !b.Sees("Ballot of P2") {
		t.Fatalf("the digit 2 and Enter did not open the ballot of P2: %q", b.Texts())
	}
	var order []string
	votetest.Each(b, func(d *widget.Dots) { order = append(order, d.Text) })
	b.Type("2")           // two dots on the first
	b.Press(fyne.KeyDown) // the second
	b.Type("+")
	if !b.Sees("0 of 3 dots left") {
		t.Errorf("after three dots of three: %q", b.Texts())
	}
	b.Press(fyne.KeyReturn, fyne.KeyReturn) // to the button, and cast
	if !b.Sees("Thank you. Please hand over.") || !b.Sees("1 of 3 have voted.") {
		t.Fatalf("after the cast: %q", b.Texts())
	}
	if got := b.Desk.Kept().Voted(); len(got) != 1 || got[0] != b.State().Seats[1].ID {
		t.Errorf("voted: %v", got)
	}
	next(b)
	if len(b.Buttons("P2")) != 0 || len(b.Buttons("P1")) != 1 || len(b.Buttons("P3")) != 1 {
		t.Errorf("the codes that can vote: %q", b.Texts())
	}
	_, got := tally(b, id)
	want := map[string]int{order[0]: 2, order[1]: 1, order[2]: 0, order[3]: 0}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTwoDigitsLeadToACode(t *testing.T) {
	b, _ := open(t, 12)
	b.Press(fyne.Key1, fyne.Key2, fyne.KeyReturn)
	if !b.Sees("Ballot of P12") || !b.Sees("This is practice: nothing is kept.") {
		t.Errorf("it says %q", b.Texts())
	}
	b.Click("This is not my code")
	b.Press(fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn) // six codes on a line
	if !b.Sees("Ballot of P8") {
		t.Errorf("the arrows led to %q", b.Texts())
	}
}

func TestAPersonVotesByPointerAlone(t *testing.T) {
	b, id := open(t, 1)
	b.Click("P1")
	row := dots(t, b, themes[1])
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
	row.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
	if row.Given != 2 || !b.Sees("2 dots are the most that one option can have.") {
		t.Errorf("three presses gave %d dots: %q", row.Given, b.Texts())
	}
	b.Click("Cast my vote")
	if !b.Sees("Thank you. Please hand the laptop back.") {
		t.Errorf("the last voter sees %q", b.Texts())
	}
	_, got := tally(b, id)
	if got[themes[1]] != 2 {
		t.Errorf("counted %v", got)
	}
}

func TestTheBallotKeepsToTheRules(t *testing.T) {
	b, _ := open(t, 2)
	b.Click("P1")
	a, c := dots(t, b, themes[0]), dots(t, b, themes[2])
	a.TypedRune('9')
	c.TypedRune('2')
	if a.Given != 2 || c.Given != 1 || !b.Sees("All your dots are given.") {
		t.Errorf("9 and 2 dots were asked for, given are %d and %d: %q", a.Given, c.Given, b.Texts())
	}
	a.TypedRune('-')
	c.TypedRune('+')
	if a.Given != 1 || c.Given != 2 || b.Sees("All your dots are given.") {
		t.Errorf("a dot was moved: %d and %d, %q", a.Given, c.Given, b.Texts())
	}
}

func TestBlankAndSpoiltBallotsAreAskedAboutFirst(t *testing.T) {
	tests := map[string]struct {
		button, ask, yes string
		blank, spoilt    int
	}{
		"blank":  {"Cast my vote", "Cast it blank?", "Cast it blank", 1, 0},
		"spoilt": {"Spoil my ballot", "Hand it in spoilt?", "Hand it in spoilt", 0, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b, id := open(t, 1)
			b.Click("P1")
			if test.spoilt > 0 {
				dots(t, b, themes[0]).TypedRune('2')
			}
			b.Click(test.button)
			if !b.Sees(test.ask) {
				t.Fatalf("it did not ask: %q", b.Texts())
			}
			b.Press(fyne.KeyReturn) // the focus is on going back
			if b.Sees(test.ask) || len(b.Desk.Kept().Voted()) != 0 {
				t.Fatalf("Enter cast the ballot: %q", b.Texts())
			}
			b.Click(test.button)
			b.Click(test.yes)
			got, _ := tally(b, id)
			if got.Ballots != 1 || got.Blank != test.blank || got.Spoilt != test.spoilt || got.Dots != 0 {
				t.Errorf("counted %+v", got)
			}
		})
	}
}

func TestNothingOfABallotStaysBehind(t *testing.T) {
	b, _ := open(t, 3)
	b.Click("P1")
	row := dots(t, b, themes[0])
	row.TypedRune('2')
	b.Click("Cast my vote")
	if row.Given != 0 {
		t.Errorf("the row that was drawn still has %d dots", row.Given)
	}
	for _, text := range b.Texts() {
		if text == "P1" || slices.Contains(themes, text) {
			t.Errorf("after the cast the screen says %q", text)
		}
	}
	next(b)
	b.Click("P2")
	votetest.Each(b, func(d *widget.Dots) {
		if d.Given != 0 {
			t.Errorf("the next ballot begins with %d dots on %q", d.Given, d.Text)
		}
	})
}

func TestAWrongCodeIsGivenBackWithoutAVote(t *testing.T) {
	b, _ := open(t, 2)
	b.Click("P1")
	dots(t, b, themes[0]).TypedRune('1')
	b.Click("This is not my code")
	if len(b.Buttons("P1")) != 1 || len(b.Desk.Kept().Voted()) != 0 {
		t.Errorf("back at the codes: %q", b.Texts())
	}
	b.Click("P1")
	if got := dots(t, b, themes[0]).Given; got != 0 {
		t.Errorf("the ballot given back kept %d dots", got)
	}
}

func TestARefusedBallotStaysAsItIs(t *testing.T) {
	b, _ := open(t, 2)
	b.Click("P1")
	row := dots(t, b, themes[3])
	row.TypedRune('2')
	b.Do(session.SetPresence{Seat: b.State().Seats[0].ID, Here: false})
	b.Click("Cast my vote")
	if !b.Sees("The vote was not cast. P1 is marked as having left.") || row.Given != 2 {
		t.Fatalf("%d dots left on the ballot, and it says %q", row.Given, b.Texts())
	}
	b.Do(session.SetPresence{Seat: b.State().Seats[0].ID, Here: true})
	b.Click("Cast my vote")
	if len(b.Desk.Kept().Voted()) != 1 {
		t.Errorf("the second try was not cast: %q", b.Texts())
	}
}

func TestTheThanksStayWhileTheKeyIsHeld(t *testing.T) {
	b, _ := open(t, 2)
	b.Click("P1")
	dots(t, b, themes[0]).TypedRune('1')
	b.Click("Cast my vote")
	b.Press(fyne.KeyReturn, fyne.KeyReturn)
	if !b.Sees("Thank you. Please hand over.") {
		t.Errorf("the key that cast the ballot took the thanks away: %q", b.Texts())
	}
	next(b)
	if b.Sees("Thank you") {
		t.Errorf("a key later does not go on: %q", b.Texts())
	}
}

func TestTheBoothIsNotLeftByAccident(t *testing.T) {
	b, _ := open(t, 2)
	b.Press(fyne.KeyEscape, fyne.KeyEscape)
	if b.Desk.Place() != desk.Booth {
		t.Fatal("Escape left the booth")
	}
	b.Click("Back to the facilitator")
	if b.Desk.Place() != desk.Booth || !b.Sees("Leave the booth?") {
		t.Fatalf("one press left the booth: %q", b.Texts())
	}
	b.Click("Stay")
	b.Click("Back to the facilitator")
	b.Click("Leave the booth")
	if b.Desk.Place() != desk.AtStage {
		t.Errorf("the window shows %q", b.Desk.Place())
	}
}

func TestOnceAllHaveVotedTheBoothIsLeftAtOnce(t *testing.T) {
	b, _ := open(t, 2, []int{2, 1}, []int{0, 2})
	if !b.Sees("Everyone has voted. Please hand the laptop back.") {
		t.Errorf("it says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn)
	if b.Desk.Place() != desk.AtStage {
		t.Errorf("the window shows %q", b.Desk.Place())
	}
}

func TestAVoteThatIsCalledOffBringsTheCurtainDown(t *testing.T) {
	b, id := open(t, 2)
	b.Click("P1")
	b.Do(session.CallOffPoll{Poll: id})
	if !b.Sees("No vote is open.") {
		t.Errorf("it says %q", b.Texts())
	}
}

// The order of options belongs to a turn: whoever comes next at the same count gets the same order, and another count
// another one.
func TestEveryTurnHasItsOwnOrder(t *testing.T) {
	order := func(b *votetest.Bench) (out []string) {
		votetest.Each(b, func(d *widget.Dots) { out = append(out, d.Text) })
		return out
	}
	b, _ := open(t, 4)
	b.Click("P1")
	first := order(b)
	b.Click("This is not my code")
	b.Click("P3")
	if d := cmp.Diff(first, order(b)); d != "" {
		t.Errorf("another person at the same turn has another order: %s", d)
	}
	seen := map[string]bool{}
	for _, code := range []string{"P3", "P1", "P2"} {
		if len(b.Buttons(code)) > 0 {
			b.Click(code)
		}
		seen[order(b)[0]] = true
		b.Type("1")
		b.Click("Cast my vote")
		next(b)
	}
	if len(seen) < 2 {
		t.Errorf("three ballots began with the same option: %v", seen)
	}
}

func TestAFailingBoxIsTold(t *testing.T) {
	b, id := open(t, 1)
	b.Click("P1")
	dots(t, b, themes[0]).TypedRune('1')
	var refusal *session.Refusal
	err := b.Desk.Kept().Cast(id, b.State().Seats[0].ID, poll.Ballot{})
	if err != nil {
		t.Fatal(err)
	}
	b.Click("Cast my vote")
	if !b.Sees("This seat has already voted in this poll.") {
		t.Errorf("a second ballot of the same seat: %q", b.Texts())
	}
	if err := b.Desk.Kept().Cast(id, b.State().Seats[0].ID, poll.Ballot{}); !errors.As(err, &refusal) {
		t.Errorf("the box took a second ballot: %v", err)
	}
}
