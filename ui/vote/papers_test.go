package vote_test

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/vote"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

func TestPaperBallotsByKeysAlone(t *testing.T) {
	h := opened(t, 4, ranked)
	h.Press(fyne.KeyRight) // from the booth to paper
	h.Press(fyne.KeyReturn)
	if !h.Sees("No ballot is printed yet.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Press(fyne.KeyReturn) // print as many as there are people
	if d := cmp.Diff([][2]int{{1, 4}}, h.printed); d != "" {
		t.Fatal(d)
	}
	if !h.Sees("Ballots 1 to 4 are printed.") || !h.Sees("carry the code "+h.poll().PaperCode()) || h.Desk.Message().Text != "The 4 ballots are saved. Print them on one side, all on the same paper, and cut where a line is dotted." {
		t.Fatalf("it says %q, %q", h.Texts(), h.Desk.Message().Text)
	}
	h.Press(fyne.KeyReturn) // a second Enter prints no more: it is on to the grid
	if len(h.printed) != 1 {
		t.Fatalf("printed were %v", h.printed)
	}
	h.sheet(2, 1, 2, 0, 0)
	h.sheet(4, 0, 0, 2, 1)
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // no number: on to the button, and to the second time
	if !h.Sees("Second time: 0 of 2 sheets keyed") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.sheet(4, 0, 0, 2, 1)
	h.sheet(2, 1, 2, 0, 0)
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	if !h.Sees("All 2 sheets are the same both times") || len(h.Desk.Turnout().Papers) != 0 {
		t.Fatalf("it says %q; in the box are %v", h.Texts(), h.Desk.Turnout().Papers)
	}
	h.Press(fyne.KeyReturn)
	if !h.Sees("2 of 4 have voted") || !h.Sees("2 on paper") || !h.Sees("4 ballots printed, 2 in the box") {
		t.Fatalf("it says %q, %q", h.Texts(), h.Desk.Message().Text)
	}
	h.Do(session.ClosePoll{Poll: h.id})
	rows := map[string]int{}
	for _, r := range h.poll().Tally.Rows {
		rows[r.Option.Text] = r.Total
	}
	if d := cmp.Diff(map[string]int{themes[0]: 2, themes[1]: 1, themes[2]: 1, themes[3]: 2}, rows); d != "" {
		t.Error(d)
	}
	if h.poll().Ways.Papers != 2 || h.poll().Voters != 4 {
		t.Errorf("%+v, %d voters", h.poll().Ways, h.poll().Voters)
	}
}

// differ keys sheet 1 in two ways: places 1 and 2, and then 2 and 1.
func differ(t *testing.T) *hall {
	h := opened(t, 4, ranked)
	h.print(4)
	h.sheet(1, 1, 2, 0, 0)
	h.Click("All are keyed: the second time")
	h.sheet(1, 2, 1, 0, 0)
	h.Click("Compare the two")
	if !h.Sees("2 differences are still to be settled.") || !h.Sees("Type what the sheet says") {
		t.Fatalf("it says %q", h.Texts())
	}
	return h
}

// stood types what stands on sheet 1 where the passes differ, from the top of the sheet down.
func (h *hall) stood(places ...int) {
	for _, o := range h.poll().PaperOrder(1) {
		if n := places[slices.Index(themes, o.Text)]; n > 0 {
			h.Type(strconv.Itoa(n))
			h.Press(fyne.KeyReturn)
		}
	}
}

func TestWhatDiffersIsSettledBoxByBox(t *testing.T) {
	h := differ(t)
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // nothing is typed: Enter settles nothing
	if !h.Sees("2 differences are still to be settled.") {
		t.Fatalf("Enter alone settled something: %q", h.Texts())
	}
	h.Type("x")
	h.Press(fyne.KeyReturn)
	if !h.Sees("2 differences are still to be settled.") || h.Desk.Message().Tone != desk.Warn {
		t.Fatalf("a letter was taken: %q, %q", h.Texts(), h.Desk.Message().Text)
	}
	h.Press(fyne.KeyBackspace)
	h.stood(2, 1, 0, 0)
	if !h.Sees("1 sheet is the same both times") || !h.Sees("2 differences were settled.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Click("Put 1 ballot into the box")
	h.Do(session.ClosePoll{Poll: h.id})
	if got := h.poll().Ballots[0].Marks[h.poll().Options[0].ID]; got != 2 {
		t.Errorf("the second pass was to stand, and place %d was counted", got)
	}
}

func TestASettledSheetThatBreaksTheRules(t *testing.T) {
	h := differ(t)
	h.stood(1, 1, 0, 0)
	if !h.Sees("1 sheet breaks the rules as it was settled.") || !h.Sees("The ballot gives place 1 to two options.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Click("Hand it in as spoilt")
	h.Click("Put 1 ballot into the box")
	h.Do(session.ClosePoll{Poll: h.id})
	if got := h.poll().Tally; got.Spoilt != 1 || got.Ballots != 1 {
		t.Errorf("%+v", got)
	}
}

func TestATickThatDiffersIsChosen(t *testing.T) {
	h := opened(t, 4, poll.Rules{Method: poll.Choose, Choose: 2, Places: 2})
	h.print(4)
	h.Type("3")
	h.Press(fyne.KeyReturn)
	h.Type("14")
	h.Press(fyne.KeyReturn)
	h.Click("All are keyed: the second time")
	h.Type("3")
	h.Press(fyne.KeyReturn)
	h.Type("1")
	h.Press(fyne.KeyReturn)
	h.Click("Compare the two")
	if !h.Sees("Ballot 3, line 4: “"+h.poll().PaperOrder(3)[3].Text+"”") || !h.Sees("First time: ticked. Second time: not ticked.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Press(fyne.KeyReturn)
	h.Type("2")
	if !h.Sees("1 difference is still to be settled.") {
		t.Fatalf("one key settled it: %q", h.Texts())
	}
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	if !h.Sees("1 of 4 have voted") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Do(session.ClosePoll{Poll: h.id})
	if got := h.poll().Ballots[0].Used(); got != 1 {
		t.Errorf("%d ticks were counted", got)
	}
}

func TestNothingKeyedIsLostOnTheWay(t *testing.T) {
	h := opened(t, 4, ranked)
	h.print(4)
	h.sheet(3, 1, 2, 0, 0)
	h.Type("2")
	h.Press(fyne.KeyReturn)
	h.Type("1")
	h.again() // the booth, another stage: the screen is made anew
	if !h.Sees("Ballot 2") || !h.Sees("First time: 1 sheet keyed") {
		t.Fatalf("coming back it says %q", h.Texts())
	}
	h.Press(fyne.KeyEscape)
	if !h.Sees("Ballot 2 is half keyed.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Press(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape) // the sheet, the grid, paper
	if !h.Sees("0 of 4 have voted") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Click("Close and count")
	if !h.Sees("1 paper ballot is keyed and not in the box") || h.poll().Phase != session.PollOpen {
		t.Fatalf("it says %q", h.Texts())
	}
}

func TestPrintedBallotsThatWereNotKeyedAreAskedAbout(t *testing.T) {
	h := opened(t, 1, ranked)
	h.Do(session.PrintPapers{Poll: h.id, Count: 2})
	if err := h.Desk.Kept().Cast(h.id, h.State().Seats[0].ID, poll.Ballot{}); err != nil {
		t.Fatal(err)
	}
	h.Desk.Changed()
	h.Click("Close and count")
	if !h.Sees("2 printed ballots were not keyed. Make sure that none of them was filled in.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.ClickCard("Paper ballots")
	h.Click("Key in paper ballots")
	h.sheet(2, 1, 0, 0, 0)
	h.Press(fyne.KeyEscape, fyne.KeyEscape)
	h.Click("Close and count")
	h.Click("Close and count")
	if h.poll().Phase != session.PollClosed {
		t.Errorf("the vote is %q", h.poll().Phase)
	}
	if !reflect.DeepEqual(*h.keep, vote.Keep{}) {
		t.Errorf("after the close %+v is kept", *h.keep)
	}
}

func TestABallotTooManyStaysInTheGrid(t *testing.T) {
	h := opened(t, 1, ranked)
	h.print(3)
	h.sheet(1, 1, 0, 0, 0)
	h.sheet(2, 1, 0, 0, 0)
	h.Click("All are keyed: the second time")
	h.sheet(1, 1, 0, 0, 0)
	h.sheet(2, 1, 0, 0, 0)
	h.Click("Compare the two")
	h.Click("Put 2 ballots into the box")
	if !h.Sees("All 2 sheets are the same both times") || h.Desk.Turnout().People() != 0 || h.Desk.Message().Tone != desk.Warn {
		t.Errorf("%q, %q, %+v", h.Texts(), h.Desk.Message().Text, h.Desk.Turnout())
	}
}

func TestPaperThatCouldNotBeSavedCanBeSavedAgain(t *testing.T) {
	h := opened(t, 2, ranked)
	h.fail = errors.New("the disk is full")
	h.ClickCard("Paper ballots")
	h.Click("Print ballots")
	if h.Desk.Message().Tone != desk.Warn {
		t.Errorf("it says %q", h.Desk.Message().Text)
	}
	h.fail = nil
	h.Click("Save them again")
	if d := cmp.Diff([][2]int{{1, 2}, {1, 2}}, h.printed); d != "" {
		t.Error(d)
	}
}

func TestTheGridShowsTheSheetThatIsKeyed(t *testing.T) {
	h := opened(t, 4, ranked)
	h.print(4)
	h.Type("3")
	h.Press(fyne.KeyReturn)
	var shown []string
	votetest.Each(h.Bench, func(b *widget.Boxes) {
		for _, l := range b.Form().Lines {
			shown = append(shown, l.Text)
		}
	})
	var want []string
	for _, o := range h.poll().PaperOrder(3) {
		want = append(want, o.Text)
	}
	if d := cmp.Diff(want, shown); d != "" {
		t.Error(d)
	}
	h.Click("Hand it in as spoilt")
	if !h.Sees("spoilt") || !h.Sees("First time: 1 sheet keyed") {
		t.Errorf("it says %q", h.Texts())
	}
}

// A key that is held down where the passes are compared must neither take sheets out nor spoil them.
func TestHoldingEnterLosesNoSheet(t *testing.T) {
	h := opened(t, 4, ranked)
	h.print(4)
	h.sheet(1, 1, 2, 0, 0)
	h.sheet(2, 1, 2, 0, 0)
	for range 12 {
		h.Press(fyne.KeyReturn)
	}
	h.Press(fyne.KeyEscape)
	if !h.Sees("2 sheets") || h.Sees("No sheet is left") {
		t.Errorf("it says %q", h.Texts())
	}
}
