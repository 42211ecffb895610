package room

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// Window is the room's window, open or not.
type Window struct {
	app  fyne.App
	d    *desk.Desk
	win  fyne.Window
	room *Room
	full bool
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

// Toggle opens the window, or closes it.
func (w *Window) Toggle() {
	if w.win != nil {
		w.Close()
		return
	}
	w.open()
}

// open shows the window: on the other display, filling it, where there is one; else as a window beside the desk.
func (w *Window) open() {
	win := w.app.NewWindow(w.title())
	w.win, w.room = win, New(w.d)
	w.room.OnDoubleTapped = w.fill
	win.SetPadded(false)
	win.SetContent(w.room)
	win.Resize(fyne.NewSize(960, 540))
	win.Canvas().SetOnTypedKey(w.key)
	win.SetOnClosed(w.closed)
	drv, multi := w.app.Driver().(desktop.Driver)
	other, can := win.(desktop.Window)
	if multi && can && drv.HasSecondaryDisplay() {
		w.full = true
		other.RequestFullScreenSecondary()
	}
	win.Show()
	r := w.d.Room()
	r.Open = true
	w.d.SetRoom(r)
}

func (w *Window) key(e *fyne.KeyEvent) {
	if w.recount(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		w.Close()
	case fyne.KeyF, fyne.KeyF11:
		w.fill()
	case fyne.KeyB:
		r := w.d.Room()
		r.Blank = !r.Blank
		w.d.SetRoom(r)
	case fyne.KeyRight, fyne.KeyPageDown:
		w.d.Step(1)
	case fyne.KeyLeft, fyne.KeyPageUp:
		w.d.Step(-1)
	}
}

// recount steps through a recount with the keys that do so on the desk, for where this window fills the only display. It
// reports whether the key was one of them.
func (w *Window) recount(k fyne.KeyName) bool {
	r := w.d.Room()
	p := w.d.State().Poll(r.Reveal)
	if !r.Show.Recount || p == nil || r.Blank {
		return false
	}
	switch k {
	case fyne.KeySpace:
		r.Show.At = view.RecountTo(p, r.Show.At, 1)
	case fyne.KeyBackspace:
		r.Show.At = view.RecountTo(p, r.Show.At, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.Show.Runs = !r.Show.Runs
	case fyne.KeyEscape:
		r.Show = desk.Show{InBallotOrder: r.Show.InBallotOrder}
	default:
		return false
	}
	w.d.SetRoom(r)
	return true
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
	r.Open, r.Blank = false, false
	w.d.SetRoom(r)
}
