package vote

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// said is sentences under one another, the first of them larger.
type said struct {
	now     []string
	content *fyne.Container
}

func newSaid(gap float32) *said { return &said{content: widget.Stack(gap)} }

func (x *said) show(now []string) {
	if slices.Equal(x.now, now) {
		return
	}
	x.now = now
	objects := make([]fyne.CanvasObject, len(now))
	for i, w := range now {
		objects[i] = widget.Body(w)
		if i == 0 {
			objects[i] = widget.Lead(w).Strong()
		}
	}
	x.content.Objects = objects
}

// cared is how many sentences of what to be careful with are shown before somebody asks for the others.
const cared = 2

// care is the quiet panel that says what to be careful with. The most important comes first, so the rest may wait.
type care struct {
	s       *Screen
	now     []string
	all     bool
	lines   *fyne.Container
	turn    *widget.Button
	content *fyne.Container
}

func newCare(s *Screen) *care {
	c := &care{s: s, lines: widget.Stack(look.S)}
	c.turn = widget.NewButton("", func() {
		c.all = !c.all
		c.draw()
		c.content.Refresh()
		widget.Settle(c.lines)
	}).As(widget.Quiet).AtLeft()
	heading := widget.Row(look.S, widget.NewGlyph("info", look.Accent), widget.Grow(widget.Body(s.d.Say.T("vote.careful", "What to be careful with")).Strong()))
	panel := widget.NewPanel(widget.Stack(look.S, heading, c.lines, c.turn))
	panel.Inset = look.M
	c.content = widget.Stack(0, panel)
	c.draw()
	return c
}

func (c *care) show(now []string) {
	if slices.Equal(c.now, now) {
		return
	}
	c.now = now
	c.draw()
}

func (c *care) draw() {
	c.content.Hidden = len(c.now) == 0
	rest := len(c.now) - cared
	if rest == 1 { // to ask for one more takes as much room as it does
		rest = 0
	}
	shown := c.now
	c.turn.Hidden = rest <= 0
	c.turn.SetText(c.s.d.Say.T("vote.careful.less", "Show less"))
	if rest > 0 && !c.all {
		shown = c.now[:cared]
		c.turn.SetText(c.s.d.Say.N("vote.careful.more", rest, "{{.N}} more", "{{.N}} more"))
	}
	objects := make([]fyne.CanvasObject, len(shown))
	for i, w := range shown {
		objects[i] = widget.Body(w)
	}
	c.lines.Objects = objects
}
