package booth

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// confirm asks before something is done, in the place of the buttons.
type confirm struct {
	s       *Screen
	content *fyne.Container
	text    *widget.Text
	yes, no *widget.Button
	after   func()
}

func newConfirm(s *Screen) *confirm {
	c := &confirm{s: s, text: s.scale.text("", note, true)}
	c.yes = widget.NewButton("", nil).ForBooth()
	c.no = widget.NewButton(s.d.Say.T("booth.goback", "Go back to my ballot"), c.close).ForBooth()
	c.content = widget.Row(look.L, widget.Grow(c.text), c.no, c.yes)
	c.content.Hide()
	return c
}

func (c *confirm) open() bool { return c.content.Visible() }

func (c *confirm) show(text, yes string, do, after func()) {
	c.text.SetText(text)
	c.yes.SetText(yes)
	c.yes.OnTapped, c.after = do, after
	c.content.Show()
}

func (c *confirm) close() {
	if !c.open() {
		return
	}
	c.content.Hide()
	c.after()
}
