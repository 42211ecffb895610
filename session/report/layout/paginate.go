package layout

import "folkmoot/session/report/draw"

// mostEmpty is the share of a page that is left empty to keep together what need not be.
const mostEmpty = 0.4

// placed is where a slab stands.
type placed struct {
	slab, page  int
	top, bottom float64
}

// paginator fills pages with slabs.
type paginator struct {
	b      *builder
	pages  []Page
	covers []bool
	y      float64
	fresh  bool // nothing stands on the page yet
	parted int  // slabs before this one belong to a group that no page can hold
	at     []placed
	// where the headings came to stand, by key
	page map[int]int
	top  map[int]float64
}

func (p *paginator) newPage() {
	p.pages = append(p.pages, Page{W: pageW, H: pageH})
	p.covers = append(p.covers, false)
	p.y, p.fresh = bodyTop, true
}

func (s *slab) height(fresh bool) float64 {
	h := s.pad + s.h + s.tail
	if !fresh {
		h += s.before
	}
	return h
}

// chunk is the end of the slabs that belong with the i-th.
func (p *paginator) chunk(i int, soft bool) int {
	slabs := p.b.slabs
	for i < len(slabs)-1 && (slabs[i].keep || soft && slabs[i].soft) && !slabs[i+1].newPage {
		i++
	}
	return i + 1
}

// need is the height of slabs i to j, at the top of a page or further down.
func (p *paginator) need(i, j int, fresh bool) float64 {
	h := 0.0
	if s := &p.b.slabs[i]; fresh && s.head != nil && !s.isHead {
		h = s.head.h
	}
	for k := i; k < j; k++ {
		h += p.b.slabs[k].height(fresh && k == i)
	}
	return h
}

func (p *paginator) run() {
	p.newPage()
	slabs := p.b.slabs
	for i := 0; i < len(slabs); {
		if slabs[i].newPage && !p.fresh {
			p.newPage()
		}
		j := p.chunk(i, true)
		if p.need(i, j, true) > bodyH || p.wasteful(i, j) {
			p.parted = j
		}
		if i < p.parted {
			j = p.chunk(i, false)
		}
		if p.need(i, j, true) > bodyH {
			j = i + 1
		}
		if !p.fresh && p.y+p.need(i, j, false) > bodyBottom+0.01 {
			p.newPage()
		}
		for ; i < j; i++ {
			p.place(i)
		}
	}
}

// wasteful reports whether moving slabs that would rather stay together to the next page would leave too much of this one
// empty, where a good part of them still finds room.
func (p *paginator) wasteful(i, j int) bool {
	free := bodyBottom - p.y
	return !p.fresh && free > mostEmpty*bodyH && p.need(i, j, false) > free
}

func (p *paginator) place(i int) {
	s := &p.b.slabs[i]
	n := len(p.pages) - 1
	page := &p.pages[n]
	if p.fresh && s.head != nil && !s.isHead {
		for _, it := range s.head.items {
			it.Span = Pagination
			page.Items = append(page.Items, moved(it, p.y))
		}
		p.y += s.head.h
	}
	if !p.fresh {
		p.y += s.before
	}
	if s.foot {
		p.y = max(p.y, bodyBottom-s.height(true)-s.below)
	}
	p.fresh = false
	top := p.y
	p.y += s.pad
	if s.figure != nil {
		p.figure(s, n)
	}
	for _, it := range s.items {
		// A slab is placed once: what is on it is moved and not copied.
		if it.Text != nil {
			it.Text.Y += p.y
		}
		if it.Shape != nil {
			it.Shape = draw.Moved(it.Shape, 0, p.y)
		}
		page.Items = append(page.Items, it)
	}
	for _, l := range s.links {
		lk := &p.b.allLinks[l.index]
		lk.Page, lk.Y = n, lk.Y+p.y
	}
	if s.mark != 0 {
		p.page[s.mark], p.top[s.mark] = n, max(p.y-gap12, 0)
	}
	p.covers[n] = p.covers[n] || s.cover
	p.y += s.h + s.tail
	p.at = append(p.at, placed{slab: i, page: n, top: top, bottom: p.y})
}

// moved is the item further down the page.
func moved(it Item, dy float64) Item {
	if it.Text != nil {
		t := *it.Text
		t.Y += dy
		it.Text = &t
	}
	if it.Shape != nil {
		it.Shape = draw.Moved(it.Shape, 0, dy)
	}
	return it
}

// decorate puts what stands behind the slabs under everything else of each page.
func (p *paginator) decorate() {
	behind := make([][]Item, len(p.pages))
	for i := 0; i < len(p.at); {
		a := p.at[i]
		box := p.b.slabs[a.slab].box
		j := i + 1
		for j < len(p.at) && p.at[j].page == a.page && p.b.slabs[p.at[j].slab].box == box {
			j++
		}
		if box != 0 {
			d := p.b.boxes[box-1]
			y0, y1 := a.top, p.at[j-1].bottom
			// A box that goes on over the page runs a little beyond its lines.
			if i > 0 && p.b.slabs[p.at[i-1].slab].box == box {
				y0 -= gap4
			}
			if j < len(p.at) && p.b.slabs[p.at[j].slab].box == box {
				y1 += gap4
			}
			if d.fill.On {
				behind[a.page] = append(behind[a.page], Item{Shape: draw.Rect{X: d.left, Y: y0, W: d.right - d.left, H: y1 - y0, Style: draw.Style{Fill: d.fill}}})
			}
			if d.bar.On {
				behind[a.page] = append(behind[a.page], Item{Shape: draw.Rect{X: d.left, Y: y0, W: 3, H: y1 - y0, Style: draw.Style{Fill: d.bar}}})
			}
		}
		i = j
	}
	for i, items := range behind {
		p.pages[i].Items = append(items, p.pages[i].Items...)
	}
}
