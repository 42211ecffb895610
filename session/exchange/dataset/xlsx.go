package dataset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"folkmoot/internal/say"
)

// XLSX gives the records as a workbook: first a sheet that says what every column means, then one for each table, its head
// frozen. Numbers are numbers; every other cell has the type text, so nothing in it can be run. A text that is longer than
// a cell may be is cut, with “…” at its end.
func (d Dataset) XLSX(sp *say.Speaker) (data []byte, err error) {
	f := excelize.NewFile()
	defer func() {
		if shut := f.Close(); err == nil && shut != nil {
			err = shut
		}
		if err != nil {
			data, err = nil, fmt.Errorf("the workbook cannot be written: %w", err)
		}
	}()
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return parts{w, map[string]*bytes.Buffer{}} })
	at := early.Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{Title: plainCell(d.Session.Title), Creator: "Folkmoot", LastModifiedBy: "Folkmoot", Created: at, Modified: at, Language: d.Session.Language}); err != nil {
		return nil, err
	}
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top"}})
	if err != nil {
		return nil, err
	}
	body, err := f.NewStyle(&excelize.Style{NumFmt: 0, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}})
	if err != nil {
		return nil, err
	}
	tables := d.Tables(sp)
	if err := f.SetSheetName("Sheet1", "README"); err != nil {
		return nil, err
	}
	for _, t := range append([]Table{codebook(tables, sp, "")}, tables...) {
		if _, err := f.NewSheet(t.Name); err != nil {
			return nil, err
		}
		if err := sheet(f, t, head, body); err != nil {
			return nil, err
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// sheet writes a table. It is streamed, since a session may have thousands of ideas.
func sheet(f *excelize.File, t Table, head, body int) error {
	w, err := f.NewStreamWriter(t.Name)
	if err != nil {
		return err
	}
	for i := range t.Columns {
		if err := w.SetColWidth(i+1, i+1, width(t, i)); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = excelize.Cell{StyleID: head, Value: plainCell(c.Name)}
	}
	if err := w.SetRow("A1", row); err != nil {
		return err
	}
	for n, cells := range t.Rows {
		for i, c := range cells {
			row[i] = nil
			switch x := c.(type) {
			case nil:
			case string:
				if x != "" {
					row[i] = excelize.Cell{StyleID: body, Value: plainCell(x)}
				}
			default:
				row[i] = excelize.Cell{StyleID: body, Value: x}
			}
		}
		if err := w.SetRow(fmt.Sprintf("A%d", n+2), row); err != nil {
			return err
		}
	}
	return w.Flush()
}

// width is a width at which most cells of a column can be read whole, in characters.
func width(t Table, i int) float64 {
	n := len([]rune(t.Columns[i].Name)) + 2
	for _, r := range t.Rows {
		n = max(n, len([]rune(Text(r[i]))))
	}
	return float64(min(max(n+2, 8), 60))
}

// plainCell leaves out what a workbook cannot hold and cuts what is too long for a cell.
func plainCell(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == '\uFFFE' || r == '\uFFFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	n := 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n >= excelize.TotalCellChars {
			return s[:i] + "…"
		}
	}
	return s
}

// parts gathers the parts of a workbook and writes them in the order of their names, since the sheets come in any order.
type parts struct {
	to   io.Writer
	data map[string]*bytes.Buffer
}

// Create begins a part.
func (p parts) Create(name string) (io.Writer, error) {
	b := &bytes.Buffer{}
	p.data[name] = b
	return b, nil
}

// AddFS is never asked for by a workbook.
func (p parts) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive.
func (p parts) Close() error {
	files := map[string][]byte{}
	for name, b := range p.data {
		files[name] = b.Bytes()
	}
	data, err := Zip(files)
	if err == nil {
		_, err = p.to.Write(data)
	}
	return err
}
