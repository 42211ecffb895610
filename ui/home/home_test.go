package home_test

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/home"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
)

type shelf struct {
	entries []home.Entry
	all     framework.Catalogue
}

func (s shelf) Recent() []home.Entry           { return s.entries }
func (s shelf) Catalogue() framework.Catalogue { return s.all }

// page is the home screen with what it asked for.
type page struct {
	*shelltest.Window
	opened  []string
	created []session.NewSession
	samples int
	answer  error
	wait    func(error) // the creation that is not done yet
	slow    bool
	use     bool // what is made is put on the desk
}

func open(t *testing.T, entries ...home.Entry) *page {
	t.Helper()
	p := &page{}
	b := shelltest.New(t, look.Options{Mode: look.ModeLight})
	hooks := home.Hooks{
		Open:   func(path string, done func(error)) { p.opened = append(p.opened, path); done(p.answer) },
		Sample: func(done func(error)) { p.samples++; done(p.answer) },
		Create: func(n session.NewSession, done func(error)) {
			p.created = append(p.created, n)
			if p.slow {
				p.wait = done
				return
			}
			if p.use {
				k, err := b.Keeper().Practice(n)
				if err != nil {
					t.Fatal(err)
				}
				b.Use(k)
			}
			done(p.answer)
		},
	}
	p.Window = b.Show(home.New(b.Desk, shelf{entries, shelltest.Catalogue(t)}, hooks))
	return p
}

func two() []home.Entry {
	day := time.Date(2026, 11, 12, 9, 0, 0, 0, time.UTC)
	return []home.Entry{
		{Path: "old.moot", Title: "Older group", Phase: "sealed", Modified: day},
		{Path: "new.moot", Title: "Newer group", Phase: "running", Group: "Residents", Modified: day.Add(time.Hour)},
		{Path: "bad.moot", Trouble: "bad.moot is not a Folkmoot session. Choose another file.", Modified: day.Add(-time.Hour)},
	}
}

func TestTheNewestSessionHasTheKeyboardAndEnterOpensIt(t *testing.T) {
	p := open(t, two()...)
	p.Screen.Focus()
	p.Key(fyne.KeyReturn)
	p.Key(fyne.KeyDown, fyne.KeyReturn)
	if len(p.opened) != 2 || p.opened[0] != "new.moot" || p.opened[1] != "old.moot" {
		t.Errorf("opened %q", p.opened)
	}
}

func TestAFileThatCannotBeReadSaysWhyAndIsNotOpened(t *testing.T) {
	p := open(t, two()...)
	if !p.Reads("bad.moot is not a Folkmoot session.") {
		t.Error("the list does not say what is wrong with the file")
	}
	p.Screen.Focus()
	p.Key(fyne.KeyEnd, fyne.KeyReturn)
	if len(p.opened) != 0 || p.Message().Tone != desk.Stop {
		t.Errorf("opened %q, message %+v", p.opened, p.Message())
	}
}

func TestAnEmptyShelfSaysWhatToDo(t *testing.T) {
	p := open(t)
	for _, words := range []string{"There are no sessions on this laptop yet.", "Start a new session", "try the sample first", "ending .moot"} {
		if !p.Reads(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	p.Press("Try the sample")
	if p.samples != 1 {
		t.Errorf("the sample was asked for %d times", p.samples)
	}
}

func TestAReasonWhyAFileDidNotOpenIsSaid(t *testing.T) {
	p := open(t, two()...)
	p.answer = errors.New("the disk is gone")
	p.Screen.Focus()
	p.Key(fyne.KeyReturn)
	if m := p.Message(); m.Tone != desk.Warn || m.Text == "" {
		t.Errorf("the message is %+v", m)
	}
	p.Key(fyne.KeyReturn)
	if len(p.opened) != 2 {
		t.Error("after a failure nothing can be opened any more")
	}
}

func TestASessionIsMadeFromATitleAndAFramework(t *testing.T) {
	p := open(t)
	p.Press("New session")
	p.Type("Council A, managers")
	p.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(p.created) != 1 {
		t.Fatalf("%d sessions made", len(p.created))
	}
	n := p.created[0]
	if n.Title != "Council A, managers" || n.Framework.ID != "chief-executive-interview" || n.Details.Kind != framework.KindInterview || n.Details.Minutes != 75 {
		t.Errorf("made %q from %s, %+v", n.Title, n.Framework.ID, n.Details)
	}
	if p.Place() != desk.Setup {
		t.Errorf("the window is at %s", p.Place())
	}
}

func TestAnInterviewBeginsWithOneSeat(t *testing.T) {
	for downs, want := range map[int]int{0: 0, 2: 1} { // the employee group, the interview
		p := open(t)
		p.use = true
		p.Press("New session")
		p.Type("Council A")
		for range downs {
			p.Key(fyne.KeyDown)
		}
		p.Key(fyne.KeyReturn)
		if got := len(p.State().Seats); got != want {
			t.Errorf("a session of kind %q begins with %d seats, wanted %d", p.State().Details.Kind, got, want)
		}
	}
}

func TestWithoutATitleNothingIsMade(t *testing.T) {
	p := open(t)
	p.Press("New session")
	p.Key(fyne.KeyReturn)
	if len(p.created) != 0 || p.Message().Tone != desk.Warn {
		t.Errorf("%d made, message %+v", len(p.created), p.Message())
	}
}

func TestASecondEnterMakesNoSecondFile(t *testing.T) {
	p := open(t)
	p.slow = true
	p.Press("New session")
	p.Type("A group")
	p.Key(fyne.KeyReturn, fyne.KeyReturn)
	p.wait(nil)
	if len(p.created) != 1 {
		t.Errorf("%d files made", len(p.created))
	}
}

func TestEscapeGoesBackToTheList(t *testing.T) {
	p := open(t, two()...)
	p.Press("New session")
	p.Key(fyne.KeyEscape)
	if !p.Reads("Newer group") || p.Reads("Make the session") {
		t.Error("the list is not back")
	}
}

func TestWhereAnOpenedSessionLands(t *testing.T) {
	p := open(t)
	p.Begin("A group")
	home.Land(p.Desk)
	if p.Place() != desk.Setup {
		t.Errorf("a draft lands at %s", p.Place())
	}
	p.Order(session.EnterStage{Stage: p.State().Agenda[0].ID})
	home.Land(p.Desk)
	if p.Place() != desk.AtStage {
		t.Errorf("a running session lands at %s", p.Place())
	}
	p.Order(session.SealSession{})
	home.Land(p.Desk)
	if p.Place() != desk.Report {
		t.Errorf("a sealed session lands at %s", p.Place())
	}
}
