package room_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/session"
	"folkmoot/session/demo"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/room"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/view"
)

// bench is the sample session, reopened, with a room window that is still closed.
func bench(t *testing.T) (*shelltest.Bench, *room.Window) {
	t.Helper()
	b := shelltest.New(t, look.Options{})
	k, err := demo.Practice("test")
	if err != nil {
		t.Fatal(err)
	}
	b.Use(k)
	b.Order(session.Reopen{})
	w := room.NewWindow(b.App, b.Desk)
	t.Cleanup(w.Close)
	return b, w
}

func windows(b *shelltest.Bench) (out []fyne.Window) {
	for _, w := range b.App.Driver().AllWindows() {
		if w.Title() == "Folkmoot: the room" {
			out = append(out, w)
		}
	}
	return out
}

func TestTheWindowOpensAndClosesAndTellsTheDesk(t *testing.T) {
	b, w := bench(t)
	for range 2 {
		w.Toggle()
		if !b.Room().Open || len(windows(b)) != 1 {
			t.Fatalf("open: %v, %d windows", b.Room().Open, len(windows(b)))
		}
		w.Toggle()
		if b.Room().Open || len(windows(b)) != 0 {
			t.Fatalf("closed: %v, %d windows", b.Room().Open, len(windows(b)))
		}
	}
	w.Close() // once more is no harm
}

func TestKeysOfTheWindow(t *testing.T) {
	b, w := bench(t)
	w.Toggle()
	win := windows(b)[0]
	key := func(k fyne.KeyName) {
		win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
		b.Settle()
	}
	key(fyne.KeyB)
	if !b.Room().Blank {
		t.Error("B does not blank")
	}
	key(fyne.KeyB)
	if b.Room().Blank {
		t.Error("B does not show again")
	}
	before := b.State().Current
	key(fyne.KeyLeft)
	if b.State().Current == before {
		t.Error("Left does not go back a stage")
	}
	key(fyne.KeyRight)
	if b.State().Current != before {
		t.Error("Right does not come back")
	}
	key(fyne.KeyF)
	if !win.FullScreen() {
		t.Error("F does not fill the display")
	}
	key(fyne.KeyF)
	if win.FullScreen() {
		t.Error("F does not give the display back")
	}
	test.DoubleTap(win.Content().(*room.Room))
	if !win.FullScreen() {
		t.Error("a double press does not fill the display")
	}
	key(fyne.KeyB)
	key(fyne.KeyEscape)
	if r := b.Room(); r.Open || r.Blank || len(windows(b)) != 0 {
		t.Errorf("Escape leaves %+v and %d windows", r, len(windows(b)))
	}
}

func TestKeysOfTheWindowInARecount(t *testing.T) {
	b, w := bench(t)
	w.Toggle()
	win := windows(b)[0]
	p := b.State().Polls[0]
	r := b.Room()
	r.Reveal, r.Show = p.ID, desk.Show{InBallotOrder: true, Recount: true}
	b.SetRoom(r)
	press := func(want desk.Show, keys ...fyne.KeyName) {
		t.Helper()
		for _, k := range keys {
			win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
			b.Settle()
		}
		if got := b.Room().Show; got != want {
			t.Errorf("%v: %+v", keys, got)
		}
	}
	press(desk.Show{InBallotOrder: true, Recount: true, At: 1}, fyne.KeySpace, fyne.KeySpace, fyne.KeyBackspace)
	press(desk.Show{InBallotOrder: true, Recount: true, Runs: true}, fyne.KeyReturn, fyne.KeyBackspace, fyne.KeyBackspace)
	press(desk.Show{InBallotOrder: true}, fyne.KeyEscape)
	if !b.Room().Open {
		t.Error("the key that ends the recount closes the window")
	}
	press(desk.Show{InBallotOrder: true}, fyne.KeySpace)
	win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Room().Open {
		t.Error("Escape no longer closes the window")
	}
}

func TestTheRoomFollowsTheDeskUntilItIsClosed(t *testing.T) {
	h := enter(t, look.Options{ReducedMotion: true})
	stage(session.StagePrompt, 1)(h)
	h.Order(session.AddIdea("A slot in the team meeting", h.State().Current, ""))
	if v := h.room.View(); v.Kind != view.RoomIdeas || len(v.List) == 0 || v.List[0].Text != "A slot in the team meeting" {
		t.Errorf("%+v", v)
	}
	h.setRoom(func(r *roomState) { r.Reveal = h.State().Polls[0].ID })
	if v := h.room.View(); v.Kind != view.RoomReveal || v.Bars[0].Share != 1 {
		t.Errorf("%+v", v)
	}
	h.setRoom(func(r *roomState) { r.Blank = true })
	if v := h.room.View(); v.Kind != view.RoomBlank {
		t.Errorf("%+v", v)
	}
	h.room.Close()
	h.setRoom(func(r *roomState) { r.Blank = false })
	if v := h.room.View(); v.Kind != view.RoomBlank {
		t.Error("a closed room still follows")
	}
	if h.room.Cursor() != desktop.HiddenCursor {
		t.Error("a pointer is shown on the wall")
	}
}
