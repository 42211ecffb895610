package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// base is what every widget that takes the focus has in common. self is the
// widget that embeds it.
type base struct {
	fw.BaseWidget
	self     focusWidget
	focused  bool
	hovered  bool
	disabled bool
	reveal   func(fyne.CanvasObject)
}

type focusWidget interface {
	fyne.Widget
	fyne.Focusable
}

func (b *base) extend(self focusWidget) {
	b.self = self
	b.ExtendBaseWidget(self)
}

func (b *base) setReveal(f func(fyne.CanvasObject)) { b.reveal = f }

// FocusGained draws the ring and asks the scroll around to show the widget.
func (b *base) FocusGained() {
	b.focused = true
	if b.reveal != nil {
		b.reveal(b.self)
	}
	b.self.Refresh()
}

// FocusLost takes the ring away.
func (b *base) FocusLost() {
	b.focused = false
	b.self.Refresh()
}

// Focused says whether the widget has the keyboard.
func (b *base) Focused() bool { return b.focused }

// TypedRune hands letters that mean nothing here to the window.
func (b *base) TypedRune(r rune) { bubbleRune(b.self, r) }

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (b *base) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.self.Refresh()
}

// MouseMoved is part of desktop.Hoverable.
func (b *base) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (b *base) MouseOut() {
	b.hovered = false
	b.self.Refresh()
}

// Disabled, Enable and Disable are fyne.Disableable.
func (b *base) Disabled() bool { return b.disabled }

// Enable lets the widget be used.
func (b *base) Enable() { b.setDisabled(false) }

// Disable keeps the widget from being used, and the focus from resting on it.
func (b *base) Disable() { b.setDisabled(true) }

// SetEnabled is Enable or Disable.
func (b *base) SetEnabled(on bool) { b.setDisabled(!on) }

func (b *base) setDisabled(d bool) {
	if b.disabled == d {
		return
	}
	b.disabled = d
	if d && b.focused {
		if c := canvasOf(b.self); c != nil {
			c.Unfocus()
		}
	}
	b.self.Refresh()
}

// take brings the focus to the widget after a tap: Fyne takes it away from
// whatever had it before, and gives it to nobody.
func (b *base) take() {
	if c := canvasOf(b.self); c != nil && !b.disabled {
		c.Focus(b.self)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// bubbleKey hands a key that means nothing here to the window: in Fyne a key
// goes to the focused widget or to the window, never to both.
func bubbleKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

func bubbleRune(from fyne.CanvasObject, r rune) {
	if c := canvasOf(from); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// bubbleShortcut hands a combination to the window. The canvas of the test
// driver hides its shortcuts, so there it goes the way of the plain keys.
func bubbleShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(from)
	if sc, ok := c.(fyne.Shortcutable); ok {
		sc.TypedShortcut(s)
		return
	}
	if c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(&fyne.KeyEvent{Name: combinationKey(s)})
	}
}

func combinationKey(s fyne.Shortcut) fyne.KeyName {
	return fyne.KeyName("combination " + s.ShortcutName())
}

// renderer is a list of objects and three functions: enough for all of ours.
type renderer struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	refresh func()
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(s fyne.Size)           { r.layout(s) }
func (r *renderer) MinSize() fyne.Size           { return r.min() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Refresh()                     { r.refresh() }

// box is a rounded rectangle with a ring around it that shows the focus.
type box struct{ fill, ring *canvas.Rectangle }

func newBox() box {
	ring := canvas.NewRectangle(color.Transparent)
	ring.Hide()
	return box{fill: canvas.NewRectangle(color.Transparent), ring: ring}
}

func (b box) objects() []fyne.CanvasObject { return []fyne.CanvasObject{b.fill, b.ring} }

func (b box) place(pos fyne.Position, s fyne.Size, th fyne.Theme) {
	b.fill.Move(pos)
	b.fill.Resize(s)
	gap := look.Size(th, look.Ring)
	b.ring.Move(pos.SubtractXY(gap, gap))
	b.ring.Resize(s.AddWidthHeight(2*gap, 2*gap))
}

func (b box) paint(th fyne.Theme, fill, stroke fyne.ThemeColorName, focused bool) {
	b.fill.FillColor = colorOrNone(th, fill)
	b.fill.StrokeColor = colorOrNone(th, stroke)
	b.fill.StrokeWidth = 0
	if stroke != "" {
		b.fill.StrokeWidth = look.Size(th, look.Line)
	}
	b.fill.CornerRadius = look.Size(th, look.Corner)
	b.fill.Refresh()
	b.ring.StrokeColor = look.Color(th, look.Accent)
	b.ring.StrokeWidth = look.Size(th, look.Ring)
	b.ring.CornerRadius = b.fill.CornerRadius + b.ring.StrokeWidth
	b.ring.Hidden = !focused
	b.ring.Refresh()
}

func colorOrNone(th fyne.Theme, n fyne.ThemeColorName) color.Color {
	if n == "" {
		return color.Transparent
	}
	return look.Color(th, n)
}

// picture is an icon in a colour of the theme.
type picture struct {
	img    *canvas.Image
	name   string
	colour color.NRGBA
	scale  float32 // of the text, which the thickness of the lines follows
}

func newPicture() *picture {
	img := canvas.NewImageFromResource(nil)
	img.FillMode = canvas.ImageFillContain
	img.Hide()
	return &picture{img: img}
}

func (p *picture) set(th fyne.Theme, name string, tone fyne.ThemeColorName) {
	colour := look.Color(th, tone)
	if p.img.Resource != nil && p.name == name && p.colour == colour && p.scale == look.Scale() {
		p.img.Hidden = false
		return // to draw an icon anew is to read it anew
	}
	p.name, p.colour, p.scale = name, colour, look.Scale()
	res := look.Icon(name, colour)
	p.img.Hidden = res == nil
	if res != nil {
		p.img.Resource = res
		p.img.Refresh()
	}
}

func (p *picture) place(x, y, side float32) {
	p.img.Move(fyne.NewPos(x, y))
	p.img.Resize(fyne.NewSquareSize(side))
}
