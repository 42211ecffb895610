package shell

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// showPalette lists everything that can be done now, to be found by typing.
func (s *Shell) showPalette() {
	t := s.d.Say.T
	modal.ShowPalette(s.canvas, t("shell.palette", "What would you like to do?"),
		widget.NewPalette(t("shell.palette.type", "Type a few letters"), t("shell.palette.none", "Nothing is called that. Try another word."), s.Actions()))
}

// Actions lists everything that can be done now: what was chosen last comes first, then what belongs to the screen.
func (s *Shell) Actions() []widget.PaletteItem {
	items := append(s.screenActions(), s.everywhere()...)
	for i := range items {
		title, do := items[i].Title, items[i].Do
		items[i].Do = func() {
			s.used = append([]string{title}, slices.DeleteFunc(s.used, func(x string) bool { return x == title })...)
			do()
		}
	}
	place := func(x widget.PaletteItem) int {
		if at := slices.Index(s.used, x.Title); at >= 0 && at < remembered {
			return at
		}
		return remembered
	}
	slices.SortStableFunc(items, func(a, b widget.PaletteItem) int { return cmp.Compare(place(a), place(b)) })
	return items
}

// remembered is how many of the things chosen last come first.
const remembered = 3

// screenActions are the keys of the screen and its buttons. A button that does what a key does is listed once, and one
// that there are several of, as in the rows of a list, is reached in its row.
func (s *Shell) screenActions() (items []widget.PaletteItem) {
	here := s.d.Say.T("shell.here", "On this screen")
	known := map[string]bool{}
	for _, k := range s.screen.Keys() {
		if k.Run != nil && k.Does != "" {
			items = append(items, widget.PaletteItem{Title: k.Does, Note: here, Key: s.d.Say.Keys(k.Label), Do: k.Run})
			known[k.Does] = true
			if k.Label != "" && k.Label != "Enter" { // Enter does different things at different places
				known["\x00"+k.Label] = true
			}
		}
	}
	var buttons []*widget.Button
	times := map[string]int{}
	widget.Each(s.screen.Content(), func(o fyne.CanvasObject) {
		if b, ok := o.(*widget.Button); ok && b.Text != "" && !b.Disabled() && b.OnTapped != nil {
			buttons = append(buttons, b)
			times[b.Text]++
		}
	})
	for _, b := range buttons {
		if times[b.Text] == 1 && !known[b.Text] && (b.Hint == "" || !known["\x00"+b.Hint]) {
			items = append(items, widget.PaletteItem{Title: b.Text, Note: here, Key: s.d.Say.Keys(b.Hint), Do: b.OnTapped})
		}
	}
	return items
}

// everywhere lists what can be done and gone to from everywhere.
func (s *Shell) everywhere() (items []widget.PaletteItem) {
	t := s.d.Say.T
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
	return append(items, widget.PaletteItem{Title: t("shell.keys.show", "Show all keys"), Key: "F1", Do: s.showCard})
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
	if s.d.Kept() != nil && s.hooks.ToggleRoom != nil {
		everywhere = append(everywhere, s.keyLine("F5", t("shell.do.present", "Show to the room, or stop")))
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
	modal.Show(s.canvas, modal.Spec{Title: t("shell.card", "Keys"), Body: widget.AtLeast(0, max(160, height), body), Scroll: body, Leave: t("shell.card.close", "Close"), Width: 620})
}

func (s *Shell) keyLine(key, does string) fyne.CanvasObject {
	wide := 10 * look.Size(s.head.title.Theme(), look.TextBody)
	return widget.Columns(look.M, widget.Column{Object: widget.Body(s.d.Say.Keys(key)).Strong(), Min: wide}, widget.Column{Object: widget.Body(does), Min: 200, Weight: 1})
}
