package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/journal"
	"folkmoot/session/report"
)

type exportCmd struct {
	File    string `arg:"" name:"file" help:"${session_file}"`
	As      string `required:"" enum:"csv,xlsx,json,themes,ballots,polis,qdpx,qdc" placeholder:"KIND" help:"${export_as}"`
	Edition string `default:"usual" enum:"usual,top-line,full,participants,publication,record" help:"${export_edition}"`
	Out     string `short:"o" placeholder:"FILE|FOLDER" help:"${export_out}"`
	Force   bool   `help:"${force}"`
}

// Run writes a session for other programs.
func (c exportCmd) Run(p *program) error {
	k := outbox.Kind(c.As)
	out := c.Out
	if out == "" {
		out = strings.TrimSuffix(c.File, filepath.Ext(c.File)) + k.Suffix() + k.Ending()
	}
	folder := k.Ending() == ".zip" && !strings.EqualFold(filepath.Ext(out), ".zip")
	if !folder {
		if err := p.free(out, c.Force); err != nil {
			return err
		}
	}
	kept, err := p.read(c.File)
	if err != nil {
		return err
	}
	o := outbox.Options{Edition: k.Usual(), Speaker: p.say}
	if c.Edition != "usual" {
		o.Edition = report.Edition(c.Edition)
	}
	f, err := outbox.Write(k, kept.State(), o)
	if err != nil {
		return err
	}
	size := len(f.Data)
	if folder {
		size, err = c.writeParts(p, out, f.Parts)
	} else {
		err = p.write(out, f.Data, c.Force)
	}
	if err != nil {
		return err
	}
	p.print(p.say.T("cli.export.done", "Written: {{.Path}} ({{.Size}} kB), by the rules of the edition “{{.Edition}}”", say.Args{"Path": out, "Size": (size + 999) / 1000, "Edition": string(o.Edition)}))
	if k == outbox.Ballots || k == outbox.Polis {
		p.warn(p.say.T("cli.export.ballots", "There are ballots in it. They are not linked to names, but somebody who knows how a person voted can find the rest of that ballot. Give it only to those who need it."))
	}
	for _, n := range f.Notes {
		p.warn(p.say.Say(n))
	}
	return nil
}

// writeParts puts the tables into a folder, all or, where one of them exists already, none.
func (c exportCmd) writeParts(p *program, folder string, parts map[string][]byte) (size int, err error) {
	names := slices.Sorted(maps.Keys(parts))
	for _, name := range names {
		if err := p.free(filepath.Join(folder, name), c.Force); err != nil {
			return 0, err
		}
	}
	if err := p.keeper.FS.MkdirAll(folder, 0o755); err != nil {
		return 0, &journal.Problem{Kind: journal.ErrUnwritable, Path: folder, Err: err}
	}
	for _, name := range names {
		if err := p.write(filepath.Join(folder, name), parts[name], c.Force); err != nil {
			return 0, err
		}
		size += len(parts[name])
	}
	return size, nil
}
