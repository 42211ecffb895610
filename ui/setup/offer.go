package setup

import (
	"folkmoot/internal/say"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// offer opens a list to choose from, by keys or by typing a few letters; then the keyboard is back on the button.
func offer(sp *say.Speaker, from *widget.Button, title string, items []widget.PaletteItem) {
	if c := fit.CanvasOf(from); c != nil {
		c.Focus(from)
		modal.ShowPalette(c, title, widget.NewPalette(sp.T("setup.offer.hint", "Type a few letters"), sp.T("setup.offer.none", "Nothing is called that. Try another word."), items))
	}
}
