package twins

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget/modal"
)

// Show opens the pairs among these ideas or, with none, among all of the session, and calls closed, which may be nil, when
// it is left. Escape leaves at any time; what is not answered is asked again another time.
func Show(d *desk.Desk, c fyne.Canvas, among []session.ID, closed func()) {
	l, m := open(d, c, closed)
	Find(d, among, func(found []view.Twin) {
		if m.Open() {
			l.take(found)
		}
	})
}

// ShowFound is Show for pairs that were found already.
func ShowFound(d *desk.Desk, c fyne.Canvas, found []view.Twin, closed func()) {
	l, _ := open(d, c, closed)
	l.take(found)
}

func open(d *desk.Desk, c fyne.Canvas, closed func()) (*list, *modal.Modal) {
	t := d.Say.T
	var m *modal.Modal
	l := newList(d, c, func() { m.Leave() })
	stop := d.Listen(l.refresh)
	how := t("twins.how", "Left and Right, or A and B, choose whose words are shown. Merging loses nothing: both wordings and who said them are kept.")
	if look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody) > 22 { // very large type needs the room for the ideas
		how = ""
	}
	m = modal.Show(c, modal.Spec{
		Title: t("twins.title", "Ideas that may say the same"), Text: how,
		Body: l.whole, First: l.close, Width: min(880, c.Size().Width-40),
		OnLeave: func() {
			stop()
			if closed != nil {
				closed()
			}
		},
	})
	c.SetOnTypedRune(l.rune)
	return l, m
}
