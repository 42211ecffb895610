package setup

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// consent is what each person agrees to, item by item. Not ticked means no.
type consent struct {
	d      *desk.Desk
	whole  *fyne.Container
	full   fyne.CanvasObject
	grid   *ticks
	scroll *widget.Scroll
	legend *fyne.Container
	items  []consentItem
	view   view.SetupView
	asked  string // the items that the legend shows
}

type consentItem struct {
	said *widget.Text
	all  *widget.Button
}

func newConsent(d *desk.Desk) *consent {
	c := &consent{d: d, legend: widget.Stack(look.L), whole: container.NewStack()}
	c.grid = newTicks(func(row, column int, yes bool) {
		d.Do(session.SetConsent{Seats: []session.ID{c.view.Seats[row].ID}, Item: c.view.Consent[column].ID, Given: yes}, nil)
	})
	c.scroll = widget.NewScroll(widget.Pad(look.XS, c.grid))
	c.grid.onWalk = func(top, bottom float32) {
		switch y, h := c.scroll.Offset(), c.scroll.Size().Height; {
		case top < y:
			c.scroll.SetOffset(max(0, top))
		case bottom > y+h:
			c.scroll.SetOffset(bottom - h)
		}
	}
	c.full = container.New(&gridLayout{c.grid}, c.scroll, widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, c.legend)))
	return c
}

func (c *consent) content() fyne.CanvasObject { return c.whole }

func (c *consent) refresh(v view.SetupView) {
	c.view = v
	t := c.d.Say.T
	switch {
	case len(v.Consent) == 0:
		c.put(widget.NewEmpty("check", t("setup.noconsent", "This framework asks for no consent"),
			t("setup.noconsent.how", "Items can be added to a framework of your own, under Frameworks on the home screen."), nil))
		return
	case len(v.Seats) == 0:
		c.put(widget.NewEmpty("people", t("setup.noseats", "No seats yet"), t("setup.consent.seats", "Add seats first; then note here what each person agrees to."), nil))
		return
	}
	rows, columns, yes := make([]string, len(v.Seats)), make([]string, len(v.Consent)), make([][]bool, len(v.Seats))
	for i, x := range v.Seats {
		rows[i], yes[i] = x.Code, x.Yes
	}
	var asked strings.Builder
	for i, x := range v.Consent {
		columns[i] = strconv.Itoa(i + 1)
		asked.WriteString(x.ID + "\n" + x.Text + "\n")
	}
	c.grid.set(rows, columns, yes)
	if asked.String() != c.asked {
		c.asked = asked.String()
		c.explain()
	}
	for i, x := range v.Consent {
		c.items[i].said.SetText(x.Said)
		c.items[i].all.SetEnabled(!x.All)
	}
	c.put(c.full)
}

func (c *consent) put(o fyne.CanvasObject) {
	if first(c.whole) == o {
		return
	}
	widget.Replace(c.whole, o)
}

// explain writes out the items, each with its number and "All yes".
func (c *consent) explain() {
	t := c.d.Say.T
	c.items = nil
	c.legend.Objects = []fyne.CanvasObject{widget.Small(t("setup.consent.note", "Arrows walk, Space ticks, Enter ticks and goes down. What is not ticked counts as no."))}
	for i, x := range c.view.Consent {
		item := consentItem{said: widget.Small("").OneLine(), all: widget.NewButton(t("setup.allyes", "All yes"), func() { c.all(i) }).WithIcon("check")}
		c.items = append(c.items, item)
		words := []fyne.CanvasObject{widget.Body(x.Text)}
		if x.Needed {
			words = append(words, widget.Label(t("setup.needed", "Needed to take part")))
		}
		words = append(words, item.said)
		c.legend.Objects = append(c.legend.Objects, widget.RowTop(look.M, widget.AtLeast(24, 0, widget.Body(strconv.Itoa(i+1)).Strong()),
			widget.Grow(widget.Stack(2, words...)), item.all))
	}
	c.legend.Refresh()
	widget.Settle(c.legend)
}

func (c *consent) all(i int) {
	seats := make([]session.ID, len(c.view.Seats))
	for j, x := range c.view.Seats {
		seats[j] = x.ID
	}
	c.d.Do(session.SetConsent{Seats: seats, Item: c.view.Consent[i].ID, Given: true}, nil)
}

func (c *consent) focus() {
	if first(c.whole) == c.full {
		fit.Focus(c.grid)
	}
}

func (c *consent) leave() {}
