package setup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// stageName is the name of a stage in its row, and the line to type another one in its place. Without an own name the
// stage is called by its question or by what it is for.
type stageName struct {
	place *fyne.Container
	words fyne.CanvasObject
	name  *widget.Text
	asks  *widget.Text // the question under an own name
	entry *widget.Entry
	stage view.SetupStage
	hand  func(name string, refused func())
	back  func() // puts the keyboard on the row
}

func newStageName(hand func(name string, refused func()), back func()) *stageName {
	n := &stageName{name: widget.Line(""), asks: widget.Small("").OneLine(), entry: widget.NewEntry(""), hand: hand, back: back}
	n.asks.Hide()
	n.words = widget.Stack(0, n.name, n.asks)
	n.place = container.NewStack(n.words)
	n.entry.OnEnter = func(string) {
		n.keep()
		n.back()
	}
	n.entry.OnEscape = func() {
		n.close()
		n.back()
	}
	n.entry.OnFocus = func(focused bool) {
		if !focused {
			n.keep()
		}
	}
	return n
}

func (n *stageName) show(x view.SetupStage) {
	n.stage = x
	n.name.SetText(x.Name)
	n.asks.SetText(x.Asks)
	if (x.Asks == "") == n.asks.Visible() {
		n.asks.Hidden = x.Asks == ""
		widget.Settle(n.asks)
	}
	n.entry.SetPlaceHolder(view.SetupCut(x.Usual, 22)) // a longer one would draw a scroll bar
}

func (n *stageName) typing() bool { return first(n.place) == fyne.CanvasObject(n.entry) }

func (n *stageName) open() { n.openWith(n.stage.Own) }

func (n *stageName) openWith(text string) {
	if n.typing() {
		return
	}
	n.entry.SetText(text)
	widget.Replace(n.place, n.entry)
	fit.Focus(n.entry)
}

func (n *stageName) close() {
	if n.typing() {
		widget.Replace(n.place, n.words)
	}
}

// keep hands over what was typed; where it is refused the line opens again with it.
func (n *stageName) keep() {
	if !n.typing() {
		return
	}
	text := n.entry.Text
	n.close()
	if text != n.stage.Own {
		n.hand(text, func() { n.openWith(text) })
	}
}
