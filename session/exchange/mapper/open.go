package mapper

import (
	"path"
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/polis"
	"folkmoot/session/exchange/sheet"
)

// Source is what was chosen: a table that is mapped, or the files of a conversation or a survey, which need no mapping.
type Source struct {
	Table  Table
	Shape  Shape // Polis or AllOurIdeas, or none
	Files  []string
	talk   polis.Conversation
	survey survey
	notes  []Note
	unused []Left
}

// Known reports whether the files need no mapping.
func (s Source) Known() bool { return s.Shape != NoShape }

// Name names the files in words.
func (s Source) Name() string { return strings.Join(s.Files, ", ") }

// Open reads files that belong together: one table, or all that there is of a Polis conversation or of an All Our Ideas
// survey. The error is an *exchange.Error.
func Open(files []File, o ReadOptions) (Source, error) {
	parts, texts := kinds(files)
	switch {
	case len(parts) > 0:
		return openPolis(files, parts)
	case texts.known():
		return openSurvey(files, texts)
	case len(files) == 0:
		return Source{}, fail("", "nofile", "No file was chosen.", nil)
	case len(files) > 1:
		return Source{}, fail(base(files[1].Name), "several", "{{.File}}: It does not belong to {{.Other}}. Choose one table at a time, or the files of one Polis conversation or All Our Ideas survey.", map[string]any{"Other": base(files[0].Name)})
	}
	t, err := Read(files[0].Name, files[0].Data, o)
	return Source{Table: t, Files: []string{t.File}}, err
}

// Plan shows what will come in. The mapping is for a table alone.
func (s Source) Plan(m Mapping, o Options) Preview {
	var p Preview
	switch s.Shape {
	case Polis:
		p = s.planPolis(o)
	case AllOurIdeas:
		p = s.planSurvey(o)
	default:
		return Plan(s.Table, m, o)
	}
	p.File, p.Shape = s.Name(), s.Shape
	p.LeftOut = append(slices.Clone(s.unused), p.LeftOut...)
	p.Notes = append(slices.Clone(s.notes), p.Notes...)
	return p
}

// Beside are the names that the other files of the same conversation or survey would have. Those that exist can be handed
// to Open as well.
func Beside(name string) []string {
	name = strings.ReplaceAll(name, `\`, "/")
	folder, file := path.Split(name)
	ending := path.Ext(file)
	stem := strings.TrimSuffix(file, ending)
	if !strings.EqualFold(ending, ".csv") {
		return nil
	}
	for _, family := range [][]string{{"_ideas", "_votes"}, {"participants-votes", "comments", "votes", "summary", "comment-groups"}} {
		for _, end := range family {
			before, ok := strings.CutSuffix(stem, end)
			if !ok || before != "" && end[0] != '_' && !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "_") {
				continue
			}
			var out []string
			for _, other := range family {
				if other != end {
					out = append(out, folder+before+other+ending)
				}
			}
			return out
		}
	}
	return nil
}

// kinds finds the files of a conversation and of a survey by their heads. A file that cannot be read as text is of neither
// kind; Read says why.
func kinds(files []File) (map[polis.Kind]int, surveyFiles) {
	parts, texts := map[polis.Kind]int{}, surveyFiles{ideas: -1, votes: -1}
	for i, f := range files {
		text, _, err := exchange.Plain(base(f.Name), f.Data, polis.MaxBytes)
		if err != nil {
			continue
		}
		row, err := sheet.Sheet{Name: base(f.Name), Text: text}.Head()
		if err != nil || row == nil {
			continue
		}
		if k := polis.KindOf(row); k != polis.Unknown {
			parts[k] = i
		}
		texts.see(i, sheet.NewHead(row))
	}
	for _, alone := range []polis.Kind{polis.SummaryFile, polis.CommentsFile, polis.GroupsFile} {
		if _, ok := parts[alone]; ok && len(files) == 1 {
			return nil, texts // without votes it is a table like others: its columns are known, and its lines can be told
		}
	}
	return parts, texts
}

// leaveFile lists a file that is none of those that belong together.
func (s *Source) leaveFile(name string) {
	s.unused = append(s.unused, Left{File: base(name), Key: "mapper.left.file", English: "it is none of the files that belong together"})
}
