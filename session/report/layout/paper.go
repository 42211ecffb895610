package layout

import (
	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// Paper is a document whose texts are put in their places one by one, for what is no flow of text: ballots and forms.
// It keeps the structure that a screen reader follows, as Lay does.
type Paper struct {
	b      *builder
	w, h   float64
	pages  []Page
	at     int // the page that is being set
	marks  []Mark
	broken map[setting][]line
}

// Type is how a text of a Paper is set.
type Type struct {
	Size    float64
	Bold    bool
	Colour  uint32
	Leading float64
}

// setting is a text with its type and column: sheets repeat their texts, so each is broken into lines once.
type setting struct {
	text  string
	t     Type
	width float64
}

// NewPaper begins a document of pages of a size in points. Of doc only what the file says of itself is used.
func NewPaper(doc document.Document, fonts *Fonts, w, h float64) *Paper {
	return &Paper{
		b: &builder{shaper: newShaper(fonts), doc: doc, nodes: []Node{{Role: RoleDocument}}, inside: map[int]*run{}}, w: w, h: h, broken: map[setting][]line{},
	}
}

// NewPage begins a page.
func (p *Paper) NewPage() { p.NewPageOf(p.w, p.h) }

// NewPageOf begins a page of a size of its own, in points.
func (p *Paper) NewPageOf(w, h float64) {
	p.at = len(p.pages)
	p.pages = append(p.pages, Page{W: w, H: h})
}

// Count is how many pages there are so far.
func (p *Paper) Count() int { return len(p.pages) }

// Turn goes back to a page, counted from 0, for what can only be said once all pages are there. The next NewPage leaves it.
func (p *Paper) Turn(page int) { p.at = page }

// Node opens a structure element; the document itself is 0.
func (p *Paper) Node(parent int, n Node) int { return p.b.node(parent, n) }

// Bookmark lists a place of the page in the outline.
func (p *Paper) Bookmark(title string, y float64) {
	p.marks = append(p.marks, Mark{Level: 1, Title: clean(title), Page: p.at, Y: y})
}

func (t Type) face() typeface { return typ(t.Size, t.Leading, t.Bold, t.Colour) }

func (p *Paper) lines(text string, t Type, width float64) []line {
	key := setting{text, t, width}
	ls, ok := p.broken[key]
	if !ok {
		ls = p.b.lines(plain(text+" ", t.face()), width)
		p.broken[key] = ls
	}
	return ls
}

// Height is how much room a text takes in a column.
func (p *Paper) Height(text string, t Type, width float64) float64 {
	return float64(len(p.lines(text, t, width))) * t.Leading
}

// Lines is how many lines a text takes in a column.
func (p *Paper) Lines(text string, t Type, width float64) int { return len(p.lines(text, t, width)) }

// Widest is the width of the longest word of a text: in a narrower column it would be parted.
func (p *Paper) Widest(text string, t Type) float64 { return p.b.widest(text, t.face()) }

// Width is the width of a text on one line.
func (p *Paper) Width(text string, t Type) float64 { return p.b.TextWidth(text, t.Size, t.Bold) }

// Write sets a text with its top left corner at x and y, as content of a node; as content of 0 it is decoration.
func (p *Paper) Write(node int, text string, t Type, x, y, width float64) {
	p.WriteLines(node, text, t, x, y, width, 0, p.Lines(text, t, width))
}

// WriteLines is Write for some of the lines that a text takes in its column, for one that goes over pages.
func (p *Paper) WriteLines(node int, text string, t Type, x, y, width float64, from, to int) {
	var s slab
	p.b.stack(&s, plain(text+" ", t.face()), p.lines(text, t, width)[from:to], t.face(), x, y, node)
	p.put(s.items...)
}

// Furnish sets a line that belongs to the page and not to the text, such as its number. What is too wide is cut.
func (p *Paper) Furnish(text string, t Type, x, y, width float64) {
	runs := plain(p.b.shortened(text, t.face(), width), t.face())
	for _, it := range p.b.still(runs, p.b.quietLine(runs), x, y+t.face().baseline()) {
		it.Span = Pagination
		p.put(it)
	}
}

// Cut shortens a text to so many lines of a column, with an ellipsis where it was cut.
func (p *Paper) Cut(text string, t Type, width float64, lines int) string {
	return p.b.cut(text, t.face(), width, lines)
}

// Draw adds a shape, which is decoration.
func (p *Paper) Draw(shape draw.Item) { p.put(Item{Shape: shape}) }

func (p *Paper) put(items ...Item) {
	page := &p.pages[p.at]
	page.Items = append(page.Items, items...)
}

// Result gives the pages.
func (p *Paper) Result() Result {
	doc := p.b.doc
	res := Result{
		Title: doc.Title, Language: doc.Language, Subject: doc.Subject, Created: doc.Created, Pages: p.pages, Nodes: p.b.nodes, Outline: p.marks, Fonts: p.b.Fonts,
	}
	res.Missing, res.Unshaped = p.b.missed()
	return res
}
