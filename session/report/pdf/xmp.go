package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"folkmoot/session/report/layout"
)

// metadata is the XMP packet of the file. It says what the file is and claims no conformance that nobody checked.
func metadata(r layout.Result) string {
	when := created(r).Format(time.RFC3339)
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`)
	b.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`)
	b.WriteString("\n<dc:format>application/pdf</dc:format>\n")
	fmt.Fprintf(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", escaped(r.Title))
	if r.Subject != "" {
		fmt.Fprintf(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n", escaped(r.Subject))
	}
	if r.Language != "" {
		fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", escaped(r.Language))
	}
	if r.Hash != "" {
		fmt.Fprintf(&b, "<dc:source>%s</dc:source>\n", escaped(r.Hash))
	}
	if len(r.Keywords) > 0 {
		fmt.Fprintf(&b, "<pdf:Keywords>%s</pdf:Keywords>\n", escaped(keywords(r)))
	}
	fmt.Fprintf(&b, "<pdf:Producer>Folkmoot</pdf:Producer>\n<xmp:CreatorTool>Folkmoot</xmp:CreatorTool>\n"+
		"<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n", when, when)
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.String()
}

// information is the older form of the metadata. gofpdf's own fails on text that is not UTF-8.
func information(r layout.Result) string {
	when := created(r).Format("D:20060102150405") + "+00'00'"
	return fmt.Sprintf("<</Title %s /Subject %s /Keywords %s /Creator (Folkmoot) /Producer (Folkmoot) /CreationDate (%s) /ModDate (%s)>>",
		text16(r.Title), text16(r.Subject), text16(keywords(r)), when, when)
}

// escaped is text for XML; what XML cannot hold becomes a replacement character.
func escaped(s string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
