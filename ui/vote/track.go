package vote

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// track is a bar on a line: how much of the whole. The words beside it say the same.
type track struct {
	fw.BaseWidget
	share float32
}

func newTrack(share float32) *track {
	t := &track{share: share}
	t.ExtendBaseWidget(t)
	return t
}

func (t *track) set(share float32) {
	if t.share != share {
		t.share = share
		t.Refresh()
	}
}

// CreateRenderer is part of fyne.Widget.
func (t *track) CreateRenderer() fyne.WidgetRenderer {
	line, fill := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	r := &trackRenderer{t: t, line: line, fill: fill}
	r.Refresh()
	return r
}

type trackRenderer struct {
	t          *track
	line, fill *canvas.Rectangle
}

func (r *trackRenderer) Destroy() {}

func (r *trackRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.fill}
}

func (r *trackRenderer) MinSize() fyne.Size { return fyne.NewSize(80, look.L) }

func (r *trackRenderer) Layout(s fyne.Size) {
	r.line.Move(fyne.NewPos(0, s.Height-1))
	r.line.Resize(fyne.NewSize(s.Width, 1))
	r.fill.Resize(fyne.NewSize(s.Width*min(max(r.t.share, 0), 1), s.Height))
}

func (r *trackRenderer) Refresh() {
	th := r.t.Theme()
	r.line.FillColor, r.fill.FillColor, r.fill.CornerRadius = look.Color(th, look.Rule), look.Data(th, 0), 2
	r.fill.Hidden = r.t.share <= 0
	r.Layout(r.t.Size())
	r.line.Refresh()
	r.fill.Refresh()
	canvas.Refresh(r.t)
}
