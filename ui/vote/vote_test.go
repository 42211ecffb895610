package vote_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/vote"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

var themes = []string{"Managers asking, not telling", "Time that is really ours", "A link to other services", "Seeing ideas tried"}

func at(t *testing.T, seats int, names ...string) *votetest.Bench {
	t.Helper()
	b := votetest.New(t, seats)
	b.At(session.StagePoll)
	b.Themes(names...)
	return b
}

func show(b *votetest.Bench) {
	b.Show(vote.New(b.Desk, b.Window.Canvas()))
	b.Settle() // what is worked out off the event thread
}

func TestOpeningAVoteWithWhatIsProposed(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	if !b.Sees("4 of 4 themes chosen") || !b.Sees("5 people can vote") {
		t.Errorf("the form says %q", b.Texts())
	}
	if len(b.State().Polls) != 0 {
		t.Error("a poll was prepared though nobody touched the form")
	}
	b.Press(fyne.KeyReturn) // the focus is on the button
	p := b.State().OpenPoll()
	if p == nil {
		t.Fatalf("no vote is open: %q, %q", b.Texts(), b.Desk.Message().Text)
	}
	var options []string
	for _, o := range p.Options {
		options = append(options, o.Text)
	}
	if d := cmp.Diff(themes, options); d != "" {
		t.Error(d)
	}
	if p.Rules != poll.Suggest(4) || p.Source != session.OnThemes || p.Stage != b.State().Current || p.Question != "Which matter most to you?" {
		t.Errorf("opened %+v", p.PollBody)
	}
	if b.Desk.Place() != desk.Booth {
		t.Errorf("the window shows %q, not the booth", b.Desk.Place())
	}
}

func TestWhatIsChangedInTheFormIsKept(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	entry := field(t, b)
	b.Window.Canvas().Focus(entry)
	entry.SetText("Which would help most?")
	b.Press(fyne.KeyReturn)
	check(t, b, themes[2]).Tapped(nil)
	stepper(t, b, "options each").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.Settle()
	if len(b.State().Polls) != 1 {
		t.Fatalf("three changes made %d polls", len(b.State().Polls))
	}
	p := b.State().Polls[0]
	if p.Question != "Which would help most?" || len(p.Options) != 3 || p.Rules.Choose != poll.Suggest(3).Choose-1 {
		t.Errorf("kept is %+v", p.PollBody)
	}
	// A theme renamed meanwhile is put to the vote under its new name.
	b.Do(session.NameTheme{Theme: b.State().Themes[0].ID, Title: "Managers who ask"})
	if !b.Sees("Managers who ask") {
		t.Errorf("the list says %q", b.Texts())
	}
	b.Click("Open the vote")
	p = b.State().OpenPoll()
	if p == nil || p.Options[0].Text != "Managers who ask" || len(p.Options) != 3 {
		t.Errorf("open is %+v", p)
	}
	if n := len(b.State().Polls); n != 1 {
		t.Errorf("opening one left %d polls", n)
	}
}

func TestAQuestionThatIsRefusedStaysToBePutRight(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	entry := field(t, b)
	b.Window.Canvas().Focus(entry)
	long := strings.Repeat("Which? ", 60)
	entry.SetText(long)
	b.Click("Open the vote")
	if b.State().OpenPoll() != nil || entry.Text != long || !strings.Contains(b.Desk.Message().Text, "Shorten it.") {
		t.Fatalf("the field holds %q, and it says %q", entry.Text, b.Desk.Message().Text)
	}
	entry.SetText("Which?")
	b.Click("Open the vote")
	if p := b.State().OpenPoll(); p == nil || p.Question != "Which?" || len(b.State().Polls) != 1 {
		t.Errorf("%d polls, open is %+v", len(b.State().Polls), p)
	}
}

// Two changes before the first is written must not prepare two polls.
func TestQuickChangesMakeOnePoll(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	most := stepper(t, b, "options each")
	for _, k := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown} {
		most.TypedKey(&fyne.KeyEvent{Name: k})
	}
	b.Settle()
	if n := len(b.State().Polls); n != 1 || b.State().Polls[0].Rules.Choose != 1 {
		t.Errorf("%d polls, the first to choose %d of", n, b.State().Polls[0].Rules.Choose)
	}
}

func TestWhatKeepsAVoteFromOpening(t *testing.T) {
	tests := map[string]struct {
		seats  int
		themes []string
		says   string
	}{
		"nobody is there": {0, themes, "Nobody is there to vote."},
		"nothing to vote": {3, nil, "There is nothing to vote on yet."},
		"one option":      {3, themes[:1], "A poll needs at least two options; this one has 1."},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := at(t, test.seats, test.themes...)
			show(b)
			if !b.Sees(test.says) {
				t.Errorf("it says %q", b.Texts())
			}
			if x := b.Buttons("Open the vote"); len(x) != 1 || !x[0].Disabled() {
				t.Error("the vote can be opened")
			}
		})
	}
}

func TestIdeasAreChosenByTicks(t *testing.T) {
	b := at(t, 3)
	for _, w := range []string{"tea", "time", "trust"} {
		b.Do(session.AddIdea(w, "", ""))
	}
	show(b)
	b.Click("Choose none")
	check(t, b, "tea").Tapped(nil)
	check(t, b, "trust").TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.Settle()
	b.Click("Open the vote")
	p := b.State().OpenPoll()
	if p == nil || len(p.Options) != 2 || p.Options[0].Text != "tea" || p.Options[1].Text != "trust" {
		t.Errorf("open is %+v", p)
	}
}

func TestWhileAVoteIsOpenOnlyTheTurnoutIsShown(t *testing.T) {
	b := at(t, 4, themes...)
	b.Ballots([]int{2, 1}, []int{0, 1, 2})
	show(b)
	if !b.Sees("2 of 4 have voted") || !b.Sees("Still to vote: P3 and P4") {
		t.Errorf("it says %q", b.Texts())
	}
	for _, text := range b.Texts() {
		if slices.Contains(themes, text) || strings.Contains(text, "dots from") {
			t.Errorf("an open vote shows %q", text)
		}
	}
	b.Press(fyne.KeyReturn)
	if b.Desk.Place() != desk.Booth {
		t.Error("the first way does not lead to the booth")
	}
}

func TestClosingEarlyIsAskedAboutFirst(t *testing.T) {
	b := at(t, 3, themes...)
	id := b.Ballots([]int{2, 1}, []int{2, 0, 1})
	show(b)
	b.Click("Close and count")
	if b.State().Poll(id).Phase != session.PollOpen || !b.Sees("1 person has not voted: P3. Close the vote all the same?") {
		t.Fatalf("it says %q", b.Texts())
	}
	b.Click("Go back")
	b.Click("Close and count")
	b.Click("Close and count") // that of the question: the other is hidden
	if b.State().Poll(id).Phase != session.PollClosed {
		t.Fatalf("the poll is %q: %q", b.State().Poll(id).Phase, b.Desk.Message().Text)
	}
	for _, want := range []string{
		"“Managers asking, not telling” comes first: 2 of 3 people gave it at least one dot, 4 of 6 in all.",
		"“Time that is really ours” and “A link to other services” are level in place 2, so it is open which of them are among the first 2. Talk it through, or vote again on these.",
		"1 option got no dot.", "2 of 3 people voted.", "2 of 3 people, 4 dots", "2=",
		b.State().Poll(id).Hash[:12],
	} {
		if !b.Sees(want) {
			t.Errorf("the result does not say %q: %q", want, b.Texts())
		}
	}
}

func TestAnEmptyBoxIsNotCounted(t *testing.T) {
	b := at(t, 3, themes...)
	id := b.Ballots()
	show(b)
	b.Click("Close and count")
	if b.State().Poll(id).Phase != session.PollOpen || !strings.Contains(b.Desk.Message().Text, "Nobody has voted yet") {
		t.Errorf("%q, and it says %q", b.State().Poll(id).Phase, b.Desk.Message().Text)
	}
}

func TestCallingOffSaysThatBallotsAreDestroyed(t *testing.T) {
	b := at(t, 3, themes...)
	id := b.Ballots([]int{2, 1})
	show(b)
	b.Click("Call off")
	if !b.Sees("the 1 ballot in the box is destroyed") {
		t.Errorf("it asks %q", b.Texts())
	}
	b.Type("The question was wrong")
	b.Press(fyne.KeyReturn)
	if b.State().Poll(id).Phase != session.PollOpen {
		t.Error("Enter after the reason called the vote off at once")
	}
	b.Press(fyne.KeyReturn)
	p := b.State().Poll(id)
	if p.Phase != session.PollCalledOff || p.Why != "The question was wrong" {
		t.Errorf("the poll is %q because %q", p.Phase, p.Why)
	}
	if !b.Sees("This vote was called off") {
		t.Errorf("it says %q", b.Texts())
	}
	b.Click("Another vote")
	if len(b.Buttons("Open the vote")) != 1 {
		t.Errorf("no form: %q", b.Texts())
	}
}

func TestWhatIsDoneWithAResult(t *testing.T) {
	b := at(t, 2, themes...)
	id := b.Ballots([]int{2, 1}, []int{2, 0, 1})
	b.Do(session.ClosePoll{Poll: id})
	show(b)
	t.Run("the room sees it and does not", func(t *testing.T) {
		b.Now = b.Now.Add(time.Minute)
		b.Click("Show the room")
		if b.Desk.Room().Reveal != id || !strings.Contains(b.Desk.Message().Text, "The room's window is closed") {
			t.Errorf("%+v, %q", b.Desk.Room(), b.Desk.Message().Text)
		}
		b.Click("Hide it from the room")
		if b.Desk.Room().Reveal != "" {
			t.Error("the room still sees it")
		}
	})
	t.Run("a row becomes a finding once", func(t *testing.T) {
		b.Click("Make a finding of this")
		want := session.FindingBody{Statement: themes[0], Theme: b.State().Themes[0].ID, Poll: id, Option: string(b.State().Themes[0].ID)}
		if len(b.State().Findings) != 1 {
			t.Fatalf("%d findings", len(b.State().Findings))
		}
		if d := cmp.Diff(want, b.State().Findings[0].FindingBody); d != "" {
			t.Error(d)
		}
		if !b.Sees("Finding 1") || len(b.Buttons("Make a finding of this")) != 2 {
			t.Errorf("it says %q", b.Texts())
		}
	})
	t.Run("another vote stands beside the first", func(t *testing.T) {
		b.Click("Another vote")
		b.Click("Open the vote")
		if len(b.State().Polls) != 2 || b.State().OpenPoll() == nil {
			t.Errorf("%d polls", len(b.State().Polls))
		}
		votetest.Each(b, func(c *widget.Choice) {
			if slices.Contains(c.Options, "Vote 2") {
				c.TypedRune('1')
			}
		})
		b.Settle()
		if !b.Sees("2 of 2 people gave it at least one dot, 4 of 6 in all.") {
			t.Errorf("the first result: %q", b.Texts())
		}
	})
}

// A poll that is open holds the session at its stage, so it is shown wherever a vote can be.
func TestAnOpenVoteIsShownAtEveryStageOfVoting(t *testing.T) {
	b := at(t, 3, themes...)
	plan := []session.StagePlan{}
	for _, x := range b.State().Agenda {
		plan = append(plan, x.StagePlan)
	}
	b.Do(session.PlanStages{Plan: append(plan, session.StagePlan{Kind: session.StagePoll, Name: "Second vote", Minutes: 5})})
	first := b.State().Current
	b.Desk.Enter(b.State().Agenda[len(plan)].ID)
	b.Settle()
	b.Do(session.DraftPoll{PollBody: session.PollBody{Stage: first, Question: "Which?", Options: b.State().ThemeOptions(), Rules: poll.SuggestFor(poll.Dots, 4)}})
	b.Do(session.OpenPoll{Poll: b.State().Polls[0].ID})
	show(b)
	if !b.Sees("0 of 3 have voted") {
		t.Errorf("it says %q", b.Texts())
	}
}
