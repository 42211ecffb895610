package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"folkmoot/session/report/document/documenttest"
)

// parsed is a file read again by a reader that shares nothing with the writer.
type parsed struct {
	objs  map[int]string
	pages []int
}

var (
	objectStart = regexp.MustCompile(`(?m)^(\d+) 0 obj\n`)
	reference   = regexp.MustCompile(`(\d+) 0 R`)
	mcr         = regexp.MustCompile(`<</Type /MCR /Pg (\d+) 0 R /MCID (\d+)>>`)
)

func parse(t *testing.T, b []byte) parsed {
	t.Helper()
	p := parsed{objs: map[int]string{}}
	for _, m := range objectStart.FindAllSubmatchIndex(b, -1) {
		n, _ := strconv.Atoi(string(b[m[2]:m[3]]))
		body := b[m[1]:]
		// Later objects replace earlier ones.
		p.objs[n] = string(body[:bytes.Index(body, []byte("endobj"))])
	}
	for _, k := range reference.FindAllStringSubmatch(regexp.MustCompile(`/Kids \[[^\]]*\]`).FindString(p.objs[1]), -1) {
		n, _ := strconv.Atoi(k[1])
		p.pages = append(p.pages, n)
	}
	return p
}

func (p parsed) value(obj int, key string) string {
	m := regexp.MustCompile(`/` + key + ` (/?[\w.]+)`).FindStringSubmatch(p.objs[obj])
	if m == nil {
		return ""
	}
	return m[1]
}

func (p parsed) number(obj int, key string) int {
	m := regexp.MustCompile(`/` + key + ` ?(\d+)`).FindStringSubmatch(p.objs[obj])
	if m == nil {
		return -1
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// stream is a page's content.
func (p parsed) stream(t *testing.T, page int) string {
	t.Helper()
	body := p.objs[p.number(page, "Contents")]
	start := strings.Index(body, "stream\n") + len("stream\n")
	z, err := zlib.NewReader(strings.NewReader(body[start:]))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestStructure(t *testing.T) {
	b := written(t, documenttest.Showcase())
	p := parse(t, b)
	tree := 0
	for n, o := range p.objs {
		if strings.Contains(o, "/Type /StructTreeRoot") {
			tree = n
		}
	}
	var order []string
	level := 0
	claimed := map[string]int{} // page and number of marked content, by element
	var walk func(obj, parent int, path []string)
	walk = func(obj, parent int, path []string) {
		o := p.objs[obj]
		role := strings.TrimPrefix(p.value(obj, "S"), "/")
		order = append(order, role)
		if got := p.number(obj, "P"); got != parent {
			t.Errorf("element %d (%s) names %d as its parent and is a child of %d", obj, role, got, parent)
		}
		checkPlace(t, role, path, o)
		if len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' {
			l := int(role[1] - '0')
			if l > level+1 {
				t.Errorf("heading level %d follows %d", l, level)
			}
			level = l
		}
		kids := o[strings.Index(o, "/K [")+4:]
		for _, m := range mcr.FindAllStringSubmatch(kids, -1) {
			key := m[1] + " " + m[2]
			if _, twice := claimed[key]; twice {
				t.Errorf("content %s belongs to two elements", key)
			}
			claimed[key] = obj
		}
		kids = mcr.ReplaceAllString(kids, "")
		kids = regexp.MustCompile(`<</Type /OBJR[^>]*>>`).ReplaceAllString(kids, "")
		for _, k := range reference.FindAllStringSubmatch(kids, -1) {
			n, _ := strconv.Atoi(k[1])
			walk(n, obj, append(slices.Clone(path), role))
		}
	}
	walk(p.number(tree, "K \\["), tree, nil)
	for _, want := range []string{"Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "Figure", "BlockQuote", "TOC", "TOCI", "Link", "Sect", "Div"} {
		if !slices.Contains(order, want) {
			t.Errorf("no %s in the structure", want)
		}
	}
	marked := 0
	for i, page := range p.pages {
		if got := p.number(page, "StructParents"); got != i {
			t.Errorf("page %d has /StructParents %d", i+1, got)
		}
		parents := parentsOf(t, p, tree, i)
		for n, elem := range checkContent(t, p.stream(t, page), parents) {
			marked++
			if claimed[fmt.Sprintf("%d %d", page, n)] != elem {
				t.Errorf("page %d, content %d: the parent tree says element %d, the element's child list %d", i+1, n, elem, claimed[fmt.Sprintf("%d %d", page, n)])
			}
		}
	}
	if marked != len(claimed) {
		t.Errorf("%d pieces of content on the pages, %d in the tree", marked, len(claimed))
	}
}

// parentsOf is the page's row of the parent tree.
func parentsOf(t *testing.T, p parsed, tree, page int) []int {
	t.Helper()
	nums := p.objs[p.number(tree, "ParentTree")]
	m := regexp.MustCompile(fmt.Sprintf(`(?:\[|\] )%d \[([^\]]*)\]`, page)).FindStringSubmatch(nums)
	if m == nil {
		t.Fatalf("page %d is not in the parent tree", page+1)
	}
	var out []int
	for _, r := range reference.FindAllStringSubmatch(m[1], -1) {
		n, _ := strconv.Atoi(r[1])
		out = append(out, n)
	}
	return out
}

// checkContent holds that everything drawn is either content of an element or an artifact, and gives the elements of
// the pieces in turn.
func checkContent(t *testing.T, content string, parents []int) []int {
	t.Helper()
	depth, next := 0, 0
	mcid := regexp.MustCompile(`/MCID (\d+)`)
	for line := range strings.SplitSeq(content, "\n") {
		switch {
		case strings.HasSuffix(line, " BDC"):
			depth++
			if m := mcid.FindStringSubmatch(line); m != nil {
				if m[1] != strconv.Itoa(next) {
					t.Errorf("content %s where %d was due", m[1], next)
				}
				next++
			} else if depth == 1 && !strings.HasPrefix(line, "/Artifact") {
				t.Errorf("marked content outside the structure: %s", line)
			}
		case line == "EMC":
			depth--
		case strings.HasSuffix(line, "ET") && strings.Contains(line, "TJ"), line == "f", line == "S", line == "B":
			if depth == 0 {
				t.Errorf("drawn outside any marked content: %s", line)
			}
		}
	}
	if depth != 0 {
		t.Errorf("%d pieces of marked content are not closed", depth)
	}
	if next != len(parents) {
		t.Errorf("%d pieces of content, %d in the parent tree", next, len(parents))
	}
	return parents
}

// checkPlace holds each element to where the format wants it.
func checkPlace(t *testing.T, role string, path []string, obj string) {
	t.Helper()
	parent := ""
	if len(path) > 0 {
		parent = path[len(path)-1]
	}
	allowed := map[string][]string{
		"TR": {"THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "Caption": {"Table"},
		"LI": {"L"}, "Lbl": {"LI", "TOCI"}, "LBody": {"LI"}, "TOC": {"Document", "TOCI"}, "TOCI": {"TOC"}, "Reference": {"TOCI"}, "Document": {""},
	}
	if up, ok := allowed[role]; ok && !slices.Contains(up, parent) {
		t.Errorf("a %s stands in a %s", role, parent)
	}
	has := map[string]string{"TH": "/Scope /", "Figure": "/Alt <FEFF", "Link": "/Type /OBJR"}
	if need, ok := has[role]; ok && !strings.Contains(obj, need) {
		t.Errorf("a %s lacks %s: %s", role, need, obj)
	}
	if role == "Figure" && !strings.Contains(obj, "/BBox [") {
		t.Errorf("a Figure has no /BBox: %s", obj)
	}
}

func TestCatalogSaysWhatAReaderNeeds(t *testing.T) {
	b := written(t, documenttest.Showcase())
	p := parse(t, b)
	catalog := ""
	for _, o := range p.objs {
		if strings.Contains(o, "/Type /Catalog") {
			catalog = o
		}
	}
	for _, want := range []string{"/Lang " + text16("en-GB"), "/MarkInfo <</Marked true>>", "/DisplayDocTitle true", "/StructTreeRoot ", "/Metadata ", "/Outlines ", "/PageMode /UseOutlines"} {
		if !strings.Contains(catalog, want) {
			t.Errorf("the catalog lacks %s", want)
		}
	}
	if !bytes.HasPrefix(b, []byte("%PDF-1.7")) {
		t.Errorf("the file begins with %q", b[:8])
	}
	if !bytes.Contains(b, []byte("<dc:source>"+documenttest.Hash)) {
		t.Error("the metadata do not carry the hash of the session's file")
	}
}
