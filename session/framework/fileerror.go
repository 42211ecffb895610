package framework

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"
)

// FileError says why a file cannot be read as a framework, where, and what to do.
type FileError struct {
	File         string
	Line, Column int // counted from 1; 0 when the file as a whole is meant
	Key          string
	English      string
	Args         map[string]any
	More         int // how many other problems the file has
}

// Error gives the whole sentence in English, with its place and how much more there is to mend.
func (e *FileError) Error() string {
	_, english, a := e.Message()
	s := fill(english, a)
	switch {
	case e.More == 1:
		s += " One more problem follows in this file."
	case e.More > 1:
		s += fmt.Sprintf(" %d more problems follow in this file.", e.More)
	}
	return s
}

// Message gives the sentence with its place, for translation. What is wrong stands in the argument Why as a Problem, which
// has a key of its own: so a sentence is translated once, with or without a place before it.
func (e *FileError) Message() (key, english string, args map[string]any) {
	args = map[string]any{"File": e.File, "Why": Problem{Key: e.Key, English: e.English, Args: e.Args}}
	if e.Line == 0 {
		return "problem.framework.file.whole", "{{.File}}: {{.Why}}", args
	}
	args["Line"], args["Column"] = e.Line, e.Column
	return "problem.framework.file.at", "{{.File}}, line {{.Line}}, column {{.Column}}: {{.Why}}", args
}

func (r *reader) fail(at int, key, english string, a args) *FileError {
	e := &FileError{File: r.name, Key: "problem.framework.file." + key, English: english, Args: a}
	if at >= 0 {
		s := spotAt(r.data, at)
		e.Line, e.Column = s.line, s.col
	}
	return e
}

// syntax turns what the TOML parser says into plain words.
func (r *reader) syntax(pe toml.ParseError) *FileError {
	at := pe.Position.Start
	m := pe.Message
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(m, p) {
				return true
			}
		}
		return false
	}
	switch {
	case has("strings cannot contain newlines"):
		return r.fail(at, "unclosed", "A text is not closed on its line. Add the missing quotation mark.", nil)
	case has("unexpected EOF"):
		return r.fail(at, "cut", "The file ends in the middle of something. A closing quotation mark or bracket may be missing, or the file was cut off.", nil)
	case has("already been defined", "already created"):
		return r.fail(at, "twice", "“{{.Name}}” is there twice. Keep one of them.", args{"Name": short(pe.LastKey)})
	case has("expected value"):
		return r.fail(at, "value", "There is no value here that can be read. Put texts between quotation marks, and numbers without.", nil)
	case has("'.' or '='", "key separator", "key name", "unexpected '='", "unexpected '.'"):
		return r.fail(at, "line", "This line cannot be read. A line is a key with a value, such as minutes = 5, a heading in brackets, or a comment that begins with #.", nil)
	case has("escape", "hexadecimal digits"):
		return r.fail(at, "escape", "A backslash begins a special character here. Write two of them for one.", nil)
	case has("comma", "array terminator", "inline table"):
		return r.fail(at, "comma", "A comma or a closing bracket is missing or too much here.", nil)
	case has("control characters"):
		return r.fail(at, "control", "There is a character here that cannot be shown. Remove it.", nil)
	case has("end with a newline"):
		return r.fail(at, "rest", "There is something behind the value that does not belong to it. Put each key on a line of its own.", nil)
	}
	return r.fail(at, "toml", "This is not valid TOML: {{.Detail}}. Correct it and import the file again.", args{"Detail": short(m)})
}
