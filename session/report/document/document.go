// Package document is a report as plain data: what it says and in which order, and nothing of how it looks.
//
// Every writer (PDF, HTML, DOCX, Markdown) reads the same Document, so each says the same words in the same order. A
// Document holds no function, no pointer to shared state and no map: the same values give the same bytes.
package document

import (
	"cmp"
	"strings"
	"time"

	"folkmoot/session/report/chart"
)

// Document is a whole report.
type Document struct {
	Title    string
	Subtitle string
	Language string // BCP 47, such as "en-GB"
	Created  time.Time
	Hash     string // of the sealed file the report was made from; printed and kept in the metadata
	// RunningHead stands at the top of every page but the cover; empty takes Title.
	RunningHead string
	Subject     string   // one sentence for the file's metadata
	Keywords    []string // for the file's metadata
	Words       Words
	Blocks      []Block
}

// Words are the few words that layout itself adds. An empty one is English.
type Words struct {
	PageOf    string // "Page {page} of {pages}"
	Continued string // "continued", at the repeated head of a table
	Contents  string // "Contents"
	// Of the tables as a workbook or as files: the heads of their list, and what a table without a caption is called.
	Table   string // "Table"
	Section string // "Section"
	Rows    string // "Rows"
	Sheet   string // "Sheet"
	File    string // "File"
	Skip    string // "Skip to the report": the way past the head of a page on a screen
	Top     string // "Back to the top"
	Lines   string // "Lines to write on": said where lines are drawn
}

// Filled gives the words with the English ones where a word is empty.
func (w Words) Filled() Words {
	return Words{
		PageOf:    cmp.Or(w.PageOf, "Page {page} of {pages}"),
		Continued: cmp.Or(w.Continued, "continued"),
		Contents:  cmp.Or(w.Contents, "Contents"),
		Table:     cmp.Or(w.Table, "Table"),
		Section:   cmp.Or(w.Section, "Section"),
		Rows:      cmp.Or(w.Rows, "Rows"),
		Sheet:     cmp.Or(w.Sheet, "Sheet"),
		File:      cmp.Or(w.File, "File"),
		Skip:      cmp.Or(w.Skip, "Skip to the report"),
		Top:       cmp.Or(w.Top, "Back to the top"),
		Lines:     cmp.Or(w.Lines, "Lines to write on"),
	}
}

// Block is one of Cover, Heading, Paragraph, List, Table, Chart, Quote, Card, Facts, Note, Answer, Contents, PageBreak and
// Together.
type Block interface{ block() }

// Run is a piece of text in one style.
type Run struct {
	Text string
	Bold bool
	// Link is an address, or "#" and the ID of a heading of this document.
	Link string
	// Soft sets it quieter than the text around it.
	Soft bool
	// Lang is its language where that is not the document's.
	Lang string
}

// Text is runs without any style.
func Text(s string) []Run { return []Run{{Text: s}} }

// Bold is runs in bold type.
func Bold(s string) []Run { return []Run{{Text: s, Bold: true}} }

// Plain is the text of runs without their styles.
func Plain(runs []Run) string {
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(r.Text)
	}
	return s.String()
}

// Cover is the first page: whatever follows it begins on the next. Without a title it takes those of the document.
type Cover struct {
	Kicker   string // a line above the title, such as the study's name
	Title    string
	Also     []Run // the title in a second language, right under it
	Subtitle string
	Facts    []Fact
	Note     string // a line at the foot, such as who may read it
}

// Fact is a label with its value.
type Fact struct {
	Label string
	Value string
}

// Heading opens a section. Level runs from 1 to 6 and never skips one on the way down.
type Heading struct {
	Level  int
	Text   string
	Number string // stands in the margin: "3", "A.2"
	ID     string // the target of links; unique in the document, or empty
}

// Weight says how a paragraph is set.
type Weight int

// The weights of a paragraph.
const (
	Body  Weight = iota
	Lead         // the opening sentence of a section: larger
	Small        // a remark beside the matter: softer
)

// Paragraph is text. Label, if any, stands in the margin beside its first line.
type Paragraph struct {
	Runs   []Run
	Weight Weight
	Label  string
}

// List is a bulleted or a numbered list.
type List struct {
	Numbered bool
	Start    int // the first number; zero counts as 1
	Items    []Item
}

// Item is one entry of a List. Label stands for the bullet where it is set, such as the number an idea was given.
type Item struct {
	Runs  []Run
	Label string
}

// Items makes unstyled entries.
func Items(texts ...string) []Item {
	items := make([]Item, len(texts))
	for i, t := range texts {
		items[i] = Item{Runs: Text(t)}
	}
	return items
}

// Align is the side of its column that a text keeps to.
type Align int

// The sides of a column.
const (
	Left Align = iota
	Right
	Centre
)

// Column is a column of a Table. Width is relative to those of the other columns; zero counts as 1.
type Column struct {
	Title string
	Align Align
	Width float64
}

// Table has a heading row, which is repeated at the top of each page it runs over.
type Table struct {
	Caption string // stands above the table
	Columns []Column
	Rows    []Row
	// RowHeads says that the first cell of each row names the row.
	RowHeads bool
	// Compact sets smaller rows, for an appendix.
	Compact bool
}

// Row is one row of a Table. Strong sets it apart, such as a total.
type Row struct {
	Cells  []Cell
	Strong bool
}

// Cell is one cell of a Table.
type Cell struct{ Runs []Run }

// Cells is an unstyled row.
func Cells(texts ...string) Row {
	r := Row{Cells: make([]Cell, len(texts))}
	for i, t := range texts {
		r.Cells[i] = Cell{Runs: Text(t)}
	}
	return r
}

// Chart is a figure. Caption is the sentence that says what it shows and stands above it; Alt says it in words and is
// never empty in a document that Check passes.
type Chart struct {
	Caption string
	Chart   chart.Chart
	Alt     string
}

// Quote is what somebody said. By is how it is attributed, such as "participant, frontline".
type Quote struct {
	Text string
	By   string
}

// Card is a priority: a finding with its rank, who should act, and what was said for it.
type Card struct {
	Rank       string
	Who        string // who should act
	Title      string
	Measure    string // such as "9 of 12 people"
	Theme      string // the theme it comes from, with its own words: "Theme: being listened to"
	Text       []Run  // the finding in a few sentences
	Behaviours []string
	Quotes     []Quote
}

// Facts is a list of labels with their values.
type Facts struct{ Facts []Fact }

// Note is a box with something the reader should know before using what stands around it.
type Note struct {
	Title string
	Paras [][]Run
}

// Answer is a place in a form that a reader fills in with a pen: a question, boxes to tick, lines to write on. Every writer
// shows the boxes and the lines empty.
type Answer struct {
	Label  string   // the question
	Ticks  []string // one box each
	Lines  int      // lines to write on
	Prompt string   // stands before the lines, such as "What did we miss?"; empty where there are none
}

// Contents is the table of contents: the headings down to Depth, with their pages. Zero counts as 2.
type Contents struct {
	Title string
	Depth int
}

// PageBreak starts a new page.
type PageBreak struct{}

// Together keeps its blocks on one page where one page can hold them.
type Together struct{ Blocks []Block }

func (Cover) block()     {}
func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Chart) block()     {}
func (Quote) block()     {}
func (Card) block()      {}
func (Facts) block()     {}
func (Note) block()      {}
func (Answer) block()    {}
func (Contents) block()  {}
func (PageBreak) block() {}
func (Together) block()  {}
