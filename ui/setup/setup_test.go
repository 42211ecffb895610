package setup_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/setup"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

type shelf struct{ all framework.Catalogue }

func (s shelf) Catalogue() framework.Catalogue { return s.all }

func open(t *testing.T) *shelltest.Window {
	t.Helper()
	b := shelltest.New(t, look.Options{Mode: look.ModeLight})
	b.Begin("A group")
	b.Go(desk.Setup)
	s := setup.New(b.Desk, shelf{shelltest.Catalogue(t)})
	t.Cleanup(s.Close)
	return b.Show(s)
}

func TestFieldsAreHandedOverOnceWhenTheyAreLeft(t *testing.T) {
	w := open(t)
	before := len(w.Kept().Records())
	w.Win.Canvas().Focus(w.Field("Where people meet"))
	w.Type("Library, room 2")
	if n := len(w.Kept().Records()); n != before {
		t.Fatalf("%d actions while typing", n-before)
	}
	w.Key(fyne.KeyTab)
	if got := w.State().Details.Place; got != "Library, room 2" {
		t.Errorf("the place is %q", got)
	}
	if n := len(w.Kept().Records()); n != before+1 {
		t.Errorf("%d actions for one change", n-before)
	}
}

func TestFieldsLeftInQuickSuccessionLoseNothing(t *testing.T) {
	w := open(t)
	// Nothing is settled in between: the disk is slow and the hands are quick.
	for hint, text := range map[string]string{"Where people meet": "Library", "Such as: Council A": "Council A", "Such as: county": "county", "Such as: South East": "South East"} {
		w.Win.Canvas().Focus(w.Field(hint))
		w.Type(text)
	}
	w.Win.Canvas().Unfocus()
	w.Settle()
	got := w.State().Details
	want := session.Organisation{Name: "Council A", Type: "county", Region: "South East"}
	if diff := cmp.Diff(want, got.Organisation); diff != "" || got.Place != "Library" {
		t.Errorf("place %q, organisation %s", got.Place, diff)
	}
}

func TestEscapeGivesBackWhatTheSessionHas(t *testing.T) {
	w := open(t)
	w.Win.Canvas().Focus(w.Field("A group"))
	w.Type(" that is wrong")
	w.Key(fyne.KeyEscape)
	w.Win.Canvas().Unfocus()
	w.Settle()
	if w.State().Title != "A group" {
		t.Errorf("the title is %q", w.State().Title)
	}
}

func TestARefusedFieldIsSaidAndKeptToBeCorrected(t *testing.T) {
	w := open(t)
	e := w.Field("2026-11-12")
	w.Win.Canvas().Focus(e)
	e.SetText("next Tuesday")
	w.Win.Canvas().Unfocus()
	w.Settle()
	if w.State().Details.Date != "2026-11-12" || w.Message().Tone != desk.Warn {
		t.Errorf("date %q, message %+v", w.State().Details.Date, w.Message())
	}
	if e.Text != "next Tuesday" {
		t.Errorf("what was typed is gone: %q", e.Text)
	}
}

func TestDownGoesThroughTheUsualGroups(t *testing.T) {
	w := open(t)
	w.Win.Canvas().Focus(w.Field("Whom this session hears"))
	w.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := w.State().Details.Cohort; got != "Councillors" {
		t.Errorf("the group is %q", got)
	}
}

func TestUndoShowsInAFieldThatNobodyIsTypingIn(t *testing.T) {
	w := open(t)
	d := w.State().Details
	d.Place = "Library"
	w.Order(session.Describe{Title: "A group", Details: d})
	w.Field("Library")
	w.Undo()
	w.Settle()
	w.Field("Where people meet") // empty again
	if e, ok := shelltest.Find(w.Win.Content(), func(e *widget.Entry) bool { return e.Text == "Library" }); ok {
		t.Errorf("the field still shows %q", e.Text)
	}
}

func TestSeatsAreAddedBandedMarkedAndRemoved(t *testing.T) {
	w := open(t)
	w.Combination("Alt+3")
	w.Key(fyne.KeyRight) // nine
	w.Field("Such as: frontline").SetText("frontline")
	w.Press("Add seats")
	if n := len(w.State().Seats); n != 9 || w.State().Seats[8].Code != "P9" || w.State().Seats[8].Band != "frontline" {
		t.Fatalf("%d seats, the last is %+v", n, w.State().Seats[n-1])
	}
	w.Field("P1, P2 and so on").SetText("M1, M2")
	w.Press("Add seats")
	if n := len(w.State().Seats); n != 11 || w.State().SeatByCode("M2") == nil {
		t.Fatalf("%d seats", n)
	}
	if !w.Reads("11 seats, 11 present") {
		t.Error("the seats are not counted")
	}
	check, _ := shelltest.Find(w.Win.Content(), func(c *widget.Check) bool { return c.Text == "Present" })
	test.Tap(check)
	w.Settle()
	if !w.State().Seats[0].Absent || !w.Reads("11 seats, 10 present") {
		t.Error("the first seat is not absent")
	}
	w.Press("Remove")
	if n := len(w.State().Seats); n != 10 || w.State().Seats[0].Code != "P2" {
		t.Errorf("%d seats, the first is %s", n, w.State().Seats[0].Code)
	}
}

func TestTheSameCodeTwiceIsRefusedInWords(t *testing.T) {
	w := open(t)
	w.Combination("Alt+3")
	w.Field("P1, P2 and so on").SetText("M1, M1")
	w.Press("Add seats")
	if len(w.State().Seats) != 0 || w.Message().Tone != desk.Warn {
		t.Errorf("%d seats, message %+v", len(w.State().Seats), w.Message())
	}
	w.Field("M1, M1") // still there to be corrected
}

func TestConsentIsTickedByKeysAndAllAtOnce(t *testing.T) {
	w := open(t)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	w.Combination("Alt+4")
	items := w.State().Framework.Consent
	w.Key(fyne.KeyRight, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	var got []bool
	for _, s := range w.State().Seats {
		got = append(got, s.Consent[items[1].ID])
	}
	if diff := cmp.Diff([]bool{true, true, true}, got); diff != "" {
		t.Errorf("consent to the second item: %s", diff)
	}
	w.Key(fyne.KeyUp, fyne.KeySpace)
	if w.State().Seats[1].Consent[items[1].ID] {
		t.Error("a tick cannot be taken back")
	}
	w.Press("All yes")
	for _, s := range w.State().Seats {
		if !s.Consent[items[0].ID] {
			t.Errorf("%s has not said yes", s.Code)
		}
	}
	if !w.Reads("3 of 3 people said yes") {
		t.Error("the yes are not counted")
	}
}

func TestConsentIsTickedByTheMouse(t *testing.T) {
	w := open(t)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	w.Combination("Alt+4")
	grid, ok := w.Win.Canvas().Focused().(fyne.Tappable)
	if !ok {
		t.Fatal("the grid does not have the keyboard")
	}
	o := grid.(fyne.CanvasObject)
	s := o.MinSize()
	test.TapAt(grid, fyne.NewPos(s.Width-15, s.Height-15)) // the last cell
	w.Settle()
	items := w.State().Framework.Consent
	if !w.State().Consents(w.State().Seats[2].ID, items[len(items)-1].ID) {
		t.Error("the last seat has not said yes to the last item")
	}
}

func TestTheAgendaIsChangedByKeys(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	first, second := w.State().Agenda[0].ID, w.State().Agenda[1].ID
	w.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := w.State().Agenda[0].Minutes; got != 8 {
		t.Errorf("the first stage takes %d minutes", got)
	}
	if !w.Reads("63 of 60 minutes planned, 3 minutes over") {
		t.Error("the sum is not said")
	}
	w.Combination("Alt+Down")
	if w.State().Agenda[1].ID != first {
		t.Error("the first stage was not moved down")
	}
	w.Combination("Alt+Up")
	w.Key(fyne.KeyDown, fyne.KeyDelete)
	for _, x := range w.State().Agenda {
		if x.ID == second {
			t.Error("the second stage is still there")
		}
	}
	w.Undo()
	w.Settle()
	if w.State().Agenda[1].ID != second {
		t.Error("Undo does not bring the stage back")
	}
}

func TestQuickStepsOnTheAgendaAddUp(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	f := w.Win.Canvas().Focused()
	for range 5 { // without waiting for the disk
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	w.Settle()
	if got := w.State().Agenda[0].Minutes; got != 10 {
		t.Errorf("five steps from 5 make %d", got)
	}
}

func TestStagesAreAddedBeforeTheClose(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	n := len(w.State().Agenda)
	w.Press("Add a stage")
	w.Key(fyne.KeyDown, fyne.KeyReturn)
	s := w.State()
	if len(s.Agenda) != n+1 || s.Agenda[n-1].Kind != session.StagePoll || s.Agenda[n].Kind != session.StageClose {
		t.Errorf("%d stages, then %s and %s", len(s.Agenda), s.Agenda[len(s.Agenda)-2].Kind, s.Agenda[len(s.Agenda)-1].Kind)
	}
}

func TestAnotherFrameworkIsChosenUntilTheStartAndNotAfter(t *testing.T) {
	w := open(t)
	w.Combination("Alt+2")
	w.Press("Choose another framework")
	w.Key(fyne.KeyDown, fyne.KeyReturn)
	if got := w.State().Framework.ID; got != "eight-factor-innovation" {
		t.Fatalf("the framework is %s", got)
	}
	if !w.Reads("not endorsed by them") {
		t.Error("the note on where the framework comes from is not shown")
	}
	w.Order(session.EnterStage{Stage: w.State().Agenda[0].ID})
	w.Press("Choose another framework")
	if !w.Reads("The session has begun, so its framework stays.") || w.Message().Tone != desk.Warn {
		t.Errorf("after the start the message is %+v", w.Message())
	}
}
