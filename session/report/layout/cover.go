package layout

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// cover sets the first page: much air, a short bar in the accent, the title large.
func (b *builder) cover(c document.Cover, parent int) {
	first := len(b.slabs)
	s := slab{h: 150, keep: true, newPage: first > 0}
	s.items = append(s.items, Item{Shape: draw.Rect{X: textX, Y: 128, W: 56, H: 5, Style: draw.Style{Fill: draw.RGB(draw.Accent)}}})
	b.add(s)
	if c.Kicker != "" {
		k := kickerType()
		b.flow(plain(c.Kicker, k), k, textX, textW, b.node(parent, Node{Role: RoleP}), gap4)
	}
	t := titleType()
	title, subtitle := c.Title, c.Subtitle
	if title == "" {
		title, subtitle = b.doc.Title, b.doc.Subtitle
	}
	b.flow(plain(title, t), t, textX, b.balance(plain(title, t), textW), b.node(parent, Node{Role: b.headingRole(1)}), gap8)
	if len(c.Also) > 0 {
		a := underType()
		runs := inline(c.Also, a)
		b.flow(runs, a, textX, b.balance(runs, textW), b.node(parent, Node{Role: RoleP}), gap8)
	}
	if subtitle != "" {
		u := underType()
		b.flow(plain(subtitle, u), u, textX, b.balance(plain(subtitle, u), textW), b.node(parent, Node{Role: RoleP}), gap12)
	}
	if len(c.Facts) > 0 {
		b.add(slab{h: 1, before: gap40, tail: gap12, keep: true, items: []Item{{Shape: draw.Line{X1: textX, X2: textRight, Stroke: draw.RGB(draw.Rule), Width: 0.8}}}})
		b.facts(c.Facts, parent, 0)
	}
	if c.Note != "" {
		n := softType()
		at := b.flow(plain(c.Note, n), n, textX, textW, b.node(parent, Node{Role: RoleP}), gap24)
		// All its lines sink to the foot together.
		room := float64(len(b.slabs)-at-1) * n.leading
		b.slabs[at].foot, b.slabs[at].below = true, room
	}
	for i := first; i < len(b.slabs); i++ {
		b.slabs[i].cover = true
	}
	b.breakNext = true
}
