package elections

import (
	"errors"
	"path"
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/sheet"
)

// kind is what one file holds.
type kind int

const (
	unknown  kind = iota
	orders        // PrefLib, also the older form
	projects      // Pabulib
	polisVotes
	polisComments
	polisMatrix
	polisSummary
	polisGroups
	surveyVotes
	surveyIdeas
)

// Read reads the one election that is in a file or in the files of one conversation or survey. The error is an
// *exchange.Error.
func Read(files ...File) (Election, error) {
	all, err := ReadAll(files...)
	switch {
	case err != nil:
		return Election{}, err
	case len(all) != 1:
		s := source{name: path.Base(files[len(files)-1].Name)}
		return Election{}, s.fail(0, 0, "several", "{{.File}}: These files hold {{.Have}} elections. Give the files of one at a time.", args{"Have": len(all)})
	}
	return all[0], nil
}

// ReadAll reads the elections in files, in the order of their first files. A PrefLib or Pabulib file is an election by
// itself; the files of a Polis conversation belong together by their folder, those of a survey by their folder and the
// beginning of their names.
func ReadAll(files ...File) ([]Election, error) {
	type group struct {
		key   string
		parts map[kind]*source
		names []string
	}
	var groups []*group
	for _, f := range files {
		s, k, err := open(f)
		if err != nil {
			return nil, err
		}
		key := belongs(f.Name, k)
		i := slices.IndexFunc(groups, func(g *group) bool { return g.key == key })
		if i < 0 {
			i = len(groups)
			groups = append(groups, &group{key: key, parts: map[kind]*source{}})
		}
		g := groups[i]
		if other := g.parts[k]; other != nil {
			return nil, s.fail(0, 0, "twice", "{{.File}}: It holds the same as {{.Other}}, and nothing is counted twice. Give one of them.", args{"Other": other.name})
		}
		g.parts[k] = s
		g.names = append(g.names, s.name)
	}
	var all []Election
	for _, g := range groups {
		e, err := readGroup(g.parts)
		if err != nil {
			return nil, err
		}
		e.Files = g.names
		all = append(all, e)
	}
	if len(all) == 0 {
		return nil, (&source{}).fail(0, 0, "nofile", "There is no file to count. Name one.", nil)
	}
	return all, nil
}

func readGroup(parts map[kind]*source) (Election, error) {
	switch {
	case parts[orders] != nil:
		return readPrefLib(parts[orders])
	case parts[projects] != nil:
		return readPabulib(parts[projects])
	case parts[surveyVotes] != nil || parts[surveyIdeas] != nil:
		return readSurvey(parts[surveyVotes], parts[surveyIdeas])
	}
	return readPolis(parts)
}

// belongs tells the files of one election from those of another.
func belongs(name string, k kind) string {
	folder, base := path.Split(path.Clean(strings.ReplaceAll(name, `\`, "/")))
	switch k {
	case polisVotes, polisComments, polisMatrix, polisSummary, polisGroups:
		return "polis " + folder + beginning(base, "votes", "comments", "participants-votes", "participant-votes", "summary", "comment-groups")
	case surveyVotes, surveyIdeas:
		return "survey " + folder + beginning(base, "votes", "ideas")
	case unknown, orders, projects:
	}
	return "file " + folder + base
}

// beginning is what stands before the usual end of a name, such as “wikisurvey_grit_” before “votes.csv”.
func beginning(base string, ends ...string) string {
	stem := strings.TrimSuffix(base, path.Ext(base))
	for _, end := range slices.Backward(ends) { // the longer ones first
		if before, ok := strings.CutSuffix(stem, end); ok {
			return before
		}
	}
	return stem
}

// Beside are the names that the other files of the same election would have, for a file of votes of this name. Those that
// exist can be handed to Read as well. A file that holds no votes stands for itself.
func Beside(name string) []string {
	folder, base := path.Split(strings.ReplaceAll(name, `\`, "/"))
	before, ok := strings.CutSuffix(strings.TrimSuffix(base, path.Ext(base)), "votes")
	others := []string{"comments", "participants-votes", "summary"}
	switch {
	case !ok || strings.HasSuffix(before, "participants-"):
		return nil
	case before != "" && !strings.HasSuffix(before, "."):
		others = []string{"ideas"}
	}
	var out []string
	for _, other := range others {
		out = append(out, folder+before+other+path.Ext(base))
	}
	return out
}

// Known reports whether a file looks like one that can be counted, so that a folder can hold others too.
func Known(f File) bool {
	_, _, err := open(f)
	var e *exchange.Error
	return !errors.As(err, &e) || e.Key != "tally.unknown"
}

// open decodes a file and finds out what it holds.
func open(f File) (*source, kind, error) {
	s := &source{name: path.Base(strings.ReplaceAll(f.Name, `\`, "/")), path: f.Name}
	text, _, err := exchange.Text(s.name, f.Data, MaxBytes)
	if err != nil {
		return nil, unknown, s.plainer(err)
	}
	s.text = text
	k, err := s.kind()
	if err != nil {
		return nil, unknown, err
	}
	if k == unknown {
		return nil, unknown, s.fail(1, 1, "unknown", "{{.File}}, line {{.Line}}, column {{.Column}}: This is not known as a file of votes. What can be counted: PrefLib (.soc, .soi, .toc, .toi, .cat), Pabulib (.pb), and the CSV files of Polis and All Our Ideas.", nil)
	}
	return s, k, nil
}

// plainer says of bytes that are no text what fits a file of votes.
func (s *source) plainer(err error) error {
	var e *exchange.Error
	if errors.As(err, &e) && e.Key == "import.binary" {
		return s.fail(e.Line, e.Column, "binary", "{{.File}}, line {{.Line}}, column {{.Column}}: This is not text: there are bytes here that no text has. Choose a file of votes.", nil)
	}
	return err
}

// kind goes by the name where it is one of the known endings, else by the first line.
func (s *source) kind() (kind, error) {
	switch ext(s.name) {
	case "soc", "soi", "toc", "toi", "cat":
		return orders, nil
	case "pb":
		return projects, nil
	}
	first := strings.TrimSpace(firstLine(s.text))
	switch {
	case strings.HasPrefix(first, "#"):
		return orders, nil
	case strings.EqualFold(strings.TrimRight(first, "; "), "META"):
		return projects, nil
	}
	return s.csvKind()
}

// ext is the ending of a name in small letters, without its dot.
func ext(name string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) }

// firstLine is the first line that has anything in it.
func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimLeft(text, "\n \t"), "\n")
	return line
}

// csvKind goes by the names of the columns.
func (s *source) csvKind() (kind, error) {
	row, err := s.sheet().Head()
	if err != nil {
		return unknown, err
	}
	if k := polis.KindOf(row); k != polis.Unknown {
		return ofPolis[k], nil
	}
	h := sheet.NewHead(row)
	switch {
	case h.Has("winner id", "loser id"):
		return surveyVotes, nil
	case h.Has("idea id", "wins", "losses"):
		return surveyIdeas, nil
	}
	return unknown, nil
}

// columns are the places of the columns of a table by their names in small letters.
type columns = sheet.Head

// rows hands each row of a CSV file to a function, with its head.
func (s *source) rows(take func(h columns, row []exchange.Cell) error) error {
	return s.sheet().Rows(take)
}

// whole reads a named column that holds a whole number.
func (s *source) whole(h columns, row []exchange.Cell, name string) (n, line, column int, err error) {
	return s.sheet().Whole(h, row, name, false)
}

func (s *source) sheet() sheet.Sheet { return sheet.Sheet{Name: s.name, Text: s.text} }
