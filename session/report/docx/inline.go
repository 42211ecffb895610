package docx

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"folkmoot/session/report/document"
)

// style is how a run differs from its paragraph.
type style struct {
	name   string // a character style
	bold   bool
	colour string
	size   int // in half points
	font   string
	rtl    bool
	lang   string
}

func (s style) properties() string {
	var b strings.Builder
	if s.name != "" {
		b.WriteString(val("rStyle", s.name))
	}
	if s.font != "" {
		b.WriteString(`<w:rFonts w:ascii="` + s.font + `" w:eastAsia="` + s.font + `" w:hAnsi="` + s.font + `" w:cs="` + s.font + `"/>`)
	}
	if s.bold {
		b.WriteString("<w:b/><w:bCs/>")
	}
	if s.colour != "" {
		b.WriteString(val("color", s.colour))
	}
	if s.size > 0 {
		b.WriteString(val("sz", num(s.size)) + val("szCs", num(s.size)))
	}
	if s.rtl {
		b.WriteString("<w:rtl/>")
	}
	if s.lang != "" {
		lang := esc(s.lang)
		b.WriteString(`<w:lang w:val="` + lang + `" w:eastAsia="` + lang + `" w:bidi="` + lang + `"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + b.String() + "</w:rPr>"
}

// runs writes the runs of a document, with their links.
func (w *writer) runs(runs []document.Run, base style) string {
	var out strings.Builder
	for _, r := range runs {
		s := base
		s.bold = s.bold || r.Bold
		if r.Soft {
			s.colour = soft
		}
		if r.Lang != "" {
			s.lang = r.Lang
		}
		open := w.link(r.Link)
		if open == "" {
			out.WriteString(w.text(r.Text, s))
			continue
		}
		s.name = "Hyperlink"
		out.WriteString(open + w.text(r.Text, s) + "</w:hyperlink>")
	}
	return out.String()
}

// link opens a hyperlink; it is empty where a link leads nowhere or where a reader should not follow it.
func (w *writer) link(to string) string {
	if id, ok := strings.CutPrefix(to, "#"); ok {
		if name, ok := w.marks[id]; ok {
			return `<w:hyperlink w:anchor="` + name + `" w:history="1">`
		}
		return ""
	}
	if !document.Opens(to) {
		return ""
	}
	// Word refuses a whole file for one address that is none.
	u, err := url.Parse(strings.ReplaceAll(to, " ", "%20"))
	if err != nil {
		return ""
	}
	return `<w:hyperlink r:id="` + w.relate("hyperlink", u.String(), true) + `" w:history="1">`
}

// text writes text in one style. Text of scripts that run from right to left stands in runs of its own.
func (w *writer) text(text string, s style) string {
	var out strings.Builder
	for _, part := range directions(document.Printable(text)) {
		s.rtl = part.rtl
		out.WriteString("<w:r>" + s.properties() + pieces(part.text) + "</w:r>")
	}
	return out.String()
}

// pieces writes text between line ends, tabs and soft hyphens, which are elements of their own.
func pieces(text string) string {
	var out strings.Builder
	for text != "" {
		i := strings.IndexAny(text, "\n\t\u00ad")
		if i < 0 {
			i = len(text)
		}
		if i > 0 {
			out.WriteString(`<w:t xml:space="preserve">` + escaped(text[:i]) + "</w:t>")
		}
		text = text[i:]
		for _, e := range [...]struct{ sign, name string }{{"\n", "br"}, {"\t", "tab"}, {"\u00ad", "softHyphen"}} {
			if rest, ok := strings.CutPrefix(text, e.sign); ok {
				out.WriteString("<w:" + e.name + "/>")
				text = rest
				break
			}
		}
	}
	return out.String()
}

type direction struct {
	text string
	rtl  bool
}

// directions parts a text where the direction of its letters changes. Signs and spaces go with what stands before them.
func directions(text string) []direction {
	if strings.IndexFunc(text, func(r rune) bool { return r >= 0x590 }) < 0 {
		return []direction{{text: text}}
	}
	var out []direction
	from, rtl, known := 0, false, false
	for i, r := range text {
		right, strong := strength(r)
		if !strong {
			continue
		}
		if known && right != rtl {
			out = append(out, direction{text[from:i], rtl})
			from = i
		}
		rtl, known = right, true
	}
	return append(out, direction{text[from:], rtl})
}

// strength says whether a character has a direction of its own, and whether it is from right to left.
func strength(r rune) (right, strong bool) {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.R, bidi.AL:
		return true, true
	case bidi.L:
		return false, true
	default:
		return false, false
	}
}

// turned says that a paragraph runs from right to left: its first letter does.
func turned(text string) bool {
	for _, r := range text {
		if r < 0x590 && !unicode.IsLetter(r) {
			continue
		}
		if right, strong := strength(r); strong {
			return right
		}
	}
	return false
}
