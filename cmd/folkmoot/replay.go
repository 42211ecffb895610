package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"folkmoot/internal/say"
	"folkmoot/session/demo"
	"folkmoot/session/framework"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/replay"
)

type replayCmd struct {
	Script string `arg:"" name:"script" help:"${script_file}"`
	Out    string `required:"" placeholder:"FILE.moot" help:"${out_session}"`
	PDF    string `name:"pdf" placeholder:"FILE.pdf" help:"${also_pdf}"`
	Force  bool   `help:"${force}"`
}

// Run plays a script into a new file.
func (c replayCmd) Run(p *program) error {
	script, err := p.readFile(c.Script, replay.MaxScript)
	if err != nil {
		return err
	}
	if c.PDF != "" {
		if err := p.free(c.PDF, c.Force); err != nil {
			return err
		}
	}
	lib, err := p.library()
	if err != nil {
		return err
	}
	var played struct{ actions, ideas int }
	err = p.writeSession(c.Out, c.Force, func(temp string) (*keeper.Kept, error) {
		kept, err := demo.Script(p.keeper.FS, filepath.Base(c.Script), script, temp, version, func(id string) (framework.Framework, bool) {
			return find(lib.Catalogue(), id)
		})
		if err == nil {
			played.actions, played.ideas = len(kept.Records()), len(kept.State().Ideas)
		}
		return kept, err
	})
	if err != nil {
		return err
	}
	p.print(p.say.T("cli.replay.done", "Session: {{.Path}} ({{.Actions}} actions, {{.Ideas}} ideas)", say.Args{"Path": c.Out, "Actions": played.actions, "Ideas": played.ideas}))
	if c.PDF == "" {
		return nil
	}
	return p.writeReport(c.Out, c.PDF, "", c.Force)
}

// readFile reads a file that a person named.
func (p *program) readFile(path string, limit int64) ([]byte, error) {
	data, err := disk.ReadFile(p.keeper.FS, path, limit)
	switch {
	case err == nil:
		return data, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, &journal.Problem{Kind: journal.ErrMissing, Path: path, Err: err}
	case errors.Is(err, disk.ErrTooLarge):
		return nil, refusal("large", "{{.File}} is larger than {{.Most}} megabytes, which is the most that is read. Check that it is the right file, or split it.",
			map[string]any{"File": filepath.Base(path), "Most": limit >> 20})
	}
	return nil, &journal.Problem{Kind: journal.ErrUnreadable, Path: path, Err: err}
}
