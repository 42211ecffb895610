package run

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// Debrief is what the facilitators note for themselves after the group has gone. It is kept whenever a field is left. It
// satisfies desk.Screen.
type Debrief struct {
	d       *desk.Desk
	fields  []*debriefField
	quality *widget.Choice
	todoSay *widget.Text
	todo    *fyne.Container
	open    *unfinished
	scroll  *widget.Scroll
	content fyne.CanvasObject
}

var _ desk.Screen = (*Debrief)(nil)

// debriefField is one text of the debrief.
type debriefField struct {
	area  *widget.Area
	of    func(*session.Debrief) *string
	shown string // what the session had when the field was filled
}

// NewDebrief makes the screen.
func NewDebrief(d *desk.Desk) *Debrief {
	t := d.Say.T
	s := &Debrief{d: d}
	top := s.field(t("debrief.top", "The moments that mattered"), t("debrief.top.hint", "What you would tell a colleague on the way home"), func(b *session.Debrief) *string { return &b.Top })
	surprises := s.field(t("debrief.surprises", "What was a surprise"), t("debrief.surprises.hint", "What you did not expect to hear, or not from these people"), func(b *session.Debrief) *string { return &b.Surprises })
	emerging := s.field(t("debrief.hypotheses", "What seems to be emerging"), t("debrief.hypotheses.hint", "A guess to test in the next groups, not a finding"), func(b *session.Debrief) *string { return &b.Hypotheses })
	questions := s.field(t("debrief.questions", "What is still open"), t("debrief.questions.hint", "What you would ask if there were ten more minutes"), func(b *session.Debrief) *string { return &b.Questions })
	changes := s.field(t("debrief.changes", "What to change for the next group"), t("debrief.changes.hint", "Wording, order, minutes, the room"), func(b *session.Debrief) *string { return &b.Changes })
	s.quality = widget.NewChoice([]string{"1", "2", "3", "4", "5"}, -1, func(int) { s.keep() })
	quality := widget.Field(t("debrief.quality", "How well the group talked"), widget.Row(look.S, s.quality, widget.Spacer()), t("debrief.quality.note", "1 poorly, 5 very well. A digit answers."))
	s.open = newUnfinished(d, s.moved, s.Focus)
	s.todoSay = widget.Body("").In(look.Warn)
	s.todo = widget.Stack(look.S, s.todoSay, s.open.content, widget.Row(0, widget.NewButton(t("close.complete", "Complete them"), s.open.nextAnyway).WithHint("Alt+U")))
	s.todo.Hide()
	back := widget.NewButton(t("debrief.back", "Back"), s.leave).As(widget.Quiet).WithIcon("back").WithHint("Esc")
	report := widget.NewButton(t("close.report", "See the report"), func() { d.Go(desk.Report) }).As(widget.Quiet).WithHint("Alt+R")
	head := widget.Stack(look.XS, widget.Row(look.S, widget.Grow(widget.Title(t("debrief.title", "Debrief"))), report, back),
		widget.Soft(t("debrief.whose", "For the facilitators only: it is never shown to the room, and of the reports only the facilitator's record has it. It is kept as you go from field to field, also after the seal.")))
	s.scroll = widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Stack(look.L,
		fit.NewBeside(look.XL, 40, widget.Stack(look.M, top, surprises, emerging), widget.Stack(look.M, questions, changes, quality)), s.todo)))
	s.content = widget.Stack(look.M, head, widget.Grow(s.scroll))
	s.Refresh()
	return s
}

func (s *Debrief) field(label, hint string, of func(*session.Debrief) *string) fyne.CanvasObject {
	f := &debriefField{area: widget.NewArea(hint, 3), of: of}
	f.area.OnEscape = s.leave
	f.area.OnEnter = func(string) { s.keep() }
	f.area.OnFocus = func(on bool) {
		if !on {
			s.keep()
		}
	}
	s.fields = append(s.fields, f)
	return widget.Field(label, f.area, "")
}

func (s *Debrief) kept() session.Debrief {
	if b := s.d.State().Debrief; b != nil {
		return *b
	}
	return session.Debrief{}
}

// keep hands over what was changed.
func (s *Debrief) keep() {
	b := s.kept()
	before := b
	for _, f := range s.fields {
		if f.area.Text != f.shown {
			*f.of(&b) = f.area.Text
		}
	}
	b.Quality = s.quality.Selected + 1
	if b == before {
		return
	}
	s.d.Do(session.WriteDebrief{Debrief: b}, func(err error) {
		if err != nil {
			s.d.Tell(desk.Warn, s.d.Say.T("debrief.notkept", "Not kept. {{.Why}}", say.Args{"Why": s.d.Say.Say(err)}))
			return
		}
		for _, f := range s.fields {
			f.shown = f.area.Text
		}
	})
}

// Content is part of desk.Screen.
func (s *Debrief) Content() fyne.CanvasObject { return s.content }

// Refresh is part of desk.Screen.
func (s *Debrief) Refresh() {
	b := s.kept()
	for _, f := range s.fields {
		if v := *f.of(&b); v != f.shown && (f.area.Text == f.shown || !focused(s.content, f.area)) {
			f.shown = v
			f.area.SetText(v)
		}
	}
	s.quality.SetSelected(b.Quality - 1)
	words := view.RunAtClose(s.d.State(), s.d.Say).Unfinished
	s.open.refresh()
	if words != s.todoSay.Text || s.todo.Hidden != (words == "") {
		s.todoSay.SetText(words)
		s.todo.Hidden = words == ""
		s.moved()
	}
}

func (s *Debrief) moved() { s.scroll.Refresh() }

// Focus is part of desk.Screen.
func (s *Debrief) Focus() { parts.FocusOn(s.fields[0].area) }

// Keys is part of desk.Screen.
func (s *Debrief) Keys() []desk.Key {
	t := s.d.Say.T
	return []desk.Key{
		{Name: fyne.KeyEscape, Label: "Esc", Does: t("debrief.key.back", "Back from the debrief"), Run: s.leave},
		withAlt(fyne.KeyU, t("run.key.complete", "Complete what has its first words only, one after another"), s.open.nextAnyway),
		withAlt(fyne.KeyR, t("close.key.report", "See the report"), func() { s.d.Go(desk.Report) }),
	}
}

func (s *Debrief) leave() {
	s.keep()
	s.d.ShowPart(desk.WholeStage)
}

// Close is part of desk.Screen.
func (s *Debrief) Close() { s.keep() }
