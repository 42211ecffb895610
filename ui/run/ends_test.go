package run_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"go.uber.org/goleak"

	"folkmoot/session"
	"folkmoot/ui/run"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

func TestWelcomeConsent(t *testing.T) {
	b, _ := at(t, session.StageWelcome, 1)
	item := b.State().Framework.Consent[0].ID
	b.Must(session.SetConsent{Seats: []session.ID{b.State().Seats[0].ID}, Item: item, Given: true}, session.SetPresence{Seat: b.State().Seats[1].ID})
	w := strings.Join(runtest.Words(b), "\n")
	for _, want := range []string{"11 of 12 people are here", "Not here: P2", "10 seats have not answered: P3, P4"} {
		if !strings.Contains(w, want) {
			t.Errorf("%q is not said in\n%s", want, w)
		}
	}
	b.Press(fyne.KeyReturn) // the keyboard is on the first that is open
	if !b.State().Consents(b.State().Seats[11].ID, item) || b.State().Consents(b.State().Seats[1].ID, item) {
		t.Error("the yes is not noted for those who are here, and for them only")
	}
	if _, ok := b.Focused().(*widget.Button); !ok {
		t.Errorf("the keyboard fell to %T", b.Focused())
	}
}

func TestClosing(t *testing.T) {
	b, _ := at(t, session.StageClose, 1)
	b.Must(session.ParkItem{Text: "the car park", Stage: b.State().Current})
	b.Type("2") // corrected
	b.Type("say fewer things")
	b.Press(fyne.KeyReturn)
	if c := b.State().Confirmed; c == nil || *c != (session.Confirmation{Confirmed: true, Corrections: "say fewer things"}) {
		t.Fatalf("confirmation %+v", c)
	}
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if x, ok := o.(*widget.Button); ok && x.Text == "Close and seal the session" && !x.Disabled() {
			t.Fatal("the session can be sealed although an item is open and nobody said so")
		}
	}
	b.Win.Canvas().Focus(find[*parts.Pick](t, b))
	b.Press(fyne.KeyDown)
	if got := b.State().Parking[0].Disposition; got != session.TakenUp {
		t.Fatalf("the item is %q", got)
	}
	press(t, b, "Close and seal the session")
	if b.State().Sealed == nil {
		t.Fatal("the session is not sealed")
	}
	press(t, b, "Reopen")
	if b.State().Sealed != nil {
		t.Fatal("the session is still sealed")
	}
}

func TestTheRestIsKeptForLater(t *testing.T) {
	b, _ := at(t, session.StageClose, 1)
	b.Must(session.ParkItem{Text: "the car park", Stage: b.State().Current})
	press(t, b, "Keep the rest for later")
	if got := b.State().Parking[0].Disposition; got != session.Later {
		t.Fatalf("the item is %q", got)
	}
	press(t, b, "Close and seal the session")
	if b.State().Sealed == nil {
		t.Fatal("the session is not sealed")
	}
}

func TestCloseEndsTheClock(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 1)
	before := goleak.IgnoreCurrent()
	run.New(b.Desk, session.StagePrompt, nil).Close()
	goleak.VerifyNone(t, before)
}
