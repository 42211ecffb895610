package report

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// decimal writes a number with one digit after the point, and none where it is whole.
func (w *writer) decimal(x float64) string { return w.digits(x, 1) }

// hundredth writes a number with two digits after the point.
func (w *writer) hundredth(x float64) string { return w.digits(x, 2) }

func (w *writer) digits(x float64, n int) string {
	if text := strconv.FormatFloat(x, 'f', n, 64); strings.Trim(text[strings.IndexByte(text, '.')+1:], "0") == "" {
		return w.o.Speaker.Decimal(math.Round(x), 0)
	}
	return w.o.Speaker.Decimal(x, n)
}

// voteTable has every option with its numbers, in the order of places.
func (w *writer) voteTable(c counted) document.Table {
	right := func(title string, width float64) document.Column {
		return document.Column{Title: title, Align: document.Right, Width: width}
	}
	t := document.Table{Caption: w.tableCaption(c), Columns: []document.Column{
		{Title: w.T("report.vote.letter", "Key"), Width: 0.6}, {Title: w.T("report.vote.option", "Option"), Width: 4.4},
	}}
	values := w.values(c)
	for _, title := range values {
		t.Columns = append(t.Columns, right(title, 0.8))
	}
	people, against := c.Rules.Method != poll.Pairwise, false
	for _, r := range c.Tally.Rows {
		against = against || r.Against > 0
	}
	field := c.Rules.Method == poll.ImpactEffort
	against = against && people && !field
	if people {
		t.Columns = append(t.Columns, document.Column{Title: w.peopleTitle(c), Width: 2})
	}
	if against {
		t.Columns = append(t.Columns, right(w.T("report.vote.against", "Against"), 0.8))
	}
	if field {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.field.part", "Where it stands"), Width: 1.6})
	}
	among := likeInCount(c) && !w.may.Plain
	if among {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.vote.among", "Of 100 like these"), Width: 1.5})
	}
	t.Columns = append(t.Columns, document.Column{Title: w.T("report.vote.place", "Place"), Width: 1})
	for i, r := range c.Tally.Rows {
		cells := append([]string{letter(i), r.Option.Text}, w.valuesOf(c, r)...)
		if people {
			cells = append(cells, w.peopleOf(r.Supporters, c, against || field))
		}
		if against {
			cells = append(cells, strconv.Itoa(r.Against))
		}
		if field {
			cells = append(cells, w.quadrant(c, i))
		}
		if among {
			cells = append(cells, w.among(c, i))
		}
		t.Rows = append(t.Rows, document.Cells(append(cells, w.placeOf(c, r))...))
	}
	if c.Rules.Method.Kind() == poll.Units && !c.Tally.BySupport {
		total := make([]string, len(t.Columns))
		total[1], total[2] = w.allGiven(c), reading.Mark(c.Rules, c.Tally.Dots, w.Speaker)
		if c.Rules.Method != poll.Budget || c.Tally.Dots == 0 {
			total[2] = strconv.Itoa(c.Tally.Dots)
		}
		row := document.Cells(total...)
		row.Strong = true
		t.Rows = append(t.Rows, row)
	}
	return t
}

// like gives Wilson's interval as numbers of 100, both ends rounded outwards; ok is false where the count says nothing of it.
func like(c counted, r analysis.Reading) (low, high int, ok bool) {
	if reading.Interval(c.Rules, r, nil) == "" {
		return 0, 0, false
	}
	const slack = 1e-9 // a bound of 0.17 must not be rounded to 0.16 for how a computer holds it
	return int(math.Floor(100*r.Low + slack)), int(math.Ceil(100*r.High - slack)), true
}

// likely reports whether Wilson's interval says something of an option.
func likely(c counted) bool {
	return slices.ContainsFunc(c.res.Rows, func(r analysis.Reading) bool { _, _, ok := like(c, r); return ok })
}

// likeInCount reports whether the intervals stand in the table of the count; those of a scale stand with its other numbers.
func likeInCount(c counted) bool {
	return likely(c) && (c.Rules.Method.Kind() != poll.Levels || c.Rules.Several() && c.Rules.Method != poll.ImpactEffort)
}

// peopleOf is a number of people in a table, in short where the table has no room.
func (w *writer) peopleOf(n int, c counted, short bool) string {
	if short {
		return w.T("report.vote.of", "{{.N}} of {{.All}}", say.Args{"N": n, "All": c.Voters})
	}
	return w.Count(n, c.Voters)
}

func (w *writer) among(c counted, row int) string {
	if row < len(c.res.Rows) {
		if low, high, ok := like(c, c.res.Rows[row]); ok {
			return w.T("report.vote.between", "{{.Low}} to {{.High}}", say.Args{"Low": low, "High": high})
		}
	}
	return "–"
}

func (w *writer) placeOf(c counted, r poll.Row) string {
	switch {
	case reading.Place(c.Poll, r, w.Speaker) == "":
		return "–" // nobody said anything of it
	case r.Tied:
		return w.T("report.vote.place.tied", "{{.Place}}, tied", say.Args{"Place": r.Rank})
	}
	return strconv.Itoa(r.Rank)
}

func (w *writer) tableCaption(c counted) string {
	if c.Rules.Method == poll.Dots && !c.Tally.BySupport {
		return w.T("report.vote.table", "The count: dots, and how many people gave at least one")
	}
	return w.T("report.vote.count", "The count")
}

// peopleTitle says which people a row counts.
func (w *writer) peopleTitle(c counted) string {
	switch {
	case c.Tally.BySupport:
		return w.T("report.vote.for", "People for it")
	case c.Rules.Method == poll.ImpactEffort:
		return w.T("report.vote.high", "See a high impact")
	case c.Rules.Method.Kind() == poll.Levels:
		return w.T("report.vote.for", "People for it")
	}
	return w.T("report.vote.people", "People")
}

func (w *writer) allGiven(c counted) string {
	switch c.Rules.Method {
	case poll.Budget:
		return w.T("report.vote.total.money", "All money given")
	case poll.Quadratic:
		return w.T("report.vote.total.votes", "All votes given")
	default:
		return w.T("report.vote.total", "All dots given")
	}
}

// values are the titles of the numbers that places follow, beside the people.
func (w *writer) values(c counted) []string {
	if c.Tally.BySupport {
		return nil
	}
	switch c.Rules.Method {
	case poll.Dots:
		return []string{w.T("report.vote.dots", "Dots")}
	case poll.Budget:
		return []string{w.T("report.vote.money", "Money")}
	case poll.Quadratic:
		return []string{w.T("report.vote.votes", "Votes")}
	case poll.ChooseRank, poll.TopFive, poll.Ranking:
		return []string{w.T("report.vote.points", "Points")}
	case poll.Score, poll.FistToFive:
		return []string{w.T("report.vote.mean", "Mean")}
	case poll.Likert:
		return []string{w.T("report.vote.median", "Median")}
	case poll.ImpactEffort:
		return []string{w.T("report.vote.impact", "Impact"), w.T("report.vote.effort", "Effort")}
	case poll.Pairwise:
		return []string{w.T("report.vote.won", "Pairs won"), w.T("report.vote.lost", "Pairs lost"), w.T("report.vote.hundred", "Of 100 pairs")}
	case poll.Choose, poll.Approval, poll.Agree:
	}
	return nil
}

func (w *writer) valuesOf(c counted, r poll.Row) []string {
	if c.Tally.BySupport {
		return nil
	}
	switch c.Rules.Method {
	case poll.Dots, poll.Quadratic:
		return []string{strconv.Itoa(r.Total)}
	case poll.Budget:
		return []string{reading.Mark(c.Rules, r.Total, w.Speaker)}
	case poll.ChooseRank, poll.TopFive, poll.Ranking, poll.Score, poll.FistToFive, poll.Likert:
		return []string{w.answered(r, r.Score)}
	case poll.ImpactEffort:
		return []string{w.medianOf(r.Parts[0]), w.medianOf(r.Parts[1])}
	case poll.Pairwise:
		return []string{strconv.Itoa(r.Total), strconv.Itoa(r.Against), w.decimal(r.Score)}
	case poll.Choose, poll.Approval, poll.Agree:
	}
	return nil
}

// answered writes a number that answers were made into; without an answer there is none.
func (w *writer) answered(r poll.Row, x float64) string {
	if r.Supporters+r.Against+r.Parts[0].Answers == 0 {
		return "–"
	}
	return w.decimal(x)
}

func (w *writer) medianOf(p poll.Part) string {
	if p.Answers == 0 {
		return "–"
	}
	return w.decimal(p.Median)
}
