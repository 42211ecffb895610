package report

import (
	"strconv"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// ratings tells how the ideas were rated on the framework's scales.
func (w *writer) ratings() {
	by := map[string][]*session.Idea{}
	some := false
	for _, sc := range w.s.Framework.Scales {
		for _, x := range w.s.Shown() {
			if _, ok := x.Ratings[sc.ID]; ok {
				by[sc.ID] = append(by[sc.ID], x)
				some = true
			}
		}
	}
	if !some {
		return
	}
	w.h1("ratings", w.T("report.ratings", "How far the ideas go"))
	w.innovation(by)
	for _, sc := range w.s.Framework.Scales {
		if len(by[sc.ID]) == 0 {
			continue
		}
		if sc.Kind == framework.ScaleYesNo {
			w.yesNo(sc, by[sc.ID])
			continue
		}
		w.places(sc, by[sc.ID])
	}
}

// innovation is the test of the study's definition: new here and of added value, both.
func (w *writer) innovation(by map[string][]*session.Idea) {
	both, pass := 0, []string{}
	for _, x := range by[framework.ScaleNewHere] {
		if !rated(x) {
			continue
		}
		both++
		if x.Innovation() {
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
	w.fourfold(by[framework.ScaleNewHere])
}

func (w *writer) yesNo(sc framework.Scale, ideas []*session.Idea) {
	yes := 0
	for _, x := range ideas {
		yes += min(max(x.Ratings[sc.ID], 0), 1)
	}
	w.para(w.quoted(sc.Question), w.N("report.ratings.yes", len(ideas), "Yes for {{.Yes}} of {{.N}} rated idea.", "Yes for {{.Yes}} of {{.N}} rated ideas.", say.Args{"Yes": yes}))
}

// places shows where the ideas stand on a line: as a figure with their numbers, and below it in their words.
func (w *writer) places(sc framework.Scale, ideas []*session.Idea) {
	steps, both, innovations := make([][]*session.Idea, max(sc.Steps, 2)), false, 0
	c := chart.Strip{Low: sc.Low, High: sc.High, Steps: len(steps), Strong: w.T("report.ratings.strong", "New here and adds value")}
	for _, x := range ideas {
		at, _ := x.PlaceOn(sc)
		steps[at] = append(steps[at], x)
		both = both || rated(x)
		if x.Innovation() {
			innovations++
		}
		c.Marks = append(c.Marks, chart.Mark{Step: at, Number: x.Number, Strong: x.Innovation()})
	}
	ends := say.Args{"Low": w.s.Framework.Within(sc.Low), "High": w.s.Framework.Within(sc.High)}
	w.h2("", w.T("report.ratings.line", "From {{.Low}} to {{.High}}", ends))
	w.para(w.quoted(sc.Question))
	caption := w.T("report.ratings.placed", "{{.Placed}} of {{.All}} ideas were given a place on the line.", say.Args{"Placed": len(ideas), "All": len(w.s.Shown())})
	if innovations > 0 {
		caption += " " + w.N("report.ratings.innovations", innovations, "{{.N}} of them is new here and adds value.", "{{.N}} of them are new here and add value.")
	}
	w.add(document.Chart{Caption: caption, Chart: c, Alt: chart.AltText(c, w.Speaker)})
	w.table(w.placed(sc, steps, both))
}

// rated tells whether both questions of the definition were answered.
func rated(x *session.Idea) bool {
	_, isNew := x.Ratings[framework.ScaleNewHere]
	_, adds := x.Ratings[framework.ScaleAddsValue]
	return isNew && adds
}

// placed lists the ideas of each step in their words.
func (w *writer) placed(sc framework.Scale, steps [][]*session.Idea, both bool) document.Table {
	t := document.Table{RowHeads: true, Caption: w.T("report.ratings.table", "Ideas by step"), Columns: []document.Column{
		{Title: w.T("report.ratings.step", "Step"), Width: 2},
		{Title: w.T("report.ratings.idea", "Idea"), Width: 5},
	}}
	if both {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.ratings.innovation", "Innovation"), Width: 1})
	}
	row := func(cells ...string) {
		t.Rows = append(t.Rows, document.Cells(cells[:len(t.Columns)]...))
	}
	for i, ideas := range steps {
		step := w.step(sc, i, len(steps))
		if len(ideas) == 0 {
			row(step, w.T("report.ratings.none", "No ideas"), "–")
		}
		for _, x := range ideas {
			a := say.Args{"Number": x.Number, "Text": printed(x)}
			row(step, w.T("report.ratings.numbered", "{{.Number}}  {{.Text}}", a), w.both(x))
			step = strconv.Itoa(i + 1)
		}
	}
	return t
}

// both answers the two questions of the definition as one.
func (w *writer) both(x *session.Idea) string {
	switch {
	case x.Innovation():
		return w.T("report.ratings.both.yes", "Yes")
	case rated(x):
		return w.T("report.ratings.both.no", "No")
	}
	return w.T("report.ratings.both.notsaid", "Not said")
}

// step names a step of the line: its ends by their names.
func (w *writer) step(sc framework.Scale, i, steps int) string {
	a := say.Args{"Step": i + 1, "Name": w.s.Framework.Within(sc.Low)}
	switch i {
	case 0:
		return w.T("report.ratings.end", "{{.Step}}, {{.Name}}", a)
	case steps - 1:
		a["Name"] = w.s.Framework.Within(sc.High)
		return w.T("report.ratings.end", "{{.Step}}, {{.Name}}", a)
	}
	return strconv.Itoa(i + 1)
}
