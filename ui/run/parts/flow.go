package parts

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// Flow puts objects side by side and goes on in another line where they do not fit.
type Flow struct {
	fw.BaseWidget
	Gap     float32
	Objects []fyne.CanvasObject
}

// NewFlow makes a flow.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *Flow {
	f := &Flow{Gap: gap, Objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// Children lets a scroll find what can take the focus.
func (f *Flow) Children() []fyne.CanvasObject { return f.Objects }

// HeightFor is the height at this width.
func (f *Flow) HeightFor(width float32) float32 { return f.flow(width, false) }

func (f *Flow) flow(width float32, place bool) float32 {
	var x, y, line float32
	for _, o := range f.Objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, line = 0, y+line+f.Gap, 0
		}
		if place {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(min(m.Width, max(width, 1)), m.Height))
		}
		x += m.Width + f.Gap
		line = max(line, m.Height)
	}
	return y + line
}

// MinSize is as wide as the widest object.
func (f *Flow) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	var w float32
	for _, o := range f.Objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, f.HeightFor(max(f.Size().Width, w)))
}

// CreateRenderer is part of fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f} }

type flowRenderer struct{ f *Flow }

func (r *flowRenderer) Layout(s fyne.Size)           { r.f.flow(s.Width, true) }
func (r *flowRenderer) MinSize() fyne.Size           { return r.f.MinSize() }
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.f.Objects }
func (r *flowRenderer) Destroy()                     {}
func (r *flowRenderer) Refresh() {
	r.f.flow(r.f.Size().Width, true)
	for _, o := range r.f.Objects {
		o.Refresh()
	}
}
