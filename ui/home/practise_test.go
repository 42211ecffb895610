package home_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/home"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/shelltest"
)

// practising is the home screen of a person who may practise.
func practising(t *testing.T) (p *page, practised *[]session.NewSession, tours *int) {
	t.Helper()
	p, practised, tours = &page{}, &[]session.NewSession{}, new(int)
	b := shelltest.New(t, look.Options{Mode: look.ModeLight})
	p.Window = b.Show(home.New(b.Desk, shelf{nil, shelltest.Catalogue(t)}, home.Hooks{
		Create:   func(n session.NewSession, done func(error)) { p.created = append(p.created, n); done(nil) },
		Practise: func(n session.NewSession, done func(error)) { *practised = append(*practised, n); done(nil) },
		Tour:     func(done func(error)) { *tours++; done(nil) },
	}))
	return p, practised, tours
}

func TestPracticeNeedsNoTitleAndMakesNoFile(t *testing.T) {
	p, practised, _ := practising(t)
	p.Press("Practise")
	if !p.Reads("nothing is written on this laptop") {
		t.Error("the form does not say that nothing is kept")
	}
	p.Key(fyne.KeyDown, fyne.KeyReturn)
	if len(p.created) != 0 || len(*practised) != 1 {
		t.Fatalf("%d kept, %d practised", len(p.created), len(*practised))
	}
	if n := (*practised)[0]; n.Title == "" || n.Framework.ID != shelltest.Catalogue(t).List()[1].ID {
		t.Errorf("it practises %q with %s", n.Title, n.Framework.ID)
	}
	if p.Place() != desk.Setup {
		t.Errorf("the window is at %s", p.Place())
	}
}

func TestANewSessionAfterPracticeIsAskedForIsKept(t *testing.T) {
	p, practised, _ := practising(t)
	p.Press("Practise")
	p.Screen.(*home.Screen).StartNew()
	p.Type("A group")
	p.Key(fyne.KeyReturn)
	if len(p.created) != 1 || len(*practised) != 0 {
		t.Errorf("%d kept, %d practised", len(p.created), len(*practised))
	}
}

func TestTheTourIsAskedForOnHome(t *testing.T) {
	p, _, tours := practising(t)
	p.Press("Show the tour")
	if *tours != 1 {
		t.Errorf("the tour was shown %d times", *tours)
	}
}
