package layout

import (
	"slices"
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// table sets a table: its caption and head stay with the first row, the head comes again on every page.
func (b *builder) table(t document.Table, parent int) {
	if len(t.Columns) == 0 {
		return
	}
	node := b.node(parent, Node{Role: RoleTable})
	start, before := len(b.slabs), gap16
	if t.Caption != "" {
		c := strongType()
		b.flow(plain(t.Caption, c), c, textX, b.balance(plain(t.Caption, c), textW), b.node(node, Node{Role: RoleCaption}), before)
		b.slabs[len(b.slabs)-1].keep = true
		before = gap8
	}
	ty, pad := cellType(), 5.0
	if t.Compact {
		ty, pad = compactType(), 3.0
	}
	g := b.columns(t, ty)
	head, heads := b.tableHead(t, g, ty, node, before)
	body := b.node(node, Node{Role: RoleTBody})
	first := len(b.slabs)
	for _, r := range t.Rows {
		b.row(t, r, g, ty, pad, body, head, heads)
	}
	b.tieRows(first)
	b.slabs[len(b.slabs)-1].tail += gap8
	b.keepSmall(start)
}

// tieRows sees to it that neither the first nor the last row stands alone, unless they are tall.
func (b *builder) tieRows(first int) {
	last := len(b.slabs) - 1
	for _, i := range []int{first, last - 1} {
		if i >= first && i < last && b.slabs[i].h+b.slabs[i+1].h < bodyH/4 {
			b.slabs[i].keep = true
		}
	}
}

// keepSmall keeps the slabs from start on together where they take less than a third of a page.
func (b *builder) keepSmall(start int) {
	h := 0.0
	for i := start; i < len(b.slabs); i++ {
		h += b.slabs[i].height(false)
	}
	if h > bodyH*0.3 {
		return
	}
	for i := start; i < len(b.slabs)-1; i++ {
		b.slabs[i].soft = true
	}
}

// tableHead sets the head, and gives it as it is repeated and the elements of its cells.
func (b *builder) tableHead(t document.Table, g grid, ty typeface, node int, before float64) (head *repeat, heads []int) {
	ty.bold, ty.colour = true, draw.RGB(draw.InkSoft)
	tr := b.node(b.node(node, Node{Role: RoleTHead}), Node{Role: RoleTR})
	s := slab{before: before, keep: true, isHead: true}
	var cells [][]line
	var all [][]run
	deep := 0
	for i, c := range t.Columns {
		runs := plain(c.Title+" ", ty)
		ls := b.lines(runs, g.w[i])
		all, cells = append(all, runs), append(cells, ls)
		deep = max(deep, len(ls))
	}
	s.h = float64(deep)*ty.leading + gap8
	for i, c := range t.Columns {
		th := b.node(tr, Node{Role: RoleTH, Scope: "Column"})
		heads = append(heads, th)
		// Heads stand on their rule.
		y := float64(deep-len(cells[i]))*ty.leading + ty.baseline()
		for _, l := range cells[i] {
			b.set(&s, all[i], l, aligned(c.Align, g.x[i], g.w[i], l.width), y, th)
			y += ty.leading
		}
	}
	s.items = append(s.items, Item{Shape: draw.Line{X1: textX, X2: textRight, Y1: s.h - 2, Y2: s.h - 2, Stroke: draw.RGB(draw.InkSoft), Width: 0.9}})
	head = b.again(t.Caption, s)
	s.head = head
	b.add(s)
	return head, heads
}

// again is the head as it comes on the pages after the first: under the caption and the word that says so.
func (b *builder) again(caption string, s slab) *repeat {
	r := b.againOver(caption)
	for _, it := range s.items {
		r.items = append(r.items, moved(it, r.h))
	}
	r.h += s.h
	if r.h > bodyH/3 {
		return b.againOver(caption) // a head as deep as this would leave no room for rows
	}
	return r
}

// againOver is the line at the top of a page that says what goes on there.
func (b *builder) againOver(caption string) *repeat {
	t := softType()
	room := textW - b.TextWidth(continued(" ", b.words.Continued), t.size, t.bold)
	if b.TextWidth(caption, t.size, t.bold) > room {
		caption = b.shortened(caption, t, room)
	}
	runs := plain(b.shortened(continued(caption, b.words.Continued), t, textW), t)
	return &repeat{items: b.still(runs, b.quietLine(runs), textX, t.baseline()), h: t.leading + gap4}
}

// continued is a caption with the word that says that it goes on.
func continued(caption, word string) string {
	caption = strings.TrimRight(caption, " .")
	if caption == "" {
		return word
	}
	return caption + ", " + word
}

func aligned(a document.Align, x, w, text float64) float64 {
	switch a {
	case document.Right:
		return x + w - text
	case document.Centre:
		return x + (w-text)/2
	case document.Left:
	}
	return x
}

// row sets one row in a slab; a tall one goes line by line, so that it may go on over the page.
func (b *builder) row(t document.Table, r document.Row, g grid, ty typeface, pad float64, body int, head *repeat, heads []int) {
	ty.bold = ty.bold || r.Strong
	tr := b.node(body, Node{Role: RoleTR})
	deep := 1
	var cells [][]line
	var all [][]run
	var nodes []int
	for i := range t.Columns {
		var runs []document.Run
		if i < len(r.Cells) {
			runs = r.Cells[i].Runs
		}
		// A row with more cells than the table has columns keeps them all in the last one.
		if i == len(t.Columns)-1 {
			for _, c := range r.Cells[min(i+1, len(r.Cells)):] {
				runs = append(append(slices.Clip(runs), document.Run{Text: " "}), c.Runs...)
			}
		}
		in := append(inline(runs, ty), run{text: " ", style: ty.style})
		ls := b.lines(in, g.w[i])
		all, cells = append(all, in), append(cells, ls)
		deep = max(deep, len(ls))
		n := Node{Role: RoleTD}
		switch {
		case i == 0 && t.RowHeads:
			n = Node{Role: RoleTH, Scope: "Row"}
		case t.RowHeads:
			n.Heads = []int{heads[i], nodes[0]}
		}
		nodes = append(nodes, b.node(tr, n))
	}
	height := float64(deep)*ty.leading + 2*pad
	rule := func(y float64) Item {
		return Item{Shape: draw.Line{X1: textX, X2: textRight, Y1: y, Y2: y, Stroke: draw.RGB(draw.Rule), Width: 0.6}}
	}
	split := height > tallest/2
	s := slab{head: head, h: height}
	y := pad
	for k := range deep {
		for i := range t.Columns {
			if k < len(cells[i]) {
				l := cells[i][k]
				b.set(&s, all[i], l, aligned(t.Columns[i].Align, g.x[i], g.w[i], l.width), y+ty.baseline(), nodes[i])
			}
		}
		y += ty.leading
		if split {
			s.h = y
			// Its lines stay together where that leaves no hole, and never is one of them alone.
			s.soft = k < deep-1
			s.keep = k == 0 || k == deep-2
			if k == deep-1 {
				s.h = y + pad
				s.items = append(s.items, rule(s.h))
			}
			b.add(s)
			s, y = slab{head: head}, 0
		}
	}
	if !split {
		s.items = append(s.items, rule(height))
		b.add(s)
	}
}
