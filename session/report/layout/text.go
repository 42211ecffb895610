package layout

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// heading sets a heading with its number in the margin.
func (b *builder) heading(h document.Heading, parent int) {
	t, above, below := headingType(h.Level)
	node := b.node(parent, Node{Role: b.headingRole(h.Level + b.offset)})
	b.keys++
	if b.headEnd == len(b.slabs) && b.headEnd > 0 {
		above = min(above, gap12)
	}
	b.headingLines(h.Number, h.Text, t, above, below, node, b.keys)
	b.headEnd = len(b.slabs)
}

// headingRole is the role of the next heading. A level is never skipped on the way down, whatever the document asks for:
// somebody who goes from heading to heading would look for the one that is not there.
func (b *builder) headingRole(level int) Role {
	b.level = min(max(level, 1), b.level+1, 6)
	return HeadingRole(b.level)
}

func (b *builder) headingLines(number, text string, t typeface, above, below float64, node, key int) {
	ls := b.lines(plain(text, t), b.balance(plain(text, t), textW))
	for i, l := range ls {
		// A heading as long as a paragraph may go on over the page as one.
		s := slab{h: t.leading, keep: len(ls) <= deepest || i == 0 || i >= len(ls)-2}
		if i == 0 {
			s.before = above
			s.mark = key
			if number != "" {
				n := t
				n.colour = draw.RGB(draw.Accent)
				b.marginal(&s, number, n, t.baseline(), node)
			}
		}
		if i == len(ls)-1 {
			s.tail = below
		}
		b.set(&s, plain(text, t), l, textX, t.baseline(), node)
		b.add(s)
	}
}

// marginal sets a short text in the left margin; one that is too wide for it is set smaller, down to the body's size,
// and goes over several lines beyond that.
func (b *builder) marginal(s *slab, text string, t typeface, base float64, node int) {
	if w := b.TextWidth(text, t.size, t.bold); w > marginRoom {
		t.size = max(12, t.size*marginRoom/w)
	}
	runs := plain(text+" ", t)
	for _, l := range b.lines(runs, marginRoom) {
		b.set(s, runs, l, marginX, base, node)
		base += t.leading
		s.h = max(s.h, base-t.baseline())
	}
}

func (b *builder) paragraph(p document.Paragraph, parent int) {
	t, before := bodyType(), gap8
	switch p.Weight {
	case document.Lead:
		t = leadType()
	case document.Small:
		t = softType()
	case document.Body:
	}
	if len(p.Runs) > 0 && p.Runs[0].Lang != "" { // the same again in another language stays close to it
		before = 0
	}
	node := b.node(parent, Node{Role: RoleP})
	b.labelled(p.Label, inline(p.Runs, t), t, node, before)
}

// labelled sets text with a label beside its first line.
func (b *builder) labelled(label string, runs []run, t typeface, node int, before float64) {
	if label == "" {
		b.flow(runs, t, textX, textW, node, before)
		return
	}
	if lt := labelType(); b.widest(label, lt) > marginRoom || b.TextWidth(label, lt.size, lt.bold) > 2*marginRoom {
		// Too long for the margin: the label stands above its text.
		b.flow(plain(label+" ", lt), lt, textX, textW, node, before)
		b.slabs[len(b.slabs)-1].keep = true
		b.flow(runs, t, textX, textW, node, 0)
		return
	}
	// The label has to be content of the node before its text is.
	var s slab
	b.marginal(&s, label, labelType(), t.baseline(), node)
	first := b.flow(runs, t, textX, textW, node, before)
	b.beside(s.items, s.h, first)
}

// deepest is how many lines a label may take beside its text. A deeper one stands above it.
const deepest = 6

// beside puts a label next to the slabs from the first one on. The text makes room for a label that is deeper than itself,
// and stays with as many lines as the label has.
func (b *builder) beside(label []Item, deep float64, first int) {
	b.slabs[first].items = append(label, b.slabs[first].items...)
	last, have := len(b.slabs)-1, 0.0
	for i := first; i <= last; i++ {
		have += b.slabs[i].h
		if have < deep-0.01 && i < last {
			b.slabs[i].keep = true
		}
	}
	b.slabs[last].h += max(deep-have, 0)
}

func (b *builder) list(l document.List, parent int) {
	numbering := "Disc"
	if l.Numbered {
		numbering = "Decimal"
	}
	if slices.ContainsFunc(l.Items, func(it document.Item) bool { return it.Label != "" }) {
		numbering = "None" // labels of their own follow no scheme
	}
	node := b.node(parent, Node{Role: RoleL, Numbering: numbering})
	b.listAt(l, node, textX, textW, gap8, bodyType())
}

func (b *builder) listAt(l document.List, node int, x, width, before float64, t typeface) {
	n := l.Start
	if n == 0 {
		n = 1
	}
	labels := make([]string, len(l.Items))
	indent := 16.0
	hanging := true
	for i, it := range l.Items {
		labels[i] = it.Label
		switch {
		case labels[i] != "":
			hanging = hanging && b.TextWidth(labels[i], t.size, false) <= textX-gap12-marginX
			continue
		case l.Numbered:
			labels[i] = strconv.Itoa(n+i) + "."
		default:
			labels[i] = "\u2022"
		}
		hanging = false
	}
	// Labels of their own, such as the numbers of ideas, hang in the margin; all others stand before the text.
	if hanging {
		indent = 0
	} else {
		for _, lb := range labels {
			indent = max(indent, b.TextWidth(lb, t.size, false)+gap8)
		}
	}
	indent = min(indent, width/3)
	for i, it := range l.Items {
		item := b.node(node, Node{Role: RoleLI})
		lbl := b.node(item, Node{Role: RoleLbl})
		body := b.node(item, Node{Role: RoleLBody})
		soft := t
		soft.colour = draw.RGB(draw.InkSoft)
		gap := gap4
		if i == 0 {
			gap = before
		}
		runs := plain(labels[i]+" ", soft)
		ls, lx := b.lines(runs, max(indent, marginRoom)), x
		if hanging {
			lx = x - gap12 - ls[0].width
		} else {
			ls = b.lines(runs, indent)
		}
		var s slab
		deep := 0.0
		if len(ls) > deepest {
			b.flow(runs, soft, x, width, lbl, gap)
			b.slabs[len(b.slabs)-1].keep = true
			gap = 0
		} else {
			deep = b.stack(&s, runs, ls, t, lx, 0, lbl)
		}
		first := b.flow(inline(it.Runs, t), t, x+indent, width-indent, body, gap)
		b.beside(s.items, deep, first)
		if i == 0 && len(l.Items) > 1 && first == len(b.slabs)-1 {
			b.slabs[first].keep = true
		}
	}
}

// widest is the width of the longest word of a text.
func (b *builder) widest(text string, t typeface) float64 {
	w := 0.0
	for f := range strings.FieldsFuncSeq(text, isSpace) {
		w = max(w, b.TextWidth(f, t.size, t.bold))
	}
	return w
}

// quote sets what somebody said, with a bar at its left.
func (b *builder) quote(q document.Quote, parent int, before float64) {
	node := b.node(parent, Node{Role: RoleBlockQuote})
	outer := b.box
	if outer == 0 {
		b.boxes = append(b.boxes, decoration{bar: draw.RGB(draw.Rule), left: textX, right: textRight})
		b.box = len(b.boxes)
	}
	t := bodyType()
	const width = textW - gap16 - gap24
	words := plain("\u201C"+q.Text+"\u201D", t)
	b.flow(words, t, textX+gap16, b.balance(words, width), b.node(node, Node{Role: RoleP}), before)
	if q.By != "" {
		b.slabs[len(b.slabs)-1].keep = true
		by := softType()
		b.flow(plain(q.By, by), by, textX+gap16, width, b.node(node, Node{Role: RoleP}), 0)
	}
	b.box = outer
}

// facts sets labels in the margin's width and a little more, each with its value beside it.
func (b *builder) facts(fs []document.Fact, parent int, before float64) {
	if len(fs) == 0 {
		return
	}
	t, lt := bodyType(), softType()
	widest := 0.0
	for _, f := range fs {
		widest = max(widest, b.TextWidth(f.Label, lt.size, false))
	}
	col := min(widest+gap16, textW*0.4)
	list := b.node(parent, Node{Role: RoleL, Numbering: "None"})
	for i, f := range fs {
		item := b.node(list, Node{Role: RoleLI})
		lbl := b.node(item, Node{Role: RoleLbl})
		body := b.node(item, Node{Role: RoleLBody})
		gap := gap4
		if i == 0 {
			gap = before
		}
		var s slab
		deep := 0.0
		lruns := plain(f.Label+" ", lt)
		if ls := b.lines(lruns, col-gap8); len(ls) > deepest {
			b.flow(lruns, lt, textX, textW, lbl, gap)
			b.slabs[len(b.slabs)-1].keep = true
			gap = 0
		} else {
			deep = b.stack(&s, lruns, ls, lt, textX, 0, lbl)
		}
		first := b.flow(plain(f.Value, t), t, textX+col, textW-col, body, gap)
		b.beside(s.items, deep, first)
	}
}

// note sets a tinted box.
func (b *builder) note(n document.Note, parent int) {
	div := b.node(parent, Node{Role: RoleDiv})
	b.boxes = append(b.boxes, decoration{fill: draw.RGB(0xF3EFE6), bar: draw.RGB(draw.Warn), left: textX, right: textRight})
	b.box = len(b.boxes)
	t := bodyType()
	first := len(b.slabs)
	b.spacer(gap16, gap12)
	if n.Title != "" {
		b.flow(plain(n.Title, strongType()), strongType(), textX+gap16, textW-2*gap16, b.node(div, Node{Role: RoleP}), 0)
		b.slabs[len(b.slabs)-1].keep = true
	}
	for i, p := range n.Paras {
		gap := gap8
		if i == 0 {
			gap = 2
		}
		b.flow(inline(p, t), t, textX+gap16, textW-2*gap16, b.node(div, Node{Role: RoleP}), gap)
	}
	b.slabs[len(b.slabs)-1].tail += gap12
	for i := first; i < len(b.slabs)-1; i++ {
		b.slabs[i].soft = true
	}
	b.box = 0
}

// spacer is empty room inside a box: before is left out at the top of a page, pad is not.
func (b *builder) spacer(before, pad float64) {
	b.add(slab{before: before, pad: pad, keep: true})
}
