package vote_test

import (
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
)

// recounted shows the result of a vote by six people, or as many ballots as are given, with a clock that ticks by hand.
func recounted(t *testing.T, ballots ...map[string]int) (b *votetest.Bench, id session.ID, tick func()) {
	t.Helper()
	b = at(t, 8)
	if len(ballots) == 0 {
		for i := range 6 {
			ballots = append(ballots, map[string]int{[]string{"o0", "o1", "o2"}[i%3]: 1})
		}
	}
	id = counted(b, poll.Rules{Method: poll.Approval}, drinks, ballots...)
	var each func()
	b.Show(vote.NewWith(b.Desk, b.Window.Canvas(), vote.Hooks{Every: func(_ time.Duration, f func()) func() {
		each = f
		return func() { each = nil }
	}}))
	b.Now = b.Now.Add(time.Minute)
	return b, id, func() {
		if each != nil {
			each()
		}
		b.Settle()
	}
}

func TestARecountByKeys(t *testing.T) {
	b, id, tick := recounted(t)
	b.Click("Count again before the room")
	is := func(says string, want desk.Show) {
		t.Helper()
		if d := cmp.Diff(want, b.Desk.Room().Show); d != "" || b.Desk.Room().Reveal != id {
			t.Errorf("%q, %s", b.Desk.Room().Reveal, d)
		}
		if says != "" && !b.Sees(says) {
			t.Errorf("%q is not among %q", says, b.Texts())
		}
	}
	is("6 ballots, and none is counted yet", desk.Show{Recount: true})
	b.Press(fyne.KeyBackspace)
	is("6 ballots, and none is counted yet", desk.Show{Recount: true})
	b.Press(fyne.KeySpace, fyne.KeySpace, fyne.KeySpace, fyne.KeyBackspace)
	is("Ballot 2 of 6", desk.Show{Recount: true, At: 2})
	b.Click("Next") // the keys go on after the pointer
	b.Press(fyne.KeySpace)
	is("Ballot 4 of 6", desk.Show{Recount: true, At: 4})
	tick()
	is("Ballot 4 of 6", desk.Show{Recount: true, At: 4})
	b.Press(fyne.KeyReturn)
	tick()
	is("Ballot 5 of 6", desk.Show{Recount: true, At: 5, Runs: true})
	tick()
	tick()
	is("All 6 ballots were counted again: the result is the same.", desk.Show{Recount: true, At: 7})
	tick()
	b.Press(fyne.KeySpace)
	is("", desk.Show{Recount: true, At: 7})
	b.Press(fyne.KeyEscape)
	is("Count again before the room", desk.Show{})
	b.Press(fyne.KeyReturn) // the keyboard is where the recount began
	is("6 ballots, and none is counted yet", desk.Show{Recount: true})
}

func TestTheOrderInTheRoomIsChosen(t *testing.T) {
	b, _, _ := recounted(t)
	segment(t, b, "In ballot order")
	if b.Desk.Room() != (desk.Room{}) {
		t.Errorf("the order alone shows the room %+v", b.Desk.Room())
	}
	b.Click("Show the room")
	if !b.Desk.Room().Show.InBallotOrder {
		t.Error("the chosen order is not shown")
	}
	segment(t, b, "By place")
	if b.Desk.Room().Show.InBallotOrder {
		t.Error("the order does not change while it is shown")
	}
	segment(t, b, "In ballot order")
	b.Click("Count again before the room")
	b.Click("End the recount")
	if got := b.Desk.Room().Show; got != (desk.Show{InBallotOrder: true}) {
		t.Errorf("after a recount the room shows %+v", got)
	}
	b.Click("Hide it from the room")
	if r := b.Desk.Room(); r.Reveal != "" || r.Show != (desk.Show{}) {
		t.Errorf("hidden is %+v", r)
	}
}

// Where a ballot on the wall may be recognised, the facilitator is told first and decides.
func TestARecountOfFewBallotsIsAskedAbout(t *testing.T) {
	b, id, _ := recounted(t, map[string]int{"o0": 1}, map[string]int{"o1": 1})
	b.Click("Count again before the room")
	if b.Desk.Room().Reveal != "" || !b.Sees("There are only 2 ballots. Whoever sees one on the wall may know whose it is.") {
		t.Fatalf("the room sees %q; the desk says %q", b.Desk.Room().Reveal, b.Texts())
	}
	b.Press(fyne.KeyReturn) // going back is what Enter does
	if b.Desk.Room().Reveal != "" || b.Sees("Whoever sees one on the wall") {
		t.Fatalf("the room sees %q; the desk says %q", b.Desk.Room().Reveal, b.Texts())
	}
	b.Click("Count again before the room")
	b.Click("Show the ballots")
	b.Press(fyne.KeySpace)
	if r := b.Desk.Room(); r.Reveal != id || r.Show.At != 1 || b.Sees("Whoever sees one on the wall") {
		t.Errorf("the room is %+v, the desk says %q", r, b.Texts())
	}
}

// What goes on by itself waits when the facilitator turns to something else.
func TestARecountWaitsWhenTheResultIsLeft(t *testing.T) {
	b, _, tick := recounted(t)
	b.Click("Count again before the room")
	b.Click("By itself")
	tick()
	b.Click("Another vote")
	tick()
	if got := b.Desk.Room().Show; got != (desk.Show{Recount: true, At: 1}) {
		t.Errorf("it stands at %+v", got)
	}
	if strings.Contains(strings.Join(b.Texts(), " "), "Ballot 1 of 6") {
		t.Error("the result is still shown")
	}
}
