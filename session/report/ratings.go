package report

import (
	"fmt"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// ratings tells how the ideas were rated on the framework's scales.
func (w *writer) ratings() {
	rated := map[string][]*session.Idea{}
	some := false
	for _, sc := range w.s.Framework.Scales {
		for _, x := range w.s.Shown() {
			if _, ok := x.Ratings[sc.ID]; ok {
				rated[sc.ID] = append(rated[sc.ID], x)
				some = true
			}
		}
	}
	if !some {
		return
	}
	w.h1("ratings", w.T("report.ratings", "How far the ideas go"))
	w.innovation(rated)
	for _, sc := range w.s.Framework.Scales {
		if len(rated[sc.ID]) == 0 {
			continue
		}
		if sc.Kind == framework.ScaleYesNo {
			w.yesNo(sc, rated[sc.ID])
			continue
		}
		w.places(sc, rated[sc.ID])
	}
}

// innovation is the test of the study's definition: new here and of added value, both.
func (w *writer) innovation(rated map[string][]*session.Idea) {
	both, pass := 0, []string{}
	for _, x := range rated[framework.ScaleNewHere] {
		value, ok := x.Ratings[framework.ScaleAddsValue]
		if !ok {
			continue
		}
		both++
		if value == 1 && x.Ratings[framework.ScaleNewHere] == 1 {
			pass = append(pass, strconv.Itoa(x.Number))
		}
	}
	if both == 0 {
		return
	}
	a := say.Args{"Rated": w.ideas(both), "Numbers": pass}
	text := w.N("report.ratings.both", len(pass), "Of {{.Rated}} rated on both questions, {{.N}} is new here and adds value too: number {{.Numbers}}.",
		"Of {{.Rated}} rated on both questions, {{.N}} are new here and add value too: numbers {{.Numbers}}.", a)
	if len(pass) == 0 {
		text = w.T("report.ratings.neither", "Of {{.Rated}} rated on both questions, none is both new here and of added value.", a)
	}
	w.para(w.T("report.ratings.test", "An innovation has to be new here and to add value, both."), text)
}

func (w *writer) yesNo(sc framework.Scale, ideas []*session.Idea) {
	yes := 0
	for _, x := range ideas {
		yes += min(max(x.Ratings[sc.ID], 0), 1)
	}
	w.para(w.quoted(sc.Question), w.N("report.ratings.yes", len(ideas), "Yes for {{.Yes}} of {{.N}} rated idea.", "Yes for {{.Yes}} of {{.N}} rated ideas.", say.Args{"Yes": yes}))
}

// places shows where the ideas stand on a line, one dot a step, with the numbers of the ideas there.
func (w *writer) places(sc framework.Scale, ideas []*session.Idea) {
	steps := make([][]string, max(sc.Steps, 2))
	for _, x := range ideas {
		at := min(max(x.Ratings[sc.ID], 0), len(steps)-1)
		steps[at] = append(steps[at], strconv.Itoa(x.Number))
	}
	c := chart.Strip{Low: sc.Low, High: sc.High}
	t := document.Table{RowHeads: true, Caption: w.T("report.ratings.table", "Ideas by step"), Columns: []document.Column{
		{Title: w.T("report.ratings.step", "Step"), Width: 2.4},
		{Title: w.T("report.ratings.ideas", "Ideas"), Align: document.Right, Width: 0.8},
		{Title: w.T("report.ratings.numbers", "Their numbers"), Width: 4},
	}}
	for i, numbers := range steps {
		if len(numbers) > 0 {
			c.Dots = append(c.Dots, chart.Dot{
				Place: float64(i) / float64(len(steps)-1), Count: len(numbers),
				Label: w.T("report.ratings.dot", "Step {{.Step}}", say.Args{"Step": i + 1}),
			})
		}
		t.Rows = append(t.Rows, document.Cells(w.step(sc, i, len(steps)), fmt.Sprint(len(numbers)), strings.Join(numbers, w.T("list.comma", ", "))))
	}
	w.add(document.Chart{
		Caption: full(sc.Question) + " " + w.N("report.ratings.rated", len(ideas), "{{.N}} idea was rated.", "{{.N}} ideas were rated."),
		Chart:   c, Alt: chart.AltText(c, w.Speaker),
	})
	w.table(t)
}

func (w *writer) step(sc framework.Scale, i, steps int) string {
	a := say.Args{"Step": i + 1, "Name": sc.Low}
	switch i {
	case 0:
		return w.T("report.ratings.end", "{{.Step}}, {{.Name}}", a)
	case steps - 1:
		a["Name"] = sc.High
		return w.T("report.ratings.end", "{{.Step}}, {{.Name}}", a)
	}
	return strconv.Itoa(i + 1)
}
