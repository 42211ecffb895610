package layout

import (
	"slices"

	"folkmoot/session/report/draw"
)

// tallest is how much of a page a slab of text may take. A taller one would leave a hole where it does not fit.
const tallest = bodyH / 3

// part cuts a tall slab, such as a head with a word of thousands of letters, between two of its lines. It keeps what fits
// and gives the rest.
func (b *builder) part(s *slab, room float64) slab {
	at := s.cut(room)
	rest := *s
	rest.before, rest.pad, rest.mark, rest.newPage, rest.isHead = 0, 0, 0, false, false
	rest.h, rest.items, rest.links, rest.tocs = s.h-at, nil, nil, nil
	var items []Item
	for _, it := range s.items {
		if top, _ := extent(it); top >= at-0.01 {
			rest.items = append(rest.items, moved(it, -at))
		} else {
			items = append(items, it)
		}
	}
	var links []link
	for _, l := range s.links {
		lk := &b.allLinks[l.index]
		if lk.Y < at {
			lk.H = min(lk.H, at-lk.Y)
			links = append(links, l)
		} else {
			lk.Y -= at
			rest.links = append(rest.links, l)
		}
	}
	var tocs []tocRef
	for _, r := range s.tocs {
		if r.base < at {
			tocs = append(tocs, r)
		} else {
			r.base -= at
			rest.tocs = append(rest.tocs, r)
		}
	}
	s.items, s.links, s.tocs, s.h, s.tail, s.keep, s.soft = items, links, tocs, at, 0, false, true
	return rest
}

// cut is the lowest place within the room where a slab can be cut without parting anything on it.
func (s *slab) cut(room float64) float64 {
	type span struct{ top, bottom float64 }
	spans := make([]span, 0, len(s.items))
	for _, it := range s.items {
		top, bottom := extent(it)
		spans = append(spans, span{top, bottom})
	}
	slices.SortFunc(spans, func(a, b span) int {
		switch {
		case a.top < b.top:
			return -1
		case a.top > b.top:
			return 1
		}
		return 0
	})
	best, low := 0.0, 0.0
	for _, sp := range spans {
		if sp.top > room {
			break
		}
		if sp.top >= low-0.01 && sp.top > 0 {
			best = sp.top
		}
		low = max(low, sp.bottom)
	}
	if low <= room {
		return low
	}
	if best < room/4 {
		return room
	}
	return best
}

// extent is from where to where an item reaches.
func extent(it Item) (top, bottom float64) {
	if it.Text != nil {
		return it.Text.Y - it.Text.Size*0.95, it.Text.Y + it.Text.Size*0.28
	}
	switch v := it.Shape.(type) {
	case draw.Line:
		return min(v.Y1, v.Y2), max(v.Y1, v.Y2)
	case draw.Rect:
		return v.Y, v.Y + v.H
	case draw.Circle:
		return v.Y - v.R, v.Y + v.R
	}
	return 0, 0
}
