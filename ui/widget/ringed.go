package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// ringed adds the focus ring to the renderer of one of Fyne's own widgets.
type ringed struct {
	fyne.WidgetRenderer
	of      interface{ Theme() fyne.Theme }
	focused *bool
	ring    *canvas.Rectangle
	objects []fyne.CanvasObject
	after   func() // after each refresh
}

func newRinged(of interface{ Theme() fyne.Theme }, focused *bool, inner fyne.WidgetRenderer) *ringed {
	r := &ringed{WidgetRenderer: inner, of: of, focused: focused, ring: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

func (r *ringed) Objects() []fyne.CanvasObject {
	r.objects = append(append(r.objects[:0], r.WidgetRenderer.Objects()...), r.ring)
	return r.objects
}

func (r *ringed) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	gap := look.Size(r.of.Theme(), look.Ring)
	r.ring.Move(fyne.NewPos(-gap, -gap))
	r.ring.Resize(s.AddWidthHeight(2*gap, 2*gap))
}

func (r *ringed) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
	if r.after != nil {
		r.after()
	}
}

func (r *ringed) paint() {
	th := r.of.Theme()
	r.ring.StrokeWidth = look.Size(th, look.Ring)
	r.ring.StrokeColor = look.Color(th, look.Accent)
	r.ring.CornerRadius = look.Size(th, look.Corner) + r.ring.StrokeWidth
	r.ring.Hidden = !*r.focused
	r.ring.Refresh()
}
