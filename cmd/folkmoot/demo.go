package main

import (
	"path/filepath"

	"folkmoot/internal/say"
	"folkmoot/session/demo"
	"folkmoot/session/journal"
	"folkmoot/session/keeper"
)

type demoCmd struct {
	Out   string `required:"" placeholder:"FOLDER" help:"${out_folder}"`
	Force bool   `help:"${force}"`
}

// Run plays the sample session and writes what comes of it.
func (c demoCmd) Run(p *program) error {
	moot, pdf := filepath.Join(c.Out, "sample.moot"), filepath.Join(c.Out, "sample.pdf")
	if err := p.keeper.FS.MkdirAll(c.Out, 0o755); err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: c.Out, Err: err}
	}
	force := c.Force || p.untouched(moot)
	if err := p.free(pdf, force); err != nil {
		return err
	}
	err := p.writeSession(moot, force, func(temp string) (*keeper.Kept, error) { return demo.Play(p.keeper.FS, temp, version) })
	if err != nil {
		return err
	}
	p.print(p.say.T("cli.demo.session", "Session: {{.Path}}", say.Args{"Path": moot}))
	return p.writeReport(moot, pdf, "", force)
}

// untouched reports whether a file is a sample session in which nobody worked: what an earlier demo left may be
// replaced, what a person did with it may not.
func (p *program) untouched(path string) bool {
	v := journal.Check(p.keeper.FS, path)
	if v.State != journal.Sound || v.Seal == nil || v.Seal.After > 0 {
		return false
	}
	kept, err := p.keeper.Read(path)
	if err != nil {
		return false
	}
	return kept.State().Details.Sample
}
