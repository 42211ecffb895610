package main

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
)

// about is what can be said about a new session.
type about struct {
	Framework    string `placeholder:"ID" help:"${framework}"`
	Title        string `help:"${title}"`
	Cohort       string `help:"${cohort}"`
	Organisation string `help:"${organisation}"`
	Place        string `help:"${place}"`
	Date         string `placeholder:"2026-11-12" help:"${date}"`
	Minutes      int    `help:"${minutes}"`
}

type newCmd struct {
	File string `arg:"" name:"file" help:"${new_file}"`
	about
	Force bool `help:"${force}"`
}

// Run begins a session in a new file.
func (c newCmd) Run(p *program) error {
	n, err := c.session(p)
	if err != nil {
		return err
	}
	create := func(temp string) (*keeper.Kept, error) {
		k, err := p.keeper.Create(temp, n)
		if err != nil {
			return nil, err
		}
		if first := n.FirstSeats(); len(first) > 0 {
			if err := k.Do(session.AddSeats{Seats: first}); err != nil {
				_ = k.Close() // the file is taken away again
				return nil, err
			}
		}
		return k, nil
	}
	if err := p.writeSession(c.File, c.Force, create); err != nil {
		return err
	}
	p.markUsed(n.Framework)
	p.print(p.say.T("cli.new.done", "New session: {{.Path}} (“{{.Title}}”, from the framework “{{.Framework}}”)", say.Args{"Path": c.File, "Title": n.Title, "Framework": n.Framework.Name}))
	return nil
}

// session is the session that the arguments describe.
func (a about) session(p *program) (session.NewSession, error) {
	if strings.TrimSpace(a.Framework) == "" || strings.TrimSpace(a.Title) == "" {
		return session.NewSession{}, &misuse{err: refusal("about", "A new session needs a framework and a title: --framework ID --title TEXT. “folkmoot frameworks” lists the frameworks.", nil), command: "new"}
	}
	f, err := p.framework(a.Framework)
	if err != nil {
		return session.NewSession{}, err
	}
	d := session.Details{Kind: f.Kind, Cohort: a.Cohort, Place: a.Place, Date: a.Date, Minutes: a.Minutes, Language: f.Language}
	parts := strings.SplitN(a.Organisation, "|", 3)
	for i, field := range []*string{&d.Organisation.Name, &d.Organisation.Type, &d.Organisation.Region} {
		if i < len(parts) {
			*field = strings.TrimSpace(parts[i])
		}
	}
	return session.NewSession{Title: a.Title, Framework: f, Details: d}, nil
}

// framework finds a framework by its id, with “@2” behind it for one version.
func (p *program) framework(id string) (framework.Framework, error) {
	lib, err := p.library()
	if err != nil {
		return framework.Framework{}, err
	}
	f, ok := find(lib.Catalogue(), id)
	if !ok {
		return f, refusal("framework", "There is no framework “{{.ID}}”. There are: {{.Known}}.", map[string]any{"ID": id, "Known": strings.Join(known(lib.Catalogue()), ", ")})
	}
	return f, nil
}

// markUsed locks the version that a session was begun from. The session holds it whole, so nothing is lost where the
// library cannot be written.
func (p *program) markUsed(f framework.Framework) {
	lib, err := p.library()
	if err == nil {
		err = lib.MarkUsed(f.Ref())
	}
	if err != nil {
		p.warn(p.say.T("cli.notlocked", "The framework could not be marked as used: {{.Why}}", say.Args{"Why": p.say.Say(err)}))
	}
}
