package main

import (
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/exchange"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
)

type importCmd struct {
	File  string   `arg:"" name:"file" help:"${session_file}"`
	Ideas []string `arg:"" name:"ideas" help:"${ideas_files}"`
	New   bool     `help:"${new_too}"`
	about
	Stage           string `placeholder:"ID" help:"${stage}"`
	Column          string `help:"${column}"`
	WithoutRejected bool   `help:"${rejected}"`
	Force           bool   `help:"${force}"`
}

// Run brings ideas into a session. All files are read before anything is written.
func (c importCmd) Run(p *program) error {
	var all []exchange.Import
	for _, path := range c.Ideas {
		data, err := p.readFile(path, exchange.MaxBytes)
		if err != nil {
			return err
		}
		in, err := exchange.ReadIdeas(filepath.Base(path), data, exchange.Options{Column: c.Column, WithoutRejected: c.WithoutRejected})
		if err != nil {
			return err
		}
		all = append(all, in)
	}
	if taken(all) == 0 {
		for _, in := range all {
			p.told(p.err, in)
		}
		return refusal("import.none", "No idea could be taken, so {{.Path}} is as it was.", map[string]any{"Path": c.File})
	}
	add := c.existing
	if c.New {
		add = c.begin
	}
	stage, err := add(p, all)
	if err != nil {
		return err
	}
	for _, in := range all {
		p.told(p.out, in)
	}
	p.print(p.say.N("cli.import.done", taken(all), "{{.N}} idea added to {{.Path}}, at “{{.Stage}}”.", "{{.N}} ideas added to {{.Path}}, at “{{.Stage}}”.", say.Args{"Path": c.File, "Stage": stage}))
	return nil
}

func taken(all []exchange.Import) (n int) {
	for _, in := range all {
		n += len(in.Ideas)
	}
	return n
}

// existing adds ideas to a session that is there.
func (c importCmd) existing(p *program, all []exchange.Import) (stage string, err error) {
	if c.about != (about{}) {
		return "", &misuse{err: refusal("notnew", "--title, --framework and the like describe a new session. Add --new to begin one.", nil), command: "import"}
	}
	kept, err := p.keeper.Open(c.File)
	if err != nil {
		return "", err
	}
	defer func() {
		if e := kept.Close(); err == nil {
			err = e
		}
	}()
	if kept.ReadOnly() != "" {
		return "", locked(kept)
	}
	for _, n := range kept.Notices() {
		p.warn(p.say.Say(n))
	}
	return c.add(kept, all)
}

// locked is why a session cannot be written.
func locked(kept *keeper.Kept) error {
	if notices := kept.Notices(); len(notices) > 0 {
		return notices[0]
	}
	return refusal("readonly", "{{.File}} can only be read: {{.Why}}", map[string]any{"File": filepath.Base(kept.Path()), "Why": kept.ReadOnly()})
}

// begin adds ideas to a session that begins with them.
func (c importCmd) begin(p *program, all []exchange.Import) (stage string, err error) {
	n, err := c.session(p)
	if err != nil {
		return "", err
	}
	err = p.writeSession(c.File, c.Force, func(temp string) (*keeper.Kept, error) {
		kept, err := p.keeper.Create(temp, n)
		if err != nil {
			return nil, err
		}
		if stage, err = c.add(kept, all); err != nil {
			_ = kept.Close() // the file is taken away again
			return nil, err
		}
		return kept, nil
	})
	if err == nil {
		p.markUsed(n.Framework)
	}
	return stage, err
}

// add adds the ideas of all files as one action and gives the name of the stage that they went to.
func (c importCmd) add(kept *keeper.Kept, all []exchange.Import) (string, error) {
	s := kept.State()
	stage, name, err := stageOf(s, c.Stage)
	if err != nil {
		return "", err
	}
	var ideas session.AddIdeas
	for _, in := range all {
		for _, row := range in.Ideas {
			ideas.Ideas = append(ideas.Ideas, session.NewIdea{Text: row.Text, Stage: stage, Source: in.File})
		}
	}
	return name, do(kept, ideas)
}

// stageOf finds a stage by the id of its prompt or by its kind. Without a name it is that of the first prompt that asks
// for ideas.
func stageOf(s *session.State, name string) (session.ID, string, error) {
	var known []string
	for _, x := range s.Agenda {
		label, id := string(x.Kind), string(x.Kind)
		if prompt, _, ok := s.PromptOf(x.ID); ok {
			label, id = prompt.Text, prompt.ID
			if name == "" && prompt.Answer == framework.AnswerIdeas {
				return x.ID, label, nil
			}
		}
		if name == id {
			return x.ID, label, nil
		}
		if !slices.Contains(known, id) {
			known = append(known, id)
		}
	}
	if name == "" {
		return "", "", refusal("nostage", "No prompt of this session asks for ideas. Name a stage with --stage: {{.Known}}.", map[string]any{"Known": strings.Join(known, ", ")})
	}
	return "", "", refusal("stage", "There is no stage “{{.Stage}}” in this session. There are: {{.Known}}.", map[string]any{"Stage": name, "Known": strings.Join(known, ", ")})
}
