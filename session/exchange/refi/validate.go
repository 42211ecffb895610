package refi

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Fault is a rule that a file breaks, told for those who write such files.
type Fault struct{ Where, What string }

// Error gives both.
func (f Fault) Error() string { return f.Where + ": " + f.What }

// types are the simple types of the schema.
var types = map[string]func(string) bool{
	"string":    func(string) bool { return true },
	"guid":      matching(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\})$`),
	"rgb":       matching(`^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$`),
	"integer":   matching(`^[+-]?[0-9]+$`),
	"decimal":   matching(`^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$`),
	"boolean":   matching(`^(true|false|0|1)$`),
	"date":      timed(time.DateOnly, "2006-01-02Z07:00"),
	"dateTime":  timed(time.RFC3339Nano, "2006-01-02T15:04:05.999999999"),
	"variable":  matching(`^(Text|Boolean|Integer|Float|Date|DateTime)$`),
	"direction": matching(`^(Associative|OneWay|Bidirectional)$`),
	"line":      matching(`^(dotted|dashed|solid)$`),
	"shape":     matching(`^(Person|Oval|Rectangle|RoundedRectangle|Star|LeftTriangle|RightTriangle|UpTriangle|DownTriangle|Note)$`),
}

func matching(pattern string) func(string) bool { return regexp.MustCompile(pattern).MatchString }

func timed(layouts ...string) func(string) bool {
	return func(s string) bool {
		return slices.ContainsFunc(layouts, func(l string) bool { _, err := time.Parse(l, s); return err == nil })
	}
}

type validator struct {
	rules  map[string]rule
	space  string
	faults []Fault
	kinds  map[string]string // the element of each GUID
}

func (v *validator) fault(n *node, format string, a ...any) {
	v.faults = append(v.faults, Fault{n.place(), fmt.Sprintf(format, a...)})
}

// Validate says what rules a .qdpx file breaks: those of the schema (which elements stand where and how often, which
// attributes they have and of what form), and those that the standard gives in words: every reference leads to what it may
// lead to, no GUID is given twice, a text stands in one place, its file is in the archive and is UTF-8 with LF line ends
// and no byte order mark, a value is of its variable's type, and no selection goes beyond its text. The error is that of
// a file that cannot be read at all.
func Validate(name string, data []byte) ([]Fault, error) {
	a, err := unpack(name, data)
	if err != nil {
		return nil, err
	}
	qde, ok, err := a.read(projectFile)
	if err != nil {
		return nil, err
	}
	if !ok {
		return []Fault{{projectFile, "is not in the archive"}}, nil
	}
	root, err := parse(name, qde)
	if err != nil {
		return nil, err
	}
	v := &validator{rules: projectRules, space: projectSpace, kinds: map[string]string{}}
	v.tree(root, "Project")
	v.references(root)
	v.values(root)
	root.walk(func(n *node) {
		if err == nil && (n.name == "TextSource" || n.name == "Note") {
			err = v.text(a, n)
		}
	})
	return v.faults, err
}

// ValidateCodebook says what rules a .qdc file breaks.
func ValidateCodebook(name string, data []byte) ([]Fault, error) {
	root, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	v := &validator{rules: codebookRules, space: codebookSpace, kinds: map[string]string{}}
	v.tree(root, "CodeBook")
	root.walk(func(n *node) {
		if n.name == "MemberCode" && v.kinds[guid(n.attrs["guid"])] != "Code" {
			v.fault(n, "leads to no code")
		}
	})
	return v.faults, nil
}

// tree checks an element that has to be of a name, and all in it.
func (v *validator) tree(n *node, want string) {
	r, known := v.rules[n.name]
	switch {
	case n.name != want && want != "", !known:
		v.fault(n, "%q has no place here", n.name)
		return
	case n.space != v.space:
		v.fault(n, "is in the namespace %q and not in %q", n.space, v.space)
	}
	v.attributes(n, r)
	v.content(n, r)
	if id := guid(n.attrs["guid"]); id != "" && n.name != "MemberCode" {
		if v.kinds[id] != "" {
			v.fault(n, "has a GUID that is given already")
		}
		v.kinds[id] = n.name
	}
	for _, c := range n.children {
		v.tree(c, "")
	}
}

func (v *validator) attributes(n *node, r rule) {
	known := map[string]bool{}
	for word := range strings.FieldsSeq(r.attributes) {
		name, of, _ := strings.Cut(word, ":")
		of, needed := strings.CutSuffix(of, "!")
		known[name] = true
		value, there := n.attrs[name]
		switch {
		case !there && needed:
			v.fault(n, "has no attribute %q", name)
		case there && !types[of](value):
			v.fault(n, "%s=%q is no %s", name, value, of)
		}
	}
	for name := range n.attrs {
		if !known[name] {
			v.fault(n, "has an attribute %q that the schema does not know", name)
		}
	}
}

func (v *validator) content(n *node, r rule) {
	if of, ok := strings.CutPrefix(r.content, "text:"); ok {
		if len(n.children) > 0 || !types[of](n.text) {
			v.fault(n, "%q is no %s", n.text, of)
		}
		return
	}
	if n.text != "" {
		v.fault(n, "has text between its elements")
	}
	rest := n.children
	for _, p := range r.parts() {
		had := 0
		for len(rest) > 0 && slices.Contains(p.names, rest[0].name) && (p.many || had == 0) {
			rest = rest[1:]
			had++
		}
		if had < p.least {
			v.fault(n, "has no %s where it has to stand", strings.Join(p.names, " or "))
		}
	}
	if len(rest) > 0 {
		v.fault(n, "has %s in a place where it may not stand", rest[0].name)
	}
}

// references checks that each leads to something of the right kind.
func (v *validator) references(root *node) {
	root.walk(func(n *node) {
		if to, ok := targets[n.name]; ok {
			if kind := v.kinds[guid(n.attrs["targetGUID"])]; kind == "" || !slices.Contains(strings.Fields(to), kind) {
				v.fault(n, "leads to %q, which is no %s of this project", n.attrs["targetGUID"], to)
			}
		}
		for _, name := range []string{"creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"} {
			if id := n.attrs[name]; id != "" && v.kinds[guid(id)] != "User" {
				v.fault(n, "%s leads to no user of this project", name)
			}
		}
		for _, name := range []string{"fromSyncPoint", "toSyncPoint"} {
			if id := n.attrs[name]; id != "" && v.kinds[guid(id)] != "SyncPoint" {
				v.fault(n, "%s leads to no point of this project", name)
			}
		}
		for _, name := range []string{"sourceVertex", "targetVertex"} {
			if id := n.attrs[name]; id != "" && v.kinds[guid(id)] != "Vertex" {
				v.fault(n, "%s leads to no vertex of this project", name)
			}
		}
	})
}

// values checks that a value is of its variable's type.
func (v *validator) values(root *node) {
	of := map[string]string{}
	root.walk(func(n *node) {
		if n.name == "Variable" {
			of[guid(n.attrs["guid"])] = n.attrs["typeOfVariable"]
		}
	})
	root.walk(func(n *node) {
		if n.name != "VariableValue" || len(n.children) != 2 {
			return
		}
		if t := of[guid(n.children[0].attrs["targetGUID"])]; t != "" && n.children[1].name != t+"Value" {
			v.fault(n, "has a %s for a variable of the type %s", n.children[1].name, t)
		}
	})
}

// text checks the text of a source and where its selections lie.
func (v *validator) text(a *archive, n *node) error {
	var content *node
	for _, c := range n.children {
		if c.name == "PlainTextContent" {
			content = c
		}
	}
	at := n.attrs["plainTextPath"]
	text := ""
	switch {
	case (content == nil) == (at == ""):
		v.fault(n, "has to have its text in one place: as PlainTextContent or as plainTextPath")
		return nil
	case content != nil:
		text = content.text
	default:
		inside, ok := strings.CutPrefix(at, internal)
		if !ok {
			return nil // the text lies elsewhere, which is allowed
		}
		data, ok, err := a.read(sourceDir + inside)
		if err != nil {
			return err
		}
		if !ok {
			v.fault(n, "has its text in %q, which is not in the archive", at)
			return nil
		}
		text = string(data)
		switch {
		case !utf8.ValidString(text):
			v.fault(n, "has a text that is not UTF-8")
		case strings.HasPrefix(text, "\ufeff"):
			v.fault(n, "has a text with a byte order mark")
		case strings.Contains(text, "\r"):
			v.fault(n, "has a text with other line ends than LF")
		}
	}
	v.selections(n, utf8.RuneCountInString(text))
	return nil
}

func (v *validator) selections(n *node, whole int) {
	for _, c := range n.children {
		if c.name != "PlainTextSelection" {
			continue
		}
		var from, to int
		if _, err := fmt.Sscan(c.attrs["startPosition"], &from); err != nil {
			continue // told already
		}
		if _, err := fmt.Sscan(c.attrs["endPosition"], &to); err != nil {
			continue
		}
		if from < 0 || to < from || to > whole {
			v.fault(c, "goes from %d to %d in a text of %d characters", from, to, whole)
		}
	}
}
