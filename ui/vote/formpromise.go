package vote

import (
	"slices"

	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// pledge is the panel that says what the group can rely on, which follows what is prepared.
type pledge struct {
	said, how []string
	lines     *fyne.Container
	more      *fyne.Container
	turn      *widget.Button
	content   *widget.Panel
}

func newPledge(d *desk.Desk) *pledge {
	t := d.Say.T
	p := &pledge{lines: widget.Stack(look.S), more: widget.Stack(look.S)}
	p.more.Hide()
	p.turn = widget.NewButton(t("vote.how", "How it works, and what it cannot hide"), func() {
		p.more.Hidden = !p.more.Hidden
		p.turn.SetText(t("vote.how", "How it works, and what it cannot hide"))
		if p.more.Visible() {
			p.turn.SetText(t("vote.how.less", "Show less"))
		}
		p.content.Refresh()
		widget.Settle(p.more)
	}).As(widget.Quiet).AtLeft()
	head := widget.Row(look.S, widget.NewGlyph("lock", look.Accent), widget.Grow(widget.Body(t("vote.promise", "What the group can rely on")).Strong()))
	p.content = widget.NewPanel(widget.Stack(look.S, head, p.lines, p.turn, p.more))
	return p
}

func (p *pledge) show(said, how []string) {
	if slices.Equal(p.said, said) && slices.Equal(p.how, how) {
		return
	}
	p.said, p.how = said, how
	var lines, more []fyne.CanvasObject
	for _, x := range said {
		lines = append(lines, widget.Body(x))
	}
	for _, x := range how {
		more = append(more, widget.Soft(x))
	}
	p.lines.Objects, p.more.Objects = lines, more
	p.content.Refresh()
}
