package docx

import (
	"strings"
)

// para is how one paragraph differs from its style. What is written comes in the order that the schema asks for.
type para struct {
	style               string
	keepNext, keepLines bool
	newPage             bool
	list, level         int    // the numbering it belongs to, 0 for none
	borders             string // the inside of w:pBdr
	tabs                []tab
	bidi                bool
	before              int // space above, plus one; 0 leaves it to the style
	indented            bool
	left, right         int
	hanging             int
	align               string
	outline             int // the level of a heading, 0 for none
}

type tab struct {
	kind string
	at   int
}

func (p para) properties() string {
	var s strings.Builder
	flag := func(on bool, name string) {
		if on {
			s.WriteString("<w:" + name + "/>")
		}
	}
	s.WriteString("<w:pPr>" + val("pStyle", p.style))
	flag(p.keepNext, "keepNext")
	flag(p.keepLines, "keepLines")
	flag(p.newPage, "pageBreakBefore")
	if p.list > 0 {
		s.WriteString("<w:numPr>" + val("ilvl", num(p.level)) + val("numId", num(p.list)) + "</w:numPr>")
	}
	if p.borders != "" {
		s.WriteString("<w:pBdr>" + p.borders + "</w:pBdr>")
	}
	if len(p.tabs) > 0 {
		s.WriteString("<w:tabs>")
		for _, t := range p.tabs {
			s.WriteString(`<w:tab w:val="` + t.kind + `" w:pos="` + num(t.at) + `"/>`)
		}
		s.WriteString("</w:tabs>")
	}
	flag(p.bidi, "bidi")
	if p.before > 0 {
		s.WriteString(`<w:spacing w:before="` + num(p.before-1) + `"/>`)
	}
	if p.indented {
		s.WriteString(`<w:ind w:left="` + num(p.left) + `" w:right="` + num(p.right) + `" w:hanging="` + num(p.hanging) + `"/>`)
	}
	if p.align != "" {
		s.WriteString(val("jc", p.align))
	}
	if p.outline > 0 {
		s.WriteString(val("outlineLvl", num(p.outline-1)))
	}
	s.WriteString("</w:pPr>")
	return s.String()
}

// hung sets the first line, with a number or a label before its tab, out to the left of the text.
func (p para) hung(left, hanging int) para {
	p.indented, p.left, p.hanging = true, left, hanging
	return p
}

// add writes a paragraph with what is inside it.
func (w *writer) add(p para, inside string) {
	if w.keep > 0 {
		p.keepNext = true
	}
	if w.breakNext && !w.inCell {
		p.newPage, w.breakNext = true, false
		p.before = 1 // a page begins at its top
	}
	if w.keep > 0 {
		p.keepLines = true
	}
	w.out.WriteString("<w:p>" + p.properties() + inside + "</w:p>")
	w.afterTable = false
}

// plain writes a paragraph of one style and one text.
func (w *writer) plain(p para, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	p.bidi = turned(text)
	w.add(p, w.text(text, style{}))
}
