package room_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"folkmoot/ui/desk"
	"folkmoot/ui/room"
	"folkmoot/ui/shell/shelltest"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// lectern is a desk with one line to type in, in a window that can show the room's page.
type lectern struct {
	*shelltest.Bench
	room  *room.Window
	win   fyne.Window
	entry *widget.Entry
}

func stand(t *testing.T) *lectern {
	t.Helper()
	b, w := bench(t)
	l := &lectern{Bench: b, room: w, entry: widget.NewEntry("")}
	l.win = test.NewTempWindow(t, l.entry)
	l.win.Resize(fyne.NewSize(1000, 600))
	here := room.NewHere(l.win, b.Desk)
	t.Cleanup(here.Close)
	l.win.Canvas().Focus(l.entry)
	test.Type(l.entry, "half a th")
	return l
}

// press gives keys to whatever has the keyboard.
func (l *lectern) press(keys ...fyne.KeyName) {
	l.T.Helper()
	for _, k := range keys {
		f := l.win.Canvas().Focused()
		if f == nil {
			l.T.Fatalf("nothing has the keyboard when %s is pressed", k)
		}
		f.TypedKey(&fyne.KeyEvent{Name: k})
		l.Settle()
	}
}

// page is the room's page over the desk, or nil.
func (l *lectern) page() *room.Room {
	if top := l.win.Canvas().Overlays().Top(); top != nil {
		for _, o := range test.LaidOutObjects(top) {
			if r, ok := o.(*room.Room); ok {
				return r
			}
		}
	}
	return nil
}

func TestOnOneDisplayTheDeskIsCoveredAndComesBackAsItWas(t *testing.T) {
	for name, leave := range map[string]func(l *lectern){
		"Escape":       func(l *lectern) { l.press(fyne.KeyEscape) },
		"F5":           func(l *lectern) { l.press(fyne.KeyF5) },
		"a button":     func(l *lectern) { l.room.Present() },
		"double press": func(l *lectern) { test.DoubleTap(l.page()) },
		"Ctrl+Shift+R": func(l *lectern) { l.combine(fyne.KeyR, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) },
	} {
		t.Run(name, func(t *testing.T) {
			l := stand(t)
			l.room.Present()
			if r := l.Room(); !r.Here || r.Open || l.page() == nil || !l.win.FullScreen() {
				t.Fatalf("%+v, page %v, full screen %v", r, l.page(), l.win.FullScreen())
			}
			l.press(fyne.KeyB, fyne.KeyA)
			l.win.Canvas().Focused().TypedRune('x')
			leave(l)
			l.Settle()
			if r := l.Room(); r.Here || r.Blank || l.page() != nil || l.win.FullScreen() {
				t.Errorf("%+v, page %v, full screen %v", r, l.page(), l.win.FullScreen())
			}
			if l.win.Canvas().Focused() != l.entry || l.entry.Text != "half a th" {
				t.Errorf("%T has the keyboard, and %q is typed", l.win.Canvas().Focused(), l.entry.Text)
			}
			l.press(fyne.KeyBackspace)
			if l.entry.Text != "half a t" {
				t.Errorf("typing goes on as %q", l.entry.Text)
			}
		})
	}
}

func (l *lectern) combine(k fyne.KeyName, m fyne.KeyModifier) {
	l.T.Helper()
	f, ok := l.win.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		l.T.Fatal("what has the keyboard takes no combinations")
	}
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: m})
	l.Settle()
}

func TestTheKeysOfAPresentationWorkOverTheDesk(t *testing.T) {
	l := stand(t)
	l.room.Present()
	agenda := l.State().Agenda
	l.Enter(agenda[2].ID)
	l.Settle()
	at := func(want int, keys ...fyne.KeyName) {
		t.Helper()
		l.press(keys...)
		if l.State().Current != agenda[want].ID {
			t.Errorf("%v does not lead to stage %d", keys, want)
		}
	}
	at(3, fyne.KeyRight)
	at(4, fyne.KeyPageDown)
	at(5, fyne.KeySpace)
	at(4, fyne.KeyLeft)
	at(3, fyne.KeyPageUp)
	shows := func(want view.RoomKind, keys ...fyne.KeyName) {
		t.Helper()
		l.press(keys...)
		if got := l.page().View().Kind; got != want {
			t.Errorf("%v shows %q, not %q", keys, got, want)
		}
	}
	shows(view.RoomIdeas)
	shows(view.RoomBlank, fyne.KeyB)
	shows(view.RoomIdeas, fyne.KeyB)
	shows(view.RoomBlank, fyne.KeyPeriod)
	shows(view.RoomSoFar, fyne.KeyS) // who asks for a page wants to see it
	shows(view.RoomIdeas, fyne.KeyS)
	shows(view.RoomSoFar, fyne.KeyS)
	shows(view.RoomIdeas, fyne.KeyRight) // the group goes on, and so does the page
	const ctrl = fyne.KeyModifierShortcutDefault
	l.combine(fyne.KeyB, ctrl)
	shows(view.RoomBlank)
	l.combine(fyne.KeyB, ctrl)
	l.combine(fyne.KeyS, ctrl|fyne.KeyModifierShift)
	shows(view.RoomSoFar)
	l.combine(fyne.KeyPageUp, ctrl)
	shows(view.RoomIdeas)
	at(4, fyne.KeyRight)
	l.combine(fyne.KeyZ, ctrl) // belongs to the desk
	at(4)
}

func TestAPressOfThePointerDoesNotTakeTheKeyboardAway(t *testing.T) {
	l := stand(t)
	l.room.Present()
	l.win.Canvas().Unfocus() // as a press does before it is told
	l.page().Tapped(nil)
	l.press(fyne.KeyEscape)
	if l.Room().Here {
		t.Error("Escape no longer leads back")
	}
}

func TestThePageIsNeverOverTheBooth(t *testing.T) {
	l := stand(t)
	l.room.Present()
	l.OpenBooth(desk.BoothFor{})
	if l.page() != nil {
		t.Error("the booth is covered")
	}
	l.Go(desk.AtStage)
	if l.page() == nil {
		t.Error("the page does not come back after the booth")
	}
	l.Use(nil)
	if l.page() != nil || l.Room().Here {
		t.Error("the page stays without a session")
	}
}

func TestWhereThePageIsShown(t *testing.T) {
	for name, c := range map[string]struct {
		displays []room.Display
		window   bool
	}{
		"one display":  {[]room.Display{{}}, false},
		"two displays": {[]room.Display{{}, {X: 1280}}, true},
		"nobody knows": {nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			l := stand(t)
			l.room.Displays = func() []room.Display { return c.displays }
			for range 2 {
				l.room.Present()
				if r := l.Room(); r.Open != c.window || r.Here == c.window || len(windows(l.Bench)) > 0 != c.window {
					t.Fatalf("%+v and %d windows", r, len(windows(l.Bench)))
				}
				l.room.Present()
				if r := l.Room(); r.Open || r.Here || len(windows(l.Bench)) > 0 {
					t.Fatalf("%+v and %d windows are left", r, len(windows(l.Bench)))
				}
			}
			l.room.Toggle() // a window of its own is to be had in any case
			if r := l.Room(); !r.Open || len(windows(l.Bench)) != 1 {
				t.Errorf("%+v and %d windows", r, len(windows(l.Bench)))
			}
		})
	}
}

func TestTheClockOfThePageStopsWithIt(t *testing.T) {
	b, _ := bench(t)
	running := 0
	r := room.New(b.Desk).WithClock(func(_ time.Duration, _ func()) func() {
		running++
		return func() { running-- }
	})
	if running != 1 {
		t.Fatalf("%d clocks run", running)
	}
	r.Close()
	if running != 0 {
		t.Error("the clock runs on")
	}
}
