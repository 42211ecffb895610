package vote

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// check is the value by which anybody can see that the ballots are those that were counted, and the way to count again.
type check struct {
	s     *Screen
	poll  session.ID
	value view.VoteResult
	full  bool
	hash  *widget.Text
	more  *widget.Button
	again *widget.Button
	said  *widget.Text
	whole *fyne.Container
}

func newCheck(s *Screen, id session.ID) *check {
	t := s.d.Say.T
	c := &check{s: s, poll: id, hash: widget.Small(""), said: widget.Body("")}
	c.more = widget.NewButton("", func() {
		c.full = !c.full
		c.show(c.value)
	}).As(widget.Quiet).AtLeft()
	c.again = widget.NewButton(t("vote.recount", "Count again"), c.count).As(widget.Quiet).AtLeft()
	c.said.Hide()
	c.whole = widget.Stack(look.XS, widget.Label(t("vote.hash", "Check value of the ballots")), c.hash, c.more, c.again, c.said)
	return c
}

func (c *check) show(v view.VoteResult) {
	t := c.s.d.Say.T
	c.value = v
	c.hash.SetText(v.Short + "…")
	c.more.SetText(t("vote.hash.more", "Show all of it"))
	if c.full {
		c.hash.SetText(v.Hash)
		c.more.SetText(t("vote.hash.less", "Show less of it"))
	}
}

// count counts the ballots of the file again and says whether they give what was written.
func (c *check) count() {
	p := c.s.d.State().Poll(c.poll)
	if p == nil {
		return
	}
	words, holds := view.VoteRecount(p.CountAgain(), c.s.d.Say)
	var text strings.Builder
	for i, w := range words {
		if i > 0 {
			text.WriteString(" ")
		}
		text.WriteString(w)
	}
	c.said.SetTone(look.Ink)
	if !holds {
		c.said.SetTone(look.Stop)
	}
	c.said.Show()
	c.said.SetText(text.String())
	c.whole.Refresh()
	widget.Settle(c.said)
}
