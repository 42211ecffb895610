package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"folkmoot/internal/say"
)

// misuse is a command line that cannot be understood.
type misuse struct {
	err     error
	command string // that was being given, or empty
}

func (m *misuse) Error() string { return m.err.Error() }
func (m *misuse) Unwrap() error { return m.err }

// misread is what the parser did not understand.
func misread(err error) error {
	m := &misuse{err: err}
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Selected() != nil {
		m.command = parse.Context.Selected().Name
	}
	return m
}

// The parser speaks to programmers; these are its sentences.
var (
	noCommand = regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean (.*)\?)?$`)
	noOption  = regexp.MustCompile(`^unknown flag (.*?)(?:, did you mean (.*)\?)?$`)
	noNumber  = regexp.MustCompile(`^(--\S+): expected a valid .* int but got "?(.*?)"?$`)
	expected  = regexp.MustCompile(`^(?:expected|missing flags:) "?(.*?)"?$`)
)

// misused says in plain words what is wrong with a command line.
func (p *program) misused(m *misuse) string {
	var explained say.Explainer
	if errors.As(m.err, &explained) {
		return p.say.Say(m.err)
	}
	text := m.err.Error()
	if found := noCommand.FindStringSubmatch(text); found != nil {
		args := say.Args{"Word": found[1], "Other": plainList(found[2])}
		switch {
		case m.command != "":
			return p.say.T("cli.misuse.more", "“{{.Word}}” is one thing more than “folkmoot {{.Command}}” takes.", args, say.Args{"Command": m.command})
		case found[2] != "":
			return p.say.T("cli.misuse.command.near", "There is no command “{{.Word}}”. Did you mean {{.Other}}?", args)
		}
		return p.say.T("cli.misuse.command", "There is no command “{{.Word}}”.", args)
	}
	if found := noOption.FindStringSubmatch(text); found != nil {
		args := say.Args{"Word": found[1], "Other": plainList(found[2])}
		if found[2] != "" {
			return p.say.T("cli.misuse.option.near", "There is no option {{.Word}}. Did you mean {{.Other}}?", args)
		}
		return p.say.T("cli.misuse.option", "There is no option {{.Word}}.", args)
	}
	if found := noNumber.FindStringSubmatch(text); found != nil {
		return p.say.T("cli.misuse.number", "{{.Option}} takes a number; “{{.Word}}” is none.", say.Args{"Option": found[1], "Word": found[2]})
	}
	if found := expected.FindStringSubmatch(text); found != nil {
		return p.say.T("cli.misuse.missing", "Something is missing: {{.What}}", say.Args{"What": found[1]})
	}
	return p.say.T("cli.misuse.other", "This cannot be understood: {{.Why}}.", say.Args{"Why": text})
}

func plainList(words string) string { return strings.ReplaceAll(words, `"`, "") }
