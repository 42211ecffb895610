package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
)

// element is a node of the structure as it stands in the file.
type element struct {
	obj  int
	role string
	dict string // without its children
	kids []element
	mcrs int // pieces of content
	objr []int
}

var objr = regexp.MustCompile(`<</Type /OBJR /Obj (\d+) 0 R /Pg (\d+) 0 R>>`)

// structure reads the structure tree of a file.
func structure(t *testing.T, p parsed) element {
	t.Helper()
	var read func(obj int) element
	read = func(obj int) element {
		o := p.objs[obj]
		at := strings.Index(o, "/K [")
		e := element{obj: obj, role: strings.TrimPrefix(p.value(obj, "S"), "/"), dict: o[:at]}
		kids := o[at:]
		e.mcrs = len(mcr.FindAllString(kids, -1))
		for _, m := range objr.FindAllStringSubmatch(kids, -1) {
			e.objr = append(e.objr, atoi([]byte(m[1])))
		}
		kids = objr.ReplaceAllString(mcr.ReplaceAllString(kids, ""), "")
		for _, k := range reference.FindAllStringSubmatch(kids, -1) {
			e.kids = append(e.kids, read(atoi([]byte(k[1]))))
		}
		return e
	}
	for n, o := range p.objs {
		if strings.Contains(o, "/Type /StructTreeRoot") {
			return read(p.number(n, "K \\["))
		}
	}
	t.Fatal("no structure tree")
	return element{}
}

// all gives every element of a role, in reading order.
func (e element) all(role string) []element {
	var out []element
	if e.role == role {
		out = append(out, e)
	}
	for _, k := range e.kids {
		out = append(out, k.all(role)...)
	}
	return out
}

func (e element) roles() string {
	var rs []string
	for _, k := range e.kids {
		rs = append(rs, k.role)
	}
	return strings.Join(rs, " ")
}

func structured(t *testing.T, blocks ...document.Block) (parsed, element) {
	t.Helper()
	p := parse(t, written(t, small(blocks...)))
	return p, structure(t, p)
}

func TestMetadataNameThePartOfPDFUA(t *testing.T) {
	b := written(t, documenttest.Showcase())
	at, end := bytes.Index(b, []byte("<?xpacket begin")), bytes.Index(b, []byte("<?xpacket end"))
	values := map[string]string{}
	d := xml.NewDecoder(bytes.NewReader(b[at:end]))
	for path := []string{}; ; {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch v := tok.(type) {
		case xml.StartElement:
			path = append(path, v.Name.Space+v.Name.Local)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if s := strings.TrimSpace(string(v)); s != "" {
				for _, p := range path {
					values[p] = s
				}
			}
		}
	}
	for name, want := range map[string]string{
		"http://www.aiim.org/pdfua/ns/id/part":            "1",
		"http://www.aiim.org/pdfa/ns/schema#namespaceURI": "http://www.aiim.org/pdfua/ns/id/",
		"http://purl.org/dc/elements/1.1/title":           "What helps new ideas happen here",
		"http://purl.org/dc/elements/1.1/language":        "en-GB",
		"http://www.aiim.org/pdfa/ns/property#name":       "part",
	} {
		if values[name] != want {
			t.Errorf("%s is %q, want %q", name, values[name], want)
		}
	}
	if bytes.Contains(b, []byte("/Suspects")) {
		t.Error("the file says that its tags may be wrong")
	}
}

func TestFileNamesItsLanguageAndTitleWhateverTheDocumentSays(t *testing.T) {
	for _, c := range []struct{ language, title, wantLang, wantTitle string }{
		{"cy", "Teitl", "cy", "Teitl"},
		{"", "", "en-GB", "Folkmoot"},
		{"Welsh, I think", " \n", "en-GB", "Folkmoot"},
	} {
		b := written(t, document.Document{Title: c.title, Language: c.language, Blocks: []document.Block{para("x")}})
		if !bytes.Contains(b, []byte("/Lang "+text16(c.wantLang))) || !bytes.Contains(b, []byte("/Title "+text16(c.wantTitle))) {
			t.Errorf("%q in %q is not written as %q in %q", c.title, c.language, c.wantTitle, c.wantLang)
		}
	}
}

func TestTextInAnotherLanguageSaysSo(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Beth sy'n helpu syniadau newydd yma? ", 12))
	_, tree := structured(t, document.Paragraph{Runs: []document.Run{{Text: "What helps? "}, {Text: long, Lang: "cy"}, {Text: " And so on."}}})
	spans := tree.all("Span")
	if len(spans) != 1 || !strings.Contains(spans[0].dict, "/Lang "+text16("cy")) {
		t.Fatalf("%d spans, want one in Welsh", len(spans))
	}
	if p := tree.all("P")[0]; p.mcrs != 2 || p.roles() != "Span" {
		t.Errorf("the paragraph has %d pieces of its own around %s", p.mcrs, p.roles())
	}
}

func TestListsSayHowTheyAreNumbered(t *testing.T) {
	_, tree := structured(t,
		document.List{Items: document.Items("a", "b")}, document.List{Numbered: true, Items: document.Items("a")},
		document.List{Items: []document.Item{{Label: "12", Runs: document.Text("own")}}}, document.Facts{Facts: []document.Fact{{Label: "L", Value: "V"}}},
		document.Answer{Ticks: []string{"Yes", "No"}})
	var got []string
	for _, l := range tree.all("L") {
		got = append(got, regexp.MustCompile(`/ListNumbering /(\w+)`).FindStringSubmatch(l.dict)[1])
		for _, li := range l.kids {
			if li.role != "LI" || li.roles() != "Lbl LBody" || li.kids[0].mcrs == 0 || li.kids[1].mcrs == 0 {
				t.Errorf("an item is a %s of %s", li.role, li.roles())
			}
		}
	}
	if s := strings.Join(got, " "); s != "Disc Decimal None None None" {
		t.Errorf("lists are numbered %s", s)
	}
}

func TestContentsAreALinkedTree(t *testing.T) {
	p, tree := structured(t, document.Contents{Depth: 3}, document.Heading{Level: 1, Number: "1", Text: "One"}, document.Heading{Level: 2, Number: "1.1", Text: "One one"}, document.Heading{Level: 3, Text: "Deep"}, document.Heading{Level: 1, Number: "2", Text: "Two"})
	toc := tree.all("TOC")[0]
	if toc.roles() != "TOCI TOCI" || toc.kids[0].roles() != "Lbl Reference TOC" || toc.kids[1].roles() != "Lbl Reference" {
		t.Fatalf("contents of %s, the first of %s", toc.roles(), toc.kids[0].roles())
	}
	if deep := toc.kids[0].kids[2].kids[0]; deep.roles() != "Lbl Reference TOC" || deep.kids[2].kids[0].roles() != "Reference" {
		t.Errorf("the second level is %s", deep.roles())
	}
	for _, r := range tree.all("Reference") {
		if r.roles() != "Link" || len(r.kids[0].objr) != 1 || !strings.Contains(p.objs[r.kids[0].objr[0]], "/Dest [") {
			t.Errorf("an entry leads nowhere: %s", r.roles())
		}
	}
}

// A link that goes over several lines is one link to whoever listens, with an area on each line.
func TestLinkOverLinesIsOneElement(t *testing.T) {
	p, tree := structured(t, document.Paragraph{Runs: []document.Run{{Text: "See "}, {Text: strings.TrimSpace(strings.Repeat("a long way to say it ", 12)), Link: "https://example.org/"}, {Text: " for more."}}})
	links := tree.all("Link")
	if len(links) != 1 || len(links[0].objr) < 2 {
		t.Fatalf("%d links", len(links))
	}
	for _, o := range links[0].objr {
		a := p.objs[o]
		if !strings.Contains(a, "/Contents <FEFF") || !strings.Contains(a, "/StructParent ") || !strings.Contains(a, "/F 4") {
			t.Errorf("an area lacks what a reader needs: %s", a)
		}
	}
}

func TestHeadingsNeverSkipALevel(t *testing.T) {
	_, tree := structured(t, document.Heading{Level: 3, Text: "a"}, document.Heading{Level: 6, Text: "b"}, document.Heading{Level: 1, Text: "c"}, document.Heading{Level: 3, Text: "d"}, document.Card{Title: "e"})
	var got []string
	for _, k := range tree.kids {
		got = append(got, k.role)
		for _, c := range k.kids {
			got = append(got, c.role)
		}
	}
	if s := strings.Join(got, " "); s != "H1 H2 H1 H2 Sect H3" {
		t.Errorf("headings: %s", s)
	}
}

func TestFurnitureIsNamed(t *testing.T) {
	b := written(t, small(para("x")))
	p := parse(t, b)
	s := p.stream(t, p.pages[0])
	for _, want := range []string{"/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC", "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"} {
		if strings.Count(s, want) != 1 {
			t.Errorf("%d times %s", strings.Count(s, want), want)
		}
	}
	for i, page := range p.pages {
		if !strings.Contains(p.objs[page], "/Tabs /S") {
			t.Errorf("page %d has no tab order", i+1)
		}
	}
}

// A box to tick is a drawing; who cannot see it hears what it is.
func TestBoxToTickSaysWhatItIs(t *testing.T) {
	_, tree := structured(t, document.Answer{Label: "Right?", Ticks: []string{"Yes", "No"}, Lines: 2})
	if tree.kids[0].role != "Div" || tree.kids[0].roles() != "P L" {
		t.Fatalf("a form is a %s of %s", tree.kids[0].role, tree.kids[0].roles())
	}
	want := fmt.Sprintf("/ActualText <FEFF%04X>", utf16.Encode([]rune{'\u2610'})[0])
	for _, l := range tree.all("Lbl") {
		if !strings.Contains(l.dict, want) {
			t.Errorf("a box is silent: %s", l.dict)
		}
	}
}
