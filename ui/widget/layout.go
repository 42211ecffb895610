package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Tall is an object whose height depends on the width that it is given. Fyne
// has no word for this; our layouts ask, so that wrapped text is placed right
// the first time and nothing jumps.
type Tall interface {
	HeightFor(width float32) float32
}

// tallLayout is the same for a layout.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor is the height that o needs at this width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(Tall); ok {
		return t.HeightFor(width)
	}
	switch c := o.(type) {
	case *fyne.Container:
		if t, ok := c.Layout.(tallLayout); ok {
			return t.heightFor(c.Objects, width)
		}
	case *container.ThemeOverride:
		return HeightFor(c.Content, width)
	}
	return o.MinSize().Height
}

// growing marks an object that takes what the others leave.
type growing struct{}

func (growing) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
}

func (growing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		m = m.Max(o.MinSize())
	}
	return m
}

func (growing) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, HeightFor(o, width))
	}
	return h
}

// Grow lets o take the room that is left in a Row or a Stack.
func Grow(o fyne.CanvasObject) *fyne.Container { return container.New(growing{}, o) }

// Spacer takes the room that is left with nothing.
func Spacer() *fyne.Container { return container.New(growing{}) }

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(growing)
	return ok
}

// Stack puts objects one under another with a gap, each as wide as the stack.
func Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stackLayout{gap: gap}, objects...)
}

type stackLayout struct{ gap, width float32 }

func (l *stackLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	left, growers := s.Height, 0
	heights := make([]float32, len(objects))
	shown := 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		heights[i] = HeightFor(o, s.Width)
		left -= heights[i]
		if grows(o) {
			growers++
		}
	}
	left -= l.gap * float32(max(shown-1, 0))
	var y float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heights[i]
		if grows(o) && left != 0 {
			h = max(0, h+left/float32(growers))
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
		y += h + l.gap
	}
}

func (l *stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m.Width = max(m.Width, o.MinSize().Width)
		}
	}
	m.Height = l.heightFor(objects, max(l.width, m.Width))
	return m
}

func (l *stackLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		if o.Visible() {
			h += HeightFor(o, width) + l.gap
		}
	}
	return max(0, h-l.gap)
}

// Row puts objects side by side with a gap, centred on one another.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap}, objects...)
}

// RowTop is a Row whose objects hang from the same line.
func RowTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap, top: true}, objects...)
}

type rowLayout struct {
	gap, width float32
	top        bool
}

func (l *rowLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	left, growers, shown := width, 0, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		if grows(o) {
			growers++
			continue
		}
		ws[i] = o.MinSize().Width
		left -= ws[i]
	}
	left -= l.gap * float32(max(shown-1, 0))
	for i, o := range objects {
		if o.Visible() && grows(o) {
			ws[i] = max(0, left/float32(growers))
		}
	}
	return ws
}

func (l *rowLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	var x float32
	for i, w := range l.widths(objects, s.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		h := min(s.Height, HeightFor(o, w))
		y := (s.Height - h) / 2
		if l.top {
			y = 0
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		x += w + l.gap
	}
}

func (l *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	shown := 0
	for _, o := range objects {
		if o.Visible() {
			m.Width += o.MinSize().Width
			shown++
		}
	}
	m.Width += l.gap * float32(max(shown-1, 0))
	m.Height = l.heightFor(objects, max(l.width, m.Width))
	return m
}

func (l *rowLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, HeightFor(objects[i], w))
		}
	}
	return h
}

// Pad puts the same room around o on every side.
func Pad(around float32, o fyne.CanvasObject) *fyne.Container {
	return PadEach(around, around, around, around, o)
}

// PadXY puts room at the sides and above and below o.
func PadXY(x, y float32, o fyne.CanvasObject) *fyne.Container { return PadEach(y, x, y, x, o) }

// PadEach puts room around o: above, right, below, left.
func PadEach(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(padLayout{top, right, bottom, left}, o)
}

type padLayout struct{ top, right, bottom, left float32 }

func (l padLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(l.left, l.top))
		o.Resize(fyne.NewSize(max(0, s.Width-l.left-l.right), max(0, s.Height-l.top-l.bottom)))
	}
}

func (l padLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return growing{}.MinSize(objects).AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

func (l padLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return growing{}.heightFor(objects, max(0, width-l.left-l.right)) + l.top + l.bottom
}

// Narrow keeps o no wider than width, at the left or in the middle: a line of
// text that crosses a whole screen cannot be read.
func Narrow(width float32, centred bool, o fyne.CanvasObject) *fyne.Container {
	return container.New(narrowLayout{width, centred}, o)
}

type narrowLayout struct {
	width   float32
	centred bool
}

func (l narrowLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := min(s.Width, l.width)
	var x float32
	if l.centred {
		x = (s.Width - w) / 2
	}
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, s.Height))
	}
}

func (l narrowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return growing{}.MinSize(objects)
}

func (l narrowLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return growing{}.heightFor(objects, min(width, l.width))
}

// Centre puts o in the middle, at its own size but never wider than the room.
func Centre(o fyne.CanvasObject) *fyne.Container { return container.New(centreLayout{}, o) }

type centreLayout struct{}

func (centreLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		w := min(s.Width, o.MinSize().Width)
		h := min(s.Height, HeightFor(o, w))
		o.Move(fyne.NewPos((s.Width-w)/2, (s.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
}

func (centreLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return growing{}.MinSize(objects)
}

// AtLeast gives o a smallest size.
func AtLeast(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atLeastLayout{fyne.NewSize(width, height)}, o)
}

type atLeastLayout struct{ size fyne.Size }

func (l atLeastLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) { growing{}.Layout(objects, s) }

func (l atLeastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return growing{}.MinSize(objects).Max(l.size)
}

func (l atLeastLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(l.size.Height, growing{}.heightFor(objects, width))
}
