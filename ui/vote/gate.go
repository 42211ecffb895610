package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/poll"
	"folkmoot/ui/look"
	"folkmoot/ui/twins"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// gate stands in the place of the buttons where ideas that are put to the vote may say the same.
type gate struct {
	f       *form
	found   []view.Twin
	looking bool
	shown   int
	words   *widget.Text
	first   *widget.Button
	asis    *widget.Button
	content *fyne.Container
	buttons *fyne.Container // in whose place it stands
}

func newGate(f *form, buttons *fyne.Container) *gate {
	t := f.s.d.Say.T
	g := &gate{f: f, words: widget.Body(""), buttons: buttons}
	g.first = widget.NewButton(t("twins.look", "Look at them first"), g.look).As(widget.Primary)
	g.asis = widget.NewButton(t("twins.asis", "Open it as it is"), func() {
		g.leave()
		g.f.start()
	})
	back := widget.NewButton(t("vote.goback", "Go back"), func() {
		g.leave()
		g.f.focus()
	}).As(widget.Quiet)
	g.content = widget.Stack(0, widget.NewPanel(widget.Stack(look.M, g.words, widget.Row(look.M, g.first, g.asis, back, widget.Spacer()))))
	g.content.Hide()
	return g
}

// pass opens the vote, or asks first where pairs are found among the ideas of this poll. Nothing is asked where help is off.
func (g *gate) pass(b session.PollBody) {
	s := g.f.s.d.State()
	among := view.TwinsVotedOn(s, b)
	if s.HelpNow() == session.HelpOff || len(among) < 2 {
		g.f.start()
		return
	}
	if g.looking {
		return
	}
	g.looking = true
	twins.Find(g.f.s.d, among, func(found []view.Twin) {
		g.looking, g.found = false, found
		if len(view.TwinsLeft(g.f.s.d.State(), found)) == 0 {
			g.f.start()
			return
		}
		g.content.Show()
		g.buttons.Hide()
		g.refresh()
		g.f.s.canvas.Focus(g.first)
	})
}

func (g *gate) up() bool { return g.content.Visible() }

func (g *gate) leave() {
	if g.up() {
		g.content.Hide()
		g.buttons.Show()
		g.shown = 0
		widget.Settle(g.content)
	}
}

// refresh counts the pairs anew, and goes away with the last of them.
func (g *gate) refresh() {
	if !g.up() {
		return
	}
	n := len(view.TwinsLeft(g.f.s.d.State(), g.found))
	switch {
	case n == 0:
		g.leave()
	case n != g.shown:
		g.shown = n
		g.words.SetText(view.TwinsGate(n, g.f.s.d.Say))
		widget.Settle(g.words)
	}
}

// look shows the pairs. Afterwards fewer ideas may be offered; dots that were as suggested stay as suggested.
func (g *gate) look() {
	suggested := g.f.drawn.view.Suggested
	twins.ShowFound(g.f.s.d, g.f.s.canvas, g.found, func() {
		if b := g.f.body(); suggested && b.Rules != poll.Suggest(len(b.Options)) {
			b.Rules = poll.Suggest(len(b.Options))
			g.f.want = &b
			g.f.write()
		}
		g.f.focus()
	})
}
