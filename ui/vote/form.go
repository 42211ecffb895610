package vote

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
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
	s      *Screen
	stage  session.ID
	source view.VoteSource
	want   *session.PollBody // changed here and not yet in the session
	busy   bool              // a change is being written
	then   func()            // once all is written
	drawn  drawnForm

	question *widget.Entry
	base     string // the question that is kept; what the field holds besides is half typed
	on       *widget.Choice
	count    *widget.Text
	all      *widget.Button
	none     *widget.Button
	checks   []*widget.Check
	choices  []view.VoteChoice
	list     *fyne.Container
	dots     *widget.Stepper
	most     *widget.Stepper
	why      *widget.Text
	take     *widget.Button
	warn     *widget.Text
	open     *widget.Button
	problem  *widget.Text
	seats    *widget.Button
	drop     *widget.Button
	gate     *gate
	whole    fyne.CanvasObject
}

func newForm(s *Screen) *form {
	t := s.d.Say.T
	f := &form{s: s, stage: s.d.State().Current}
	f.source = view.VoteSourceOf(s.d.State(), f.body())
	f.question = widget.NewEntry(t("vote.question.hint", "What is put to the vote?")).Growing(3)
	f.base = f.body().Question
	f.question.SetText(f.base)
	f.question.OnEnter = func(string) { f.ask(); s.canvas.Focus(f.open) }
	f.question.OnEscape = func() { f.question.SetText(f.body().Question); s.canvas.Focus(f.open) }
	f.question.OnFocus = func(on bool) {
		if !on {
			f.ask()
		}
	}
	f.on = widget.NewChoice([]string{t("vote.on.themes", "Themes"), t("vote.on.ideas", "Ideas")}, int(f.source), func(i int) {
		f.source = view.VoteSource(i)
		f.change(view.VoteAll(s.d.State(), f.body(), f.source))
	})
	f.count, f.why, f.warn, f.problem = widget.Soft(""), widget.Soft(""), widget.Body("").In(look.Warn), widget.Body("")
	f.all = widget.NewButton(t("vote.all", "Choose all"), func() { f.change(view.VoteAll(s.d.State(), f.body(), f.source)) }).As(widget.Quiet)
	f.none = widget.NewButton(t("vote.none", "Choose none"), f.clear).As(widget.Quiet)
	f.list = widget.Stack(0)
	f.dots = widget.NewStepper(3, poll.MinDots, poll.MaxDots, func(v int) {
		b := f.body()
		b.Rules.Dots, b.Rules.Cap = v, min(b.Rules.Cap, v)
		f.change(b)
	})
	f.dots.Unit = t("vote.dots.unit", "dots each")
	f.most = widget.NewStepper(2, 1, poll.MaxDots, func(v int) {
		b := f.body()
		b.Rules.Cap = v
		f.change(b)
	})
	f.most.Unit = t("vote.most.unit", "on one option at most")
	f.take = widget.NewButton(t("vote.suggest", "As suggested"), func() {
		b := f.body()
		b.Rules = poll.Suggest(len(b.Options))
		f.change(b)
	}).As(widget.Quiet)
	f.open = widget.NewButton(t("vote.open", "Open the vote"), func() { f.ask(); f.gate.pass(f.body()) }).As(widget.Primary).WithIcon("vote")
	f.seats = widget.NewButton(t("vote.seats", "Go to the set-up"), func() { s.d.Go(desk.Setup) })
	f.drop = widget.NewButton(t("vote.drop", "Discard"), f.discard).As(widget.Quiet)
	f.build()
	return f
}

func (f *form) build() {
	t := f.s.d.Say.T
	fields := widget.Stack(look.L,
		widget.Field(t("vote.asked", "Question"), f.question, ""),
		widget.Stack(look.S, widget.Label(t("vote.dots", "Dots")), widget.Row(look.M, f.dots, f.most, f.take, widget.Spacer()), f.why),
		widget.Stack(look.S, widget.Label(t("vote.on", "What is voted on")),
			widget.Row(look.M, f.on, widget.Grow(f.count), f.all, f.none), f.warn, f.list))
	buttons := widget.Row(look.M, f.open, widget.Grow(f.problem), f.seats, f.drop)
	f.gate = newGate(f, buttons)
	f.whole = beside(fields, widget.Stack(0, buttons, f.gate.content), promise(f.s.d))
}

func (f *form) content() fyne.CanvasObject { return f.whole }

func (f *form) draft() *session.Poll {
	for _, p := range slices.Backward(f.s.d.State().Polls) {
		if p.Phase == session.PollDraft && (p.Stage == f.stage || p.Stage == "") {
			return p
		}
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
	s, b := f.s.d.State(), f.body()
	if len(b.Options) > 0 {
		f.source = view.VoteSourceOf(s, b)
	}
	v := view.VotePrepared(s, b, f.source, f.s.d.Say)
	now := drawnForm{v, b, f.draft() != nil}
	if reflect.DeepEqual(now, f.drawn) {
		return
	}
	f.drawn = now
	if b.Question != f.base {
		if f.question.Text == f.base { // not half typed
			f.question.SetText(b.Question)
		}
		f.base = b.Question
	}
	f.on.SetSelected(int(v.Source))
	f.on.Hidden = !v.HasThemes
	f.count.SetText(v.Count)
	f.why.SetText(v.Why)
	f.take.Hidden = v.Suggested
	f.warn.SetText(v.Warn)
	f.warn.Hidden = v.Warn == ""
	f.dots.SetValue(b.Rules.Dots)
	f.most.Max = max(1, b.Rules.Dots)
	f.most.SetValue(b.Rules.Cap)
	f.most.Refresh()
	f.problem.SetText(v.Problem)
	f.problem.SetTone(look.Warn)
	if v.Problem == "" {
		f.problem.SetText(v.Here)
		f.problem.SetTone(look.Soft)
	}
	f.open.SetEnabled(v.Problem == "")
	f.seats.Hidden = !v.NoSeats
	f.drop.Hidden = f.draft() == nil
	f.options(v)
	f.whole.Refresh()
}

// options draws the tick list, anew only where other things are offered.
func (f *form) options(v view.VoteForm) {
	same := slices.EqualFunc(f.choices, v.Choices, func(a, b view.VoteChoice) bool { return a.ID == b.ID && a.Text == b.Text })
	f.choices = v.Choices
	if !same || len(f.checks) != len(v.Choices) {
		f.checks = make([]*widget.Check, len(v.Choices))
		objects := make([]fyne.CanvasObject, len(v.Choices))
		for i, c := range v.Choices {
			f.checks[i] = widget.NewCheck(c.Text, c.Chosen, func(on bool) {
				f.change(view.VoteChoose(f.s.d.State(), f.body(), f.source, c.ID, on))
			})
			objects[i] = f.checks[i]
		}
		f.list.Objects = objects
		return
	}
	for i, c := range v.Choices {
		f.checks[i].SetChecked(c.Chosen)
	}
}

func (f *form) clear() {
	b := f.body()
	for _, o := range b.Options {
		b = view.VoteChoose(f.s.d.State(), b, f.source, o.ID, false)
	}
	f.change(b)
}

// ask takes the question over.
func (f *form) ask() {
	if f.question.Text == f.base || f.question.Text == "" {
		return
	}
	b := f.body()
	b.Question, f.base = f.question.Text, f.question.Text
	f.change(b)
}

func (f *form) discard() {
	if x := f.draft(); x != nil {
		f.s.asked = ""
		f.s.d.Do(session.DropPoll{Poll: x.ID}, nil)
	}
}

func (f *form) focus() {
	if f.gate.up() {
		f.s.canvas.Focus(f.gate.first)
		return
	}
	if !f.open.Disabled() {
		f.s.canvas.Focus(f.open)
		return
	}
	f.s.canvas.Focus(f.question)
}

func (f *form) leave() { f.ask() }
