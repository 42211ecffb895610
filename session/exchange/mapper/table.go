package mapper

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"folkmoot/session/exchange"
)

// The most of a file that is read.
const (
	MaxBytes   = 32 << 20
	MaxRows    = 100_000
	MaxColumns = 500
	MaxCells   = 2_000_000
)

// File is a file as it was chosen: its name and its bytes.
type File struct {
	Name string
	Data []byte
}

// ReadOptions say how a file is read. The zero value finds out by itself.
type ReadOptions struct {
	Sheet  string // of a workbook, by its name; empty for the first that holds anything
	NoHead bool   // the first row is a row like the others
}

// Table is a table as it was read.
type Table struct {
	File      string
	Sheet     string   // of a workbook
	Sheets    []string // of a workbook, all of them
	Encoding  exchange.Encoding
	Delimiter rune     // between columns; 0 for a workbook and for one idea a line
	Head      []string // the names of the columns; empty where they have none
	Named     bool     // the first row names the columns
	Rows      []Row    // those below the head
	LeftOut   []Left   // rows that do not fit the table
}

// Row is one row with the line that it begins in, counted from 1. It has as many cells as the table has columns.
type Row struct {
	Line  int
	Cells []string
}

// Width is the number of columns.
func (t Table) Width() int { return len(t.Head) }

// Read reads a table from a file; its name is for messages and tells a table from a list. The error is an *exchange.Error.
func Read(name string, data []byte, o ReadOptions) (Table, error) {
	name = base(name)
	if isWorkbook(data) {
		return readWorkbook(name, data, o)
	}
	text, encoding, err := exchange.Plain(name, data, MaxBytes)
	if err != nil {
		return Table{}, err
	}
	t := Table{File: name, Encoding: encoding}
	rows, err := t.split(text)
	if err != nil {
		return Table{}, err
	}
	return t.of(rows, o)
}

func base(name string) string { return path.Base(strings.ReplaceAll(name, `\`, "/")) }

func fail(file, key, english string, a map[string]any) error {
	return &exchange.Error{File: file, Key: "mapper." + key, English: english, Args: a}
}

// separators are tried in this order.
var separators = []rune{',', ';', '\t', '|'}

// split finds the separator of a text and cuts it into rows. A text that is no table has one idea a line.
func (t *Table) split(text string) ([]Row, error) {
	tries := separators
	if line, rest, _ := strings.Cut(text, "\n"); len(line) < 8 { // “sep=;”, as spreadsheets write it
		for _, comma := range separators {
			if strings.EqualFold(strings.TrimSpace(line), "sep="+string(comma)) {
				text, tries = "\n"+rest, []rune{comma}
			}
		}
	}
	isTable := slices.Contains([]string{".csv", ".tsv", ".tab"}, strings.ToLower(path.Ext(t.File)))
	var best []Row
	var fault error
	most := 0
	for _, comma := range tries {
		rows, err := cut(t.File, text, comma)
		if err != nil {
			fault = err
			continue
		}
		if fit := regular(rows, isTable); fit > most {
			best, most, t.Delimiter = rows, fit, comma
		}
	}
	switch {
	case best != nil:
		return best, nil
	case isTable && fault == nil: // one column
		rows, err := cut(t.File, text, '\x00')
		return rows, err
	case isTable:
		return nil, fault
	}
	var rows []Row
	n := 0
	for line := range strings.Lines(text) {
		if n++; strings.TrimSpace(line) != "" {
			rows = append(rows, Row{Line: n, Cells: []string{line}})
		}
	}
	return rows, nil
}

// cut reads a text as a table with one separator.
func cut(file, text string, comma rune) ([]Row, error) {
	t := exchange.NewTable(file, text, comma)
	var rows []Row
	cells := 0
	for {
		row, err := t.Next()
		if err != nil {
			return nil, err
		}
		if row == nil {
			return rows, nil
		}
		out := Row{Line: row[0].Line, Cells: make([]string, len(row))}
		for i, c := range row {
			out.Cells[i] = c.Text
		}
		rows = append(rows, out)
		if cells += len(row); len(rows) > MaxRows || cells > MaxCells {
			return nil, tooLarge(file)
		}
	}
}

func tooLarge(file string) error {
	return fail(file, "large", "{{.File}}: The table has more than {{.Rows}} rows or {{.Cells}} cells, which is the most. Split it, or take out the columns that are not needed.", map[string]any{"Rows": MaxRows, "Cells": MaxCells})
}

// regular tells how well rows fit a table, 0 for not at all: how many of the first rows have as many columns as most
// have. A list of sentences with commas in them does not look like that, and a file that does not say that it is a table
// needs a head that is known as well.
func regular(rows []Row, isTable bool) int {
	sample := rows[:min(len(rows), 200)]
	width := usual(sample)
	if width < 2 || width > MaxColumns {
		return 0
	}
	fit, known := 0, false
	for i, r := range sample {
		if len(r.Cells) == width {
			fit++
		}
		known = known || i < headsTried && len(knownRoles(r.Cells)) > 0
	}
	if !known && (!isTable || fit*10 < len(sample)*8) {
		return 0
	}
	if known {
		fit += len(sample)
	}
	return fit*MaxColumns + width
}

// usual is the number of columns that most rows have; of two equally many the larger.
func usual(rows []Row) int {
	count := map[int]int{}
	best := 0
	for _, r := range rows {
		n := len(r.Cells)
		count[n]++
		if count[n] > count[best] || count[n] == count[best] && n > best {
			best = n
		}
	}
	return best
}

// of makes the table of its rows: finds the head and makes all rows equally wide.
func (t Table) of(rows []Row, o ReadOptions) (Table, error) {
	rows = slices.DeleteFunc(rows, blank)
	if len(rows) == 0 {
		return Table{}, fail(t.File, "nothing", "{{.File}}: There is nothing in this table. Choose another file, or save this one again from the program that made it.", nil)
	}
	width := min(usual(rows[:min(len(rows), 200)]), MaxColumns)
	at := headAt(rows, width)
	if o.NoHead {
		at = -1
	}
	for i, r := range rows[:max(at, 0)] {
		t.leaveRow(rows[i].Line, strings.Join(r.Cells, " "), "above", "it stands above the names of the columns", nil)
	}
	t.Head = make([]string, width)
	if at >= 0 {
		t.Named, t.Head = true, make([]string, max(width, len(rows[at].Cells)))
		for i, c := range rows[at].Cells {
			t.Head[i] = strings.Join(strings.Fields(exchange.Tidy(c)), " ")
		}
		t.Head = trimmed(t.Head, width)
	}
	for _, r := range rows[at+1:] {
		t.row(r)
	}
	return t, nil
}

// trimmed takes empty names from the end, as spreadsheets leave them.
func trimmed(head []string, least int) []string {
	for len(head) > least && head[len(head)-1] == "" {
		head = head[:len(head)-1]
	}
	return head
}

// row adds a row, unless it is wider than the table: then a separator stands in a text without quotation marks, and what
// would come in is not what somebody wrote.
func (t *Table) row(r Row) {
	width := t.Width()
	if len(r.Cells) > width && !blank(Row{Cells: r.Cells[width:]}) {
		t.leaveRow(r.Line, strings.Join(r.Cells, " "), "wide", "the row has {{.Have}} columns where the table has {{.Width}}. A text with a separator in it has to stand in quotation marks.", map[string]any{"Have": len(r.Cells), "Width": width})
		return
	}
	cells := make([]string, width)
	copy(cells, r.Cells)
	t.Rows = append(t.Rows, Row{Line: r.Line, Cells: cells})
}

func blank(r Row) bool {
	return !slices.ContainsFunc(r.Cells, func(c string) bool { return strings.TrimSpace(c) != "" })
}

func (t *Table) leaveRow(line int, text, key, english string, a map[string]any) {
	t.LeftOut = append(t.LeftOut, leftAs(t.File, line, text, Note{Key: "mapper.left." + key, English: english, Args: a}))
}

// headsTried is how many rows may stand above the names of the columns, such as a title and a date.
const headsTried = 10

// headAt finds the row with the names of the columns, or gives -1: the first with a known name, else the first row where
// it looks like names: short, all different, none of them a number, and nothing left empty.
func headAt(rows []Row, width int) int {
	tried := headsTried
	if width == 1 { // a list: a word in it that could name a column is an idea like the others
		tried = 1
	}
	for i, r := range rows[:min(len(rows), tried)] {
		if len(knownRoles(r.Cells)) > 0 && (width == 1 || filled(r) > 1) && !wordy(r, width) {
			return i
		}
	}
	if width < 2 || len(rows) < 2 {
		return -1
	}
	first := 0
	for first < min(len(rows)-1, headsTried) && filled(rows[first])*2 < width {
		first++
	}
	seen := map[string]bool{}
	for _, c := range rows[first].Cells {
		name := plain(c)
		if name == "" || seen[name] || utf8.RuneCountInString(name) > 120 || number(name) {
			return -1
		}
		seen[name] = true
	}
	if first == 0 && !distinct(rows, width) {
		return -1
	}
	return first
}

// wordy reports whether the only column of a list begins with an idea that happens to be a known name.
func wordy(r Row, width int) bool { return width == 1 && len(strings.Fields(r.Cells[0])) > 3 }

// distinct reports whether the first row does not look like the ones below it: none of its texts stands in its column again.
func distinct(rows []Row, width int) bool {
	for i := range min(width, len(rows[0].Cells)) {
		for _, r := range rows[1:] {
			if i < len(r.Cells) && plain(r.Cells[i]) == plain(rows[0].Cells[i]) {
				return false
			}
		}
	}
	return true
}

func filled(r Row) (n int) {
	for _, c := range r.Cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}
