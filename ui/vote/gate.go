package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/session/theme"
	"folkmoot/ui/look"
	"folkmoot/ui/twins"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// gate stands in the place of the buttons where options may say the same. Ideas that do can be merged there and then;
// typed options are for the person who typed them to put right.
type gate struct {
	f       *form
	found   []view.Twin
	typed   []string // pairs of typed options, in words
	looking bool
	shown   string
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
		left := g.left()
		g.leave()
		g.f.start(left)
	})
	back := widget.NewButton(t("vote.goback", "Go back"), func() {
		g.leave()
		g.f.focus()
	}).As(widget.Quiet)
	g.content = widget.Stack(0, widget.NewPanel(widget.Stack(look.M, g.words, widget.Row(look.M, g.first, g.asis, back, widget.Spacer()))))
	g.content.Hide()
	return g
}

// pass opens the vote, or asks first where pairs are found among what is put to it. Nothing is asked where help is off.
func (g *gate) pass(b session.PollBody) {
	s := g.f.s.d.State()
	if g.looking {
		return
	}
	if s.HelpNow() == session.HelpOff || len(b.Options) < 2 {
		g.f.start(0)
		return
	}
	g.looking = true
	if view.VoteSourceOf(s, b) == session.OnTyped {
		g.compare(view.TwinTyped(b), s.Details.Language)
		return
	}
	among := view.TwinsVotedOn(s, b)
	if len(among) < 2 {
		g.looking = false
		g.f.start(0)
		return
	}
	twins.Find(g.f.s.d, among, func(found []view.Twin) {
		g.looking, g.found, g.typed = false, found, nil
		g.ask()
	})
}

// compare looks for typed options that say the same.
func (g *gate) compare(items []theme.Item, language string) {
	var pairs []theme.Twin
	g.f.s.d.Work(func() error {
		pairs = theme.Duplicates(items, language, theme.LikelySame)
		return nil
	}, func(error) {
		g.looking, g.found, g.typed = false, nil, view.TwinsTyped(items, pairs, g.f.s.d.Say)
		g.ask()
	})
}

func (g *gate) left() int {
	return len(view.TwinsLeft(g.f.s.d.State(), g.found)) + len(g.typed)
}

func (g *gate) ask() {
	if g.left() == 0 {
		g.f.start(0)
		return
	}
	g.first.Hidden = len(g.typed) > 0
	g.content.Show()
	g.buttons.Hide()
	g.refresh()
	g.focus()
}

func (g *gate) focus() {
	if g.first.Hidden {
		g.f.s.canvas.Focus(g.asis)
		return
	}
	g.f.s.canvas.Focus(g.first)
}

func (g *gate) up() bool { return g.content.Visible() }

func (g *gate) leave() {
	if g.up() {
		g.content.Hide()
		g.buttons.Show()
		g.shown = ""
		widget.Settle(g.content)
	}
}

// refresh counts the pairs anew, and goes away with the last of them.
func (g *gate) refresh() {
	if !g.up() {
		return
	}
	if g.left() == 0 {
		g.leave()
		return
	}
	if now := view.TwinsAsk(g.f.s.d.State(), g.found, g.typed, g.f.s.d.Say); now != g.shown {
		g.shown = now
		g.words.SetText(now)
		widget.Settle(g.words)
	}
}

// look shows the pairs. Afterwards fewer ideas may be offered; numbers that were as suggested stay as suggested.
func (g *gate) look() {
	suggested := g.f.drawn.view.Suggested
	twins.ShowFound(g.f.s.d, g.f.s.canvas, g.found, func() {
		if b := g.f.body(); suggested && !view.VoteSuggested(b) {
			b = view.VoteSuggest(b)
			g.f.want = &b
			g.f.write()
		}
		g.f.focus()
	})
}
