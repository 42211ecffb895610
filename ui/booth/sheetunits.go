package booth

import (
	"fyne.io/fyne/v2"

	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// drawnDots is the most dots on one option that are drawn as dots; more are written as a number.
const drawnDots = 6

// unitSheet lists the options that dots, money or votes are given to.
type unitSheet struct {
	b       *ballot
	dots    []*widget.Dots
	amounts []*widget.Amount
	whole   fyne.CanvasObject
}

func newUnitSheet(b *ballot) *unitSheet {
	x := &unitSheet{b: b}
	m := b.marks
	drawn := m.Rules.Method == poll.Dots && m.Rules.Cap <= drawnDots
	objects := make([]fyne.CanvasObject, len(m.Options))
	for i, o := range m.Options {
		if drawn {
			objects[i] = x.dotRow(i, o)
			continue
		}
		objects[i] = x.amountRow(i, o)
	}
	x.whole = b.paper(widget.Stack(look.S, objects...))
	return x
}

func (x *unitSheet) dotRow(i int, o poll.Option) fyne.CanvasObject {
	b := x.b
	d := widget.NewDots(o.Text, 0, b.marks.Rules.Cap, func(want int) { b.do(func(m *view.Marking) string { return m.Give(o.ID, want) }) })
	d.OnKey = func(e *fyne.KeyEvent) bool { return b.walk(i, e) }
	b.s.scale.add(body, func(points float32) {
		if d.Points != points {
			d.Points = points
			d.Refresh()
		}
	})
	x.dots = append(x.dots, d)
	return d
}

func (x *unitSheet) amountRow(i int, o poll.Option) fyne.CanvasObject {
	b := x.b
	a := widget.NewAmount(o.Text, b.marks.Step(), func(want int, typing bool) {
		b.do(func(m *view.Marking) string {
			why := m.Give(o.ID, want)
			if typing { // "1" may become "15"
				return ""
			}
			return why
		})
	})
	a.Wide, a.WideNote = x.longest()
	a.OnKey = func(e *fyne.KeyEvent) bool { return b.walk(i, e) }
	b.s.scale.add(body, func(points float32) {
		if a.Points != points {
			a.Points = points
			a.Refresh()
		}
	})
	x.amounts = append(x.amounts, a)
	return a
}

// longest are the longest amount and the longest price that an option can have, in words.
func (x *unitSheet) longest() (amount, price string) {
	m := view.NewMarking(x.b.marks.Rules, x.b.marks.Options, nil, x.b.s.d.Say)
	first := m.Options[0].ID
	m.Give(first, m.Purse())
	return m.Given(first), m.Price(first)
}

func (x *unitSheet) content() fyne.CanvasObject { return x.whole }

func (x *unitSheet) draw() {
	m := x.b.marks
	for i, d := range x.dots {
		d.SetGiven(m.Mark(m.Options[i].ID))
	}
	for i, a := range x.amounts {
		id := m.Options[i].ID
		a.SetGiven(m.Mark(id), m.Given(id), m.Price(id), m.CanGive(id))
	}
}

func (x *unitSheet) rows() []row {
	out := make([]row, 0, len(x.dots)+len(x.amounts))
	for _, d := range x.dots {
		out = append(out, d)
	}
	for _, a := range x.amounts {
		out = append(out, a)
	}
	return out
}

func (x *unitSheet) back() {}

func (x *unitSheet) wipe() {
	for _, a := range x.amounts {
		a.Wipe()
	}
}
