package run_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/run"
	"folkmoot/ui/run/runtest"
	"folkmoot/ui/widget"
)

func TestADigitSettlesAndGoesOn(t *testing.T) {
	b, s := at(t, session.StageClose, 1)
	for _, x := range []string{"the car park", "the rota", "the canteen"} {
		b.Must(session.ParkItem{Text: x, Stage: b.State().Current})
	}
	b.Key(s, "Alt+S")
	if b.State().Sealed != nil || b.Message().Tone != desk.Warn {
		t.Fatal("it was sealed, or nothing says why not")
	}
	b.Type("2") // the keyboard is at the first that is open
	b.Type("4")
	b.Key(s, "Alt+L") // the rest
	var got []session.Disposition
	for _, x := range b.State().Parking {
		got = append(got, x.Disposition)
	}
	if d := cmp.Diff([]session.Disposition{session.PassedOn, session.LetGo, session.Later}, got); d != "" {
		t.Fatalf("(-want +got):\n%s", d)
	}
	b.Key(s, "Alt+S")
	if b.State().Sealed == nil {
		t.Fatalf("not sealed: %s", b.Message().Text)
	}
	if x, ok := b.Focused().(*widget.Button); !ok || x.Text != "Write the debrief" {
		t.Errorf("after the seal the keyboard is at %T", b.Focused())
	}
	if w := runtest.Words(b); !slices.Contains(w, "What comes next") {
		t.Errorf("what comes next is not in %q", w)
	}
}

func TestUnfinishedNotesAreCompletedAtTheCloseAlsoAfterTheSeal(t *testing.T) {
	b, s := at(t, session.StageClose, 1)
	b.Must(session.NoteEvidence{EvidenceBody: session.EvidenceBody{Kind: session.Verbatim, Text: "We were told", Complete: true}}, session.SealSession{})
	if w := strings.Join(runtest.Words(b), "\n"); !strings.Contains(w, "Of 1 note only the first words are written down.") {
		t.Errorf("it is not said:\n%s", w)
	}
	press(t, b, "Reopen and complete them")
	b.Type(" to wait")
	b.Press(fyne.KeyReturn)
	if x := b.State().Evidence[0]; x.Complete || x.Text != "We were told to wait" {
		t.Fatalf("the note: %+v", x.EvidenceBody)
	}
	if r := b.State().Reopened; len(r) != 1 || r[0].Why == "" {
		t.Errorf("it is not said why the session was reopened: %+v", r)
	}
	b.Key(s, "Alt+S")
	if b.State().Sealed == nil {
		t.Error("it cannot be sealed again")
	}
}

func TestTheDebriefIsKeptFieldByFieldAfterTheSeal(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	b.Must(session.EnterStage{Stage: b.Stage(session.StageClose, 1)}, session.SealSession{})
	b.OpenDebrief()
	if b.Place() != desk.AtStage || b.Part() != desk.Debrief {
		t.Fatalf("at %s, %s", b.Place(), b.Part())
	}
	s := run.NewDebrief(b.Desk)
	b.Show(s, 1120, 640)
	for _, text := range []string{"when P2 laughed", "nobody spoke of money", "they want answers", "who decides?", "begin with the rota"} {
		b.Type(text)
		b.Win.Canvas().FocusNext()
		b.Settle()
	}
	b.Type("4")
	want := session.Debrief{Top: "when P2 laughed", Surprises: "nobody spoke of money", Hypotheses: "they want answers", Questions: "who decides?", Changes: "begin with the rota", Quality: 4}
	if d := cmp.Diff(&want, b.State().Debrief); d != "" {
		t.Fatalf("debrief (-want +got):\n%s", d)
	}
	again := run.NewDebrief(b.Desk)
	b.Show(again, 1120, 640)
	var shown []string
	for _, o := range test.LaidOutObjects(b.Win.Content()) {
		if a, ok := o.(*widget.Area); ok {
			shown = append(shown, a.Text)
		}
	}
	if d := cmp.Diff([]string{want.Top, want.Surprises, want.Hypotheses, want.Questions, want.Changes}, shown); d != "" {
		t.Errorf("opened again it shows (-want +got):\n%s", d)
	}
	b.Type(", and loudly")
	b.Press(fyne.KeyEscape)
	if got := b.State().Debrief.Top; !strings.Contains(got, "when P2 laughed") || !strings.Contains(got, ", and loudly") || b.Part() != desk.WholeStage {
		t.Errorf("after Escape the debrief says %q, at part %q", got, b.Part())
	}
}

func TestBeforeTheGroupHasBegunThereIsNoDebrief(t *testing.T) {
	b := runtest.New(t, "employee-group.toml", 3)
	b.Go(desk.Report)
	b.OpenDebrief()
	if b.Place() != desk.Report || b.Message().Text == "" {
		t.Errorf("at %s, message %q", b.Place(), b.Message().Text)
	}
}
