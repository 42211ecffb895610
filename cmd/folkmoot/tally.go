package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/session/exchange/elections"
	"folkmoot/session/exchange/elections/tally"
)

type tallyCmd struct {
	Files   []string `arg:"" name:"files" help:"${tally_files}"`
	Seats   int      `placeholder:"K" help:"${tally_seats}"`
	Approve []string `placeholder:"LIST" help:"${tally_approve}"`
	All     bool     `help:"${tally_all}"`
	JSON    bool     `name:"json" help:"${json}"`
}

// talliedElections is what --json prints.
type talliedElections struct {
	Elections []tally.Tally `json:"elections"`
}

// Run counts elections that others held. It writes nothing.
func (c tallyCmd) Run(p *program) error {
	files, err := c.load(p)
	if err != nil {
		return err
	}
	all, err := elections.ReadAll(files...)
	if err != nil {
		return err
	}
	out := talliedElections{Elections: []tally.Tally{}}
	for _, e := range all {
		t, err := tally.Count(e, tally.Options{Seats: c.Seats, Approve: c.Approve})
		if err != nil {
			return err
		}
		out.Elections = append(out.Elections, t)
	}
	if c.JSON {
		return p.printJSON(out)
	}
	for i, t := range out.Elections {
		if i > 0 {
			p.print("")
		}
		(&tallied{p: p, t: t, all: c.All}).print()
	}
	return nil
}

// load reads the files that were named, those of folders, and what lies beside a file of votes.
func (c tallyCmd) load(p *program) ([]elections.File, error) {
	var files []elections.File
	seen := map[string]bool{}
	add := func(path string, ifKnown bool) error {
		if seen[filepath.Clean(path)] {
			return nil // nothing is counted twice
		}
		data, err := p.readFile(path, elections.MaxBytes)
		if err != nil {
			return err
		}
		f := elections.File{Name: filepath.ToSlash(path), Data: data}
		if ifKnown && !elections.Known(f) {
			return nil
		}
		seen[filepath.Clean(path)] = true
		files = append(files, f)
		return nil
	}
	for _, path := range c.Files {
		info, err := p.keeper.FS.Stat(path)
		if err == nil && info.IsDir() {
			if err := p.eachIn(path, func(inside string) error { return add(inside, true) }); err != nil {
				return nil, err
			}
			continue
		}
		if err := add(path, false); err != nil {
			return nil, err
		}
		for _, beside := range elections.Beside(filepath.ToSlash(path)) {
			beside = filepath.FromSlash(beside)
			if _, err := p.keeper.FS.Stat(beside); errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err := add(beside, true); err != nil {
				return nil, err
			}
		}
	}
	if len(files) == 0 {
		return nil, refusal("tally.folder", "There is no file of votes in {{.Path}}. What can be counted: PrefLib (.soc, .soi, .toc, .toi, .cat), Pabulib (.pb), and the CSV files of Polis and All Our Ideas.", map[string]any{"Path": strings.Join(c.Files, ", ")})
	}
	return files, nil
}

// eachIn visits the files of a folder that may hold votes, in the order of their names.
func (p *program) eachIn(folder string, visit func(path string) error) error {
	entries, err := p.keeper.FS.ReadDir(folder)
	if err != nil {
		return refusal("tally.unreadable", "The folder {{.Path}} cannot be read: {{.Why}}.", map[string]any{"Path": folder, "Why": err.Error()})
	}
	endings := []string{".soc", ".soi", ".toc", ".toi", ".cat", ".pb", ".csv"}
	for _, entry := range entries {
		if entry.IsDir() || !slices.Contains(endings, strings.ToLower(filepath.Ext(entry.Name()))) {
			continue
		}
		if err := visit(filepath.Join(folder, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
