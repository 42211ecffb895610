package booth_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/booth"
	"folkmoot/ui/desk"
	"folkmoot/ui/vote/votetest"
	"folkmoot/ui/widget"
)

// ticker is a clock that the test turns by hand.
type ticker struct {
	b       *votetest.Bench
	running map[int]func()
	started int
}

func (k *ticker) every(_ time.Duration, f func()) (stop func()) {
	id := k.started
	k.started++
	k.running[id] = f
	return func() { delete(k.running, id) }
}

// pass lets seconds go by, one tick each.
func (k *ticker) pass(seconds int) {
	for range seconds {
		k.b.Now = k.b.Now.Add(time.Second)
		for _, f := range k.running {
			f()
		}
	}
}

func timed(t *testing.T, r poll.Rules) (*votetest.Bench, *ticker, session.ID) {
	t.Helper()
	b := votetest.New(t, 3)
	b.At(session.StagePoll)
	id := put(b, four, session.PollBody{Rules: r, SameOrder: true})
	b.Desk.Go(desk.Booth)
	k := &ticker{b: b, running: map[int]func(){}}
	b.Show(booth.New(b.Desk, b.Window.Canvas()).WithClock(k.every))
	return b, k, id
}

func TestAnUntouchedBallotIsPutAwayWithoutBeingCast(t *testing.T) {
	b, k, _ := timed(t, poll.SuggestFor(poll.ChooseRank, 4))
	if len(k.running) != 0 {
		t.Fatal("a clock runs while the curtain hangs")
	}
	b.Click("P2")
	b.Press(fyne.KeySpace)
	var rows []*widget.Pick
	votetest.Each(b, func(p *widget.Pick) { rows = append(rows, p) })
	k.pass(89)
	if b.Sees("Still there?") {
		t.Fatal("it asks too early")
	}
	k.pass(3)
	if !b.Sees("Still there?") || !b.Sees("Any key keeps this ballot.") || !b.Sees("In 13 seconds") {
		t.Fatalf("after 92 seconds: %q", b.Texts())
	}
	if b.Sees("Trust") || b.Sees("2 of 3 left to choose") {
		t.Errorf("what is on the ballot can be read by whoever passes: %q", b.Texts())
	}
	k.pass(14)
	if !b.Sees("A ballot was put away without being cast") || len(b.Buttons("P2")) != 1 {
		t.Fatalf("after 105 seconds: %q", b.Texts())
	}
	if len(b.Desk.Kept().Voted()) != 0 {
		t.Error("the ballot was cast")
	}
	if len(k.running) != 0 {
		t.Error("the clock runs on behind the curtain")
	}
	for _, p := range rows {
		if p.Place != 0 {
			t.Error("the marks were not wiped")
		}
	}
	b.Click("P2")
	if !b.Sees("3 of 3 left to choose") || b.Sees("put away") {
		t.Errorf("the voter begins again with %q", b.Texts())
	}
}

// Any key, Tab too, and any press keeps the ballot as it was, with the keyboard where it was.
func TestAnyKeyKeepsTheBallot(t *testing.T) {
	for name, touch := range map[string]func(b *votetest.Bench){
		"a letter": func(b *votetest.Bench) { b.Press(fyne.KeyX) },
		"space":    func(b *votetest.Bench) { b.Press(fyne.KeySpace) },
		"enter":    func(b *votetest.Bench) { b.Press(fyne.KeyReturn) },
		"tab": func(b *votetest.Bench) {
			f := b.Window.Canvas().Focused()
			if tabs, ok := f.(fyne.Tabbable); !ok || !tabs.AcceptsTab() {
				b.T.Fatal("Tab would go past it")
			}
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		},
		"a press": func(b *votetest.Bench) {
			b.Window.Canvas().Focused().(fyne.Tappable).Tapped(&fyne.PointEvent{})
		},
	} {
		t.Run(name, func(t *testing.T) {
			b, k, _ := timed(t, poll.SuggestFor(poll.ChooseRank, 4))
			b.Click("P2")
			b.Press(fyne.KeyDown, fyne.KeySpace)
			focus := b.Window.Canvas().Focused()
			k.pass(95)
			if !b.Sees("Still there?") {
				t.Fatalf("%q", b.Texts())
			}
			touch(b)
			if b.Sees("Still there?") || !b.Sees("2 of 3 left to choose") || !b.Sees("Ballot of P2") {
				t.Fatalf("the ballot is not as it was: %q", b.Texts())
			}
			if b.Window.Canvas().Focused() != focus {
				t.Error("the keyboard is elsewhere")
			}
			k.pass(89)
			if b.Sees("Still there?") {
				t.Error("it asks again too early")
			}
			b.Press(fyne.KeyReturn, fyne.KeyReturn)
			if !b.Sees("Thank you.") || len(k.running) != 0 {
				t.Errorf("%d clocks run, and it says %q", len(k.running), b.Texts())
			}
		})
	}
}

// Somebody who only walks over the options or reads on is there.
func TestWalkingOverTheOptionsIsATouch(t *testing.T) {
	b, k, _ := timed(t, poll.SuggestFor(poll.Approval, 4))
	b.Click("P1")
	for range 5 {
		k.pass(60)
		b.Press(fyne.KeyDown)
		k.pass(1)
	}
	if b.Sees("Still there?") {
		t.Error("it asks somebody who walks over the options")
	}
}

// A laptop that was shut for long shows no ballot of before when it is opened again.
func TestABallotDoesNotOutliveAShutLaptop(t *testing.T) {
	b, k, _ := timed(t, poll.SuggestFor(poll.Approval, 4))
	b.Click("P1")
	b.Press(fyne.KeySpace)
	b.Now = b.Now.Add(time.Hour)
	k.pass(1)
	if b.Sees("Ballot of P1") || b.Sees("Still there?") || len(b.Buttons("P1")) != 1 {
		t.Errorf("an hour later: %q", b.Texts())
	}
}

func TestACalledOffVoteEndsTheClock(t *testing.T) {
	b, k, id := timed(t, poll.SuggestFor(poll.Approval, 4))
	b.Click("P1")
	k.pass(95)
	b.Do(session.CallOffPoll{Poll: id})
	if len(k.running) != 0 || !b.Sees("No vote is open.") {
		t.Errorf("%d clocks, %q", len(k.running), b.Texts())
	}
}
