package layout

import (
	"slices"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// The measures of a form: a box that a pen finds, and lines far enough apart for handwriting.
const (
	tickBox   = 13.0
	tickRoom  = tickBox + gap8
	tickLead  = 24.0
	writeLead = 30.0
)

// answer sets a place to fill in: the question, a box before each answer, lines to write on. The lines are decoration; a
// box is the label of its answer and says itself to a screen reader as an empty ballot box.
func (b *builder) answer(a document.Answer, parent int) {
	div := b.node(parent, Node{Role: RoleDiv})
	first := len(b.slabs)
	before := gap24
	if a.Label != "" {
		t := strongType()
		b.flow(plain(a.Label, t), t, textX, b.balance(plain(a.Label, t), textW), b.node(div, Node{Role: RoleP}), before)
		b.slabs[len(b.slabs)-1].keep = true
		before = gap8
	}
	if len(a.Ticks) > 0 {
		b.ticks(a.Ticks, b.node(div, Node{Role: RoleL, Numbering: "None"}), before)
		before = gap12
	}
	if a.Prompt != "" {
		t := bodyType()
		b.flow(plain(a.Prompt, t), t, textX, textW, b.node(div, Node{Role: RoleP}), before)
		before = 0
	}
	b.writeLines(a.Lines, before, a.Label != "" || a.Prompt != "" || len(a.Ticks) > 0)
	for i := first; i < len(b.slabs)-1; i++ {
		b.slabs[i].soft = true
	}
}

// ticks sets the answers beside each other where all are short, each on a line of its own otherwise.
func (b *builder) ticks(ticks []string, list int, before float64) {
	t := bodyType()
	across := 1
	for _, n := range []int{4, 3, 2} {
		room := textW/float64(n) - tickRoom - gap12
		if len(ticks) >= n && !slices.ContainsFunc(ticks, func(s string) bool { return b.TextWidth(s, t.size, t.bold) > room }) {
			across = n
			break
		}
	}
	// Two rows of two read better than three and one.
	if len(ticks) == 4 && across == 3 {
		across = 2
	}
	col := textW / float64(across)
	rows := slices.Collect(slices.Chunk(ticks, across))
	for i, row := range rows {
		// Neither the first nor the last row stands alone.
		s := slab{h: tickLead, before: before, keep: len(rows) > 1 && (i == 0 || i == len(rows)-2)}
		before = 0
		for i, text := range row {
			x := textX + float64(i)*col
			item := b.node(list, Node{Role: RoleLI})
			lbl := b.node(item, Node{Role: RoleLbl, Actual: "\u2610"})
			y := tickLead/2 - tickBox/2
			s.items = append(s.items, Item{Span: b.span(lbl), Shape: draw.Rect{
				X: x + 0.5, Y: y, W: tickBox, H: tickBox, Style: draw.Style{Stroke: draw.RGB(draw.Ink), Width: 1},
			}})
			runs := plain(text+" ", t)
			end := b.stack(&s, runs, b.lines(runs, col-tickRoom-gap12), t, x+tickRoom, (tickLead-t.leading)/2, b.node(item, Node{Role: RoleLBody}))
			s.h = max(s.h, end+(tickLead-t.leading)/2)
		}
		b.add(s)
	}
}

// writeLines rules lines to write on. What stands above holds on to the first two, so that none is alone with its words.
func (b *builder) writeLines(n int, before float64, tied bool) {
	if n > 0 && tied {
		b.slabs[len(b.slabs)-1].keep = true
	}
	for i := range n {
		s := slab{h: writeLead, keep: n > 1 && (i == 0 || i == n-2)}
		if i == 0 {
			s.before = before
		}
		s.items = append(s.items, Item{Shape: draw.Line{X1: textX, X2: textRight, Y1: writeLead - 1, Y2: writeLead - 1, Stroke: draw.RGB(draw.InkSoft), Width: 0.7}})
		b.add(s)
	}
}
