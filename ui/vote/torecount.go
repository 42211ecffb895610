package vote

import (
	"time"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// recountPace is how long a ballot stands on the wall where the recount goes on by itself.
const recountPace = 3 * time.Second

// recount steps through the ballots before the room. Where it stands is kept with what the room is shown, so that the keys
// of the room's window do the same.
type recount struct {
	r     *toRoom
	begin *widget.Button
	ask   *ask
	card  *widget.Card // has the keys
	said  *widget.Text
	keys  *widget.Text
	run   *widget.Button
	next  *widget.Button
	back  *widget.Button
	panel *fyne.Container
	stop  func() // nil while it does not go on by itself
	was   bool
	whole *fyne.Container
}

func newRecount(r *toRoom) *recount {
	t := r.s.d.Say.T
	x := &recount{r: r, said: widget.Body("").Strong(), keys: widget.Small(t("vote.recount.keys", "Space: next. Backspace: one back. Enter: by itself, or wait. Esc: end."))}
	x.begin = widget.NewButton(t("vote.recount.room", "Count again before the room"), x.start)
	x.ask = newAsk(r.s, func() {
		x.begin.Show()
		x.settle()
		r.s.canvas.Focus(x.begin)
	})
	x.card = widget.NewCard(widget.Stack(look.XS, x.said, x.keys), nil)
	x.card.OnKey = x.key
	step := func(by int) func() {
		return func() {
			x.step(by)
			x.focus() // so that the keys go on
		}
	}
	x.next, x.back = widget.NewButton(t("vote.recount.next", "Next"), step(1)).As(widget.Primary), widget.NewButton(t("vote.recount.back", "Back"), step(-1))
	x.run = widget.NewButton(t("vote.recount.run", "By itself"), func() {
		x.turn()
		x.focus()
	})
	end := widget.NewButton(t("vote.recount.end", "End the recount"), x.end).As(widget.Quiet)
	x.panel = widget.Stack(look.S, x.card, widget.Row(look.S, x.next, x.back, x.run), end)
	x.panel.Hide()
	x.whole = widget.Stack(look.S, x.begin, x.ask.content, x.panel)
	return x
}

// poll is the poll that is counted again, or nil.
func (x *recount) poll() *session.Poll { return x.r.s.d.State().Poll(x.r.poll) }

// on reports whether the room sees a recount of this poll.
func (x *recount) on() bool { return x.r.shown() && x.r.s.d.Room().Show.Recount }

func (x *recount) refresh() {
	p, d := x.poll(), x.r.s.d
	on := x.on() && p != nil
	show := d.Room().Show
	if on {
		t := d.Say.T
		x.said.SetText(view.RecountStep(p, show.At, d.Say))
		x.next.SetEnabled(show.At < view.RecountSteps(p))
		x.back.SetEnabled(show.At > 0)
		x.run.Hidden = x.r.s.hooks.Every == nil
		if show.Runs {
			x.run.SetText(t("vote.recount.wait", "Wait"))
		} else {
			x.run.SetText(t("vote.recount.run", "By itself"))
		}
	}
	x.follow(on && show.Runs)
	if on != x.was {
		x.was = on
		x.panel.Hidden = !on
		x.begin.Hidden = on
		x.ask.content.Hide()
		x.settle()
		if !on && x.card.Focused() { // it was ended in the room's window, or hidden
			x.r.s.canvas.Focus(x.begin)
		}
	}
}

// follow lets the ballots go on by themselves, or not.
func (x *recount) follow(runs bool) {
	every := x.r.s.hooks.Every
	switch {
	case runs && x.stop == nil && every != nil:
		x.stop = every(recountPace, x.tick)
	case !runs && x.stop != nil:
		x.stop()
		x.stop = nil
	}
}

// tick goes to the next ballot, and waits at the end.
func (x *recount) tick() {
	if x.stop == nil {
		return
	}
	x.step(1)
	if p := x.poll(); p != nil && x.r.s.d.Room().Show.At >= view.RecountSteps(p) {
		x.turn()
	}
}

func (x *recount) settle() {
	x.whole.Refresh()
	widget.Settle(x.whole)
}

// start begins a recount; where a ballot on the wall may be recognised it says so first.
func (x *recount) start() {
	p, t := x.poll(), x.r.s.d.Say
	if p == nil {
		return
	}
	warning := view.RecountWarning(p, t)
	if warning == "" {
		x.first()
		return
	}
	x.begin.Hide()
	x.ask.show(question{text: warning, yes: t.T("vote.recount.yes", "Show the ballots"), do: func(string) { x.first() }})
	x.settle()
	x.ask.focus()
}

// first shows the room what comes before the first ballot.
func (x *recount) first() {
	how := x.r.plain()
	how.Recount = true
	x.r.put(how)
	x.focus()
}

func (x *recount) step(by int) {
	p := x.poll()
	if p == nil || !x.on() {
		return
	}
	room := x.r.s.d.Room()
	room.Show.At = view.RecountTo(p, room.Show.At, by)
	x.r.s.d.SetRoom(room)
}

// turn lets the recount go on by itself, or wait.
func (x *recount) turn() {
	room := x.r.s.d.Room()
	room.Show.Runs = !room.Show.Runs && x.r.s.hooks.Every != nil
	x.r.s.d.SetRoom(room)
}

// end leaves the room with the result.
func (x *recount) end() {
	if !x.on() {
		return
	}
	room := x.r.s.d.Room()
	room.Show = x.r.plain()
	x.r.s.d.SetRoom(room)
	x.r.s.canvas.Focus(x.begin)
}

func (x *recount) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeySpace:
		x.step(1)
	case fyne.KeyBackspace:
		x.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		x.turn()
	case fyne.KeyEscape:
		x.end()
	default:
		return false
	}
	return true
}

func (x *recount) focus() { x.r.s.canvas.Focus(x.card) }

// leave stops the ballots where the facilitator goes elsewhere: they are not to go on behind the back.
func (x *recount) leave() {
	if !x.on() {
		return
	}
	x.follow(false)
	room := x.r.s.d.Room()
	room.Show.Runs = false
	x.r.s.d.SetRoom(room)
}
