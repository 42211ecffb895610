package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"folkmoot/session/report/layout"
)

// tagger writes the structure of a result behind its pages.
type tagger struct {
	*update
	r     layout.Result
	c     content
	elems []int // object of each node
	links []int // object of each link; 0 where it stands on no page
	owner []int // node of each link
}

// tag adds what makes the file readable for others than the eye.
func tag(r layout.Result, c content) ([]byte, error) {
	u, err := open(c.file)
	if err != nil {
		return nil, err
	}
	if len(u.pages) != len(r.Pages) {
		return nil, errShape
	}
	t := &tagger{update: u, r: r, c: c}
	tree, parents, meta := u.number(), u.number(), u.number()
	for range r.Nodes {
		t.elems = append(t.elems, u.number())
	}
	t.owner = make([]int, len(r.Links))
	for _, l := range r.Links {
		n := 0
		if l.Page >= 0 && l.Page < len(u.pages) {
			n = u.number()
		}
		t.links = append(t.links, n)
	}
	for i := range r.Nodes {
		t.element(i, tree)
	}
	u.put(tree, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		t.elems[0], parents, len(u.pages)+len(t.links)))
	t.parentTree(parents)
	t.annotations()
	if err := t.pageObjects(); err != nil {
		return nil, err
	}
	outline := t.outline()
	xmp := metadata(r)
	u.put(meta, fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(xmp), xmp))
	t.catalog(tree, meta, outline)
	u.put(u.info, information(r))
	id := sha256.Sum256(append(bytes.Clone(u.out.Bytes()), r.Hash...))
	return u.close(fmt.Sprintf("%x", id[:16])), nil
}

// element writes a node with its children in reading order.
func (t *tagger) element(i, root int) {
	n := t.r.Nodes[i]
	parent := root
	if i > 0 {
		parent = t.elems[n.Parent]
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %d 0 R", n.Role, parent)
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

// parentTree leads from the content of each page, and from each link, back to its element.
func (t *tagger) parentTree(obj int) {
	node := map[int]int{}
	for i, n := range t.r.Nodes {
		for _, k := range n.Kids {
			if k.Span > 0 {
				node[k.Span] = i
			}
		}
	}
	var b strings.Builder
	b.WriteString("<</Nums [")
	for i, spans := range t.c.pages {
		fmt.Fprintf(&b, "%d [", i)
		for _, s := range spans {
			fmt.Fprintf(&b, "%d 0 R ", t.elems[node[s]])
		}
		b.WriteString("] ")
	}
	for i, l := range t.links {
		if l != 0 {
			fmt.Fprintf(&b, "%d %d 0 R ", len(t.pages)+i, t.elems[t.owner[i]])
		}
	}
	b.WriteString("]>>")
	t.put(obj, b.String())
}

func (t *tagger) annotations() {
	for i, l := range t.r.Links {
		if t.links[i] == 0 {
			continue
		}
		h := t.r.Pages[l.Page].H
		var b strings.Builder
		fmt.Fprintf(&b, "<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /P %d 0 R /Rect [%s %s %s %s] /StructParent %d /Contents %s",
			t.pages[l.Page], num(l.X), num(h-l.Y-l.H), num(l.X+l.W), num(h-l.Y), len(t.pages)+i, text16(l.Contents))
		if l.URI != "" {
			fmt.Fprintf(&b, " /A <</S /URI /URI %s>>>>", uri(l.URI))
		} else {
			fmt.Fprintf(&b, " /Dest %s>>", t.dest(l.DestPage, l.DestY))
		}
		t.put(t.links[i], b.String())
	}
}

func (t *tagger) dest(page int, y float64) string {
	page = min(max(page, 0), len(t.pages)-1)
	return fmt.Sprintf("[%d 0 R /XYZ 0 %s 0]", t.pages[page], num(t.r.Pages[page].H-y))
}

// uri is an address as a string of the format: ASCII only, the rest as percent signs and numbers.
func uri(v string) string {
	var b strings.Builder
	b.WriteByte('(')
	for i := range len(v) {
		switch c := v[i]; {
		case c == '(' || c == ')' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c <= 0x20 || c >= 0x7F:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte(')')
	return b.String()
}

func (t *tagger) pageObjects() error {
	annots := make([]string, len(t.pages))
	for i, l := range t.r.Links {
		if t.links[i] != 0 {
			annots[l.Page] += fmt.Sprintf("%d 0 R ", t.links[i])
		}
	}
	for i, p := range t.pages {
		body, err := t.body(p)
		if err != nil {
			return err
		}
		extra := fmt.Sprintf("<</Type /Page\n/StructParents %d /Tabs /S\n", i)
		if annots[i] != "" {
			extra += "/Annots [" + annots[i] + "]\n"
		}
		if !bytes.HasPrefix(body, []byte("<</Type /Page\n")) {
			return errShape
		}
		t.put(p, extra+string(body[len("<</Type /Page\n"):]))
	}
	return nil
}

func (t *tagger) catalog(tree, meta, outline int) {
	lang := t.r.Language
	if lang == "" {
		lang = "en-GB"
	}
	extra := ""
	if outline != 0 {
		extra = fmt.Sprintf(" /Outlines %d 0 R /PageMode /UseOutlines", outline)
	}
	t.put(t.root, fmt.Sprintf("<</Type /Catalog /Version /1.7 /Pages 1 0 R /Lang %s /MarkInfo <</Marked true>>"+
		" /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot %d 0 R /Metadata %d 0 R%s>>", text16(lang), tree, meta, extra))
}
