package pdf

import (
	"strings"
	"testing"

	"folkmoot/session/report/document"
)

func TestLinks(t *testing.T) {
	d := small(
		document.Heading{Level: 1, Text: "First"},
		document.Paragraph{Runs: []document.Run{{Text: "See "}, {Text: "the second part", Link: "#two"}, {Text: ", "}, {Text: "the guide", Link: "https://example.org/a(b)é"}, {Text: " or "}, {Text: "this", Link: "javascript:alert(1)"}}},
		document.PageBreak{},
		document.Heading{Level: 1, Text: "Second", ID: "two"},
	)
	b := written(t, d)
	p := parse(t, b)
	var annots []string
	for n := range len(p.objs) * 2 {
		if o := p.objs[n]; strings.Contains(o, "/Subtype /Link") {
			annots = append(annots, o)
		}
	}
	if len(annots) != 2 {
		t.Fatalf("%d links, want 2: an address that runs something is text", len(annots))
	}
	if want := "/Dest [" + itoa(p.pages[1]) + " 0 R /XYZ"; !strings.Contains(annots[0], want) {
		t.Errorf("the inner link lacks %s: %s", want, annots[0])
	}
	if want := `/URI (https://example.org/a\(b\)%C3%A9)`; !strings.Contains(annots[1], want) {
		t.Errorf("the outer link lacks %s: %s", want, annots[1])
	}
	for _, a := range annots {
		for _, key := range []string{"/Contents <FEFF", "/StructParent ", "/Rect ["} {
			if !strings.Contains(a, key) {
				t.Errorf("a link lacks %s", key)
			}
		}
	}
	if strings.Contains(string(b), "javascript") {
		t.Error("a script's address stands in the file")
	}
}

func itoa(n int) string { return num(float64(n)) }

func TestBookmarksFollowTheHeadings(t *testing.T) {
	var blocks []document.Block
	for _, h := range []document.Heading{{Level: 1, Text: "One", Number: "1"}, {Level: 2, Text: "One A"}, {Level: 2, Text: "One B"}, {Level: 1, Text: "Two (é)"}, {Level: 4, Text: "Deep"}} {
		blocks = append(blocks, h)
	}
	b := written(t, small(blocks...))
	p := parse(t, b)
	root := 0
	for n, o := range p.objs {
		if strings.Contains(o, "/Type /Outlines") {
			root = n
		}
	}
	var got []string
	var walk func(n int, depth string)
	walk = func(n int, depth string) {
		for ; n > 0; n = p.number(n, "Next") {
			for _, title := range []string{"1 One", "One A", "One B", "Two (é)", "Deep"} {
				if strings.Contains(p.objs[n], "/Title "+text16(title)+" ") {
					got = append(got, depth+title)
				}
			}
			walk(p.number(n, "First"), depth+"-")
		}
	}
	walk(p.number(root, "First"), "")
	if s := strings.Join(got, ";"); s != "1 One;-One A;-One B;Two (é);-Deep" {
		t.Errorf("bookmarks: %s", s)
	}
}
