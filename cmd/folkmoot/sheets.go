package main

import (
	"path/filepath"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/report"
	"folkmoot/session/report/sheets"
)

type sheetsCmd struct {
	File  string   `arg:"" name:"file" help:"${session_file}"`
	What  []string `placeholder:"KIND,…" help:"${sheets_what}"`
	Out   string   `short:"o" placeholder:"PDF|FOLDER" help:"${sheets_out}"`
	Start string   `placeholder:"HH:MM" help:"${sheets_start}"`
	Slips int      `default:"6" help:"${sheets_slips}"`
	Each  int      `default:"3" help:"${sheets_each}"`
	Blank int      `help:"${sheets_blank}"`
	Font  string   `placeholder:"FILE.ttf" help:"${font}"`
	Force bool     `help:"${force}"`
}

// Run prints sheets: all into one PDF, or a PDF of each kind into a folder.
func (c sheetsCmd) Run(p *program) error {
	kept, err := p.read(c.File)
	if err != nil {
		return err
	}
	kinds, err := c.kinds(kept.State())
	if err != nil {
		return err
	}
	font, err := p.font(c.Font)
	if err != nil {
		return err
	}
	choice := sheets.Choice{Start: c.Start, PerPage: c.Slips, Each: c.Each, Blank: c.Blank}
	type file struct {
		path string
		set  report.SheetSet
	}
	var files []file
	add := func(path string, kinds ...sheets.Kind) error {
		if err := p.free(path, c.Force); err != nil {
			return err
		}
		set, err := report.Sheets(kept.State(), choice, report.Options{Speaker: p.say, Font: font}, kinds...)
		files = append(files, file{path, set})
		return err
	}
	switch {
	case c.Out == "":
		err = add(strings.TrimSuffix(c.File, filepath.Ext(c.File))+"-sheets.pdf", kinds...)
	case strings.EqualFold(filepath.Ext(c.Out), ".pdf"):
		err = add(c.Out, kinds...)
	default:
		for _, k := range kinds {
			if err = add(filepath.Join(c.Out, sheets.FileName(k)+".pdf"), k); err != nil {
				break
			}
		}
	}
	if err != nil { // before anything is written
		return err
	}
	if c.Out != "" && !strings.EqualFold(filepath.Ext(c.Out), ".pdf") {
		if err := p.keeper.FS.MkdirAll(c.Out, 0o755); err != nil {
			return &journal.Problem{Kind: journal.ErrUnwritable, Path: c.Out, Err: err}
		}
	}
	for _, f := range files {
		if err := p.write(f.path, f.set.PDF, c.Force); err != nil {
			return err
		}
		p.print(p.say.N("cli.sheets.done", len(f.set.Result.Pages), "Sheets: {{.Path}} ({{.N}} page)", "Sheets: {{.Path}} ({{.N}} pages)", say.Args{"Path": f.path}))
		for _, note := range f.set.Notes(p.say) {
			p.warn(note)
		}
	}
	return nil
}

// kinds are those that were asked for, or all that the session has something for.
func (c sheetsCmd) kinds(s *session.State) ([]sheets.Kind, error) {
	var out []sheets.Kind
	for _, name := range c.What {
		k := sheets.Kind(strings.ToLower(strings.TrimSpace(name)))
		if err := sheets.Possible(s, k); err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	if len(out) > 0 {
		return out, nil
	}
	for _, k := range sheets.Kinds() {
		if sheets.Possible(s, k) == nil {
			out = append(out, k)
		}
	}
	return out, nil
}
