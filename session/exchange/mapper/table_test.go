package mapper_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/mapper"
)

// roles tells a mapping by the names of its columns.
func roles(t mapper.Table, m mapper.Mapping) string {
	var out []string
	for i, h := range t.Head {
		if r := m.Role(i); r != mapper.Ignore {
			out = append(out, fmt.Sprintf("%s=%s", h, r))
		}
	}
	return strings.Join(out, " ")
}

func TestColumnsAreRecognised(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"a plain table", "a.csv", "Idea,Theme,Votes\nA slot each week,Time,3\nAsk us,Trust,2\n", "Idea=idea Theme=theme Votes=votes"},
		{"semicolons and German", "a.csv", "Kategorie;Beitrag;Name;Stimmen\nZeit;Ein fester Termin;Anna;3\nZeit;Weniger Sitzungen;Max;1\n", "Kategorie=theme Beitrag=idea Stimmen=votes"},
		{"tabs and Welsh", "a.txt", "Thema\tSyniad\tTabl\nAmser\tSlot wythnosol\t1\n", "Thema=theme Syniad=idea"},
		{"a bar", "a.csv", "Card|List\nA slot each week|Time\n", "Card=idea List=theme"},
		{"names that say who", "a.csv", "Author,Email,Comment\nAnn,a@b,Ask us\nBob,b@c,Listen\n", "Comment=idea"},
		{"Parabol, with its mark", "p.csv", "\xef\xbb\xbfreflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content\nTime,x,3,reflection,2026-11-12T10:00:00Z,,What helps?,A slot\n", "reflectionGroup=theme votes=votes type=kind prompt=prompt content=idea"},
		{"a codebook", "c.csv", "tag,description\ntime.meetings,Talk of meetings\n", "tag=path description=description"},
		{"highlights of Taguette", "h.csv", "id,document,content,tag\n1,Interview,They never ask,trust\n2,Interview,No time,time\n", "content=idea tag=theme"},
		{"proposals of Decidim", "d.csv", "id,category/name/en,title/en,body/en,supports,comments\n1,Streets,More trees,Plant trees in every street,4,2\n2,Streets,Slow cars,Make it 20,1,0\n", "title/en=idea body/en=description supports=votes"},
		{"a board with its columns side by side", "b.csv", "Went well,To improve,Actions\nThe team helped,Too many meetings,Book a room\nWe shipped it,,\n", "Went well=column To improve=column Actions=column"},
		{"a form", "f.csv", "Timestamp,What helps you bring in new ideas?,How long have you been here?\n2026/11/12 10:01:00,Managers who listen to what we say,3\n2026/11/12 10:05:00,Time that is really ours each week,12\n", "What helps you bring in new ideas?=idea"},
		{"names of two languages", "l.csv", "Statement,Translation,Sub-theme,Theme\nAsk us,Gofynnwch,Listening,Managers\n", "Statement=idea Translation=translation Sub-theme=subtheme Theme=theme"},
		{"by content alone", "x.csv", "c1,c2,c3\n1,We would like to be asked before it is decided,Trust\n2,There is never any time left for it,Time\n3,It is good when somebody listens to us,Trust\n4,Somebody should say what became of an idea,Trust\n5,Give us one hour each week,Time\n", "c2=idea c3=theme"},
		{"themes alone", "t.csv", "Theme,Description\nTime,Hours and meetings\nTrust,Being believed\n", "Theme=theme Description=description"},
		{"texts beside themes that come again", "t.csv", "List,Description\nTime,Hours and meetings\nTime,Being believed\nTime,Less of it\nTime,More of it\n", "List=theme Description=idea"},
		{"one idea a line", "n.txt", "Time, and room\nTrust\n", "=idea"},
		{"moderated", "m.csv", "statement,moderated\nYes,1\nNo,-1\n", "statement=idea moderated=moderated"},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := mapper.Read(c.file, []byte(c.data), mapper.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			if got := roles(table, mapper.Suggest(table)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestRowsThatDoNotFitAreToldWithTheirLine(t *testing.T) {
	table, err := mapper.Read("a.csv", []byte("Our workshop,\nidea,theme\n\"Time,\nand room\",A\nTrust, or what,B\nListen\n"), mapper.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]mapper.Row{{Line: 3, Cells: []string{"Time,\nand room", "A"}}, {Line: 6, Cells: []string{"Listen", ""}}}, table.Rows); d != "" {
		t.Error(d)
	}
	var got []string
	for _, l := range table.LeftOut {
		got = append(got, fmt.Sprint(l.Line, " ", l.Start, ": ", l.Error()))
	}
	want := []string{"1 Our workshop: it stands above the names of the columns", "5 Trust or what B: the row has 3 columns where the table has 2. A text with a separator in it has to stand in quotation marks."}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// book writes a workbook of sheets with rows.
func book(t testing.TB, sheets ...any) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i := 0; i < len(sheets); i += 2 {
		name := sheets[i].(string)
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for n, row := range sheets[i+1].([][]any) {
			if err := f.SetSheetRow(name, fmt.Sprint("A", n+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestASheetOfAWorkbookIsATable(t *testing.T) {
	data := book(t, "Cover", [][]any{}, "Results", [][]any{{"Mentimeter export"}, {}, {"Question", "Response", "Votes"}, {"What helps?", "Time, and room", 3}, {"What helps?", "Trust", 0}}, "Other", [][]any{{"idea"}, {"Listen"}})
	table, err := mapper.Read("menti.xlsx", data, mapper.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if table.Sheet != "Results" || strings.Join(table.Sheets, ",") != "Cover,Results,Other" {
		t.Errorf("%s of %v", table.Sheet, table.Sheets)
	}
	if got, want := roles(table, mapper.Suggest(table)), "Question=prompt Response=idea Votes=votes"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if d := cmp.Diff([]mapper.Row{{Line: 4, Cells: []string{"What helps?", "Time, and room", "3"}}, {Line: 5, Cells: []string{"What helps?", "Trust", "0"}}}, table.Rows); d != "" {
		t.Error(d)
	}
	if l := table.LeftOut; len(l) != 1 || l[0].Line != 1 || l[0].Sheet != "Results" {
		t.Errorf("left out: %+v", l)
	}
	other, err := mapper.Read("menti.xlsx", data, mapper.ReadOptions{Sheet: "other"})
	if err != nil || other.Sheet != "Other" || len(other.Rows) != 1 || other.Rows[0].Cells[0] != "Listen" {
		t.Errorf("%+v, %v", other, err)
	}
	if _, err := mapper.Read("menti.xlsx", data, mapper.ReadOptions{Sheet: "Third"}); err == nil || err.Error() != "menti.xlsx: There is no sheet “Third” in it. There are: Cover, Results, Other." {
		t.Error(err)
	}
}

// bomb is a workbook whose sheet unpacks to very much.
func bomb(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, size := range map[string]int{"xl/workbook.xml": 100, "xl/worksheets/sheet1.xml": 80 << 20} {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(bytes.Repeat([]byte{' '}, size)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFilesThatCannotBeRead(t *testing.T) {
	var empty bytes.Buffer
	z := zip.NewWriter(&empty)
	if w, err := z.Create("xl/workbook.xml"); err != nil {
		t.Fatal(err)
	} else if _, err := w.Write([]byte("<none/>")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	good := book(t, "S", [][]any{{"idea"}, {"x"}})
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"bomb.xlsx", bomb(t), "bomb.xlsx: The workbook unpacks to more than is read."},
		{"broken.xlsx", empty.Bytes(), "broken.xlsx: The workbook cannot be read."},
		{"cut.xlsx", good[:len(good)/2], "cut.xlsx: This is a workbook, an Office document or an archive."},
		{"a.pdf", []byte("%PDF-1.7 x"), "a.pdf: This is a PDF."},
		{"empty.csv", nil, "empty.csv: The file is empty."},
		{"open.csv", []byte("idea,theme\n\"x,y\n"), "open.csv, line 2, column 1: The quotation mark that opens here is never closed."},
		{"nothing.csv", []byte(",,\n,,\n"), "nothing.csv: There is nothing in this table."},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := mapper.Read(c.name, c.data, mapper.ReadOptions{})
			var e *exchange.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "idea,theme\nx,y\n", "sep=;\nidea;b\n1;2", "\"", "a\tb\n1\t2", "\xff\xfea\x00", "reflectionGroup,content\na,b"} {
		f.Add("a.csv", []byte(seed))
		f.Add("a.txt", []byte(seed))
	}
	f.Add("a.xlsx", book(f, "S", [][]any{{"idea", "theme"}, {"x", "y"}}))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		table, err := mapper.Read(name, data, mapper.ReadOptions{})
		if err != nil {
			if _, ok := errors.AsType[*exchange.Error](err); !ok {
				t.Fatalf("%#v", err)
			}
			return
		}
		for _, r := range table.Rows {
			if len(r.Cells) != table.Width() {
				t.Fatalf("line %d has %d cells of %d", r.Line, len(r.Cells), table.Width())
			}
		}
		for _, x := range mapper.Plan(table, mapper.Suggest(table), mapper.Options{}).Ideas {
			if x.Text == "" || x.Line < 1 {
				t.Fatalf("not an idea: %+v", x)
			}
		}
	})
}
