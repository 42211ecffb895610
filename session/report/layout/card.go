package layout

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// card sets a priority: its rank large in the margin, who should act, what, and what was said for it.
func (b *builder) card(c document.Card, parent int) {
	sect := b.node(parent, Node{Role: RoleSect})
	first := len(b.slabs)
	b.add(slab{h: 1, before: gap24, tail: gap12, keep: true, items: []Item{{Shape: draw.Line{X1: marginX, X2: textRight, Stroke: draw.RGB(draw.Rule), Width: 0.8}}}})
	b.cardHead(c, sect)
	if len(c.Text) > 0 {
		b.flow(inline(c.Text, bodyType()), bodyType(), textX, textW, b.node(sect, Node{Role: RoleP}), gap4)
	}
	if c.Theme != "" {
		b.flow(plain(c.Theme, softType()), softType(), textX, textW, b.node(sect, Node{Role: RoleP}), gap4)
	}
	if len(c.Behaviours) > 0 {
		list := b.node(sect, Node{Role: RoleL, Numbering: "Disc"})
		b.listAt(document.List{Items: document.Items(c.Behaviours...)}, list, textX, textW, gap8, bodyType())
	}
	for _, q := range c.Quotes {
		b.quote(q, sect, gap12)
	}
	for i := first; i < len(b.slabs)-1; i++ {
		b.slabs[i].soft = true
	}
}

func (b *builder) cardHead(c document.Card, sect int) {
	h := b.node(sect, Node{Role: HeadingRole(b.level + 1)})
	s := slab{keep: true, tail: gap4}
	if c.Rank != "" {
		rt := rankType()
		if w := b.TextWidth(c.Rank, rt.size, true); w > marginRoom {
			rt.size = max(12, rt.size*marginRoom/w)
		}
		runs := plain(c.Rank+" ", rt)
		y := 25.0
		for _, l := range b.lines(runs, marginRoom) {
			b.set(&s, runs, l, marginX, y, h)
			y += rt.size * 1.2
		}
		s.h = max(s.h, y-rt.size*1.2+gap8)
	}
	// Who and how many stand above the title to the eye, after it to a screen reader: the title is the heading.
	who, ms := accentType(), softType()
	mw := 0.0
	var mline []line
	mruns := plain(c.Measure+" ", ms)
	if c.Measure != "" {
		mline = b.lines(mruns, textW*0.4)
		for _, l := range mline {
			mw = max(mw, l.width)
		}
		mw += gap16
	}
	wruns := plain(c.Who+" ", who)
	var wlines []line
	if c.Who != "" {
		wlines = b.lines(wruns, textW-mw)
	}
	top := float64(max(len(wlines), len(mline))) * who.leading
	tt := cardType()
	truns := plain(c.Title+" ", tt)
	end := b.stack(&s, truns, b.lines(truns, b.balance(truns, textW)), tt, textX, top, h)
	if c.Who != "" || c.Measure != "" {
		if c.Who != "" {
			b.stack(&s, wruns, wlines, who, textX, 0, b.node(sect, Node{Role: RoleP}))
		}
		p, y := 0, ms.baseline()
		if c.Measure != "" {
			p = b.node(sect, Node{Role: RoleP})
		}
		for _, l := range mline {
			b.set(&s, mruns, l, textRight-l.width, y, p)
			y += ms.leading
		}
	}
	s.h = max(s.h, end)
	b.add(s)
}
