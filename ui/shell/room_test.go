package shell_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/widget"
)

func TestTheHeadLineSaysWhatTheRoomSees(t *testing.T) {
	w := plain(t)
	w.Begin("A group")
	w.Go(desk.Setup)
	says := func(want string, change func(r *desk.Room)) {
		t.Helper()
		r := w.Room()
		change(&r)
		w.SetRoom(r)
		w.Settle()
		if !w.reads(want) {
			t.Errorf("the head line does not say %q", want)
		}
	}
	says("Room: off", func(*desk.Room) {})
	says("Room: the title", func(r *desk.Room) { r.Open = true })
	for _, x := range w.State().Agenda {
		if x.Kind == session.StagePrompt {
			w.Enter(x.ID)
			w.Settle()
			break
		}
	}
	says("Room: the question", func(*desk.Room) {})
	says("Room: blank", func(r *desk.Room) { r.Blank = true })
	says("Room: off", func(r *desk.Room) { r.Open, r.Blank = false, false })
	says("Room: so far", func(r *desk.Room) { r.Here, r.SoFar = true, true })
}

func TestTheRoomIsShownByKeysWhileTextIsTyped(t *testing.T) {
	w := plain(t)
	w.hooks.RoomHere, w.hooks.RoomWindow = true, func() { w.calls = append(w.calls, "window") }
	w.restart()
	w.Begin("A group")
	w.Go(desk.Setup) // the title field has the keyboard
	w.typed(fyne.KeyF5)
	w.key("Ctrl+Shift+R")
	w.key("Ctrl+Shift+W")
	if want := []string{"room", "room", "window"}; !slices.Equal(w.calls, want) {
		t.Errorf("%q", w.calls)
	}
	w.key("Ctrl+Shift+S")
	if r := w.Room(); !r.SoFar || r.Here {
		t.Errorf("%+v", r)
	}
	w.key("Ctrl+B")
	if r := w.Room(); !r.SoFar || !r.Blank {
		t.Errorf("%+v", r)
	}
	w.key("Ctrl+Shift+S") // who asks for the page wants to see it
	if r := w.Room(); !r.SoFar || r.Blank {
		t.Errorf("%+v", r)
	}
	w.key("Ctrl+Shift+H")
	if !w.Room().Here {
		t.Error("the room's page is not shown in this window")
	}
}

func TestTheCardTellsTheKeysOfTheRoomsPage(t *testing.T) {
	w := plain(t)
	w.typed(fyne.KeyF1)
	if card(w, "On the room's page") {
		t.Error("the card speaks of the room's page where there is no session")
	}
	w.typed(fyne.KeyEscape)
	w.Begin("A group")
	w.Go(desk.Setup)
	w.typed(fyne.KeyF1)
	for _, want := range []string{"On the room's page", "F5", "Right · PageDown", "B · .", "What we have so far", "Back to the desk"} {
		if !card(w, want) {
			t.Errorf("the card does not say %q", want)
		}
	}
}

// card tells whether what lies over the window says this.
func card(w *window, text string) bool {
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		w.T.Fatal("no card is shown")
	}
	_, ok := shelltest.Find(top, func(x *widget.Text) bool { return x.Text == text })
	return ok
}
