package main

import (
	"path/filepath"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/journal"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
)

type reportCmd struct {
	File  string `arg:"" name:"file" help:"${session_file}"`
	Out   string `placeholder:"FILE.pdf" help:"${out_pdf}"`
	Font  string `placeholder:"FILE.ttf" help:"${font}"`
	Force bool   `help:"${force}"`
}

// Run writes a session's report.
func (c reportCmd) Run(p *program) error {
	out := c.Out
	if out == "" {
		out = strings.TrimSuffix(c.File, filepath.Ext(c.File)) + ".pdf"
	}
	return p.writeReport(c.File, out, c.Font, c.Force)
}

// writeReport writes the report of a session's file and says where.
func (p *program) writeReport(moot, pdf, fontFile string, force bool) error {
	if err := p.free(pdf, force); err != nil {
		return err
	}
	kept, err := p.read(moot)
	if err != nil {
		return err
	}
	font, err := p.font(fontFile)
	if err != nil {
		return err
	}
	data, r, err := report.PDF(kept.State(), report.Options{
		Font: font, Speaker: p.say, Hash: journal.Check(p.keeper.FS, moot).SHA256, AppVersion: version,
	})
	if err != nil {
		return err
	}
	if err := p.write(pdf, data, force); err != nil {
		return err
	}
	p.print(p.say.N("cli.report.done", r.Pages, "Report: {{.Path}} ({{.N}} page, {{.Size}} kB)", "Report: {{.Path}} ({{.N}} pages, {{.Size}} kB)",
		say.Args{"Path": pdf, "Size": (len(data) + 999) / 1000}))
	for _, m := range r.Missing {
		p.warn(p.say.T("cli.report.missing", "The fonts lack a character of the session: {{.Rune}}. The report says so where it would stand.", say.Args{"Rune": string(m.Rune)}))
	}
	return nil
}

// read opens a session for reading, which holds no file open, and says what is wrong with it.
func (p *program) read(path string) (*keeper.Kept, error) {
	kept, err := p.keeper.Read(path)
	if err != nil {
		return nil, err
	}
	for _, n := range kept.Notices() {
		p.warn(p.say.Say(n))
	}
	return kept, nil
}
