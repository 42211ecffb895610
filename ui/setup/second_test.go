package setup_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// lines are the lines to type the second wordings in.
func lines(w *shelltest.Window) []*widget.Entry {
	var out []*widget.Entry
	for _, o := range test.LaidOutObjects(w.Win.Content()) {
		if e, ok := o.(*widget.Entry); ok && e.PlaceHolder == "In Cymraeg" {
			out = append(out, e)
		}
	}
	return out
}

func TestTheSecondLanguage(t *testing.T) {
	w := open(t)
	var picks []*parts.Pick
	for _, o := range test.LaidOutObjects(w.Win.Content()) {
		if x, ok := o.(*parts.Pick); ok {
			picks = append(picks, x)
		}
	}
	w.Win.Canvas().Focus(picks[len(picks)-1])
	w.Type("cym")
	w.Settle()
	if got := w.State().Details.Second; got != "cy" {
		t.Fatalf("the second language is %q", got)
	}
	w.Win.Canvas().Unfocus()
	w.Combination("Alt+8")
	if !w.Reads("not said in the second language yet") {
		t.Error("it does not say how much is left")
	}
	all := lines(w)
	if len(all) < 3 {
		t.Fatalf("there are %d lines", len(all))
	}
	w.Win.Canvas().Focus(all[0])
	w.Type("Grŵp")
	w.Key(fyne.KeyReturn)
	if got := w.State().Second(session.OfTitle, ""); got != "Grŵp" {
		t.Errorf("the title in Welsh is %q", got)
	}
	if w.Win.Canvas().Focused() != all[1] {
		t.Error("Enter does not go on to the next line")
	}
	w.Undo()
	w.Settle()
	if got := lines(w)[0].Text; got != "" {
		t.Errorf("undone, the line says %q", got)
	}
}

func TestWithoutASecondLanguageThereIsNothingToSay(t *testing.T) {
	w := open(t)
	w.Combination("Alt+8")
	if !w.Reads("This session has one language") || len(lines(w)) != 0 {
		t.Error("it does not say why there is nothing")
	}
}
