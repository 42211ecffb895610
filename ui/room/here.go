package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/desk"
)

// Here shows the room's page in the facilitator's own window, for where there is one display. It lies over the desk, which
// stays as it is below: the keyboard and what is being typed are where they were once it is gone.
type Here struct {
	Every Every // runs the clock of the page; may be nil

	d     *desk.Desk
	win   fyne.Window
	cover *cover // nil while the desk is shown
	full  bool   // the window filled its display before
	size  fyne.Size
	stop  func()
}

// NewHere follows the desk until Close: the page is shown while the desk's room is Here, and never over the booth.
func NewHere(win fyne.Window, d *desk.Desk) *Here {
	h := &Here{d: d, win: win}
	h.stop = d.Listen(h.follow)
	return h
}

// Close lets the desk go.
func (h *Here) Close() { h.stop() }

func (h *Here) follow() {
	switch on := h.d.Room().Here && h.d.Place() != desk.Booth; {
	case on && h.cover == nil:
		h.full, h.size = h.win.FullScreen(), h.win.Canvas().Size()
		h.cover = newCover(h.d, h.win.Canvas(), h.Every)
		c := h.win.Canvas()
		c.Overlays().Add(h.cover)
		h.cover.Resize(c.Size())
		c.Focus(h.cover)
		h.win.SetFullScreen(true)
	case !on && h.cover != nil:
		c := h.cover
		h.cover = nil
		h.win.Canvas().Overlays().Remove(c)
		c.page.Close()
		if !h.full {
			h.win.SetFullScreen(false)
			h.win.Resize(h.size) // a window that leaves the full screen keeps its size else
		}
	}
}

// cover is the page with the keys of a presentation. It has the keyboard itself, so that nothing that is typed reaches the
// desk below.
type cover struct {
	fw.BaseWidget
	d    *desk.Desk
	page *Room
}

var (
	_ fyne.Focusable    = (*cover)(nil)
	_ fyne.Shortcutable = (*cover)(nil)
)

func newCover(d *desk.Desk, c fyne.Canvas, every Every) *cover {
	x := &cover{d: d, page: New(d).WithClock(every)}
	x.page.OnDoubleTapped = x.leave
	x.page.OnTapped = func() { c.Focus(x) } // a press of the pointer takes the keyboard away from everything
	x.ExtendBaseWidget(x)
	return x
}

// CreateRenderer is for the toolkit.
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(c.page) }

func (c *cover) leave() { leave(c.d) }

// leave goes back to the desk.
func leave(d *desk.Desk) {
	r := d.Room()
	r.Here = false
	if !r.Open {
		r.Blank, r.SoFar = false, false
	}
	d.SetRoom(r)
}

// FocusGained and FocusLost show nothing: there is one thing here that the keyboard can be at.
func (c *cover) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (c *cover) FocusLost() {}

// TypedRune is nothing: letters are answered by their keys.
func (c *cover) TypedRune(rune) {}

// TypedKey is a key of the presentation.
func (c *cover) TypedKey(e *fyne.KeyEvent) {
	switch {
	case press(c.d, e.Name):
	case e.Name == fyne.KeyEscape, e.Name == fyne.KeyF5:
		c.leave()
	}
}

// TypedShortcut answers the combinations that blank the page and leave it; the rest belong to the desk, which is covered.
func (c *cover) TypedShortcut(s fyne.Shortcut) {
	x, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return
	}
	const ctrl = fyne.KeyModifierShortcutDefault
	switch *x {
	case desktop.CustomShortcut{KeyName: fyne.KeyB, Modifier: ctrl}:
		press(c.d, fyne.KeyB)
	case desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: ctrl | fyne.KeyModifierShift}:
		press(c.d, fyne.KeyS)
	case desktop.CustomShortcut{KeyName: fyne.KeyPageDown, Modifier: ctrl}:
		press(c.d, fyne.KeyPageDown)
	case desktop.CustomShortcut{KeyName: fyne.KeyPageUp, Modifier: ctrl}:
		press(c.d, fyne.KeyPageUp)
	case desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: ctrl | fyne.KeyModifierShift},
		desktop.CustomShortcut{KeyName: fyne.KeyH, Modifier: ctrl | fyne.KeyModifierShift}:
		c.leave()
	}
}
