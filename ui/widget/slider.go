package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Slider is a step between two ends that are named: it tells while it is dragged. Left and Right go one step, Home and
// End to the ends.
type Slider struct {
	base
	Value, Steps int    // Value is 0 to Steps
	Less, More   string // what the ends stand for
	OnChange     func(v int)
}

// NewSlider makes a slider; changed is called when a person moves it.
func NewSlider(less, more string, value, steps int, changed func(v int)) *Slider {
	s := &Slider{Value: value, Steps: max(steps, 1), Less: less, More: more, OnChange: changed}
	s.extend(s)
	return s
}

// SetValue moves it without telling.
func (s *Slider) SetValue(v int) {
	if s.Value != v {
		s.Value = v
		s.Refresh()
	}
}

func (s *Slider) to(v int) {
	v = min(max(v, 0), s.Steps)
	if s.disabled || v == s.Value {
		return
	}
	s.Value = v
	s.Refresh()
	if s.OnChange != nil {
		s.OnChange(v)
	}
}

// Tapped goes to where the pointer is.
func (s *Slider) Tapped(e *fyne.PointEvent) {
	if !s.disabled {
		s.take()
		s.follow(e.Position.X)
	}
}

// Dragged follows the pointer.
func (s *Slider) Dragged(e *fyne.DragEvent) {
	if !s.disabled {
		s.follow(e.Position.X)
	}
}

// DragEnd takes the keyboard, so that the arrow keys go on from here.
func (s *Slider) DragEnd() {
	if !s.disabled {
		s.take()
	}
}

func (s *Slider) follow(x float32) {
	from, width := s.track()
	s.to(int((x-from)/width*float32(s.Steps) + 0.5))
}

// TypedKey goes a step or to an end.
func (s *Slider) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.to(s.Value + 1)
	case fyne.KeyLeft, fyne.KeyDown:
		s.to(s.Value - 1)
	case fyne.KeyHome:
		s.to(0)
	case fyne.KeyEnd:
		s.to(s.Steps)
	default:
		bubbleKey(s, e)
	}
}

// AccessibilityLabel names both ends.
func (s *Slider) AccessibilityLabel() string { return s.Less + " / " + s.More }

// AccessibilityRole is part of fyne.Accessible.
func (s *Slider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (s *Slider) word(text string) float32 {
	return fyne.MeasureText(text, look.Size(s.Theme(), look.TextSmall), fyne.TextStyle{}).Width
}

// track is where the middle of the knob can go.
func (s *Slider) track() (from, width float32) {
	knob := look.Size(s.Theme(), look.IconSize)
	from = look.S + s.word(s.Less) + look.S + knob/2
	return from, max(1, s.Size().Width-look.S-s.word(s.More)-look.S-knob/2-from)
}

// trackLeast is how long a track is at least, in icons.
const trackLeast = 6

// CreateRenderer is part of fyne.Widget.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	box := newBox()
	line, knob := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	less, more := canvas.NewText("", nil), canvas.NewText("", nil)
	r := &renderer{objects: append(box.objects(), line, knob, less, more)}
	r.min = func() fyne.Size {
		th := s.Theme()
		return fyne.NewSize(4*look.S+s.word(s.Less)+s.word(s.More)+trackLeast*look.Size(th, look.IconSize), look.Size(th, look.Target))
	}
	r.layout = func(size fyne.Size) {
		th := s.Theme()
		box.place(fyne.NewPos(0, 0), size, th)
		from, width := s.track()
		side, thick, middle := look.Size(th, look.IconSize), 2*look.Size(th, look.Line), size.Height/2
		line.Move(fyne.NewPos(from, middle-thick/2))
		line.Resize(fyne.NewSize(width, thick))
		knob.Move(fyne.NewPos(from+width*float32(s.Value)/float32(s.Steps)-side/2, middle-side/2))
		knob.Resize(fyne.NewSquareSize(side))
		knob.CornerRadius = side / 2
		high := less.MinSize().Height
		less.Move(fyne.NewPos(look.S, middle-high/2))
		more.Move(fyne.NewPos(size.Width-look.S-s.word(s.More), middle-high/2))
	}
	r.refresh = func() {
		th := s.Theme()
		box.paint(th, "", "", s.focused)
		tone, ink := look.Accent, look.Soft
		if s.disabled {
			tone, ink = look.Disable, look.Disable
		}
		line.FillColor, knob.FillColor = look.Color(th, look.Edge), look.Color(th, tone)
		for _, t := range []*canvas.Text{less, more} {
			t.TextSize, t.Color = look.Size(th, look.TextSmall), look.Color(th, ink)
		}
		less.Text, more.Text = s.Less, s.More
		r.layout(s.Size())
		line.Refresh()
		knob.Refresh()
		less.Refresh()
		more.Refresh()
		canvas.Refresh(s)
	}
	r.refresh()
	return r
}
