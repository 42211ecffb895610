package dataset

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"maps"
	"slices"
	"time"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/safe"
)

// readme is the name of the file that says what every column means. Capitals put it first.
const readme = "README.csv"

// CSV gives the records as files by their names: one for each table that has a row, and one that says what every column
// means. They are UTF-8 with a byte order mark, as spreadsheets want it, with line ends after RFC 4180; no cell of them
// is run as a formula.
func (d Dataset) CSV(sp *say.Speaker) (map[string][]byte, error) {
	out := map[string][]byte{}
	tables := d.Tables(sp)
	for _, t := range tables {
		data, err := t.CSV()
		if err != nil {
			return nil, err
		}
		out[t.Name+".csv"] = data
	}
	data, err := codebook(tables, sp, ".csv").CSV()
	if err != nil {
		return nil, err
	}
	out[readme] = data
	return out, nil
}

// early is the time of everything in an archive: the earliest that a zip can name.
var early = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// codebook is the table that says what every column means.
func codebook(tables []Table, sp *say.Speaker, ending string) Table {
	t := Table{Name: "README", Columns: []Column{
		{Name: sp.T("dataset.readme.table", "table")}, {Name: sp.T("dataset.readme.column", "column")}, {Name: sp.T("dataset.readme.meaning", "meaning")},
	}}
	for _, x := range tables {
		t.Rows = append(t.Rows, []any{x.Name + ending, nil, x.About})
		for _, c := range x.Columns {
			t.Rows = append(t.Rows, []any{x.Name + ending, c.Name, c.About})
		}
	}
	return t
}

// CSV gives the table as a file.
func (t Table) CSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	row := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		row[i] = c.Name
	}
	if err := w.Write(row); err != nil {
		return nil, err
	}
	for _, cells := range t.Rows {
		for i, c := range cells {
			row[i] = safe.Cell(Text(c))
		}
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// Zip puts files into one archive, in the order of their names and without a time.
func Zip(files map[string][]byte) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: early})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
