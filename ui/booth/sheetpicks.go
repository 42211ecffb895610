package booth

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// pickSheet lists the options to choose from. Where places count, the chosen stand in their order at the side too; the
// ballot's own order never moves under a hand.
type pickSheet struct {
	b     *ballot
	picks []*widget.Pick
	order *orderPanel // nil where places do not count
	whole fyne.CanvasObject
}

func newPickSheet(b *ballot) *pickSheet {
	x := &pickSheet{b: b}
	ranked := b.marks.Rules.Method.Kind() == poll.Ranks
	objects := make([]fyne.CanvasObject, len(b.marks.Options))
	for i, o := range b.marks.Options {
		p := widget.NewPick(o.Text, ranked)
		p.OnPress = func() { b.do(func(m *view.Marking) string { return m.Press(o.ID) }) }
		p.OnPlace = func(n int) { b.do(func(m *view.Marking) string { return m.Place(o.ID, n) }) }
		p.OnMove = func(by int) { b.do(func(m *view.Marking) string { return m.Move(o.ID, by) }) }
		p.OnKey = func(e *fyne.KeyEvent) bool { return b.walk(i, e) }
		b.s.scale.add(body, func(points float32) {
			if p.Points != points {
				p.Points = points
				p.Refresh()
			}
		})
		x.picks = append(x.picks, p)
		objects[i] = p
	}
	list := b.paper(widget.Stack(look.S, objects...))
	x.whole = list
	if ranked {
		x.order = newOrderPanel(b)
		x.whole = container.New(&sideBySide{}, list, x.order.panel, x.order.line)
	}
	return x
}

func (x *pickSheet) content() fyne.CanvasObject { return x.whole }

func (x *pickSheet) draw() {
	m := x.b.marks
	last := len(m.Ranked())
	for i, p := range x.picks {
		p.SetPlace(m.Mark(m.Options[i].ID), last)
	}
	if x.order != nil {
		x.order.draw(m)
	}
}

func (x *pickSheet) rows() []row {
	out := make([]row, len(x.picks))
	for i, p := range x.picks {
		out[i] = p
	}
	return out
}

func (x *pickSheet) back() {}
func (x *pickSheet) wipe() {}

// orderPanel shows the chosen options in their order.
type orderPanel struct {
	b      *ballot
	panel  fyne.CanvasObject
	line   *widget.Text // in place of the panel where there is no room for it
	texts  []*widget.Text
	scroll *widget.Scroll
}

// shownPlaces is how many empty places are shown before anything is chosen.
const shownPlaces = 5

func newOrderPanel(b *ballot) *orderPanel {
	o := &orderPanel{b: b}
	objects := make([]fyne.CanvasObject, b.marks.Most())
	for i := range objects {
		t := b.s.scale.text("", aside, false)
		o.texts = append(o.texts, t)
		objects[i] = t
	}
	o.scroll = widget.NewScroll(widget.Stack(look.S, objects...))
	title := b.s.scale.text(b.s.d.Say.T("booth.order", "Your order"), aside, true)
	o.panel = widget.NewPanel(widget.Pad(look.M, widget.Stack(look.M, title, widget.Grow(o.scroll))))
	o.line = b.s.scale.text("", note, false).AtMost(2)
	return o
}

func (o *orderPanel) draw(m *view.Marking) {
	ranked := m.Ranked()
	for i, t := range o.texts {
		text, bold, tone := fmt.Sprintf("%d", i+1), false, look.Soft
		if i < len(ranked) {
			text, bold, tone = fmt.Sprintf("%d  %s", i+1, ranked[i].Text), true, look.Ink
		}
		t.Hidden = i >= max(len(ranked)+1, min(len(o.texts), shownPlaces))
		if t.Text != text || t.Bold != bold {
			t.Text, t.Bold, t.Tone = text, bold, tone
			t.Refresh()
		}
	}
	o.scroll.Refresh()
	o.line.SetText(view.RankedLine(m, o.b.s.d.Say))
	if len(ranked) > 0 && o.panel.Visible() {
		o.scroll.Reveal(o.texts[min(len(ranked), len(o.texts)-1)])
	}
}

// sideBySide gives a list what it needs and puts the order at its side, or in a line under it where a list beside it
// would be too narrow to read.
type sideBySide struct{}

func (l *sideBySide) wide(width float32) bool {
	th := fyne.CurrentApp().Settings().Theme()
	return width >= 52*look.Size(th, look.TextLead)
}

// Layout is part of fyne.Layout.
func (l *sideBySide) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	list, panel, line := objects[0], objects[1], objects[2]
	if l.wide(s.Width) {
		panel.Show()
		line.Hide()
		side := max(240, s.Width*0.27)
		list.Move(fyne.NewPos(0, 0))
		list.Resize(fyne.NewSize(s.Width-side-look.XL, s.Height))
		panel.Move(fyne.NewPos(s.Width-side, 0))
		panel.Resize(fyne.NewSize(side, s.Height))
		return
	}
	panel.Hide()
	line.Show()
	h := line.MinSize().Height
	list.Move(fyne.NewPos(0, 0))
	list.Resize(fyne.NewSize(s.Width, max(0, s.Height-h-look.S)))
	line.Move(fyne.NewPos(0, s.Height-h))
	line.Resize(fyne.NewSize(s.Width, h))
}

// MinSize is part of fyne.Layout.
func (l *sideBySide) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
