package replay

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// MaxScript is the size of the largest script that is read, in bytes.
const MaxScript = 4 << 20

// Script is a session in readable steps.
type Script struct {
	Name  string
	Head  map[string]string
	Steps []Step
	lines map[string]int // where a field of the head stands
}

// Step is one line of a script.
type Step struct {
	Line int
	Verb string
	Rest string
	col  int // column of Rest, in characters from 1
}

// Error is a fault in a script, with its place.
type Error struct {
	File         string
	Line, Column int
	Why          string
	Cause        error
}

// Error says what is wrong and where.
func (e *Error) Error() string {
	return fmt.Sprintf("%s, line %d, column %d: %s", e.File, e.Line, e.Column, e.Why)
}

// Unwrap gives the refusal behind the fault, if there is one.
func (e *Error) Unwrap() error { return e.Cause }

// Message gives the parts of the sentence for translation.
func (e *Error) Message() (key, english string, args map[string]any) {
	return "replay.fault", "{{.File}}, line {{.Line}}, column {{.Column}}: {{.Why}}", map[string]any{"File": e.File, "Line": e.Line, "Column": e.Column, "Why": e.Why}
}

var headFields = []string{"session", "framework", "kind", "cohort", "organisation", "place", "date", "clock", "slot", "aims", "focus", "facilitator", "sample", "language", "second", "invited"}

// Parse reads a script. It checks its form; whether each step can be done shows when it is played.
func Parse(name string, data []byte) (*Script, error) {
	if len(data) > MaxScript {
		return nil, &Error{File: name, Line: 1, Column: 1, Why: fmt.Sprintf("the script has %d bytes; %d is the most. Split it.", len(data), MaxScript)}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	s := &Script{Name: name, Head: map[string]string{}, lines: map[string]int{}}
	for i, line := range strings.Split(string(data), "\n") {
		n := i + 1
		line = strings.TrimRight(line, "\r \t")
		if !utf8.ValidString(line) {
			return nil, &Error{File: name, Line: n, Column: badColumn(line), Why: "this is not UTF-8 text. Save the script as UTF-8 and try again."}
		}
		text := strings.TrimLeft(line, " \t")
		col := utf8.RuneCountInString(line) - utf8.RuneCountInString(text) + 1
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if len(s.Steps) == 0 {
			if field, value, ok := headLine(text); ok {
				if s.lines[field] > 0 {
					return nil, &Error{File: name, Line: n, Column: col, Why: fmt.Sprintf("%q stands in line %d already. Keep one of them.", field, s.lines[field])}
				}
				s.Head[field], s.lines[field] = value, n
				continue
			}
		}
		verb, rest, _ := strings.Cut(text, " ")
		if cut, more, ok := strings.Cut(verb, ":"); ok { // "does: words"
			verb, rest = cut, strings.TrimSpace(more+" "+rest)
		}
		if _, ok := verbs[verb]; !ok {
			return nil, &Error{File: name, Line: n, Column: col, Why: fmt.Sprintf("%q is not a step of a script. Did you mean %q?", verb, nearest(verb))}
		}
		trimmed := strings.TrimSpace(rest)
		s.Steps = append(s.Steps, Step{Line: n, Verb: verb, Rest: trimmed, col: utf8.RuneCountInString(line) - utf8.RuneCountInString(trimmed) + 1})
	}
	for _, must := range []string{"session", "framework"} {
		if s.Head[must] == "" {
			return nil, &Error{File: name, Line: 1, Column: 1, Why: fmt.Sprintf("the head of the script lacks the line %q.", must+": ...")}
		}
	}
	return s, nil
}

func headLine(text string) (field, value string, ok bool) {
	field, value, ok = strings.Cut(text, ":")
	if !ok {
		return "", "", false
	}
	if slices.Contains(headFields, field) {
		return field, strings.TrimSpace(value), true
	}
	return "", "", false
}

func badColumn(line string) int {
	col := 1
	for len(line) > 0 {
		r, n := utf8.DecodeRuneInString(line)
		if r == utf8.RuneError && n == 1 {
			break
		}
		line = line[n:]
		col++
	}
	return col
}

// nearest gives the verb with the fewest letters to change.
// nearest is the verb that is most like a word; of several, one with the same first letter.
func nearest(verb string) string {
	best, least := "", 1<<30
	for _, v := range sortedVerbs() {
		d := 2 * distance(verb, v)
		if verb[0] != v[0] {
			d++
		}
		if d < least {
			best, least = v, d
		}
	}
	return best
}

func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		prev := row[0]
		row[0] = i + 1
		for j := range y {
			cost := prev
			if x[i] != y[j] {
				cost++
			}
			prev, row[j+1] = row[j+1], min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(y)]
}

// Clock is the time inside a script.
type Clock struct{ now time.Time }

// Now is the time inside the script.
func (c *Clock) Now() time.Time { return c.now }

// start gives the time at which a script begins: its clock, or 14:00 UTC on its date.
func (s *Script) start() (time.Time, error) {
	text := s.Head["clock"]
	if text == "" {
		date := s.Head["date"]
		if date == "" {
			date = "2026-01-01"
		}
		text = date + " 14:00"
	}
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		return t, &Error{File: s.Name, Line: max(s.lines["clock"], s.lines["date"]), Column: 1, Why: fmt.Sprintf("%q is not a time. Write it as 2026-11-12 14:00.", text)}
	}
	return t, nil
}
