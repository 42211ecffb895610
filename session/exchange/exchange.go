// Package exchange reads what other programs write: lists of ideas as CSV or as one idea a line.
//
// It is handed bytes and gives ideas with the lines they stand in. It finds out the encoding and the separator itself
// and says what it found. Nothing is lost in silence: what is not taken is listed with its line and the reason. Bad
// bytes never panic and never take more than a few times their own size.
package exchange

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"folkmoot/session"
)

// MaxBytes is the size of the largest file that is read.
const MaxBytes = 8 << 20

// Options say how to read a file. The zero value reads it as well as can be.
type Options struct {
	// Column is the column that holds the ideas, by its name or, counted from 1, its number. Empty finds it by its name.
	Column string
	// WithoutRejected leaves out statements that the moderators of a Polis conversation rejected.
	WithoutRejected bool
}

// Row is one idea.
type Row struct {
	Text     string
	Line     int  // where it begins in the file, counted from 1
	Rejected bool // by the moderators of a Polis conversation
}

// Import is what was read from a file.
type Import struct {
	File      string
	Ideas     []Row
	Column    string // the name of the column that was read; empty for one idea a line
	Number    int    // its number, counted from 1; 0 for one idea a line
	Others    []string
	LeftOut   []Left
	Rejected  int // of the ideas that were taken
	Twice     int // of the ideas that were taken, how many are the same as an earlier one
	Encoding  Encoding
	Delimiter rune // 0 for one idea a line
}

// Left is a row that was not taken.
type Left struct {
	Line    int
	Start   string // the first words of its text
	Key     string
	English string
	Args    map[string]any
}

// Error gives the reason in English.
func (l Left) Error() string { return fill(l.English, l.Args) }

// Message gives the reason for translation.
func (l Left) Message() (key, english string, args map[string]any) { return l.Key, l.English, l.Args }

// ReadIdeas reads the ideas in a file; name is the file's name for messages and tells a table from a list by its ending.
// The error is an *Error.
func ReadIdeas(name string, data []byte, opt Options) (Import, error) {
	r := &reader{name: name, opt: opt}
	text, enc, err := r.decode(data)
	if err != nil {
		return Import{}, err
	}
	r.out = Import{File: name, Encoding: enc}
	if err := r.rows(text); err != nil {
		return Import{}, err
	}
	if n := len(r.out.Ideas); n > session.MaxAtATime {
		return Import{}, r.fail(r.out.Ideas[session.MaxAtATime].Line, 1, "many", "{{.File}}, line {{.Line}}, column {{.Column}}: The file has {{.Have}} ideas; {{.Most}} can be brought in at once. Split the file here and bring it in in parts.",
			args{"Have": n, "Most": session.MaxAtATime})
	}
	if len(r.out.Ideas) == 0 && len(r.out.LeftOut) == 0 {
		return Import{}, r.fail(0, 0, "none", "{{.File}}: There is no idea in this file. Write one idea a line, or a table with a column named “idea”.", nil)
	}
	return r.out, nil
}

type args = map[string]any

type reader struct {
	name string
	opt  Options
	out  Import
	seen map[string]bool

	separators []rune // that the file may have
}

// take takes the text of an idea, or says why not.
func (r *reader) take(text string, line int, rejected bool) {
	text = tidy(text)
	switch n := utf8.RuneCountInString(text); {
	case text == "":
		r.leave(line, "", "empty", "there is no text in it", nil)
		return
	case n > session.MaxIdea:
		r.leave(line, text, "long", "it has {{.Have}} characters; {{.Most}} is the most. Shorten it, or keep the long text as evidence.", args{"Have": n, "Most": session.MaxIdea})
		return
	case rejected && r.opt.WithoutRejected:
		r.leave(line, text, "rejected", "the moderators rejected it (moderated is -1)", nil)
		return
	}
	if r.seen == nil {
		r.seen = map[string]bool{}
	}
	if r.seen[text] {
		r.out.Twice++
	}
	r.seen[text] = true
	if rejected {
		r.out.Rejected++
	}
	r.out.Ideas = append(r.out.Ideas, Row{Text: text, Line: line, Rejected: rejected})
}

func (r *reader) leave(line int, text, key, english string, a args) {
	r.out.LeftOut = append(r.out.LeftOut, Left{Line: line, Start: start(text), Key: "import.left." + key, English: english, Args: a})
}

// start is the beginning of a text, to find it again.
func start(text string) string {
	const most = 40
	runes := []rune(strings.Join(strings.Fields(text[:min(len(text), 8*most)]), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}

// tidy makes text fit for a session: no control characters but line ends.
func tidy(s string) string {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t', r == '\v', r == '\f':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// Error is a file that cannot be read, with the place and what to do.
type Error struct {
	File         string
	Line, Column int // counted from 1, columns in characters; 0 when the file as a whole is meant
	Key          string
	English      string
	Args         map[string]any
}

// Error gives the sentence in English.
func (e *Error) Error() string {
	_, english, a := e.Message()
	return fill(english, a)
}

// Message gives the sentence, which begins with its place, for translation.
func (e *Error) Message() (key, english string, args map[string]any) {
	args = map[string]any{"File": e.File, "Line": e.Line, "Column": e.Column}
	maps.Copy(args, e.Args)
	return e.Key, e.English, args
}

func (r *reader) fail(line, column int, key, english string, a args) error {
	return &Error{File: r.name, Line: line, Column: column, Key: "import." + key, English: english, Args: a}
}

func fill(english string, a args) string {
	pairs := make([]string, 0, 2*len(a))
	for k, v := range a {
		pairs = append(pairs, "{{."+k+"}}", fmt.Sprint(v))
	}
	return strings.NewReplacer(pairs...).Replace(english)
}

// place turns an offset into a line and a column, both counted from 1.
func place(text string, at int) (line, column int) {
	before := text[:min(at, len(text))]
	line = strings.Count(before, "\n") + 1
	return line, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
}

// except gives a list without one member.
func except(list []string, i int) []string {
	return slices.DeleteFunc(slices.Delete(slices.Clone(list), i, i+1), func(s string) bool { return s == "" })
}
