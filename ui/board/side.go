package board

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// panel is something that can stand at the right of the board.
type panel interface {
	body() fyne.CanvasObject
	refresh() // draws anew; what is drawn already is left alone, so that the keyboard stays where it is
	enter()   // gives it the keyboard
	leave()   // it is put away
}

// side is the right of the board: one panel or none.
type side struct {
	s      *Screen
	frame  *widget.Panel
	open   panel
	detail *detail
	links  *links
	past   *past
}

func newSide(s *Screen) *side {
	x := &side{s: s, detail: newDetail(s), links: newLinks(s), past: newPast(s)}
	x.frame = widget.NewPanel(x.detail.body())
	x.frame.Inset = look.M
	x.frame.Hide()
	return x
}

// toggle shows a panel and gives it the keyboard, or puts it away.
func (x *side) toggle(p panel) {
	if x.open == p {
		x.shut()
		return
	}
	if x.open != nil {
		x.open.leave()
	}
	x.open = p
	x.frame.SetContent(p.body())
	x.frame.Show()
	x.settle()
	p.refresh()
	x.s.tell()
	p.enter()
}

// shut puts the panel away; the keyboard is on the board again.
func (x *side) shut() {
	if p := x.open; p != nil {
		x.open = nil
		p.leave()
		x.frame.Hide()
		x.settle()
		x.s.tell()
	}
	x.s.toBoard()
}

// settle lays the board out in the width that is left, and keeps in sight where the keyboard is.
func (x *side) settle() {
	x.s.board.Refresh()
	x.s.area(x.s.at).Reveal(cellOf(x.s.at))
}

func (x *side) refresh() {
	if x.open != nil {
		x.open.refresh()
	}
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}
