package vote_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

// entry finds the field with this hint.
func entry(t *testing.T, b *votetest.Bench, hint string) (found *widget.Entry) {
	t.Helper()
	votetest.Each(b, func(e *widget.Entry) {
		if e.PlaceHolder == hint {
			found = e
		}
	})
	if found == nil {
		t.Fatalf("no field that asks %q", hint)
	}
	return found
}

// segment chooses one of a few.
func segment(t *testing.T, b *votetest.Bench, name string) {
	t.Helper()
	done := false
	votetest.Each(b, func(c *widget.Choice) {
		if i := slices.Index(c.Options, name); i >= 0 {
			done = true
			c.TypedRune(rune('1' + i))
		}
	})
	if !done {
		t.Fatalf("no choice %q: %q", name, b.Texts())
	}
	b.Settle()
}

func TestAnotherWayOfVotingByKeys(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	if !b.Sees("Choose, then rank") || !b.Sees("4 options: a third of them would leave too little to choose with, so 3.") {
		t.Fatalf("the form says %q", b.Texts())
	}
	b.Click("Another way")
	if !b.Sees("Credits (quadratic voting)") || !b.Sees("About 40 seconds each: 8 minutes for 12 people.") {
		t.Fatalf("offered are %q", b.Texts())
	}
	b.Press(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn) // the last but one
	p := b.State().Polls[0]
	if p.Rules != poll.SuggestFor(poll.Pairwise, 4) || len(p.Options) != 4 || !b.Sees("Two at a time") {
		t.Errorf("kept is %+v, the form says %q", p.PollBody, b.Texts())
	}
	if x, ok := b.Window.Canvas().Focused().(*widget.Button); !ok || x.Text != "Another way" {
		t.Errorf("the keyboard is at %T", b.Window.Canvas().Focused())
	}
	stepper(t, b, "pairs each").TypedRune('3')
	b.Settle()
	if b.State().Polls[0].Rules.Pairs != 3 {
		t.Errorf("%+v", b.State().Polls[0].Rules)
	}
	b.Click("As suggested")
	if b.State().Polls[0].Rules != poll.SuggestFor(poll.Pairwise, 4) || len(b.Buttons("As suggested")) != 0 {
		t.Errorf("%+v", b.State().Polls[0].Rules)
	}
	b.Click("Another way")
	b.Press(fyne.KeyEscape)
	if b.Sees("Credits (quadratic voting)") || b.State().Polls[0].Rules.Method != poll.Pairwise {
		t.Error("Escape changed something")
	}
}

func TestEveryWayOfVotingCanBeOpenedAsProposed(t *testing.T) {
	for _, m := range poll.Methods() {
		t.Run(string(m), func(t *testing.T) {
			b := at(t, 5, themes...)
			show(b)
			b.Click("Another way")
			b.Press(fyne.KeyHome)
			for range slices.Index(poll.Methods(), m) {
				b.Press(fyne.KeyDown)
			}
			b.Press(fyne.KeyReturn)
			b.Click("Open the vote")
			if p := b.State().OpenPoll(); p == nil || p.Rules != poll.SuggestFor(m, 4) {
				t.Errorf("open is %+v, it says %q", p, b.Desk.Message().Text)
			}
		})
	}
}

func TestAPollThatWasPreparedBeforeTheSessionWentOn(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	b.Click("Choose all") // prepared
	stepper(t, b, "options each").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.Settle()
	b.Do(session.NestTheme{Theme: b.State().Themes[3].ID, Under: b.State().Themes[0].ID})
	if !b.Sees("1 option can no longer be voted on") || !b.Sees("It is now a part of “Managers asking, not telling”.") || !b.Buttons("Open the vote")[0].Disabled() {
		t.Fatalf("the form says %q", b.Texts())
	}
	b.Click("Bring the list up to date")
	b.Press(fyne.KeyReturn) // the focus is on opening
	if p := b.State().OpenPoll(); p == nil || len(p.Options) != 3 || p.Rules.Choose != 2 {
		t.Errorf("open is %+v, the form says %q", p, b.Texts())
	}
}

func TestTheTermsStayOutOfSightUntilTheyAreSet(t *testing.T) {
	b := at(t, 5, themes...)
	show(b)
	if b.Sees("People who must vote for it to count") {
		t.Error("the terms are open")
	}
	b.Click("More settings")
	who := entry(t, b, "Nobody: the vote is indicative")
	b.Window.Canvas().Focus(who)
	who.SetText("the board")
	b.Press(fyne.KeyReturn)
	segment(t, b, "By table")
	if p := b.State().Polls[0]; p.DecidedBy != "the board" || p.GroupBy != session.ByTable {
		t.Errorf("kept is %+v", p.PollBody)
	}
	if !b.Sees("Decided by the board.") || !b.Sees("because this vote compares tables") {
		t.Errorf("the form says %q", b.Texts())
	}
	b.Click("Fewer settings")
	if !b.Sees("Decided by the board. Tables are compared.") || b.Sees("People who must vote for it to count") {
		t.Errorf("closed it says %q", b.Texts())
	}
	show(b) // another time
	if !b.Sees("People who must vote for it to count") {
		t.Error("what is set is out of sight")
	}
}

func TestOnlyWhatIsChosenIsShown(t *testing.T) {
	var texts []string
	for i := range 30 {
		texts = append(texts, fmt.Sprint("Idea number ", i))
	}
	b := ideas(t, texts...)
	if !b.Sees("30 options: with 20 or more") {
		t.Errorf("no warning: %q", b.Texts())
	}
	b.Click("Choose none")
	for _, i := range []int{3, 7, 11} {
		check(t, b, texts[i]).Tapped(nil)
		b.Settle()
	}
	check(t, b, "Show only what is chosen").Tapped(nil)
	b.Settle()
	if b.Sees(texts[4]) || !b.Sees(texts[3]) || !b.Sees("3 of 30 ideas chosen") {
		t.Errorf("it shows %q", b.Texts())
	}
	check(t, b, texts[3]).Tapped(nil)
	b.Settle()
	if c, ok := b.Window.Canvas().Focused().(*widget.Check); !ok || c.Text != texts[7] {
		t.Errorf("the keyboard is at %v", b.Window.Canvas().Focused())
	}
}

// Two votes are prepared at one stage, as when a second round is; each is shown as itself.
func TestTwoPreparedVotesAreKeptApart(t *testing.T) {
	b := at(t, 5, themes...)
	o := b.State().ThemeOptions()
	for i, q := range []string{"First?", "Second?"} {
		b.Do(session.DraftPoll{PollBody: session.PollBody{Stage: b.State().Current, Source: session.OnThemes, Question: q, Options: o[i:], Rules: poll.Suggest(len(o) - i)}})
	}
	show(b)
	if !b.Sees("3 of 4 themes chosen") {
		t.Fatalf("first shown is %q", b.Texts())
	}
	segment(t, b, "Vote 1")
	if !b.Sees("4 of 4 themes chosen") {
		t.Fatalf("then shown is %q", b.Texts())
	}
	stepper(t, b, "options each").TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.Settle()
	if b.State().Polls[0].Rules.Choose != 2 || b.State().Polls[1].Rules != poll.Suggest(3) {
		t.Errorf("%+v and %+v", b.State().Polls[0].Rules, b.State().Polls[1].Rules)
	}
	b.Click("Discard")
	if len(b.State().Polls) != 1 || b.State().Polls[0].Question != "Second?" {
		t.Errorf("left is %+v", b.State().Polls)
	}
}

// What most votes need is there without scrolling on the smallest window: down to the last of seven themes.
func TestTheUsualFormFitsTheSmallestWindow(t *testing.T) {
	b := at(t, 12, append(slices.Clone(themes), "Small sums without a form", "Praise for trying", "Fewer forms")...)
	b.Resize(1156, 592) // what the desk leaves of 1366 by 768
	show(b)
	last := check(t, b, "Fewer forms")
	open := b.Buttons("Open the vote")[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if bottom, top := at(last).Y+last.Size().Height, at(open).Y; bottom > top {
		t.Errorf("the last theme ends at %v, and the button begins at %v", bottom, top)
	}
	save(t, b, "form-usual")
}

func TestTheFormAtLargeText(t *testing.T) {
	b := at(t, 12, themes...)
	test.ApplyTheme(t, look.New(look.Options{Mode: look.ModeLight, Scale: 2}))
	b.Resize(1025, 640)
	show(b)
	b.Click("More settings")
	segment(t, b, "By role")
	votetest.Each(b, func(x *widget.Button) {
		if m := x.MinSize(); x.Size().Width < m.Width {
			t.Errorf("%q has %v of %v", x.Text, x.Size(), m)
		}
	})
	votetest.Each(b, func(x *widget.Stepper) {
		if m := x.MinSize(); x.Size().Width < m.Width {
			t.Errorf("%q has %v of %v", x.Unit, x.Size(), m)
		}
	})
	save(t, b, "form-large")
}
