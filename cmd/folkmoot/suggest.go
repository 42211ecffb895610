package main

import (
	"cmp"
	"path/filepath"

	"folkmoot/assets/lexicon"
	"folkmoot/session/exchange"
	"folkmoot/session/theme"
	"folkmoot/session/theme/help"
)

type suggestCmd struct {
	File string `arg:"" name:"file" help:"${suggest_file}"`

	Strength string   `enum:"careful,usual,everything" default:"everything" help:"${strength}"`
	Fineness float64  `default:"0.5" help:"${fineness}"`
	Language string   `placeholder:"TAG" help:"${suggest_language}"`
	Lexicon  bool     `default:"true" negatable:"" help:"${lexicon}"`
	Words    string   `enum:"everyday,technical" default:"everyday" help:"${words}"`
	Ignore   []string `sep:"none" placeholder:"TEXT" help:"${ignore}"`
	Column   string   `help:"${column}"`
	Labels   bool     `help:"${labels}"`

	Duplicates bool    `xor:"what" help:"${duplicates}"`
	Least      float64 `default:"0.6" help:"${least}"`
	Place      bool    `xor:"what" help:"${place_chips}"`
	JSON       bool    `name:"json" help:"${json}"`
}

// Run reads ideas and says how they could be grouped. It writes nothing.
func (c suggestCmd) Run(p *program) error {
	switch {
	case c.Fineness < 0 || c.Fineness > 1:
		return &misuse{err: refusal("fineness", "--fineness goes from 0, few large themes, to 1, many small ones; {{.Have}} is outside.", map[string]any{"Have": c.Fineness}), command: "suggest"}
	case c.Least <= 0 || c.Least > 1:
		return &misuse{err: refusal("least", "--least is a share above 0 and up to 1; {{.Have}} is outside.", map[string]any{"Have": c.Least}), command: "suggest"}
	case c.Place && !c.Labels:
		return &misuse{err: refusal("placelabels", "--place measures against labels. Give a file with a label, a tab and an idea on each line, and add --labels.", nil), command: "suggest"}
	}
	g, err := c.read(p)
	if err != nil {
		return err
	}
	switch {
	case c.Duplicates:
		return c.twins(p, g)
	case c.Place:
		return c.chips(p, g)
	}
	return c.themes(p, g)
}

// gathered is what was read: the ideas, and what is known of them.
type gathered struct {
	items   []theme.Item
	options theme.Options
	board   theme.Board
	names   []string // of the themes that people made
	labels  []string // of each idea, with --labels
}

func (c suggestCmd) read(p *program) (*gathered, error) {
	g := &gathered{options: theme.Options{Language: c.Language, Ignore: c.Ignore, Technical: c.Words == "technical"}}
	var err error
	switch {
	case isSession(c.File):
		err = c.readSession(p, g)
	default:
		err = c.readList(p, g)
	}
	if err != nil {
		return nil, err
	}
	if c.Lexicon {
		if g.options.Gloss, err = lexicon.Gloss(); err != nil {
			return nil, err
		}
		if g.options.Concepts, err = lexicon.Concepts(); err != nil {
			return nil, err
		}
	}
	return g, nil
}

func (c suggestCmd) readList(p *program, g *gathered) error {
	data, err := p.readFile(c.File, exchange.MaxBytes)
	if err != nil {
		return err
	}
	if c.Labels {
		g.items, g.labels, err = exchange.ReadLabelled(filepath.Base(c.File), data)
		return err
	}
	in, err := exchange.ReadIdeas(filepath.Base(c.File), data, exchange.Options{Column: c.Column})
	if err != nil {
		return err
	}
	for _, row := range in.Ideas {
		g.items = append(g.items, theme.Item{Text: row.Text})
	}
	if len(in.LeftOut) > 0 || in.Rejected > 0 {
		p.told(p.err, in)
	}
	return nil
}

func (c suggestCmd) readSession(p *program, g *gathered) error {
	if c.Labels {
		return &misuse{err: refusal("labelssession", "--labels reads a file with a label, a tab and an idea on each line; {{.Path}} is a session.", map[string]any{"Path": c.File}), command: "suggest"}
	}
	kept, err := p.read(c.File)
	if err != nil {
		return err
	}
	s := kept.State()
	src := help.Of(s)
	g.items, g.board = src.Items, src.Board
	asked := g.options
	g.options = src.Options
	g.options.Language = cmp.Or(asked.Language, src.Options.Language)
	g.options.Ignore = append(g.options.Ignore, asked.Ignore...)
	g.options.Technical = asked.Technical || src.Options.Technical
	for _, id := range src.Themes {
		g.names = append(g.names, s.Theme(id).Name())
	}
	return nil
}
