package widget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Stepper is a whole number between two limits. + and -, the arrow keys and the
// two halves at its ends change it by By, Page Up and Page Down by Jump;
// digits are typed.
type Stepper struct {
	base
	Value, Min, Max int
	Jump            int    // 5
	By              int    // what + and - change it by; 0 means 1
	Sign            string // shown before the number: "£"
	Unit            string // shown after the number: "min"
	OnChange        func(v int)
}

// NewStepper makes a number; changed is called when a person changes it.
func NewStepper(value, least, most int, changed func(v int)) *Stepper {
	s := &Stepper{Value: value, Min: least, Max: most, Jump: 5, OnChange: changed}
	s.extend(s)
	return s
}

// SetValue changes without telling.
func (s *Stepper) SetValue(v int) {
	if s.Value != v {
		s.Value = v
		s.Refresh()
	}
}

func (s *Stepper) by() int { return max(1, s.By) }

func (s *Stepper) to(v int) {
	v = min(max(v, s.Min), s.Max)
	if s.disabled || v == s.Value {
		return
	}
	s.Value = v
	s.Refresh()
	if s.OnChange != nil {
		s.OnChange(v)
	}
}

// Tapped on the minus takes some away, on the plus adds some.
func (s *Stepper) Tapped(e *fyne.PointEvent) {
	if s.disabled {
		return
	}
	s.take()
	side := look.Size(s.Theme(), look.Target)
	switch {
	case e.Position.X <= side:
		s.to(s.Value - s.by())
	case e.Position.X >= s.Size().Width-side:
		s.to(s.Value + s.by())
	}
}

// TypedKey changes the number.
func (s *Stepper) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyRight:
		s.to(s.Value + s.by())
	case fyne.KeyDown, fyne.KeyLeft:
		s.to(s.Value - s.by())
	case fyne.KeyPageUp:
		s.to(s.Value + s.Jump)
	case fyne.KeyPageDown:
		s.to(s.Value - s.Jump)
	case fyne.KeyHome:
		s.to(s.Min)
	case fyne.KeyEnd:
		s.to(s.Max)
	case fyne.KeyBackspace:
		s.to(s.Value / 10)
	default:
		bubbleKey(s, e)
	}
}

// TypedRune adds a digit at the end; where that is too much it begins anew.
func (s *Stepper) TypedRune(r rune) {
	switch {
	case r == '+' || r == '=':
		s.to(s.Value + s.by())
	case r == '-':
		s.to(s.Value - s.by())
	case r >= '0' && r <= '9':
		d := int(r - '0')
		if v := s.Value*10 + d; v <= s.Max {
			s.to(v)
		} else {
			s.to(d)
		}
	default:
		s.base.TypedRune(r)
	}
}

// CreateRenderer is part of fyne.Widget.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	box, less, more := newBox(), newPicture(), newPicture()
	text := canvas.NewText("", nil)
	text.Alignment = fyne.TextAlignCenter
	r := &renderer{objects: append(box.objects(), less.img, more.img, text)}
	label := func(v int) string {
		if s.Unit == "" {
			return s.Sign + strconv.Itoa(v)
		}
		return s.Sign + strconv.Itoa(v) + " " + s.Unit
	}
	r.min = func() fyne.Size {
		th := s.Theme()
		side, points := look.Size(th, look.Target), look.Size(th, look.TextBody)
		w := max(fyne.MeasureText(label(s.Max), points, fyne.TextStyle{}).Width,
			fyne.MeasureText(label(s.Min), points, fyne.TextStyle{}).Width)
		return fyne.NewSize(2*side+w+look.S, side)
	}
	r.layout = func(size fyne.Size) {
		th := s.Theme()
		size.Width = min(size.Width, r.min().Width)
		side, icon := look.Size(th, look.Target), look.Size(th, look.IconSize)
		box.place(fyne.NewPos(0, 0), size, th)
		less.place((side-icon)/2, (size.Height-icon)/2, icon)
		more.place(size.Width-side+(side-icon)/2, (size.Height-icon)/2, icon)
		h := text.MinSize().Height
		text.Move(fyne.NewPos(side, (size.Height-h)/2))
		text.Resize(fyne.NewSize(size.Width-2*side, h))
	}
	r.refresh = func() {
		th := s.Theme()
		box.paint(th, look.Sheet, look.Edge, s.focused)
		tone := func(usable bool) fyne.ThemeColorName {
			if usable && !s.disabled {
				return look.Accent
			}
			return look.Disable
		}
		less.set(th, "minus", tone(s.Value > s.Min))
		more.set(th, "plus", tone(s.Value < s.Max))
		text.Text, text.TextSize = label(s.Value), look.Size(th, look.TextBody)
		text.Color = look.Color(th, look.Ink)
		if s.disabled {
			text.Color = look.Color(th, look.Disable)
		}
		r.layout(s.Size())
		text.Refresh()
		canvas.Refresh(s)
	}
	r.refresh()
	return r
}
