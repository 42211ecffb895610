package shell_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// touring tells whether the card of the tour can be seen.
func (w *window) touring() (yes bool) {
	widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Text == "Leave the tour" {
			yes = true
		}
	})
	return yes
}

func (w *window) focusedButton() string {
	if b, ok := w.win.Canvas().Focused().(*widget.Button); ok {
		return b.Text
	}
	return ""
}

func TestTheTourWalksThroughTheRealScreensByKeys(t *testing.T) {
	w := furnished(t)
	left := 0
	w.hooks.TourLeft = func() { left++ }
	w.restart()
	w.Order(session.SealSession{})
	w.StartTour()
	w.Settle()
	var kinds []session.StageKind
	places := map[desk.Place]bool{}
	for i := range 20 {
		if w.focusedButton() != "Next" && w.focusedButton() != "Done" {
			t.Fatalf("at card %d the keyboard is on %q", i+1, w.focusedButton())
		}
		places[w.Place()] = true
		if w.Place() == desk.AtStage {
			kinds = append(kinds, w.State().Stage(w.State().Current).Kind)
		}
		if w.focusedButton() == "Done" {
			break
		}
		if i%2 == 0 {
			w.typed(fyne.KeyRight)
		} else {
			w.typed(fyne.KeyReturn)
		}
	}
	if !places[desk.Setup] || !places[desk.Report] || len(kinds) != 4 {
		t.Errorf("the tour came to %v and the stages %v", places, kinds)
	}
	w.typed(fyne.KeyLeft)
	if w.focusedButton() != "Next" {
		t.Error("Left does not go back from the last card")
	}
	w.typed(fyne.KeyEscape)
	if left != 1 || w.touring() {
		t.Errorf("after Escape the tour is still there, or was left %d times", left)
	}
}

func TestTheTourBlocksNothing(t *testing.T) {
	w := furnished(t)
	w.StartTour()
	w.Settle()
	var prompt session.ID
	for _, x := range w.State().Agenda { // to the first nothing is noted
		if p, _, ok := w.State().PromptOf(x.ID); ok && p.Type == framework.Key {
			prompt = x.ID
		}
	}
	w.key("Ctrl+PageDown")
	w.Enter(prompt)
	w.Settle()
	before := len(w.State().Ideas)
	w.Screen().Focus()
	w.write("said while the tour was open")
	w.typed(fyne.KeyReturn)
	if len(w.State().Ideas) != before+1 {
		t.Error("nothing can be noted while the tour is open")
	}
	if !w.touring() {
		t.Error("the tour went away by itself")
	}
}

func TestTheTourFitsTheWindowWithLargeText(t *testing.T) {
	w := furnished(t)
	w.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: 2, Namer: follower{w.Desk}}))
	w.restart()
	w.StartTour()
	w.Settle()
	for range 8 {
		for _, o := range test.LaidOutObjects(w.win.Content()) {
			b, ok := o.(*widget.Button)
			if !ok || b.Text != w.focusedButton() || !b.Focused() {
				continue
			}
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
			if at.X < 0 || at.X+b.Size().Width > 1366 || at.Y+b.Size().Height > 768 || b.Size().Width < b.MinSize().Width {
				t.Errorf("%q stands at %v, %v large", b.Text, at, b.Size())
			}
		}
		w.picture("tour-" + string(w.Place()))
		w.typed(fyne.KeyRight)
	}
}

func TestTheTourEndsWithItsSession(t *testing.T) {
	w := furnished(t)
	w.StartTour()
	w.Settle()
	w.Begin("Another")
	w.Settle()
	if w.touring() {
		t.Error("the tour speaks of a session that is gone")
	}
}
