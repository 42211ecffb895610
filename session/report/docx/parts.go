package docx

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/pack"
)

const (
	officeRel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageRel = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordType   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

const contentTypes = header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
	`<Override PartName="/word/document.xml" ContentType="` + wordType + `document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="` + wordType + `styles+xml"/><Override PartName="/word/numbering.xml" ContentType="` + wordType + `numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="` + wordType + `settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="` + wordType + `fontTable+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="` + wordType + `header+xml"/><Override PartName="/word/footer1.xml" ContentType="` + wordType + `footer+xml"/>` +
	`<Override PartName="/word/header2.xml" ContentType="` + wordType + `header+xml"/><Override PartName="/word/footer2.xml" ContentType="` + wordType + `footer+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
	`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`

const packageRels = header + `<Relationships xmlns="` + packageRel + `">` +
	`<Relationship Id="rId1" Type="` + officeRel + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeRel + `extended-properties" Target="docProps/app.xml"/></Relationships>`

const app = header + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Folkmoot</Application></Properties>`

// language is the document's, in the form that a word processor knows.
func language(d document.Document) string {
	if d.Language == "" {
		return "en-GB"
	}
	return esc(oneLine(d.Language))
}

// core is what the file says of itself. Its times are those of the document.
func core(d document.Document) string {
	at := pack.Stamp(d.Created).Format(time.RFC3339)
	var s strings.Builder
	s.WriteString(header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, p := range [...]struct{ name, value string }{
		{"dc:title", d.Title},
		{"dc:subject", d.Subject},
		{"cp:keywords", strings.Join(d.Keywords, ", ")},
		{"dc:identifier", d.Hash},
		{"dc:language", d.Language},
	} {
		if v := oneLine(p.value); v != "" {
			s.WriteString("<" + p.name + ">" + esc(v) + "</" + p.name + ">")
		}
	}
	for _, name := range [...]string{"created", "modified"} {
		s.WriteString(`<dcterms:` + name + ` xsi:type="dcterms:W3CDTF">` + at + `</dcterms:` + name + `>`)
	}
	return s.String() + `</cp:coreProperties>`
}

// settings says that the file is of a Word that knows today's layout, or it would be opened in a mode for old files.
func settings(lang string) string {
	return header + `<w:settings ` + namespaces + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + lang + `"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`
}

// fontTable names what may stand in where the font is not there.
const fontTable = header + `<w:fonts ` + namespaces + `><w:font w:name="` + face + `"><w:altName w:val="Segoe UI"/><w:panose1 w:val="020B0502040504020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

// relation is a link of the document to another part or to an address.
type relation struct {
	kind, target string
	outside      bool
}

// fixed are the parts that every document has, in the order of their ids.
var fixed = []relation{
	{kind: "styles", target: "styles.xml"},
	{kind: "numbering", target: "numbering.xml"},
	{kind: "settings", target: "settings.xml"},
	{kind: "fontTable", target: "fontTable.xml"},
	{kind: "header", target: "header1.xml"},
	{kind: "footer", target: "footer1.xml"},
	{kind: "header", target: "header2.xml"},
	{kind: "footer", target: "footer2.xml"},
}

// relate gives the id of a relation, the same one for the same target.
func (w *writer) relate(kind, target string, outside bool) string {
	r := relation{kind, target, outside}
	i := slices.Index(w.links, r)
	if i < 0 {
		i, w.links = len(w.links), append(w.links, r)
	}
	return "rId" + num(len(fixed)+i+1)
}

func (w *writer) relations() string {
	var s strings.Builder
	s.WriteString(header + `<Relationships xmlns="` + packageRel + `">`)
	for i, r := range append(slices.Clip(fixed), w.links...) {
		mode := ""
		if r.outside {
			mode = ` TargetMode="External"`
		}
		s.WriteString(`<Relationship Id="rId` + num(i+1) + `" Type="` + officeRel + r.kind + `" Target="` + esc(r.target) + `"` + mode + `/>`)
	}
	return s.String() + `</Relationships>`
}

// bullets is the numbering of lists with bullets; numbered lists have those after it, each its own.
const bullets = 1

func (w *writer) numbering() string {
	level := func(format, text string, left float64, start int) string {
		return `<w:lvl w:ilvl="0">` + val("start", num(start)) + val("numFmt", format) + val("lvlText", text) + val("lvlJc", "left") +
			fmt.Sprintf(`<w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr><w:rPr>%s</w:rPr></w:lvl>`, twips(left), twips(left), val("color", soft))
	}
	var abstract, nums strings.Builder
	abstract.WriteString(`<w:abstractNum w:abstractNumId="1">` + val("multiLevelType", "singleLevel") + level("bullet", "\u2022", 16, 1) + `</w:abstractNum>`)
	nums.WriteString(`<w:num w:numId="1">` + val("abstractNumId", "1") + `</w:num>`)
	for i, start := range w.starts {
		id := num(bullets + 1 + i)
		abstract.WriteString(`<w:abstractNum w:abstractNumId="` + id + `">` + val("multiLevelType", "singleLevel") + level("decimal", "%1.", 24, start) + `</w:abstractNum>`)
		nums.WriteString(`<w:num w:numId="` + id + `">` + val("abstractNumId", id) + `</w:num>`)
	}
	return header + `<w:numbering ` + namespaces + `>` + abstract.String() + nums.String() + `</w:numbering>`
}

// section is the page: A4 with the wide left margin, and no running head on a cover.
func (w *writer) section() string {
	ref := func(what, kind string, id int) string {
		return `<w:` + what + `Reference w:type="` + kind + `" r:id="rId` + num(id) + `"/>`
	}
	s := `<w:sectPr>` + ref("header", "default", 5) + ref("footer", "default", 6)
	if w.cover {
		s += ref("header", "first", 7) + ref("footer", "first", 8)
	}
	s += fmt.Sprintf(`<w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="800" w:footer="640" w:gutter="0"/>`,
		twips(layout.PageWidth), twips(layout.PageHeight), twips(layout.ColumnTop), twips(layout.PageWidth-layout.ColumnRight), twips(layout.PageHeight-layout.ColumnBottom), twips(layout.ColumnLeft))
	if w.cover {
		s += `<w:titlePg/>`
	}
	return s + `</w:sectPr>`
}

func (w *writer) head() string {
	text := oneLine(w.doc.RunningHead)
	if text == "" {
		text = oneLine(w.doc.Title)
	}
	return header + `<w:hdr ` + namespaces + `><w:p>` + para{style: "Header", bidi: turned(text)}.properties() + w.text(shortened(text, 90), style{}) + `</w:p></w:hdr>`
}

func (w *writer) foot() string {
	return header + `<w:ftr ` + namespaces + `><w:p>` + para{style: "Footer", align: "right"}.properties() + page(document.Printable(w.words.PageOf)) + `</w:p></w:ftr>`
}
