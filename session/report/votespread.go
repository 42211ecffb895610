package report

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// mostLevels is how many numbers of people stand in a row of a table.
const mostLevels = 11

// leastAnswers is how many answers there must be before numbers are made of them: of fewer they would be the answers.
const leastAnswers = 5

// spread says how often each answer was given to each option, and how far people are apart.
func (w *writer) spread(c counted) {
	if !w.spreads(c.Poll) {
		w.small(w.T("report.spread.few", "Fewer than {{.N}} people voted, so it is not shown how their answers are spread.", say.Args{"N": w.may.Spread}))
		return
	}
	for k := range c.Rules.CriteriaList() {
		w.tableOf(w.distribution(c, k))
		if w.may.Plain {
			continue
		}
		if c.Rules.Method.Kind() == poll.Levels {
			w.tableOf(w.numbersOf(c, k))
		}
	}
	if w.may.Plain {
		return
	}
	if c.Rules.Method.Kind() == poll.Levels {
		w.small(w.T("report.spread.a", "Agreement is van der Eijk's A: 1 where all answers are the same, 0 where they are evenly spread, and −1 where half are at each end."))
	}
	if !likeInCount(c) {
		w.likeThese(c)
	}
	w.para(reading.Agreement(c.res, w.Speaker))
}

// tableOf adds a table that may have no rows.
func (w *writer) tableOf(t document.Table) {
	if len(t.Rows) > 0 {
		w.table(t)
	}
}

// likeThese explains the column of Wilson's intervals.
func (w *writer) likeThese(c counted) {
	for _, r := range c.res.Rows {
		if _, _, ok := like(c, r); !ok {
			continue
		}
		if c.Rules.Method == poll.Pairwise {
			w.small(w.T("report.like.pairs", "“Of 100 like these” says in how many of 100 such pairs the option would be preferred (Wilson's interval, right 95 times of 100)."))
			return
		}
		w.small(w.T("report.like", "“Of 100 like these” says how many of 100 people would be for it if these people had been drawn at random from many (Wilson's interval, right 95 times of 100). A small group tells little of others."))
		return
	}
}

// levelsCaption stands over the figure and over the table of a distribution.
func (w *writer) levelsCaption(c counted, k int) string {
	if name := reading.CriterionName(c.Rules, k, w.Speaker); name != "" {
		return w.T("report.levels.criterion", "How many people gave each answer: {{.Criterion}}", say.Args{"Criterion": name})
	}
	switch c.Rules.Method.Kind() {
	case poll.Ranks:
		return w.T("report.levels.places", "How many people put it in each place")
	case poll.Units:
		return w.T("report.levels.units", "How many people gave it how much")
	case poll.Ticks, poll.Levels, poll.Matches:
	}
	return w.T("report.levels", "How many people gave each answer")
}

func (w *writer) spreadCaption(c counted, k int) string {
	if name := reading.CriterionName(c.Rules, k, w.Speaker); name != "" {
		return w.T("report.spread.criterion", "How far people are apart: {{.Criterion}}", say.Args{"Criterion": name})
	}
	return w.T("report.spread", "How far people are apart")
}

// distribution is a table of how many people gave each answer, each place or so many dots to each option. Money has too
// many amounts for one, and of one dot each the count says as much.
func (w *writer) distribution(c counted, k int) document.Table {
	heads, from := w.heads(c)
	if n := len(heads); n < 2 || n > mostLevels || len(c.Tally.Rows) == 0 {
		return document.Table{}
	}
	t := document.Table{Compact: true, Caption: w.levelsCaption(c, k), Columns: []document.Column{{Title: w.T("report.vote.letter", "Key"), Width: 0.8}}}
	for _, h := range heads {
		t.Columns = append(t.Columns, document.Column{Title: h, Align: document.Right})
	}
	answers := c.Rules.Method.Kind() == poll.Levels
	if answers {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.levels.answers", "Answers"), Align: document.Right, Width: 1.3})
	}
	for i, r := range c.Tally.Rows {
		cells := []string{letter(i)}
		for _, n := range r.Parts[k].Levels[from:] {
			cells = append(cells, strconv.Itoa(n))
		}
		if answers {
			cells = append(cells, strconv.Itoa(r.Parts[k].Answers))
		}
		t.Rows = append(t.Rows, document.Cells(cells...))
	}
	return t
}

// heads are the names of what a distribution counts, and at which of its levels they begin.
func (w *writer) heads(c counted) (names []string, from int) {
	switch c.Rules.Method.Kind() {
	case poll.Levels:
		return w.levelSigns(c), 0
	case poll.Ranks:
		for i := range c.Tally.Rows[0].Parts[0].Levels {
			names = append(names, w.T("report.levels.place", "Place {{.N}}", say.Args{"N": i + 1}))
		}
		return names, 0
	case poll.Units:
		for i := range c.Tally.Rows[0].Parts[0].Levels {
			if i > 0 { // who gave nothing is not counted
				names = append(names, upperFirst(reading.Mark(c.Rules, i, w.Speaker)))
			}
		}
		return names, 1
	case poll.Ticks, poll.Matches:
	}
	return nil, 0
}

// numbersOf has the numbers of a scale beside its distribution.
func (w *writer) numbersOf(c counted, k int) document.Table {
	right := func(title string, width float64) document.Column {
		return document.Column{Title: title, Align: document.Right, Width: width}
	}
	numbers := c.Rules.Method != poll.Agree // agree, pass and disagree are no numbers
	t := document.Table{
		Compact: true, Caption: w.spreadCaption(c, k),
		Columns: []document.Column{{Title: w.T("report.vote.letter", "Key"), Width: 0.8}},
	}
	if numbers {
		t.Columns = append(t.Columns, right(w.T("report.vote.median", "Median"), 1), right(w.T("report.spread.half", "Half between"), 1.4), right(w.T("report.vote.mean", "Mean"), 1), right(w.T("report.spread.sd", "Standard deviation"), 1.2))
	}
	t.Columns = append(t.Columns, right(w.T("report.spread.agreement", "Agreement"), 1.2))
	likes := k == 0 && likely(c) && !likeInCount(c)
	if likes {
		t.Columns = append(t.Columns, right(w.T("report.vote.among", "Of 100 like these"), 1.4))
	}
	some := false
	for i, r := range c.Tally.Rows {
		cells := []string{letter(i)}
		var s analysis.Spread
		told := i < len(c.res.Rows) && k < len(c.res.Rows[i].Parts) && r.Parts[k].Answers >= leastAnswers
		if told {
			s = c.res.Rows[i].Parts[k]
		}
		add := func(text string, ok bool) {
			if !ok {
				text = "–"
			}
			cells = append(cells, text)
		}
		if numbers {
			add(w.decimal(s.Median), told)
			add(w.T("report.spread.between", "{{.Low}} and {{.High}}", say.Args{"Low": w.decimal(s.Q1), "High": w.decimal(s.Q3)}), told)
			add(w.decimal(s.Mean), told)
			add(w.decimal(s.SD), told)
		}
		add(w.hundredth(s.Agreement), told && s.HasAgreement)
		if likes {
			add(w.among(c, i), told)
		}
		some = some || told
		t.Rows = append(t.Rows, document.Cells(cells...))
	}
	if !some {
		return document.Table{}
	}
	return t
}

// levelSigns are the levels as heads of narrow columns.
func (w *writer) levelSigns(c counted) []string {
	if c.Rules.Method == poll.Agree {
		return reading.LevelNames(c.Rules, w.Speaker)
	}
	out := make([]string, c.Rules.Levels())
	for i := range out {
		out[i] = strconv.Itoa(c.Rules.Value(i + 1))
	}
	return out
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r := []rune(s)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
