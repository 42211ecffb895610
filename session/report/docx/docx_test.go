package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/docx"
)

// node is an element of an XML part.
type node struct {
	name string // without its prefix
	attr map[string]string
	text string
	kids []*node
}

func (n *node) all(name string) (out []*node) {
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.all(name)...)
	}
	return out
}

func (n *node) kid(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return &node{}
}

// val is the value of the first element of a name below this one.
func (n *node) val(name string) string {
	if all := n.all(name); len(all) > 0 {
		return all[0].attr["val"]
	}
	return ""
}

// says is the text of an element as it is read: line ends and tabs are spaces.
func (n *node) says() string {
	switch n.name {
	case "t":
		return n.text
	case "tab", "br":
		return " "
	case "tabs", "instrText":
		return ""
	}
	var s strings.Builder
	for _, k := range n.kids {
		s.WriteString(k.says())
	}
	return s.String()
}

func parse(t testing.TB, name string, data []byte) *node {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	open := []*node{{}}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s is not XML: %v", name, err)
		}
		at := open[len(open)-1]
		switch v := tok.(type) {
		case xml.StartElement:
			n := &node{name: v.Name.Local, attr: map[string]string{}}
			for _, a := range v.Attr {
				n.attr[a.Name.Local] = a.Value
			}
			at.kids, open = append(at.kids, n), append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			at.text += string(v)
		}
	}
	return open[0].kids[0]
}

type parts map[string][]byte

func (p parts) part(t testing.TB, name string) *node {
	t.Helper()
	data, ok := p[name]
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	return parse(t, name, data)
}

func write(t testing.TB, d document.Document) parts {
	t.Helper()
	data, err := docx.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	p := parts{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if p[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	if r.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", r.File[0].Name)
	}
	return p
}

// paragraphs gives what the paragraphs say, in order, without empty ones and without the table of contents.
func paragraphs(body *node) (out []string) {
	for _, k := range body.kids {
		switch {
		case k.name == "p":
			if s := strings.Join(strings.Fields(k.says()), " "); s != "" {
				out = append(out, s)
			}
		case k.name == "sdt" && k.val("docPartGallery") != "":
		default:
			out = append(out, paragraphs(k)...)
		}
	}
	return out
}

func doc(blocks ...document.Block) document.Document {
	return document.Document{Title: "Report", Language: "en-GB", Created: time.Date(2026, 11, 12, 16, 30, 0, 0, time.UTC), Blocks: blocks}
}

// everything is the showcase and what it lacks.
func everything() document.Document {
	d := documenttest.Showcase()
	d.Blocks = append(d.Blocks,
		document.Answer{Label: "Is this what you said?", Ticks: []string{"Yes", "In part", "No"}, Prompt: "What did we miss?", Lines: 3},
		document.List{Numbered: true, Items: document.Items("one", "two")}, document.List{Numbered: true, Start: 7, Items: document.Items("seven")},
		document.Together{Blocks: []document.Block{document.Heading{Level: 2, Text: "Kept"}, document.Table{Columns: []document.Column{{Title: "a"}}, Rows: []document.Row{document.Cells("1", "2")}}}},
		document.Table{Columns: []document.Column{{Title: "b"}}},
		document.Paragraph{Label: "A label that is far too long for the margin", Runs: []document.Run{{Text: "Cymraeg", Lang: "cy"}}})
	return d
}

func TestEveryPartIsTypedAndEveryRelationLeadsSomewhere(t *testing.T) {
	p := write(t, everything())
	types := p.part(t, "[Content_Types].xml")
	known := map[string]bool{}
	for _, k := range types.kids {
		if k.name == "Override" {
			known[strings.TrimPrefix(k.attr["PartName"], "/")] = true
			if p[strings.TrimPrefix(k.attr["PartName"], "/")] == nil {
				t.Errorf("%s has a type and is not there", k.attr["PartName"])
			}
		} else {
			known["."+k.attr["Extension"]] = true
		}
	}
	for name := range p {
		if !known[name] && !known[path.Ext(name)] || path.Ext(name) == ".xml" && !known[name] && name != "[Content_Types].xml" {
			t.Errorf("%s has no type", name)
		}
	}
	ids := map[string]string{}
	for _, r := range p.part(t, "word/_rels/document.xml.rels").kids {
		if ids[r.attr["Id"]] != "" {
			t.Errorf("two relations are called %s", r.attr["Id"])
		}
		ids[r.attr["Id"]] = r.attr["Target"]
		if r.attr["TargetMode"] == "" && p["word/"+r.attr["Target"]] == nil {
			t.Errorf("%s leads to %s, which is not there", r.attr["Id"], r.attr["Target"])
		}
	}
	body := p.part(t, "word/document.xml")
	for _, name := range []string{"hyperlink", "blip", "headerReference", "footerReference"} {
		for _, n := range body.all(name) {
			id := n.attr["id"] + n.attr["embed"]
			if id == "" && n.attr["anchor"] != "" {
				continue
			}
			if ids[id] == "" {
				t.Errorf("%s uses the relation %q, which is not there", name, id)
			}
		}
	}
}

// order is the sequence that the schema (ECMA-376, part 1) gives for what stands in an element.
var order = map[string][]string{
	"pPr":        {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"},
	"rPr":        {"rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "sz", "szCs", "highlight", "u", "bdr", "shd", "vertAlign", "rtl", "cs", "lang"},
	"tblPr":      {"tblStyle", "tblpPr", "bidiVisual", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"},
	"tcPr":       {"tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign"},
	"pBdr":       {"top", "left", "bottom", "right", "between", "bar"},
	"tcMar":      {"top", "left", "bottom", "right"},
	"tbl":        {"tblPr", "tblGrid", "tr"},
	"tr":         {"trPr", "tc"},
	"tblCellMar": {"top", "left", "bottom", "right"}, "tblBorders": {"top", "left", "bottom", "right", "insideH", "insideV"},
	"style":     {"name", "basedOn", "next", "link", "uiPriority", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"},
	"sectPr":    {"headerReference", "footerReference", "pgSz", "pgMar", "cols", "titlePg"},
	"lvl":       {"start", "numFmt", "lvlText", "lvlJc", "pPr", "rPr"},
	"inline":    {"extent", "effectExtent", "docPr", "cNvGraphicFramePr", "graphic"},
	"sdtPr":     {"rPr", "alias", "id", "docPartObj", "checkbox"},
	"sdt":       {"sdtPr", "sdtContent"},
	"font":      {"altName", "panose1", "charset", "family", "pitch", "embedRegular", "embedBold"},
	"settings":  {"zoom", "embedTrueTypeFonts", "saveSubsetFonts", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang", "decimalSymbol", "listSeparator"},
	"numbering": {"abstractNum", "num"},
}

func TestElementsComeInTheOrderOfTheSchema(t *testing.T) {
	p := write(t, everything())
	seen := map[string]bool{}
	var check func(part string, n *node)
	check = func(part string, n *node) {
		if want, ok := order[n.name]; ok {
			seen[n.name] = true
			last := -1
			for _, k := range n.kids {
				i := slices.Index(want, k.name)
				if n.name == "sectPr" && k.name == "footerReference" || n.name == "sectPr" && k.name == "headerReference" {
					i = 0
				}
				if i < last || i < 0 {
					t.Errorf("%s: %s stands wrongly in %s", part, k.name, n.name)
				}
				last = max(i, last)
			}
		}
		for _, k := range n.kids {
			check(part, k)
		}
	}
	for name, data := range p {
		if strings.HasPrefix(name, "word/") && path.Ext(name) == ".xml" {
			check(name, parse(t, name, data))
		}
	}
	for name := range order {
		if !seen[name] {
			t.Errorf("no %s was looked at", name)
		}
	}
}

func TestEveryStyleThatIsUsedIsThere(t *testing.T) {
	p := write(t, everything())
	there := map[string]bool{}
	for _, s := range p.part(t, "word/styles.xml").all("style") {
		if there[s.attr["styleId"]] {
			t.Errorf("two styles are called %s", s.attr["styleId"])
		}
		there[s.attr["styleId"]] = true
	}
	for name, data := range p {
		if !strings.HasPrefix(name, "word/") || path.Ext(name) != ".xml" {
			continue
		}
		root := parse(t, name, data)
		for _, e := range []string{"pStyle", "rStyle", "tblStyle", "basedOn", "next"} {
			for _, n := range root.all(e) {
				if !there[n.attr["val"]] {
					t.Errorf("%s uses the style %s, which is not there", name, n.attr["val"])
				}
			}
		}
	}
}

func TestIdsAreGivenOnce(t *testing.T) {
	body := write(t, everything()).part(t, "word/document.xml")
	for _, name := range []string{"bookmarkStart", "docPr", "id"} {
		seen := map[string]bool{}
		for _, n := range body.all(name) {
			id := n.attr["id"] + n.attr["val"]
			if seen[id] {
				t.Errorf("two %s have the id %s", name, id)
			}
			seen[id] = true
		}
		if len(seen) < 3 {
			t.Errorf("only %d %s", len(seen), name)
		}
	}
	marks := map[string]bool{}
	for _, n := range body.all("bookmarkStart") {
		if marks[n.attr["name"]] || len(n.attr["name"]) > 40 {
			t.Errorf("the bookmark %q is there twice, or too long", n.attr["name"])
		}
		marks[n.attr["name"]] = true
	}
	for _, n := range body.all("hyperlink") {
		if to := n.attr["anchor"]; to != "" && !marks[to] {
			t.Errorf("a link leads to %q, which is not there", to)
		}
	}
}

func TestItReadsAsTheDocumentDoes(t *testing.T) {
	d := everything()
	got := strings.Join(paragraphs(write(t, d).part(t, "word/document.xml").kid("body")), " ")
	got = strings.NewReplacer("\u201C", "", "\u201D", "", "\u2610", "").Replace(got)
	want := strings.NewReplacer("\u201C", "", "\u201D", "").Replace(d.Text())
	if diff := cmp.Diff(strings.Fields(want), strings.Fields(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestHeadingsListsAndTablesAreReal(t *testing.T) {
	d := everything()
	p := write(t, d)
	body := p.part(t, "word/document.xml")
	styles := map[string]int{}
	for _, s := range body.all("pStyle") {
		styles[s.attr["val"]]++
	}
	want := map[string]int{"Title": 1, "TOCHeading": 1}
	document.Walk(d.Blocks, func(b document.Block) {
		switch v := b.(type) {
		case document.Cover:
			want["Subtitle"]++
		case document.Heading:
			want["Heading"+strconv.Itoa(v.Level)]++
			if v.Level <= 2 {
				want["TOC"+strconv.Itoa(v.Level)]++
			}
		case document.Table, document.Chart:
			want["Caption"]++
		case document.Quote:
			want["Quote"]++
		case document.Card:
			want["CardTitle"]++
			want["Quote"] += len(v.Quotes)
		case document.Note:
			want["NoteTitle"]++
		case document.Answer:
			want["AnswerTick"] += len(v.Ticks)
			want["AnswerLine"] += v.Lines
		}
	})
	want["Caption"] -= 2 // two tables have none
	for s, n := range want {
		if styles[s] != n {
			t.Errorf("%d paragraphs of the style %s, want %d", styles[s], s, n)
		}
	}
	for _, tbl := range body.all("tbl") {
		rows := tbl.all("tr")
		if len(rows[0].all("tblHeader")) != 1 {
			t.Error("a table has no head that is repeated")
		}
		for i, r := range rows {
			if len(r.all("cantSplit")) != 1 || i > 0 && len(r.all("tblHeader")) > 0 {
				t.Errorf("row %d may be split, or is a head", i)
			}
			if len(r.all("tc")) != len(tbl.all("gridCol")) {
				t.Errorf("row %d has %d cells for %d columns", i, len(r.all("tc")), len(tbl.all("gridCol")))
			}
		}
	}
	if n := body.all("tblCaption"); len(n) != 5 || n[0].attr["val"] != "People by role band" {
		t.Errorf("%d tables say what they are", len(n))
	}
	numbers := p.part(t, "word/numbering.xml")
	if n := numbers.all("num"); len(n) != 3 {
		t.Errorf("%d numberings for bullets and two numbered lists", len(n))
	}
	if starts := numbers.all("start"); starts[2].attr["val"] != "7" {
		t.Errorf("the second list begins with %s", starts[2].attr["val"])
	}
	after := body.kid("body").kids
	for i, k := range after[:len(after)-1] {
		if k.name == "tbl" && after[i+1].name != "p" {
			t.Errorf("a table is followed by a %s", after[i+1].name)
		}
	}
}

func TestAFigureIsDescribedAndDrawn(t *testing.T) {
	p := write(t, everything())
	figures := p.part(t, "word/document.xml").all("docPr")
	if len(figures) != 3 || !strings.HasPrefix(figures[0].attr["descr"], "Bar chart of 7 items. Genuinely listen to us and involve us: 17 dots, 9 of 12 people;") {
		t.Fatalf("%d figures, the first described as %q", len(figures), figures[0].attr["descr"])
	}
	img, err := png.Decode(bytes.NewReader(p["word/media/chart1.png"]))
	if err != nil {
		t.Fatal(err)
	}
	dark := 0
	for x := range img.Bounds().Dx() {
		for y := range 40 {
			if r, g, b, _ := img.At(x, y).RGBA(); r+g+b < 0x8000 {
				dark++
			}
		}
	}
	if img.Bounds().Dx() != 429*3 || dark < 500 {
		t.Errorf("the picture is %v and has %d dark dots where its first label stands", img.Bounds(), dark)
	}
}

func TestTheFileSaysWhatItIs(t *testing.T) {
	d := everything()
	d.Words.PageOf = "Seite {page} von {pages}"
	p := write(t, d)
	core := p.part(t, "docProps/core.xml")
	for name, want := range map[string]string{"title": d.Title, "subject": d.Subject, "language": "en-GB", "identifier": d.Hash, "created": "2026-11-12T16:30:00Z", "modified": "2026-11-12T16:30:00Z", "keywords": "discussion group, innovation"} {
		if got := core.kid(name).text; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := p.part(t, "word/styles.xml").kid("docDefaults").all("lang")[0].attr["val"]; got != "en-GB" {
		t.Errorf("the language is %q", got)
	}
	if got := p.part(t, "word/document.xml").all("lang"); len(got) != 1 || got[0].attr["val"] != "cy" {
		t.Errorf("%d runs are in another language", len(got))
	}
	if got := p.part(t, "word/header1.xml").says(); got != d.RunningHead {
		t.Errorf("the running head is %q", got)
	}
	foot := p.part(t, "word/footer1.xml")
	if codes := foot.all("instrText"); foot.says() != "Seite 1 von 1" || len(codes) != 2 || strings.TrimSpace(codes[0].text) != "PAGE" || strings.TrimSpace(codes[1].text) != "NUMPAGES" {
		t.Errorf("the foot is %q", foot.says())
	}
	if len(p.part(t, "word/document.xml").all("titlePg")) != 1 {
		t.Error("the cover has a running head")
	}
}

func TestLinksLeadWhereTheyMay(t *testing.T) {
	run := func(link string) document.Run { return document.Run{Text: "x", Link: link} }
	p := write(t, doc(document.Paragraph{Runs: []document.Run{
		run("https://a.example/b c?d=\"e\"&f=<g>"), run("javascript:alert(1)"), run("http://[bad"), run("#gone"), run("mailto:a@b.example"), run("https://a.example/\x00"),
	}}))
	var got []string
	for _, r := range p.part(t, "word/_rels/document.xml.rels").kids {
		if r.attr["TargetMode"] == "External" {
			got = append(got, r.attr["Target"])
		}
	}
	if diff := cmp.Diff([]string{`https://a.example/b%20c?d="e"&f=<g>`, "mailto:a@b.example"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestScriptsFromRightToLeft(t *testing.T) {
	body := write(t, doc(document.Paragraph{Runs: document.Text("שלום, 12 people")}, document.Paragraph{Runs: document.Text("said: שלום")})).part(t, "word/document.xml")
	ps := body.all("p")
	if len(ps[0].all("bidi")) != 1 || len(ps[1].all("bidi")) != 0 {
		t.Error("the paragraph that begins in Hebrew, and only that, runs from right to left")
	}
	if runs := ps[0].all("r"); len(runs) != 2 || len(runs[0].all("rtl")) != 1 || len(runs[1].all("rtl")) != 0 {
		t.Errorf("%d runs", len(ps[0].all("r")))
	}
}

func TestTheSameBytesEveryTime(t *testing.T) {
	one, err := docx.Write(everything())
	if err != nil {
		t.Fatal(err)
	}
	if two, err := docx.Write(everything()); err != nil || !bytes.Equal(one, two) {
		t.Errorf("two runs differ, %v", err)
	}
}

func TestEmptyDocuments(t *testing.T) {
	for name, d := range map[string]document.Document{
		"nothing": {}, "a chart without anything": doc(document.Chart{}), "an empty chart": doc(document.Chart{Chart: chart.Bars{}}), "a table alone": doc(document.Table{Columns: []document.Column{{}}}),
		"an empty card": doc(document.Card{}), "an empty answer": doc(document.Answer{}), "contents of nothing": doc(document.Contents{}), "an empty note": doc(document.Note{}), "breaks": doc(document.PageBreak{}, document.PageBreak{}, document.Table{Columns: []document.Column{{Title: "x"}}}),
	} {
		t.Run(name, func(t *testing.T) {
			body := write(t, d).part(t, "word/document.xml")
			open := 0
			for _, f := range body.all("fldChar") {
				switch f.attr["fldCharType"] {
				case "begin":
					open++
				case "end":
					open--
				}
			}
			if open != 0 || len(body.all("sectPr")) != 1 {
				t.Errorf("%d fields are not closed", open)
			}
		})
	}
}

func FuzzAnyText(f *testing.F) {
	for _, s := range []string{"", "a\x00b\x1b\uFFFE", "<w:p>&amp;]]>", "שלום \u202E abc", "😀👩‍👩‍👧", "\xff\xfe", "line\nline\ttab\u00adsoft", "{page}{pages}{page", strings.Repeat("longword", 700), "=1+1", "%1."} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		d := doc(document.Cover{Title: a, Note: b}, document.Contents{}, document.Heading{Level: 1, Text: a, Number: b, ID: a}, document.Paragraph{Label: a, Runs: []document.Run{{Text: b, Link: "https://x.example/" + a, Lang: b}}},
			document.List{Items: []document.Item{{Label: a, Runs: document.Text(b)}}}, document.Table{Caption: a, Columns: []document.Column{{Title: b}}, Rows: []document.Row{document.Cells(a)}}, document.Card{Rank: a, Title: b, Who: a},
			document.Answer{Label: a, Ticks: []string{b}})
		d.Title, d.RunningHead, d.Language, d.Words.PageOf = a, b, a, b
		p := write(t, d)
		for name, data := range p {
			if strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
				parse(t, name, data)
			}
		}
		squeezed := func(s string) string {
			return strings.NewReplacer("\u00ad", "", "\u2610", "").Replace(strings.Join(strings.Fields(document.Printable(s)), ""))
		}
		body := squeezed(strings.Join(paragraphs(p.part(t, "word/document.xml").kid("body")), ""))
		for _, s := range []string{a, b} {
			if !strings.Contains(body, squeezed(s)) {
				t.Errorf("%q is not in %q", s, body)
			}
		}
	})
}
