package exchange

import "bytes"

// Cell is a field of a table with the place where it begins, both counted from 1.
type Cell struct {
	Text         string
	Line, Column int
}

// Table gives the rows of a table one after another, so that a large one is never held twice.
type Table struct {
	t   *table
	row []Cell
}

// NewTable reads a text as a table; name is the file's name for messages.
func NewTable(name, text string, comma rune) *Table {
	r := &reader{name: name}
	return &Table{t: r.table(text, comma)}
}

// From lets the lines be counted from another number than 1, for a table that stands in the middle of a file.
func (t *Table) From(line int) *Table {
	t.t.line = line
	return t
}

// Next gives the next row that has anything in it, or nil at the end. The row is good until the next call. The error is
// an *Error.
func (t *Table) Next() ([]Cell, error) {
	row, err := t.t.next()
	if row == nil || err != nil {
		return nil, err
	}
	t.row = t.row[:0]
	for _, c := range row {
		t.row = append(t.row, Cell{c.text, c.line, c.column})
	}
	return t.row, nil
}

// Text gives the text of a file of at most so many bytes, with LF line ends, in whatever encoding it was saved. The error
// is an *Error.
func Text(name string, data []byte, most int) (string, Encoding, error) {
	r := &reader{name: name}
	switch {
	case len(data) > most:
		return "", "", r.tooLarge(len(data), most)
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, []byte(utf8Mark)))) == 0:
		return "", "", r.empty()
	}
	return r.text(data)
}

// Plain is Text for a file that a person chose: what is no text at all, such as a PDF or a picture, is told by its kind.
func Plain(name string, data []byte, most int) (string, Encoding, error) {
	if err := (&reader{name: name}).foreign(data); err != nil {
		return "", "", err
	}
	return Text(name, data, most)
}

// Tidy makes the text of a cell fit for a session: no control characters but line ends, no white space around it.
func Tidy(s string) string { return tidy(s) }

// Start is the beginning of a text, by which a person finds it again.
func Start(text string) string { return start(text) }
