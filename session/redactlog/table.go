package redactlog

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
)

// CSV is the log of replacements as a table: where, when, what kind, what was decided, the original and what stands for it.
// No cell of it is taken for a formula by a program that opens it.
func CSV(s *session.State, sp *say.Speaker) ([]byte, error) {
	rows := [][]string{{
		sp.T("redact.log.where", "Where"), sp.T("redact.log.when", "When"), sp.T("redact.log.kind", "Kind"), sp.T("redact.log.choice", "Decision"),
		sp.T("redact.log.original", "Original"), sp.T("redact.log.replacement", "Stands for it"), sp.T("redact.log.note", "Note"),
	}}
	for _, e := range s.RedactionLog() {
		note := ""
		if e.Gone {
			note = sp.T("redact.log.gone", "The text has changed since, or is no longer printed.")
		}
		rows = append(rows, []string{
			Where(s, e.TextKey, sp), e.At.UTC().Format("2006-01-02 15:04:05Z"), KindName(e.Kind, sp), ChoiceName(e.Choice, sp), e.Original, e.Replacement, note,
		})
	}
	var b bytes.Buffer
	b.WriteString("\uFEFF") // spreadsheets take the text for UTF-8
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, row := range rows {
		for i := range row {
			row[i] = safe(row[i])
		}
		if err := w.Write(row); err != nil {
			return nil, fmt.Errorf("the log of replacements cannot be written: %w", err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, fmt.Errorf("the log of replacements cannot be written: %w", err)
	}
	return b.Bytes(), nil
}

// safe puts an apostrophe before what a spreadsheet would take for a formula.
func safe(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// Line is one line of a table of decisions.
type Line struct {
	Number int // of the place, counted from 1 as they are listed
	Choice session.Choice
	With   string
	Line   int // where it stands in the table
}

// Fault is a line of a table of decisions that cannot be used, with a sentence that says why.
type Fault struct {
	session.Refusal
	Line int
}

func fault(line int, key, english string, a say.Args) error {
	args := map[string]any{"Line": line}
	maps.Copy(args, a)
	return &Fault{Refusal: session.Refusal{Key: "redact.table." + key, English: english, Args: args}, Line: line}
}

// maxDecisions is the most bytes of a table of decisions.
const maxDecisions = 8 << 20

// Read reads a table of decisions: a number, keep, replace or reword, and the words that stand for the place. A head line
// may be there.
func Read(data []byte) ([]Line, error) {
	if len(data) > maxDecisions {
		return nil, fault(1, "large", "A table of decisions has at most {{.Most}} MB.", say.Args{"Most": maxDecisions >> 20})
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	choices := map[string]session.Choice{"keep": session.Kept, "replace": session.Replaced, "reword": session.Reworded}
	var out []Line
	seen := map[int]bool{}
	for n := 1; ; n++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fault(n, "csv", "Line {{.Line}} of the decisions is no line of a CSV table. Check its quotation marks.", nil)
		}
		line, _ := r.FieldPos(0)
		if len(row) == 1 && strings.TrimSpace(row[0]) == "" {
			continue
		}
		number, err := strconv.Atoi(strings.TrimSpace(row[0]))
		if err != nil {
			if n == 1 { // the head
				continue
			}
			return nil, fault(line, "number", "Line {{.Line}} of the decisions begins with “{{.Text}}”, which is not the number of a place.", say.Args{"Text": row[0]})
		}
		x := Line{Number: number, Line: line}
		if len(row) > 1 {
			x.Choice = choices[strings.ToLower(strings.TrimSpace(row[1]))]
		}
		if len(row) > 2 {
			x.With = strings.TrimSpace(row[2])
		}
		switch {
		case x.Choice == "":
			return nil, fault(line, "choice", "Line {{.Line}} of the decisions says neither keep nor replace nor reword.", nil)
		case seen[number]:
			return nil, fault(line, "twice", "Line {{.Line}} of the decisions is about place {{.N}}, which was decided about before.", say.Args{"N": number})
		}
		seen[number] = true
		out = append(out, x)
	}
}

// Decide makes one action of a table of decisions about places as they were listed.
func Decide(spots []session.RedactionSpot, lines []Line) (session.Redact, error) {
	for _, l := range lines {
		if l.Number < 1 || l.Number > len(spots) {
			return session.Redact{}, fault(l.Line, "none", "Line {{.Line}} of the decisions is about place {{.N}}; there are {{.All}} places.", say.Args{"N": l.Number, "All": len(spots)})
		}
	}
	var all session.Redact
	at := map[session.TextKey]int{}
	for _, l := range lines {
		x := spots[l.Number-1]
		if i, there := at[x.Text.TextKey]; there { // what was decided so far about this text stays
			x.Text.Decisions = all.Texts[i].Decisions
			all.Texts[i] = session.DecideSpots([]session.RedactionSpot{x}, l.Choice, l.With).Texts[0]
			continue
		}
		at[x.Text.TextKey] = len(all.Texts)
		all.Texts = append(all.Texts, session.DecideSpots([]session.RedactionSpot{x}, l.Choice, l.With).Texts...)
	}
	return all, nil
}
