package tables

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"

	"folkmoot/session/exchange/safe"
	"folkmoot/session/report/document"
	"folkmoot/session/report/pack"
)

// mark tells programs that a file is UTF-8; without it Excel takes it for something else.
const mark = "\xef\xbb\xbf"

// CSV gives a zip with a file for each table and, first, one that lists them. The files are UTF-8 with a byte order mark and
// written after RFC 4180, line ends inside a text being LF; what a spreadsheet would run as a formula is made text by package
// safe. Numbers stand as the report writes them, because the spreadsheets of that language read them so.
func CSV(d document.Document) ([]byte, error) {
	words := d.Words.Filled()
	tables := entries(d)
	list := [][]string{{words.File, words.Table, words.Section, words.Rows}}
	var parts []pack.Part
	for i, e := range tables {
		name := fileName(i+1, len(tables), e.caption)
		list = append(list, []string{name, e.caption, e.section, strconv.Itoa(len(e.Rows))})
		part, err := file(name, e.cells())
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	first, err := file(fileName(0, len(tables), words.Contents), list)
	if err != nil {
		return nil, err
	}
	return pack.Zip(d.Created, append([]pack.Part{first}, parts...))
}

// cells is the table as rows of text, its head first.
func (e entry) cells() [][]string {
	n := e.width()
	rows := make([][]string, 1, len(e.Rows)+1)
	rows[0] = make([]string, n)
	for i := range n {
		rows[0][i] = e.title(i)
	}
	for _, r := range e.Rows {
		row := make([]string, n)
		for i, c := range r.Cells {
			row[i] = text(c)
		}
		rows = append(rows, row)
	}
	return rows
}

func file(name string, rows [][]string) (pack.Part, error) {
	var out bytes.Buffer
	out.WriteString(mark)
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	for _, row := range rows {
		for i := range row {
			row[i] = safe.Cell(row[i])
		}
		if err := w.Write(row); err != nil {
			return pack.Part{}, fmt.Errorf("%s cannot be written: %w", name, err)
		}
	}
	w.Flush()
	return pack.Part{Name: name, Data: out.Bytes()}, w.Error()
}
