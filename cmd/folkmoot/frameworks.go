package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
)

type frameworksCmd struct {
	Export string `placeholder:"ID" help:"${export}"`
	Out    string `placeholder:"FILE.toml" help:"${out_framework}"`
	Force  bool   `help:"${force}"`
}

// Run lists the frameworks or prints one.
func (c frameworksCmd) Run(p *program) error {
	if c.Export != "" {
		return c.export(p)
	}
	lib, err := p.library()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, e := range lib.Catalogue().List() {
		questions := 0
		for _, f := range e.Factors {
			questions += len(f.Prompts)
		}
		fmt.Fprintln(w, strings.Join([]string{
			e.ID + "@" + strconv.Itoa(e.Version), e.Name, e.Kind,
			p.say.N("cli.frameworks.minutes", e.Minutes(), "{{.N}} minute", "{{.N}} minutes"),
			p.say.N("cli.frameworks.questions", questions, "{{.N}} question", "{{.N}} questions"),
			p.origin(e),
		}, "\t"))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, problem := range lib.Problems() {
		p.warn(p.say.Say(problem))
	}
	return nil
}

func (p *program) origin(e framework.Entry) string {
	switch {
	case e.Builtin:
		return p.say.T("cli.frameworks.builtin", "comes with Folkmoot")
	case e.Locked:
		return p.say.T("cli.frameworks.used", "your own, used in a session")
	}
	return p.say.T("cli.frameworks.own", "your own")
}

func (c frameworksCmd) export(p *program) error {
	f, err := p.framework(c.Export)
	if err != nil {
		return err
	}
	data, err := framework.Encode(f)
	if err != nil {
		return err
	}
	if c.Out == "" {
		_, err = p.out.Write(data)
		return err
	}
	if err := p.write(c.Out, data, c.Force); err != nil {
		return err
	}
	p.print(p.say.T("cli.frameworks.written", "Framework: {{.Path}}", say.Args{"Path": c.Out}))
	return nil
}

// find gives a framework by its id, or one version of it by “id@2”.
func find(c framework.Catalogue, id string) (framework.Framework, bool) {
	name, version, one := strings.Cut(id, "@")
	e, ok := c.Newest(name)
	if one {
		n, err := strconv.Atoi(version)
		if err != nil {
			return framework.Framework{}, false
		}
		e, ok = c.Find(framework.Ref{ID: name, Version: n})
	}
	return e.Framework, ok
}

// known lists the ids of a catalogue.
func known(c framework.Catalogue) []string {
	var ids []string
	for _, e := range c.List() {
		if !slices.Contains(ids, e.ID) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
