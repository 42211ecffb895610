package layout

import (
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// contents sets the headings with their pages, each a link.
func (b *builder) contents(c document.Contents, parent int) {
	title := c.Title
	if title == "" {
		title = b.words.Contents
	}
	depth := c.Depth
	if depth == 0 {
		depth = 2
	}
	ht, above, below := headingType(1)
	b.headingLines("", title, ht, above, below, b.node(parent, Node{Role: b.headingRole(1 + b.offset)}), 0)
	tree := tocTree{b: b, levels: []tocLevel{{node: b.node(parent, Node{Role: RoleTOC})}}}
	for _, e := range b.toc {
		if e.level > depth {
			continue
		}
		t := bodyType()
		gap := 2.0
		x := textX + float64(max(e.level-1, 0))*gap16
		if e.level <= 1 {
			t.bold = true
			gap = gap8
		}
		entry := tree.entry(e.level)
		runs := plain(strings.TrimSpace(e.title)+" ", t)
		ls := b.lines(runs, textRight-x-40)
		s := slab{before: gap}
		if e.number != "" {
			nt := t
			nt.colour = draw.RGB(draw.Accent)
			b.marginal(&s, e.number, nt, t.baseline(), b.node(entry, Node{Role: RoleLbl}))
		}
		node := b.node(b.node(entry, Node{Role: RoleReference}), Node{Role: RoleLink})
		end := b.stack(&s, runs, ls, t, x, 0, node)
		base := end - t.leading + t.baseline()
		dots := draw.Line{X1: x + ls[len(ls)-1].width + gap8, X2: textRight - 28, Y1: base, Y2: base, Stroke: draw.RGB(draw.Rule), Width: 0.8, Dash: 2}
		if dots.X2 > dots.X1 {
			s.items = append(s.items, Item{Shape: dots})
		}
		s.tocs = []tocRef{{key: e.key, right: textRight, base: base, span: b.span(node)}}
		s.h = max(s.h, end)
		lk := run{text: e.title, link: "#" + tocID(e.key)}
		b.addLink(&s, node, lk, textX, 0, textW, s.h)
		b.add(s)
	}
}

// tocTree makes the entries of a table of contents: those of a deeper level stand in contents of their own, inside the
// entry that they belong to.
type tocTree struct {
	b      *builder
	levels []tocLevel
}

type tocLevel struct{ level, node, last int }

// entry opens the next entry.
func (t *tocTree) entry(level int) int {
	for len(t.levels) > 1 && t.levels[len(t.levels)-1].level > level {
		t.levels = t.levels[:len(t.levels)-1]
	}
	at := &t.levels[len(t.levels)-1]
	switch {
	case at.last == 0 || level < at.level:
		at.level = level
	case level > at.level:
		t.levels = append(t.levels, tocLevel{level: level, node: t.b.node(at.last, Node{Role: RoleTOC})})
		at = &t.levels[len(t.levels)-1]
	}
	at.last = t.b.node(at.node, Node{Role: RoleTOCI})
	return at.last
}
