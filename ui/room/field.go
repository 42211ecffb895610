package room

import (
	"slices"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// field sets the options by two values in a field that is cut in four, as numbers, and beside it what they mean.
func (p *page) field() bool {
	left, wide, top := p.left, p.wide, p.y
	side := wide*.55 - p.gap*.6
	if !p.quarters(left, top, side) {
		return false
	}
	p.left, p.wide, p.y = left+side+p.gap*1.2, wide-side-p.gap*1.2, top
	p.view.List = slices.Clone(p.view.List)
	for _, x := range p.view.List {
		p.hang = max(p.hang, p.width(x.Mark, p.body, true)/p.body+.5)
	}
	from, before := p.y, p.out
	ok := p.list()
	if p.placed < len(p.view.List) { // the field itself says where they stand
		for i := range p.view.List {
			p.view.List[i].Note = ""
		}
		p.y, p.out = from, slices.Clip(before)
		ok = p.list()
	}
	p.left, p.wide = left, wide
	return ok
}

// quarters draws the field with the names of its quarters above and below, where no number stands on them.
func (p *page) quarters(x, y, wide float32) bool {
	size, half := p.body*.8, wide/2-p.gap*.2
	names := p.view.Field.Names
	tall := func(a, b string) float32 { return max(p.tall(a, size, false, half), p.tall(b, size, false, half)) }
	name := func(i int, y float32) {
		p.x, p.y, p.w = x+float32(i%2)*(wide/2+p.gap*.1), y, half
		p.set(names[i], size, false, look.Soft)
	}
	above, below := tall(names[0], names[1]), tall(names[2], names[3])
	box := block{x: x, y: y + above + size*.3, w: wide, fill: look.Sheet, edge: look.Edge}
	box.h = p.bottom - below - size*.3 - box.y
	if box.h < p.body*3 {
		return false
	}
	for i := range names {
		if i < 2 {
			name(i, y)
		} else {
			name(i, box.y+box.h+size*.3)
		}
	}
	thick := max(p.body*.06, 1)
	p.blocks = append(p.blocks, box,
		block{x: x + wide/2 - thick/2, y: box.y, w: thick, h: box.h, fill: look.Edge, sharp: true},
		block{x: x, y: box.y + box.h/2 - thick/2, w: wide, h: thick, fill: look.Edge, sharp: true})
	return p.spots(box)
}

// spot is the numbers of the options that stand at one place of the field.
type spot struct {
	atX, atY   float32
	labels     []string
	x, y, w, h float32
	across     int
}

// spots sets the numbers at their places. Where so many crowd together that they would cover one another, they become
// smaller, and at the floor only the first of a place is given with how many more stand there.
func (p *page) spots(box block) bool {
	all := gather(p.view.Field.Points)
	size := p.body
	for ; ; size *= .9 {
		p.arrange(all, box, size)
		if !covered(all) {
			break
		}
		if size < p.body*.72 {
			for i, s := range all {
				if len(s.labels) > 1 {
					all[i].labels = []string{p.say.T("room.field.more", "{{.First}} +{{.N}}", say.Args{"First": s.labels[0], "N": len(s.labels) - 1})}
				}
			}
			p.arrange(all, box, size)
			break
		}
	}
	for _, s := range all {
		cell := s.w / float32(s.across)
		for i, label := range s.labels {
			x, y := s.x+float32(i%s.across)*cell, s.y+float32(i/s.across)*lineHeight(size)
			p.blocks = append(p.blocks, block{x: x + cell*.04, y: y, w: cell * .92, h: lineHeight(size) * .94, fill: look.AccentTint, edge: look.Accent})
			p.out = append(p.out, piece{text: label, size: size, bold: true, tone: look.Ink, x: x + (cell-p.width(label, size, true))/2, y: y})
		}
	}
	return !covered(all)
}

// gather puts points at one place together.
func gather(points []view.VotePoint) []spot {
	var out []spot
	at := map[[2]float32]int{}
	for _, x := range points {
		key := [2]float32{x.X, x.Y}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key], out = i, append(out, spot{atX: x.X, atY: x.Y})
		}
		out[i].labels = append(out[i].labels, x.Label)
	}
	return out
}

// arrange gives each place the room that its numbers need in this size, inside the field.
func (p *page) arrange(all []spot, box block, size float32) {
	var cell float32
	for _, s := range all {
		for _, label := range s.labels {
			cell = max(cell, p.width(label, size, true)+size*.6)
		}
	}
	for i := range all {
		s := &all[i]
		s.across = 1
		for s.across*s.across*2 < len(s.labels)*3 && len(s.labels) > 1 { // about as wide as tall
			s.across++
		}
		s.across = min(s.across, len(s.labels))
		s.w = cell * float32(s.across)
		s.h = lineHeight(size) * float32((len(s.labels)+s.across-1)/s.across)
		s.x = min(max(box.x+box.w*s.atX-s.w/2, box.x+2), box.x+box.w-s.w-2)
		s.y = min(max(box.y+box.h*(1-s.atY)-s.h/2, box.y+2), box.y+box.h-s.h-2)
	}
}

// covered reports whether two places stand on one another.
func covered(all []spot) bool {
	for i, a := range all {
		for _, b := range all[:i] {
			if a.x < b.x+b.w && b.x < a.x+a.w && a.y < b.y+b.h && b.y < a.y+a.h {
				return true
			}
		}
	}
	return false
}
