package refi

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"strconv"
	"strings"
	"unicode/utf8"

	"folkmoot/session/exchange"
)

// Note is something in a file that was left out.
type Note struct {
	File    string
	Key     string
	English string
	Args    map[string]any
}

// Message gives the sentence for translation.
func (n Note) Message() (key, english string, args map[string]any) { return n.Key, n.English, n.Args }

// Error gives the sentence in English.
func (n Note) Error() string {
	return (&exchange.Error{File: n.File, Key: n.Key, English: n.English, Args: n.Args}).Error()
}

type reader struct {
	a     *archive
	notes []Note
}

func (r *reader) note(key, english string, a args) {
	all := args{"File": r.a.name}
	maps.Copy(all, a)
	r.notes = append(r.notes, Note{File: r.a.name, Key: "refi.note." + key, English: english, Args: all})
}

// Read reads a .qdpx file; name is its name for messages. Notes say what was left out. The error is an *exchange.Error.
func Read(name string, data []byte) (Project, []Note, error) {
	a, err := unpack(name, data)
	if err != nil {
		return Project{}, nil, err
	}
	qde, ok, err := a.read(projectFile)
	if err != nil {
		return Project{}, nil, err
	}
	if !ok {
		return Project{}, nil, fail(name, "noproject", "{{.File}}: There is no project.qde in this archive, so it is not a REFI-QDA project.", nil)
	}
	tree, err := parse(name, qde)
	if err != nil {
		return Project{}, nil, err
	}
	var x xmlProject
	if err := decode(name, qde, &x); err != nil {
		return Project{}, nil, err
	}
	r := &reader{a: a}
	p := Project{Name: x.Name, Description: x.Description, Origin: x.Origin, Created: x.Created}
	if x.Users != nil && len(x.Users.User) > 0 {
		p.User = &User{GUID: guid(x.Users.User[0].GUID), Name: x.Users.User[0].Name}
	}
	if x.CodeBook != nil {
		p.Codes = codesIn(x.CodeBook.Codes.Code)
	}
	if x.Variables != nil {
		for _, v := range x.Variables.Variable {
			p.Variables = append(p.Variables, Variable{GUID: guid(v.GUID), Name: v.Name, Description: v.Description, Type: v.Type})
		}
	}
	if x.Cases != nil {
		for _, c := range x.Cases.Case {
			p.Cases = append(p.Cases, caseIn(c))
		}
	}
	if x.Sources != nil {
		for _, s := range x.Sources.Text {
			one, taken, err := r.source(s)
			if err != nil {
				return Project{}, nil, err
			}
			if taken {
				p.Sources = append(p.Sources, one)
			}
		}
	}
	r.leftOut(tree)
	return p, r.notes, nil
}

// ReadCodebook reads a .qdc file. Some programs write the elements of a codebook in the namespace of a project, which is
// read too. The error is an *exchange.Error.
func ReadCodebook(name string, data []byte) (origin string, codes []Code, err error) {
	if len(data) > MaxBytes {
		return "", nil, fail(name, "large", "{{.File}}: The file is larger than {{.Most}} megabytes. Take the pictures and recordings out of the project and export it again.", args{"Most": MaxBytes >> 20})
	}
	if _, err := parse(name, data); err != nil {
		return "", nil, err
	}
	var x struct {
		XMLName xml.Name
		Origin  string   `xml:"origin,attr"`
		Codes   xmlCodes `xml:"Codes"`
	}
	if err := decode(name, data, &x); err != nil {
		return "", nil, err
	}
	if x.XMLName.Local != "CodeBook" {
		return "", nil, fail(name, "nocodebook", "{{.File}}: This is not a REFI-QDA codebook. Its first element is “{{.Have}}” and not “CodeBook”.", args{"Have": x.XMLName.Local})
	}
	return x.Origin, codesIn(x.Codes.Code), nil
}

func decode(name string, data []byte, to any) error {
	if err := xml.NewDecoder(bytes.NewReader(data)).Decode(to); err != nil {
		return fail(name, "xml", "{{.File}}: The project cannot be read: {{.Why}}. Export it again.", args{"Why": err.Error()})
	}
	return nil
}

// guid gives a GUID in one form: small letters and no braces.
func guid(s string) string {
	return strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "{"), "}"))
}

func codesIn(codes []xmlCode) []Code {
	var out []Code
	for _, c := range codes {
		out = append(out, Code{GUID: guid(c.GUID), Name: c.Name, Description: c.Description, Colour: c.Colour, Codable: c.Codable, Codes: codesIn(c.Codes)})
	}
	return out
}

func caseIn(c xmlCase) Case {
	out := Case{GUID: guid(c.GUID), Name: c.Name, Description: c.Description}
	for _, v := range c.Values {
		out.Values = append(out.Values, Value{Variable: guid(v.Variable.Target), Text: v.text()})
	}
	for _, s := range c.Sources {
		out.Sources = append(out.Sources, guid(s.Target))
	}
	return out
}

// source takes a source with its text, which stands in the project or beside it.
func (r *reader) source(x xmlSource) (s Source, taken bool, err error) {
	s = Source{GUID: guid(x.GUID), Name: x.Name, Description: x.Description, Created: x.Created}
	if x.Content != nil {
		s.Text = strings.TrimPrefix(*x.Content, "\ufeff")
	} else {
		inside, ok := strings.CutPrefix(x.Path, internal)
		if ok {
			s.Text, ok, err = r.a.text(sourceDir + inside)
		}
		if err != nil {
			return s, false, err
		}
		if !ok {
			r.note("outside", "{{.File}}: The text “{{.Name}}” is not in the archive and was left out.", args{"Name": short(x.Name)})
			return s, false, nil
		}
	}
	whole := utf8.RuneCountInString(s.Text)
	for _, sel := range x.Selections {
		one := Selection{GUID: guid(sel.GUID), Name: sel.Name, Description: sel.Description, Start: sel.Start, End: sel.End}
		for _, c := range sel.Codings {
			one.Codings = append(one.Codings, Coding{GUID: guid(c.GUID), Code: guid(c.Code.Target)})
		}
		if one.Start < 0 || one.End < one.Start || one.End > whole {
			r.note("beyond", "{{.File}}: A passage of “{{.Name}}” goes from character {{.From}} to {{.To}}, while the text has {{.Have}}. It was left out.", args{"Name": short(x.Name), "From": one.Start, "To": one.End, "Have": whole})
			continue
		}
		s.Selections = append(s.Selections, one)
	}
	for _, c := range x.Codings { // the source as a whole
		s.Selections = append(s.Selections, Selection{GUID: guid(c.GUID), End: whole, Codings: []Coding{{GUID: GUID("whole", c.GUID), Code: guid(c.Code.Target)}}})
	}
	return s, true, nil
}

// leftOut counts what a file holds that a Project has no place for.
func (r *reader) leftOut(root *node) {
	counts := map[string]int{}
	root.walk(func(n *node) { counts[n.name]++ })
	for _, kind := range []struct{ key, english, element string }{
		{key: "refi.note.pictures", english: "{{.File}}: Pictures were left out ({{.N}}).", element: "PictureSource"},
		{key: "refi.note.pdf", english: "{{.File}}: PDF files were left out ({{.N}}).", element: "PDFSource"},
		{key: "refi.note.audio", english: "{{.File}}: Recordings were left out ({{.N}}).", element: "AudioSource"},
		{key: "refi.note.video", english: "{{.File}}: Films were left out ({{.N}}).", element: "VideoSource"},
		{key: "refi.note.notes", english: "{{.File}}: Notes were left out ({{.N}}).", element: "Note"},
		{key: "refi.note.links", english: "{{.File}}: Links were left out ({{.N}}).", element: "Link"},
		{key: "refi.note.sets", english: "{{.File}}: Sets were left out ({{.N}}).", element: "Set"},
		{key: "refi.note.graphs", english: "{{.File}}: Drawings were left out ({{.N}}).", element: "Graph"},
	} {
		if n := counts[kind.element]; n > 0 {
			r.notes = append(r.notes, Note{File: r.a.name, Key: kind.key, English: kind.english, Args: args{"File": r.a.name, "N": n}})
		}
	}
}

func short(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// place is a node for a person who looks for it.
func (n *node) place() string {
	if id := n.attrs["guid"]; id != "" {
		return fmt.Sprintf("%s %s", n.name, id)
	}
	return n.name + ", line " + strconv.Itoa(n.line)
}
