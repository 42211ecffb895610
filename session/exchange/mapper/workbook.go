package mapper

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"folkmoot/session/exchange"
)

// A workbook is a zip file, and a small one can unpack to more than a computer has. These are the most of one.
const (
	maxUnpacked = 64 << 20
	maxParts    = 2000
	maxRatio    = 400 // that a part may be larger than it is packed, beyond the first megabyte
)

// isWorkbook reports whether bytes are a workbook of today's kind: a zip file with the part that every workbook has.
func isWorkbook(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil && slices.ContainsFunc(z.File, func(f *zip.File) bool { return strings.EqualFold(f.Name, "xl/workbook.xml") })
}

func readWorkbook(name string, data []byte, o ReadOptions) (t Table, err error) {
	if len(data) > MaxBytes {
		return Table{}, fail(name, "workbook.large", "{{.File}}: The workbook has {{.Have}} megabytes; {{.Most}} is the most. Save the sheet that is needed as a file of its own.", map[string]any{"Have": (len(data) + 1<<20 - 1) >> 20, "Most": MaxBytes >> 20})
	}
	if err := checkZip(name, data); err != nil {
		return Table{}, err
	}
	broken := fail(name, "workbook.broken", "{{.File}}: The workbook cannot be read. Open it in its own program, save the sheet as CSV (UTF-8), and bring that in.", nil)
	defer func() {
		if recover() != nil { // a hostile file must not end the program
			t, err = Table{}, broken
		}
	}()
	book, e := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if e != nil {
		return Table{}, broken
	}
	defer func() { _ = book.Close() }() // it was read from memory
	t = Table{File: name, Encoding: exchange.UTF8, Sheets: book.GetSheetList()}
	for _, sheet := range t.Sheets {
		if o.Sheet != "" && plain(sheet) != plain(o.Sheet) {
			continue
		}
		rows, err := sheetRows(name, book, sheet)
		if err != nil {
			return Table{}, err
		}
		if len(rows) == 0 && o.Sheet == "" {
			continue
		}
		t.Sheet = sheet
		t, err = t.of(rows, o)
		for i := range t.LeftOut {
			t.LeftOut[i].Sheet = sheet
		}
		return t, err
	}
	if o.Sheet != "" {
		return Table{}, fail(name, "workbook.sheet", "{{.File}}: There is no sheet “{{.Sheet}}” in it. There are: {{.Sheets}}.", map[string]any{"Sheet": o.Sheet, "Sheets": strings.Join(t.Sheets, ", ")})
	}
	return Table{}, fail(name, "nothing", "{{.File}}: There is nothing in this table. Choose another file, or save this one again from the program that made it.", nil)
}

// checkZip turns away an archive that unpacks to too much. What it says of itself is not believed while it is unpacked
// either: the reader stops at the same limit.
func checkZip(name string, data []byte) error {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fail(name, "workbook.broken", "{{.File}}: The workbook cannot be read. Open it in its own program, save the sheet as CSV (UTF-8), and bring that in.", nil)
	}
	total := uint64(0)
	for _, f := range z.File {
		total += f.UncompressedSize64
		if len(z.File) > maxParts || total > maxUnpacked || f.UncompressedSize64 > 1<<20 && f.UncompressedSize64 > maxRatio*max(f.CompressedSize64, 1) {
			return fail(name, "workbook.bomb", "{{.File}}: The workbook unpacks to more than is read. Save the sheet that is needed as CSV (UTF-8), and bring that in.", nil)
		}
	}
	return nil
}

// sheetRows gives the rows of a sheet that hold anything, each by its number in the sheet.
func sheetRows(name string, book *excelize.File, sheet string) ([]Row, error) {
	each, err := book.Rows(sheet)
	if err != nil {
		return nil, fail(name, "workbook.broken", "{{.File}}: The workbook cannot be read. Open it in its own program, save the sheet as CSV (UTF-8), and bring that in.", nil)
	}
	defer func() { _ = each.Close() }()
	var rows []Row
	cells, line := 0, 0
	for each.Next() {
		line++
		texts, err := each.Columns()
		if err != nil {
			return nil, fail(name, "workbook.row", "{{.File}}: Row {{.Row}} of the sheet cannot be read. Open it in its own program, save the sheet as CSV (UTF-8), and bring that in.", map[string]any{"Row": line})
		}
		if r := (Row{Line: line, Cells: texts}); !blank(r) {
			rows = append(rows, r)
		}
		if cells += len(texts); len(rows) > MaxRows || cells > MaxCells {
			return nil, tooLarge(name)
		}
	}
	// Rows end where their last cell with a text is: fill them up, so that a table has one width.
	width := 0
	for _, r := range rows {
		width = max(width, len(r.Cells))
	}
	if width*len(rows) > MaxCells {
		return nil, tooLarge(name)
	}
	for i := range rows {
		rows[i].Cells = append(rows[i].Cells, make([]string, width-len(rows[i].Cells))...)
	}
	return rows, nil
}
