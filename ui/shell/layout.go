package shell

import (
	"fyne.io/fyne/v2"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// sideLayout gives the rail its width, a line, and the screen the rest. The rail grows with the text, but never beyond
// a quarter of the window.
type sideLayout struct{ resized func(width float32) }

func (l sideLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	side, line, rest := objects[0], objects[1], objects[2]
	l.resized(s.Width)
	line.Hide()
	var x float32
	if side.Visible() {
		w := min(14*look.Size(fyne.CurrentApp().Settings().Theme(), look.TextBody), s.Width/4)
		side.Move(fyne.NewPos(0, 0))
		side.Resize(fyne.NewSize(w, s.Height))
		line.Show()
		line.Move(fyne.NewPos(w, 0))
		line.Resize(fyne.NewSize(1, s.Height))
		x = w + 1
	}
	rest.Move(fyne.NewPos(x, 0))
	rest.Resize(fyne.NewSize(s.Width-x, s.Height))
}

func (sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[2].MinSize()
	if objects[0].Visible() {
		m.Width += objects[0].MinSize().Width
	}
	return m
}

// nothing is the screen of a place that has none.
type nothing struct{ content fyne.CanvasObject }

func newNothing(d *desk.Desk) nothing {
	return nothing{widget.NewEmpty("info", d.Say.T("shell.nothing", "There is nothing to show here"),
		d.Say.T("shell.nothing.how", "Choose a stage on the left to go on."), nil)}
}

func (n nothing) Content() fyne.CanvasObject { return n.content }
func (nothing) Refresh()                     {}
func (nothing) Focus()                       {}
func (nothing) Keys() []desk.Key             { return nil }
func (nothing) Close()                       {}
