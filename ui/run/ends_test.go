package run_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
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

func TestTheRulesAreTheGroupsOwn(t *testing.T) {
	b, s := at(t, session.StageWelcome, 1)
	before := b.State().GroundRules()
	b.Key(s, "Alt+G")
	if !b.State().RulesAgreed {
		t.Fatal("the group's agreement is not noted")
	}
	b.Key(s, "Alt+R")
	b.Press(fyne.KeyReturn)
	line(t, b).SetText("Everybody counts.")
	b.Press(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDelete) // words the first anew, leaves out the second
	b.Press(fyne.KeyInsert)
	b.Type("No telephones.")
	b.Press(fyne.KeyReturn)
	b.Type("Breaks are kept.")
	b.Press(fyne.KeyReturn, fyne.KeyEscape)
	want := append(append([]string{"Everybody counts."}, before[2:]...), "No telephones.", "Breaks are kept.")
	if d := cmp.Diff(want, b.State().GroundRules()); d != "" {
		t.Fatalf("rules (-want +got):\n%s", d)
	}
	if b.State().RulesAgreed {
		t.Error("the group is said to agree to rules that changed since")
	}
	b.Undo()
	b.Settle()
	if w := runtest.Words(b); slices.Contains(w, "Breaks are kept.") || !slices.Contains(w, "No telephones.") {
		t.Errorf("after undo it shows %q", w)
	}
}

func TestARuleThatIsLeftHalfwayIsKept(t *testing.T) {
	b, s := at(t, session.StageWelcome, 1)
	b.Key(s, "Alt+R")
	b.Press(fyne.KeyReturn)
	line(t, b).SetText("Half a rule")
	b.Win.Canvas().Unfocus()
	b.Settle()
	if got := b.State().GroundRules()[0]; got != "Half a rule" {
		t.Errorf("the first rule is %q", got)
	}
}

func TestAnExceptionIsNamedByCode(t *testing.T) {
	b, s := at(t, session.StageWelcome, 1)
	quotes := slices.IndexFunc(b.State().Framework.Consent, func(c framework.ConsentItem) bool { return c.ID == session.QuoteConsent })
	var codes []*widget.Entry
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if e, ok := o.(*widget.Entry); ok && e.PlaceHolder == "Who says no: 4 7" {
			codes = append(codes, e)
		}
	}
	answers := func() (got []string) {
		for _, x := range b.State().Seats {
			given, answered := x.Consent[session.QuoteConsent]
			switch {
			case !answered:
				got = append(got, "?")
			case given:
				got = append(got, "yes")
			default:
				got = append(got, "no")
			}
		}
		return got
	}
	b.Win.Canvas().Focus(codes[quotes])
	b.Type("4 p7")
	b.Press(fyne.KeyReturn)
	b.Key(s, "Alt+1 … 9")        // the first item
	for _, k := range s.Keys() { // the item of the quotes
		if c, ok := k.Shortcut.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyName(strconv.Itoa(quotes+1)) {
			k.Run()
		}
	}
	b.Settle()
	if d := cmp.Diff([]string{"yes", "yes", "yes", "no", "yes", "yes", "no", "yes", "yes", "yes", "yes", "yes"}, answers()); d != "" {
		t.Fatalf("answers (-want +got):\n%s", d)
	}
	if w := strings.Join(runtest.Words(b), "\n"); !strings.Contains(w, "10 yes; no: P4 and P7") || !strings.Contains(w, "P4 and P7: their words are quoted in nothing that is handed on") {
		t.Errorf("what follows is not said:\n%s", w)
	}
	b.Type("4 99")
	b.Press(fyne.KeyReturn)
	if b.Message().Tone != desk.Warn || answers()[3] != "no" {
		t.Error("an unknown code is taken")
	}
	line(t, b).SetText("4")
	b.Press(fyne.KeyReturn)
	if answers()[3] != "yes" {
		t.Error("a no is not taken back by naming the code again")
	}
}

func TestRefusalsAreCounted(t *testing.T) {
	b, s := at(t, session.StageWelcome, 1)
	for _, k := range []string{"+", "+", "-", "-", "-", "+"} {
		b.Key(s, k)
	}
	if n := b.State().Refusals; n != 1 {
		t.Errorf("%d refusals", n)
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
