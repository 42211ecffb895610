package report

import (
	"strconv"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// fourfold shows the test of an innovation as a field of four parts, and below it as a table. The parts are in the order of
// the field: upper left, upper right, lower left, lower right.
func (w *writer) fourfold(ideas []*session.Idea) {
	c := chart.Fourfold{
		Across: w.T("report.test.new", "New here"), Up: w.T("report.test.value", "Adds value"),
		Names: [4]string{
			w.T("report.test.value.only", "Adds value, but is not new here"), w.T("report.test.both", "New here and adds value"),
			w.T("report.test.neither", "Neither"), w.T("report.test.new.only", "New here, but adds no value"),
		},
	}
	for _, x := range ideas {
		if rated(x) {
			part := 2 + x.Ratings[framework.ScaleNewHere]
			if x.Ratings[framework.ScaleAddsValue] == 1 {
				part -= 2
			}
			c.Numbers[part] = append(c.Numbers[part], x.Number)
		}
	}
	w.figure(c, w.T("report.test.caption", "The rated ideas by both questions, each by its number"))
	t := document.Table{Compact: true, RowHeads: true, Caption: w.T("report.test.table", "The rated ideas by both questions"), Columns: []document.Column{
		{Title: w.T("report.test.part", "What was said of them"), Width: 3.2},
		{Title: w.T("report.themes.ideas", "Ideas"), Align: document.Right, Width: 0.8},
		{Title: w.T("report.test.numbers", "Numbers"), Width: 4},
	}}
	for _, part := range []int{1, 3, 0, 2} {
		numbers := make([]string, len(c.Numbers[part]))
		for i, n := range c.Numbers[part] {
			numbers[i] = strconv.Itoa(n)
		}
		list := w.List(numbers)
		if list == "" {
			list = w.T("report.none", "None")
		}
		t.Rows = append(t.Rows, document.Cells(c.Names[part], strconv.Itoa(len(numbers)), list))
	}
	w.table(t)
}
