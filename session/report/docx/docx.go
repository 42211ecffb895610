// Package docx writes a report as a document of Word: the words, the order and the look of the pages, as styles that
// whoever gets the file can go on writing with.
//
// The document has real headings, lists and tables with heads that are repeated, links, a table of contents, its title and
// language, and charts with their description. The same document gives the same bytes.
package docx

import (
	"fmt"
	"strings"

	"folkmoot/assets/fonts"
	"folkmoot/session/report/document"
	"folkmoot/session/report/layout"
	"folkmoot/session/report/pack"
)

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`

// The page, in points, as the PDF has it.
const (
	columnWidth = layout.ColumnRight - layout.ColumnLeft
	cellGap     = 10.0
)

// Write gives the document as a DOCX file.
func Write(d document.Document) ([]byte, error) {
	fs, err := layout.LoadFonts(layout.Files{Regular: fonts.Regular, Bold: fonts.Bold, Symbols: fonts.Symbols})
	if err != nil {
		return nil, fmt.Errorf("the document cannot be written: %w", err)
	}
	w := &writer{doc: d, words: d.Words.Filled(), fonts: fs, ruler: layout.NewRuler(fs), marks: map[string]string{}}
	w.collect()
	w.blocks(d.Blocks)
	if w.afterTable { // a table has to be followed by a paragraph
		w.add(para{style: "AfterTable"}, "")
	}
	body := header + `<w:document ` + namespaces + `><w:body>` + w.out.String() + w.section() + `</w:body></w:document>`
	if w.err != nil {
		return nil, fmt.Errorf("the document cannot be written: %w", w.err)
	}
	parts := []pack.Part{
		{Name: "[Content_Types].xml", Data: []byte(contentTypes)},
		{Name: "_rels/.rels", Data: []byte(packageRels)},
		{Name: "docProps/core.xml", Data: []byte(core(d))},
		{Name: "docProps/app.xml", Data: []byte(app)},
		{Name: "word/document.xml", Data: []byte(body)},
		{Name: "word/_rels/document.xml.rels", Data: []byte(w.relations())},
		{Name: "word/styles.xml", Data: []byte(styles(language(d)))},
		{Name: "word/numbering.xml", Data: []byte(w.numbering())},
		{Name: "word/settings.xml", Data: []byte(settings(language(d)))},
		{Name: "word/fontTable.xml", Data: []byte(fontTable)},
		{Name: "word/header1.xml", Data: []byte(w.head())},
		{Name: "word/footer1.xml", Data: []byte(w.foot())},
		{Name: "word/header2.xml", Data: []byte(header + `<w:hdr ` + namespaces + `><w:p/></w:hdr>`)},
		{Name: "word/footer2.xml", Data: []byte(header + `<w:ftr ` + namespaces + `><w:p/></w:ftr>`)},
	}
	return pack.Zip(d.Created, append(parts, w.media...))
}

// writer turns blocks into the body of the document.
type writer struct {
	doc   document.Document
	words document.Words
	fonts *layout.Fonts
	ruler *layout.Ruler
	out   strings.Builder
	err   error

	heads []document.Heading // all of them, in order
	next  int                // of heads, the one that is written next
	marks map[string]string  // bookmarks of headings by their IDs
	level int                // of the heading that was written last

	keep       int  // above 0, what is written stays with what follows it
	breakNext  bool // what is written next begins a page
	inCell     bool
	afterTable bool // a table was written last
	cover      bool // the first page is a cover

	starts  []int // of the numbered lists, the number that each begins with
	links   []relation
	media   []pack.Part
	figures int
	boxes   int
}

// collect finds the headings ahead, for what leads to them.
func (w *writer) collect() {
	first := true
	document.Walk(w.doc.Blocks, func(b document.Block) {
		if h, ok := b.(document.Heading); ok {
			w.heads = append(w.heads, h)
			if _, taken := w.marks[h.ID]; h.ID != "" && !taken {
				w.marks[h.ID] = bookmark(len(w.heads) - 1)
			}
		}
		if _, ok := b.(document.Cover); ok && first {
			w.cover = true
		}
		first = false
	})
}

// bookmark is the name of the n-th heading, of the kind that Word's own table of contents uses.
func bookmark(n int) string { return fmt.Sprintf("_Toc%08d", n+1) }

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b document.Block) {
	switch v := b.(type) {
	case document.Cover:
		w.coverPage(v)
	case document.Heading:
		w.heading(v)
	case document.Paragraph:
		w.paragraph(v)
	case document.List:
		w.list(v)
	case document.Table:
		w.table(v)
	case document.Chart:
		w.chart(v)
	case document.Quote:
		w.quote(v)
	case document.Card:
		w.card(v)
	case document.Facts:
		w.facts(v.Facts)
	case document.Note:
		w.note(v)
	case document.Answer:
		w.answer(v)
	case document.Contents:
		w.contents(v)
	case document.PageBreak:
		w.breakNext = w.out.Len() > 0
	case document.Together:
		steps := make([]func(), len(v.Blocks))
		for i, b := range v.Blocks {
			steps[i] = func() { w.block(b) }
		}
		w.together(steps)
	}
}

// together ties each part to the next one, but not the last to what follows.
func (w *writer) together(parts []func()) {
	for i, write := range parts {
		if i == len(parts)-1 {
			write()
			continue
		}
		w.keep++
		write()
		w.keep--
	}
}
