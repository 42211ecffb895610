package frameworks_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

// leave takes the keyboard out of the field.
func (p *page) leave() {
	p.Win.Canvas().Unfocus()
	p.Settle()
}

// write puts words into the field under this label; n counts the fields of this label.
func (p *page) write(label string, n int, words string) {
	p.T.Helper()
	e := p.under(label, n)
	p.Win.Canvas().Focus(e)
	e.SetText(words)
}

func (p *page) under(label string, n int) *widget.Entry {
	p.T.Helper()
	seen := -1
	for _, o := range test.LaidOutObjects(p.Win.Content()) {
		switch x := o.(type) {
		case *widget.Text:
			if x.Text == label {
				seen++
			}
		case *widget.Entry:
			if seen == n {
				return x
			}
		}
	}
	p.T.Fatalf("there is no field %d under %q", n, label)
	return nil
}

// icon presses the n-th button that has only this icon.
func (p *page) icon(name string, n int) {
	p.T.Helper()
	b, ok := shelltest.Find(p.Win.Content(), func(b *widget.Button) bool {
		if b.Icon == name && b.Text == "" {
			n--
		}
		return n < 0
	})
	if !ok {
		p.T.Fatalf("there are too few buttons %q", name)
	}
	p.Win.Canvas().Focus(b)
	test.Tap(b)
	p.Settle()
}

func (p *page) template() framework.Framework { return p.own()[0].Framework }

func TestTheGlossaryIsWrittenMovedAndCut(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Glossary")
	for _, x := range [][2]string{{"Innovation", "New here, and of more value."}, {"Idea", "Anything that could be tried."}} {
		n := len(p.template().Glossary)
		p.write("Word", n, x[0])
		p.write("Meaning", n, x[1])
		p.Key(fyne.KeyReturn)
	}
	a := framework.Term{ID: "innovation", Word: "Innovation", Meaning: "New here, and of more value."}
	b := framework.Term{ID: "idea", Word: "Idea", Meaning: "Anything that could be tried."}
	if diff := cmp.Diff([]framework.Term{a, b}, p.template().Glossary); diff != "" {
		t.Fatal(diff)
	}
	if p.Win.Canvas().Focused() != fyne.Focusable(p.under("Word", 2)) || !p.Reads("Glossary · 2") {
		t.Error("the keyboard is not in the field for the next word")
	}
	p.icon("up", 1)
	p.write("Word", 1, "Innovations")
	p.leave()
	a.Word = "Innovations"
	if diff := cmp.Diff([]framework.Term{b, a}, p.template().Glossary); diff != "" {
		t.Error(diff)
	}
	p.icon("bin", 0)
	if diff := cmp.Diff([]framework.Term{a}, p.template().Glossary); diff != "" {
		t.Error(diff)
	}
	for range 3 {
		p.Combination("Ctrl+Z")
	}
	a.Word = "Innovation"
	if diff := cmp.Diff([]framework.Term{a, b}, p.template().Glossary); diff != "" {
		t.Errorf("after three steps back: %s", diff)
	}
}

func TestAWordWithoutAMeaningIsRefusedThereAndStays(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Glossary")
	p.write("Word", 0, "Innovation")
	p.Press("Add the word")
	if n := len(p.template().Glossary); n != 0 || !p.Reads("The meaning of glossary entry 1 is empty. Type some words.") || p.under("Word", 0).Text != "Innovation" {
		t.Fatalf("%d words, the field says %q", n, p.under("Word", 0).Text)
	}
	p.choose("Ground rules") // the sentence would be gone with the form
	if m := p.Message(); m.Tone != desk.Warn || !strings.Contains(m.Text, "meaning") {
		t.Errorf("message %+v", m)
	}
}

func TestWhatWasTypedForTheNextItemIsNotLostByLeaving(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Ground rules")
	p.write("Rule", 0, "One at a time")
	p.Press("Done")
	if diff := cmp.Diff([]string{"One at a time"}, p.template().GroundRules); diff != "" {
		t.Error(diff)
	}
}

func TestGroundRulesAreTypedOneAfterAnother(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Ground rules")
	card, _ := p.Win.Canvas().Focused().(*widget.Card)
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	for _, s := range []string{"One at a time", "No names outside", "All views count"} {
		p.Type(s)
		p.Key(fyne.KeyReturn)
	}
	p.icon("down", 0)
	if diff := cmp.Diff([]string{"No names outside", "One at a time", "All views count"}, p.template().GroundRules); diff != "" {
		t.Fatal(diff)
	}
	if b, ok := p.Win.Canvas().Focused().(*widget.Button); !ok || b.Icon != "down" {
		t.Error("the keyboard does not go along")
	}
	p.write("Rule", 1, " ")
	p.leave()
	if len(p.template().GroundRules) != 3 || !p.Reads("Ground rule 2 is empty. Type some words, or remove it.") {
		t.Errorf("the rules are %q", p.template().GroundRules)
	}
	p.icon("bin", 1)
	if diff := cmp.Diff([]string{"No names outside", "All views count"}, p.template().GroundRules); diff != "" {
		t.Error(diff)
	}
}

func TestAConsentItemIsNeededOrOfFreeChoice(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("What people agree to")
	p.write("Wording", 0, "I take part of my own free will.")
	p.Key(fyne.KeyReturn)
	check, _ := shelltest.Find(p.Win.Content(), func(*widget.Check) bool { return true })
	test.Tap(check)
	p.Settle()
	want := []framework.ConsentItem{{ID: "i-take-part-of-my-own", Text: "I take part of my own free will.", Needed: true}}
	if diff := cmp.Diff(want, p.template().Consent); diff != "" {
		t.Fatal(diff)
	}
	p.Combination("Ctrl+Z")
	want[0].Needed = false
	if diff := cmp.Diff(want, p.template().Consent); diff != "" {
		t.Error(diff)
	}
	check, _ = shelltest.Find(p.Win.Content(), func(*widget.Check) bool { return true })
	if check.Checked {
		t.Error("the tick is still shown")
	}
}

func TestARatingIsYesOrNoOrAPlaceBetweenTwoEnds(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Ratings that an idea can carry")
	p.write("Question", 0, "How far does it go?")
	p.Key(fyne.KeyReturn)
	want := []framework.Scale{{ID: "how-far-does-it-go", Question: "How far does it go?", Kind: framework.ScaleYesNo}}
	if diff := cmp.Diff(want, p.template().Scales); diff != "" {
		t.Fatal(diff)
	}
	kind := func() *widget.Choice {
		c, _ := shelltest.Find(p.Win.Content(), func(c *widget.Choice) bool { return c.Options[0] == "Yes or no" })
		return c
	}
	p.Win.Canvas().Focus(kind())
	p.Key(fyne.KeyRight)
	p.write("Low end", 0, "small improvement")
	p.write("High end", 0, "radical change")
	stepper, _ := shelltest.Find(p.Win.Content(), func(s *widget.Stepper) bool { return s.Visible() })
	p.Win.Canvas().Focus(stepper)
	p.Key(fyne.KeyRight)
	want[0].Kind, want[0].Low, want[0].High, want[0].Steps = framework.ScalePlace, "small improvement", "radical change", 6
	if diff := cmp.Diff(want, p.template().Scales); diff != "" {
		t.Fatal(diff)
	}
	p.write("Low end", 0, "")
	p.leave()
	if !p.Reads("The low end of scale 1 is empty. Type some words.") || p.template().Scales[0].Low != "small improvement" {
		t.Errorf("the low end is %q", p.template().Scales[0].Low)
	}
	p.Win.Canvas().Focus(kind())
	p.Key(fyne.KeyLeft)
	want[0].Kind, want[0].Low, want[0].High, want[0].Steps = framework.ScaleYesNo, "", "", 0
	if diff := cmp.Diff(want, p.template().Scales); diff != "" {
		t.Error(diff)
	}
}

func TestLanguageLicenceAndHelpAreSet(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.write("Language of the questions", 0, "Welsh, please")
	p.write("Licence", 0, "CC BY 4.0")
	note, _ := shelltest.Find(p.Win.Content(), func(a *widget.Area) bool { return a.MinSize().Height > 100 })
	p.Win.Canvas().Focus(note)
	note.SetText("Made by us.")
	check, _ := shelltest.Find(p.Win.Content(), func(*widget.Check) bool { return true })
	p.Win.Canvas().Focus(check)
	p.Key(fyne.KeySpace)
	f := p.template()
	if f.Licence != "CC BY 4.0" || f.Provenance != "Made by us." || !f.HelpAfterOwnSort || f.Language != "en-GB" {
		t.Fatalf("licence %q, note %q, help after own sort %v, language %q", f.Licence, f.Provenance, f.HelpAfterOwnSort, f.Language)
	}
	if !p.Reads("“Welsh, please” is not a language tag. Write one such as en-GB or cy.") {
		t.Error("the refusal is not said under the field")
	}
	p.write("Language of the questions", 0, "cy")
	p.leave()
	if got := p.template().Language; got != "cy" {
		t.Errorf("the language is %q", got)
	}
}

func TestUndoLeavesTheKeyboardInTheWindow(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("Ground rules")
	p.write("Rule", 0, "One at a time")
	p.Key(fyne.KeyReturn)
	p.Combination("Ctrl+Z")
	if len(p.template().GroundRules) != 0 {
		t.Fatal("the rule is still there")
	}
	if c, ok := p.Win.Canvas().Focused().(*widget.Card); !ok || !c.Selected {
		t.Errorf("the keyboard is on %T", p.Win.Canvas().Focused())
	}
}

func TestASecondLanguage(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.write("Second language", 0, "cy")
	p.Press("Done")
	p.Press("Edit")
	p.choose("Ground rules")
	p.write("Rule", 0, "One at a time")
	p.write("In Cymraeg", 0, "Un ar y tro")
	p.Press("Add the rule")
	p.write("Rule", 1, "No names outside")
	p.Press("Add the rule")
	p.icon("down", 0)
	f := p.template()
	if diff := cmp.Diff([]string{"No names outside", "One at a time"}, f.GroundRules); diff != "" {
		t.Fatal(diff)
	}
	if diff := cmp.Diff([]string{"", "Un ar y tro"}, f.GroundRulesSecond); diff != "" {
		t.Fatal(diff)
	}
}
