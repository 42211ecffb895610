package vote_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell"
	"folkmoot/ui/vote"
	"folkmoot/ui/vote/votetest"
)

// byDots prepares a vote by dots on all themes.
func byDots(b *votetest.Bench) {
	o := b.State().ThemeOptions()
	b.Do(session.DraftPoll{PollBody: session.PollBody{Stage: b.State().Current, Source: session.OnThemes, Question: "Which?", Options: o, Rules: poll.SuggestFor(poll.Dots, len(o))}})
}

// A whole vote in the window, by keys alone: open it, three people vote, close it, and read the result.
func TestAVoteInTheWindowByKeysAlone(t *testing.T) {
	b := at(t, 3, themes...)
	byDots(b)
	c := b.Window.Canvas()
	s := shell.New(b.Desk, c, shell.Makers{
		Stage: map[session.StageKind]func() desk.Screen{session.StagePoll: func() desk.Screen { return vote.New(b.Desk, c) }},
		Booth: func() desk.Screen { return booth.New(b.Desk, c) },
	}, shell.Hooks{})
	b.Desk.Go(desk.AtStage)
	b.Window.SetContent(s.Content())
	s.Start()
	t.Cleanup(s.Close)

	b.Press(fyne.KeyReturn) // open the vote
	for range 3 {
		b.Press(fyne.KeyReturn) // the first code
		b.Type("2")
		b.Press(fyne.KeyReturn, fyne.KeyReturn)
		b.Now = b.Now.Add(2 * time.Second)
		b.Press(fyne.KeyReturn) // past the thanks
	}
	if !b.Sees("Everyone has voted. Please hand the laptop back.") {
		t.Fatalf("after three voters the booth says %q", b.Texts())
	}
	b.Press(fyne.KeyReturn) // back to the facilitator
	if !b.Sees("3 of 3 have voted") {
		t.Fatalf("the facilitator sees %q", b.Texts())
	}
	b.Press(fyne.KeyReturn) // close and count
	p := b.State().Polls[0]
	if p.Phase != session.PollClosed || p.Tally.Ballots != 3 || p.Tally.Dots != 6 {
		t.Fatalf("the poll is %q with %+v", p.Phase, p.Tally)
	}
	b.Press(fyne.KeyReturn) // the key that closed the vote, pressed twice or held
	if b.Desk.Room().Reveal != "" {
		t.Error("a second Enter showed the result to the room")
	}
	b.Now = b.Now.Add(2 * time.Second)
	b.Press(fyne.KeyReturn) // show the room
	if b.Desk.Room().Reveal != p.ID {
		t.Errorf("the focus is not on showing the room: %q", b.Texts())
	}
}

// The facilitator may come out of the booth in the middle of somebody's ballot; nothing of it is kept.
func TestLeavingTheBoothInTheMiddleOfABallot(t *testing.T) {
	b := at(t, 3, themes...)
	byDots(b)
	c := b.Window.Canvas()
	var in desk.Screen
	s := shell.New(b.Desk, c, shell.Makers{
		Stage: map[session.StageKind]func() desk.Screen{session.StagePoll: func() desk.Screen { return vote.New(b.Desk, c) }},
		Booth: func() desk.Screen {
			in = booth.New(b.Desk, c)
			return in
		},
	}, shell.Hooks{})
	b.Desk.Go(desk.AtStage)
	b.Window.SetContent(s.Content())
	s.Start()
	t.Cleanup(s.Close)

	b.Press(fyne.KeyReturn, fyne.KeyReturn)
	b.Type("2")
	for _, k := range in.Keys() {
		if k.Label == "Ctrl+Shift+B" {
			k.Run()
		}
	}
	b.Settle()
	if b.Desk.Place() != desk.AtStage || len(b.Desk.Kept().Voted()) != 0 || !b.Sees("0 of 3 have voted") {
		t.Errorf("the window shows %q: %q", b.Desk.Place(), b.Texts())
	}
	b.ClickCard("Open the booth")
	b.Press(fyne.KeyReturn)
	if !b.Sees("3 of 3 dots left") {
		t.Errorf("the next ballot says %q", b.Texts())
	}
}
