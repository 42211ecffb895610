// Package layout sets a document on A4 pages: what comes out is every glyph and every line in its place, with the
// structure that a screen reader follows, ready for any writer that can draw.
//
// Nothing that the document says is ever dropped: a character that the fonts lack is drawn as a box or as its number
// and listed in Result.Missing; a word that is wider than its column is split.
package layout

import (
	"time"

	"golang.org/x/image/font/sfnt"

	"folkmoot/session/report/draw"
)

// Result is a document on its pages.
type Result struct {
	Title, Language, Subject, Hash string
	Keywords                       []string
	Created                        time.Time
	Pages                          []Page
	// Nodes is the structure tree; the first is the whole document.
	Nodes   []Node
	Links   []Link
	Outline []Mark
	// Missing lists the characters that no font could draw, in the order of their numbers.
	Missing []Missing
	// Unshaped names the scripts that are drawn letter by letter, without joining or reordering them.
	Unshaped []string
	Fonts    *Fonts
}

// Page is one page, its items in the order they are painted. The origin is the top left corner, in points.
type Page struct {
	W, H  float64
	Items []Item
}

// The Spans of what belongs to the page and not to the text.
const (
	Pagination = -1 // furniture of any kind, such as the repeated head of a table
	PageHead   = -2 // a running head
	PageFoot   = -3 // a page number
)

// Item is a text or a shape. Span ties it to the structure tree; 0 is decoration, below that is page furniture.
type Item struct {
	Span  int
	Text  *Text
	Shape draw.Item // never a draw.Text
}

// Text is a run of glyphs of one face on one baseline.
type Text struct {
	X, Y, Size float64
	Face       Face
	Colour     draw.Colour
	Glyphs     []Glyph
	// Actual is what the glyphs stand for where they do not say it themselves.
	Actual string
}

// Glyph is one character with its advance and the correction before the next one, in thousandths of the size.
type Glyph struct {
	Rune rune
	ID   sfnt.GlyphIndex
	W    float64
	Kern float64
}

// Width is the advance of the whole run in points.
func (t *Text) Width() float64 {
	w := 0.0
	for _, g := range t.Glyphs {
		w += g.W + g.Kern
	}
	return w * t.Size / 1000
}

// String is what the run shows.
func (t *Text) String() string {
	rs := make([]rune, len(t.Glyphs))
	for i, g := range t.Glyphs {
		rs[i] = g.Rune
	}
	return string(rs)
}

// Role is the kind of a structure element, named as in PDF.
type Role string

// The roles in use. Headings are H1 to H6, see HeadingRole.
const (
	RoleDocument   Role = "Document"
	RoleSect       Role = "Sect"
	RoleDiv        Role = "Div"
	RoleP          Role = "P"
	RoleL          Role = "L"
	RoleLI         Role = "LI"
	RoleLbl        Role = "Lbl"
	RoleLBody      Role = "LBody"
	RoleTable      Role = "Table"
	RoleCaption    Role = "Caption"
	RoleTHead      Role = "THead"
	RoleTBody      Role = "TBody"
	RoleTR         Role = "TR"
	RoleTH         Role = "TH"
	RoleTD         Role = "TD"
	RoleFigure     Role = "Figure"
	RoleBlockQuote Role = "BlockQuote"
	RoleTOC        Role = "TOC"
	RoleTOCI       Role = "TOCI"
	RoleReference  Role = "Reference"
	RoleLink       Role = "Link"
	RoleSpan       Role = "Span"
)

// HeadingRole is the role of a heading of a level, held between 1 and 6.
func HeadingRole(level int) Role {
	return Role("H" + string(rune('0'+min(max(level, 1), 6))))
}

// Node is an element of the structure tree.
type Node struct {
	Role Role
	Alt  string
	// Actual is what its content stands for where that is a drawing and no text.
	Actual string
	// Lang is the language of what is in it, where that is not the language of the document.
	Lang string
	// Scope is "Column" or "Row" for a TH.
	Scope string
	// Heads are the header cells, by their place in Result.Nodes, that a TD stands under and beside.
	Heads []int
	// Page and Box are where a Figure stands: its page's index and its left, top, right and bottom edges.
	Page int
	Box  [4]float64
	// Numbering is "Decimal", "Disc" or "None" for an L whose labels are numbers, bullets or neither.
	Numbering string
	Parent    int
	Kids      []Kid
}

// Kid is one child of a Node: another node, a span of content, or a link by its index plus one.
type Kid struct{ Node, Span, Link int }

// Link is an area that leads somewhere: to URI, or to a place in this document.
type Link struct {
	Page       int
	X, Y, W, H float64
	URI        string
	DestPage   int
	DestY      float64
	Contents   string // says where it leads
	id         string
}

// Mark is a bookmark.
type Mark struct {
	Level int // from 1
	Title string
	Page  int
	Y     float64
}

// Missing is a character that could not be drawn.
type Missing struct {
	Rune  rune
	Count int
	// Shown is what stands in its place; empty for a character that has no shape of its own.
	Shown string
}
