package room

import (
	"fmt"

	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
)

// block is a filled rectangle: a bar, or a theme's ground.
type block struct {
	x, y, w, h float32
	fill, edge fyne.ThemeColorName
	data       int // a data colour, from 1; 0 for fill
	grows      bool
}

// sheet is a page set in type.
type sheet struct {
	texts  []piece
	blocks []block
	fits   bool
}

// steps are the sizes that are tried, from the wished one down to the floor.
var steps = []float32{1, .92, .84, .76, .7, .64, .58, .52, .46}

// compose sets a view in a window of this size.
func compose(v view.RoomView, size fyne.Size, sp *say.Speaker) sheet {
	for _, f := range steps {
		if sh := composeAt(v, size, f, len(v.List), sp); sh.fits {
			return sh
		}
	}
	floor := steps[len(steps)-1]
	least, most := 0, len(v.List)
	best := composeAt(v, size, floor, 0, sp)
	for least < most { // the most members of the list that fit at the floor
		mid := (least + most + 1) / 2
		if sh := composeAt(v, size, floor, mid, sp); sh.fits {
			least, best = mid, sh
		} else {
			most = mid - 1
		}
	}
	for f := floor; !best.fits && f > .05; f *= .8 { // a title of hundreds of words in a tiny window
		best = composeAt(v, size, f, 0, sp)
	}
	return best
}

func composeAt(v view.RoomView, size fyne.Size, f float32, members int, sp *say.Speaker) sheet {
	scale := look.RoomScale(size.Height)
	margin := min(scale.Margin, size.Width/12)
	s := &setter{x: margin, y: margin * .8, w: size.Width - 2*margin}
	sh := sheet{}
	title := scale.Question
	if v.Kind != view.RoomPage {
		title = scale.Lead
	}
	s.set(v.Title, title*max(f, .6), true, look.Ink)
	if v.Lead != "" {
		s.y += scale.Gap / 2
		s.set(v.Lead, scale.Lead*f, false, look.Ink)
	}
	foot := 0
	if v.Foot != "" {
		foot = len(wrap(v.Foot, scale.Body*max(f, .8), false, s.w))
	}
	bottom := size.Height - margin*.6 - float32(foot)*lineHeight(scale.Body*max(f, .8))
	s.y += scale.Gap
	switch v.Kind {
	case view.RoomBoard:
		composeBoard(&sh, s, v, bottom, scale, f, sp)
	case view.RoomReveal:
		composeBars(&sh, s, v, scale, f)
	default:
		composeList(s, v, scale, f, members, sp)
	}
	sh.fits = s.y <= bottom+.5
	if foot > 0 {
		at := &setter{x: margin, y: bottom + margin*.1, w: s.w}
		at.set(v.Foot, scale.Body*max(f, .8), false, look.Soft)
		s.out = append(s.out, at.out...)
	}
	sh.texts = append(sh.texts, s.out...)
	return sh
}

func composeList(s *setter, v view.RoomView, scale look.Room, f float32, members int, sp *say.Speaker) {
	size := scale.Body * 1.25 * f
	indent := size * 1.6
	left, w := s.x, s.w
	for i, text := range v.List[:members] {
		mark := "•"
		if v.Ranked {
			mark = fmt.Sprint(i + 1)
		}
		s.out = append(s.out, piece{text: mark, size: size, bold: v.Ranked, tone: look.Accent, x: left, y: s.y})
		s.x, s.w = left+indent, w-indent
		s.set(text, size, false, look.Ink)
		s.x, s.w = left, w
		s.y += size * .35
	}
	if rest := len(v.List) - members; rest > 0 {
		s.set(more(rest, sp), size, false, look.Soft)
	}
}

func more(n int, sp *say.Speaker) string {
	return sp.N("room.more", n, "and {{.N}} more", "and {{.N}} more")
}

func composeBars(sh *sheet, s *setter, v view.RoomView, scale look.Room, f float32) {
	size := scale.Body * 1.1 * f
	indent := size * 2.2
	left, w := s.x, s.w
	for i, b := range v.Bars {
		s.out = append(s.out, piece{text: b.Rank, size: size, bold: true, tone: look.Ink, x: left, y: s.y})
		s.x, s.w = left+indent, w-indent
		s.set(b.Text, size, true, look.Ink)
		words := size * .9
		room := w - indent - width(b.Words, words, false) - size
		sh.blocks = append(sh.blocks, block{x: s.x, y: s.y + size*.15, w: max(float32(b.Share)*max(room, 0), 2), h: size * .95, data: i + 1, edge: look.Ink, grows: true})
		s.out = append(s.out, piece{text: b.Words, size: words, tone: look.Ink, x: s.x + float32(b.Share)*max(room, 0) + size*.5, y: s.y})
		s.x, s.w = left, w
		s.y += size * 1.75
	}
}

func composeBoard(sh *sheet, s *setter, v view.RoomView, bottom float32, scale look.Room, f float32, sp *say.Speaker) {
	head, body := scale.Body*1.05*f, scale.Body*.95*f
	columns := min(max(int(s.w/(body*19)), 1), max(len(v.Groups), 1), 4)
	gap := scale.Gap * .7
	w := (s.w - gap*float32(columns-1)) / float32(columns)
	pad := body * .6
	tops := make([]float32, columns)
	for i := range tops {
		tops[i] = s.y
	}
	for _, g := range v.Groups {
		at := 0
		for i := range tops {
			if tops[i] < tops[at]-.5 {
				at = i
			}
		}
		in := &setter{x: s.x + float32(at)*(w+gap) + pad, y: tops[at] + pad, w: w - 2*pad}
		in.set(g.Title, head, true, look.Accent)
		in.y += body * .2
		for i, text := range g.Ideas {
			lines := wrap(text, body, false, in.w)
			last := i == len(g.Ideas)-1
			over := in.y+float32(len(lines))*lineHeight(body)+pad > bottom
			if f <= steps[len(steps)-1] && (over || !last && in.y+float32(len(lines)+1)*lineHeight(body)+pad > bottom) {
				in.set(more(len(g.Ideas)-i, sp), body, false, look.Soft)
				break
			}
			in.set(text, body, false, look.Ink)
			in.y += body * .25
		}
		sh.blocks = append(sh.blocks, block{x: in.x - pad, y: tops[at], w: w, h: in.y + pad - tops[at], fill: look.Sheet, edge: look.Rule})
		s.out = append(s.out, in.out...)
		tops[at] = in.y + pad + gap
	}
	for _, top := range tops {
		s.y = max(s.y, top-gap)
	}
}
