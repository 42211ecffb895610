package run

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/run/parts"
	"folkmoot/ui/widget"
)

// kindTag stands before the line to type in and says what is being typed: a word, a shape and a colour, so that none of
// them is needed alone. It is as wide as its longest word from the start. A press opens the list of kinds; the keyboard
// has a key for each.
type kindTag struct {
	fw.BaseWidget
	kinds   []session.EvidenceKind // that can be typed; the empty one is an idea
	names   []string
	at      int
	hovered bool
	onPick  func(session.EvidenceKind)
}

// kindLook gives the shape of a kind and its colour, of the data colours; -1 for none.
func kindLook(k session.EvidenceKind) (icon string, color int) {
	switch k {
	case session.Verbatim:
		return "quote", 0
	case session.Paraphrase:
		return "person", 2
	case session.Observation:
		return "show", 1
	case session.Comment:
		return "edit", 3
	case session.Decision:
		return "diamond", 5
	}
	return "idea", -1
}

func newKindTag(picked func(session.EvidenceKind)) *kindTag {
	t := &kindTag{kinds: []session.EvidenceKind{""}, names: []string{""}, onPick: picked}
	t.ExtendBaseWidget(t)
	return t
}

// offer says which kinds can be typed and what they are called.
func (t *kindTag) offer(kinds []session.EvidenceKind, names []string) {
	t.kinds, t.names, t.at = kinds, names, 0
	t.Refresh()
}

// show says which kind is typed.
func (t *kindTag) show(k session.EvidenceKind) {
	if i := slices.Index(t.kinds, k); i >= 0 && i != t.at {
		t.at = i
		t.Refresh()
	}
}

// Tapped opens the list of kinds.
func (t *kindTag) Tapped(*fyne.PointEvent) {
	c := parts.CanvasOf(t)
	if c == nil || t.onPick == nil {
		return
	}
	items := make([]*fyne.MenuItem, len(t.names))
	for i, n := range t.names {
		items[i] = fyne.NewMenuItem(n, func() { t.onPick(t.kinds[i]) })
	}
	fw.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, parts.Origin(t).AddXY(0, t.Size().Height+look.XS))
}

// MouseIn follows the pointer.
func (t *kindTag) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (t *kindTag) MouseMoved(*desktop.MouseEvent) {}

// MouseOut follows the pointer.
func (t *kindTag) MouseOut() { t.hover(false) }

func (t *kindTag) hover(on bool) {
	t.hovered = on
	t.Refresh()
}

// AccessibilityLabel is what a screen reader says.
func (t *kindTag) AccessibilityLabel() string { return t.names[t.at] }

// AccessibilityRole is part of fyne.Accessible.
func (t *kindTag) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is part of fyne.Widget.
func (t *kindTag) CreateRenderer() fyne.WidgetRenderer {
	r := &kindTagRenderer{t: t, fill: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), glyph: widget.NewGlyph("idea", look.Soft), words: canvas.NewText("", nil)}
	r.words.TextStyle.Bold = true
	r.paint()
	return r
}

type kindTagRenderer struct {
	t         *kindTag
	fill, bar *canvas.Rectangle
	glyph     *widget.Glyph
	words     *canvas.Text
}

func (r *kindTagRenderer) Destroy() {}
func (r *kindTagRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.fill, r.bar, r.glyph, r.words}
}

const kindBar = float32(6) // the width of the strip in the colour of the kind

func (r *kindTagRenderer) MinSize() fyne.Size {
	th := r.t.Theme()
	points := look.Size(th, look.TextBody)
	var w float32
	for _, n := range r.t.names {
		w = max(w, fyne.MeasureText(n, points, fyne.TextStyle{Bold: true}).Width)
	}
	return fyne.NewSize(kindBar+3*look.S+look.Size(th, look.IconSize)+w, look.Size(th, look.Target)+look.XS)
}

func (r *kindTagRenderer) Layout(s fyne.Size) {
	side := look.Size(r.t.Theme(), look.IconSize)
	r.fill.Resize(s)
	r.bar.Resize(fyne.NewSize(kindBar, s.Height))
	r.glyph.Move(fyne.NewPos(kindBar+look.S, (s.Height-side)/2))
	r.glyph.Resize(fyne.NewSquareSize(side))
	m := r.words.MinSize()
	r.words.Move(fyne.NewPos(kindBar+2*look.S+side, (s.Height-m.Height)/2))
	r.words.Resize(m)
}

func (r *kindTagRenderer) Refresh() {
	r.paint()
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

func (r *kindTagRenderer) paint() {
	th := r.t.Theme()
	icon, of := kindLook(r.t.kinds[r.t.at])
	words := look.Soft
	r.fill.FillColor, r.bar.FillColor = color.Transparent, color.Transparent
	if r.t.hovered {
		r.fill.FillColor = look.Color(th, look.Hover)
	}
	if of >= 0 {
		words = look.Ink
		r.fill.FillColor, r.bar.FillColor = look.Color(th, look.AccentTint), look.Data(th, of)
	}
	r.glyph.Name, r.glyph.Tone = icon, words
	r.words.Text, r.words.TextSize, r.words.Color = r.t.names[r.t.at], look.Size(th, look.TextBody), look.Color(th, words)
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
