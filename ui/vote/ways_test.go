package vote_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/vote"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

// hall is an open vote with all that the program around the screen offers.
type hall struct {
	*votetest.Bench
	id      session.ID
	printed [][2]int
	fail    error
	ticks   []func()
	keep    *vote.Keep
}

// opened opens a vote on the four themes.
func opened(t *testing.T, seats int, r poll.Rules, change ...func(*session.PollBody)) *hall {
	t.Helper()
	h := &hall{Bench: at(t, seats, themes...), keep: vote.NewKeep()}
	body := session.PollBody{Stage: h.State().Current, Question: "Which matter most to you?", Options: h.State().ThemeOptions(), Rules: r}
	for _, f := range change {
		f(&body)
	}
	h.Do(session.DraftPoll{PollBody: body})
	h.id = h.State().Polls[0].ID
	h.Do(session.OpenPoll{Poll: h.id})
	h.again()
	return h
}

// again makes the screen anew, as coming back from another place does.
func (h *hall) again() {
	h.Show(vote.NewWith(h.Desk, h.Window.Canvas(), vote.Hooks{
		Keep: h.keep,
		Papers: func(p session.ID, first, last int, done func(error)) {
			h.printed = append(h.printed, [2]int{first, last})
			done(h.fail)
		},
		Every: func(_ time.Duration, f func()) func() {
			i := len(h.ticks)
			h.ticks = append(h.ticks, f)
			return func() { h.ticks[i] = nil }
		},
	}))
}

func (h *hall) tick() {
	for _, f := range h.ticks {
		if f != nil {
			f()
		}
	}
	h.Settle()
}

func (h *hall) poll() *session.Poll { return h.State().Poll(h.id) }

// print prints so many ballots and goes to where they are keyed.
func (h *hall) print(n int) {
	h.Do(session.PrintPapers{Poll: h.id, Count: n})
	h.ClickCard("Paper ballots")
	h.Click("Key in paper ballots")
}

// sheet keys a sheet on which options have places, by the order of themes.
func (h *hall) sheet(number int, places ...int) {
	h.T.Helper()
	h.Type(strconv.Itoa(number))
	h.Press(fyne.KeyReturn)
	for _, o := range h.poll().PaperOrder(number) {
		if n := places[slices.Index(themes, o.Text)]; n > 0 {
			h.Type(strconv.Itoa(n))
		} else {
			h.Press(fyne.KeyReturn)
		}
	}
}

var ranked = poll.Rules{Method: poll.ChooseRank, Choose: 2, Places: 2}

func TestAShowOfHands(t *testing.T) {
	h := opened(t, 12, poll.Rules{Method: poll.Approval, Places: 2})
	if err := h.Desk.Kept().Cast(h.id, h.State().Seats[0].ID, poll.Ballot{}); err != nil {
		t.Fatal(err)
	}
	h.Desk.Changed()
	h.ClickCard("Show of hands")
	order := h.poll().Order(0)
	if h.Desk.Room().Asked != order[0].ID || h.Desk.Room().Count != 0 || !h.Sees("Which options the same people chose is not known") {
		t.Fatalf("%+v, %q", h.Desk.Room(), h.Texts())
	}
	var counts []int
	h.Press(fyne.KeySpace)
	for range 4 {
		counts = append(counts, h.Desk.Room().Count)
		h.tick()
	}
	counts = append(counts, h.Desk.Room().Count)
	if d := cmp.Diff([]int{3, 2, 1, -1, -1}, counts); d != "" {
		t.Fatal(d)
	}
	h.Type("9")
	h.Press(fyne.KeyTab)
	h.Type("5")
	if !h.Sees("14 hands, 11 people") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Press(fyne.KeyBackspace)
	h.Type("1")
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // nobody abstains
	if !h.Sees("1 showed no hand") || !h.Sees("3 options are still to be counted.") || h.Desk.Room().Asked != order[1].ID || h.Desk.Room().Count != 0 {
		t.Fatalf("it says %q, the room %+v", h.Texts(), h.Desk.Room())
	}
	if got := h.Desk.Turnout().Hands; got != 0 {
		t.Fatalf("a count that is half typed holds %d people", got)
	}
	for range 3 {
		h.Type("4")
		h.Press(fyne.KeyReturn)
		h.Type("5")
		h.Press(fyne.KeyReturn)
		h.Type("2")
		h.Press(fyne.KeyReturn)
	}
	h.Press(fyne.KeyReturn) // keep this count
	if !h.Sees("12 of 12 have voted") || !h.Sees("1 on the screen and 11 by hand") || h.Desk.Room().Asked != "" {
		t.Fatalf("it says %q, the room %+v", h.Texts(), h.Desk.Room())
	}
	for _, text := range h.Texts() {
		if text == "9" || text == "14 hands, 11 people" {
			t.Errorf("the open vote shows the count %q", text)
		}
	}

	t.Run("corrected", func(t *testing.T) {
		*h.keep = vote.Keep{} // the app was started anew in between
		h.again()
		h.ClickCard("Show of hands")
		h.Type("10")
		h.Click("Keep this count")
		c := h.Desk.Kept().Hands()
		if d := cmp.Diff([]int{1, 0, 10}, c.Counts[order[0].ID]); d != "" || c.People != 11 {
			t.Errorf("%d people; %s", c.People, d)
		}
	})
	t.Run("taken back", func(t *testing.T) {
		h.ClickCard("Show of hands")
		h.Click("Take the count of 11 people back")
		if h.Desk.Turnout().Hands != 0 || !h.Sees("4 options are still to be counted.") {
			t.Errorf("%+v, %q", h.Desk.Turnout(), h.Texts())
		}
	})
}

func TestLeavingAShowOfHandsEndsTheCountdown(t *testing.T) {
	h := opened(t, 3, poll.Rules{Method: poll.FistToFive, Floor: 2})
	h.ClickCard("Show of hands")
	h.Press(fyne.KeySpace)
	h.Press(fyne.KeyEscape)
	if h.Desk.Room().Count != 0 || h.Desk.Room().Asked == "" {
		t.Fatalf("Escape in the countdown left %+v", h.Desk.Room())
	}
	h.Press(fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape)
	h.tick()
	if h.Desk.Room().Count != 0 || h.Desk.Room().Asked != "" || !h.Sees("0 of 3 have voted") {
		t.Errorf("%+v, %q", h.Desk.Room(), h.Texts())
	}
}

func TestHandsThatTheMethodCannotTake(t *testing.T) {
	h := opened(t, 3, poll.SuggestFor(poll.Budget, 4))
	if !h.Sees("Not for this way of voting") {
		t.Errorf("it says %q", h.Texts())
	}
	h.ClickCard("Show of hands")
	if !h.Sees("needs each person's own ballot") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.Click("Go to paper ballots")
	if !h.Sees("No ballot is printed yet.") {
		t.Errorf("it says %q", h.Texts())
	}
}

func TestATableVotes(t *testing.T) {
	h := opened(t, 8, ranked)
	if err := h.Desk.Kept().CastTable(h.id, "Table 1", poll.Ballot{Weight: 5}); err != nil {
		t.Fatal(err)
	}
	h.Desk.Changed()
	if !h.Sees("5 of 8 have voted") || !h.Sees("5 at 1 table") || !h.Sees("3 people can still vote.") {
		t.Fatalf("it says %q", h.Texts())
	}
	h.ClickCard("Ballots of tables")
	entry := field(t, h.Bench)
	if entry.Text != "Table 2" {
		t.Errorf("%q is proposed", entry.Text)
	}
	entry.SetText("Table 1")
	if !h.Sees("Table 1 has voted already.") || !h.Buttons("Open the booth for this table")[0].Disabled() {
		t.Errorf("it says %q", h.Texts())
	}
	entry.SetText("By the window")
	heads := stepper(t, h.Bench, "")
	heads.TypedRune('3')
	heads.TypedRune('9') // more than are left
	heads.TypedRune('3')
	h.Click("Open the booth for this table")
	if got := h.Desk.BoothFor(); h.Desk.Place() != desk.Booth || got != (desk.BoothFor{Table: "By the window", Heads: 3}) {
		t.Errorf("%q for %+v", h.Desk.Place(), got)
	}
}

// What the box holds is there again after the app was killed, and what was only typed is not.
func TestAnOpenVoteAfterACrash(t *testing.T) {
	b := votetest.InFile(t, 6, look.Options{Mode: look.ModeLight})
	b.At(session.StagePoll)
	b.Themes(themes...)
	h := &hall{Bench: b, keep: vote.NewKeep()}
	b.Do(session.DraftPoll{PollBody: session.PollBody{Stage: b.State().Current, Question: "Which?", Options: b.State().ThemeOptions(), Rules: poll.Rules{Method: poll.Approval, Places: 2}}})
	h.id = b.State().Polls[0].ID
	b.Do(session.OpenPoll{Poll: h.id})
	h.again()
	hands := poll.HandCount{People: 2, Counts: map[string][]int{}}
	for _, x := range h.poll().Options {
		hands.Counts[x.ID] = []int{1, 0, 1}
	}
	b.Desk.SetHands(h.id, hands, nil)
	if err := b.Desk.Kept().Cast(h.id, b.State().Seats[2].ID, poll.Ballot{Marks: map[string]int{h.poll().Options[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	h.print(3)
	h.Type("1")
	h.Press(fyne.KeyReturn)
	h.Type("12")
	h.Press(fyne.KeyReturn)
	if !h.Sees("First time: 1 sheet keyed") {
		t.Fatalf("it says %q", h.Texts())
	}

	b.Settle()
	copied, path := t.TempDir(), b.Desk.Kept().Path()
	if err := os.CopyFS(copied, os.DirFS(filepath.Dir(path))); err != nil { // all that a killed app leaves
		t.Fatal(err)
	}
	b.Reopen(filepath.Join(copied, filepath.Base(path)))
	h.keep = vote.NewKeep()
	h.again()
	for _, words := range []string{
		"3 of 6 have voted", "1 on the screen and 2 by hand", "3 ballots printed, 0 in the box",
		"Not on the screen: P1, P2, P4, P5 and P6. Which of them voted in another way is not noted.",
	} {
		if !h.Sees(words) {
			t.Errorf("%q is missing: %q", words, h.Texts())
		}
	}
	h.ClickCard("Paper ballots")
	h.Click("Key in paper ballots")
	if !h.Sees("First time: 0 sheets keyed") {
		t.Errorf("it says %q", h.Texts())
	}
}

// In every look nothing of a way of voting is cut off at the side, and what is next can be pressed.
func TestLooksOfTheWays(t *testing.T) {
	sizes := map[string]struct {
		w, h float32
		o    look.Options
	}{
		"1366-light": {1021, 560, look.Options{Mode: look.ModeLight}},
		"1920-dark":  {1575, 850, look.Options{Mode: look.ModeDark}},
		"1366-200":   {1021, 560, look.Options{Mode: look.ModeLight, Scale: 2}},
	}
	for name, size := range sizes {
		t.Run(name, func(t *testing.T) {
			b := votetest.InFile(t, 12, size.o)
			b.Resize(size.w, size.h)
			b.At(session.StagePoll)
			b.Themes(append(slices.Clone(themes), "Being told what became of an idea, even where the answer is no", "Small sums that can be spent without a form", "Praise for trying", "Fewer forms", "A quiet room", "Seeing other places", "Swaps")...)
			h := &hall{Bench: b, keep: vote.NewKeep()}
			begin := func(r poll.Rules) {
				o := b.State().ThemeOptions()
				b.Do(session.DraftPoll{PollBody: session.PollBody{Stage: b.State().Current, Question: "Which matter most to you?", Options: o, Rules: r}})
				h.id = b.State().Polls[len(b.State().Polls)-1].ID
				b.Do(session.OpenPoll{Poll: h.id})
				h.again()
			}
			seen := func(what string) {
				t.Helper()
				save(t, b, "ways-"+what+"-"+name)
				votetest.Each(b, func(x *widget.Button) {
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x)
					if at.X < 0 || at.X+x.Size().Width > size.w+1 {
						t.Errorf("%s: the button %q stands at %v to %v of %v", what, x.Text, at.X, at.X+x.Size().Width, size.w)
					}
				})
			}
			begin(poll.SuggestFor(poll.ChooseRank, 11))
			h.print(9)
			seen("number")
			h.Type("7")
			h.Press(fyne.KeyReturn)
			h.Type("1")
			h.Press(fyne.KeyReturn)
			h.Type("3+")
			seen("trouble")
			h.Type("*")
			h.Click("All are keyed: the second time")
			h.Type("7")
			h.Press(fyne.KeyReturn)
			h.Type("12+")
			h.Click("Compare the two")
			seen("settle")
			h.Press(fyne.KeyEscape)
			seen("papers")
			h.Press(fyne.KeyEscape)
			seen("all")
			h.ClickCard("Ballots of tables")
			seen("tables")
			h.Press(fyne.KeyEscape)
			b.Do(session.CallOffPoll{Poll: h.id})
			begin(poll.SuggestFor(poll.Likert, 11))
			h.ClickCard("Show of hands")
			h.Type("9")
			h.Press(fyne.KeyTab)
			h.Type("5")
			seen("hands")
			h.Press(fyne.KeyEscape)
			b.Do(session.CallOffPoll{Poll: h.id})
			begin(poll.SuggestFor(poll.Approval, 11))
			h.print(9)
			h.Type("4")
			h.Press(fyne.KeyReturn)
			h.Type("3")
			h.Press(fyne.KeyReturn)
			h.Type("11")
			seen("ticks")
		})
	}
}
