package room

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// press does what the keys of a presentation do, wherever the room's page is shown. It reports whether the key was one of
// them; Escape is one only where it ends a recount.
func press(d *desk.Desk, k fyne.KeyName) bool {
	if recount(d, k) {
		return true
	}
	r := d.Room()
	switch k {
	case fyne.KeyB, fyne.KeyPeriod:
		r.Blank = !r.Blank
	case fyne.KeyS:
		r.SoFar, r.Blank = !r.SoFar || r.Blank, false // whoever asks for a page wants to see it
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeySpace:
		d.Step(1)
		return true
	case fyne.KeyLeft, fyne.KeyPageUp:
		d.Step(-1)
		return true
	default:
		return false
	}
	d.SetRoom(r)
	return true
}

// recount steps through a recount with the keys that do so on the desk, for where the room's page covers it.
func recount(d *desk.Desk, k fyne.KeyName) bool {
	r := d.Room()
	p := d.State().Poll(r.Reveal)
	if !r.Show.Recount || p == nil || r.Blank || r.SoFar {
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
	d.SetRoom(r)
	return true
}
