package room

import "folkmoot/ui/look"

// count sets the countdown of a show of hands as large as the window allows, under what hands are asked for.
func (p *page) count() bool {
	p.both(p.view.Lead, p.title, true, look.Ink)
	high := p.bottom - p.y
	size := min(high/leading, p.title*9)
	if w := p.width(p.view.Title.Text, size, true); w > p.wide*.86 {
		size *= p.wide / w * .86
	}
	if size < p.body {
		return false
	}
	p.x = p.left + (p.wide-p.width(p.view.Title.Text, size, true))/2
	p.out = append(p.out, piece{text: p.view.Title.Text, size: size, bold: true, tone: look.Accent, x: p.x, y: p.y + (high-lineHeight(size))/2})
	return true
}

// ballot sets a ballot that is counted again at the left, and the count so far at the right. What changes from one step
// to the next stands at the left, so that the bars stay where they are.
func (p *page) ballot() bool {
	p.both(p.view.Title, p.body, false, look.Soft)
	p.y += p.gap * .5
	top, left, wide, bottom := p.y, p.left, p.wide, p.bottom
	p.wide = wide*.36 - p.gap*.6
	p.x, p.w = p.left, p.wide
	p.set(p.view.Head, p.lead, true, look.Ink)
	if p.view.Lead.Text != "" {
		p.y += p.gap * .2
		p.both(p.view.Lead, p.body, false, look.Ink)
	}
	p.y += p.gap * .6
	if !p.list() {
		return false
	}
	p.blocks = append(p.blocks, block{x: left + wide*.36, y: top, w: 2, h: bottom - top, fill: look.Rule, sharp: true})
	p.left, p.wide, p.y = left+wide*.36+p.gap*.8, wide*.64-p.gap*.8, top
	p.x, p.w = p.left, p.wide
	ok := p.reveal()
	p.left, p.wide = left, wide
	return ok
}
