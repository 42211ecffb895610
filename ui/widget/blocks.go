package widget

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Section is a heading, perhaps with something at its right end, a line, and
// what belongs to it.
func Section(heading string, trailing, content fyne.CanvasObject) *fyne.Container {
	head := []fyne.CanvasObject{Grow(newText(heading, look.TextLead, look.Ink, true, true))}
	if trailing != nil {
		head = append(head, trailing)
	}
	return Stack(look.S, Row(look.S, head...), NewRule(), content)
}

// Field is a label above something to fill in and, where note is not "", a
// quiet line under it.
func Field(label string, input fyne.CanvasObject, note string) *fyne.Container {
	objects := []fyne.CanvasObject{Label(label), input}
	if note != "" {
		objects = append(objects, Small(note))
	}
	return Stack(look.XS, objects...)
}

// Glyph is an icon that follows the theme.
type Glyph struct {
	fw.BaseWidget
	Name string
	Tone fyne.ThemeColorName
	Side float32 // 0 means the icon size of the theme
}

// NewGlyph makes an icon in a colour.
func NewGlyph(name string, tone fyne.ThemeColorName) *Glyph {
	g := &Glyph{Name: name, Tone: tone}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer is part of fyne.Widget.
func (g *Glyph) CreateRenderer() fyne.WidgetRenderer {
	p := newPicture()
	r := &renderer{objects: []fyne.CanvasObject{p.img}}
	r.min = func() fyne.Size {
		if g.Side > 0 {
			return fyne.NewSquareSize(g.Side)
		}
		return fyne.NewSquareSize(look.Size(g.Theme(), look.IconSize))
	}
	r.layout = func(s fyne.Size) {
		side := min(s.Width, s.Height)
		p.place((s.Width-side)/2, (s.Height-side)/2, side)
	}
	r.refresh = func() { p.set(g.Theme(), g.Name, g.Tone) }
	r.refresh()
	return r
}

// NewEmpty is what a list shows when it has nothing to show: what will be
// here, how it comes here, and a button that begins it (or nil).
func NewEmpty(icon, title, line string, act *Button) *fyne.Container {
	g := NewGlyph(icon, look.Soft)
	g.Side = look.XXL
	objects := []fyne.CanvasObject{Centre(g), newText(title, look.TextLead, look.Ink, true, true).Middle()}
	if line != "" {
		objects = append(objects, Narrow(380, true, Soft(line).Middle()))
	}
	if act != nil {
		objects = append(objects, PadEach(look.S, 0, 0, 0, Centre(act)))
	}
	return Stack(0, Spacer(), Pad(look.L, Stack(look.S, objects...)), Spacer())
}
