// Package sheet reads a CSV file by the names of its columns.
//
// A row that does not fit its head, and a cell that is no whole number where one has to stand, are errors with their
// place and what to do. Bad bytes never panic.
package sheet

import (
	"slices"
	"strconv"
	"strings"

	"folkmoot/session/exchange"
)

// Sheet is the text of a CSV file with its name, which stands in what is said about it.
type Sheet struct{ Name, Text string }

// Head is where the columns of a table are, by their names in small letters.
type Head map[string]int

// NewHead reads the names of the columns. Where two have the same name the first counts.
func NewHead(row []exchange.Cell) Head {
	h := Head{}
	for i, c := range row {
		name := strings.ToLower(strings.TrimSpace(c.Text))
		if _, twice := h[name]; !twice {
			h[name] = i
		}
	}
	return h
}

// Has reports whether all these columns are there.
func (h Head) Has(names ...string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { _, ok := h[n]; return !ok })
}

// Of is the text of a named column, trimmed, and where it stands. A column that is not there is empty.
func (h Head) Of(row []exchange.Cell, name string) (text string, line, column int) {
	i, ok := h[name]
	if !ok || i >= len(row) {
		last := row[len(row)-1]
		return "", last.Line, last.Column
	}
	return strings.TrimSpace(row[i].Text), row[i].Line, row[i].Column
}

// Head reads the first row; it is nil where there is none.
func (s Sheet) Head() ([]exchange.Cell, error) {
	return exchange.NewTable(s.Name, s.Text, ',').Next()
}

// Rows hands each row to a function, with the head. A row is good until the next one.
func (s Sheet) Rows(take func(h Head, row []exchange.Cell) error) error {
	t := exchange.NewTable(s.Name, s.Text, ',')
	first, err := t.Next()
	if err != nil || first == nil {
		return err
	}
	h, width := NewHead(first), len(first)
	for {
		row, err := t.Next()
		switch {
		case err != nil:
			return err
		case row == nil:
			return nil
		case len(row) != width:
			return s.fail(row[0].Line, 1, "width", "{{.File}}, line {{.Line}}, column {{.Column}}: This row has {{.Have}} columns where the head has {{.Width}}. A text with a comma in it has to stand in quotation marks.", map[string]any{"Have": len(row), "Width": width})
		}
		if err := take(h, row); err != nil {
			return err
		}
	}
}

// Whole reads a named column that holds a whole number, which is not negative unless it may be.
func (s Sheet) Whole(h Head, row []exchange.Cell, name string, negative bool) (n, line, column int, err error) {
	text, line, column := h.Of(row, name)
	n, e := strconv.Atoi(text)
	if e != nil || len(text) > 15 || n < 0 && !negative {
		return 0, line, column, s.fail(line, column, "cell", "{{.File}}, line {{.Line}}, column {{.Column}}: “{{.Word}}” in the column “{{.Name}}” is no whole number. Correct it, or save the file again from where it comes.", map[string]any{"Word": Short(text), "Name": name})
	}
	return n, line, column, nil
}

func (s Sheet) fail(line, column int, key, english string, a map[string]any) error {
	return &exchange.Error{File: s.Name, Line: line, Column: column, Key: "tally." + key, English: english, Args: a}
}

// Short is the beginning of a text for a sentence.
func Short(text string) string {
	const most = 40
	runes := []rune(strings.Join(strings.Fields(text[:min(len(text), 8*most)]), " "))
	if len(runes) <= most {
		return strings.ToValidUTF8(string(runes), "")
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}
