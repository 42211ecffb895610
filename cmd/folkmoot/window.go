package main

import (
	"folkmoot/internal/say"
	"folkmoot/session/journal"
)

type openCmd struct {
	File string `arg:"" optional:"" name:"file" help:"${session_file}"`
}

// Run opens the window.
func (c openCmd) Run(p *program) error {
	if c.File != "" {
		if _, err := p.keeper.FS.Stat(c.File); err != nil {
			return &journal.Problem{Kind: journal.ErrMissing, Path: c.File, Err: err}
		}
	}
	return p.openWindow(windowArgs{path: c.File})
}

type sampleCmd struct{}

// Run opens the window on the sample session.
func (sampleCmd) Run(p *program) error { return p.openWindow(windowArgs{sample: true}) }

func (p *program) openWindow(a windowArgs) error {
	if !p.display {
		return refusal("display", "There is no display here, so the window cannot open. The commands that “folkmoot --help” lists work without one.", nil)
	}
	lib, err := p.library()
	if err != nil {
		return err
	}
	a.keeper, a.library, a.say, a.system = p.keeper, lib, p.say, say.Known(systemLanguage())
	return p.window(a)
}

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(p *program) error {
	p.print("folkmoot " + version)
	return nil
}
