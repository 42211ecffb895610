package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/session/poll/analysis"
	"folkmoot/session/reading"
	"folkmoot/session/report/document"
)

// few is how many ballots there must be before nobody could guess whose is whose.
const few = 5

// allBallots prints the sealed ballots, so that every count can be checked. Their order is that of their bytes.
func (w *writer) allBallots() {
	closed := w.s.ClosedPolls()
	if len(closed) == 0 {
		return
	}
	w.h2("ballots", w.T("report.all.ballots", "The sealed ballots"))
	w.para(w.T("report.ballots.lead", "A ballot names no person and no time. The ballots are sorted, so their order tells nothing about who voted when. The letters are the keys in the table of each count."),
		w.T("report.ballots.check", "The command “folkmoot recount” with the session's file counts them again and says whether every result matches."))
	for _, p := range closed {
		w.ballots(w.counted(p))
	}
}

// ballotRow is ballots that say the same: they cannot be told apart anyway.
type ballotRow struct {
	marks, group string
	used, heads  int
	alike        int
}

func (w *writer) ballots(c counted) {
	w.add(document.Heading{Level: 3, Text: w.voteName(c.Poll)})
	if n := len(c.Ballots); n > 0 && n < few {
		w.small(w.N("report.ballots.few", n, "There is only {{.N}} ballot. Somebody who was there will know whose it is.",
			"There are only {{.N}} ballots. Somebody who was there may guess whose is whose."))
	}
	rows := w.ballotRows(c)
	units, heads, groups := c.Rules.Method.Kind() == poll.Units, false, false
	for _, r := range rows {
		heads, groups = heads || r.heads > 1, groups || r.group != ""
	}
	t := document.Table{Compact: true, Caption: w.N("report.ballots.caption", len(c.Ballots), "{{.N}} ballot", "{{.N}} ballots"), Columns: []document.Column{{Title: w.marksTitle(c.Rules), Width: 4}}}
	right := func(title string, width float64) {
		t.Columns = append(t.Columns, document.Column{Title: title, Align: document.Right, Width: width})
	}
	if units {
		right(w.usedTitle(c.Rules), 1.2)
	}
	if heads {
		right(w.T("report.ballots.heads", "Speaks for people"), 1.3)
	}
	if groups {
		t.Columns = append(t.Columns, document.Column{Title: w.T("report.ballots.group", "Group"), Width: 1.4})
	}
	right(w.T("report.ballots.alike", "Ballots alike"), 1.4)
	for _, r := range rows {
		cells := []string{r.marks}
		if units {
			cells = append(cells, strconv.Itoa(r.used))
		}
		if heads {
			cells = append(cells, strconv.Itoa(r.heads))
		}
		if groups {
			cells = append(cells, r.group)
		}
		t.Rows = append(t.Rows, document.Cells(append(cells, strconv.Itoa(r.alike))...))
	}
	if len(rows) > 0 {
		w.add(t)
	}
	w.hands(c)
	w.hashOf(c.Poll)
}

// ballotRows puts ballots together that are printed alike, in the order of the sorted ballots.
func (w *writer) ballotRows(c counted) []ballotRow {
	key, rank := map[string]string{}, map[string]int{}
	for i, r := range c.Tally.Rows {
		key[r.Option.ID], rank[r.Option.ID] = letter(i), i
	}
	var rows []ballotRow
	at := map[ballotRow]int{}
	for _, b := range c.Ballots {
		r := ballotRow{marks: w.marks(c, b, key, rank), group: shownGroup(c.res.Groups, b.Group), heads: b.Heads()}
		if c.Rules.Method.Kind() == poll.Units {
			r.used = b.Used()
		}
		i, ok := at[r]
		if !ok {
			i = len(rows)
			at[r], rows = i, append(rows, r)
		}
		rows[i].alike++
	}
	return rows
}

// shownGroup is the group of a ballot where the comparison shows it: a small one would tell who its people are, and so
// would one that is hidden because a small one could be worked out from it.
func shownGroup(g *analysis.Groups, name string) string {
	if g == nil || name == "" || !slices.Contains(g.Names, name) {
		return ""
	}
	return name
}

func (w *writer) marksTitle(r poll.Rules) string {
	switch r.Method.Kind() {
	case poll.Ticks:
		return w.T("report.ballots.chosen", "Options chosen")
	case poll.Ranks:
		return w.T("report.ballots.ranked", "Options in order, the first first")
	case poll.Levels:
		if r.Several() {
			return w.T("report.ballots.answers.by", "Answers by option: {{.Criteria}}", say.Args{"Criteria": w.criteria(r)})
		}
		return w.T("report.ballots.answers", "Answers by option")
	case poll.Matches:
		return w.T("report.ballots.pairs", "Pairs: the preferred option stands before the other")
	case poll.Units:
	}
	switch r.Method {
	case poll.Budget:
		return w.T("report.ballots.money", "Money by option")
	case poll.Quadratic:
		return w.T("report.ballots.votes", "Votes by option")
	default:
		return w.T("report.ballots.marks", "Dots by option")
	}
}

func (w *writer) criteria(r poll.Rules) []string {
	var out []string
	for i := range r.CriteriaList() {
		out = append(out, reading.CriterionName(r, i, w.Speaker))
	}
	return out
}

func (w *writer) usedTitle(r poll.Rules) string {
	switch r.Method {
	case poll.Budget:
		return w.T("report.ballots.used.money", "Money given")
	case poll.Quadratic:
		return w.T("report.ballots.used.votes", "Votes given")
	default:
		return w.T("report.ballots.used", "Dots given")
	}
}

// marks writes what a ballot says.
func (w *writer) marks(c counted, b poll.Ballot, key map[string]string, rank map[string]int) string {
	switch {
	case b.Spoilt:
		return w.T("report.ballot.spoilt", "Spoilt")
	case b.Blank():
		return w.T("report.ballot.blank", "Blank")
	}
	if c.Rules.Method.Kind() == poll.Matches {
		return w.pairMarks(b, key, rank)
	}
	signs := w.levelSigns(c)
	answer := func(m int) string {
		switch {
		case m < 1:
			return "–"
		case c.Rules.Method.Kind() == poll.Levels && m <= len(signs):
			return signs[m-1]
		}
		return strconv.Itoa(m)
	}
	type mark struct {
		option string
		first  int
		text   string
	}
	var list []mark
	for _, r := range c.Tally.Rows {
		id, texts, some := r.Option.ID, []string{}, false
		first := 0
		for k := range c.Rules.CriteriaList() {
			m := b.Marks[c.Rules.Key(id, k)]
			some, first = some || m > 0, max(first, m)
			texts = append(texts, answer(m))
		}
		if some {
			list = append(list, mark{id, first, strings.Join(texts, "/")})
		}
	}
	if c.Rules.Method.Kind() == poll.Ranks {
		slices.SortStableFunc(list, func(a, b mark) int { return cmp.Compare(a.first, b.first) })
	}
	out := make([]string, len(list))
	for i, m := range list {
		switch c.Rules.Method.Kind() {
		case poll.Ticks, poll.Ranks: // that they are there, or their order, says all
			out[i] = key[m.option]
		case poll.Units, poll.Levels, poll.Matches:
			out[i] = w.T("report.ballot.mark", "{{.Key}} {{.Dots}}", say.Args{"Key": key[m.option], "Dots": m.text})
		}
	}
	return strings.Join(out, w.T("list.comma", ", "))
}

// pairMarks writes the pairs of a ballot by the places of their options. In which order they were shown would tell which
// ballot of the vote it was.
func (w *writer) pairMarks(b poll.Ballot, key map[string]string, rank map[string]int) string {
	type pair struct {
		a, b int
		text string
	}
	var list []pair
	for k, m := range b.Marks {
		if m == 0 {
			continue
		}
		won, lost, ok := strings.Cut(k, ">")
		sign := ">"
		if !ok {
			won, lost, _ = strings.Cut(k, "=")
			sign = "="
			if rank[lost] < rank[won] {
				won, lost = lost, won
			}
		}
		list = append(list, pair{rank[won], rank[lost], key[won] + sign + key[lost]})
	}
	slices.SortFunc(list, func(a, b pair) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) })
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.text
	}
	return strings.Join(out, w.T("list.comma", ", "))
}

// hands prints what was counted at a show of hands.
func (w *writer) hands(c counted) {
	if c.Hands.People == 0 {
		return
	}
	names := w.levelSigns(c)
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	if c.Rules.HandsAsk() == poll.ForAgainst {
		names, order = []string{w.T("report.hands.for", "For"), w.T("report.vote.against", "Against"), w.T("report.hands.abstain", "Abstain")}, []int{poll.HandsFor, poll.HandsAgainst, poll.HandsAbstain}
	}
	t := document.Table{Compact: true, Caption: w.N("report.hands.caption", c.Hands.People, "Hands of {{.N}} person", "Hands of {{.N}} people"), Columns: []document.Column{{Title: w.T("report.vote.letter", "Key"), Width: 0.8}}}
	for _, n := range names {
		t.Columns = append(t.Columns, document.Column{Title: n, Align: document.Right})
	}
	for i, r := range c.Tally.Rows {
		counts := c.Hands.Counts[r.Option.ID]
		cells := []string{letter(i)}
		for _, place := range order {
			n := 0
			if place < len(counts) {
				n = counts[place]
			}
			cells = append(cells, strconv.Itoa(n))
		}
		t.Rows = append(t.Rows, document.Cells(cells...))
	}
	w.add(t)
}

func (w *writer) hashOf(p *session.Poll) {
	if p.Hash != "" {
		w.small(w.T("report.ballots.hash", "SHA-256 of the sorted ballots: {{.Hash}}", say.Args{"Hash": p.Hash}))
	}
}
