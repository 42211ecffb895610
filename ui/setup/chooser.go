package setup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/session/framework"
	"folkmoot/ui/desk"
	"folkmoot/ui/frameworks/sheet"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// chooser shows the framework of the session and offers the others.
type chooser struct {
	d       *desk.Desk
	shelf   Shelf
	whole   fyne.CanvasObject
	other   *widget.Button
	fixed   *widget.Text
	main    *fyne.Container // the framework, or the list to choose from
	open    bool
	cards   []*widget.Card
	drawn   *framework.Framework
	catalog framework.Catalogue
}

func newChooser(d *desk.Desk, shelf Shelf) *chooser {
	c := &chooser{d: d, shelf: shelf, main: container.NewStack(), fixed: widget.Small("")}
	c.other = widget.NewButton("", c.toggle)
	c.whole = widget.Stack(look.M, widget.Row(look.M, c.other, widget.Grow(c.fixed)), widget.Grow(c.main))
	return c
}

func (c *chooser) content() fyne.CanvasObject { return c.whole }

func (c *chooser) refresh(v view.SetupView) {
	t := c.d.Say.T
	if v.Framework.Fixed != "" {
		c.open = false
	}
	c.other.SetText(t("setup.choose", "Choose another framework"))
	if c.open {
		c.other.SetText(t("setup.keep", "Keep this framework"))
	}
	c.fixed.SetText(v.Framework.Fixed)
	f := c.d.State().Framework
	if c.drawn != nil && c.drawn.Equal(f) && len(c.main.Objects) > 0 && c.open == (c.cards != nil) {
		return
	}
	c.drawn = &f
	if c.open {
		c.main.Objects = []fyne.CanvasObject{c.choices()}
	} else {
		c.cards = nil
		c.main.Objects = []fyne.CanvasObject{widget.NewPanel(widget.NewScroll(sheet.New(f, c.d.Say)))}
	}
	c.main.Refresh()
	widget.Settle(c.main)
}

// toggle opens the list of frameworks. After the start the domain says why not.
func (c *chooser) toggle() {
	v := view.Setup(c.d.State(), c.d.Say)
	if v.Framework.Fixed != "" {
		c.d.Tell(desk.Warn, v.Framework.Fixed)
		return
	}
	c.open = !c.open
	c.refresh(v)
	if c.open && len(c.cards) > 0 {
		fit.Focus(c.cards[0])
	}
}

func (c *chooser) choices() fyne.CanvasObject {
	c.catalog = c.shelf.Catalogue()
	list := view.FrameworkCards(c.catalog, c.d.Say)
	now := c.d.State().Framework.Ref()
	c.cards = []*widget.Card{}
	objects := make([]fyne.CanvasObject, len(list))
	for i, f := range list {
		e, _ := c.catalog.Find(f.Ref)
		card := widget.NewCard(widget.Stack(look.XS, widget.Body(f.Name).Strong(), widget.Small(view.Joined(f.Facts, f.Origin)), widget.Small(e.Summary).In(look.Ink).AtMost(2)),
			func() { c.choose(e.Framework) })
		card.Selected = f.Ref == now
		card.OnKey = func(k *fyne.KeyEvent) bool { return c.walk(i, k) }
		c.cards = append(c.cards, card)
		objects[i] = card
	}
	return widget.NewScroll(widget.Pad(look.XS, widget.Narrow(860, false, widget.Stack(look.S, objects...))))
}

func (c *chooser) walk(i int, k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyEscape:
		c.toggle()
		fit.Focus(c.other)
		return true
	default:
		return false
	}
	if i >= 0 && i < len(c.cards) {
		fit.Focus(c.cards[i])
	} else if i < 0 {
		fit.Focus(c.other)
	}
	return true
}

func (c *chooser) choose(f framework.Framework) {
	c.d.Do(session.ChooseFramework{Framework: f}, func(err error) {
		if err != nil {
			c.d.Tell(desk.Warn, c.d.Say.Say(err))
			return
		}
		c.open = false
		fit.Focus(c.other)
	})
}

func (c *chooser) focus() { fit.Focus(c.other) }

func (c *chooser) leave() {}
