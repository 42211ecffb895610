package pdf

import (
	"fmt"
	"strings"
)

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
