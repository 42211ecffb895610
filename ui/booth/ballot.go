package booth

import (
	"maps"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// ballot is one person's ballot. The marks stand here and in what is drawn, and nowhere else.
type ballot struct {
	s     *Screen
	v     view.BoothView // as it was when the ballot was taken, so that the order stays
	seat  view.BoothSeat
	marks poll.Ballot

	rows    []*widget.Dots
	left    *widget.Text
	line    *widget.Text // the quiet line that answers
	ask     *confirm
	foot    *fyne.Container
	cast    *widget.Button
	others  []*widget.Button
	whole   fyne.CanvasObject
	casting bool
}

func newBallot(s *Screen, v view.BoothView, seat view.BoothSeat) *ballot {
	s.scale.drop()
	t := s.d.Say.T
	b := &ballot{s: s, v: v, seat: seat, marks: poll.Ballot{Marks: map[string]int{}}}
	title := s.scale.text(v.Question, lead, true)
	b.left = s.scale.text(view.BoothLeft(v.Rules, 0, s.d.Say), body, true).In(look.Accent)
	who := s.scale.text(t("booth.who", "Ballot of {{.Code}}", say.Args{"Code": seat.Code}), note, false).In(look.Soft)
	how := s.scale.text(b.how(), note, false).In(look.Soft)
	objects := make([]fyne.CanvasObject, len(v.Order))
	for i, o := range v.Order {
		row := widget.NewDots(o.Text, 0, v.Rules.Cap, func(want int) { b.give(o.ID, want) })
		row.OnKey = func(e *fyne.KeyEvent) bool { return b.walk(i, e) }
		s.scale.add(body, func(p float32) {
			if row.Points != p {
				row.Points = p
				row.Refresh()
			}
		})
		b.rows = append(b.rows, row)
		objects[i] = row
	}
	b.line = s.scale.text("", note, false)
	b.cast = widget.NewButton(t("booth.cast", "Cast my vote"), b.tryCast).As(widget.Primary).ForBooth()
	spoil := widget.NewButton(t("booth.spoil", "Spoil my ballot"), b.trySpoil).As(widget.Quiet)
	wrong := widget.NewButton(t("booth.wrong", "This is not my code"), s.curtain).As(widget.Quiet)
	b.others = []*widget.Button{spoil, wrong}
	b.ask = newConfirm(s)
	after := s.scale.text(t("booth.after", "After this it cannot be found or changed."), note, false).In(look.Soft)
	b.foot = widget.Row(look.L, b.cast, widget.Grow(after), spoil, wrong)
	head := widget.Stack(look.XS, who, widget.RowTop(look.XL, widget.Grow(title), widget.PadEach(look.S, 0, 0, 0, oneLine(b.left))), how)
	list := widget.NewScroll(widget.Pad(look.XS, widget.Stack(look.S, objects...)))
	b.whole = widget.PadXY(look.XL, look.L, widget.Narrow(1280, true,
		widget.Stack(look.M, head, widget.Grow(list), widget.NewRule(), widget.AtLeast(0, look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody)*1.4, b.line), b.foot, b.ask.content)))
	return b
}

// oneLine keeps a text from being wrapped beside another.
func oneLine(t *widget.Text) *widget.Text {
	t.Wrap = false
	return t
}

// how says how a ballot is filled in, and that practice counts for nothing.
func (b *ballot) how() string {
	t := b.s.d.Say.T
	if k := b.s.d.Kept(); k != nil && k.Practice() {
		return t("booth.practice", "This is practice: try it, nothing is kept. Press an option to give it a dot, the minus to take one back.")
	}
	return t("booth.how", "Press an option to give it a dot, the minus to take one back. Change what you like until you cast.")
}

func (b *ballot) content() fyne.CanvasObject { return b.whole }

// refresh draws nothing: what others did is not to reach a ballot that is being filled in.
func (b *ballot) refresh(view.BoothView) {}

func (b *ballot) focus() {
	switch {
	case b.ask.open():
		b.s.canvas.Focus(b.ask.no)
	case len(b.rows) > 0:
		b.s.canvas.Focus(b.rows[0])
	}
}

func (b *ballot) key(k fyne.KeyName) {
	if k == fyne.KeyEscape {
		b.ask.close()
	}
}

func (b *ballot) walk(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyReturn, fyne.KeyEnter:
		b.s.canvas.Focus(b.cast) // Enter on an option goes on to the button; it never casts by itself
		return true
	default:
		return false
	}
	switch {
	case i >= len(b.rows):
		b.s.canvas.Focus(b.cast)
	case i >= 0:
		b.s.canvas.Focus(b.rows[i])
	}
	return true
}

// give asks for dots on an option and takes what the rules allow.
func (b *ballot) give(option string, want int) {
	if b.casting {
		return
	}
	given, why := view.BoothGive(b.v.Rules, b.marks, option, want, b.s.d.Say)
	if given == 0 {
		delete(b.marks.Marks, option)
	} else {
		b.marks.Marks[option] = given
	}
	b.answer(why, look.Soft)
	b.draw()
}

func (b *ballot) draw() {
	for i, row := range b.rows {
		row.SetGiven(b.marks.Marks[b.v.Order[i].ID])
	}
	b.left.SetText(view.BoothLeft(b.v.Rules, b.marks.Used(), b.s.d.Say))
}

func (b *ballot) answer(text string, tone fyne.ThemeColorName) {
	b.line.SetTone(tone)
	b.line.SetText(text)
}

func (b *ballot) tryCast() {
	t := b.s.d.Say.T
	if b.marks.Blank() {
		b.question(t("booth.blank", "Cast it blank? You gave no dots. It counts as a vote for none of these."), t("booth.blank.yes", "Cast it blank"),
			func() { b.hand(poll.Ballot{}) })
		return
	}
	b.hand(b.marks)
}

func (b *ballot) trySpoil() {
	t := b.s.d.Say.T
	b.question(t("booth.spoil.ask", "Hand it in spoilt? It is counted as a spoilt ballot, and your dots are not on it."), t("booth.spoil.yes", "Hand it in spoilt"),
		func() { b.hand(poll.Ballot{Spoilt: true}) })
}

// question asks in the place of the buttons.
func (b *ballot) question(text, yes string, do func()) {
	if b.casting {
		return
	}
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
	if b.casting {
		return
	}
	b.busy(true)
	b.answer(b.s.d.Say.T("booth.casting", "One moment"), look.Soft)
	p.Marks = maps.Clone(p.Marks) // read on the way to the disk, while this ballot may be wiped
	b.s.d.Cast(b.v.Poll, b.seat.ID, p, func(err error) {
		clear(p.Marks)
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
	})
}

// busy keeps hands off while the ballot is being written.
func (b *ballot) busy(yes bool) {
	b.casting = yes
	b.cast.SetEnabled(!yes)
	for _, o := range b.others {
		o.SetEnabled(!yes)
	}
	for _, r := range b.rows {
		r.SetEnabled(!yes)
	}
	if !yes {
		b.s.canvas.Focus(b.cast)
	}
}

// wipe forgets the marks, on the screen too.
func (b *ballot) wipe() {
	clear(b.marks.Marks)
	for _, r := range b.rows {
		r.SetGiven(0)
	}
}

// confirm asks before something is done, in the place of the buttons.
type confirm struct {
	s       *Screen
	content *fyne.Container
	text    *widget.Text
	yes, no *widget.Button
	after   func()
}

func newConfirm(s *Screen) *confirm {
	c := &confirm{s: s, text: s.scale.text("", note, true)}
	c.yes = widget.NewButton("", nil).ForBooth()
	c.no = widget.NewButton(s.d.Say.T("booth.goback", "Go back to my ballot"), c.close).ForBooth()
	c.content = widget.Row(look.L, widget.Grow(c.text), c.no, c.yes)
	c.content.Hide()
	return c
}

func (c *confirm) open() bool { return c.content.Visible() }

func (c *confirm) show(text, yes string, do, after func()) {
	c.text.SetText(text)
	c.yes.SetText(yes)
	c.yes.OnTapped, c.after = do, after
	c.content.Show()
}

func (c *confirm) close() {
	if !c.open() {
		return
	}
	c.content.Hide()
	c.after()
}
