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

// drawnForm is all that the form shows.
type drawnForm struct {
	view view.VoteForm
	body session.PollBody
	kept bool
}

// form prepares a poll. What is changed is kept in the session at once; before the first change nothing is.
type form struct {
	s     *Screen
	stage session.ID
	poll  session.ID        // empty until the first change is kept
	want  *session.PollBody // changed here and not yet in the session
	busy  bool              // a change is being written
	then  func()            // once all is written
	drawn drawnForm

	question *line
	asked    *widget.Entry
	follows  *widget.Text
	method   *method
	terms    *terms
	options  *options
	pledge   *pledge
	open     *widget.Button
	problem  *widget.Text
	seats    *widget.Button
	drop     *widget.Button
	gate     *gate
	whole    fyne.CanvasObject
}

// newForm prepares a poll that is in the session, or a new one.
func newForm(s *Screen, id session.ID) *form {
	t := s.d.Say.T
	f := &form{s: s, stage: s.d.State().Current, poll: id}
	f.asked = widget.NewEntry(t("vote.question.hint", "What is put to the vote?")).Growing(3)
	f.question = f.newLine(f.asked, func(b session.PollBody, text string) session.PollBody {
		b.Question = text
		return b
	}, func() { s.canvas.Focus(f.open) })
	f.question.needs = true
	f.question.show(f.body().Question)
	f.open = widget.NewButton(t("vote.open", "Open the vote"), func() { f.takeAll(); f.gate.pass(f.body()) }).As(widget.Primary).WithIcon("vote")
	f.seats = widget.NewButton(t("vote.seats", "Go to the set-up"), func() { s.d.Go(desk.Setup) })
	f.drop = widget.NewButton(t("vote.drop", "Discard"), f.discard).As(widget.Quiet)
	f.problem, f.follows = widget.Body(""), widget.Soft("")
	f.terms = newTerms(f)
	f.method, f.options, f.pledge = newMethod(f, f.terms.turn), newOptions(f), newPledge(s.d)
	fields := widget.Stack(look.L, f.follows, widget.Field(t("vote.asked", "Question"), f.asked, ""), f.method.content, f.terms.content, f.options.content)
	buttons := widget.Row(look.M, f.open, widget.Grow(f.problem), f.seats, f.drop)
	f.gate = newGate(f, buttons)
	f.whole = beside(fields, widget.Stack(0, buttons, f.gate.content), f.pledge.content)
	return f
}

func (f *form) content() fyne.CanvasObject { return f.whole }

// draft is the poll as it is kept, or nil before the first change.
func (f *form) draft() *session.Poll {
	if x := f.s.d.State().Poll(f.poll); x != nil && x.Phase == session.PollDraft {
		return x
	}
	return nil
}

// body is the poll as it stands here: changed, kept, or proposed.
func (f *form) body() session.PollBody {
	s := f.s.d.State()
	switch d := f.draft(); {
	case f.want != nil:
		return *f.want
	case d != nil:
		return view.VoteFresh(s, d.PollBody)
	}
	return view.VoteProposal(s, f.stage, f.s.d.Say)
}

func (f *form) refresh() {
	f.gate.refresh()
	b := f.body()
	v := view.VotePrepared(f.s.d.State(), b, f.s.d.Say)
	now := drawnForm{v, b, f.draft() != nil}
	if reflect.DeepEqual(now, f.drawn) {
		return
	}
	f.drawn = now
	f.question.show(b.Question)
	f.follows.SetText(v.Follows)
	f.follows.Hidden = v.Follows == ""
	f.method.show(v)
	f.terms.show(v.Terms)
	f.options.show(v)
	f.pledge.show(v.Promise, v.How)
	f.problem.SetText(v.Problem)
	f.problem.SetTone(look.Warn)
	if v.Problem == "" {
		f.problem.SetText(v.Here)
		f.problem.SetTone(look.Soft)
	}
	f.open.SetEnabled(v.Problem == "")
	f.seats.Hidden = !v.NoSeats
	f.drop.Hidden = f.draft() == nil
	f.whole.Refresh()
}

func (f *form) discard() {
	if x := f.draft(); x != nil {
		f.s.asked = ""
		f.s.d.Do(session.DropPoll{Poll: x.ID}, nil)
	}
}

func (f *form) focus() {
	switch {
	case f.gate.up():
		f.gate.focus()
	case len(f.drawn.view.Gone) > 0:
		f.s.canvas.Focus(f.options.gone.fix)
	case !f.open.Disabled():
		f.s.canvas.Focus(f.open)
	default:
		f.s.canvas.Focus(f.asked)
	}
}

// lines are the fields that are kept when they are left.
func (f *form) lines() []*line { return append(f.terms.lines(), f.question) }

// takeAll hands over what was being typed.
func (f *form) takeAll() {
	for _, l := range f.lines() {
		l.take()
	}
	f.options.typed.leave()
}

func (f *form) leave() { f.takeAll() }
