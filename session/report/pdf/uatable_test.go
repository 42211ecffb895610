package pdf

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

func TestCellsAreTiedToTheirHeads(t *testing.T) {
	rows := make([]document.Row, 60)
	for i := range rows {
		rows[i] = document.Cells(fmt.Sprint("row ", i), "1", "2")
	}
	columns := []document.Column{{Title: "Name"}, {Title: "A"}, {Title: "B"}}
	p, tree := structured(t, document.Table{RowHeads: true, Columns: columns, Rows: rows}, document.Table{Columns: columns, Rows: rows[:2]})
	ids := map[string]element{}
	for _, th := range tree.all("TH") {
		if m := regexp.MustCompile(`/ID \((\w+)\)`).FindStringSubmatch(th.dict); m != nil {
			ids[m[1]] = th
		}
	}
	tables := tree.all("Table")
	if len(tables) != 2 || tables[0].roles() != "THead TBody" {
		t.Fatalf("%d tables, the first of %s", len(tables), tables[0].roles())
	}
	head := tables[0].kids[0].kids[0]
	for i, tr := range tables[0].kids[1].kids {
		if tr.roles() != "TH TD TD" || head.roles() != "TH TH TH" {
			t.Fatalf("row %d is %s under %s", i, tr.roles(), head.roles())
		}
		if !strings.Contains(tr.kids[0].dict, "/Scope /Row") {
			t.Errorf("row %d has a head without scope", i)
		}
		for c, td := range tr.kids[1:] {
			m := regexp.MustCompile(`/Headers \[\((\w+)\) \((\w+)\) \]`).FindStringSubmatch(td.dict)
			if m == nil {
				t.Fatalf("a cell of row %d is tied to nothing: %s", i, td.dict)
			}
			if ids[m[1]].obj != head.kids[c+1].obj || ids[m[2]].obj != tr.kids[0].obj {
				t.Errorf("cell %d of row %d is tied to others' heads", c, i)
			}
		}
	}
	for _, td := range tables[1].all("TD") {
		if strings.Contains(td.dict, "/Headers") {
			t.Error("a cell without a row head needs no ties: the scope of its column says it")
		}
	}
	root := ""
	for n, o := range p.objs {
		if strings.Contains(o, "/Type /StructTreeRoot") {
			root = p.objs[p.number(n, "IDTree")]
		}
	}
	names := regexp.MustCompile(`\((\w+)\) (\d+) 0 R`).FindAllStringSubmatch(root, -1)
	if len(names) != len(ids) || !slices.IsSortedFunc(names, func(a, b []string) int { return strings.Compare(a[1], b[1]) }) {
		t.Errorf("%d names in order for %d heads", len(names), len(ids))
	}
	for _, n := range names {
		if strconv.Itoa(ids[n[1]].obj) != n[2] {
			t.Errorf("the name %s leads to another element", n[1])
		}
	}
	if pages := len(p.pages); pages < 2 {
		t.Fatalf("the table takes %d page", pages)
	}
	if s := p.stream(t, p.pages[1]); !regexp.MustCompile(`(?s)^/Artifact <</Type /Pagination>> BDC\n.*?EMC`).MatchString(s[strings.Index(s, "/Artifact"):]) {
		t.Errorf("the repeated head is no artifact: %.200s", s)
	}
}

func TestFigureOverPagesSaysOnEachWhereItIs(t *testing.T) {
	bars := chart.Bars{Unit: "dots"}
	for i := range 40 {
		bars.Bars = append(bars.Bars, chart.Bar{Label: fmt.Sprint("Idea ", i), Value: float64(i)})
	}
	p, tree := structured(t, document.Chart{Caption: "What matters", Chart: bars, Alt: "Forty ideas"}, para("After it."))
	figures := tree.all("Figure")
	if len(figures) < 2 {
		t.Fatalf("%d figures for a chart over pages", len(figures))
	}
	if last := tree.kids[len(tree.kids)-1]; last.role != "P" {
		t.Errorf("the last element is a %s: a part of the figure is out of order", last.role)
	}
	for i, f := range figures {
		want := "Forty ideas"
		if i > 0 {
			want = "What matters, continued"
		}
		if !strings.Contains(f.dict, "/Alt "+text16(want)) {
			t.Errorf("part %d is not described as %q", i+1, want)
		}
		var box [4]float64
		m := regexp.MustCompile(`/Pg (\d+) 0 R .*/BBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]`).FindStringSubmatch(f.dict)
		if m == nil {
			t.Fatalf("part %d has no box: %s", i+1, f.dict)
		}
		for k := range box {
			box[k], _ = strconv.ParseFloat(m[k+2], 64)
		}
		if box[0] >= box[2] || box[1] >= box[3] || box[1] < 40 || box[3] > 800 {
			t.Errorf("part %d stands at %v", i+1, box)
		}
		for _, c := range mcr.FindAllStringSubmatch(p.objs[f.obj], -1) {
			if c[1] != m[1] {
				t.Errorf("part %d has content on a page other than its own", i+1)
			}
		}
	}
}
