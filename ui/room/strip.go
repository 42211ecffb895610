package room

import (
	"cmp"
	"slices"
	"strconv"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// stripFloor is the smallest type of the ideas on the line, of body.
const stripFloor = .72

// markWide is the room that the mark of an innovation takes before words of this size.
func markWide(size float32) float32 { return size * .95 }

// markAt is that mark, beside a line that begins at y.
func markAt(x, y, size float32) block {
	side := size * .75
	return block{x: x, y: y + (lineHeight(size)-side)/2 + size*.04, w: side, h: side, mark: true}
}

// strip hangs the ideas under their places on a line: in words where these fit, else as numbers with a list below.
func (p *page) strip() bool {
	if len(p.view.Line.Steps) == 0 {
		return false
	}
	p.line()
	top, before, blocks := p.y, p.out, p.blocks
	reset := func() { p.y, p.out, p.blocks = top, slices.Clip(before), slices.Clip(blocks) }
	for _, f := range []float32{1, .92, .85, .78, stripFloor} {
		reset()
		if p.cards(p.body * f) {
			return true
		}
	}
	all := p.marks()
	for _, f := range []float32{1, .85, stripFloor} {
		reset()
		if p.chips(p.body*f, -1) && p.legend(all, f == stripFloor) {
			return true
		}
	}
	reset()
	for rows := p.chipRows(); rows >= 0; rows-- {
		reset()
		if p.chips(p.body*stripFloor, rows) {
			return true // no room for words: they are read out
		}
	}
	return false
}

// line sets the names of the ends, the line under them, and the number of each step.
func (p *page) line() {
	size := p.body * 1.1
	half := p.wide/2 - p.gap/2
	y := p.y
	low, high := p.wrap(p.view.Line.Low, size, true, half), p.wrap(p.view.Line.High, size, true, half)
	tall := float32(max(len(low), len(high))) * lineHeight(size)
	for i, text := range low {
		p.out = append(p.out, piece{text: text, size: size, bold: true, tone: look.Accent, x: p.left, y: y + tall - float32(len(low)-i)*lineHeight(size)})
	}
	for i, text := range high {
		x := p.left + p.wide - p.width(text, size, true)
		p.out = append(p.out, piece{text: text, size: size, bold: true, tone: look.Accent, x: x, y: y + tall - float32(len(high)-i)*lineHeight(size)})
	}
	y += tall + p.body*.2
	thick := max(p.body*.12, 1)
	p.blocks = append(p.blocks, block{x: p.left, y: y, w: p.wide, h: thick, fill: look.Accent, sharp: true})
	for i := range p.view.Line.Steps {
		x, w := p.step(i)
		p.blocks = append(p.blocks, block{x: x + w/2 - thick/2, y: y, w: thick, h: p.body * .45, fill: look.Accent, sharp: true})
		text := strconv.Itoa(i + 1)
		p.out = append(p.out, piece{text: text, size: p.body * .8, bold: true, tone: look.Soft, x: x + (w-p.width(text, p.body*.8, true))/2, y: y + p.body*.4})
	}
	p.y = y + p.body*.4 + lineHeight(p.body*.8) + p.body*.15
}

// step is where the column of a step begins and how wide it is.
func (p *page) step(i int) (x, w float32) {
	gap := p.gap * .4
	w = (p.wide - gap*float32(len(p.view.Line.Steps)-1)) / float32(len(p.view.Line.Steps))
	return p.left + float32(i)*(w+gap), w
}

// cards hangs up the ideas in words. No word is broken: a column that is too narrow for one shows numbers.
func (p *page) cards(size float32) bool {
	top, end, pad := p.y, p.y, size*.4
	for i, marks := range p.view.Line.Steps {
		x, w := p.step(i)
		inner := w - 2*pad
		y := top
		for _, m := range marks {
			var indent float32
			if m.New {
				indent = markWide(size)
			}
			if p.broken(m.Text, size, inner-indent) || p.broken(m.Second, p.second(size), inner-indent) {
				return false
			}
			h := p.bothTall(m.RoomText, size, false, inner-indent) + pad
			if y+h > p.bottom+.5 {
				return false
			}
			p.blocks = append(p.blocks, markBlock(m, x, y, w, h))
			p.x, p.y, p.w = x+pad+indent, y+pad*.4, inner-indent
			if m.New {
				p.blocks = append(p.blocks, markAt(x+pad, p.y, size))
			}
			p.both(m.RoomText, size, false, look.Ink)
			y += h + size*.3
		}
		end = max(end, y)
	}
	p.y = end
	return true
}

// broken tells whether a word is wider than its line.
func (p *page) broken(text string, size, w float32) bool {
	for word := range words(text) {
		if p.width(word, size, false) > w-size*.1 {
			return true
		}
	}
	return false
}

func markBlock(m view.RoomMark, x, y, w, h float32) block {
	b := block{x: x, y: y, w: w, h: h, fill: look.Sheet, edge: look.Edge}
	if m.New {
		b.fill, b.edge = look.AccentTint, look.Accent
	}
	return b
}

// chips hangs up the ideas as numbers, at most so many rows of them on a step; below 0 it is all of them. What is left
// out is counted.
func (p *page) chips(size float32, rows int) bool {
	top, end := p.y, p.y
	wide, tall := p.chip(size)
	for i, marks := range p.view.Line.Steps {
		x, w := p.step(i)
		across := int((w + size*.2) / (wide + size*.2))
		if across < 1 {
			return false
		}
		n := len(marks)
		if rows >= 0 {
			n = min(n, rows*across)
		}
		across = max(1, min(across, n))
		left := x + (w-float32(across)*(wide+size*.2)+size*.2)/2
		y := top
		for j, m := range marks[:n] {
			cx := left + float32(j%across)*(wide+size*.2)
			y = top + float32(j/across)*(tall+size*.2)
			text, from := strconv.Itoa(m.Number), cx
			p.blocks = append(p.blocks, markBlock(m, cx, y, wide, tall))
			if m.New {
				p.blocks = append(p.blocks, markAt(cx+size*.25, y, size))
				from += markWide(size) * .9
			}
			p.out = append(p.out, piece{text: text, size: size, bold: true, tone: look.Ink, x: from + (cx+wide-from-p.width(text, size, true))/2, y: y})
		}
		if n > 0 {
			y += tall + size*.2
		}
		if rest := len(marks) - n; rest > 0 {
			p.x, p.y, p.w = x, y, w
			p.set(p.more(rest), size, false, look.Soft)
			y = p.y
		}
		end = max(end, y)
	}
	p.y = end
	return end <= p.bottom+.5
}

// chipRows is how many rows of numbers there are on the fullest step at the floor.
func (p *page) chipRows() int {
	_, tall := p.chip(p.body * stripFloor)
	return max(int((p.bottom-p.y)/tall), 0)
}

// chip is how large a number is with its border: as wide as the widest, so that they stand in rows.
func (p *page) chip(size float32) (wide, tall float32) {
	for _, m := range p.marks() {
		wide = max(wide, p.width(strconv.Itoa(m.Number), size, true))
	}
	if p.view.Line.Marked {
		wide += markWide(size)
	}
	return wide + size*.6, lineHeight(size)
}

// marks lists the ideas on the line by their numbers, to be looked up.
func (p *page) marks() []view.RoomMark {
	return slices.SortedFunc(slices.Values(slices.Concat(p.view.Line.Steps...)), func(a, b view.RoomMark) int { return cmp.Compare(a.Number, b.Number) })
}

// legend lists what the numbers stand for. It fails where there is no room for all of it, so that smaller numbers are
// tried; at the floor the rest is counted, and where no line is left it does without.
func (p *page) legend(all []view.RoomMark, floor bool) bool {
	p.view.List = nil
	for _, m := range all {
		mark := strconv.Itoa(m.Number)
		p.view.List = append(p.view.List, view.RoomItem{Mark: mark, RoomText: m.RoomText})
		p.hang = max(p.hang, p.width(mark, p.body, true)/p.body+.5)
	}
	p.y += p.gap * .5
	before := p.out
	if p.y+2*lineHeight(p.body) < p.bottom && p.list() && (floor || p.placed == len(all)) {
		return true
	}
	p.out = before
	return floor
}
