package shell

import (
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// showPalette lists everything that can be done now, to be found by typing.
func (s *Shell) showPalette() {
	t := s.d.Say.T
	var items []widget.PaletteItem
	here := t("shell.here", "On this screen")
	for _, k := range s.screen.Keys() {
		if k.Run != nil && k.Does != "" {
			items = append(items, widget.PaletteItem{Title: k.Does, Note: here, Key: s.d.Say.Keys(k.Label), Do: k.Run})
		}
	}
	for _, a := range s.actions() {
		items = append(items, widget.PaletteItem{Title: a.name, Key: s.d.Say.Keys(a.key), Do: a.do})
	}
	if s.rail.content.Visible() {
		for i, e := range s.rail.entries {
			key := ""
			if i < 9 {
				key = "Ctrl+" + strconv.Itoa(i+1)
			}
			items = append(items, widget.PaletteItem{Title: e.Label, Note: t("shell.stage", "Go there"), Key: s.d.Say.Keys(key), Do: func() { s.goTo(e) }})
		}
	}
	items = append(items, widget.PaletteItem{Title: t("shell.keys.show", "Show all keys"), Key: "F1", Do: s.showCard})
	modal.ShowPalette(s.canvas, t("shell.palette", "What would you like to do?"),
		widget.NewPalette(t("shell.palette.type", "Type a few letters"), t("shell.palette.none", "Nothing is called that. Try another word."), items))
}

// showCard shows all keys that work now.
func (s *Shell) showCard() {
	t := s.d.Say.T
	var here, everywhere []fyne.CanvasObject
	for _, k := range s.screen.Keys() {
		if k.Does != "" && k.Label != "" {
			here = append(here, s.keyLine(k.Label, k.Does))
		}
	}
	for _, a := range s.actions() {
		if a.key != "" {
			everywhere = append(everywhere, s.keyLine(a.key, a.name))
		}
	}
	if s.rail.content.Visible() {
		everywhere = append(everywhere, s.keyLine("Ctrl+1 … 9", t("shell.card.rail", "Go to an entry of the rail")))
	}
	everywhere = append(everywhere,
		s.keyLine("Ctrl+K", t("shell.card.find", "Find an action")),
		s.keyLine("F1", t("shell.card.keys", "Show this card")),
		s.keyLine("Tab", t("shell.card.tab", "Go to the next field or button")),
		s.keyLine("Esc", t("shell.card.esc", "Leave a field or close what is open")))
	var blocks []fyne.CanvasObject
	if len(here) > 0 {
		blocks = append(blocks, widget.Section(t("shell.here", "On this screen"), nil, widget.Stack(look.XS, here...)))
	}
	blocks = append(blocks, widget.Section(t("shell.everywhere", "Everywhere"), nil, widget.Stack(look.XS, everywhere...)))
	if lines := s.roomKeys(); len(lines) > 0 {
		blocks = append(blocks, widget.Section(t("shell.card.room", "On the room's page"), nil, widget.Stack(look.XS, lines...)))
	}
	body := widget.NewScroll(widget.Stack(look.L, blocks...))
	height := min(s.canvas.Size().Height-220, widget.HeightFor(widget.Stack(look.L, blocks...), 560))
	modal.Show(s.canvas, modal.Spec{Title: t("shell.card", "Keys"), Body: widget.AtLeast(0, max(160, height), body), Leave: t("shell.card.close", "Close"), Width: 620})
}

func (s *Shell) keyLine(key, does string) fyne.CanvasObject {
	return widget.Columns(look.M, widget.Column{Object: widget.Body(s.d.Say.Keys(key)).Strong(), Min: 150}, widget.Column{Object: widget.Body(does), Min: 200, Weight: 1})
}
