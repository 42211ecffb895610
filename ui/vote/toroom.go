package vote

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// toRoom is what the facilitator shows the room of a result.
type toRoom struct {
	s       *Screen
	poll    session.ID
	since   time.Time
	show    *widget.Button
	order   *widget.Choice
	recount *recount
	whole   *fyne.Container
}

func newToRoom(s *Screen, id session.ID) *toRoom {
	t := s.d.Say.T
	r := &toRoom{s: s, poll: id, since: s.d.Now()}
	r.show = widget.NewButton("", r.turn).WithIcon("room")
	r.order = widget.NewChoice([]string{t("vote.order.place", "By place"), t("vote.order.ballot", "In ballot order")}, 0, func(int) { r.sort() })
	if room := s.d.Room(); room.Reveal == id && room.Show.InBallotOrder {
		r.order.Selected = 1
	}
	r.recount = newRecount(r)
	r.whole = widget.Stack(look.S, r.show, r.order, r.recount.whole)
	return r
}

// content stands at the top of the column beside the result.
func (r *toRoom) content() fyne.CanvasObject { return r.whole }

func (r *toRoom) refresh() {
	t := r.s.d.Say.T
	if r.shown() {
		r.show.SetText(t("vote.hide", "Hide it from the room"))
		r.show.SetStyle(widget.Secondary)
	} else {
		r.show.SetText(t("vote.show", "Show the room"))
		r.show.SetStyle(widget.Primary)
	}
	r.recount.refresh()
}

// shown reports whether the room sees the result of this poll.
func (r *toRoom) shown() bool { return r.s.d.Room().Reveal == r.poll }

// plain is the result without a recount.
func (r *toRoom) plain() desk.Show { return desk.Show{InBallotOrder: r.order.Selected == 1} }

// turn puts the result on the room's window, or takes it away.
func (r *toRoom) turn() {
	if r.s.d.Now().Sub(r.since) < 600*time.Millisecond {
		return // the key that closed the vote, pressed twice, is not to show the result to the room
	}
	if r.shown() {
		room := r.s.d.Room()
		room.Reveal, room.Show = "", desk.Show{}
		r.s.d.SetRoom(room)
		return
	}
	r.put(r.plain())
}

// put shows the result in this way, and says where it can be seen.
func (r *toRoom) put(how desk.Show) {
	d := r.s.d
	room := d.Room()
	room.Reveal, room.Blank, room.Show = r.poll, false, how
	d.SetRoom(room)
	if !room.Open {
		d.Tell(desk.Plain, d.Say.T("vote.noroom", "The room's window is closed. Open it with Ctrl+Shift+R, and the result is there."))
	}
}

// sort lets the room see the options in the order that was chosen.
func (r *toRoom) sort() {
	if !r.shown() {
		return
	}
	room := r.s.d.Room()
	room.Show.InBallotOrder = r.order.Selected == 1
	r.s.d.SetRoom(room)
}

func (r *toRoom) focus() {
	if r.recount.on() {
		r.recount.focus()
		return
	}
	r.s.canvas.Focus(r.show)
}

func (r *toRoom) leave() { r.recount.leave() }
