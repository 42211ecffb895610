package room

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// second is the size of a wording in the second language under one of this size: a little smaller, but never below body
// where the first is not.
func (p *page) second(size float32) float32 { return min(size, max(p.body, size*.8)) }

// both sets a text and, right below it in the quieter tone, its wording in the second language.
func (p *page) both(t view.RoomText, size float32, bold bool, tone fyne.ThemeColorName) {
	p.set(t.Text, size, bold, tone)
	if t.Second != "" {
		p.set(t.Second, p.second(size), false, look.Soft)
	}
}

// bothTall is the height that they take.
func (p *page) bothTall(t view.RoomText, size float32, bold bool, w float32) float32 {
	h := p.tall(t.Text, size, bold, w)
	if t.Second != "" {
		h += p.tall(t.Second, p.second(size), false, w)
	}
	return h
}

// pairShare is how much of the page a title in two languages may take before both become smaller.
const pairShare = .42

// pairSize makes a title in two languages smaller where both would leave too little room for what is under them.
func (p *page) pairSize(size float32) float32 {
	if p.view.Title.Second == "" {
		return size
	}
	for size > p.body*1.15 && p.bothTall(p.view.Title, size, true, p.wide) > (p.bottom-p.top)*pairShare {
		size *= .94
	}
	return size
}
