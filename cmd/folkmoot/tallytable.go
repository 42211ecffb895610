package main

import (
	"math"
	"strings"
	"unicode/utf8"

	"folkmoot/internal/say"
)

// tableWidth is how wide a table may be.
const tableWidth = 80

// shownRows is how many rows of a long table are shown without --all.
const shownRows = 15

// table prints rows in columns: the first column holds names and gives way where the room is short, the others are
// numbers and stand to the right. The first row is the head. Names may hold letters of any width but count as one each.
func (w *tallied) table(head []string, rows [][]string) {
	hidden := 0
	if !w.all && len(rows) > shownRows+1 {
		hidden = len(rows) - shownRows
		rows = rows[:shownRows]
	}
	widths := make([]int, len(head))
	for _, row := range append([][]string{head}, rows...) {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	room := tableWidth - 4
	for _, n := range widths[1:] {
		room -= n + 2
	}
	widths[0] = min(widths[0], max(room, 16))
	for _, row := range append([][]string{head}, rows...) {
		var line strings.Builder
		line.WriteString("    " + pad(cutName(row[0], widths[0]), widths[0]))
		for i, cell := range row[1:] {
			line.WriteString("  " + strings.Repeat(" ", widths[i+1]-utf8.RuneCountInString(cell)) + cell)
		}
		w.line(strings.TrimRight(line.String(), " "))
	}
	w.more(hidden)
}

// more says how much is not shown.
func (w *tallied) more(hidden int) {
	if hidden > 0 {
		w.line("    " + w.p.say.N("cli.tally.more", hidden, "and {{.N}} more; --all shows it", "and {{.N}} more; --all shows them"))
	}
}

func (w *tallied) line(text string) { w.p.print(text) }

// sentence prints words that may be long, cut into lines between words.
func (w *tallied) sentence(indent int, text string) {
	lead := strings.Repeat(" ", indent)
	line := lead
	for word := range strings.FieldsSeq(text) {
		switch {
		case line == lead:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > tableWidth:
			w.line(line)
			line = lead + word
		default:
			line += " " + word
		}
	}
	if line != lead {
		w.line(line)
	}
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 0))
}

// cutName makes a name fit.
func cutName(name string, width int) string {
	name = oneLine(name)
	if utf8.RuneCountInString(name) <= width {
		return name
	}
	return strings.TrimSpace(string([]rune(name)[:width-1])) + "…"
}

// number writes a number with as many decimals, up to two, as it needs.
func (w *tallied) number(v float64) string { return w.p.say.Decimal(v, decimals(v)) }

// decimals is how many decimals numbers need that stand under one another.
func decimals(values ...float64) int {
	most := 0
	for _, v := range values {
		switch {
		case v == math.Trunc(v):
		case v*10 == math.Trunc(v*10):
			most = max(most, 1)
		default:
			most = 2
		}
	}
	return most
}

// of writes a count with what it is out of.
func (w *tallied) of(n, all int) string {
	return w.p.say.T("cli.tally.of", "{{.N}} of {{.All}}", say.Args{"N": n, "All": all})
}

// between writes an interval as hundredths; below 30 people it would say more than is known.
func (w *tallied) between(low, high float64, people int) string {
	if people < 30 {
		return ""
	}
	return w.p.say.T("cli.tally.between", "{{.Low}}–{{.High}} %", say.Args{"Low": w.p.say.Decimal(100*low, 0), "High": w.p.say.Decimal(100*high, 0)})
}
