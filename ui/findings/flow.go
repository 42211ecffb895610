package findings

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"
)

// flow puts small objects side by side and goes on in the next line where they do not fit.
type flow struct {
	fw.BaseWidget
	objects []fyne.CanvasObject
}

func newFlow(objects ...fyne.CanvasObject) *flow {
	f := &flow{objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// Children lets a scroll find what can take the focus.
func (f *flow) Children() []fyne.CanvasObject { return f.objects }

func (f *flow) place(width float32, at func(o fyne.CanvasObject, pos fyne.Position)) (height float32) {
	var x, y, line float32
	for _, o := range f.objects {
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, line = 0, y+line, 0
		}
		at(o, fyne.NewPos(x, y))
		x, line = x+m.Width, max(line, m.Height)
	}
	return y + line
}

// HeightFor is the height at this width.
func (f *flow) HeightFor(width float32) float32 {
	return f.place(width, func(fyne.CanvasObject, fyne.Position) {})
}

// CreateRenderer is part of fyne.Widget.
func (f *flow) CreateRenderer() fyne.WidgetRenderer { return flowRenderer{f} }

type flowRenderer struct{ f *flow }

func (r flowRenderer) Destroy()                     {}
func (r flowRenderer) Refresh()                     { r.Layout(r.f.Size()) }
func (r flowRenderer) Objects() []fyne.CanvasObject { return r.f.objects }

func (r flowRenderer) Layout(s fyne.Size) {
	r.f.place(s.Width, func(o fyne.CanvasObject, pos fyne.Position) {
		o.Move(pos)
		o.Resize(o.MinSize())
	})
}

func (r flowRenderer) MinSize() fyne.Size {
	var m fyne.Size
	for _, o := range r.f.objects {
		m.Width = max(m.Width, o.MinSize().Width)
	}
	m.Height = r.f.HeightFor(max(m.Width, r.f.Size().Width))
	return m
}
