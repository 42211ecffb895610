package vote

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// Hooks are what the screen needs of the program around it. Those that are nil are not offered.
type Hooks struct {
	// Papers makes the PDF of the paper ballots from one number to another and saves it. done is called on the event
	// thread, with nil once the file is written.
	Papers func(p session.ID, first, last int, done func(error))
	// Every calls f on the event thread again and again until stop is called.
	Every func(each time.Duration, f func()) (stop func())
	// Keep holds what was typed and is not in the ballot box yet.
	Keep *Keep
}

// Keep holds what was typed about ways of voting and is not in the ballot box yet, so that it is there when the screen
// comes back. It is in memory only.
type Keep struct {
	poll   session.ID
	way    way
	papers int // sheets to print, as set; 0 means as proposed
	keying *view.Keying
	hands  *view.HandCounting
	table  string
	heads  int
}

// NewKeep makes one that holds nothing.
func NewKeep() *Keep { return &Keep{} }

// of gives what is kept for a poll, and forgets what was kept for another.
func (k *Keep) of(id session.ID) *Keep {
	if k.poll != id {
		*k = Keep{poll: id}
	}
	return k
}

// NewWith makes the screen with what the program around it offers.
func NewWith(d *desk.Desk, canvas fyne.Canvas, h Hooks) *Screen {
	if h.Keep == nil {
		h.Keep = NewKeep()
	}
	return newScreen(d, canvas, h)
}
