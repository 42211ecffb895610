package board

import (
	"folkmoot/internal/say"
	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/desk"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// mostChips is how many likely themes are offered for an idea.
const mostChips = 3

// chips are the likely themes for the idea of the tray at which the keyboard is. They stand beside the hint.
type chips struct {
	h       *helping
	placer  *theme.Placer
	src     desk.Alike
	asked   int
	idea    session.ID // the idea of list
	list    []view.HelpChip
	buttons []*widget.Button
	row     *helpRow
}

func newChips(h *helping) *chips {
	c := &chips{h: h}
	for i := range mostChips {
		b := widget.NewButton("", func() {
			h.s.toBoard()
			h.s.chip(i)
		}).WithHint([]string{"F6", "F7", "F8"}[i])
		b.Hide()
		c.buttons = append(c.buttons, b)
	}
	c.row = newHelpRow(h.s.hint, c.buttons, h.bar.content)
	return c
}

// learn takes in how the ideas are arranged now, off the event thread.
func (c *chips) learn(a desk.Alike) {
	c.asked++
	mine := c.asked
	if len(a.Themes) == 0 {
		c.placer = nil
		return
	}
	var p *theme.Placer
	c.h.s.d.Work(func() error {
		p = a.Space.Placer(a.Board.Themes)
		return nil
	}, func(error) {
		if mine == c.asked && !c.h.shut {
			c.placer, c.src, c.idea = p, a, ""
			c.h.s.tell()
		}
	})
}

func (c *chips) forget() {
	c.asked++
	c.placer, c.src, c.idea, c.list = nil, desk.Alike{}, "", nil
}

// find computes the chips for where the keyboard is.
func (c *chips) find() {
	s := c.h.s
	id := s.at.Idea
	if c.placer == nil || s.at.Theme != "" || id == "" || len(s.chosen) > 0 || s.merging != "" || c.h.state != session.HelpOn {
		c.idea, c.list = "", nil
		return
	}
	if id == c.idea {
		return
	}
	c.idea, c.list = id, nil
	if i, ok := c.src.At(id); ok {
		c.list = view.HelpChips(&s.seen, c.placer.Chips(i), c.src.Themes, s.d.Say)
	}
}

// refresh draws the chips.
func (c *chips) refresh() {
	c.find()
	changed := false
	for i, b := range c.buttons {
		if i < len(c.list) && b.Text != c.list[i].Words {
			b.SetText(c.list[i].Words)
			changed = true
		}
		if hide := i >= len(c.list); b.Visible() == hide {
			setHidden(b, hide)
			changed = true
		}
	}
	if changed {
		c.row.Refresh()
	}
}

// words say what speaks for the chips.
func (c *chips) words() string {
	x := c.h.s.state().Idea(c.idea)
	if len(c.list) == 0 || x == nil {
		return ""
	}
	return view.HelpLikely(x.Number, c.list, c.row.fit, c.h.s.d.Say)
}

// chip moves the idea at hand into the theme of a chip.
func (s *Screen) chip(i int) {
	c := s.help.chips
	if i >= len(c.list) || c.idea != s.at.Idea || s.at.Theme != "" {
		s.d.Tell(desk.Plain, s.d.Say.T("help.nochip", "No theme is likely for this idea; F{{.N}} has nothing to do.", say.Args{"N": 6 + i}))
		return
	}
	ideas := []session.ID{c.idea}
	s.do(session.MoveIdeas{Ideas: ideas, To: c.list[i].Theme, At: -1}, s.letGo(ideas))
}
