package twins

import (
	"strings"

	"folkmoot/internal/say"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// side is one idea of the pair in full.
type side struct {
	d      *desk.Desk
	letter string
	card   *widget.Card
	head   *widget.Text
	theme  *widget.Text
	text   *widget.Text
	shown  *widget.Text
	more   *widget.Text
}

func newSide(d *desk.Desk, letter string, chosen func()) *side {
	x := &side{d: d, letter: letter, head: widget.Small(""), theme: widget.Small(""), text: widget.Lead(""), shown: widget.Small("").Strong().In(look.Accent), more: widget.Small("")}
	x.card = widget.NewCard(widget.Stack(look.S,
		widget.RowTop(look.S, widget.Lead(letter).Whole().Strong(), widget.Grow(widget.Stack(0, x.head, x.theme))),
		x.text, x.shown, x.more), chosen)
	x.card.OnFocus = chosen
	return x
}

func (x *side) show(v view.TwinSide, chosen bool) {
	x.head.SetText(v.Head)
	x.theme.SetText(v.Theme)
	x.text.SetText(v.Text)
	var words strings.Builder
	for i, w := range v.More {
		if i > 0 {
			words.WriteString("\n")
		}
		words.WriteString(x.d.Say.T("twins.more", "Also said: {{.Text}}", say.Args{"Text": w}))
	}
	x.more.SetText(words.String())
	x.more.Hidden = words.String() == ""
	x.choose(chosen)
}

// choose says whether this is the wording that a merged idea is shown with.
func (x *side) choose(on bool) {
	x.card.SetSelected(on)
	if on {
		x.shown.SetText(x.d.Say.T("twins.shown", "These words are shown when they are merged"))
	} else {
		x.shown.SetText(x.d.Say.T("twins.notshown", "{{.Letter}} shows these words instead", say.Args{"Letter": x.letter}))
	}
	tone := look.Soft
	if on {
		tone = look.Accent
	}
	x.shown.SetTone(tone)
}
