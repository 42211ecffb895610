package vote

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/widget"
)

// toRoom is what the facilitator shows the room of a result.
type toRoom struct {
	s     *Screen
	poll  session.ID
	since time.Time
	show  *widget.Button
}

func newToRoom(s *Screen, id session.ID) *toRoom {
	r := &toRoom{s: s, poll: id, since: s.d.Now()}
	r.show = widget.NewButton("", r.turn).WithIcon("room")
	return r
}

// content stands at the top of the column beside the result.
func (r *toRoom) content() fyne.CanvasObject { return r.show }

func (r *toRoom) refresh() {
	t := r.s.d.Say.T
	if r.s.d.Room().Reveal == r.poll {
		r.show.SetText(t("vote.hide", "Hide it from the room"))
		r.show.SetStyle(widget.Secondary)
		return
	}
	r.show.SetText(t("vote.show", "Show the room"))
	r.show.SetStyle(widget.Primary)
}

// turn puts the result on the room's window, or takes it away.
func (r *toRoom) turn() {
	d := r.s.d
	if d.Now().Sub(r.since) < 600*time.Millisecond {
		return // the key that closed the vote, pressed twice, is not to show the result to the room
	}
	room := d.Room()
	if room.Reveal == r.poll {
		room.Reveal = ""
		d.SetRoom(room)
		return
	}
	room.Reveal, room.Blank = r.poll, false
	d.SetRoom(room)
	if !room.Open {
		d.Tell(desk.Plain, d.Say.T("vote.noroom", "The room's window is closed. Open it with Ctrl+Shift+R, and the result is there."))
	}
}

func (r *toRoom) focus() { r.s.canvas.Focus(r.show) }
