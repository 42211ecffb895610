package board

import (
	"folkmoot/internal/say"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// band is what stands above a board that is shown as it was, with what can be done there.
type band struct {
	s      *Screen
	banner *widget.Banner
	back   *widget.Button
}

func newBand(s *Screen) *band {
	sp := s.d.Say
	b := &band{s: s}
	b.back = widget.NewButton(sp.T("group.past.goback", "Go back to here"), func() { s.side.past.goBack(s.side.past.area.Cursor()) }).WithHint("Enter")
	now := widget.NewButton(sp.T("group.past.tonow", "Back to now"), s.side.past.escape).WithHint("Esc")
	b.banner = widget.NewBanner(widget.Warning, "", b.back, now)
	b.banner.Hide()
	return b
}

// refresh says which board is shown; the tools give way to it, for none of them can be used.
func (b *band) refresh() {
	p := b.s.side.past
	if p.here() {
		b.banner.Set(widget.Warning, p.words())
	}
	if b.banner.Visible() != p.here() {
		setHidden(b.banner, !p.here())
		setHidden(b.s.tools.content, p.here())
		b.s.body.Refresh()
		widget.Settle(b.s.body)
	}
}

func (p *past) words() string {
	sp, x := p.s.d.Say, p.actions[p.at]
	if p.sure {
		return sp.N("group.past.sure", p.undoes, "This undoes {{.N}} action. Enter again: go back to {{.When}}. Ctrl+Y does it again. Esc: stay.",
			"This undoes {{.N}} actions. Enter again: go back to {{.When}}. Ctrl+Y does them again, one by one. Esc: stay.", say.Args{"When": x.When})
	}
	return view.GroupBand(x, p.at, len(p.actions), sp)
}
