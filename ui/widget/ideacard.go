package widget

import (
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
)

// IdeaCard is one idea: its number, its words and, quietly, a tag. It is a Card
// with all that a card can do.
type IdeaCard struct {
	Card
	number, words, tag *Text
}

// NewIdeaCard makes a card for idea number n; a tag of "" takes no room.
func NewIdeaCard(n int, words, tag string) *IdeaCard {
	c := &IdeaCard{
		number: newText(strconv.Itoa(n), look.TextSmall, look.Soft, true, false),
		words:  Body(words),
		tag:    newText(tag, look.TextSmall, look.Soft, false, true),
	}
	c.number.Align = fyne.TextAlignTrailing
	c.tag.Hidden = tag == ""
	c.Inset = look.S
	c.Content = RowTop(look.S,
		AtLeast(look.XL, 0, PadEach(2, 0, 0, 0, c.number)),
		Grow(Stack(2, c.words, c.tag)))
	c.extend(c)
	return c
}

// SetIdea changes what the card shows without making another.
func (c *IdeaCard) SetIdea(n int, words, tag string) {
	c.number.SetText(strconv.Itoa(n))
	c.words.SetText(words)
	c.tag.Hidden = tag == ""
	c.tag.SetText(tag)
	c.Refresh()
	Settle(c)
}

// Words is the text that the card shows.
func (c *IdeaCard) Words() string { return c.words.Text }

// Large gives the same card in larger type: the newest idea in Run.
func (c *IdeaCard) Large() *IdeaCard {
	c.words.Type = look.TextLead
	return c
}
