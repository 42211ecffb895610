// Package fit lays things out by the room there is: side by side where they fit, one under another where large text leaves no room for that.
package fit

import (
	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// Flow puts objects in a line and goes on in the next where the line is full, as words do.
type Flow struct {
	fw.BaseWidget
	gap     float32
	objects []fyne.CanvasObject
}

// NewFlow makes a flow.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *Flow {
	f := &Flow{gap: gap, objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// Children lets a scroll find what can take the focus.
func (f *Flow) Children() []fyne.CanvasObject { return f.objects }

// HeightFor is the height at this width.
func (f *Flow) HeightFor(width float32) float32 { return f.place(width, false) }

// MinSize is as wide as the widest object.
func (f *Flow) MinSize() fyne.Size {
	var w float32
	for _, o := range f.objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, f.place(max(w, f.Size().Width), false))
}

func (f *Flow) place(width float32, move bool) float32 {
	var x, y, line float32
	for _, o := range f.objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, line = 0, y+line+f.gap, 0
		}
		w := min(m.Width, width)
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, m.Height))
		}
		x, line = x+w+f.gap, max(line, m.Height)
	}
	return y + line
}

// CreateRenderer is part of fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{objects: f.objects, min: f.MinSize, layout: func(s fyne.Size) { f.place(s.Width, true) }}
}

// Ends puts one object at the left and one at the right, or one under the other.
type Ends struct {
	fw.BaseWidget
	gap         float32
	left, right fyne.CanvasObject
}

// NewEnds makes a line with two ends.
func NewEnds(gap float32, left, right fyne.CanvasObject) *Ends {
	e := &Ends{gap: gap, left: left, right: right}
	e.ExtendBaseWidget(e)
	return e
}

// Children lets a scroll find what can take the focus.
func (e *Ends) Children() []fyne.CanvasObject { return []fyne.CanvasObject{e.left, e.right} }

func (e *Ends) apart(width float32) bool {
	return e.left.MinSize().Width+e.gap+e.right.MinSize().Width <= width
}

// HeightFor is the height at this width.
func (e *Ends) HeightFor(width float32) float32 {
	left, right := e.sizes(width)
	if !e.right.Visible() {
		return left.Height
	}
	if e.apart(width) {
		return max(left.Height, right.Height)
	}
	return left.Height + e.gap + right.Height
}

// sizes are those of the two at this width: what has no room on one line may stand on two.
func (e *Ends) sizes(width float32) (left, right fyne.Size) {
	size := func(o fyne.CanvasObject) fyne.Size {
		w := o.MinSize().Width
		if w > width || !e.apart(width) && widget.HeightFor(o, w) > widget.HeightFor(o, width) {
			w = width
		}
		return fyne.NewSize(w, widget.HeightFor(o, w))
	}
	return size(e.left), size(e.right)
}

// MinSize is as wide as the wider of the two.
func (e *Ends) MinSize() fyne.Size {
	w := max(e.left.MinSize().Width, e.right.MinSize().Width)
	return fyne.NewSize(w, e.HeightFor(max(w, e.Size().Width)))
}

func (e *Ends) place(s fyne.Size) {
	l, r := e.sizes(s.Width)
	e.left.Move(fyne.NewPos(0, 0))
	e.left.Resize(l)
	e.right.Resize(r)
	if e.apart(s.Width) {
		e.right.Move(fyne.NewPos(s.Width-r.Width, 0))
		return
	}
	e.right.Move(fyne.NewPos(0, l.Height+e.gap))
}

// CreateRenderer is part of fyne.Widget.
func (e *Ends) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{objects: e.Children(), min: e.MinSize, layout: e.place}
}

// Beside puts columns side by side where each has at least so many letters of running text, and under one another
// where not.
type Beside struct {
	fw.BaseWidget
	gap     float32
	letters float32
	stack   *fyne.Container
	objects []fyne.CanvasObject
}

// NewBeside makes columns of equal width.
func NewBeside(gap, letters float32, objects ...fyne.CanvasObject) *Beside {
	b := &Beside{gap: gap, letters: letters, objects: objects, stack: widget.Stack(gap, objects...)}
	b.ExtendBaseWidget(b)
	return b
}

// Children lets a scroll find what can take the focus.
func (b *Beside) Children() []fyne.CanvasObject { return b.objects }

// column is the width of one column, or 0 where they do not fit beside one another.
func (b *Beside) column(width float32) float32 {
	n := float32(len(b.objects))
	each := (width - (n-1)*b.gap) / n
	if each < b.letters*look.Size(b.Theme(), look.TextBody)*0.55 {
		return 0
	}
	return each
}

// HeightFor is the height at this width.
func (b *Beside) HeightFor(width float32) float32 {
	each := b.column(width)
	if each == 0 {
		return widget.HeightFor(b.stack, width)
	}
	var h float32
	for _, o := range b.objects {
		h = max(h, widget.HeightFor(o, each))
	}
	return h
}

func (b *Beside) place(s fyne.Size) {
	each := b.column(s.Width)
	if each == 0 {
		b.stack.Layout.Layout(b.objects, s)
		return
	}
	for i, o := range b.objects {
		o.Move(fyne.NewPos(float32(i)*(each+b.gap), 0))
		o.Resize(fyne.NewSize(each, s.Height))
	}
}

// MinSize is the width of the widest column.
func (b *Beside) MinSize() fyne.Size {
	w := b.stack.MinSize().Width
	return fyne.NewSize(w, b.HeightFor(max(w, b.Size().Width)))
}

// CreateRenderer is part of fyne.Widget.
func (b *Beside) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{objects: b.objects, min: b.MinSize, layout: b.place}
}

type renderer struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Layout(s fyne.Size)           { r.layout(s) }
func (r *renderer) MinSize() fyne.Size           { return r.min() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Refresh() {
	for _, o := range r.objects {
		o.Refresh()
	}
}
