package layout

import (
	"strings"

	"folkmoot/session/report/draw"
)

// set draws a line with its left edge at x and its baseline at y, as content of a node.
func (b *builder) set(s *slab, runs []run, l line, x, y float64, node int) {
	n := len(trimmed(l.chars))
	for i := 0; i < len(l.chars); {
		first := l.chars[i].run
		j := i
		for j < len(l.chars) && l.chars[j].run == first {
			j++
		}
		r := &runs[first]
		target := node
		linked := r.link != "" && node != 0
		if linked {
			target = b.inline(target, RoleLink, r)
		}
		if r.lang != "" && node != 0 {
			target = b.inline(target, RoleSpan, r)
		}
		end := b.setRun(s, r, l.chars[i:j], x, y, target)
		if linked {
			// The space at the end of a line is no part of what can be clicked.
			to := end
			if n < j && n > i {
				to = x + b.width(runs, l.chars[i:n])
			}
			owner := target
			if r.lang != "" {
				owner = b.nodes[target].Parent
			}
			b.addLink(s, owner, *r, x, y-r.size*0.95, to-x, r.size*1.25)
			s.items = append(s.items, Item{Shape: draw.Line{X1: x, Y1: y + 2, X2: to, Y2: y + 2, Stroke: r.colour, Width: 0.6}})
		}
		x, i = end, j
	}
}

// setRun draws characters of one run and gives where they end.
func (b *builder) setRun(s *slab, r *run, chars []char, x, y float64, node int) float64 {
	span := 0
	if node != 0 {
		span = b.span(node)
	}
	for i := 0; i < len(chars); {
		first := chars[i]
		t := &Text{X: x, Y: y, Size: r.size, Face: first.face, Colour: r.colour, Actual: first.actual}
		j := i
		for ; j < len(chars); j++ {
			c := chars[j]
			if c.face != first.face || c.replaced() != first.replaced() {
				break
			}
			if j > i {
				t.Actual += c.actual
			}
			t.Glyphs = append(t.Glyphs, c.Glyph)
		}
		s.items = append(s.items, Item{Span: span, Text: t})
		x += t.Width()
		i = j
	}
	return x
}

// replaced reports whether a glyph stands for something else than itself.
func (c char) replaced() bool { return c.actual != "" || c.joined }

// inline is the element inside a node for a run of its own kind: what goes over several lines stays one element.
func (b *builder) inline(node int, role Role, r *run) int {
	if kids := b.nodes[node].Kids; len(kids) > 0 {
		if last := kids[len(kids)-1].Node; last != 0 && b.nodes[last].Role == role && b.inside[last] == r {
			return last
		}
	}
	n := Node{Role: role}
	if role == RoleSpan {
		n.Lang = r.lang
	}
	id := b.node(node, n)
	b.inside[id] = r
	return id
}

// addLink makes the area of a link known to its node.
func (b *builder) addLink(s *slab, node int, r run, x, y, w, h float64) {
	lk := Link{X: x, Y: y, W: w, H: h, Contents: clean(r.text), Page: -1, DestPage: -1}
	if id, ok := strings.CutPrefix(r.link, "#"); ok {
		lk.id = id
	} else {
		lk.URI = r.link
	}
	b.allLinks = append(b.allLinks, lk)
	s.links = append(s.links, link{len(b.allLinks) - 1})
	b.nodes[node].Kids = append(b.nodes[node].Kids, Kid{Link: len(b.allLinks)})
}
