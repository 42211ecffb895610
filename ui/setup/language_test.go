package setup_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/run/parts"
)

func TestTheLanguageOfTheSession(t *testing.T) {
	w := open(t)
	var p *parts.Pick
	for _, o := range test.LaidOutObjects(w.Win.Content()) {
		if x, ok := o.(*parts.Pick); ok && p == nil {
			p = x
		}
	}
	if p == nil || !w.Reads("Which words count as the same") {
		t.Fatal("there is no choice of languages, or it does not say what it does")
	}
	w.Win.Canvas().Focus(p)
	w.Type("ned")
	w.Settle()
	if got := w.State().Details.Language; got != "nl" || p.Value() != "Nederlands" {
		t.Errorf("the language is %q, shown is %q", got, p.Value())
	}
	w.Undo()
	w.Settle()
	if got := w.State().Details.Language; got == "nl" || p.Value() != "English" {
		t.Errorf("undone, the language is %q, shown is %q", got, p.Value())
	}
	w.Key(fyne.KeyDown)
	if got := w.State().Details.Language; got != "cy" {
		t.Errorf("the language is %q", got)
	}
}
