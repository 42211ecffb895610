package booth

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// curtain hangs between two voters: the codes of those who have not voted, each a button for its own voter.
type curtain struct {
	s       *Screen
	seats   []view.BoothSeat
	hand    *widget.Text
	turnout *widget.Text
	which   *widget.Text
	news    *widget.Text // what happened to the ballot before
	grid    *fyne.Container
	buttons []*widget.Button
	try     *widget.Button // a practice ballot
	exit    *exit
	whole   fyne.CanvasObject
	at      int
	digits  string
}

func newCurtain(s *Screen, v view.BoothView) *curtain {
	s.scale.drop()
	c := &curtain{s: s, exit: newExit(s)}
	c.hand = s.scale.text(v.Hand, question, true).Middle()
	c.turnout = s.scale.text(v.Turnout, lead, false).Middle().In(look.Soft)
	c.which = s.scale.text(v.Which, body, false).Middle()
	c.news = s.scale.text("", note, false).Middle().In(look.Warn)
	c.news.Hide()
	c.grid = container.New(&cells{gap: look.M})
	c.try = widget.NewButton(s.d.Say.T("booth.practice.try", "Try a practice ballot"), c.practise).As(widget.Quiet)
	c.exit.leaving = c.focus
	middle := widget.Stack(look.XL, widget.Spacer(), c.hand, c.turnout, c.news, c.which, widget.Narrow(1000, true, c.grid), widget.Spacer())
	c.whole = widget.Pad(look.XL, widget.Stack(look.L, widget.Grow(widget.NewScroll(widget.Pad(look.S, middle))), widget.Row(look.M, c.try, widget.Grow(c.exit.content))))
	return c
}

// say tells what became of the ballot before.
func (c *curtain) say(news string) {
	c.news.SetText(news)
	c.news.Show()
}

// practise shows a ballot that is counted nowhere.
func (c *curtain) practise() {
	if v := c.s.view(); len(v.Seats) > 0 {
		c.s.show(newPractice(c.s, v))
	}
}

func (c *curtain) content() fyne.CanvasObject { return c.whole }

func (c *curtain) refresh(v view.BoothView) {
	c.hand.SetText(v.Hand)
	c.turnout.SetText(v.Turnout)
	c.which.SetText(v.Which)
	c.which.Hidden, c.try.Hidden = len(v.Seats) == 0, len(v.Seats) == 0
	c.exit.done(v.Done || v.Poll == "")
	if slices.Equal(c.seats, v.Seats) {
		return
	}
	c.seats, c.at = v.Seats, 0
	c.buttons = make([]*widget.Button, len(v.Seats))
	objects := make([]fyne.CanvasObject, len(v.Seats))
	for i, seat := range v.Seats {
		c.buttons[i] = widget.NewButton(seat.Code, func() { c.begin(seat) }).ForBooth()
		objects[i] = c.buttons[i]
	}
	c.grid.Objects = objects
	c.grid.Refresh()
	c.whole.Refresh()
}

func (c *curtain) begin(seat view.BoothSeat) {
	v := c.s.view()
	if !slices.Contains(v.Seats, seat) {
		c.refresh(v)
		return
	}
	c.s.show(newBallot(c.s, v, seat))
}

func (c *curtain) focus() {
	if c.at < len(c.buttons) {
		c.s.canvas.Focus(c.buttons[c.at])
		return
	}
	c.s.canvas.Focus(c.exit.button)
}

func (c *curtain) wipe() {}

// key walks over the codes: arrows from one to the next, digits to the code of that number.
func (c *curtain) key(k fyne.KeyName) {
	if len(c.buttons) == 0 {
		return
	}
	c.where()
	switch {
	case k == fyne.KeyEscape:
		c.exit.stay()
		return
	case k == fyne.KeyLeft:
		c.at--
	case k == fyne.KeyRight:
		c.at++
	case k == fyne.KeyUp:
		c.at -= c.across()
	case k == fyne.KeyDown:
		c.at += c.across()
	case len(k) == 1 && k >= "0" && k <= "9":
		c.digit(string(k))
	}
	c.at = min(max(c.at, 0), len(c.buttons)-1)
	c.focus()
}

// where reads the place from the focus, which Tab and the pointer move too.
func (c *curtain) where() {
	for i, b := range c.buttons {
		if b.Focused() {
			c.at = i
		}
	}
}

func (c *curtain) digit(d string) {
	for _, try := range []string{c.digits + d, d} {
		if i := view.BoothFind(c.seats, try); i >= 0 {
			c.digits, c.at = try, i
			return
		}
	}
	c.digits = ""
}

func (c *curtain) across() int {
	l, ok := c.grid.Layout.(*cells)
	if !ok {
		return 1
	}
	return max(1, l.across)
}
