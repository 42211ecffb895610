package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"
)

// Scroll lets tall content be scrolled, gives it exactly its own width, and
// brings whatever takes the focus inside it into view.
type Scroll struct {
	fw.BaseWidget
	inner *container.Scroll
	fit   *fitLayout
}

type followable interface{ setReveal(func(fyne.CanvasObject)) }

// overhang is how far the scroll reaches over its own edges, so that the rings
// of what stands at them are not cut off and the bar stands beside them.
const overhang float32 = 6

// NewScroll scrolls content up and down.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{fit: &fitLayout{}}
	s.inner = container.NewVScroll(container.New(s.fit, content))
	s.ExtendBaseWidget(s)
	return s
}

// SetContent scrolls something else, from the top.
func (s *Scroll) SetContent(o fyne.CanvasObject) {
	if c, ok := s.inner.Content.(*fyne.Container); ok {
		c.Objects = []fyne.CanvasObject{o}
	}
	s.inner.ScrollToTop()
	s.Refresh()
}

// Top and Bottom go to the ends.
func (s *Scroll) Top() { s.inner.ScrollToTop() }

// Bottom goes to the end.
func (s *Scroll) Bottom() { s.inner.ScrollToBottom() }

// Offset is how far the content has been scrolled.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// SetOffset scrolls the content to where it was before a screen was drawn anew.
func (s *Scroll) SetOffset(y float32) { s.inner.ScrollToOffset(fyne.NewPos(0, y)) }

// By scrolls by some distance, as far as there is something to see.
func (s *Scroll) By(dy float32) {
	most := max(0, s.inner.Content.Size().Height-s.inner.Size().Height)
	s.SetOffset(min(max(0, s.Offset()+dy), most))
}

// Children lets a scroll around this one find what can take the focus.
func (s *Scroll) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.inner} }

// Reveal scrolls no further than needed to show o and a little around it.
func (s *Scroll) Reveal(o fyne.CanvasObject) {
	const around = 12
	d := fyne.CurrentApp().Driver()
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s.inner.Content).Y
	bottom := top + o.Size().Height
	view := s.inner.Size().Height
	y := s.inner.Offset.Y
	switch {
	case top-around < y:
		y = top - around
	case bottom+around > y+view:
		y = min(top-around, bottom+around-view)
	default:
		return
	}
	s.inner.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}

func (s *Scroll) follow(o fyne.CanvasObject) {
	if f, ok := o.(followable); ok {
		f.setReveal(s.Reveal)
	}
	if _, inner := o.(*Scroll); inner {
		return // it looks after its own
	}
	for _, child := range childrenOf(o) {
		if child != nil {
			s.follow(child)
		}
	}
}

// MinSize is small: that is what scrolling is for.
func (s *Scroll) MinSize() fyne.Size {
	s.ExtendBaseWidget(s)
	return fyne.NewSize(min(s.inner.Content.MinSize().Width, 120), 48)
}

// CreateRenderer is part of fyne.Widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{objects: []fyne.CanvasObject{s.inner}, min: s.MinSize}
	r.layout = func(size fyne.Size) {
		size = size.AddWidthHeight(2*overhang, 2*overhang)
		s.fit.width = size.Width
		s.follow(s.inner.Content)
		s.inner.Move(fyne.NewPos(-overhang, -overhang))
		s.inner.Resize(size)
		s.inner.Refresh()
	}
	r.refresh = func() {
		s.follow(s.inner.Content)
		s.inner.Content.Refresh()
		s.inner.Refresh()
	}
	return r
}

// fitLayout gives its one object the width of the scroll and the height that
// this needs, or the height of the scroll where that is more.
type fitLayout struct{ width float32 }

func (l *fitLayout) pad() padLayout { return padLayout{overhang, overhang, overhang, overhang} }

func (l *fitLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) { l.pad().Layout(objects, s) }

func (l *fitLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if l.width == 0 {
		return l.pad().MinSize(objects)
	}
	return fyne.NewSize(0, l.pad().heightFor(objects, l.width))
}

func (l *fitLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.pad().heightFor(objects, width)
}
