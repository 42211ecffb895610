package run

import (
	"folkmoot/session"
	"folkmoot/session/exchange"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
)

// WithFiles lets ideas be brought in from a file at a question. ask asks for the file and hands over its name and its
// bytes, or why it could not be read; nothing where the person thinks better of it.
func (s *Screen) WithFiles(ask func(then func(name string, data []byte, fault error))) *Screen {
	if p, ok := s.body.(*prompt); ok {
		p.capture.ask = ask
	}
	return s
}

// bringIn adds the ideas of a file as one action and says what was left out.
func (c *capture) bringIn() {
	d, stage := c.d, c.stage
	switch {
	case c.sealed:
		return
	case c.takes != view.RunIdeas:
		d.Tell(desk.Plain, d.Say.T("run.import.notes", "This question takes no ideas. Go to one that does, then bring in the file."))
		return
	}
	c.ask(func(name string, data []byte, fault error) {
		var in exchange.Import
		d.Work(func() (err error) {
			if fault == nil {
				in, err = exchange.ReadIdeas(name, data, exchange.Options{})
			}
			return err
		}, func(err error) {
			if fault != nil {
				err = fault
			}
			if err == nil && len(in.Ideas) > 0 {
				c.bring(in, stage)
				return
			}
			if err != nil {
				d.Tell(desk.Warn, d.Say.Say(err))
			} else {
				d.Tell(desk.Warn, view.RunBroughtIn(in, d.Say))
			}
			c.focus()
		})
	})
}

func (c *capture) bring(in exchange.Import, stage session.ID) {
	var add session.AddIdeas
	for _, row := range in.Ideas {
		add.Ideas = append(add.Ideas, session.NewIdea{Text: row.Text, Stage: stage, Source: in.File})
	}
	c.d.Do(add, func(err error) {
		if err != nil {
			c.d.Tell(desk.Warn, c.d.Say.Say(err))
		} else {
			c.d.Tell(desk.Plain, view.RunBroughtIn(in, c.d.Say))
		}
		c.focus()
	})
}
