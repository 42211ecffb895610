package findings

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// confirmation notes what the group said when the findings were read out to it.
type confirmation struct {
	s           *Screen
	content     *fyne.Container
	answer      *widget.Choice
	corrections *widget.Area
	said        *widget.Text
	base        string // the corrections that the session has
}

func newConfirmation(s *Screen) *confirmation {
	t := s.d.Say.T
	c := &confirmation{s: s, said: widget.Soft("")}
	c.answer = widget.NewChoice([]string{t("findings.confirm.yes", "Confirmed"), t("findings.confirm.no", "Not confirmed")}, -1, func(int) { c.send() })
	c.corrections = widget.NewArea(t("findings.corrections.hint", "Corrections, in the group's words"), 2)
	c.corrections.OnFocus = func(on bool) {
		if !on {
			c.commit()
		}
	}
	c.corrections.OnEscape = func() {
		c.corrections.SetText(c.base)
		s.Focus()
	}
	c.content = widget.Stack(look.S, widget.NewRule(), widget.Label(t("findings.confirm", "Read out to the group")), c.answer, c.corrections, c.said)
	return c
}

func (c *confirmation) refresh(v view.FindingsView) {
	now, at := "", -1
	if x := c.s.d.State().Confirmed; x != nil {
		now, at = x.Corrections, 1
		if x.Confirmed {
			at = 0
		}
	}
	if c.corrections.Text == c.base && now != c.base {
		c.corrections.SetText(now)
	}
	c.base = now
	c.answer.SetSelected(at)
	c.said.SetText(v.Confirmed)
	if show := len(v.Items) > 0; show != c.content.Visible() {
		c.content.Hidden = !show
		c.s.root.Refresh()
	}
}

// commit keeps the corrections once the group has answered; before that they wait in the field.
func (c *confirmation) commit() {
	if c.corrections.Text == c.base {
		return
	}
	if c.answer.Selected < 0 {
		c.said.SetText(c.s.d.Say.T("findings.confirm.first", "Say above whether the group confirms the findings; the corrections are kept with that."))
		return
	}
	c.send()
}

func (c *confirmation) send() {
	d := c.s.d
	d.Do(session.ConfirmFindings{Confirmation: session.Confirmation{Confirmed: c.answer.Selected == 0, Corrections: c.corrections.Text}}, func(err error) {
		if err != nil {
			d.Tell(desk.Warn, d.Say.Say(err))
		}
	})
}
