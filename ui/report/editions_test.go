package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	pdf "folkmoot/session/report"
	"folkmoot/session/report/press"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// edition chooses one by its place among the editions.
func (r *reader) edition(e pdf.Edition) {
	r.T.Helper()
	c, ok := shelltest.Find(r.Win.Content(), func(c *widget.Choice) bool { return len(c.Options) == len(pdf.Editions()) })
	if !ok {
		r.T.Fatal("there is no choice of editions")
	}
	for i, x := range pdf.Editions() {
		if x == e {
			c.TypedRune(rune('1' + i))
		}
	}
	r.Settle()
}

func TestTheEditionReachesThePagesAndTheFile(t *testing.T) {
	r := sample(t, look.Options{})
	for _, e := range pdf.Editions() {
		t.Run(string(e), func(t *testing.T) {
			r.T = t
			r.edition(e)
			want, result, err := pdf.PDF(r.State(), pdf.Options{Edition: e})
			if err != nil {
				t.Fatal(err)
			}
			if !r.Reads(fmt.Sprintf("Page 1 of %d", result.Pages)) || !r.Reads(pdf.EditionAbout(e, nil)) {
				t.Error("the screen does not show this edition")
			}
			clear(r.saved)
			r.Combination("Ctrl+S")
			for name, data := range r.saved {
				if !bytes.Equal(data, want) {
					t.Errorf("%s is not this edition", name)
				}
			}
			if len(r.saved) != 1 {
				t.Errorf("%d files were saved", len(r.saved))
			}
		})
	}
}

// A part that an edition may not contain is not offered, and one that was left out comes back with its edition.
func TestOnlyWhatAnEditionMayContainIsOffered(t *testing.T) {
	r := sample(t, look.Options{})
	r.toggle("Every idea")
	r.edition(pdf.TopLine)
	if _, there := shelltest.Find(r.Win.Content(), func(c *widget.Check) bool { return c.Text == "The sealed ballots" && c.Visible() }); there {
		t.Error("the two pages offer the ballots")
	}
	r.edition(pdf.Full)
	if r.check("Every idea").Checked {
		t.Error("what was left out came back unasked")
	}
}

func TestTheFolderForEveryone(t *testing.T) {
	r := sample(t, look.Options{})
	r.edition(pdf.Participants)
	r.Press("Save for everyone")
	if len(r.folders) != 1 {
		t.Fatalf("%d folders were saved", len(r.folders))
	}
	for name, files := range r.folders {
		if !strings.Contains(name, "What helps new ideas here") || !strings.Contains(name, "for everyone") {
			t.Errorf("the folder is called %q", name)
		}
		has := map[string]bool{}
		for _, f := range files {
			has[f.Name[strings.LastIndexByte(f.Name, '.'):]] = true
			if len(f.Data) == 0 {
				t.Errorf("%s is empty", f.Name)
			}
		}
		for _, ending := range []string{".txt", ".pdf", ".html", ".csv"} {
			if !has[ending] {
				t.Errorf("there is no %s in it", ending)
			}
		}
	}
	r.edition(pdf.Record)
	clear(r.folders)
	r.Combination("Alt+E")
	if m := r.Message(); len(r.folders) != 0 || m.Tone != desk.Warn || !strings.Contains(m.Text, "facilitators only") {
		t.Errorf("the record is put together for everyone: %+v", m)
	}
}

func TestPrinting(t *testing.T) {
	r := sample(t, look.Options{})
	want, _ := whole(t, r.State(), pdf.Parts{})
	r.Combination("Ctrl+P")
	for _, data := range r.printed {
		if !bytes.Equal(data, want) {
			t.Error("what is printed is not the report")
		}
	}
	if m := r.Message(); len(r.printed) != 1 || m.Text != "The report is with the printer Office." {
		t.Errorf("%d printed, %q", len(r.printed), m.Text)
	}
	r.refuse = errors.New("out of paper")
	r.Combination("Ctrl+P")
	if m := r.Message(); m.Tone != desk.Warn || !strings.Contains(m.Text, "out of paper") {
		t.Errorf("a printer that refuses is told as %q", m.Text)
	}
}

// Every kind of file is reached by arrow keys and saved with its ending.
func TestSaveAs(t *testing.T) {
	kinds := len(press.Formats()) - 1
	endings := map[string]bool{}
	r := sample(t, look.Options{})
	for i := range kinds + 8 {
		r.Combination("Alt+S")
		for range i {
			r.Key(fyne.KeyDown)
		}
		r.Key(fyne.KeyReturn)
		if m := r.Message(); m.Tone == desk.Warn {
			t.Errorf("kind %d: %s", i+1, m.Text)
		}
	}
	for name, data := range r.saved {
		if len(data) == 0 {
			t.Errorf("%s is empty", name)
		}
		endings[name[strings.LastIndexByte(name, '.'):]] = true
	}
	if len(r.saved) < kinds+6 {
		t.Errorf("only %d kinds of file were saved: %v", len(r.saved), endings)
	}
	for _, e := range []string{".html", ".docx", ".md", ".xlsx", ".zip", ".json", ".csv", ".qdpx", ".qdc"} {
		if !endings[e] {
			t.Errorf("nothing was saved as %s", e)
		}
	}
}
