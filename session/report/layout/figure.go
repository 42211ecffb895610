package layout

import (
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// figure is a chart that waits for its pages: it becomes one figure on each page it stands on, as only then each can say
// where it is.
type figure struct {
	node int // of the page it has come to
	page int // -1 before it has come to any
	more string
}

// chart sets a figure with its sentence above it.
func (b *builder) chart(c document.Chart, parent int) {
	if c.Caption != "" {
		t := strongType()
		b.flow(plain(c.Caption, t), t, textX, b.balance(plain(c.Caption, t), textW), b.node(parent, Node{Role: RoleP}), gap16)
		b.slabs[len(b.slabs)-1].keep = true
	}
	if c.Chart == nil {
		return
	}
	alt := c.Alt
	if alt == "" {
		alt = chart.AltText(c.Chart, nil)
	}
	f := &figure{node: b.node(parent, Node{Role: RoleFigure, Alt: alt}), page: -1, more: continued(c.Caption, b.words.Continued)}
	// Charts of rows may go on over the page, with their legend again; all others are one picture where a page holds it.
	height := bodyH - 60
	legend := false
	switch c.Chart.(type) {
	case chart.Bars:
		height = 0
	case chart.Stacked:
		height, legend = 0, true
	}
	parts := chart.Pages(c.Chart, textW, height, b)
	head := b.againOver(c.Caption)
	for i, part := range parts {
		s := slab{h: part.H, figure: f, picture: part.Items, head: head, isHead: i == 0, soft: i < len(parts)-1}
		if i == 0 {
			s.before = gap8
			if legend {
				b.legend(head, part)
				s.keep = true
			}
		}
		// Neither the first nor the last row stands alone.
		if len(parts) > 1 && (i == 0 || i == len(parts)-2) && part.H < bodyH/6 {
			s.keep = true
		}
		if i == len(parts)-1 {
			s.tail = gap8
		}
		b.add(s)
	}
}

// legend puts the legend of a chart under the words that say that it goes on.
func (b *builder) legend(head *repeat, part draw.Picture) {
	var s slab
	for _, it := range part.Items {
		b.paint(&s, it, 0)
	}
	for _, it := range s.items {
		head.items = append(head.items, moved(it, head.h))
	}
	head.h += part.H
}

// figure paints the rows of a figure for the page that it came to.
func (p *paginator) figure(s *slab, page int) {
	f := s.figure
	switch f.page {
	case page:
	case -1:
		nd := &p.b.nodes[f.node]
		nd.Page, nd.Box = page, [4]float64{textX, p.y, textRight, p.y}
	default:
		f.node = p.b.nodeAfter(f.node, Node{Role: RoleFigure, Alt: f.more, Page: page, Box: [4]float64{textX, p.y, textRight, p.y}})
	}
	f.page = page
	p.b.nodes[f.node].Box[3] = p.y + s.h
	for _, it := range s.picture {
		p.b.paint(s, it, f.node)
	}
}

// paint puts an item of a picture on the slab.
func (b *builder) paint(s *slab, it draw.Item, node int) {
	t, ok := it.(draw.Text)
	if !ok {
		span := 0
		if node != 0 {
			span = b.span(node)
		}
		s.items = append(s.items, Item{Span: span, Shape: draw.Moved(it, textX, 0)})
		return
	}
	runs := []run{{text: t.Text + " ", style: style{size: t.Size, bold: t.Bold, colour: t.Colour}}}
	var l line
	if node == 0 {
		l = b.quietLine(runs)
	} else {
		l = b.lines(runs, 1e6)[0]
	}
	x := textX + t.X
	switch t.Anchor {
	case draw.Middle:
		x -= l.width / 2
	case draw.End:
		x -= l.width
	case draw.Start:
	}
	b.set(s, runs, l, x, t.Y, node)
}
