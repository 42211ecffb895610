package room

import (
	"slices"

	"folkmoot/ui/look"
)

// barFloor is the smallest type of a result, of body.
const barFloor = .8

// reveal sets the bars of a result, the longest first; those that do not fit at the floor are counted.
func (p *page) reveal() bool {
	top, before := p.y, p.out
	try := func(f float32, n int) bool {
		p.y, p.out, p.blocks = top, slices.Clip(before), nil
		return p.bars(p.body*f, n)
	}
	all := len(p.view.Bars)
	for _, f := range []float32{1.25, 1.1, 1, .9, barFloor} {
		if try(f, all) {
			return true
		}
	}
	for n := all - 1; n > 0; n-- {
		if try(barFloor, n) {
			return true
		}
	}
	return false
}

func (p *page) bars(size float32, n int) bool {
	words := size * .85
	var rank, widest float32
	for _, b := range p.view.Bars[:n] {
		rank = max(rank, p.width(b.Rank, size, true))
		widest = max(widest, p.width(b.Words, words, false))
	}
	indent := rank + size*.7
	w := p.wide - indent
	under := widest > w*.55 // too narrow for a bar and its words side by side
	room := w
	if !under {
		room = w - widest - size
	}
	for _, b := range p.view.Bars[:n] {
		p.out = append(p.out, piece{text: b.Rank, size: size, bold: true, tone: look.Ink, x: p.left, y: p.y})
		p.x, p.w = p.left+indent, w
		p.set(b.Text, size, true, look.Ink)
		long := max(float32(b.Share)*room, 2)
		p.blocks = append(p.blocks, block{x: p.x, y: p.y + size*.12, w: long, h: size * .8, edge: look.Ink, bar: true})
		if under {
			p.y += size
			p.set(b.Words, words, false, look.Ink)
			p.y += size * .4
		} else {
			p.out = append(p.out, piece{text: b.Words, size: words, tone: look.Ink, x: p.x + long + size*.5, y: p.y + size*.52 - lineHeight(words)/2})
			p.y += size * 1.35
		}
	}
	p.x, p.w = p.left, p.wide
	if rest := len(p.view.Bars) - n; rest > 0 {
		p.set(p.more(rest), size, false, look.Soft)
	}
	return p.y <= p.bottom+size*.4
}
