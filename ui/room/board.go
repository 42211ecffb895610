package room

import (
	"slices"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// boardFloor is the smallest type of the board, of body: names of themes stay at body.
const boardFloor = .72

// board sets the themes side by side: in the largest type that holds every idea, or at the floor with as many ideas
// of each theme as fit.
func (p *page) board() bool {
	top, before := p.y, p.out
	try := func(f float32, columns int, shown []int) bool {
		p.y, p.out, p.blocks = top, slices.Clip(before), nil
		return p.boardAt(f, columns, shown)
	}
	all := make([]int, len(p.view.Groups))
	for i, g := range p.view.Groups {
		all[i] = len(g.Ideas)
	}
	for _, f := range []float32{1.1, 1, .92, .85, .78, boardFloor} {
		for columns := p.fewest(); columns <= p.most(f); columns++ {
			if try(f, columns, all) {
				return true
			}
		}
	}
	columns := p.most(boardFloor)
	shown := make([]int, len(all))
	if !try(boardFloor, columns, shown) {
		return false
	}
	p.fill(shown, all, func() bool { return try(boardFloor, columns, shown) })
	return try(boardFloor, columns, shown)
}

// fill gives each theme in turn one more idea, for as long as that fits.
func (p *page) fill(shown, all []int, fits func() bool) {
	for full := make([]bool, len(all)); slices.Contains(full, false); {
		for i := range shown {
			if full[i] = full[i] || shown[i] == all[i]; full[i] {
				continue
			}
			shown[i]++
			if shown[i] == all[i]-1 && fits() { // the last one takes the line that would count it
				shown[i]++
				if fits() {
					continue
				}
				shown[i]--
			}
			if !fits() {
				shown[i]--
				full[i] = true
			}
		}
	}
}

// fewest and most columns: none narrower than a short line, none wider than a long one.
func (p *page) fewest() int { return max(min(len(p.view.Groups), 2, int(p.wide/(p.body*12))), 1) }

func (p *page) most(f float32) int {
	return max(min(len(p.view.Groups), int(p.wide/(p.body*f*15)), 5), p.fewest())
}

// boardAt puts each theme into the shortest column, with so many of its ideas.
func (p *page) boardAt(f float32, columns int, shown []int) bool {
	head, body := p.body*max(f, .95), p.body*f
	gap := p.gap * .6
	w := (p.wide - gap*float32(columns-1)) / float32(columns)
	pad := body * .6
	tops := make([]float32, columns)
	for i := range tops {
		tops[i] = p.y
	}
	for i, g := range p.view.Groups {
		at := 0
		for c := range tops {
			if tops[c] < tops[at]-.5 {
				at = c
			}
		}
		left := p.left + float32(at)*(w+gap)
		end := p.group(g, head, body, shown[i], left+pad, tops[at]+pad*.8, w-2*pad) + pad*.8
		p.blocks = append(p.blocks, block{x: left, y: tops[at], w: w, h: end - tops[at], fill: look.Sheet, edge: look.Rule})
		tops[at] = end + gap
		if end > p.bottom+.5 {
			return false
		}
	}
	return true
}

// group sets a theme and returns where it ends.
func (p *page) group(g view.RoomGroup, head, body float32, n int, x, y, w float32) float32 {
	p.x, p.y, p.w = x, y, w
	p.both(g.Title, head, true, look.Accent)
	shown := g.Ideas[:n]
	for _, text := range shown {
		if p.y > p.bottom+.5 {
			return p.y // it does not fit, however much comes after it
		}
		p.y += body * .3
		p.both(text, body, false, look.Ink)
	}
	if rest := len(g.Ideas) - len(shown); rest > 0 {
		p.y += body * .3
		words := p.more(rest)
		if len(shown) == 0 {
			words = p.say.N("room.group", rest, "{{.N}} idea", "{{.N}} ideas")
		}
		p.set(words, body, false, look.Soft)
	}
	return p.y
}
