package report

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/session/exchange/outbox"
	"folkmoot/session/report"
	"folkmoot/session/report/press"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// other offers all the kinds of file that the report can be saved as. Arrow keys walk, Enter takes one.
func (x *saving) other() {
	t := x.s.d.Say.T
	c := fyne.CurrentApp().Driver().CanvasForObject(x.s.root)
	if c == nil || x.s.d.Kept() == nil || x.busy != "" {
		return
	}
	var (
		up      *modal.Modal
		cards   []*widget.Card
		objects []fyne.CanvasObject
	)
	offer := func(name, about string, take func()) {
		at := len(cards)
		do := func() {
			up.Close()
			take()
		}
		card := widget.NewCard(widget.Stack(look.XS, widget.Body(name).Strong(), widget.Soft(about)), do)
		card.Plain, card.OnOpen = true, do
		card.OnKey = func(k *fyne.KeyEvent) bool { return walk(cards, at, k) }
		cards, objects = append(cards, card), append(objects, card)
	}
	for _, f := range view.ReportFormats(x.s.d.Say) {
		if f.Format != press.PDF {
			offer(f.Name, f.About, func() { x.saveAs(f.Format) })
		}
	}
	objects = append(objects, widget.PadEach(look.M, 0, look.S, 0, widget.Label(t("preview.other.data", "The records of the session, for other programs"))))
	for _, k := range outbox.Kinds() {
		offer(k.Name(x.s.d.Say), k.About(x.s.d.Say), func() { x.saveData(k) })
	}
	body := widget.AtLeast(0, min(520, max(160, c.Size().Height-260)), widget.NewScroll(widget.Stack(look.XS, objects...)))
	up = modal.Show(c, modal.Spec{Text: t("preview.other.text", "What may leave follows the edition that is chosen: {{.Edition}}", say.Args{"Edition": report.EditionName(x.s.which(), x.s.d.Say)}), Title: t("preview.other.title", "Save the report as"), Body: body, First: cards[0], Leave: t("files.leave", "Cancel"), Width: 620})
}

// walk moves the keyboard along a list.
func walk(cards []*widget.Card, at int, k *fyne.KeyEvent) bool {
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
	at = min(max(at, 0), len(cards)-1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(cards[at]); c != nil {
		c.Focus(cards[at])
	}
	return true
}
