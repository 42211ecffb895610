package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"regexp"
	"strings"

	"folkmoot/session/report/layout"
)

// tagger writes the structure of a result behind its pages.
type tagger struct {
	*file
	r     layout.Result
	c     content
	elems []int        // object of each node
	heads map[int]bool // the nodes that cells are tied to
	links []int        // object of each link; 0 where it stands on no page
	owner []int        // node of each link
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
	t := &tagger{file: u, r: r, c: c}
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
	t.tie()
	for i := range r.Nodes {
		t.element(i, tree)
	}
	u.put(tree, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d%s>>",
		t.elems[0], parents, len(u.pages)+len(t.links), t.idTree()))
	t.parentTree(parents)
	t.annotations()
	if err := t.pageObjects(); err != nil {
		return nil, err
	}
	if err := t.fonts(); err != nil {
		return nil, err
	}
	outline := t.outline()
	xmp := metadata(r)
	u.put(meta, fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(xmp), xmp))
	t.catalog(tree, meta, outline)
	u.put(u.info, information(r))
	return u.close(r.Hash), nil
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

var contents = regexp.MustCompile(`/Contents (\d+) 0 R`)

func (t *tagger) pageObjects() error {
	annots := make([]string, len(t.pages))
	for i, l := range t.r.Links {
		if t.links[i] != 0 {
			annots[l.Page] += fmt.Sprintf("%d 0 R ", t.links[i])
		}
	}
	z := zlib.NewWriter(nil)
	for i, p := range t.pages {
		body, err := t.body(p)
		if err != nil {
			return err
		}
		content := contents.FindSubmatch(body)
		if content == nil {
			return errShape
		}
		if err := t.pack(atoi(content[1]), z); err != nil {
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
	extra := ""
	if outline != 0 {
		extra = fmt.Sprintf(" /Outlines %d 0 R /PageMode /UseOutlines", outline)
	}
	t.put(t.root, fmt.Sprintf("<</Type /Catalog /Version /1.7 /Pages 1 0 R /Lang %s /MarkInfo <</Marked true>>"+
		" /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot %d 0 R /Metadata %d 0 R%s>>", text16(language(t.r)), tree, meta, extra))
}
