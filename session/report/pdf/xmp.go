package pdf

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"time"

	"folkmoot/session/report/layout"
)

// metadata is the XMP packet of the file. The part of PDF/UA that it names is what the file is written to; which points of
// it were checked, and how, is told in docs/pdf.md.
func metadata(r layout.Result) string {
	when := created(r).Format(time.RFC3339)
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`)
	b.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`)
	b.WriteString("\n<dc:format>application/pdf</dc:format>\n")
	fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escaped(title(r)))
	if r.Subject != "" {
		fmt.Fprintf(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n", escaped(r.Subject))
	}
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", language(r))
	if r.Hash != "" {
		fmt.Fprintf(&b, "<dc:source>%s</dc:source>\n", escaped(r.Hash))
	}
	if len(r.Keywords) > 0 {
		fmt.Fprintf(&b, "<pdf:Keywords>%s</pdf:Keywords>\n", escaped(keywords(r)))
	}
	fmt.Fprintf(&b, "<pdf:Producer>Folkmoot</pdf:Producer>\n<xmp:CreatorTool>Folkmoot</xmp:CreatorTool>\n"+
		"<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n", when, when)
	b.WriteString("</rdf:Description>\n" + uaPart + uaSchema + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// uaPart is what a reader looks for to know a file that is tagged as PDF/UA-1 asks.
const uaPart = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
`

// uaSchema describes that property, for readers that know no other than those of XMP itself.
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`

// tagged is the shape of a language's name as RFC 5646 has it.
var tagged = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// language is the language of the file: what is no name of any would make a screen reader guess.
func language(r layout.Result) string {
	if tagged.MatchString(r.Language) {
		return r.Language
	}
	return "en-GB"
}

// title is the title of the file, which is shown in the bar of the reader's window: never empty.
func title(r layout.Result) string {
	t := strings.Join(strings.Fields(strings.ToValidUTF8(r.Title, "\uFFFD")), " ")
	if t == "" {
		return "Folkmoot"
	}
	return t
}

// information is the older form of the metadata. gofpdf's own fails on text that is not UTF-8.
func information(r layout.Result) string {
	when := created(r).Format("D:20060102150405") + "+00'00'"
	return fmt.Sprintf("<</Title %s /Subject %s /Keywords %s /Creator (Folkmoot) /Producer (Folkmoot) /CreationDate (%s) /ModDate (%s)>>",
		text16(title(r)), text16(r.Subject), text16(keywords(r)), when, when)
}

// escaped is text for XML; what XML cannot hold becomes a replacement character.
func escaped(s string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
