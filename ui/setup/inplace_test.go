package setup_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

func TestTheListOfStagesIsLeftByEscapeAndFoundByLetters(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	n := len(w.State().Agenda)
	w.Press("Add a stage")
	w.Key(fyne.KeyEscape)
	if b, ok := w.Win.Canvas().Focused().(*widget.Button); !ok || b.Text != "Add a stage" || len(w.State().Agenda) != n {
		t.Fatalf("after Escape %d stages, and the keyboard is on %T", len(w.State().Agenda), w.Win.Canvas().Focused())
	}
	w.Press("Add a stage")
	w.Type("act")
	w.Key(fyne.KeyReturn)
	if got := w.State().Agenda[n-1].Kind; len(w.State().Agenda) != n+1 || got != session.StageActions {
		t.Errorf("%d stages, the new one is %s", len(w.State().Agenda), got)
	}
}

func TestAQuestionThatWasLeftOutIsOfferedAgain(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	second := w.State().Agenda[1]
	w.Key(fyne.KeyDown, fyne.KeyDelete)
	p, _, _ := w.State().Framework.PromptByID(second.Prompt)
	w.Press("Add a stage")
	w.Type(p.Text[:12])
	w.Key(fyne.KeyReturn)
	s := w.State()
	if got := s.Agenda[len(s.Agenda)-2]; got.Prompt != second.Prompt || got.Minutes != p.Minutes {
		t.Errorf("the stage before the close is %+v", got.StagePlan)
	}
}

func TestAGroupIsChosenFromTheList(t *testing.T) {
	w := open(t)
	more, ok := shelltest.Find(w.Win.Content(), func(b *widget.Button) bool { return b.Icon == "down" })
	if !ok {
		t.Fatal("there is no button that opens the list")
	}
	test.Tap(more)
	w.Type("middle")
	w.Key(fyne.KeyReturn)
	if got := w.State().Details.Cohort; got != "Middle managers" {
		t.Errorf("the group is %q", got)
	}
}

func TestASeatsCodeIsChangedInPlace(t *testing.T) {
	w := open(t)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	w.Combination("Alt+3")
	w.Win.Canvas().Focus(w.Field("P2"))
	w.Type("b")
	w.Key(fyne.KeyReturn)
	if got := w.State().Seats[1].Code; got != "P2b" {
		t.Fatalf("the code is %q", got)
	}
	w.Undo()
	w.Settle()
	if got := w.State().Seats[1].Code; got != "P2" || w.Field("P2").Text != "P2" {
		t.Errorf("after Undo the code is %q", got)
	}
}

func TestACodeThatIsTakenIsRefusedAndKeptToBeCorrected(t *testing.T) {
	w := open(t)
	w.Order(session.AddSeats{Seats: make([]session.NewSeat, 3)})
	w.Combination("Alt+3")
	e := w.Field("P2")
	w.Win.Canvas().Focus(e)
	e.SetText("P3")
	w.Key(fyne.KeyTab)
	if w.State().Seats[1].Code != "P2" || e.Text != "P3" || w.Message().Text != "There is already a seat with the code P3. Give this one another code." {
		t.Fatalf("the code is %q, the field says %q, the message is %+v", w.State().Seats[1].Code, e.Text, w.Message())
	}
	w.Win.Canvas().Focus(e)
	w.Key(fyne.KeyEscape)
	if e.Text != "P2" {
		t.Errorf("Escape leaves %q in the field", e.Text)
	}
}

func TestAStageIsNamedInPlaceAndCalledAsUsualAgain(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	w.Key(fyne.KeyDown, fyne.KeyReturn)
	second := w.State().Agenda[1]
	p, _, _ := w.State().Framework.PromptByID(second.Prompt)
	w.Field(view.SetupCut(p.Text, 22)) // invites with the question
	w.Type("Round of names")
	w.Key(fyne.KeyReturn)
	if got := w.State().Agenda[1]; got.Name != "Round of names" || got.Prompt != second.Prompt || got.Minutes != second.Minutes {
		t.Fatalf("the stage is %+v", got.StagePlan)
	}
	if !w.Reads("Round of names") || !w.Reads(p.Text) {
		t.Error("the row does not show the name with the question under it")
	}
	w.Key(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn) // the keyboard is back on the row
	w.Field("Round of names").SetText("")
	w.Key(fyne.KeyReturn)
	if got := w.State().Agenda[1].Name; got != "" || !w.Reads("1  "+p.Text) {
		t.Errorf("the name is %q", got)
	}
}

func TestEscapeLeavesAStageItsName(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	before := len(w.Kept().Records())
	w.Key(fyne.KeyReturn)
	w.Type("Hello")
	w.Key(fyne.KeyEscape, fyne.KeyDown)
	if w.State().Agenda[0].Name != "" || len(w.Kept().Records()) != before {
		t.Errorf("the name is %q", w.State().Agenda[0].Name)
	}
}

func TestANameThatIsTooLongIsRefusedAndStaysToBeShortened(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	w.Key(fyne.KeyReturn)
	long := strings.Repeat("word ", 50)
	w.Field("Welcome").SetText(long)
	w.Combination("Alt+1") // leaves the agenda
	w.Combination("Alt+5")
	if w.State().Agenda[0].Name != "" || w.Message().Tone != desk.Warn {
		t.Errorf("the name is %q, the message %+v", w.State().Agenda[0].Name, w.Message())
	}
	w.Field(long)
}

func TestThePencilNamesAStageToo(t *testing.T) {
	w := open(t)
	w.Combination("Alt+5")
	pencil, ok := shelltest.Find(w.Win.Content(), func(b *widget.Button) bool { return b.Icon == "edit" })
	if !ok {
		t.Fatal("there is no pencil")
	}
	test.Tap(pencil)
	w.Type("Coffee")
	w.Win.Canvas().Unfocus() // by a press elsewhere
	w.Settle()
	if got := w.State().Agenda[0]; got.Name != "Coffee" || got.Kind != session.StageWelcome || !w.Reads("Coffee") {
		t.Errorf("the first stage is %+v", got.StagePlan)
	}
}
