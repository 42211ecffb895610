package outbox

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"folkmoot/session"
	"folkmoot/session/exchange/dataset"
	"folkmoot/session/exchange/refi"
	"folkmoot/session/report/draw"
)

// program is what a file says wrote it.
const program = "Folkmoot"

// qda makes a project of a session: the session is a case with its variables, themes are codes, and the one source has the
// ideas prompt by prompt, one a line, and then the quotes and notes that may leave. Each of these is a selection, which is
// coded with its theme.
type qda struct {
	s    *session.State
	o    dataset.Options
	d    dataset.Dataset
	key  string // tells this session from others
	text strings.Builder
	at   int // characters in text
	from refi.Source
}

// Project makes a project of a session. GUIDs come from the session's file and stay the same from one export to the next,
// so a program for analysis knows again what it has; nothing can be read out of them.
func Project(s *session.State, o dataset.Options) refi.Project {
	q := &qda{s: s, o: o, d: dataset.Build(s, o), key: s.Created.UTC().Format(time.RFC3339Nano)}
	if len(s.Agenda) > 0 {
		q.key += string(s.Agenda[0].ID)
	}
	p := refi.Project{
		Name: q.d.Session.Title, Description: q.d.Session.Aims, Origin: program, User: &refi.User{GUID: refi.GUID("user", program), Name: program}, Codes: q.codes(0),
	}
	if o.Days && !s.LastAt.IsZero() {
		p.Created = s.LastAt.UTC().Truncate(time.Second).Format(time.RFC3339)
	}
	q.source()
	q.from.Created = p.Created
	p.Sources = []refi.Source{q.from}
	p.Variables, p.Cases = q.theCase()
	return p
}

// Codes makes the codes of a session's themes, with their parts under them.
func Codes(s *session.State, o dataset.Options) []refi.Code { return Project(s, o).Codes }

func (q *qda) guid(words ...string) string {
	return refi.GUID(append([]string{q.key}, words...)...)
}

// theme is the GUID of a theme's code.
func (q *qda) theme(number int) string { return q.guid("theme", string(q.s.Themes[number-1].ID)) }

func (q *qda) codes(under int) []refi.Code {
	var out []refi.Code
	for _, t := range q.d.Themes {
		if t.Under != under {
			continue
		}
		colour, _ := draw.Series(t.Theme - 1)
		out = append(out, refi.Code{
			GUID: q.theme(t.Theme), Name: t.Title, Description: strings.TrimSpace(t.Description + "\n" + strings.Join(t.Factors, "\n")), Colour: hex(colour), Codable: true, Codes: q.codes(t.Theme),
		})
	}
	return out
}

func hex(c draw.Colour) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func (q *qda) source() {
	sp := q.o.Speaker
	q.from = refi.Source{GUID: q.guid("source"), Name: q.d.Session.Title}
	q.line(q.d.Session.Title)
	prompts := map[int]string{}
	for _, p := range q.d.Prompts {
		prompts[p.Stage] = p.Text
	}
	for _, st := range q.d.Agenda {
		if text, ok := prompts[st.Stage]; ok {
			q.ideas(text, func(x dataset.Idea) bool { return x.Stage == st.Stage })
		}
	}
	q.ideas(sp.T("export.qda.ideas", "Other ideas"), func(x dataset.Idea) bool { _, ok := prompts[x.Stage]; return !ok })
	if len(q.d.Quotes) > 0 {
		q.line("")
		q.line(sp.T("export.qda.quotes", "Quotes and notes"))
	}
	words := map[string]int{}
	for _, x := range q.d.Quotes {
		words[x.Text]++
		// Which quotes leave, and so their numbers, differs by edition; their words do not.
		q.coded(q.guid("quote", x.Text, strconv.Itoa(words[x.Text])), sp.T("export.qda.quote", "Quote {{.N}}", map[string]any{"N": x.Quote}), x.Text, x.Theme)
	}
	q.from.Text = q.text.String()
}

// ideas writes a heading and the ideas under it, where there are any.
func (q *qda) ideas(heading string, fits func(dataset.Idea) bool) {
	first := true
	for _, x := range q.d.Ideas {
		if !fits(x) {
			continue
		}
		if first {
			q.line("")
			q.line(heading)
			first = false
		}
		q.coded(q.guid("idea", string(q.s.Ideas[x.Idea-1].ID)), q.o.Speaker.T("export.qda.idea", "Idea {{.N}}", map[string]any{"N": x.Idea}), x.Text, x.Theme)
	}
}

// coded writes a line and selects it.
func (q *qda) coded(id, name, text string, theme int) {
	start := q.at
	q.line(text)
	x := refi.Selection{GUID: id, Name: name, Start: start, End: q.at - 1}
	if theme > 0 {
		x.Codings = []refi.Coding{{GUID: refi.GUID(id, "coding"), Code: q.theme(theme)}}
	}
	q.from.Selections = append(q.from.Selections, x)
}

// line writes a text on one line. The sign that may stand for a byte order is left out: at the beginning of a file it would
// be taken for one, and all positions would be wrong.
func (q *qda) line(text string) {
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\ufeff", "")), " ") + "\n"
	q.text.WriteString(text)
	q.at += utf8.RuneCountInString(text)
}

// theCase is the session with what is known of it. The variables have the same GUIDs in every session, so that the cases
// of many sessions can be compared.
func (q *qda) theCase() ([]refi.Variable, []refi.Case) {
	sp, x := q.o.Speaker, q.d.Session
	c := refi.Case{GUID: q.guid("case"), Name: x.Title, Description: x.Focus, Sources: []string{q.from.GUID}}
	var variables []refi.Variable
	add := func(id, name string, of refi.VariableType, value string) {
		if value == "" {
			return
		}
		v := refi.Variable{GUID: refi.GUID("variable", id, string(of)), Name: name, Type: of}
		variables = append(variables, v)
		c.Values = append(c.Values, refi.Value{Variable: v.GUID, Text: value})
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	day := refi.TextType
	if _, err := time.Parse(time.DateOnly, x.Date); err == nil {
		day = refi.DateType
	}
	add("organisation", sp.T("export.qda.organisation", "Organisation"), refi.TextType, x.Organisation)
	add("type", sp.T("export.qda.type", "Type of organisation"), refi.TextType, x.Type)
	add("region", sp.T("export.qda.region", "Region"), refi.TextType, x.Region)
	add("group", sp.T("export.qda.group", "Group"), refi.TextType, x.Group)
	add("kind", sp.T("export.qda.kind", "Kind of session"), refi.TextType, x.Kind)
	add("date", sp.T("export.qda.date", "Date"), day, x.Date)
	add("size", sp.T("export.qda.size", "People who took part"), refi.IntegerType, number(x.TookPart))
	return variables, []refi.Case{c}
}
