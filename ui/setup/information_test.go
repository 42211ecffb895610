package setup_test

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/setup"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// area gives the n-th of the fields of several lines that are in the window.
func area(t *testing.T, w *shelltest.Window, n int) *widget.Area {
	t.Helper()
	var at int
	a, ok := shelltest.Find(w.Win.Content(), func(*widget.Area) bool { at++; return at == n+1 })
	if !ok {
		t.Fatalf("there is no field %d", n+1)
	}
	return a
}

func TestWhatPeopleAreToldIsKeptWhenAFieldIsLeft(t *testing.T) {
	w := open(t)
	w.Combination("Alt+7")
	if !w.Reads("11 fields are empty: Purposes, Who is responsible") {
		t.Fatal("it does not say what is missing")
	}
	w.Type("To learn what helps.")
	w.Win.Canvas().Focus(area(t, w, 2))
	w.Type("The research office, extension 12")
	w.Combination("Alt+1")
	want := session.Information{Purposes: "To learn what helps.", Contact: "The research office, extension 12"}
	if got := w.State().Information; got != want {
		t.Errorf("the session has %+v", got)
	}
	w.Combination("Alt+7")
	if !w.Reads("9 fields are empty: Who is responsible") {
		t.Error("it does not say what is still missing")
	}
	w.Undo()
	w.Settle()
	if got := area(t, w, 2).Text; got != "" {
		t.Errorf("undone, the field says %q", got)
	}
}

func TestWordsToBeginWithAreTakenAndNeverFilledIn(t *testing.T) {
	w := open(t)
	w.Combination("Alt+7")
	if got := w.State().Information; got != (session.Information{}) {
		t.Fatalf("the form filled itself in: %+v", got)
	}
	offers := strings.Count(strings.Join(shelltest.Buttons(w.Win.Content()), "|"), "Take these words")
	w.Press("Take these words")
	if got := w.State().Information.Purposes; got == "" || area(t, w, 0).Text != got {
		t.Errorf("the session has %q, the field %q", got, area(t, w, 0).Text)
	}
	if left := strings.Count(strings.Join(shelltest.Buttons(w.Win.Content()), "|"), "Take these words"); left != offers-1 {
		t.Errorf("of %d offers %d are left", offers, left)
	}
}

func TestEscapeGivesUpWhatIsTypedIntoAField(t *testing.T) {
	w := open(t)
	w.Combination("Alt+7")
	w.Type("half a sent")
	w.Key(fyne.KeyEscape)
	w.Combination("Alt+1")
	if got := w.State().Information; got != (session.Information{}) {
		t.Errorf("the session has %+v", got)
	}
}

func TestSheetsArePrintedFromTheSetUp(t *testing.T) {
	w := open(t)
	w.Press("Print sheets")
	if w.Place() != desk.Paper {
		t.Errorf("the window shows %s", w.Place())
	}
}

// With FOLKMOOT_PICTURES set, the form is kept to be looked at.
func TestTheFormFitsTheWindow(t *testing.T) {
	for name, o := range map[string]look.Options{"light": {Mode: look.ModeLight}, "large": {Mode: look.ModeLight, Scale: 2}} {
		t.Run(name, func(t *testing.T) {
			b := shelltest.New(t, o)
			b.Begin("A group")
			s := setup.New(b.Desk, shelf{shelltest.Catalogue(t)})
			t.Cleanup(s.Close)
			w := b.Show(s)
			w.Combination("Alt+7")
			if dir := os.Getenv("FOLKMOOT_PICTURES"); dir != "" {
				f, err := os.Create(filepath.Join(dir, "information-"+name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				if err := png.Encode(f, w.Win.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
			}
			for _, o := range test.LaidOutObjects(w.Win.Content()) {
				if _, can := o.(fyne.Focusable); !can || !o.Visible() || o.Size().Width == 0 {
					continue
				}
				if x := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X; x < 0 || x+o.Size().Width > w.Win.Canvas().Size().Width+1 {
					t.Errorf("a %T runs from %.0f to %.0f", o, x, x+o.Size().Width)
				}
			}
		})
	}
}
