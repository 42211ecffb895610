package docx

import (
	"fmt"
	"strings"

	"folkmoot/session/report/draw"
)

const (
	face = "Noto Sans"
	// shade stands behind a note.
	shade = "F3EFE6"
)

func colour(rgb uint32) string { return fmt.Sprintf("%06X", rgb) }

var (
	ink    = colour(draw.Ink)
	soft   = colour(draw.InkSoft)
	accent = colour(draw.Accent)
	rule   = colour(draw.Rule)
	warn   = colour(draw.Warn)
)

// kind is a paragraph style. Lengths are in points, as on the pages of the PDF.
type kind struct {
	id, name, based, next string
	quick                 bool // offered to whoever writes on in the document
	keepNext              bool
	borders, shading      string
	tabs                  string
	before, after, line   float64
	exact                 bool
	left, right, hanging  float64
	outline               int
	bold, plain           bool
	colour                string
	size                  float64
}

func edge(side string, eighths, space int, colour string) string {
	return fmt.Sprintf(`<w:%s w:val="single" w:sz="%d" w:space="%d" w:color="%s"/>`, side, eighths, space, colour)
}

// kinds are the paragraph styles. Heading 1 to 6, Title, Subtitle, Quote, Caption, List Bullet, List Number and TOC are those
// that Word itself knows, so that its navigation, its table of contents and screen readers find them.
func kinds() []kind {
	bar := edge("left", 18, 12, rule)
	note := edge("top", 4, 6, shade) + edge("left", 18, 12, warn) + edge("bottom", 4, 6, shade) + edge("right", 4, 6, shade)
	out := []kind{
		{id: "Lead", name: "Lead", quick: true, before: 8, line: 21.5, size: 14.5},
		{id: "Small", name: "Small", quick: true, before: 8, line: 18, colour: soft},
		{id: "ParagraphLabel", name: "Paragraph Label", keepNext: true, before: 8, line: 18, bold: true, colour: soft},
		{id: "Title", name: "Title", next: "Normal", quick: true, keepNext: true, before: 8, line: 41, bold: true, size: 34},
		{id: "Subtitle", name: "Subtitle", next: "Normal", quick: true, before: 12, line: 26, colour: soft, size: 18},
		{id: "Kicker", name: "Kicker", keepNext: true, before: 4, line: 20, bold: true, colour: accent, size: 14},
		{id: "CoverBar", name: "Cover Bar", before: 40, line: 1, exact: true, right: columnWidth - 56, borders: edge("top", 40, 1, accent), size: 1},
		{id: "ListBullet", name: "List Bullet", quick: true, before: 4, line: 18, left: 16, hanging: 16},
		{id: "ListNumber", name: "List Number", quick: true, before: 4, line: 18, left: 24, hanging: 24},
		{id: "ListLabel", name: "List Label", before: 4, line: 18},
		{id: "Fact", name: "Fact", before: 4, line: 18},
		{id: "Caption", name: "caption", quick: true, keepNext: true, before: 16, after: 4, line: 18, bold: true},
		{id: "Figure", name: "Figure", before: 8, after: 8},
		{id: "TableText", name: "Table Text", line: 16.5},
		{id: "TableCompact", name: "Table Compact", line: 15.5},
		{id: "AfterTable", name: "After Table", line: 8, exact: true, size: 4},
		{id: "Quote", name: "Quote", quick: true, before: 12, line: 18, left: 16, right: 24, borders: bar},
		{id: "QuoteBy", name: "Quote By", based: "Quote", plain: true, line: 18, left: 16, right: 24, borders: bar, colour: soft},
		{id: "Note", name: "Note", quick: true, before: 4, line: 18, left: 16, right: 16, borders: note, shading: shade},
		{id: "NoteTitle", name: "Note Title", next: "Note", keepNext: true, before: 16, line: 18, left: 16, right: 16, borders: note, shading: shade, bold: true},
		{id: "CardTitle", name: "Card Title", next: "Normal", keepNext: true, before: 24, line: 26, borders: edge("top", 6, 10, rule), bold: true, size: 15},
		{id: "CardWho", name: "Card Who", next: "Normal", keepNext: true, line: 18, tabs: `<w:tab w:val="right" w:pos="` + num(twips(columnWidth)) + `"/>`},
		{id: "CardTheme", name: "Card Theme", before: 4, line: 18, colour: soft},
		{id: "AnswerLabel", name: "Answer Label", keepNext: true, before: 16, line: 18, bold: true},
		{id: "AnswerTick", name: "Answer Tick", before: 4, line: 18, left: 20, hanging: 20},
		{id: "AnswerPrompt", name: "Answer Prompt", keepNext: true, before: 8, line: 18},
		{id: "AnswerLine", name: "Answer Line", line: 26, exact: true, borders: edge("bottom", 4, 1, soft) + edge("between", 4, 1, soft)},
		{id: "TOCHeading", name: "TOC Heading", next: "Normal", keepNext: true, after: 12, line: 30, bold: true, size: 24},
		{id: "Header", name: "header", line: 12, colour: soft, size: 10, borders: edge("bottom", 4, 6, rule)},
		{id: "Footer", name: "footer", line: 12, colour: soft, size: 10},
	}
	for i, h := range []kind{
		{before: 40, after: 12, line: 30, size: 24},
		{before: 28, after: 4, line: 24, size: 18},
		{before: 20, line: 19, size: 14},
		{before: 16, line: 18, colour: accent},
		{before: 16, line: 18, colour: accent},
		{before: 16, line: 18, colour: accent},
	} {
		h.id, h.name, h.next = fmt.Sprintf("Heading%d", i+1), fmt.Sprintf("heading %d", i+1), "Normal"
		h.quick, h.keepNext, h.bold, h.outline = true, true, true, i+1
		out = append(out, h)
	}
	for i := range 6 {
		t := kind{
			id: fmt.Sprintf("TOC%d", i+1), name: fmt.Sprintf("toc %d", i+1), next: "Normal", before: 2, line: 18, left: float64(16 * i), right: 40,
			tabs: `<w:tab w:val="right" w:pos="` + num(twips(columnWidth)) + `"/>`,
		}
		if i == 0 {
			t.before, t.bold = 8, true
		}
		out = append(out, t)
	}
	return out
}

func (k kind) xml() string {
	var s strings.Builder
	s.WriteString(`<w:style w:type="paragraph"`)
	if !k.builtIn() {
		s.WriteString(` w:customStyle="1"`)
	}
	s.WriteString(` w:styleId="` + k.id + `">` + val("name", k.name))
	based := k.based
	if based == "" {
		based = "Normal"
	}
	s.WriteString(val("basedOn", based))
	if k.next != "" {
		s.WriteString(val("next", k.next))
	}
	s.WriteString(val("uiPriority", "9"))
	if k.quick {
		s.WriteString("<w:qFormat/>")
	}
	s.WriteString("<w:pPr>")
	if k.keepNext {
		s.WriteString("<w:keepNext/><w:keepLines/>")
	}
	if k.borders != "" {
		s.WriteString("<w:pBdr>" + k.borders + "</w:pBdr>")
	}
	if k.shading != "" {
		s.WriteString(`<w:shd w:val="clear" w:color="auto" w:fill="` + k.shading + `"/>`)
	}
	if k.tabs != "" {
		s.WriteString("<w:tabs>" + k.tabs + "</w:tabs>")
	}
	s.WriteString(`<w:spacing w:before="` + num(twips(k.before)) + `" w:after="` + num(twips(k.after)) + `"`)
	switch {
	case k.line > 0 && k.exact:
		s.WriteString(` w:line="` + num(twips(k.line)) + `" w:lineRule="exact"`)
	case k.line > 0:
		s.WriteString(` w:line="` + num(twips(k.line)) + `" w:lineRule="atLeast"`)
	default:
		s.WriteString(` w:line="240" w:lineRule="auto"`)
	}
	s.WriteString("/>")
	if k.left > 0 || k.right > 0 {
		s.WriteString(`<w:ind w:left="` + num(twips(k.left)) + `" w:right="` + num(twips(k.right)) + `" w:hanging="` + num(twips(k.hanging)) + `"/>`)
	}
	if k.outline > 0 {
		s.WriteString(val("outlineLvl", num(k.outline-1)))
	}
	s.WriteString("</w:pPr><w:rPr>")
	if k.bold {
		s.WriteString("<w:b/><w:bCs/>")
	}
	if k.colour != "" {
		s.WriteString(val("color", k.colour))
	}
	if k.size > 0 {
		half := num(int(k.size * 2))
		s.WriteString(val("sz", half) + val("szCs", half))
	}
	s.WriteString("</w:rPr></w:style>")
	return s.String()
}

// builtIn says that Word knows the style by its name.
func (k kind) builtIn() bool {
	switch k.id {
	case "Title", "Subtitle", "ListBullet", "ListNumber", "Caption", "Quote", "TOCHeading", "Header", "Footer":
		return true
	}
	return k.outline > 0 || strings.HasPrefix(k.id, "TOC")
}

// styles is word/styles.xml.
func styles(lang string) string {
	var s strings.Builder
	s.WriteString(header + `<w:styles ` + namespaces + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="` + face + `" w:eastAsia="` + face + `" w:hAnsi="` + face + `" w:cs="` + face + `"/>` +
		val("color", ink) + `<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="` + lang + `" w:eastAsia="` + lang + `" w:bidi="` + lang + `"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>`)
	s.WriteString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="160" w:after="0" w:line="360" w:lineRule="atLeast"/></w:pPr></w:style>`)
	s.WriteString(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`)
	s.WriteString(`<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>` + val("color", accent) + `<w:u w:val="single"/></w:rPr></w:style>`)
	s.WriteString(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>` + margins(0, 0, 0, 0) + `</w:tblCellMar></w:tblPr></w:style>`)
	s.WriteString(`<w:style w:type="table" w:customStyle="1" w:styleId="Report"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
		`<w:top w:val="nil"/>` + edge("bottom", 4, 0, rule) + edge("insideH", 4, 0, rule) + `</w:tblBorders><w:tblCellMar>` + margins(4, 0, 4, cellGap) + `</w:tblCellMar></w:tblPr>` +
		`<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/>` + val("color", soft) + `</w:rPr><w:tcPr><w:tcBorders>` + edge("bottom", 8, 0, soft) + `</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`)
	for _, k := range kinds() {
		s.WriteString(k.xml())
	}
	s.WriteString("</w:styles>")
	return s.String()
}

// margins are the inner margins of cells, in points.
func margins(top, left, bottom, right float64) string {
	var s strings.Builder
	for _, m := range [...]struct {
		side string
		pt   float64
	}{{"top", top}, {"left", left}, {"bottom", bottom}, {"right", right}} {
		fmt.Fprintf(&s, `<w:%s w:w="%d" w:type="dxa"/>`, m.side, twips(m.pt))
	}
	return s.String()
}
