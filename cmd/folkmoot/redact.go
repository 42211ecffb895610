package main

import (
	"strconv"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/journal"
	"folkmoot/session/redactlog"
)

type redactCmd struct {
	File  string `arg:"" name:"file" help:"${session_file}"`
	Log   string `placeholder:"FILE.csv" help:"${redact_log}"`
	Apply string `placeholder:"FILE.csv" help:"${redact_apply}"`
	Force bool   `help:"${force}"`
}

// maxTable is the most bytes of a table that is read.
const maxTable = 16 << 20

// Run lists the places of a session that may tell who is meant, decides about them, or writes the log of replacements.
func (c redactCmd) Run(p *program) error {
	if c.Log != "" {
		if err := p.free(c.Log, c.Force); err != nil {
			return err
		}
	}
	s, err := c.state(p)
	if err != nil {
		return err
	}
	if c.Log != "" {
		return c.writeLog(p, s)
	}
	if c.Apply == "" {
		c.list(p, s)
	}
	return nil
}

// state is the session as it is, or as it is once the decisions are made.
func (c redactCmd) state(p *program) (s *session.State, err error) {
	if c.Apply == "" {
		kept, err := p.read(c.File)
		if err != nil {
			return nil, err
		}
		return kept.State(), nil
	}
	data, err := p.readFile(c.Apply, maxTable)
	if err != nil {
		return nil, err
	}
	lines, err := redactlog.Read(data)
	if err != nil {
		return nil, err
	}
	kept, err := p.keeper.Open(c.File)
	if err != nil {
		return nil, err
	}
	defer func() {
		if e := kept.Close(); err == nil {
			err = e
		}
	}()
	if kept.ReadOnly() != "" {
		return nil, locked(kept)
	}
	for _, n := range kept.Notices() {
		p.warn(p.say.Say(n))
	}
	decisions, err := redactlog.Decide(kept.State().RedactionSpots(nil), lines)
	if err != nil {
		return nil, err
	}
	if err := do(kept, decisions); err != nil {
		return nil, err
	}
	s = kept.State()
	p.print(p.say.N("cli.redact.applied", len(lines), "{{.N}} place decided about; {{.Open}} not decided.", "{{.N}} places decided about; {{.Open}} not decided.", say.Args{"Open": s.Undecided()}))
	return s, nil
}

func (c redactCmd) list(p *program, s *session.State) {
	spots := s.RedactionSpots(nil)
	open := 0
	for i, x := range spots {
		then := redactlog.ChoiceName("", p.say)
		if x.Decision == nil {
			open++
		} else if then = redactlog.ChoiceName(x.Decision.Choice, p.say); x.Decision.With != "" {
			then += ": " + x.Decision.With
		}
		p.print(strings.Join([]string{strconv.Itoa(i + 1), redactlog.KindName(x.Kind, p.say), oneCell(x.Words), redactlog.Where(s, x.Text.TextKey, p.say), then}, "\t"))
	}
	p.warn(p.say.N("cli.redact.listed", len(spots), "{{.N}} place may tell who is meant; {{.Open}} not decided. Names that are written like other words are not found: read the report too.",
		"{{.N}} places may tell who is meant; {{.Open}} not decided. Names that are written like other words are not found: read the report too.", say.Args{"Open": open}))
}

func oneCell(text string) string { return strings.Join(strings.Fields(text), " ") }

func (c redactCmd) writeLog(p *program, s *session.State) error {
	data, err := redactlog.CSV(s, p.say)
	if err != nil {
		return &journal.Problem{Kind: journal.ErrUnwritable, Path: c.Log, Err: err}
	}
	if err := p.write(c.Log, data, c.Force); err != nil {
		return err
	}
	n := len(s.RedactionLog())
	p.print(p.say.N("cli.redact.log", n, "Log of {{.N}} replacement: {{.Path}}. It holds the originals: keep it apart from the report.", "Log of {{.N}} replacements: {{.Path}}. It holds the originals: keep it apart from the report.", say.Args{"Path": c.Log}))
	return nil
}
