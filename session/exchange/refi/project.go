package refi

import (
	"unicode/utf8"

	"github.com/google/uuid"
)

// Project is what a .qdpx file holds.
type Project struct {
	Name        string
	Description string
	Origin      string // the program that wrote it
	Created     string // RFC 3339; may be empty
	User        *User  // who made it
	Codes       []Code
	Variables   []Variable
	Cases       []Case
	Sources     []Source
}

// User is a person or a program that makes things in a project.
type User struct{ GUID, Name string }

// Code is a category with the codes under it.
type Code struct {
	GUID        string
	Name        string
	Description string
	Colour      string // #RRGGBB, or empty
	Codable     bool   // passages may be coded with it
	Codes       []Code
}

// VariableType is the kind of a variable's values.
type VariableType string

// The kinds of values.
const (
	TextType     VariableType = "Text"
	BooleanType  VariableType = "Boolean"
	IntegerType  VariableType = "Integer"
	FloatType    VariableType = "Float"
	DateType     VariableType = "Date"
	DateTimeType VariableType = "DateTime"
)

// Variable is what is known of cases.
type Variable struct {
	GUID        string
	Name        string
	Description string
	Type        VariableType
}

// Case is what sources are about or come from, such as a group of people.
type Case struct {
	GUID        string
	Name        string
	Description string
	Values      []Value
	Sources     []string // GUIDs
}

// Value is what a variable is for a case, written as its type is written: 12, true, 2026-11-12.
type Value struct{ Variable, Text string }

// Source is a text.
type Source struct {
	GUID        string
	Name        string
	Description string
	Created     string // RFC 3339; may be empty
	Text        string
	Selections  []Selection
}

// Selection is a passage of a source, from Start up to but without End, in code points.
type Selection struct {
	GUID        string
	Name        string
	Description string
	Start, End  int
	Codings     []Coding
}

// Coding says that a passage belongs to a code.
type Coding struct{ GUID, Code string }

// Passage is the text of a selection; ok is false where it does not lie in the source.
func (s Source) Passage(x Selection) (text string, ok bool) {
	if x.Start < 0 || x.End < x.Start || x.End > utf8.RuneCountInString(s.Text) {
		return "", false
	}
	return string([]rune(s.Text)[x.Start:x.End]), true
}

// space holds all GUIDs that GUID gives.
var space = uuid.NewSHA1(uuid.Nil, []byte("folkmoot refi"))

// GUID is the GUID of a thing by the words that tell it from all others. The same words always give the same GUID, and
// nothing can be read out of it.
func GUID(words ...string) string {
	id := space
	for _, w := range words {
		id = uuid.NewSHA1(id, []byte(w))
	}
	return id.String()
}
