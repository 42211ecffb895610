package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/desk"
)

// Display is where a display begins, in the coordinates of the system.
type Display struct{ X, Y int }

// Window is the room's window, open or not.
type Window struct {
	// Displays lists the displays that show something of their own, the facilitator's first. Where it lists none the toolkit
	// is asked, which under some window managers fills the facilitator's display.
	Displays func() []Display
	Every    Every  // runs the clock of the page; may be nil
	ToDesk   func() // gives the keyboard back to the desk once the window fills another display; may be nil

	app  fyne.App
	d    *desk.Desk
	win  fyne.Window
	room *Room
	full bool
	at   int // the display that it fills
}

// NewWindow prepares the room's window.
func NewWindow(app fyne.App, d *desk.Desk) *Window { return &Window{app: app, d: d} }

func (w *Window) title() string { return w.d.Say.T("room.window", "Folkmoot: the room") }

// Speak names the window in the language that the desk has come to speak; its page follows the desk.
func (w *Window) Speak() {
	if w.win != nil {
		w.win.SetTitle(w.title())
	}
}

// Present shows the room's page, or takes it away: on the other display where there is one, else in the facilitator's own
// window.
func (w *Window) Present() {
	r := w.d.Room()
	switch {
	case r.Here:
		leave(w.d)
	case w.win != nil:
		w.Close()
	case w.another():
		w.open()
	default:
		r.Here = true
		w.d.SetRoom(r)
	}
}

// Toggle opens the window, or closes it.
func (w *Window) Toggle() {
	if w.win != nil {
		w.Close()
		return
	}
	w.open()
}

// another tells whether there is a display besides the facilitator's.
func (w *Window) another() bool {
	if all := w.displays(); len(all) > 0 {
		return len(all) > 1
	}
	drv, ok := w.app.Driver().(desktop.Driver)
	return ok && drv.HasSecondaryDisplay()
}

func (w *Window) displays() []Display {
	if w.Displays == nil {
		return nil
	}
	return w.Displays()
}

// open shows the window: filling the other display where there is one; else as a window beside the desk.
func (w *Window) open() { w.openAt(1) }

// openAt shows the window on one of the displays.
func (w *Window) openAt(at int) {
	win := w.app.NewWindow(w.title())
	w.win, w.room, w.at = win, New(w.d).WithClock(w.Every), at
	w.room.OnDoubleTapped = w.fill
	win.SetPadded(false)
	win.SetContent(w.room)
	win.Resize(fyne.NewSize(960, 540))
	win.Canvas().SetOnTypedKey(w.key)
	win.SetOnClosed(w.closed)
	if other, can := win.(desktop.Window); can && w.another() {
		w.full = true
		if all := w.displays(); len(all) > 0 { // a window fills the display on which it begins, under every window manager that was tried
			other.RequestPosition(all[at%len(all)].X, all[at%len(all)].Y)
			win.SetFullScreen(true)
		} else {
			other.RequestFullScreenSecondary()
		}
	}
	win.Show()
	if w.full && w.ToDesk != nil {
		w.ToDesk()
	}
	r := w.d.Room()
	r.Open = true
	w.d.SetRoom(r)
}

// move lets the window fill the next display: it is opened anew there, for a window that stands somewhere cannot be
// placed under every window manager.
func (w *Window) move() {
	if n := len(w.displays()); n > 1 {
		w.win.SetOnClosed(func() {})
		w.room.Close()
		w.win.Close()
		w.openAt((w.at + 1) % n)
	}
}

func (w *Window) key(e *fyne.KeyEvent) {
	if press(w.d, e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyF5:
		w.Close()
	case fyne.KeyF, fyne.KeyF11:
		w.fill()
	case fyne.KeyD:
		w.move()
	}
}

// fill lets the window fill its display, or not.
func (w *Window) fill() {
	w.full = !w.full
	w.win.SetFullScreen(w.full)
	if !w.full {
		w.win.Resize(fyne.NewSize(960, 540)) // a window that leaves the full screen keeps its size else
	}
}

// Close closes the window.
func (w *Window) Close() {
	if w.win != nil {
		w.win.Close()
	}
}

func (w *Window) closed() {
	if w.win == nil {
		return
	}
	w.room.Close()
	w.win, w.room, w.full = nil, nil, false
	r := w.d.Room()
	r.Open = false
	if !r.Here {
		r.Blank, r.SoFar = false, false
	}
	w.d.SetRoom(r)
}
