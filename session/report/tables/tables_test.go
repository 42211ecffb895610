package tables_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"folkmoot/session/exchange/safe"
	"folkmoot/session/report/document"
	"folkmoot/session/report/document/documenttest"
	"folkmoot/session/report/tables"
)

func table(caption string, rows ...document.Row) document.Table {
	return document.Table{Caption: caption, Columns: []document.Column{{Title: "What"}, {Title: "How many", Align: document.Right}}, Rows: rows}
}

func doc(blocks ...document.Block) document.Document {
	return document.Document{Title: "Report", Language: "en-GB", Created: time.Date(2026, 11, 12, 16, 30, 0, 0, time.UTC), Blocks: blocks}
}

func book(t testing.TB, d document.Document) *excelize.File {
	t.Helper()
	data, err := tables.XLSX(d)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func rows(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// files gives the names of a zip in their order and what they hold, read back as rows.
func files(t testing.TB, d document.Document) (names []string, rows map[string][][]string, raw map[string]string) {
	t.Helper()
	data, err := tables.CSV(d)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	rows, raw = map[string][][]string{}, map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		text, ok := strings.CutPrefix(string(data), "\ufeff")
		if !ok {
			t.Errorf("%s has no byte order mark", f.Name)
		}
		if rows[f.Name], err = csv.NewReader(strings.NewReader(text)).ReadAll(); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		names, raw[f.Name] = append(names, f.Name), text
	}
	return names, rows, raw
}

func TestTheWorkbookListsItsTables(t *testing.T) {
	f := book(t, documenttest.Showcase())
	sheets := []string{"Contents", "People by role band", "Dots by idea", "Who does what by when", "Ideas in the order they were", "Dots on each ballot, in sorted"}
	if diff := cmp.Diff(sheets, f.GetSheetList()); diff != "" {
		t.Fatal(diff)
	}
	want := [][]string{
		{"What helps new ideas happen here"},
		{"Employee discussion group"},
		nil,
		{"Sheet", "Table", "Section", "Rows"},
		{sheets[1], "People by role band", "2.1 Who was there", "4"},
		{sheets[2], "Dots by idea", "3.2 Which matter most?", "7"},
		{sheets[3], "Who does what by when", "4.1 Actions", "2"},
		{sheets[4], "Ideas in the order they were said", "A.1 Every idea", "45"},
		{sheets[5], "Dots on each ballot, in sorted order", "A.2 Sealed ballots", "12"},
	}
	if diff := cmp.Diff(want, rows(t, f, "Contents")); diff != "" {
		t.Error(diff)
	}
	if ok, to, err := f.GetCellHyperLink("Contents", "A6"); err != nil || !ok || to != "'Dots by idea'!A1" {
		t.Errorf("the second table is linked to %q, %v", to, err)
	}
	p, err := f.GetDocProps()
	if err != nil || p.Title != "What helps new ideas happen here" || p.Created != "2026-11-12T16:30:00Z" || p.Modified != p.Created || p.Language != "en-GB" || p.Identifier != documenttest.Hash {
		t.Errorf("the properties are %+v, %v", p, err)
	}
}

func TestASheetHasItsHeadFrozenAndItsNumbersAsNumbers(t *testing.T) {
	f := book(t, doc(table("T", document.Cells("a", "12,000.50"), document.Cells("b", "\u22125"), document.Cells("007", "9 of 12"), document.Cells("=1+1", "+3"))))
	want := [][]string{{"What", "How many"}, {"a", "12,000.50"}, {"b", "-5"}, {"007", "9 of 12"}, {"=1+1", "+3"}}
	if diff := cmp.Diff(want, rows(t, f, "T")); diff != "" {
		t.Error(diff)
	}
	for at, want := range map[string]string{"B2": "12000.5", "B3": "-5", "B5": "3", "A4": "007", "A5": "=1+1"} {
		raw, err := f.GetCellValue("T", at, excelize.Options{RawCellValue: true})
		if err != nil || raw != want {
			t.Errorf("%s holds %q, want %q, %v", at, raw, want, err)
		}
		kind, err := f.GetCellType("T", at)
		if text := kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString; err != nil || text != (at[0] == 'A') {
			t.Errorf("%s is of the type %v, %v", at, kind, err)
		}
		if formula, err := f.GetCellFormula("T", at); err != nil || formula != "" {
			t.Errorf("%s has the formula %q, %v", at, formula, err)
		}
	}
	p, err := f.GetPanes("T")
	if err != nil || !p.Freeze || p.YSplit != 1 {
		t.Errorf("the head is not frozen: %+v, %v", p, err)
	}
	id, err := f.GetCellStyle("T", "A1")
	if err != nil {
		t.Fatal(err)
	}
	if st, err := f.GetStyle(id); err != nil || st.Font == nil || !st.Font.Bold {
		t.Errorf("the head is not bold, %v", err)
	}
}

func TestSheetsHaveNamesThatASpreadsheetAllows(t *testing.T) {
	long := strings.Repeat("Wörter ", 10)
	var blocks []document.Block
	for _, caption := range []string{"", "History", `a/b\c?d*e[f]g:h`, "'quoted'", "same", "SAME", "Contents", long, long, strings.Repeat("😀", 40), "\u202Eturned\x07", "???"} {
		blocks = append(blocks, table(caption))
	}
	seen := map[string]bool{}
	got := book(t, doc(blocks...)).GetSheetList()
	for _, name := range got {
		if n := len(utf16.Encode([]rune(name))); n == 0 || n > 31 || strings.ContainsAny(name, `:\/?*[]`) || strings.Trim(name, "' ") != name || strings.EqualFold(name, "history") {
			t.Errorf("%q is no name for a sheet", name)
		}
		if seen[strings.ToLower(name)] {
			t.Errorf("two sheets are called %q", name)
		}
		seen[strings.ToLower(name)] = true
	}
	want := []string{"Contents", "Table 1", "Table 2", "a b c d e f g h", "quoted", "same", "SAME (2)", "Contents (2)", "Wörter Wörter Wörter Wörter", "Wörter Wörter Wörter Wörter (2)", strings.Repeat("😀", 15), "turned U+0007", "Table 12"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

var hostile = []string{
	"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a\x00b\x1b", "_x0041_", "_x0041_x0042_ _x005F_ _x_", "<b>&amp;</b>", "line\nline\r\nline", `"quoted", and, commas`, "'apostrophe", "שלום", "😀👩‍👩‍👧", "\xff", "", " ", "1e5", "TRUE", "2026-11-12",
	strings.Repeat("longword", 700),
}

func TestAnyTextComesOutAgain(t *testing.T) {
	tab := table("T")
	for _, s := range hostile {
		tab.Rows = append(tab.Rows, document.Cells(s, "x"))
	}
	f := book(t, doc(tab))
	_, byName, raw := files(t, doc(tab))
	sheet, file := rows(t, f, "T"), byName["01-t.csv"]
	for i, s := range hostile {
		want := document.Printable(s)
		if got := sheet[i+1][0]; got != want {
			t.Errorf("the sheet has %q, want %q", got, want)
		}
		if got := safe.Plain(file[i+1][0]); got != want {
			t.Errorf("the file has %q, want %q", got, want)
		}
		if c := file[i+1][0]; c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") {
			t.Errorf("%q would run", c)
		}
	}
	if text := raw["01-t.csv"]; strings.Count(text, "\r\n") < len(hostile)+1 || !strings.Contains(text, `"""quoted"", and, commas",x`) {
		t.Errorf("the file is not written after RFC 4180: %q", text[:200])
	}
}

func TestATextLongerThanACellLosesNothing(t *testing.T) {
	text := strings.Repeat("ab😀d", 15000)
	got := rows(t, book(t, doc(table("T", document.Cells(text, "1"), document.Cells("next", "2")))), "T")
	all := ""
	for _, r := range got[1 : len(got)-1] {
		all += r[0]
	}
	if all != text || got[len(got)-1][0] != "next" {
		t.Errorf("%d characters in %d rows came of %d", len(all), len(got), len(text))
	}
}

func TestTheZipListsItsFiles(t *testing.T) {
	d := doc(document.Heading{Level: 1, Number: "1", Text: "One"}, table("Łódź: what’s said?", document.Cells("a", "1")), table("Ελληνικά"), table(""))
	d.Words = document.Words{File: "Datei", Table: "Tabelle", Section: "Abschnitt", Rows: "Zeilen", Contents: "Inhalt"}
	names, rows, _ := files(t, d)
	if diff := cmp.Diff([]string{"00-inhalt.csv", "01-odz-whats-said.csv", "02.csv", "03-tabelle-3.csv"}, names); diff != "" {
		t.Fatal(diff)
	}
	want := [][]string{
		{"Datei", "Tabelle", "Abschnitt", "Zeilen"},
		{"01-odz-whats-said.csv", "Łódź: what’s said?", "1 One", "1"},
		{"02.csv", "Ελληνικά", "1 One", "0"},
		{"03-tabelle-3.csv", "Tabelle 3", "1 One", "0"},
	}
	if diff := cmp.Diff(want, rows["00-inhalt.csv"]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{{"What", "How many"}, {"a", "1"}}, rows["01-odz-whats-said.csv"]); diff != "" {
		t.Error(diff)
	}
}

func TestADocumentWithoutTables(t *testing.T) {
	if got := book(t, doc(document.Paragraph{Runs: document.Text("x")})).GetSheetList(); len(got) != 1 {
		t.Errorf("got %q", got)
	}
	if names, _, _ := files(t, doc()); len(names) != 1 {
		t.Errorf("got %q", names)
	}
}

func TestTheSameBytesEveryTime(t *testing.T) {
	for name, write := range map[string]func(document.Document) ([]byte, error){"xlsx": tables.XLSX, "csv": tables.CSV} {
		t.Run(name, func(t *testing.T) {
			one, err := write(documenttest.Showcase())
			if err != nil {
				t.Fatal(err)
			}
			for range 5 {
				if two, err := write(documenttest.Showcase()); err != nil || !bytes.Equal(one, two) {
					t.Fatalf("two runs differ, %v", err)
				}
			}
		})
	}
}

func FuzzAnyText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, caption, cell string) {
		d := doc(table(caption, document.Cells(cell, "end"), document.Cells("last", "")), table(caption))
		b := book(t, d)
		sheet := b.GetSheetList()[1]
		got := rows(t, b, sheet)
		if n := len(got); got[n-1][0] != "last" || len(utf16.Encode([]rune(cell))) < 1000 && n != 3 {
			t.Errorf("the rows are %q", got)
		}
		if _, ok := document.Number(cell, "en-GB"); !ok && got[1][0] != document.Printable(cell) && len(cell) < 1000 {
			t.Errorf("%q became %q", cell, got[1][0])
		}
		files(t, d)
	})
}
