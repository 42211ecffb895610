package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"folkmoot/session/report/layout"
)

// element writes a node with its children in reading order.
func (t *tagger) element(i, root int) {
	n := t.r.Nodes[i]
	parent := root
	if i > 0 {
		parent = t.elems[n.Parent]
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %d 0 R", n.Role, parent)
	if t.heads[i] {
		fmt.Fprintf(&b, " /ID (%s)", headID(i))
	}
	if n.Alt != "" {
		b.WriteString(" /Alt " + text16(n.Alt))
	}
	if n.Actual != "" {
		b.WriteString(" /ActualText " + text16(n.Actual))
	}
	if n.Lang != "" {
		b.WriteString(" /Lang " + text16(n.Lang))
	}
	switch {
	case len(n.Heads) > 0:
		b.WriteString(" /A <</O /Table /Headers [")
		for _, h := range n.Heads {
			fmt.Fprintf(&b, "(%s) ", headID(h))
		}
		b.WriteString("]>>")
	case n.Scope != "":
		fmt.Fprintf(&b, " /A <</O /Table /Scope /%s>>", n.Scope)
	case n.Numbering != "":
		fmt.Fprintf(&b, " /A <</O /List /ListNumbering /%s>>", n.Numbering)
	case n.Role == layout.RoleFigure:
		h := t.r.Pages[n.Page].H
		fmt.Fprintf(&b, " /Pg %d 0 R /A <</O /Layout /Placement /Block /BBox [%s %s %s %s]>>", t.pages[n.Page],
			num(n.Box[0]), num(h-n.Box[3]), num(n.Box[2]), num(h-n.Box[1]))
	}
	b.WriteString(" /K [")
	for _, k := range n.Kids {
		switch {
		case k.Node > 0:
			fmt.Fprintf(&b, "%d 0 R ", t.elems[k.Node])
		case k.Span > 0:
			for _, m := range t.c.marks[k.Span] {
				fmt.Fprintf(&b, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", t.pages[m.page], m.mcid)
			}
		case k.Link > 0 && t.links[k.Link-1] != 0:
			t.owner[k.Link-1] = i
			fmt.Fprintf(&b, "<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>> ", t.links[k.Link-1], t.pages[t.r.Links[k.Link-1].Page])
		}
	}
	b.WriteString("]>>")
	t.put(t.elems[i], b.String())
}

// idTree leads from the names of the header cells to them. It is empty where no cell is tied to any.
func (t *tagger) idTree() string {
	if len(t.heads) == 0 {
		return ""
	}
	obj := t.number()
	var b strings.Builder
	b.WriteString("<</Names [")
	for _, i := range slices.Sorted(maps.Keys(t.heads)) {
		fmt.Fprintf(&b, "(%s) %d 0 R ", headID(i), t.elems[i])
	}
	b.WriteString("]>>")
	t.put(obj, b.String())
	return fmt.Sprintf(" /IDTree %d 0 R", obj)
}

// tie notes which header cells need a name.
func (t *tagger) tie() {
	t.heads = map[int]bool{}
	for _, n := range t.r.Nodes {
		for _, h := range n.Heads {
			t.heads[h] = true
		}
	}
}

// headID is the name of a header cell. All are of one length, so that they sort as their numbers do.
func headID(node int) string { return fmt.Sprintf("h%07d", node) }
