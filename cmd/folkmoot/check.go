package main

import (
	"encoding/json"
	"fmt"

	"folkmoot/internal/say"
	"folkmoot/session/journal"
)

type checkCmd struct {
	File string `arg:"" name:"file" help:"${session_file}"`
	JSON bool   `name:"json" help:"${json}"`
}

// Run checks a file and ends with a code that says how it is.
func (c checkCmd) Run(p *program) error {
	v := journal.Check(p.keeper.FS, c.File)
	if c.JSON {
		if err := p.printJSON(v); err != nil {
			return err
		}
		return exit(v.ExitCode())
	}
	if v.Err != nil {
		p.tell(v.Err)
		return exit(v.ExitCode())
	}
	p.print(p.verdict(v))
	for _, d := range v.Damage {
		p.print("  " + p.say.Say(damage(d)))
		if d.Missing != nil {
			p.print("  " + p.say.Say(gone(*d.Missing)))
		}
	}
	if v.State == journal.Damaged {
		p.print("  " + p.say.T("cli.damaged.hint", "folkmoot salvage FILE --out NEW.moot saves what is whole."))
	}
	return exit(v.ExitCode())
}

// damage and gone let what was found be spoken like an error.
type damage journal.Damage

func (d damage) Error() string                             { return d.Why }
func (d damage) Message() (string, string, map[string]any) { return journal.Damage(d).Message() }

type gone journal.Range

func (g gone) Error() string                             { return fmt.Sprint(g.From, " to ", g.To) }
func (g gone) Message() (string, string, map[string]any) { return journal.Range(g).Message() }

func (p *program) verdict(v journal.Verdict) string {
	args := say.Args{"Path": v.File, "SHA256": v.SHA256}
	var out string
	switch {
	case v.State == journal.Damaged && len(v.Damage) == 0:
		out = p.say.T("cli.check.seal", "{{.Path}} is damaged: its seal does not fit what stands before it.", args)
	case v.State == journal.Damaged:
		out = p.say.N("cli.check.damaged", v.Actions, "{{.Path}} is damaged. {{.N}} action in it is whole.", "{{.Path}} is damaged. {{.N}} actions in it are whole.", args)
	case v.State == journal.Unfinished:
		out = p.say.N("cli.check.unfinished", v.Actions, "{{.Path}} has {{.N}} whole action and an unfinished end, as after a power cut. Opening it sets the end aside.",
			"{{.Path}} has {{.N}} whole actions and an unfinished end, as after a power cut. Opening it sets the end aside.", args)
	default:
		out = p.say.N("cli.check.sound", v.Actions, "{{.Path}} is sound: {{.N}} action.", "{{.Path}} is sound: {{.N}} actions.", args)
	}
	if v.Seal != nil && v.Seal.Holds {
		out += " " + p.say.T("cli.check.sealed", "Its seal holds.")
	}
	return out + "\n  SHA-256 " + v.SHA256
}

func (p *program) printJSON(v any) error {
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

type salvageCmd struct {
	File string `arg:"" name:"file" help:"${session_file}"`
	Out  string `required:"" placeholder:"NEW.moot" help:"${out_session}"`
}

// Run saves what is whole in a damaged file. It never writes over a file: what is lost twice is lost for good.
func (c salvageCmd) Run(p *program) error {
	if !isSession(c.Out) {
		return &misuse{err: refusal("ending", "The name of a session ends in .moot; “{{.Path}}” does not.", map[string]any{"Path": c.Out})}
	}
	if _, err := p.keeper.FS.Stat(c.Out); err == nil {
		return refusal("salvage.exists", "There is already a file {{.Path}}. Give another name: what is saved is never written over a file.", map[string]any{"Path": c.Out})
	}
	r, err := journal.Salvage(p.keeper.FS, c.File, c.Out)
	if err != nil {
		return err
	}
	p.print(p.say.N("cli.salvage.done", r.Saved, "{{.N}} action saved in {{.Path}}; {{.From}} is left as it was.", "{{.N}} actions saved in {{.Path}}; {{.From}} is left as it was.",
		say.Args{"Path": r.To, "From": r.From}))
	for _, lost := range r.Lost {
		p.print("  " + p.say.Say(gone(lost)))
	}
	if len(r.Damage) == 0 && r.Torn == nil {
		p.print("  " + p.say.T("cli.salvage.sound", "Nothing in it was damaged."))
	}
	return nil
}
