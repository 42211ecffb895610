package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	pdf "folkmoot/session/report"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

const name = "2026-11-12 What helps new ideas here.pdf"

// whole is the report that the command line would write.
func whole(t *testing.T, s *session.State, without pdf.Parts) ([]byte, int) {
	t.Helper()
	data, r, err := pdf.PDF(s, pdf.Options{Without: without})
	if err != nil {
		t.Fatal(err)
	}
	return data, r.Pages
}

func TestWhatIsSavedIsTheReport(t *testing.T) {
	r := sample(t, look.Options{})
	want, pages := whole(t, r.State(), pdf.Parts{})
	if !r.Reads(fmt.Sprintf("Page 1 of %d", pages)) || !r.Reads("carries its seal") || !r.Reads(name) {
		t.Error("the screen does not say what it shows")
	}
	if r.Reads("Open it") {
		t.Error("what is not saved can be opened")
	}
	r.Press("Save the PDF")
	if !bytes.Equal(r.saved[name], want) {
		t.Errorf("%d bytes were saved, the report has %d", len(r.saved[name]), len(want))
	}
	if !r.Reads("Saved as shelf/" + name) {
		t.Error("it is not said where the report was saved")
	}
	r.Press("Open it")
	if len(r.opened) != 1 || r.opened[0] != "shelf/"+name {
		t.Errorf("opened: %q", r.opened)
	}
}

func TestAPartIsLeftOutOfThePagesAndTheFile(t *testing.T) {
	r := sample(t, look.Options{})
	r.toggle("The sealed ballots")
	r.toggle("Every idea")
	want, pages := whole(t, r.State(), pdf.Parts{Ballots: true, Ideas: true})
	if all, n := whole(t, r.State(), pdf.Parts{}); n <= pages || bytes.Equal(all, want) {
		t.Fatalf("leaving out parts changes nothing: %d and %d pages", n, pages)
	}
	if !r.Reads(fmt.Sprintf("Page 1 of %d", pages)) {
		t.Errorf("the pages are not those of the shorter report: %d", pages)
	}
	r.Combination("Ctrl+S")
	if !bytes.Equal(r.saved[name], want) {
		t.Error("the file holds what was left out")
	}
	r.toggle("Every idea")
	if !r.Reads("has changed since it was saved") {
		t.Error("the file is old, and nothing says so")
	}
}

func TestAChangeOfTheSessionReachesThePages(t *testing.T) {
	r := sample(t, look.Options{})
	r.Order(session.Reopen{Why: "a correction"})
	if !r.Reads("not closed yet, and the report says so") {
		t.Error("the screen still shows the seal")
	}
	r.Order(session.AddIdeas{Ideas: []session.NewIdea{{Text: "One more thing, said at the door"}}})
	want, pages := whole(t, r.State(), pdf.Parts{})
	if !r.Reads(fmt.Sprintf("of %d", pages)) {
		t.Error("the pages are not those of the changed session")
	}
	r.Press("Save the PDF")
	if !bytes.Equal(r.saved[name], want) {
		t.Error("what is saved is not the changed session")
	}
}

func TestSavingThatFailsSaysSoAndCanBeTriedAgain(t *testing.T) {
	r := sample(t, look.Options{})
	r.cancel = true
	r.Press("Save the PDF")
	if r.Message().Text != "" || len(r.saved) != 0 {
		t.Errorf("thinking better of it is told as %q", r.Message().Text)
	}
	r.cancel, r.refuse = false, errors.New("no space left on device")
	r.Press("Save the PDF")
	if m := r.Message(); m.Tone != desk.Warn || m.Text != "Something went wrong: no space left on device" || r.Reads("Saved as") {
		t.Errorf("%+v", m)
	}
	r.refuse = nil
	r.Press("Save the PDF")
	if len(r.saved[name]) == 0 {
		t.Error("the second try saves nothing")
	}
}

func TestASessionThatHasNotBegunHasAReportOfItsPlan(t *testing.T) {
	b := shelltest.New(t, look.Options{})
	b.Begin("Employee group, Council A")
	r := read(b)
	if !r.Reads("The session has not begun") || !r.Reads("Page 1 of ") {
		t.Error("there is no report of what is planned")
	}
	for _, part := range []string{"Every idea", "The sealed ballots", "Quotes and notes"} {
		if !r.check(part).Disabled() {
			t.Errorf("%q can be left out, but there is none", part)
		}
	}
}

func TestKeysReadThePages(t *testing.T) {
	r := sample(t, look.Options{})
	_, pages := whole(t, r.State(), pdf.Parts{})
	at := func(page int) {
		t.Helper()
		if !r.Reads(fmt.Sprintf("Page %d of %d", page, pages)) {
			t.Errorf("page %d is not the one that is read", page)
		}
	}
	r.Bare(fyne.KeyPageDown)
	r.Bare(fyne.KeyPageDown)
	at(2)
	r.Bare(fyne.KeyPageUp)
	r.Bare(fyne.KeyPageUp)
	at(1)
	r.Bare(fyne.KeyEnd)
	at(pages)
	r.Bare(fyne.KeyHome)
	at(1)
}

func TestTheContentsLeadToTheirPages(t *testing.T) {
	r := sample(t, look.Options{})
	card, ok := shelltest.Find(r.Win.Content(), func(c *widget.Card) bool { return reads(c, "Votes") })
	if !ok {
		t.Fatal("votes are not in the contents")
	}
	test.Tap(card)
	r.Settle()
	if r.Reads("Page 1 of") || !card.Selected {
		t.Error("the pages did not move to the votes")
	}
}

func TestEverythingCanBeReachedInAnyLook(t *testing.T) {
	for _, o := range []struct {
		name string
		o    look.Options
	}{{"light", look.Options{Mode: look.ModeLight}}, {"dark", look.Options{Mode: look.ModeDark}}, {"large", look.Options{Mode: look.ModeLight, Scale: 2}}} {
		t.Run(o.name, func(t *testing.T) {
			r := sample(t, o.o)
			r.inside()
			r.picture(o.name + "-1366")
			r.Bare(fyne.KeyPageDown)
			r.Bare(fyne.KeyPageDown)
			r.picture(o.name + "-read")
			r.resize(1710, 980)
			r.inside()
			r.picture(o.name + "-1920")
			shelltest.Press(t, r.Win.Content(), "Save the PDF")
			r.Settle()
			r.whole()
			r.picture(o.name + "-whole")
			r.inside()
		})
	}
}
