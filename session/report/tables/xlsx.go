package tables

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"folkmoot/session/report/document"
	"folkmoot/session/report/pack"
)

// program is what a file says made it.
const program = "Folkmoot"

// XLSX gives a workbook: a sheet that lists the tables, then one for each table, its head frozen. Numbers are numbers, written
// as the report writes them; every other cell is of the type text, so nothing in it can be run.
func XLSX(d document.Document) (data []byte, err error) {
	b := &book{File: excelize.NewFile(), doc: d, words: d.Words.Filled(), styles: map[look]int{}, names: names{taken: map[string]bool{}}}
	defer func() {
		if shut := b.Close(); err == nil && shut != nil {
			err = shut
		}
		if err != nil {
			data, err = nil, fmt.Errorf("the workbook cannot be written: %w", err)
		}
	}()
	b.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return pack.NewWriter(w, d.Created) })
	tables := entries(d)
	list := b.names.give(b.words.Contents, "Contents")
	b.try(b.SetSheetName("Sheet1", list))
	sheets := make([]string, len(tables))
	for i, e := range tables {
		sheets[i] = b.names.give(e.caption, numbered(b.words.Table, i+1))
		_, err := b.NewSheet(sheets[i])
		b.try(err)
		b.table(sheets[i], e)
	}
	b.list(list, sheets, tables)
	b.properties()
	if b.err != nil {
		return nil, b.err
	}
	var out *bytes.Buffer
	if out, err = b.WriteToBuffer(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// book is a workbook that keeps the first thing that went wrong.
type book struct {
	*excelize.File
	doc    document.Document
	words  document.Words
	names  names
	styles map[look]int
	err    error
}

func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// properties says what the file is. Its times are those of the document.
func (b *book) properties() {
	at := pack.Stamp(b.doc.Created).Format(time.RFC3339)
	b.try(b.SetDocProps(&excelize.DocProperties{
		Title: oneLine(b.doc.Title), Subject: oneLine(b.doc.Subject), Keywords: oneLine(strings.Join(b.doc.Keywords, ", ")), Language: b.doc.Language,
		Identifier: b.doc.Hash, Creator: program, LastModifiedBy: program, Created: at, Modified: at,
	}))
	b.try(b.SetAppProps(&excelize.AppProperties{Application: program}))
}

// list writes the sheet of contents.
func (b *book) list(sheet string, sheets []string, tables []entry) {
	row := 1
	for i, text := range []string{b.doc.Title, b.doc.Subtitle} {
		if text = oneLine(text); text != "" {
			b.text(sheet, 1, row, text, look{title: i == 0})
			row++
		}
	}
	row++
	heads := []string{b.words.Sheet, b.words.Table, b.words.Section, b.words.Rows}
	for i, h := range heads {
		b.text(sheet, i+1, row, h, look{head: true, right: i == len(heads)-1})
	}
	for i, e := range tables {
		row++
		at, err := excelize.CoordinatesToCellName(1, row)
		b.try(err)
		b.text(sheet, 1, row, sheets[i], look{link: true})
		b.try(b.SetCellHyperLink(sheet, at, "'"+strings.ReplaceAll(sheets[i], "'", "''")+"'!A1", "Location"))
		b.text(sheet, 2, row, e.caption, look{wrap: true})
		b.text(sheet, 3, row, e.section, look{wrap: true})
		b.number(sheet, 4, row, document.Figure{Value: float64(len(e.Rows))}, look{right: true})
	}
	for i, width := range []float64{mostName + 3, 50, 50, 10} {
		b.width(sheet, i+1, width)
	}
}

// table writes a sheet.
func (b *book) table(sheet string, e entry) {
	n := e.width()
	for i := range n {
		b.text(sheet, i+1, 1, e.title(i), look{head: true, right: e.right(i)})
		b.width(sheet, i+1, e.fits(i))
	}
	b.try(b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft", Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}}}))
	row := 2
	for _, r := range e.Rows {
		deep := 1
		for i, c := range r.Cells {
			l := look{strong: r.Strong || e.RowHeads && i == 0, right: e.right(i), wrap: true}
			if f, ok := c.Number(b.doc.Language); ok {
				b.number(sheet, i+1, row, f, l)
				continue
			}
			parts := chunks(text(c))
			for k, part := range parts {
				b.text(sheet, i+1, row+k, part, l)
			}
			deep = max(deep, len(parts))
		}
		row += deep
	}
}

func (e entry) right(i int) bool {
	return i < len(e.Columns) && e.Columns[i].Align == document.Right
}

// fits is a width at which most cells of a column can be read whole, in characters.
func (e entry) fits(i int) float64 {
	n := len([]rune(e.title(i))) + 2
	for _, r := range e.Rows {
		if i < len(r.Cells) {
			n = max(n, len([]rune(text(r.Cells[i]))))
		}
	}
	return float64(min(max(n+2, 8), 60))
}

// chunks parts a text that is longer than a cell may be; what is over goes into the cells below it.
func chunks(text string) []string {
	const most = excelize.TotalCellChars / 2 // unnamed may make a text longer
	var out []string
	n, from := 0, 0
	for i, r := range text {
		if n += utf16.RuneLen(r); n > most {
			out = append(out, text[from:i])
			n, from = utf16.RuneLen(r), i
		}
	}
	return append(out, text[from:])
}

// unnamed keeps a text such as _x0041_ from being read as the character of that number, which is how workbooks write what XML
// cannot hold.
func unnamed(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var out strings.Builder
	for i, r := range text {
		if r == '_' && code(text[i:]) {
			out.WriteString("_x005F")
		}
		out.WriteRune(r)
	}
	return out.String()
}

// code says that a text begins as the number of a character does.
func code(text string) bool {
	return len(text) >= 7 && text[1] == 'x' && text[6] == '_' && strings.IndexFunc(text[2:6], func(r rune) bool {
		return r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) < 0
}

func (b *book) width(sheet string, column int, width float64) {
	name, err := excelize.ColumnNumberToName(column)
	b.try(cmp.Or(err, b.SetColWidth(sheet, name, name, width)))
}

func (b *book) text(sheet string, column, row int, text string, l look) {
	at, err := excelize.CoordinatesToCellName(column, row)
	b.try(cmp.Or(err, b.SetCellStr(sheet, at, unnamed(text))))
	b.dress(sheet, at, l)
}

func (b *book) number(sheet string, column, row int, f document.Figure, l look) {
	at, err := excelize.CoordinatesToCellName(column, row)
	b.try(cmp.Or(err, b.SetCellValue(sheet, at, f.Value)))
	l.format, l.wrap = format(f), false
	b.dress(sheet, at, l)
}
