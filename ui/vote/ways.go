package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// cards are the ways of voting as large choices, two on a line. The arrow keys go from one to another.
type cards struct {
	o       *open
	cards   [4]*widget.Card
	notes   [4]*widget.Text
	last    way // used last
	content fyne.CanvasObject
}

func newCards(o *open) *cards {
	t := o.s.d.Say.T
	c := &cards{o: o}
	booth := t("vote.booth.how", "One person after another, alone in front of this laptop.")
	c.add(0, "person", t("vote.booth", "Open the booth"), booth, func() { o.s.d.OpenBooth(desk.BoothFor{}) })
	c.add(1, "report", t("vote.paper", "Paper ballots"), "", func() { c.last = onPaper; o.goTo(onPaper) })
	c.add(2, "hand", t("vote.hand", "Show of hands"), "", func() { c.last = byHand; o.goTo(byHand) })
	c.add(3, "people", t("vote.table", "Ballots of tables"), "", func() { c.last = atTable; o.goTo(atTable) })
	row := func(a, b fyne.CanvasObject) fyne.CanvasObject {
		return widget.Columns(look.M, widget.Column{Object: a, Min: 180, Weight: 1}, widget.Column{Object: b, Min: 180, Weight: 1})
	}
	c.content = widget.Stack(look.M, row(c.cards[0], c.cards[1]), row(c.cards[2], c.cards[3]))
	return c
}

func (c *cards) add(i int, icon, name, note string, do func()) {
	c.notes[i] = widget.Soft(note)
	g := widget.NewGlyph(icon, look.Accent)
	g.Side = look.XL
	title := widget.Lead(name).Strong()
	card := widget.NewCard(widget.RowTop(look.M, g, widget.Grow(widget.Stack(look.XS, title, c.notes[i]))), do)
	card.OnKey = func(e *fyne.KeyEvent) bool { return c.walk(i, e.Name) }
	c.cards[i] = card
}

// of is the card of a way.
func (c *cards) of(w way) *widget.Card {
	switch w {
	case onPaper, keyPapers:
		return c.cards[1]
	case byHand:
		return c.cards[2]
	case atTable:
		return c.cards[3]
	case allWays:
	}
	return c.cards[0]
}

func (c *cards) walk(i int, k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft:
		i--
	case fyne.KeyRight:
		i++
	case fyne.KeyUp:
		i -= 2
	case fyne.KeyDown:
		i += 2
	default:
		return false
	}
	if i >= 0 && i < len(c.cards) {
		c.o.s.canvas.Focus(c.cards[i])
	}
	return true
}

func (c *cards) refresh(v view.VoteOpen) {
	c.notes[1].SetText(v.Papers)
	c.notes[2].SetText(v.Hands)
	c.notes[3].SetText(v.Tables)
}
