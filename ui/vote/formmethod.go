package vote

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// method is how people vote: its name and use, its numbers with their reason, and the way to another.
type method struct {
	f       *form
	name    *widget.Text
	use     *widget.Text
	other   *widget.Button
	numbers numbers
	row     *fyne.Container
	take    *widget.Button
	why     *widget.Text
	content *fyne.Container
}

// newMethod shows the way that is chosen, with what leads to the terms beside it.
func newMethod(f *form, more *widget.Button) *method {
	t := f.s.d.Say.T
	m := &method{f: f, name: widget.Lead("").Strong(), use: widget.Soft(""), why: widget.Soft(""), numbers: numbers{f: f}, row: widget.Stack(look.S)}
	m.other = widget.NewButton(t("vote.method.other", "Another way"), m.pick)
	m.take = widget.NewButton(t("vote.suggest", "As suggested"), func() { f.change(view.VoteSuggest(f.body())) }).As(widget.Quiet)
	m.content = widget.Stack(look.S,
		widget.Label(t("vote.method", "How people vote")),
		widget.Row(look.S, widget.Grow(m.name), m.other, more),
		m.use, m.row)
	return m
}

func (m *method) show(v view.VoteForm) {
	m.name.SetText(v.Method)
	m.use.SetText(v.Use)
	m.why.SetText(v.Why)
	m.why.Hidden = v.Why == ""
	m.take.Hidden = v.Suggested
	if m.numbers.show(v.Numbers) {
		m.row.Objects = m.around()
	}
	m.row.Hidden = len(v.Numbers) == 0 && v.Why == ""
}

// around puts the reason beside one number, and under several.
func (m *method) around() []fyne.CanvasObject {
	switch {
	case len(m.numbers.steps) == 0:
		return []fyne.CanvasObject{m.why}
	case len(m.numbers.steps) == 1 && !large():
		return []fyne.CanvasObject{widget.Row(look.M, m.numbers.steps[0], m.take, widget.Grow(m.why))}
	}
	return []fyne.CanvasObject{m.numbers.inLine(m.take), m.why}
}

// pick offers all ways of voting, each with its use. Arrow keys walk, Enter takes one.
func (m *method) pick() {
	f, t := m.f, m.f.s.d.Say.T
	methods := view.VoteMethods(f.body(), f.s.d.Say)
	cards, objects := make([]*widget.Card, len(methods)), make([]fyne.CanvasObject, len(methods))
	var up *modal.Modal
	at := 0
	for i, x := range methods {
		words := []fyne.CanvasObject{widget.Body(x.Name).Strong(), widget.Soft(x.Use)}
		if x.Warn != "" {
			words = append(words, widget.Body(x.Warn).In(look.Warn))
		}
		take := func() {
			up.Close()
			f.change(view.VoteBy(f.body(), x.Method))
		}
		c := widget.NewCard(widget.Stack(look.XS, words...), take)
		c.Plain, c.OnOpen, c.Selected = true, take, x.Here
		c.OnKey = func(k *fyne.KeyEvent) bool { return m.walk(cards, i, k) }
		if x.Here {
			at = i
		}
		cards[i], objects[i] = c, c
	}
	body := widget.AtLeast(0, min(520, max(160, f.s.canvas.Size().Height-220)), widget.NewScroll(widget.Stack(look.XS, objects...)))
	up = modal.Show(f.s.canvas, modal.Spec{Title: t("vote.method", "How people vote"), Body: body, First: cards[at], Leave: t("vote.goback", "Go back"), Width: 760})
}

func (m *method) walk(cards []*widget.Card, at int, k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyDown:
		at++
	case fyne.KeyUp:
		at--
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = len(cards) - 1
	default:
		return false
	}
	m.f.s.canvas.Focus(cards[min(max(at, 0), len(cards)-1)])
	return true
}
