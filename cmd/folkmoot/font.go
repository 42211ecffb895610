package main

import (
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/report"
)

// font is the one in a file that is named, else the one of the settings. One of the settings that cannot be used is
// told, and the work is done without it.
func (p *program) font(path string) (*report.Font, error) {
	if path != "" {
		data, err := disk.ReadFile(p.keeper.FS, path, report.MaxFont)
		if err != nil {
			return nil, &journal.Problem{Kind: journal.ErrMissing, Path: path, Err: err}
		}
		return report.ReadFont(data)
	}
	lib, err := p.library()
	if err != nil {
		return nil, nil //nolint:nilerr // whatever is wrong with the library, a report can be written without it
	}
	data, err := lib.Font()
	if err != nil {
		p.warn(p.say.Say(err))
		return nil, nil
	}
	if data == nil {
		return nil, nil
	}
	f, err := report.ReadFont(data)
	if err != nil {
		p.warn(p.say.Say(err))
		return nil, nil
	}
	return f, nil
}
