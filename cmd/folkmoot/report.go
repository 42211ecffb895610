package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session/journal"
	"folkmoot/session/journal/disk"
	"folkmoot/session/keeper"
	"folkmoot/session/report"
	"folkmoot/session/report/press"
)

type reportCmd struct {
	Files    []string `arg:"" name:"file" help:"${session_files}"`
	Edition  []string `placeholder:"EDITION,…" help:"${editions}"`
	Format   []string `placeholder:"FORMAT,…" help:"${formats}"`
	Everyone bool     `help:"${for_everyone}"`
	Without  []string `placeholder:"PART,…" help:"${without_parts}"`
	Out      string   `placeholder:"FILE|FOLDER" help:"${out_report}"`
	Font     string   `placeholder:"FILE.ttf" help:"${font}"`
	Force    bool     `help:"${force}"`
}

// sheet is one report that was asked for.
type sheet struct {
	moot    string
	edition report.Edition
	format  press.Format
	out     string
}

// Run writes the reports of one session or of many. One that fails does not keep the others from being written.
func (c reportCmd) Run(p *program) error {
	ask, err := c.asked()
	if err != nil {
		return err
	}
	font, err := p.font(c.Font)
	if err != nil {
		return err
	}
	if len(ask) > 1 && c.Out != "" {
		if err := p.keeper.FS.MkdirAll(c.Out, 0o755); err != nil {
			return &journal.Problem{Kind: journal.ErrUnwritable, Path: c.Out, Err: err}
		}
	}
	without, err := c.parts()
	if err != nil {
		return err
	}
	var kept *keeper.Kept
	last, failed := "", 0
	for _, x := range ask {
		if x.moot != last || kept == nil {
			if kept, err = p.read(x.moot); err != nil {
				kept = nil
			}
			last = x.moot
		}
		if kept != nil {
			o := report.Options{Font: font, Speaker: p.say, Edition: x.edition, Without: without, Hash: journal.Check(p.keeper.FS, x.moot).SHA256, AppVersion: version}
			if c.Everyone {
				err = p.forEveryone(kept, o, x.out)
			} else {
				err = p.putReport(kept, o, x.format, x.out, c.Force)
			}
		}
		if err != nil {
			if len(ask) == 1 {
				return err
			}
			failed++
			p.warn(p.say.Say(err))
		}
	}
	if failed > 0 {
		return refusal("reports", "{{.Failed}} of {{.All}} reports could not be written; the lines above say why.", map[string]any{"Failed": failed, "All": len(ask)})
	}
	return nil
}

// asked lists the reports that were asked for, each with its place.
func (c reportCmd) asked() ([]sheet, error) {
	editions, err := c.editions()
	if err != nil {
		return nil, err
	}
	formats, err := c.formats()
	if err != nil {
		return nil, err
	}
	var out []sheet
	for _, moot := range c.Files {
		for _, e := range editions {
			for _, f := range formats {
				out = append(out, sheet{moot: moot, edition: e, format: f})
			}
		}
	}
	taken := map[string]string{}
	for i, x := range out {
		out[i].out = c.place(x, len(out) == 1)
		if other, twice := taken[out[i].out]; twice {
			return nil, refusal("samename", "The reports of {{.One}} and {{.Other}} would have the same name {{.Path}}. Write them into different folders.", map[string]any{"One": other, "Other": x.moot, "Path": out[i].out})
		}
		taken[out[i].out] = x.moot
	}
	return out, nil
}

// place is where a report goes: one alone may be given its name, several lie in a folder or beside their sessions.
func (c reportCmd) place(x sheet, alone bool) string {
	if alone && c.Out != "" && !os.IsPathSeparator(c.Out[len(c.Out)-1]) {
		return c.Out
	}
	base := strings.TrimSuffix(x.moot, filepath.Ext(x.moot))
	if c.Out != "" {
		base = filepath.Join(c.Out, filepath.Base(base))
	}
	if c.Everyone {
		return press.FolderName(base, x.edition)
	}
	return press.FileName(base, x.edition, x.format)
}

func (c reportCmd) editions() ([]report.Edition, error) {
	var out []report.Edition
	for _, name := range c.Edition {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "all" {
			out = append(out, report.Editions()...)
			continue
		}
		e := report.Edition(name)
		if len(e.Rights().Sections) == 0 || name == "" {
			return nil, &misuse{err: refusal("edition", "There is no edition “{{.Name}}”. There are: {{.Known}}.", map[string]any{"Name": name, "Known": names(report.Editions(), "all")})}
		}
		out = append(out, e)
	}
	if len(out) == 0 {
		out = []report.Edition{report.Full}
	}
	return out, nil
}

func (c reportCmd) formats() ([]press.Format, error) {
	if c.Everyone {
		if len(c.Format) > 0 {
			return nil, &misuse{err: refusal("everyone", "--everyone writes a folder with the PDF, the web page and the tables. Leave out --format.", nil)}
		}
		return []press.Format{press.PDF}, nil
	}
	var out []press.Format
	for _, name := range c.Format {
		name = strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), ".")
		if name == "all" {
			out = append(out, press.Formats()...)
			continue
		}
		f, ok := press.FormatOf(name)
		if !ok {
			return nil, &misuse{err: refusal("format", "There is no format “{{.Name}}”. There are: {{.Known}}.", map[string]any{"Name": name, "Known": names(press.Formats(), "all")})}
		}
		out = append(out, f)
	}
	if f, ok := press.FormatOf(strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Out)), ".")); len(out) == 0 && ok {
		out = append(out, f) // the ending says it
	}
	if len(out) == 0 {
		out = []press.Format{press.PDF}
	}
	return out, nil
}

// parts are the sections to leave out.
func (c reportCmd) parts() (p report.Parts, err error) {
	for _, name := range c.Without {
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case "quotes":
			p.Quotes = true
		case "prompts":
			p.Prompts = true
		case "ideas":
			p.Ideas = true
		case "ballots":
			p.Ballots = true
		case "words":
			p.Words = true
		default:
			return p, &misuse{err: refusal("part", "There is no part “{{.Name}}” that can be left out. There are: {{.Known}}.", map[string]any{"Name": name, "Known": "quotes, prompts, ideas, ballots, words"})}
		}
	}
	return p, nil
}

func names[T ~string](list []T, more ...string) string {
	out := make([]string, 0, len(list)+len(more))
	for _, x := range list {
		out = append(out, string(x))
	}
	return strings.Join(append(out, more...), ", ")
}

// putReport writes one report and says where.
func (p *program) putReport(kept *keeper.Kept, o report.Options, f press.Format, out string, force bool) error {
	if err := p.free(out, force); err != nil {
		return err
	}
	data, r, err := press.Write(kept.State(), o, f)
	if err != nil {
		return err
	}
	if err := p.write(out, data, force); err != nil {
		return err
	}
	size := say.Args{"Path": out, "Size": (len(data) + 999) / 1000}
	if r.Pages > 0 {
		p.print(p.say.N("cli.report.done", r.Pages, "Report: {{.Path}} ({{.N}} page, {{.Size}} kB)", "Report: {{.Path}} ({{.N}} pages, {{.Size}} kB)", size))
	} else {
		p.print(p.say.T("cli.report.written", "Report: {{.Path}} ({{.Size}} kB)", size))
	}
	p.lacking(r)
	return nil
}

// forEveryone writes a folder for others. The folder must not be there yet, so that nothing of an older report stays in it.
func (p *program) forEveryone(kept *keeper.Kept, o report.Options, out string) error {
	files, r, err := press.Everyone(kept.State(), o)
	if err != nil {
		return err
	}
	parts := make([]disk.Part, len(files))
	for i, f := range files {
		parts[i] = disk.Part(f)
	}
	switch err := disk.WriteFolder(p.keeper.FS, out, parts); {
	case errors.Is(err, fs.ErrExist):
		return refusal("folderthere", "There is already a folder {{.Path}}. Nothing was written. Take it away, or name another one with --out.", map[string]any{"Path": out})
	case err != nil:
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: out, Err: err}
	}
	p.print(p.say.N("cli.report.everyone", len(files), "For everyone: {{.Path}} ({{.N}} file)", "For everyone: {{.Path}} ({{.N}} files)", say.Args{"Path": out}))
	p.lacking(r)
	return nil
}

// lacking says which characters could not be printed.
func (p *program) lacking(r report.Result) {
	for _, m := range r.Missing {
		p.warn(p.say.T("cli.report.missing", "The fonts lack a character of the session: {{.Rune}}. The report says so where it would stand.", say.Args{"Rune": string(m.Rune)}))
	}
}

// writeReport writes the full report of a session's file as a PDF and says where.
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
	return p.putReport(kept, report.Options{Font: font, Speaker: p.say, Hash: journal.Check(p.keeper.FS, moot).SHA256, AppVersion: version}, press.PDF, pdf, force)
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
