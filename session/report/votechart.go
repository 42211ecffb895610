package report

import (
	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/chart"
	"folkmoot/session/report/document"
)

// mostParts is how many parts of a bar can be told apart.
const mostParts = 8

// voteChart draws the count: bars, the whole distribution of a scale, or the field of impact and effort. Of nothing there
// is nothing to draw.
func (w *writer) voteChart(c counted) {
	said := false
	for _, r := range c.Tally.Rows {
		said = said || reading.Place(c.Poll, r, w.Speaker) != ""
	}
	switch {
	case !said:
	case c.Rules.Method == poll.ImpactEffort:
		w.figure(w.field(c), w.T("report.chart.field", "Impact and effort, by the middle answers. The letters are the keys in the table."))
	case c.Rules.Method.Kind() == poll.Levels && c.Rules.Levels() <= mostParts && w.spreads(c.Poll):
		for k := range c.Rules.CriteriaList() {
			w.figure(w.stacked(c, k), w.some(c, w.levelsCaption(c, k)))
		}
	default:
		w.figure(w.bars(c), w.some(c, w.barsCaption(c)))
	}
}

func (w *writer) figure(c chart.Chart, caption string) {
	w.add(document.Chart{Caption: caption, Chart: c, Alt: chart.AltText(c, w.Speaker)})
}

// some adds to a caption that the figure leaves options out.
func (w *writer) some(c counted, caption string) string {
	if len(c.Tally.Rows) <= charted {
		return caption
	}
	return w.T("report.chart.some", "{{.Caption}}. The first {{.Shown}} options are shown; the table has all {{.All}}.", say.Args{"Caption": caption, "Shown": charted, "All": len(c.Tally.Rows)})
}

func (w *writer) barsCaption(c counted) string {
	switch {
	case c.Tally.BySupport:
		return w.T("report.chart.for", "How many people are for each option")
	case c.Rules.Method == poll.Dots:
		return w.T("report.vote.chart", "Dots for each option, and how many people gave them")
	}
	switch c.Rules.Method.Kind() {
	case poll.Ticks:
		return w.T("report.chart.chosen", "How many people chose each option")
	case poll.Ranks:
		return w.T("report.chart.points", "Points for each option, and how many people gave it a place")
	case poll.Levels:
		return w.T("report.chart.mean", "The mean of the answers on each option")
	case poll.Matches:
		return w.T("report.chart.pairs", "How often each option was preferred")
	case poll.Units:
	}
	if c.Rules.Method == poll.Budget {
		return w.T("report.chart.money", "Money for each option, and how many people gave it")
	}
	return w.T("report.chart.votes", "Votes for each option, and how many people gave them")
}

// barLabel is an option with its key, so that the chart can be held beside the table.
func (w *writer) barLabel(i int, r poll.Row) string {
	return oneLine(w.T("report.vote.bar", "{{.Key}}: {{.Option}}", say.Args{"Key": letter(i), "Option": r.Option.Text}), briefLabel)
}

func (w *writer) bars(c counted) chart.Bars {
	out := chart.Bars{}
	if c.Rules.Method.Kind() == poll.Levels {
		out.Of = float64(c.Rules.Value(c.Rules.Levels()))
	}
	for i, r := range c.Tally.Rows[:min(charted, len(c.Tally.Rows))] {
		bar := chart.Bar{Label: w.barLabel(i, r), Value: barValue(c, r), Text: reading.Short(c.Poll, r, w.Speaker), Quiet: reading.Place(c.Poll, r, w.Speaker) == ""}
		if c.Rules.Method == poll.Dots && !c.Tally.BySupport { // the people have a mark of their own
			out.Unit, out.SecondUnit = w.T("report.unit.dots", "dots"), w.T("report.unit.people", "people")
			bar.Text, bar.Second, bar.SecondText = w.dots(r.Total), float64(r.Supporters), w.Count(r.Supporters, c.Voters)
			if r.Tied && r.Total > 0 {
				bar.SecondText = w.T("report.vote.tied", "{{.People}}, tied", say.Args{"People": bar.SecondText})
			}
		} else if r.Tied && !bar.Quiet {
			bar.Text = w.T("report.vote.tied", "{{.People}}, tied", say.Args{"People": bar.Text})
		}
		out.Bars = append(out.Bars, bar)
	}
	return out
}

// barValue is what an option's bar is as long as: what its place follows first.
func barValue(c counted, r poll.Row) float64 {
	if c.Tally.BySupport || c.Rules.Method.Kind() == poll.Ticks {
		return float64(r.Supporters)
	}
	if c.Rules.Method.Kind() == poll.Units {
		return float64(r.Total)
	}
	return r.Score
}

// stacked has a bar for each option in parts for its answers, the highest level first.
func (w *writer) stacked(c counted, criterion int) chart.Stacked {
	out := chart.Stacked{Unit: w.T("report.unit.people", "people")}
	names := reading.LevelNames(c.Rules, w.Speaker)
	for i := range names {
		out.Parts = append(out.Parts, names[len(names)-1-i])
	}
	for i, r := range c.Tally.Rows[:min(charted, len(c.Tally.Rows))] {
		row := chart.StackedRow{Label: w.barLabel(i, r)}
		levels := r.Parts[criterion].Levels
		for k := range levels {
			row.Values = append(row.Values, float64(levels[len(levels)-1-k]))
		}
		if i < len(c.res.Rows) && c.res.Rows[i].Split {
			row.Note = w.T("report.chart.split", "the room is split")
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// field is every option by its impact and its effort.
func (w *writer) field(c counted) chart.Quadrants {
	out := chart.Quadrants{
		Up: reading.CriterionName(c.Rules, 0, w.Speaker), Across: reading.CriterionName(c.Rules, 1, w.Speaker),
		Names: [4]string{w.quadrantName(analysis.QuickWin), w.quadrantName(analysis.BigProject), w.quadrantName(analysis.FillIn), w.quadrantName(analysis.Thankless)},
	}
	low, span := float64(c.Rules.Low()), float64(max(1, c.Rules.Levels()-1))
	for i, r := range c.Tally.Rows {
		if r.Parts[0].Answers == 0 || r.Parts[1].Answers == 0 {
			continue
		}
		says := w.T("report.field.says", "{{.Option}}, {{.Short}}", say.Args{"Option": oneLine(r.Option.Text, briefLabel), "Short": reading.Short(c.Poll, r, w.Speaker)})
		out.Points = append(out.Points, chart.Point{Sign: letter(i), X: (r.Parts[1].Median - low) / span, Y: (r.Parts[0].Median - low) / span, Says: says})
	}
	return out
}

// quadrantName is a part of the field in two words.
func (w *writer) quadrantName(q analysis.Quadrant) string {
	switch q {
	case analysis.QuickWin:
		return w.T("report.field.quick", "Quick win")
	case analysis.BigProject:
		return w.T("report.field.big", "Big project")
	case analysis.FillIn:
		return w.T("report.field.wait", "Can wait")
	case analysis.Thankless:
		return w.T("report.field.not", "Rather not")
	case analysis.NoQuadrant:
	}
	return "–"
}

// quadrant is where an option stands, and whether that is sure.
func (w *writer) quadrant(c counted, row int) string {
	if row >= len(c.res.Rows) {
		return "–"
	}
	name := w.quadrantName(c.res.Rows[row].Quadrant)
	if c.res.Rows[row].Unsure && c.res.Rows[row].Quadrant != analysis.NoQuadrant {
		return w.T("report.field.unsure", "{{.Name}}, not sure", say.Args{"Name": name})
	}
	return name
}
