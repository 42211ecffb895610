package frameworks_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

type page struct {
	*shelltest.Window
	store *shelltest.Store
	asked string // the name that was suggested for the file
}

func open(t *testing.T) *page {
	t.Helper()
	b := shelltest.New(t, look.Options{Mode: look.ModeLight})
	b.Go(desk.Frameworks)
	p := &page{store: shelltest.NewStore(shelltest.Catalogue(t))}
	s := frameworks.New(b.Desk, p.store, frameworks.Hooks{
		AskOpen: func(then func(string)) { then("share.toml") },
		AskSave: func(name string, then func(string)) { p.asked = name; then("share.toml") },
	})
	t.Cleanup(s.Close)
	p.Window = b.Show(s)
	return p
}

// own gives the templates that did not come with the app.
func (p *page) own() []framework.Entry {
	var out []framework.Entry
	for _, e := range p.store.Catalogue().List() {
		if !e.Builtin {
			out = append(out, e)
		}
	}
	return out
}

func (p *page) area(holds string) *widget.Area {
	p.T.Helper()
	a, ok := shelltest.Find(p.Win.Content(), func(a *widget.Area) bool { return a.Text == holds })
	if !ok {
		p.T.Fatalf("there is no field that holds %q", holds)
	}
	return a
}

func TestWhatComesWithTheAppIsLockedAndSaysSo(t *testing.T) {
	p := open(t)
	p.Screen.Focus()
	p.Key(fyne.KeyReturn)
	if slices.Contains(shelltest.Buttons(p.Win.Content()), "Edit") || !p.Reads("comes with Folkmoot and stays as it is. Make a copy and edit that.") {
		t.Errorf("the buttons are %q", shelltest.Buttons(p.Win.Content()))
	}
	if !p.Reads("not endorsed by them") {
		t.Error("the note on where it comes from is not shown")
	}
}

func TestACopyIsOpenedAndEditedAndEveryChangeIsSaved(t *testing.T) {
	p := open(t)
	p.Press("Make a copy")
	if n := len(p.own()); n != 1 {
		t.Fatalf("%d copies", n)
	}
	name := p.Field("Copy of Employee group: what helps and what hinders")
	name.SetText("Our employee group")
	p.Win.Canvas().Unfocus()
	p.Settle()
	e := p.own()[0]
	if e.Name != "Our employee group" || e.BasedOn == nil || e.BasedOn.ID != "employee-group" {
		t.Errorf("the copy is %q, based on %+v", e.Name, e.BasedOn)
	}
	p.Press("Done")
	if !p.Reads("Our employee group") || !slices.Contains(shelltest.Buttons(p.Win.Content()), "Edit") {
		t.Errorf("the list does not show the copy: %q", shelltest.Buttons(p.Win.Content()))
	}
}

// choose goes to a part of the template that is being edited.
func (p *page) choose(words string) {
	p.T.Helper()
	card, ok := shelltest.Find(p.Win.Content(), func(c *widget.Card) bool {
		_, found := shelltest.Find(c, func(x *widget.Text) bool { return x.Text == words })
		return found
	})
	if !ok {
		p.T.Fatalf("there is no part %q", words)
	}
	p.Win.Canvas().Focus(card)
	p.Settle()
}

func TestAQuestionIsWordedTimedAndProbed(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("1  What would you like to ask first?")
	p.area("What would you like to ask first?").SetText("What helps here?")
	stepper, _ := shelltest.Find(p.Win.Content(), func(*widget.Stepper) bool { return true })
	p.Win.Canvas().Focus(stepper)
	p.Key(fyne.KeyRight)
	probes := p.area("")
	p.Win.Canvas().Focus(probes)
	probes.SetText("When was that?\n\nWho else was there?")
	p.choose("About this framework")
	got := p.own()[0].Factors[0].Prompts[0]
	want := framework.Prompt{ID: got.ID, Text: "What helps here?", Type: framework.Key, Minutes: 11, Answer: framework.AnswerIdeas, Probes: []string{"When was that?", "Who else was there?"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestPartsAreAddedMovedAndRemovedAndUndone(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.Press("Add a factor")
	p.Press("Add a question")
	outline := func() []string {
		var out []string
		rows := view.FrameworkOutline(p.own()[0].Framework, nil)
		for _, r := range rows[1 : len(rows)-4] { // without what is about the whole, and the lists
			out = append(out, r.Text)
		}
		return out
	}
	added := []string{"First subject", "1  What would you like to ask first?", "New subject 2", "2  What would you like to ask?", "3  What would you like to ask?"}
	if diff := cmp.Diff(added, outline()); diff != "" {
		t.Fatal(diff)
	}
	p.choose("New subject 2")
	p.Press("Move up")
	if got := outline()[0]; got != "New subject 2" {
		t.Errorf("the first factor is %q", got)
	}
	p.Press("Remove the factor and its questions")
	if n := len(outline()); n != 2 {
		t.Errorf("%d parts are left", n)
	}
	p.Combination("Ctrl+Z")
	p.Combination("Ctrl+Z")
	if diff := cmp.Diff(added, outline()); diff != "" {
		t.Errorf("after two steps back: %s", diff)
	}
}

func TestTheOnlyQuestionStaysAndTheReasonIsSaid(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.choose("1  What would you like to ask first?")
	p.Press("Remove the question")
	if len(p.own()[0].Factors[0].Prompts) != 1 || p.Message().Tone != desk.Warn {
		t.Errorf("message %+v", p.Message())
	}
}

func TestAnEmptyNameIsRefusedAndWhatStoodStays(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.Field("My framework").SetText("")
	p.Win.Canvas().Unfocus()
	p.Settle()
	const why = "The framework's name is empty. Type some words."
	if p.own()[0].Name != "My framework" || !p.Reads(why) {
		t.Fatalf("the name is %q", p.own()[0].Name)
	}
	p.write("Name", 0, "Ours")
	p.leave()
	if p.own()[0].Name != "Ours" || p.Reads(why) {
		t.Errorf("corrected, the name is %q", p.own()[0].Name)
	}
}

func TestAUsedVersionIsNotEditedButGoesOnAsTheNext(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	if err := p.store.Lock(p.own()[0].Ref()); err != nil {
		t.Fatal(err)
	}
	p.Bare(fyne.KeyEscape)
	if slices.Contains(shelltest.Buttons(p.Win.Content()), "Edit") || !p.Reads("has been used in a session") {
		t.Errorf("the buttons are %q", shelltest.Buttons(p.Win.Content()))
	}
	p.Press("Make a new version")
	all := p.own()
	if len(all) != 2 || all[0].ID != all[1].ID || all[0].Version != 2 {
		t.Errorf("%d versions, the newest is %d", len(all), all[0].Version)
	}
}

func TestWhatIsRemovedCanBeBroughtBack(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.Press("Done")
	p.Press("Remove")
	if n := len(p.own()); n != 0 {
		t.Fatalf("%d are left", n)
	}
	p.Press("Bring back “My framework”")
	if n := len(p.own()); n != 1 {
		t.Errorf("%d are back", n)
	}
}

func TestExportAndImport(t *testing.T) {
	p := open(t)
	p.Press("New framework")
	p.Press("Done")
	p.Press("Export")
	if p.asked != "own-framework.toml" || p.store.Files["share.toml"].ID != "own-framework" {
		t.Errorf("asked for %q, wrote %q", p.asked, p.store.Files["share.toml"].ID)
	}
	p.Press("Remove")
	p.Press("Import a file")
	if n := len(p.own()); n != 1 || !p.Reads("My framework") {
		t.Errorf("%d frameworks after the import", n)
	}
}

func TestAFullDiskIsSaid(t *testing.T) {
	p := open(t)
	p.store.Full = true
	p.Press("New framework")
	if len(p.own()) != 0 || p.Message().Tone != desk.Warn {
		t.Errorf("%d frameworks, message %+v", len(p.own()), p.Message())
	}
}
