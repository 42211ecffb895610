package booth

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// ballot is one voter's ballot. The marks stand here and in what is drawn, and nowhere else.
type ballot struct {
	s     *Screen
	v     view.BoothView // as it was when the ballot was taken, so that the order stays
	seat  view.BoothSeat
	marks *view.Marking
	idle  *idle

	practice bool // nothing is cast
	sheet    sheet
	scroll   *widget.Scroll
	left     *widget.Text
	line     *widget.Text // the quiet line that answers
	ask      *confirm
	foot     *fyne.Container
	cast     *widget.Button
	others   []*widget.Button
	whole    *fyne.Container
	casting  bool
}

func newBallot(s *Screen, v view.BoothView, seat view.BoothSeat) *ballot {
	k := s.d.Kept()
	if k != nil {
		v = v.Drawn(k.Draw())
	}
	b := &ballot{s: s, v: v, seat: seat, marks: v.Marking(seat, s.d.Say)}
	whose := seat.Whose(s.d.Say)
	if k != nil && k.Practice() {
		whose = s.d.Say.T("booth.practice", "{{.Whose}}. This is practice: nothing is kept.", say.Args{"Whose": whose})
	}
	b.build(whose)
	return b
}

// newPractice is a ballot that is like the poll's own and cannot be cast: it belongs to no poll and to no seat.
func newPractice(s *Screen, v view.BoothView) *ballot {
	v = view.PracticeBooth(v, s.tries, s.d.Say)
	s.tries++
	b := &ballot{s: s, v: v, practice: true, marks: v.Marking(view.BoothSeat{}, s.d.Say)}
	b.build(s.d.Say.T("booth.practice.who", "Practice ballot: nothing on it is counted or kept"))
	return b
}

func (b *ballot) build(whose string) {
	s, t := b.s, b.s.d.Say.T
	s.scale.drop()
	who := s.scale.text(whose, note, b.practice).In(look.Soft)
	if b.practice {
		who.In(look.Warn)
	}
	title := s.scale.text(b.v.Question, lead, true)
	b.left = s.scale.text("", body, true).In(look.Accent).Right()
	b.left.Wrap = false // it is not to be broken beside the question
	b.line = s.scale.text("", note, false)
	b.buttons()
	b.ask = newConfirm(s)
	b.sheet = newSheet(b)
	head := widget.Stack(look.XS, who, widget.RowTop(look.XL, widget.Grow(title), widget.PadEach(look.S, 0, 0, 0, b.left)))
	answer := container.New(oneLine{}, b.line)
	b.whole = widget.PadXY(look.XL, look.L, widget.Narrow(1600, true,
		widget.Stack(look.M, head, widget.Grow(b.sheet.content()), widget.NewRule(), answer, b.foot, b.ask.content)))
	b.idle = newIdle(b)
	after := t("booth.after", "After this it cannot be found or changed.")
	switch {
	case b.practice:
		after = t("booth.practice.after", "Nothing is cast. You come back to the codes.")
	case b.seat.Heads > 0: // it can be told from others by what it holds
		after = t("booth.after.table", "After this it cannot be changed.")
	}
	b.foot.Objects = append(b.foot.Objects[:1:1], append([]fyne.CanvasObject{widget.Grow(s.scale.text(after, note, false).In(look.Soft))}, b.foot.Objects[1:]...)...)
	b.draw()
	b.idle.start()
}

func (b *ballot) buttons() {
	t := b.s.d.Say.T
	if b.practice {
		b.cast = widget.NewButton(t("booth.practice.done", "Finish practising"), b.s.curtain).As(widget.Primary).ForBooth()
		again := widget.NewButton(t("booth.practice.again", "Begin again"), func() { b.s.show(newPractice(b.s, b.s.view())) }).As(widget.Quiet)
		b.others = []*widget.Button{again}
		b.foot = widget.Row(look.L, b.cast, again)
		return
	}
	b.cast = widget.NewButton(t("booth.cast", "Cast my vote"), b.tryCast).As(widget.Primary).ForBooth()
	if b.seat.Heads > 0 {
		b.cast.Text = t("booth.cast.table", "Cast our vote")
	}
	spoil := widget.NewButton(t("booth.spoil", "Spoil my ballot"), b.trySpoil).As(widget.Quiet)
	wrong := widget.NewButton(t("booth.wrong", "This is not my code"), b.s.curtain).As(widget.Quiet)
	if b.seat.Heads > 0 {
		wrong.Text = t("booth.wrong.table", "Not now")
	}
	b.others = []*widget.Button{spoil, wrong}
	b.foot = widget.Row(look.L, b.cast, spoil, wrong)
}

// paper is what scrolls: how to fill it in, the list, and at the foot what the ballot holds.
func (b *ballot) paper(list fyne.CanvasObject) fyne.CanvasObject {
	sp := b.s.d.Say
	how := b.s.scale.text(view.BoothHow(b.v.Rules, sp), note, false)
	keys := b.s.scale.text(view.BoothKeys(b.v.Rules, sp), note, false).In(look.Soft)
	parts := []fyne.CanvasObject{widget.Stack(look.XS, how, keys), list}
	if !b.practice {
		parts = append(parts, b.s.scale.text(view.BoothPromise(b.seat, sp), note, false).In(look.Soft))
	}
	b.scroll = widget.NewScroll(widget.Pad(look.XS, widget.Stack(look.M, parts...)))
	return b.scroll
}

func (b *ballot) content() fyne.CanvasObject { return b.whole }

// refresh draws nothing: what others did is not to reach a ballot that is being filled in.
func (b *ballot) refresh(view.BoothView) {}

func (b *ballot) focus() {
	switch {
	case b.idle.asking():
		b.idle.focus()
	case b.ask.open():
		b.s.canvas.Focus(b.ask.no)
	default:
		b.goTo(0)
	}
}

func (b *ballot) key(k fyne.KeyName) {
	b.idle.touch()
	switch k {
	case fyne.KeyEscape:
		b.ask.close()
	case fyne.KeyUp: // from the buttons back to the options
		if !b.ask.open() && b.at() < 0 {
			b.goTo(max(0, len(b.sheet.rows())-1))
		}
	case fyne.KeyBackspace:
		if !b.ask.open() && !b.casting && b.at() < 0 {
			b.sheet.back()
		}
	}
}

// do carries out what the voter wants, says what stood in the way, and draws it.
func (b *ballot) do(f func(m *view.Marking) (why string)) {
	if b.casting || b.idle.over {
		return
	}
	b.idle.touch()
	why := f(b.marks)
	b.draw()
	if why == "" && !b.practice { // there is nothing to cast in practice
		why = b.marks.Unused()
	}
	b.answer(why, look.Soft)
}

func (b *ballot) draw() {
	b.sheet.draw()
	b.left.SetText(b.marks.Left())
}

func (b *ballot) answer(text string, tone fyne.ThemeColorName) {
	b.line.SetTone(tone)
	b.line.SetText(text)
}

func (b *ballot) tryCast() {
	if b.marks.Blank() {
		b.question(b.marks.BlankAsk(), b.s.d.Say.T("booth.blank.yes", "Cast it blank"), func() { b.hand(b.marks.Ballot()) })
		return
	}
	b.hand(b.marks.Ballot())
}

func (b *ballot) trySpoil() {
	t := b.s.d.Say.T
	b.question(t("booth.spoil.ask", "Hand it in spoilt? It is counted as a spoilt ballot, and your answers are not on it."), t("booth.spoil.yes", "Hand it in spoilt"),
		func() { b.hand(b.marks.Spoilt()) })
}

// question asks in the place of the buttons.
func (b *ballot) question(text, yes string, do func()) {
	if b.casting {
		return
	}
	b.idle.touch()
	b.answer("", look.Soft)
	b.foot.Hide()
	b.ask.show(text, yes, do, func() {
		b.foot.Show()
		b.whole.Refresh()
		b.s.canvas.Focus(b.cast)
	})
	b.whole.Refresh()
	b.s.canvas.Focus(b.ask.no)
}

// hand puts the ballot into the box. One that could not be cast stays as it is, with the reason.
func (b *ballot) hand(p poll.Ballot) {
	if b.casting || b.practice {
		return
	}
	b.busy(true)
	b.answer(b.s.d.Say.T("booth.casting", "One moment"), look.Soft)
	done := func(err error) {
		clear(p.Marks)
		b.handed(err)
	}
	if b.seat.Heads > 0 {
		b.s.d.CastTable(b.v.Poll, b.seat.Code, p, done)
		return
	}
	b.s.d.Cast(b.v.Poll, b.seat.ID, p, done)
}

func (b *ballot) handed(err error) {
	why := ""
	if err != nil {
		why = b.s.d.Say.T("booth.failed", "The vote was not cast. {{.Why}}", say.Args{"Why": b.s.d.Say.Say(err)})
	}
	switch {
	case b.s.now != face(b): // the facilitator took the window back
		if err != nil {
			b.s.d.Tell(desk.Warn, why)
		}
	case err != nil:
		b.busy(false)
		b.ask.close()
		b.answer(why, look.Stop)
	default:
		b.s.show(newThanks(b.s, b.s.view()))
	}
}

// busy keeps hands off while the ballot is being written.
func (b *ballot) busy(yes bool) {
	b.casting = yes
	b.idle.touch()
	b.cast.SetEnabled(!yes)
	b.ask.no.SetEnabled(!yes)
	b.ask.yes.SetEnabled(!yes)
	for _, o := range b.others {
		o.SetEnabled(!yes)
	}
	for _, r := range b.sheet.rows() {
		r.SetEnabled(!yes)
	}
	if !yes {
		b.s.canvas.Focus(b.cast)
	}
}

// wipe forgets the marks, on the screen too, and ends the clock.
func (b *ballot) wipe() {
	b.idle.stop()
	b.marks.Wipe()
	b.sheet.wipe()
	b.sheet.draw()
}
