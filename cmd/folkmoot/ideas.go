package main

import (
	"path/filepath"
	"slices"
	"strings"

	"folkmoot/session"
	"folkmoot/session/exchange/mapper"
	"folkmoot/session/framework"
	"folkmoot/session/keeper"
)

type importCmd struct {
	File  string   `arg:"" name:"file" help:"${session_file}"`
	Ideas []string `arg:"" name:"ideas" help:"${ideas_files}"`
	New   bool     `help:"${new_too}"`
	about
	Stage           string   `placeholder:"ID" help:"${stage}"`
	Column          string   `help:"${column}"`
	Map             []string `placeholder:"WHAT=COLUMN" sep:"none" help:"${map}"`
	Sheet           string   `help:"${sheet}"`
	WithoutRejected bool     `help:"${rejected}"`
	Once            bool     `help:"${once}"`
	DryRun          bool     `help:"${dry_run}"`
	Force           bool     `help:"${force}"`
}

// Run brings what files hold into a session. All files are read before anything is written.
func (c importCmd) Run(p *program) error {
	all, err := c.sources(p)
	if err != nil {
		return err
	}
	if c.DryRun {
		return c.dryRun(p, all)
	}
	add := c.existing
	if c.New {
		add = c.begin
	}
	stage, plans, err := add(p, all)
	if err != nil {
		return err
	}
	for i, plan := range plans {
		p.toldPlan(p.out, all[i], plan)
	}
	p.print(p.brought(plans, c.File, stage))
	return nil
}

// dryRun says what would come in and writes nothing.
func (c importCmd) dryRun(p *program, all []mapped) error {
	o := mapper.Options{}
	if !c.New {
		kept, err := p.keeper.Open(c.File)
		if err != nil {
			return err
		}
		o = mapper.For(kept.State(), "")
		if err := kept.Close(); err != nil {
			return err
		}
	}
	for _, s := range all {
		plan := s.src.Plan(s.mapping, c.options(o))
		p.toldPlan(p.out, s, plan)
		p.preview(p.out, s, plan)
	}
	p.print(p.say.T("cli.import.dry", "Nothing was written. Without --dry-run this comes in."))
	return nil
}

func (c importCmd) options(o mapper.Options) mapper.Options {
	o.WithoutRejected, o.Once = c.WithoutRejected, c.Once
	return o
}

// existing adds ideas to a session that is there.
func (c importCmd) existing(p *program, all []mapped) (stage string, plans []mapper.Preview, err error) {
	if c.about != (about{}) {
		return "", nil, &misuse{err: refusal("notnew", "--title, --framework and the like describe a new session. Add --new to begin one.", nil), command: "import"}
	}
	kept, err := p.keeper.Open(c.File)
	if err != nil {
		return "", nil, err
	}
	defer func() {
		if e := kept.Close(); err == nil {
			err = e
		}
	}()
	if kept.ReadOnly() != "" {
		return "", nil, locked(kept)
	}
	for _, n := range kept.Notices() {
		p.warn(p.say.Say(n))
	}
	return c.add(p, kept, all)
}

// locked is why a session cannot be written.
func locked(kept *keeper.Kept) error {
	if notices := kept.Notices(); len(notices) > 0 {
		return notices[0]
	}
	return refusal("readonly", "{{.File}} can only be read: {{.Why}}", map[string]any{"File": filepath.Base(kept.Path()), "Why": kept.ReadOnly()})
}

// begin adds ideas to a session that begins with them.
func (c importCmd) begin(p *program, all []mapped) (stage string, plans []mapper.Preview, err error) {
	n, err := c.session(p)
	if err != nil {
		return "", nil, err
	}
	err = p.writeSession(c.File, c.Force, func(temp string) (*keeper.Kept, error) {
		kept, err := p.keeper.Create(temp, n)
		if err != nil {
			return nil, err
		}
		if stage, plans, err = c.add(p, kept, all); err != nil {
			_ = kept.Close() // the file is taken away again
			return nil, err
		}
		return kept, nil
	})
	if err == nil {
		p.markUsed(n.Framework)
	}
	return stage, plans, err
}

// add brings in what all files hold as one action and gives the name of the stage that ideas went to.
func (c importCmd) add(p *program, kept *keeper.Kept, all []mapped) (string, []mapper.Preview, error) {
	s := kept.State()
	stage, name, err := stageOf(s, c.Stage)
	if err != nil {
		return "", nil, err
	}
	var plans []mapper.Preview
	empty := true
	for _, x := range all {
		plan := x.src.Plan(x.mapping, c.options(mapper.For(s, stage)))
		empty = empty && plan.Empty()
		plans = append(plans, plan)
	}
	if empty {
		for i, plan := range plans {
			p.toldPlan(p.err, all[i], plan)
		}
		return "", nil, refusal("import.none", "No idea could be taken, so {{.Path}} is as it was.", map[string]any{"Path": c.File})
	}
	return name, plans, do(kept, mapper.Together(plans...))
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
