package room

import "folkmoot/ui/look"

// steps sets the steps that a group takes side by side, each under a stroke: the one where the group is is strong, and its
// stroke becomes shorter with the time that is left.
func (p *page) steps() {
	n := float32(len(p.view.Steps.Names))
	gap := p.gap * .7
	w := (p.wide - gap*(n-1)) / n
	size := p.body * 1.05
	for _, name := range p.view.Steps.Names { // no word is broken
		for size > p.body*.8 && p.broken(name, size, w) {
			size *= .95
		}
	}
	thick := max(p.body*.22, 2)
	top, end := p.y, p.y
	for i, name := range p.view.Steps.Names {
		x := p.left + float32(i)*(w+gap)
		tone, now := look.Soft, i+1 == p.view.Steps.At
		long := float32(0)
		switch {
		case now && p.view.Steps.Timed:
			tone, long = look.Accent, w*float32(p.view.Steps.Left)
		case now:
			tone, long = look.Accent, w
		}
		p.blocks = append(p.blocks, block{x: x, y: top + thick/2 - 1, w: w, h: 2, fill: look.Edge, sharp: true})
		if long > 0 {
			p.blocks = append(p.blocks, block{x: x, y: top, w: long, h: thick, fill: look.Accent, sharp: true})
		}
		p.x, p.y, p.w = x, top+thick+p.body*.2, w
		p.set(name, size, now, tone)
		end = max(end, p.y)
	}
	p.x, p.y, p.w = p.left, end, p.wide
}
