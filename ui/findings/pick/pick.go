// Package pick is a field that holds one of many things, and finds another by typing a part of its name.
package pick

import (
	"fyne.io/fyne/v2"

	"folkmoot/internal/say"
	"folkmoot/ui/look"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
	"folkmoot/ui/widget/modal"
)

// Field shows what is chosen, cut where it does not fit. Space, Enter or a press opens the list.
type Field struct {
	*widget.Card
	text *widget.Text
}

// Spec says what a field offers.
type Spec struct {
	Canvas fyne.Canvas
	Say    *say.Speaker
	Title  string // above the list
	List   func() []view.FindingPick
	Take   func(view.FindingPick)
}

// New makes a field.
func New(s Spec) *Field {
	f := &Field{text: widget.Line("")}
	f.Card = widget.NewCard(widget.Row(look.S, widget.Grow(f.text), widget.NewGlyph("down", look.Soft)), func() { s.open() })
	f.Inset = look.XS + 2
	return f
}

// Set shows what is chosen.
func (f *Field) Set(text string) { f.text.SetText(text) }

// Text is what the field shows.
func (f *Field) Text() string { return f.text.Text }

func (s Spec) open() {
	list := s.List()
	items := make([]widget.PaletteItem, len(list))
	for i, p := range list {
		items[i] = widget.PaletteItem{Title: p.Text, Note: p.Note, Do: func() { s.Take(p) }}
	}
	modal.ShowPalette(s.Canvas, s.Title, widget.NewPalette(s.Say.T("pick.hint", "Type to find it"), s.Say.T("pick.none", "Nothing fits. Type fewer letters."), items))
}
