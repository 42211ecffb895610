package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/internal/say"
	"folkmoot/session/framework"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// card is the idea in hand, large, with a button for each thing that a key does.
type card struct {
	s       *Strip
	head    *widget.Text
	mark    *widget.Glyph
	text    *widget.Text
	to      *widget.Button
	asks    []*widget.Button
	off     *widget.Button
	next    *widget.Button
	flow    *parts.Flow
	side    *fyne.Container // where the menu's button is in very large type
	content *widget.Panel
	asked   string
	large   bool
}

func newCard(s *Strip) *card {
	sp := s.d.Say
	c := &card{s: s, head: widget.Label("").OneLine(), mark: widget.NewGlyph("diamond", look.Accent), text: widget.Title("")}
	c.text.Bold = false
	c.to = widget.NewButton(sp.T("strip.placeon", "Place on…"), func() { s.menu(parts.Origin(c.to).AddXY(0, c.to.Size().Height+look.XS)) }).WithHint("1 – 9")
	c.off = widget.NewButton(sp.T("strip.off", "Off the line"), s.then(func() { s.put(s.hand, 0) })).As(widget.Quiet)
	c.next = widget.NewButton(sp.T("strip.next", "Next idea"), s.then(s.next)).WithHint(sp.T("strip.key.enter", "Enter"))
	c.flow, c.side = parts.NewFlow(look.S), container.NewStack()
	c.content = widget.NewPanel(widget.Stack(look.XS, widget.Row(look.S, c.mark, widget.Grow(c.head), c.side), container.New(twoLines{c}, c.text), c.flow))
	c.content.Inset = look.M
	return c
}

// twoLines keeps the room of two lines, so that nothing below moves from idea to idea. A long idea is set smaller.
type twoLines struct{ c *card }

func (l twoLines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.c.fit(size.Width)
	objects[0].Resize(size)
}

func (l twoLines) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, l.c.room()) }

func (c *card) sizes() []fyne.ThemeSizeName {
	if c.large { // the line needs the room
		return []fyne.ThemeSizeName{look.TextBody}
	}
	return []fyne.ThemeSizeName{look.TextHead, look.TextLead, look.TextBody}
}

func (c *card) room() float32 { return 2.75 * look.Size(c.text.Theme(), c.sizes()[0]) }

// fit sets the idea in the largest type in which it has the room; what is longer still ends in dots.
func (c *card) fit(width float32) {
	for _, size := range c.sizes() {
		c.text.Type, c.text.Lines = size, 0
		if c.text.HeightFor(width) <= c.room() {
			return
		}
	}
	c.text.Lines = int(c.room() / (1.37 * look.Size(c.text.Theme(), c.text.Type)))
}

// show draws the idea in hand.
func (c *card) show() {
	s := c.s
	x, ok := s.seen.Find(s.hand)
	c.ask()
	if c.text.Text != x.Text {
		c.text.Text = x.Text
		c.fit(c.text.Size().Width)
		c.text.Refresh()
	}
	c.head.SetText(c.heading(x))
	show(c.mark, x.New)
	enable := func(b *widget.Button, on bool) {
		if b.Disabled() == on {
			b.SetEnabled(on)
		}
	}
	open := ok && s.d.State().Sealed == nil
	enable(c.to, open && len(s.seen.Steps) > 0)
	enable(c.off, open && x.Place > 0)
	enable(c.next, ok)
	for i, b := range c.asks {
		enable(b, open)
		a := view.StripNotSaid
		if ok {
			a = x.Answers[i]
		}
		b.SetText(s.answered(s.seen.Asks[i].Short, a))
	}
}

// ask makes a button for each question that the framework has. In very large type the menu alone has them.
func (c *card) ask() {
	large, asked := look.Size(c.text.Theme(), look.TextSmall) > 17, ""
	for _, a := range c.s.seen.Asks {
		asked += a.Scale + " "
	}
	if c.flow.Objects != nil && asked == c.asked && large == c.large {
		return
	}
	c.asked, c.asks, c.large = asked, nil, large
	objects := []fyne.CanvasObject{c.to}
	c.side.Objects = nil
	if large {
		c.side.Objects, objects = []fyne.CanvasObject{c.to}, nil
	}
	for _, a := range c.s.seen.Asks {
		key := "N"
		if a.Scale == framework.ScaleAddsValue {
			key = "V"
		}
		b := widget.NewButton("", c.s.then(func() { c.s.ask(a.Scale) })).WithHint(key)
		c.asks = append(c.asks, b)
		objects = append(objects, b)
	}
	c.flow.Objects = append(objects, c.off, c.next)
	c.flow.Hidden = large
	c.flow.Refresh()
	widget.Settle(c.flow)
}

// heading says which idea it is, where it stands, and whether it is an innovation.
func (c *card) heading(x view.StripIdea) string {
	sp := c.s.d.Say
	if x.ID == "" {
		return ""
	}
	where := ""
	switch {
	case c.s.seen.Missing != "":
	case x.Place == 0:
		where = sp.T("strip.where.not", "not on the line yet")
	default:
		where = sp.T("strip.where", "on step {{.N}} of {{.All}}", say.Args{"N": x.Place, "All": len(c.s.seen.Steps)})
	}
	mark := ""
	if x.New {
		mark = sp.T("strip.where.new", "an innovation: new here and adds value")
	}
	return view.Joined(sp.T("group.idea", "Idea {{.N}}", say.Args{"N": x.Number}), where, mark)
}
