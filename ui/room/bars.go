package room

import (
	"slices"
	"sort"
	"strconv"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// barFloor is the smallest type of a result, of body.
const barFloor = .8

// says sets the question, the most important sentence of a result and what to be careful with.
func (p *page) says() {
	if p.view.Lead.Text == "" {
		p.both(p.view.Title, p.lead*1.15, true, look.Ink)
		p.y += p.gap
		return
	}
	p.both(p.view.Title, p.body, false, look.Soft)
	p.y += p.gap * .15
	lead := p.lead
	if p.view.Kind == view.RoomField || len(p.wrap(p.view.Lead.Text, lead, true, p.wide)) > 2 {
		lead = p.body * 1.15 // a field needs height, and so do the bars
	}
	p.both(p.view.Lead, lead, true, look.Ink)
	if p.view.Care != "" {
		p.y += p.gap * .3
		top, size, indent := p.y, p.body, p.body*.7
		p.x, p.w = p.left+indent, p.wide-indent
		p.set(p.view.Care, size, false, look.Ink)
		p.blocks = append(p.blocks, block{x: p.left, y: top + size*.2, w: size * .25, h: p.y - top - size*.3, fill: look.Warn, sharp: true})
		p.x, p.w = p.left, p.wide
	}
	p.y += p.gap * .7
}

// barWay is a way to set bars: how large, and whether a bar stands beside its option or under it.
type barWay struct {
	size   float32
	beside bool
}

// reveal sets the bars of a result in the largest way that holds all of them; those that do not fit at the floor are
// counted.
func (p *page) reveal() bool {
	p.scale()
	top, before, blocks := p.y, p.out, p.blocks
	try := func(way barWay, n int) bool {
		p.y, p.out, p.blocks = top, slices.Clip(before), slices.Clip(blocks)
		return p.bars(barWay{p.body * way.size, way.beside}, n)
	}
	all := len(p.view.Bars)
	ways := []barWay{{1.25, false}, {1.1, false}, {1, false}}
	floor := barWay{barFloor, false}
	if p.wide > 24*p.body { // wide enough to be halved
		ways = append(ways, barWay{1.25, true}, barWay{1.1, true}, barWay{1, true}, barWay{.9, true}, barWay{barFloor, true})
		floor.beside = true
	} else {
		ways = append(ways, barWay{.9, false}, barWay{barFloor, false})
	}
	for _, way := range ways {
		if try(way, all) {
			return true
		}
	}
	over := sort.Search(all, func(n int) bool { return !try(floor, n+1) }) // so many fit
	return over > 0 && try(floor, over)
}

// bars sets so many bars, and counts the rest.
func (p *page) bars(way barWay, n int) bool {
	size, words := way.size, way.size*.85
	var rank, widest, name, text float32
	for _, b := range p.view.Bars[:n] {
		rank, text = max(rank, p.width(b.Rank, size, true)), max(text, p.width(b.Text, size, false)*1.02, p.width(b.Second, p.second(size), false))
		widest = max(widest, p.width(b.Words, words, false), p.width(b.Last, words, false))
		for _, part := range b.Parts {
			name = max(name, p.width(part.Name, words, false))
		}
	}
	row := barRow{way: way, words: words, left: p.left, wide: p.wide}
	if rank > 0 {
		row.indent = rank + size*.7
	}
	row.x, row.w = p.left+row.indent, p.wide-row.indent
	row.textWide = row.w
	if way.beside {
		row.textWide = min(max(text, row.w*.2), row.w*.42)
		row.x, row.w = row.x+row.textWide+size, row.w-row.textWide-size
	}
	if name > 0 {
		row.name = min(name+size*.5, row.w/3)
	}
	row.room = row.w - row.name
	if row.under = widest > row.room*.6; !row.under {
		row.room -= widest + size*.6
	}
	for _, b := range p.view.Bars[:n] {
		p.row(b, row)
	}
	p.x, p.w = p.left, p.wide
	if rest := len(p.view.Bars) - n; rest > 0 {
		p.set(p.more(rest), size, false, look.Soft)
	}
	return p.y <= p.bottom+size*.4
}

// barRow is what the rows of a result have in common.
type barRow struct {
	way        barWay
	words      float32 // size of the words
	left, wide float32
	indent     float32 // of the place
	textWide   float32
	x, w       float32 // of the bars with their words
	name       float32 // room for the name of a criterion
	room       float32 // for the longest bar
	under      bool    // too narrow for a bar and its words side by side
}

// row sets one option with its bars and words.
func (p *page) row(b view.RoomBar, row barRow) {
	size, top := row.way.size, p.y
	p.out = append(p.out, piece{text: b.Rank, size: size, bold: true, tone: look.Ink, x: row.left, y: top})
	p.x, p.w = row.left+row.indent, row.textWide
	p.both(b.RoomText, size, !row.way.beside, look.Ink)
	end := p.y
	if row.way.beside {
		p.y = top
	}
	x := row.x
	if len(b.Parts) > 0 {
		p.parts(b, row)
	} else {
		long := max(float32(b.Share)*row.room, 2)
		p.blocks = append(p.blocks, block{x: x, y: p.y + size*.27, w: long, h: size * .8, edge: look.Ink, bar: true, from: x})
		x += long + size*.5
		if row.under {
			p.y += size * 1.1
		}
	}
	switch {
	case row.under:
		p.x, p.w = row.x, row.w
		p.set(b.Words, row.words, false, look.Ink)
		p.y += size * .25
	case len(b.Parts) > 0:
		last := p.y - size*1.4
		p.out = append(p.out, piece{text: b.Words, size: row.words, tone: look.Ink, x: row.x + row.name + row.room + size*.5, y: last + size*.67 - lineHeight(row.words)/2})
	default:
		p.out = append(p.out, piece{text: b.Words, size: row.words, tone: look.Ink, x: x, y: p.y + size*.67 - lineHeight(row.words)/2})
		p.y += size * 1.35
	}
	p.y = max(p.y, end) + size*.2
}

// levelTall is how tall a level stands in a bar: the ends of a scale are taller than its middle, so that strength can be
// told without colours.
func levelTall(level, levels int) float32 {
	if levels < 2 {
		return 1
	}
	off := 2*level - (levels - 1)
	return .66 + .34*float32(max(off, -off))/float32(levels-1)
}

// parts sets the answers on an option, a bar for each criterion.
func (p *page) parts(b view.RoomBar, row barRow) {
	size := row.way.size
	tall, sc := size*1.25, p.view.Scale
	unit := row.room / float32(max(sc.Below+sc.Above, 1)) // of half a person
	axis := row.x + row.name + float32(sc.Below)*unit
	for _, part := range b.Parts {
		if part.Name != "" {
			small := row.words * p.squeeze(part.Name, row)
			p.out = append(p.out, piece{text: part.Name, size: small, tone: look.Soft, x: row.x, y: p.y + size*.7 - lineHeight(small)/2})
		}
		x := axis
		if sc.Middle {
			below, _ := view.VoteSides(part.People)
			x -= float32(below) * unit
			p.blocks = append(p.blocks, block{x: axis - 1, y: p.y, w: 2, h: size * 1.4, fill: look.Soft, sharp: true})
		}
		for i, n := range part.People {
			if n == 0 {
				continue
			}
			w, h := 2*float32(n)*unit, tall*levelTall(i, len(part.People))
			y := p.y + (size*1.4-h)/2
			p.blocks = append(p.blocks, block{x: x, y: y, w: w, h: h, edge: look.Ink, bar: true, from: axis, level: i, levels: len(part.People)})
			text, small := strconv.Itoa(n), size*.7
			if wide := p.width(text, small, true); wide+2 < w {
				p.out = append(p.out, piece{text: text, size: small, bold: true, tone: look.Ink, x: x + (w-wide)/2, y: p.y + (size*1.4-lineHeight(small))/2, level: i, levels: len(part.People)})
			}
			x += w
		}
		p.y += size * 1.4
	}
}

// squeeze makes the name of a criterion fit its place.
func (p *page) squeeze(name string, row barRow) float32 {
	if w := p.width(name, row.words, false); w > row.name*.9 {
		return row.name * .9 / w
	}
	return 1
}

// scale sets the names of a scale's levels, each after a mark as it stands in the bars.
func (p *page) scale() {
	levels := p.view.Scale.Levels
	if len(levels) == 0 {
		return
	}
	size := p.body * .85
	mark, gap := size*1.3, size*1.1
	x := p.left
	for i, name := range levels {
		w := p.width(name, size, false)
		if x > p.left && x+mark+w > p.left+p.wide {
			x, p.y = p.left, p.y+lineHeight(size)
		}
		h := size * 1.1 * levelTall(i, len(levels))
		p.blocks = append(p.blocks, block{x: x, y: p.y + (lineHeight(size)-h)/2, w: size, h: h, edge: look.Ink, bar: true, key: true, level: i, levels: len(levels)})
		p.x, p.w = x+mark, p.left+p.wide-x-mark
		lines := p.wrap(name, size, false, p.w)
		for j, line := range lines {
			p.out = append(p.out, piece{text: line, size: size, tone: look.Soft, x: p.x, y: p.y})
			if j < len(lines)-1 {
				p.y += lineHeight(size)
			}
		}
		x += mark + w + gap
	}
	p.x, p.w = p.left, p.wide
	p.y += lineHeight(size) + p.gap*.5
}
