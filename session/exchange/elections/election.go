package elections

import (
	"maps"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/sheet"
	"folkmoot/session/poll/rule"
)

// MaxBytes is the size of the largest file that is read.
const MaxBytes = 64 << 20

// MaxOptions is the largest number of options that an election may have.
const MaxOptions = 5000

// MaxBallots is the largest number of ballots, counted with their weights, that an election may have.
const MaxBallots = 50_000_000

// Format is the family of files that an election comes from.
type Format string

// The formats.
const (
	PrefLib     Format = "preflib"
	Pabulib     Format = "pabulib"
	Polis       Format = "polis"
	AllOurIdeas Format = "allourideas"
)

// File is a file with its name, which may have folders before it.
type File struct {
	Name string
	Data []byte
}

// Election is one election as its files hold it. Of Orders, Sorted, Approvals, Points, Statements and Ideas the ones that
// the format has are filled; options are spoken of by their place in Options.
type Election struct {
	Files  []string // names without folders, in the order that they were given
	Format Format
	Type   string // soc, soi, toc, toi, cat; approval, ordinal, cumulative, scoring; empty for the others
	Title  string

	Options []Option
	Ballots int // people: ballots counted with their weights
	Blank   int // of them, those that say nothing

	Orders     []rule.Ranking
	Categories []string
	Sorted     []Sorted
	Approvals  []rule.ApprovalBallot
	Points     []Points
	PointUnit  Unit // of Points

	Budget   int64 // in CostUnit; 0 where there is none
	CostUnit Unit
	Currency string

	Statements []Statement
	Survey     *Survey
	Log        *Log

	Notes []Note
}

// Option is what can be voted for.
type Option struct {
	ID       string
	Name     string
	Cost     int64 // in CostUnit
	Recorded Recorded
}

// Recorded is what a file says of an option's outcome; nil where it says nothing.
type Recorded struct {
	Votes    *int64 // ballots that name it
	Points   *int64 // in PointUnit
	Selected *int   // 1 chosen, 0 not, others as the file explains
}

// Unit is a number of decimals: a value v stands for v / 10^Unit.
type Unit int

// Sorted is what so many equal ballots say: the options of each category, the best first.
type Sorted struct {
	Weight int
	In     [][]int
}

// Points is one ballot that gives numbers to options.
type Points struct {
	Weight  int
	Options []int
	Given   []int64 // in PointUnit
}

// Note is something odd that did not keep the election from being counted. File and Line are where, 0 for the whole file.
type Note struct {
	File    string
	Line    int
	Key     string
	English string
	Args    map[string]any
}

// Message gives the sentence for translation.
func (n Note) Message() (key, english string, args map[string]any) { return n.Key, n.English, n.Args }

// Error gives the sentence in English.
func (n Note) Error() string {
	return (&exchange.Error{File: n.File, Line: n.Line, Key: n.Key, English: n.English, Args: n.Args}).Error()
}

type args = map[string]any

// source is a file that is being read.
type source struct {
	name string // without folders
	path string
	text string
}

// fail is why a file cannot be read, with the place.
func (s *source) fail(line, column int, key, english string, a args) error {
	return &exchange.Error{File: s.name, Line: line, Column: column, Key: "tally." + key, English: english, Args: a}
}

// note keeps something odd.
func (s *source) note(e *Election, line int, key, english string, a args) {
	all := args{"File": s.name, "Line": line}
	maps.Copy(all, a)
	e.Notes = append(e.Notes, Note{File: s.name, Line: line, Key: "tally.note." + key, English: english, Args: all})
}

// lines gives each line with its number, without its line end.
func (s *source) lines(yield func(int, string) bool) {
	n := 0
	for line := range strings.SplitSeq(strings.TrimSuffix(s.text, "\n"), "\n") {
		n++
		if !yield(n, line) {
			return
		}
	}
}

// short is the beginning of a text for a sentence.
func short(text string) string { return sheet.Short(text) }
