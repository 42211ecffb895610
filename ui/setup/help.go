package setup

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// helping is how the session is helped with grouping.
type helping struct {
	d     *desk.Desk
	mode  *widget.Choice
	now   *widget.Text
	words *widget.Choice
	from  *program
	whole fyne.CanvasObject
}

func newHelping(d *desk.Desk) *helping {
	t := d.Say.T
	h := &helping{d: d, now: widget.Small(""), from: newProgram(d)}
	h.mode = widget.NewChoice(view.SetupHelpModes(d.Say), 0, func(i int) {
		h.change(func(x *session.Help) { x.Mode = view.SetupHelpMode(i) })
	})
	h.words = widget.NewChoice([]string{t("setup.help.everyday", "Everyday words"), t("setup.help.technical", "Technical words")}, 0, func(i int) {
		h.change(func(x *session.Help) { x.Technical = i == 1 })
	})
	parts := []fyne.CanvasObject{
		widget.Stack(look.XS, widget.Label(t("setup.help.mode", "Help with grouping")), widget.Row(0, h.mode, widget.Spacer()), h.now),
		widget.Field(t("setup.help.words", "What the group speaks in"), widget.Row(0, h.words, widget.Spacer()),
			t("setup.help.words.note", "With technical words, the words themselves count for more than what they mean in everyday talk.")),
	}
	if d.Embed != nil {
		parts = append(parts, h.from.content)
	}
	h.whole = widget.NewScroll(widget.PadEach(look.XS, look.S, look.L, look.XS, widget.Narrow(860, false, widget.Stack(look.L, parts...))))
	return h
}

// change hands over a change to the help.
func (h *helping) change(with func(*session.Help)) {
	x := h.d.State().Help
	with(&x)
	h.d.Do(session.SetHelp{Help: x}, func(err error) {
		if err != nil {
			h.d.Tell(desk.Warn, h.d.Say.Say(err))
		}
	})
}

func (h *helping) content() fyne.CanvasObject { return h.whole }

func (h *helping) refresh(view.SetupView) {
	v := view.SetupHelpOf(h.d.State(), h.d.Say)
	h.mode.SetSelected(v.Mode)
	h.now.SetText(v.Now)
	at := 0
	if v.Technical {
		at = 1
	}
	h.words.SetSelected(at)
	for _, c := range []*widget.Choice{h.mode, h.words} {
		c.SetEnabled(!v.Sealed)
	}
	h.from.refresh(v)
}

func (h *helping) focus() { fit.Focus(h.mode) }

func (h *helping) leave() {}
