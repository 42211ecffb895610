package vote

import (
	"reflect"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// open follows a poll while it is open.
type open struct {
	s     *Screen
	poll  session.ID
	drawn view.VoteOpen

	question *widget.Text
	turnout  *widget.Text
	progress *track
	still    *widget.Text
	next     *widget.Button
	close    *widget.Button
	off      *widget.Button
	buttons  *fyne.Container
	ask      *ask
	whole    fyne.CanvasObject
}

func newOpen(s *Screen, id session.ID) *open {
	t := s.d.Say.T
	o := &open{s: s, poll: id, question: widget.Lead(""), turnout: widget.Display(""), progress: newTrack(0), still: widget.Body("")}
	o.next = widget.NewButton(t("vote.next", "Next voter"), func() { s.d.Go(desk.Booth) }).As(widget.Primary).WithIcon("person")
	o.close = widget.NewButton(t("vote.close", "Close and count"), o.tryClose)
	o.off = widget.NewButton(t("vote.calloff", "Call off"), o.tryCallOff).As(widget.Quiet)
	o.buttons = widget.Row(look.M, o.next, o.close, widget.Spacer(), o.off)
	o.ask = newAsk(s, func() {
		o.buttons.Show()
		o.whole.Refresh()
		o.focus()
	})
	hidden := widget.Soft(t("vote.hidden", "Nothing is counted or shown until you close the vote. People who come now can still vote: mark them as present."))
	main := widget.Stack(look.L, o.question, widget.PadXY(0, look.M, widget.Stack(look.M, o.turnout, o.progress, o.still)), o.buttons, o.ask.content, hidden)
	o.whole = beside(main, nil, promise(s.d))
	return o
}

func (o *open) content() fyne.CanvasObject { return o.whole }

func (o *open) view() (v view.VoteOpen, ok bool) {
	p := o.s.d.State().Poll(o.poll)
	if p == nil {
		return v, false
	}
	return view.VoteWhileOpen(o.s.d.State(), p, o.s.voted(), o.s.d.Say), true
}

func (o *open) refresh() {
	v, ok := o.view()
	if !ok {
		return
	}
	if reflect.DeepEqual(v, o.drawn) {
		return
	}
	o.drawn = v
	o.question.SetText(v.Question)
	o.turnout.SetText(v.Turnout)
	o.progress.set(v.Share)
	o.still.SetText(v.Still)
	o.next.SetEnabled(len(v.Waiting) > 0)
	next, shut := widget.Primary, widget.Secondary
	if len(v.Waiting) == 0 {
		next, shut = widget.Secondary, widget.Primary
	}
	o.next.SetStyle(next)
	o.close.SetStyle(shut)
	o.whole.Refresh()
}

func (o *open) focus() {
	switch {
	case o.ask.open():
		o.ask.focus()
	case o.next.Disabled():
		o.s.canvas.Focus(o.close)
	default:
		o.s.canvas.Focus(o.next)
	}
}

func (o *open) leave() {}

// tryClose asks first where somebody has not voted.
func (o *open) tryClose() {
	v, ok := o.view()
	if !ok {
		return
	}
	if v.Close == "" || v.Voted == 0 { // an empty box is refused, with what to do
		o.count()
		return
	}
	o.confirm(question{text: v.Close, yes: o.s.d.Say.T("vote.close.yes", "Close and count"), do: func(string) { o.count() }})
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
	v, ok := o.view()
	if !ok {
		return
	}
	o.confirm(question{
		text: view.VoteCallOff(v.Voted, o.s.d.Say), reason: t("vote.calloff.why", "Why? (kept in the session)"), yes: t("vote.calloff.yes", "Call it off"), danger: true,
		do: func(why string) {
			o.s.asked = o.poll
			o.s.d.Do(session.CallOffPoll{Poll: o.poll, Why: why}, nil)
		},
	})
}

func (o *open) confirm(q question) {
	o.buttons.Hide()
	o.ask.show(q)
	o.whole.Refresh()
	o.ask.focus()
}

// question is something to be agreed to in the place of the buttons.
type question struct {
	text   string
	reason string // a hint for a reason to be typed, or empty
	yes    string
	danger bool
	do     func(reason string)
}

// ask shows a question in the place of the buttons.
type ask struct {
	s       *Screen
	q       question
	text    *widget.Text
	reason  *widget.Entry
	yes, no *widget.Button
	content *fyne.Container
	after   func()
}

func newAsk(s *Screen, after func()) *ask {
	a := &ask{s: s, text: widget.Body(""), reason: widget.NewEntry(""), after: after}
	a.yes = widget.NewButton("", func() { a.q.do(a.reason.Text) })
	a.no = widget.NewButton(s.d.Say.T("vote.goback", "Go back"), a.close)
	a.reason.OnEscape = a.close
	a.reason.OnEnter = func(string) { s.canvas.Focus(a.yes) } // a second press, on the button, does it
	a.content = widget.Stack(0, widget.NewPanel(widget.Stack(look.M, a.text, a.reason, widget.Row(look.M, a.yes, a.no, widget.Spacer()))))
	a.content.Hide()
	return a
}

func (a *ask) open() bool { return a.content.Visible() }

func (a *ask) show(q question) {
	a.q = q
	a.text.SetText(q.text)
	a.reason.SetText("")
	a.reason.SetPlaceHolder(q.reason)
	a.reason.Hidden = q.reason == ""
	a.yes.SetText(q.yes)
	a.yes.SetStyle(widget.Secondary)
	if q.danger {
		a.yes.SetStyle(widget.Danger)
	}
	a.content.Show()
}

func (a *ask) focus() {
	if a.reason.Visible() {
		a.s.canvas.Focus(a.reason)
		return
	}
	a.s.canvas.Focus(a.no)
}

func (a *ask) close() {
	if a.open() {
		a.content.Hide()
		a.after()
	}
}
