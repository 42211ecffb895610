package room

import (
	"slices"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// soFarWay is a way to set sections: how large, and which of them stand under one another.
type soFarWay struct {
	size    float32
	columns [][]int
}

// soFar sets sections side by side: in the largest type that holds all of them, or at the floor with as much of each as
// fits. Counts stand before their lines, one under another.
func (p *page) soFar() bool {
	p.both(p.view.Title, p.lead*1.15, true, look.Ink)
	p.y += p.gap
	top, before, blocks := p.y, p.out, p.blocks
	all := make([]int, len(p.view.Sections))
	for i, x := range p.view.Sections {
		all[i] = len(x.List)
	}
	try := func(way soFarWay, shown []int) bool {
		p.y, p.out, p.blocks = top, slices.Clip(before), slices.Clip(blocks)
		return p.sections(way, shown)
	}
	ways := p.soFarWays()
	for _, way := range ways {
		if try(way, all) {
			return true
		}
	}
	var best soFarWay
	var most []int
	for _, way := range ways { // at the floor, the way that shows most
		shown := make([]int, len(all))
		if way.size != boardFloor || !try(way, shown) {
			continue
		}
		p.fill(shown, all, func() bool { return try(way, shown) })
		if most == nil || sum(shown) > sum(most) {
			best, most = way, shown
		}
	}
	return most != nil && try(best, most)
}

func sum(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}

// soFarWays lists the ways from the largest to the floor. Where there is room for columns, each section has one; where
// that makes them too narrow, the first, which is longest, stands beside the others.
func (p *page) soFarWays() (out []soFarWay) {
	var own [][]int
	var under []int
	for i := range p.view.Sections {
		own, under = append(own, []int{i}), append(under, i)
	}
	sets := [][][]int{{under}}
	if p.wide > 24*p.body && !p.upright() && len(own) > 1 {
		sets = [][][]int{own}
		if len(own) > 2 {
			sets = append(sets, [][]int{{0}, under[1:]})
		}
	}
	for _, size := range []float32{1.3, 1.15, 1.05, .95, .85, .78, boardFloor} {
		for _, columns := range sets {
			out = append(out, soFarWay{size, columns})
		}
	}
	return out
}

// sections sets so many lines of each section, and counts the rest.
func (p *page) sections(way soFarWay, shown []int) bool {
	top, size := p.y, p.body*way.size
	gap := p.gap * 1.6
	n := float32(len(way.columns))
	w := (p.wide - gap*(n-1)) / n
	fits := true
	for c, column := range way.columns {
		p.x, p.y, p.w = p.left+float32(c)*(w+gap), top, w
		for i, at := range column {
			if i > 0 {
				p.y += p.gap * .8
			}
			p.section(p.view.Sections[at], size, shown[at], p.left+float32(c)*(w+gap), w)
		}
		fits = fits && p.y <= p.bottom+.5
	}
	return fits
}

// section sets one list with its head over a line.
func (p *page) section(s view.RoomSection, size float32, n int, x, w float32) {
	head := max(size*.9, p.body*.8)
	p.x, p.w = x, w
	p.set(s.Head, head, true, look.Accent)
	p.y += size * .15
	p.blocks = append(p.blocks, block{x: x, y: p.y, w: w, h: 2, fill: look.Rule, sharp: true})
	p.y += size * .4
	var gutter float32
	for _, item := range s.List {
		gutter = max(gutter, p.width(mark(item), size, true))
	}
	hang := gutter + size*.6
	for _, item := range s.List[:n] {
		m := mark(item)
		p.out = append(p.out, piece{text: m, size: size, bold: true, tone: look.Ink, x: x + gutter - p.width(m, size, true), y: p.y})
		p.x, p.w = x+hang, w-hang
		p.both(item.RoomText, size, false, look.Ink)
		p.y += size * .42
	}
	if rest := len(s.List) - n; rest > 0 {
		p.x, p.w = x+hang, w-hang
		p.set(p.more(rest), size, false, look.Soft)
	} else {
		p.y -= size * .42
	}
}

// mark is what stands before a line.
func mark(x view.RoomItem) string {
	if x.Mark == "" {
		return "•"
	}
	return x.Mark
}
