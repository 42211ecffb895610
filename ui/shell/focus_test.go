package shell_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// stop is something that the keyboard comes to, and where it stands.
type stop struct {
	what fyne.CanvasObject
	at   fyne.Position
	size fyne.Size
}

func (s stop) String() string {
	words := ""
	switch x := s.what.(type) {
	case *widget.Button:
		words = x.Text + x.Icon
	case *widget.Entry:
		words = x.PlaceHolder
	}
	return fmt.Sprintf("%T %q at %.0f,%.0f", s.what, words, s.at.X, s.at.Y)
}

// tabbed walks with Tab from the beginning until it comes round.
func (w *window) tabbed() (out []stop) {
	c := w.win.Canvas()
	c.Unfocus()
	seen := map[fyne.Focusable]bool{}
	for range 600 {
		c.FocusNext()
		f := c.Focused()
		o, ok := f.(fyne.CanvasObject)
		if f == nil || !ok || seen[f] {
			return out
		}
		seen[f] = true
		out = append(out, stop{o, fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()})
	}
	w.T.Fatal("Tab never comes round")
	return nil
}

// What takes the keyboard by Tab is all that takes it, in the order in which one reads: never up and to the left of what
// was before, but for the next row of a line that had no more room.
func TestTabReachesEverythingInReadingOrder(t *testing.T) {
	w := furnished(t)
	reached := 0
	w.places(func(name string) {
		before := map[fyne.CanvasObject]bool{} // what the keyboard is on may let other buttons be pressed
		widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
			d, ok := o.(fyne.Disableable)
			before[o] = !ok || !d.Disabled()
		})
		stops := w.tabbed()
		reached += len(stops)
		got := map[fyne.CanvasObject]bool{}
		for _, s := range stops {
			got[s.what] = true
		}
		widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
			f, can := o.(fyne.Focusable)
			if d, ok := o.(fyne.Disableable); !can || !before[o] || ok && d.Disabled() {
				return
			}
			if !got[o] {
				t.Errorf("%s: Tab does not come to a %T: %s", name, f, stop{what: o})
			}
		})
		for i := 1; i < len(stops); i++ {
			a, b := stops[i-1], stops[i]
			if b.at.Y+b.size.Height <= a.at.Y && b.at.X+b.size.Width <= a.at.X+1 {
				t.Errorf("%s: after %s the keyboard comes up to %s", name, a, b)
			}
		}
		c := w.win.Canvas()
		if n := len(stops); n > 1 {
			c.Focus(stops[n-1].what.(fyne.Focusable))
			c.FocusPrevious()
			if o, ok := c.Focused().(fyne.CanvasObject); !ok || o != stops[n-2].what {
				t.Errorf("%s: Shift+Tab does not come back", name)
			}
		}
	})
	if reached < 200 {
		t.Errorf("Tab came to %d things only", reached)
	}
}

func TestTheKeyboardIsNeverNowhere(t *testing.T) {
	w := furnished(t)
	has := func(when string) {
		t.Helper()
		if w.win.Canvas().Focused() == nil {
			t.Errorf("%s: nothing has the keyboard", when)
		}
	}
	w.places(func(name string) {
		if w.Place() == desk.Setup || w.Place() == desk.Home || w.Place() == desk.AtStage {
			has(name)
		}
		if w.win.Canvas().Focused() == nil {
			return
		}
		w.key("Ctrl+K")
		w.typed(fyne.KeyEscape)
		has(name + ", after the palette")
	})
	for _, x := range w.State().Agenda {
		w.Enter(x.ID)
		w.Settle()
		w.key("Ctrl+Z")
		has("after an undo at " + string(x.Kind))
		w.key("Ctrl+Y")
	}
}

// A person who types is typing: no letter, digit or sign does anything else, whatever keys the screen has.
func TestNoKeyFiresWhileTextIsTyped(t *testing.T) {
	w := furnished(t)
	const typed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?/+-.,"
	fields := 0
	w.places(func(name string) {
		var entries []fyne.Focusable
		widget.Each(w.win.Content(), func(o fyne.CanvasObject) {
			switch x := o.(type) {
			case *widget.Entry:
				if !x.Disabled() {
					entries = append(entries, x)
				}
			case *widget.Area:
				if !x.Disabled() {
					entries = append(entries, x)
				}
			}
		})
		for _, e := range entries {
			c := w.win.Canvas()
			c.Focus(e)
			if c.Focused() != e {
				continue
			}
			fields++
			place, part, stage, n, room := w.Place(), w.Part(), w.State().Current, w.Kept().State().LastAt, w.Room()
			for _, r := range typed {
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(string(r))})
				e.TypedRune(r)
			}
			if c.Focused() != e || c.Overlays().Top() != nil || w.Place() != place || w.Part() != part || w.State().Current != stage || w.Room() != room || w.Kept().State().LastAt != n {
				t.Fatalf("%s: something happened while text was typed in a %T", name, e)
			}
			for range typed {
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			}
		}
	})
	if fields < 30 {
		t.Errorf("only %d fields were typed in", fields)
	}
}

func TestTheKeyCardIsScrolledByKeys(t *testing.T) {
	w := furnished(t)
	w.App.Settings().SetTheme(look.New(look.Options{Mode: look.ModeLight, Scale: 2, Namer: follower{w.Desk}}))
	w.restart()
	w.win.Canvas().Unfocus()
	w.typed(fyne.KeyF1)
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("F1 shows nothing")
	}
	var scroll *widget.Scroll
	widget.Each(top, func(o fyne.CanvasObject) {
		if s, ok := o.(*widget.Scroll); ok {
			scroll = s
		}
	})
	w.picture("keys-200")
	w.typed(fyne.KeyPageDown)
	if scroll == nil || scroll.Offset() == 0 {
		t.Error("PageDown does not scroll the card")
	}
	w.typed(fyne.KeyHome)
	if scroll.Offset() != 0 {
		t.Error("Home does not go to its beginning")
	}
	w.typed(fyne.KeyEscape)
}
