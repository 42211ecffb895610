package room

import (
	"fmt"
	"slices"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// setting is a way to set a list: how large, and in how many columns.
type setting struct {
	size    float32
	columns int
}

// settings lists the ways from the largest to the floor. What is being said is always set in the same way, so that
// nothing changes its size while people talk.
func (p *page) settings() []setting {
	two := 2
	if p.wide < 30*p.body || p.upright() {
		two = 1 // too narrow to be halved
	}
	if p.view.Kind == view.RoomIdeas {
		return []setting{{1.05, two}}
	}
	if p.view.Kind == view.RoomStrip {
		return []setting{{1, two}, {.85, two}, {stripFloor, max(two, min(3, int(p.wide/(18*p.body*stripFloor))))}}
	}
	if p.view.Kind == view.RoomField || p.view.Kind == view.RoomBallot {
		return []setting{{1.1, 1}, {1, 1}, {.9, 1}, {barFloor, 1}, {barFloor, max(1, min(2, int(p.wide/(9*p.body))))}}
	}
	return []setting{{1.4, 1}, {1.25, 1}, {1.1, 1}, {1.25, two}, {1.1, two}, {1, two}}
}

// upright tells whether the page is taller than wide, so that columns would be narrow and one of them empty.
func (p *page) upright() bool { return p.wide < p.bottom-p.top }

// list sets the list in the first way that holds all of it, or as much of it as fits at the floor.
func (p *page) list() bool {
	if len(p.view.List) == 0 {
		return p.y <= p.bottom+.5
	}
	top, before := p.y, p.out
	ways := p.settings()
	for i, way := range ways {
		p.y, p.out = top, slices.Clip(before)
		if p.placed = p.flow(way, i == len(ways)-1); p.placed == len(p.view.List) {
			if way.columns > 1 && p.view.Kind == view.RoomPage {
				p.level(way, top, before)
			}
			return true
		}
	}
	return p.placed > 0
}

// level makes the columns about equally long.
func (p *page) level(way setting, top float32, before []piece) {
	bottom, short := p.bottom, top
	long := bottom
	for long-short > p.body/4 {
		p.bottom = (short + long) / 2
		p.y, p.out = top, slices.Clip(before)
		if p.flow(way, false) == len(p.view.List) {
			long = p.bottom
		} else {
			short = p.bottom
		}
	}
	p.bottom, p.y, p.out = long, top, slices.Clip(before)
	p.flow(way, false)
	p.bottom = bottom
}

// flow sets the list down the columns and returns how much of it it placed. At the floor it counts the rest.
func (p *page) flow(way setting, floor bool) int {
	size := p.body * way.size
	top, gap := p.y, p.gap*1.6
	w := (p.wide - gap*float32(way.columns-1)) / float32(way.columns)
	column, y := 0, top
	all := len(p.view.List)
	for i, x := range p.view.List {
		need := p.itemTall(x, size, w)
		for y+need > p.bottom && column < way.columns-1 && y > top {
			column, y = column+1, top
		}
		keep := y + need
		if floor && i < all-1 && column == way.columns-1 {
			keep += size*.45 + lineHeight(size) // for the line that counts the rest
			if p.restFits(i+1, size, w, y+need+size*.45) {
				keep = y + need
			}
		}
		if keep > p.bottom+.5 {
			if floor && i > 0 {
				p.x, p.y, p.w = p.left+float32(column)*(w+gap), y, w
				p.set(p.more(all-i), size, false, look.Soft)
			}
			return i
		}
		p.item(i, x, size, p.left+float32(column)*(w+gap), y, w)
		y += need + size*.45
	}
	return all
}

// restFits reports whether all that follows still fits into the last column.
func (p *page) restFits(from int, size, w, y float32) bool {
	for _, x := range p.view.List[from:] {
		y += p.itemTall(x, size, w)
		if y > p.bottom+.5 {
			return false
		}
		y += size * .45
	}
	return true
}

const noteShare = .85 // of the size of the line above

func (p *page) indent(size float32) float32 { return size * p.hang }

// heavy tells whether a line outweighs the one under it.
func (p *page) heavy(x view.RoomItem) bool { return p.view.Ranked && x.Note != "" }

func (p *page) itemTall(x view.RoomItem, size, w float32) float32 {
	h := p.bothTall(x.RoomText, size, p.heavy(x), w-p.indent(size))
	if x.Note != "" {
		h += p.tall(x.Note, size*noteShare, false, w-p.indent(size))
	}
	return h
}

func (p *page) item(i int, x view.RoomItem, size, left, y, w float32) {
	mark := "•"
	switch {
	case x.Mark != "":
		mark = x.Mark
	case p.view.Ranked:
		mark = fmt.Sprint(i + 1)
	}
	p.out = append(p.out, piece{text: mark, size: size, bold: true, tone: look.Accent, x: left, y: y})
	p.x, p.y, p.w = left+p.indent(size), y, w-p.indent(size)
	p.both(x.RoomText, size, p.heavy(x), look.Ink)
	if x.Note != "" {
		p.set(x.Note, size*noteShare, false, look.Soft)
	}
}
