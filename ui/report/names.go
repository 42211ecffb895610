package report

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// names says whether somebody has looked at the names and places in what is printed, and leads to them.
type names struct {
	s       *Screen
	spots   view.Spots
	line    *widget.Text
	content *fyne.Container
}

func newNames(s *Screen) *names {
	n := &names{s: s, line: widget.Small("")}
	t := s.d.Say.T
	n.content = widget.Section(t("preview.names", "Names and places"), nil, widget.Stack(look.S, n.line,
		widget.Row(0, widget.NewButton(t("preview.names.look", "Look at them"), s.d.OpenRedaction).WithHint("Alt+N"))))
	return n
}

func (n *names) refresh() {
	v := view.RedactionCount(n.spots.Of(n.s.d.State()), n.s.d.Say)
	tone := look.Soft
	if v.Open > 0 {
		tone = look.Warn
	}
	n.line.SetTone(tone)
	n.line.SetText(v.Warning)
}

func (n *names) key() desk.Key {
	return desk.Key{
		Shortcut: &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierAlt}, Label: "Alt+N",
		Does: n.s.d.Say.T("preview.key.names", "Look at names and places before the report goes out"), Run: n.s.d.OpenRedaction,
	}
}
