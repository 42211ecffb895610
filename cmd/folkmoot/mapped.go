package main

import (
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/session/exchange"
	"folkmoot/session/exchange/mapper"
)

// mapped is a file, or files that belong together, with what their columns hold.
type mapped struct {
	src     mapper.Source
	mapping mapper.Mapping
}

// sources reads the files: those of a conversation or a survey together, and any other by itself.
func (c importCmd) sources(p *program) ([]mapped, error) {
	var files []mapper.File
	for _, path := range c.Ideas {
		data, err := p.readFile(path, mapper.MaxBytes)
		if err != nil {
			return nil, err
		}
		files = append(files, mapper.File{Name: filepath.Base(path), Data: data})
	}
	read := mapper.ReadOptions{Sheet: c.Sheet}
	if len(files) > 1 {
		if src, err := mapper.Open(files, read); err == nil && src.Known() {
			return []mapped{{src: src}}, nil
		}
	}
	var out []mapped
	for _, f := range files {
		src, err := mapper.Open([]mapper.File{f}, read)
		if err != nil {
			return nil, err
		}
		m, err := c.mapping(src)
		if err != nil {
			return nil, err
		}
		out = append(out, mapped{src, m})
	}
	return out, nil
}

// mapping is what the columns seem to hold, as far as the person did not say it. Nobody looks at a guess here, so one that
// does not follow from the names of the columns is not taken.
func (c importCmd) mapping(src mapper.Source) (mapper.Mapping, error) {
	if src.Known() {
		return mapper.Mapping{}, nil
	}
	t := src.Table
	m := mapper.Suggest(t)
	said := slices.Clone(c.Map)
	if c.Column != "" {
		said = append(said, "idea="+c.Column)
	}
	if slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, "idea=") || strings.HasPrefix(s, "text=") }) {
		for i, r := range m.Roles {
			if r == mapper.Idea || r == mapper.Column {
				m = m.With(i, mapper.Ignore)
			}
		}
	}
	for _, s := range said {
		what, column, _ := strings.Cut(s, "=")
		role := mapper.Role(strings.TrimSpace(what))
		if role == "text" {
			role = mapper.Idea
		}
		if !role.Known() || role == mapper.Ignore {
			return m, &misuse{command: "import", err: refusal("map", "“{{.What}}” is nothing that a column can hold. It can hold: {{.Roles}}.", map[string]any{"What": what, "Roles": roleNames()})}
		}
		at, ok := t.ColumnOf(column)
		if !ok {
			return m, &exchange.Error{File: t.File, Line: 1, Column: 1, Key: "import.nocolumn", English: "{{.File}}, line {{.Line}}, column {{.Column}}: There is no column “{{.Asked}}”. The file has: {{.Columns}}.", Args: map[string]any{"Asked": column, "Columns": t.Columns()}}
		}
		m = m.With(at, role)
	}
	if m.Guess && !c.DryRun {
		return m, &exchange.Error{File: t.File, Line: 1, Column: 1, Key: "import.column", English: "{{.File}}, line {{.Line}}, column {{.Column}}: No column of this table is known to hold ideas. It has: {{.Columns}}. Name the column, by its name or its number.", Args: map[string]any{"Columns": t.Columns()}}
	}
	return m, nil
}

func roleNames() string {
	var out []string
	for _, r := range mapper.Roles() {
		if r != mapper.Ignore {
			out = append(out, string(r))
		}
	}
	return strings.Join(out, ", ")
}
