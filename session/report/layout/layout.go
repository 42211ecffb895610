package layout

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// Lay sets the document. It never fails: what it cannot draw, it shows and lists.
func Lay(doc document.Document, fonts *Fonts) Result {
	b := &builder{shaper: newShaper(fonts), doc: doc, words: doc.Words.Filled(), nodes: []Node{{Role: RoleDocument}}, inside: map[int]*run{}}
	b.collect(doc.Blocks)
	b.blocks(doc.Blocks, 0)
	p := &paginator{b: b, page: map[int]int{}, top: map[int]float64{}}
	p.run()
	p.decorate()
	p.numbers()
	p.furniture()
	res := Result{
		Title: doc.Title, Language: doc.Language, Subject: doc.Subject, Hash: doc.Hash,
		Keywords: doc.Keywords, Created: doc.Created, Pages: p.pages, Nodes: b.nodes, Fonts: fonts,
	}
	res.Links = p.links()
	res.Outline = p.outline()
	res.Missing, res.Unshaped = b.missed()
	return res
}

// collect reads the headings ahead, for a table of contents that stands before them.
func (b *builder) collect(blocks []document.Block) {
	key := 0
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, bl := range blocks {
			switch v := bl.(type) {
			case document.Cover:
				b.offset = 1
			case document.Heading:
				key++
				b.toc = append(b.toc, tocEntry{key: key, level: v.Level, title: v.Text, number: v.Number, id: v.ID})
			case document.Together:
				walk(v.Blocks)
			}
		}
	}
	walk(blocks)
}

func (b *builder) blocks(blocks []document.Block, parent int) {
	for i, bl := range blocks {
		b.block(bl, parent)
		if i > 0 && i < len(blocks)-1 && remark(blocks[i-1], bl) {
			b.slabs[len(b.slabs)-1].keep = true
		}
	}
}

// remark reports whether a block is a small paragraph right under a heading: it belongs with what follows it, or a page
// could end with a heading that has nothing under it but a remark.
func remark(before, bl document.Block) bool {
	_, under := before.(document.Heading)
	if p, ok := before.(document.Paragraph); ok && len(p.Runs) > 0 {
		under = p.Runs[0].Lang != "" // the heading in a second language
	}
	p, ok := bl.(document.Paragraph)
	return under && ok && (p.Weight == document.Small || len(p.Runs) > 0 && p.Runs[0].Lang != "")
}

func (b *builder) block(bl document.Block, parent int) {
	switch v := bl.(type) {
	case document.Cover:
		b.cover(v, parent)
	case document.Heading:
		b.heading(v, parent)
	case document.Paragraph:
		b.paragraph(v, parent)
	case document.List:
		b.list(v, parent)
	case document.Table:
		b.table(v, parent)
	case document.Chart:
		b.chart(v, parent)
	case document.Quote:
		b.quote(v, parent, gap12)
	case document.Card:
		b.card(v, parent)
	case document.Facts:
		b.facts(v.Facts, parent, gap8)
	case document.Note:
		b.note(v, parent)
	case document.Answer:
		b.answer(v, parent)
	case document.Contents:
		b.contents(v, parent)
	case document.PageBreak:
		b.breakNext = true
	case document.Together:
		first := len(b.slabs)
		b.blocks(v.Blocks, parent)
		for i := first; i < len(b.slabs)-1; i++ {
			b.slabs[i].soft = true
		}
	}
}

// numbers writes the page numbers into the table of contents.
func (p *paginator) numbers() {
	for _, a := range p.at {
		s := &p.b.slabs[a.slab]
		for _, ref := range s.tocs {
			t := bodyType()
			page, ok := p.page[ref.key]
			if !ok {
				continue
			}
			runs := plain(strconv.Itoa(page+1), t)
			l := p.b.quietLine(runs)
			for _, it := range p.b.still(runs, l, ref.right-l.width, a.top+s.pad+ref.base) {
				it.Span = ref.span
				p.pages[a.page].Items = append(p.pages[a.page].Items, it)
			}
		}
	}
}

// still sets a line outside the structure.
func (b *builder) still(runs []run, l line, x, y float64) []Item {
	var s slab
	b.set(&s, runs, l, x, y, 0)
	return s.items
}

// furniture draws the running head and the page number, which are no part of the text.
func (p *paginator) furniture() {
	t := furniture()
	head := p.b.doc.RunningHead
	if head == "" {
		head = p.b.doc.Title
	}
	for i := range p.pages {
		if p.covers[i] {
			continue
		}
		pg := &p.pages[i]
		foot := strings.NewReplacer("{page}", strconv.Itoa(i+1), "{pages}", strconv.Itoa(len(p.pages))).Replace(p.b.words.PageOf)
		for _, f := range []struct {
			text  string
			y     float64
			right bool
			span  int
		}{{head, headY, false, PageHead}, {foot, footY, true, PageFoot}} {
			runs := plain(p.b.shortened(f.text, t, textW), t)
			l := p.b.quietLine(runs)
			x := textX
			if f.right {
				x = textRight - l.width
			}
			for _, it := range p.b.still(runs, l, x, f.y) {
				it.Span = f.span
				pg.Items = append(pg.Items, it)
			}
			if f.span == PageHead {
				pg.Items = append(pg.Items, Item{Span: PageHead, Shape: draw.Line{X1: textX, Y1: headY + 9, X2: textRight, Y2: headY + 9, Stroke: draw.RGB(draw.Rule), Width: 0.6}})
			}
		}
	}
}

// shortened is a text that fits on one line of the page's furniture, with an ellipsis where it was cut.
func (b *builder) shortened(text string, t typeface, width float64) string {
	text = strings.Join(strings.FieldsFunc(text, isSpace), " ")
	if b.TextWidth(text, t.size, t.bold) <= width {
		return text
	}
	return b.upTo(text, func(s string) bool { return b.TextWidth(s, t.size, t.bold) <= width })
}

// cut is a text that takes no more than so many lines of a column, with an ellipsis where it was cut.
func (b *builder) cut(text string, t typeface, width float64, most int) string {
	b.quiet = true
	defer func() { b.quiet = false }()
	fits := func(s string) bool { return len(b.lines(plain(s, t), width)) <= most }
	text = strings.Join(strings.FieldsFunc(text, isSpace), " ")
	if fits(text) {
		return text
	}
	return b.upTo(text, fits)
}

// upTo is the longest beginning of a text that fits together with its ellipsis.
func (b *builder) upTo(text string, fits func(string) bool) string {
	rs := []rune(text)
	n := sort.Search(len(rs), func(n int) bool { return !fits(string(rs[:n+1]) + "\u2026") })
	return strings.TrimRight(string(rs[:n]), " ") + "\u2026"
}

// links gives every link its place to go to; one that leads nowhere leads to its own page.
func (p *paginator) links() []Link {
	keys := map[string]int{}
	for _, e := range p.b.toc {
		if e.id != "" {
			keys[e.id] = e.key
		}
		keys[tocID(e.key)] = e.key
	}
	out := p.b.allLinks
	for i := range out {
		l := &out[i]
		if l.URI != "" {
			continue
		}
		l.DestPage = l.Page
		if key, ok := keys[l.id]; ok {
			l.DestPage, l.DestY = p.page[key], p.top[key]
		}
	}
	return out
}

// tocID names a heading by its place; it holds a character that no ID of a document should.
func tocID(key int) string { return fmt.Sprintf("\x00%d", key) }

func (p *paginator) outline() []Mark {
	var marks []Mark
	level := 0
	for _, e := range p.b.toc {
		page, ok := p.page[e.key]
		if !ok {
			continue
		}
		// An outline may go down one level at a time only.
		level = min(max(e.level, 1), level+1)
		title := clean(e.title)
		if e.number != "" {
			title = clean(e.number) + " " + title
		}
		marks = append(marks, Mark{Level: level, Title: title, Page: page, Y: p.top[e.key]})
	}
	return marks
}
