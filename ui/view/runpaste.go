package view

import (
	"regexp"
	"strconv"
	"strings"

	"folkmoot/session"
	"folkmoot/session/exchange"
)

// RunPasted is what was found in a text that was pasted where ideas are typed.
type RunPasted struct {
	Lines   []string // one for each idea
	Flat    string   // all of it on one line
	Columns int      // of a table; 0 where it is none
	Column  string   // the name or the number of the column that the ideas were taken from
}

// RunPaste finds the ideas in a text that is pasted: one a line, or a column of a table as spreadsheets give it. Marks and
// numbers of a list are left out, and so are empty lines.
func RunPaste(s *session.State, text string) RunPasted {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	p := RunPasted{Flat: strings.Join(strings.Fields(text), " ")}
	if strings.Contains(text, "\t") && p.table(s, text) {
		return p
	}
	p.Lines = RunLines(text)
	return p
}

// RunLines splits pasted text into its lines that hold words. Marks of a list at the beginning of a line are left out, and
// its numbers where the lines are counted.
func RunLines(text string) []string {
	var out []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "\n")) {
		if line = withoutMark(strings.TrimSpace(line)); line != "" {
			out = append(out, line)
		}
	}
	return withoutNumbers(out)
}

// withoutMark takes the mark of a list from the beginning of a line. A dash is one only where a space follows: "-5 degrees"
// is an idea.
func withoutMark(line string) string {
	rest := strings.TrimLeft(line, "•·▪◦‣●☐☑✓")
	for _, dash := range []string{"-", "*", "–", "—"} {
		if after, ok := strings.CutPrefix(rest, dash); ok && (after == "" || strings.TrimLeft(after, " \t\u00a0") != after) {
			rest = after
		}
	}
	return strings.TrimSpace(rest)
}

var counted = regexp.MustCompile(`^\(?(\d{1,4})[.)]\s+(\S.*)$`)

// withoutNumbers takes the numbers from a list whose lines are counted: at least two, each number one more than the one
// before it. A line that only begins with a number keeps it.
func withoutNumbers(lines []string) []string {
	last, found := 0, 0
	for _, l := range lines {
		m := counted.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		n, _ := strconv.Atoi(m[1])
		if found > 0 && n != last+1 {
			return lines
		}
		last, found = n, found+1
	}
	if found < 2 {
		return lines
	}
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l
		if m := counted.FindStringSubmatch(l); m != nil {
			out[i] = m[2]
		}
	}
	return out
}

// table takes the ideas from the column that is named for them, or else from the one with the most words. Who said one is
// kept where another column has the codes of the seats. It gives false where the text is no table.
func (p *RunPasted) table(s *session.State, text string) bool {
	rows, width := cells(text)
	if width < 2 || len(rows) < 2 {
		return false
	}
	at, head := 0, false
	if in, err := exchange.ReadIdeas("pasted.tsv", []byte(text), exchange.Options{}); err == nil && in.Column != "" {
		at, head = in.Number-1, true
		p.Column = in.Column
	} else {
		at = longest(rows, width)
		p.Column = strconv.Itoa(at + 1)
	}
	if head {
		rows = rows[1:]
	}
	for _, row := range rows {
		if at >= len(row) {
			continue
		}
		words := strings.TrimSpace(row[at])
		if words == "" {
			continue
		}
		for i, c := range row {
			if code := strings.TrimSpace(c); i != at && code != "" && s.SeatByCode(code) != nil {
				words = code + ": " + words
				break
			}
		}
		p.Lines = append(p.Lines, words)
	}
	p.Columns = width
	return len(p.Lines) > 0
}

// cells splits a table whose columns stand between tabs. Spreadsheets put a cell with line ends in quotation marks.
func cells(text string) (rows [][]string, width int) {
	t := exchange.NewTable("", text, '\t')
	for {
		row, err := t.Next()
		if err != nil {
			return nil, 0
		}
		if row == nil {
			return rows, width
		}
		var texts []string
		for _, c := range row {
			texts = append(texts, c.Text)
		}
		if strings.TrimSpace(strings.Join(texts, "")) == "" {
			continue
		}
		rows, width = append(rows, texts), max(width, len(texts))
	}
}

// longest is the column with the most letters.
func longest(rows [][]string, width int) int {
	most, at := -1, 0
	for i := range width {
		n := 0
		for _, row := range rows {
			if i < len(row) {
				n += len(strings.TrimSpace(row[i]))
			}
		}
		if n > most {
			most, at = n, i
		}
	}
	return at
}
