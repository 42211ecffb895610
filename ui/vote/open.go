package vote

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/session/reading"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// way is a way of voting that the part shows.
type way int

const (
	allWays way = iota
	onPaper
	keyPapers
	byHand
	atTable
)

// face is a way of voting, drawn in the place of the whole part.
type face interface {
	part
	// back is Escape. It reports whether the face has nothing more to go back to in itself.
	back() bool
}

// open follows a poll while it is open.
type open struct {
	s     *Screen
	poll  session.ID
	drawn view.VoteOpen

	question *widget.Text
	rules    *widget.Text
	turnout  *widget.Text
	ways     *widget.Text
	progress *track
	still    *widget.Text
	cards    *cards
	close    *widget.Button
	off      *widget.Button
	buttons  *fyne.Container
	ask      *ask
	pledge   *pledge
	front    fyne.CanvasObject // all ways
	whole    *fyne.Container
	now      face // nil while all ways are shown
}

func newOpen(s *Screen, id session.ID) *open {
	t := s.d.Say.T
	o := &open{s: s, poll: id, question: widget.Lead(""), rules: widget.Soft(""), turnout: widget.Display(""), ways: widget.Body(""), progress: newTrack(0), still: widget.Body("")}
	o.cards = newCards(o)
	o.close = widget.NewButton(t("vote.close", "Close and count"), o.tryClose)
	o.off = widget.NewButton(t("vote.calloff", "Call off"), o.tryCallOff).As(widget.Quiet)
	o.buttons = widget.Row(look.M, o.close, widget.Spacer(), o.off)
	o.ask = newAsk(s, func() {
		o.buttons.Show()
		o.front.Refresh()
		o.focus()
	})
	hidden := widget.Soft(t("vote.hidden", "Nothing is counted or shown until you close the vote. People who come now can still vote: mark them as present."))
	count := widget.Stack(look.XS, o.turnout, o.ways)
	if !large() {
		count = widget.Row(look.L, o.turnout.Whole(), widget.Grow(o.ways))
	}
	main := widget.Stack(look.M, widget.Stack(look.XS, o.question, o.rules),
		widget.Stack(look.S, count, o.progress, o.still), o.cards.content, hidden)
	o.pledge = newPledge(s.d)
	o.front = beside(main, widget.Stack(0, o.buttons, o.ask.content), o.pledge.content)
	o.whole = container.NewStack(o.front)
	o.refresh()
	if w := o.keep().way; w != allWays {
		o.show(w)
	}
	return o
}

func (o *open) keep() *Keep { return o.s.hooks.Keep.of(o.poll) }

func (o *open) content() fyne.CanvasObject { return o.whole }

// show shows a way of voting, or all of them.
func (o *open) show(w way) {
	if o.now != nil {
		o.now.leave()
	}
	o.ask.content.Hide() // a question that was not answered is not asked any more
	o.buttons.Show()
	o.keep().way = w
	o.now = o.make(w)
	o.s.heading.Hidden = o.now != nil // a way of voting has a heading of its own
	if o.now == nil {
		widget.Replace(o.whole, o.front)
	} else {
		widget.Replace(o.whole, o.now.content())
		o.now.refresh()
	}
}

// goTo is show for a person, whose keyboard goes along.
func (o *open) goTo(w way) {
	o.show(w)
	o.focus()
}

func (o *open) make(w way) face {
	switch w {
	case onPaper:
		return newPapers(o)
	case keyPapers:
		return newKeyer(o)
	case byHand:
		return newHands(o)
	case atTable:
		return newTables(o)
	case allWays:
	}
	return nil
}

// back goes one step back: out of a question, or out of a way of voting.
func (o *open) back() {
	switch {
	case o.ask.open():
		o.ask.close()
	case o.now != nil && o.now.back():
		o.goTo(allWays)
	}
}

// head is the line above a way of voting.
func (o *open) head(title string, trailing ...fyne.CanvasObject) fyne.CanvasObject {
	back := widget.NewButton(o.s.d.Say.T("vote.back", "Back to the vote"), o.back).As(widget.Quiet).WithIcon("back")
	return widget.Row(look.M, append([]fyne.CanvasObject{back, widget.Grow(widget.Title(title))}, trailing...)...)
}

func (o *open) state() *session.Poll { return o.s.d.State().Poll(o.poll) }

func (o *open) view() (v view.VoteOpen, ok bool) {
	p := o.state()
	if p == nil {
		return v, false
	}
	return view.VoteInWays(o.s.d.State(), p, o.s.d.Turnout(), o.s.d.Say), true
}

func (o *open) refresh() {
	v, ok := o.view()
	if !ok {
		return
	}
	if o.now != nil {
		o.now.refresh()
	}
	if reflect.DeepEqual(v, o.drawn) {
		return
	}
	o.drawn = v
	o.question.SetText(v.Question)
	o.rules.SetText(v.Rules)
	o.turnout.SetText(v.Turnout)
	o.ways.SetText(v.Ways)
	o.ways.Hidden = v.Ways == ""
	o.progress.set(v.Share)
	o.still.SetText(v.Still)
	o.cards.refresh(v)
	body := o.state().PollBody
	o.pledge.show(reading.Promise(body, o.s.d.Say), reading.How(body, o.s.d.Say))
	shut := widget.Secondary
	if v.Left == 0 {
		shut = widget.Primary
	}
	o.close.SetStyle(shut)
	o.front.Refresh()
}

func (o *open) focus() {
	switch {
	case o.now != nil:
		o.now.focus()
	case o.ask.open():
		o.ask.focus()
	case o.drawn.Left == 0:
		o.s.canvas.Focus(o.close)
	default:
		o.s.canvas.Focus(o.cards.of(o.came()))
	}
}

// came is the way that was used last, from which a person comes back.
func (o *open) came() way { return o.cards.last }

func (o *open) leave() {
	o.s.heading.Hidden = false
	if o.now != nil {
		o.now.leave()
	}
}

// tryClose asks first where somebody has not voted, or where paper ballots are on their way.
func (o *open) tryClose() {
	v, ok := o.view()
	if !ok {
		return
	}
	keyed := 0
	if k := o.keep().keying; k != nil {
		keyed = k.Sheets()
	}
	text := v.Close
	if x := view.VoteUnkeyed(o.state(), o.s.d.Turnout(), keyed, o.s.d.Say); x != "" {
		text = x
		if v.Close != "" {
			text += " " + v.Close
		}
	}
	if text == "" || v.Voted == 0 && keyed == 0 { // an empty box is refused, with what to do
		o.count()
		return
	}
	o.confirm(question{text: text, yes: o.s.d.Say.T("vote.close.yes", "Close and count"), do: func(string) { o.count() }})
}

func (o *open) count() {
	d := o.s.d
	d.Do(session.ClosePoll{Poll: o.poll}, func(err error) {
		if err != nil {
			o.ask.close()
			d.Tell(desk.Warn, d.Say.Say(err))
			return
		}
		o.s.asked = o.poll
	})
}

func (o *open) tryCallOff() {
	t := o.s.d.Say.T
	o.confirm(question{
		text: view.VoteCallOff(o.s.d.Turnout(), o.s.d.Say), reason: t("vote.calloff.why", "Why? (kept in the session)"), yes: t("vote.calloff.yes", "Call it off"), danger: true,
		do: func(why string) {
			o.s.asked = o.poll
			o.s.d.Do(session.CallOffPoll{Poll: o.poll, Why: why}, nil)
		},
	})
}

func (o *open) confirm(q question) {
	o.buttons.Hide()
	o.ask.show(q)
	o.front.Refresh()
	o.ask.focus()
}
