package docx

import (
	"cmp"
	"fmt"
	"strings"

	"folkmoot/session/report/document"
)

// contents writes the table of contents as a field that Word can make anew. Its entries are there already; their pages are
// fields too, because only the program that sets the pages knows them.
func (w *writer) contents(c document.Contents) {
	depth := min(cmp.Or(max(c.Depth, 0), 2), 6)
	var entries []int
	for i, h := range w.heads {
		if min(max(h.Level, 1), 6) <= depth {
			entries = append(entries, i)
		}
	}
	w.out.WriteString(`<w:sdt><w:sdtPr>` + val("id", "1000") + `<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	w.plain(para{style: "TOCHeading"}, cmp.Or(oneLine(c.Title), w.words.Contents))
	for k, i := range entries {
		h := w.heads[i]
		level := min(max(h.Level, 1), 6)
		p := para{style: "TOC" + num(level), bidi: turned(h.Text)}
		inside := ""
		if n := oneLine(h.Number); n != "" {
			left := twips(float64(16 * (level - 1)))
			p = p.hung(left, margin+left)
			p.right = twips(40)
			inside = w.text(n, style{colour: accent}) + tabulator
		}
		inside = `<w:hyperlink w:anchor="` + bookmark(i) + `" w:history="1">` + inside + w.text(oneLine(h.Text), style{}) + tabulator + field("PAGEREF "+bookmark(i)+` \h`, "") + "</w:hyperlink>"
		if k == 0 {
			inside = fieldChar("begin") + instruction(fmt.Sprintf(`TOC \o "1-%d" \h \z`, depth)) + fieldChar("separate") + inside
		}
		if k == len(entries)-1 {
			inside += fieldChar("end")
		}
		w.add(p, inside)
	}
	w.out.WriteString("</w:sdtContent></w:sdt>")
}

func fieldChar(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }

func instruction(code string) string {
	return `<w:r><w:instrText xml:space="preserve"> ` + escaped(code) + ` </w:instrText></w:r>`
}

// field is something that the program fills in, with what it shows until then.
func field(code, shows string) string {
	if shows != "" {
		shows = `<w:r><w:t xml:space="preserve">` + esc(shows) + "</w:t></w:r>"
	}
	return fieldChar("begin") + instruction(code) + fieldChar("separate") + shows + fieldChar("end")
}

// page writes "Page {page} of {pages}" with the numbers as fields.
func page(words string) string {
	var out strings.Builder
	for words != "" {
		i, j := strings.Index(words, "{page}"), strings.Index(words, "{pages}")
		code, at, n := "PAGE", i, len("{page}")
		if i < 0 || j >= 0 && j < i {
			code, at, n = "NUMPAGES", j, len("{pages}")
		}
		if at < 0 {
			at, n, code = len(words), 0, ""
		}
		if at > 0 {
			out.WriteString(`<w:r><w:t xml:space="preserve">` + esc(words[:at]) + "</w:t></w:r>")
		}
		if code != "" {
			out.WriteString(field(code, "1"))
		}
		words = words[at+n:]
	}
	return out.String()
}
