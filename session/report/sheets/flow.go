package sheets

import (
	"folkmoot/session/report/layout"
)

// flow sets text from the top of a page down and goes on over the page.
type flow struct {
	*desk
	x, w   float64
	y      float64
	bottom float64
	sect   int
	tight  bool // lines stand closer, to save a page
	// over, if set, is called at the top of every page after the first.
	over func()
}

// begin starts a sheet on a page of its own, with its bookmark.
func (d *desk) begin(name string) *flow {
	d.NewPageOf(short, long)
	d.Bookmark(name, 0)
	return &flow{desk: d, x: margin, w: short - 2*margin, y: margin, bottom: footY - 8, sect: d.Node(0, layout.Node{Role: layout.RoleSect})}
}

// face is the type of a text: one that is set close has less room between its lines.
func (f *flow) face(t layout.Type) layout.Type {
	if f.tight && t.Leading < under().Leading {
		t.Leading = 15
	}
	return t
}

func (f *flow) next() {
	f.NewPageOf(short, long)
	f.y = margin
	if f.over != nil {
		f.over()
	}
}

// room goes to the next page where there is no room for h, unless no page has more.
func (f *flow) room(h float64) {
	if f.y+h > f.bottom && f.y > margin {
		f.next()
	}
}

// node opens an element of the sheet.
func (f *flow) node(parent int, r layout.Role) int { return f.Node(parent, layout.Node{Role: r}) }

// text sets a text as content of a node, below a gap. Two lines of it stay together.
func (f *flow) text(node int, text string, t layout.Type, x, w, gap float64) {
	if text == "" {
		return
	}
	f.y += gap
	n := f.Lines(text, t, w)
	for i := range n {
		together := 1.0
		if n > 1 && (i == 0 || i == n-2) {
			together = 2
		}
		f.room(together * t.Leading)
		f.WriteLines(node, text, t, x, f.y, w, i, i+1)
		f.y += t.Leading
	}
}

// para is a paragraph of the whole width.
func (f *flow) para(text string, t layout.Type, gap float64) { f.p(f.sect, text, t, f.x, f.w, gap) }

// p is a paragraph of a column. An empty one leaves no trace.
func (f *flow) p(parent int, text string, t layout.Type, x, w, gap float64) {
	if text != "" {
		f.text(f.node(parent, layout.RoleP), text, t, x, w, gap)
	}
}

// head is a heading of the sheet.
func (f *flow) head(level int, text string, t layout.Type, gap float64) {
	f.room(gap + t.Leading + 3*body().Leading)
	f.text(f.node(f.sect, layout.HeadingRole(level)), text, t, f.x, f.w, gap)
}

// second is a node for a wording in the session's second language.
func (f *flow) second(parent int) int {
	return f.Node(parent, layout.Node{Role: layout.RoleP, Lang: f.State.Details.Second})
}

// list sets lines, each behind a bullet, a number or a box to tick.
func (f *flow) list(node int, lines []string, t layout.Type, label func(node int, y float64), x, w, indent, gap float64) {
	list := f.Node(node, layout.Node{Role: layout.RoleL})
	for _, text := range lines {
		item := f.node(list, layout.RoleLI)
		lbl, inside := f.node(item, layout.RoleLbl), f.node(item, layout.RoleLBody)
		n := f.Lines(text, t, w-indent)
		f.y += gap
		f.room(float64(min(n, 3)) * t.Leading)
		label(lbl, f.y)
		f.text(inside, text, t, x+indent, w-indent, 0)
	}
}

// wide is the width of the widest of some texts on one line.
func (d *desk) wide(t layout.Type, texts ...string) float64 {
	w := 0.0
	for _, x := range texts {
		w = max(w, d.Width(x, t))
	}
	return w
}
