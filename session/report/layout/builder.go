package layout

import (
	"slices"
	"strings"

	"folkmoot/session/report/document"
	"folkmoot/session/report/draw"
)

// slab is a slice of the column that is never split: a line, a table row, a chart. Its items are placed from its top.
type slab struct {
	h      float64
	before float64 // space above, left out at the top of a page
	pad    float64 // space above that is kept at the top of a page, such as inside a box
	tail   float64 // space below, inside
	items  []Item
	links  []link
	// keep ties it to the next one; soft does the same where a page can hold all of them.
	keep, soft bool
	newPage    bool
	cover      bool // its page carries no running head
	foot       bool // sinks to the foot of its page, with room for what stands below it
	below      float64
	head       *repeat
	isHead     bool
	box        int // decoration it stands in, plus one
	mark       int // the heading that begins here, by its number in the document
	tocs       []tocRef
	// figure is what picture is a part of. It is painted when its page is known.
	figure  *figure
	picture []draw.Item
}

// link is a clickable area of a slab, waiting for its page.
type link struct{ index int }

// tocRef is a page number waiting to be known.
type tocRef struct {
	key   int
	right float64
	base  float64
	span  int
}

// repeat is the head of a table or a chart, drawn again on each page that it runs over.
type repeat struct {
	h     float64
	items []Item
}

// decoration is what stands behind some slabs: a tint, a bar at the left.
type decoration struct {
	fill, bar   draw.Colour
	left, right float64
}

// builder turns blocks into slabs and grows the structure tree on the way.
type builder struct {
	*shaper
	doc      document.Document
	words    document.Words
	slabs    []slab
	boxes    []decoration
	nodes    []Node
	spans    int
	inside   map[int]*run // of each Link and Span, the run it was opened for
	allLinks []Link
	keys     int // headings seen
	toc      []tocEntry
	offset   int // by how much the cover's title moves the headings down
	level    int // of the heading we are under, as it is told to a screen reader
	headEnd  int // the slabs that there were when the last heading ended
	box      int
	scratch  []char // of a text that is only measured
	// breakNext says that the next slab starts a page.
	breakNext bool
}

type tocEntry struct {
	key, level    int
	title, number string
	id            string
}

// node opens a structure element under parent.
func (b *builder) node(parent int, n Node) int {
	n.Parent = parent
	b.nodes = append(b.nodes, n)
	id := len(b.nodes) - 1
	b.nodes[parent].Kids = append(b.nodes[parent].Kids, Kid{Node: id})
	return id
}

// nodeAfter opens a structure element right after another one.
func (b *builder) nodeAfter(before int, n Node) int {
	parent := b.nodes[before].Parent
	id := b.node(parent, n)
	kids := b.nodes[parent].Kids
	at := slices.IndexFunc(kids, func(k Kid) bool { return k.Node == before })
	copy(kids[at+2:], kids[at+1:len(kids)-1])
	kids[at+1] = Kid{Node: id}
	return id
}

// span gives the number under which content of a node is drawn now: content that follows other content of the same
// node joins it, content that follows a child starts anew.
func (b *builder) span(node int) int {
	kids := b.nodes[node].Kids
	if n := len(kids); n > 0 && kids[n-1].Span != 0 {
		return kids[n-1].Span
	}
	b.spans++
	b.nodes[node].Kids = append(kids, Kid{Span: b.spans})
	return b.spans
}

func (b *builder) add(s slab) {
	s.box = b.box
	s.newPage = s.newPage || b.breakNext
	b.breakNext = false
	for s.h > tallest && len(s.items) > 0 {
		rest := b.part(&s, tallest)
		b.slabs = append(b.slabs, s)
		s = rest
	}
	b.slabs = append(b.slabs, s)
}

// inline turns the runs of the document into runs of one type.
func inline(runs []document.Run, t typeface) []run {
	out := make([]run, 0, len(runs))
	for _, r := range runs {
		if r.Text == "" {
			continue
		}
		st := t.style
		st.bold = st.bold || r.Bold
		if r.Soft {
			st.colour = draw.RGB(draw.InkSoft)
		}
		target := ""
		// An address that a reader should not open is text like any other.
		if strings.HasPrefix(r.Link, "#") || document.Opens(r.Link) {
			target, st.colour = r.Link, draw.RGB(draw.Accent)
		}
		out = append(out, run{text: r.Text, style: st, link: target, lang: r.Lang})
	}
	return out
}

func plain(s string, t typeface) []run { return []run{{text: s, style: t.style}} }

// baseline is where the text of a line of this type stands below the line's top.
func (t typeface) baseline() float64 { return t.leading/2 + t.size*0.355 }

// flow adds lines as slabs of their own, never leaving one line of a text alone on a page.
func (b *builder) flow(runs []run, t typeface, x, width float64, node int, before float64) (first int) {
	ls := b.unorphaned(runs, width)
	first = len(b.slabs)
	for i, l := range ls {
		s := slab{h: t.leading}
		if i == 0 {
			s.before = before
		}
		s.keep = len(ls) > 1 && (i == 0 || i == len(ls)-2)
		b.set(&s, runs, l, x, t.baseline(), node)
		b.add(s)
	}
	return first
}

// unorphaned breaks a text so that its last line is not a single short word, where a slightly narrower column does it.
func (b *builder) unorphaned(runs []run, width float64) []line {
	pieces := b.pieces(runs)
	ls := b.fill(runs, pieces, width)
	short := func(ls []line) bool { return ls[len(ls)-1].width < width*0.16 }
	if len(ls) < 2 || len(ls) > 12 || !short(ls) {
		return ls
	}
	for _, f := range []float64{0.97, 0.94, 0.91, 0.88, 0.84, 0.8} {
		if other := b.fill(runs, pieces, width*f); len(other) == len(ls) && !short(other) {
			return other
		}
	}
	return ls
}

// balance is the narrowest column in which a short text takes no more lines than in the given one: so that its last
// line is not a single word.
func (b *builder) balance(runs []run, width float64) float64 {
	b.quiet = true
	defer func() { b.quiet = false }()
	pieces := b.pieces(runs)
	n := len(b.fill(runs, pieces, width))
	if n < 2 || n > 4 {
		return width
	}
	low, high := width/2, width
	for high-low > 4 {
		if mid := (low + high) / 2; len(b.fill(runs, pieces, mid)) > n {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// stack sets lines into one slab from y down and gives where they end.
func (b *builder) stack(s *slab, runs []run, ls []line, t typeface, x, y float64, node int) float64 {
	for _, l := range ls {
		b.set(s, runs, l, x, y+t.baseline(), node)
		y += t.leading
	}
	return y
}

// TextWidth implements draw.Measurer with the fonts of the report. It is asked so often that it does not look for places
// where a line could end.
func (b *builder) TextWidth(text string, size float64, bold bool) float64 {
	b.quiet = true
	defer func() { b.quiet = false }()
	b.scratch = b.scratch[:0]
	for _, r := range clean(text) {
		if isBreak(r) {
			break
		}
		b.scratch = b.chars(b.scratch, r, bold, 0)
	}
	runs := [...]run{{style: style{size: size, bold: bold}}}
	b.applyKerning(runs[:], []piece{{chars: b.scratch}})
	return b.finish(runs[:], b.scratch).width
}

// quietLine sets text on one line without counting what it could not draw: it only measures, or repeats what stands
// elsewhere.
func (b *builder) quietLine(runs []run) line {
	b.quiet = true
	defer func() { b.quiet = false }()
	return b.lines(runs, 1e9)[0]
}
