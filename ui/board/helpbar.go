package board

import (
	"slices"

	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// helpBar is the controls of the help, in the line of the hint.
type helpBar struct {
	h        *helping
	ask      *widget.Button
	pairs    *widget.Button
	strength *widget.Choice
	fineness *widget.Slider
	all      *widget.Button
	hide     *widget.Button
	sorted   *widget.Button
	more     *widget.Button
	on       *widget.Button // stands with the hint where the help is off
	content  *parts.Flow
	alone    bool // the tools gave way: there is no room for both
}

func newHelpBar(h *helping) *helpBar {
	s := h.s
	sp := s.d.Say
	b := &helpBar{h: h}
	b.ask = widget.NewButton(sp.T("help.ask", "Suggest"), s.suggest).WithHint("G")
	b.pairs = widget.NewButton(sp.T("help.askpairs", "Pairs first"), s.suggestPairs).As(widget.Quiet).WithHint("P")
	var names []string
	for _, x := range theme.Strengths() {
		names = append(names, view.HelpStrength(x, sp))
	}
	b.strength = widget.NewChoice(names, 0, func(i int) { h.strengthen(theme.Strengths()[i]) })
	b.fineness = widget.NewSlider(sp.T("help.coarser", "Coarser"), sp.T("help.finer", "Finer"), s.keep.help.fineness, fineSteps, h.fineness)
	b.all = widget.NewButton(sp.T("help.takeall", "Take all"), func() {
		s.toBoard()
		s.takeAll()
	})
	b.hide = widget.NewButton(sp.T("help.hide", "Hide"), func() {
		s.toBoard()
		h.hide()
	}).As(widget.Quiet).WithHint("Esc")
	b.sorted = widget.NewButton(sp.T("help.sorted", "They have sorted"), func() {
		s.toBoard()
		s.saySorted()
	})
	b.more = widget.NewButton(sp.T("help.menu", "Help…"), func() {
		s.offer(parts.Origin(b.more).AddXY(0, b.more.Size().Height+look.XS), h.switches()...)
	}).As(widget.Quiet)
	b.on = widget.NewButton(sp.T("help.on", "Help with grouping"), func() {
		s.toBoard()
		s.switchHelp()
	}).As(widget.Quiet)
	b.content = parts.NewFlow(look.S, b.ask, b.pairs, b.strength, b.fineness, b.all, b.hide, b.sorted, b.more, b.on)
	return b
}

// refresh shows what can be done with the help now.
func (b *helpBar) refresh() {
	h := b.h
	s := h.s
	on, shown := h.state == session.HelpOn, h.showing
	waits := h.state == session.HelpWaits
	changed := false
	show := func(o interface {
		Show()
		Hide()
		Visible() bool
	}, yes bool,
	) {
		if o.Visible() != yes {
			changed = true
			if yes {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	show(b.ask, on && !shown)
	show(b.pairs, on && !shown)
	show(b.strength, on && shown)
	show(b.fineness, on && shown)
	show(b.all, on && shown)
	show(b.hide, on && shown)
	show(b.sorted, waits)
	show(b.more, on || waits)
	show(b.on, h.state == session.HelpOff && s.open())
	k := s.keep.help
	at := -1
	if !k.pairs {
		at = slices.Index(theme.Strengths(), k.strength)
	}
	b.strength.SetSelected(at)
	b.fineness.SetValue(k.fineness)
	enable(b.fineness, !k.pairs)
	enable(b.all, len(s.seen.Drafts) > 0)
	enable(b.ask, s.seen.InTray > 0)
	enable(b.pairs, s.seen.InTray > 1)
	if narrow := shown && h.chips != nil && h.chips.row.narrow(); narrow != b.alone {
		b.alone, changed = narrow, true
		setHidden(s.tools.content, narrow)
		widget.Settle(s.tools.content)
	}
	if changed {
		b.content.Refresh()
		if row := h.chips.row; row != nil {
			row.Refresh()
			widget.Settle(row)
		}
	}
}

func enable(o interface {
	Disabled() bool
	SetEnabled(on bool)
}, yes bool,
) {
	if o.Disabled() == yes {
		o.SetEnabled(yes)
	}
}

func (h *helping) waits() string {
	return h.s.d.Say.T("help.waits", "Suggestions wait until the group has sorted by itself.")
}

// switches is what is decided about the help once for a session.
func (h *helping) switches() []choice {
	sp, s := h.s.d.Say, h.s
	kind := choice{sp.T("help.technical", "Words of a trade: leave everyday meanings out"), s.switchWords}
	if s.state().Help.Technical {
		kind.words = sp.T("help.everyday", "Everyday words: count what they usually mean")
	}
	return []choice{kind, {sp.T("help.switchoff", "Switch the help off for this session"), s.switchHelp}}
}

// words say what the suggestions are, or an empty text where the help has nothing to say.
func (h *helping) words() string {
	sp, s := h.s.d.Say, h.s
	switch {
	case h.state == session.HelpWaits:
		return s.seen.Summary + ". " + h.waits()
	case !h.showing || s.at.Draft == "" && len(h.chips.list) > 0:
		return h.chips.words()
	case h.looking:
		return sp.T("help.looking", "Looking for what belongs together… Esc leaves.")
	}
	return view.HelpSummary(h.count(), sp)
}
