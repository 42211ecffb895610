package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Severity says how much a message matters.
type Severity int

// The severities.
const (
	Info Severity = iota
	Warning
	Stopped
)

func (s Severity) look() (icon string, tone, tint fyne.ThemeColorName) {
	switch s {
	case Warning:
		return "warn", look.Warn, look.WarnTint
	case Stopped:
		return "stop", look.Stop, look.StopTint
	case Info:
	}
	return "info", look.Accent, look.AccentTint
}

// Banner is a line across that stays until its cause is gone: a mark, words,
// and buttons for what can be done.
type Banner struct {
	fw.BaseWidget
	severity Severity
	text     *Text
	row      *fyne.Container
}

// NewBanner makes a banner with buttons.
func NewBanner(s Severity, text string, buttons ...*Button) *Banner {
	b := &Banner{severity: s, text: Body(text)}
	objects := []fyne.CanvasObject{Grow(b.text)}
	for _, button := range buttons {
		objects = append(objects, button)
	}
	b.row = Row(look.M, objects...)
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what the banner says.
func (b *Banner) Set(s Severity, text string) {
	b.severity = s
	b.text.SetText(text)
	b.Refresh()
}

// Children lets a scroll find the buttons.
func (b *Banner) Children() []fyne.CanvasObject { return []fyne.CanvasObject{b.row} }

func (b *Banner) left() float32 { return look.L + look.Size(b.Theme(), look.IconSize) + look.M }

// HeightFor is the height at this width.
func (b *Banner) HeightFor(width float32) float32 {
	return HeightFor(b.row, max(0, width-b.left()-look.M)) + look.L
}

// CreateRenderer is part of fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	back, stripe, icon := canvas.NewRectangle(nil), canvas.NewRectangle(nil), newPicture()
	r := &renderer{objects: []fyne.CanvasObject{back, stripe, icon.img, b.row}}
	r.min = func() fyne.Size { return b.row.MinSize().AddWidthHeight(b.left()+look.M, look.L) }
	r.layout = func(s fyne.Size) {
		back.Resize(s)
		stripe.Resize(fyne.NewSize(4, s.Height))
		side := look.Size(b.Theme(), look.IconSize)
		icon.place(look.L, (s.Height-side)/2, side)
		b.row.Move(fyne.NewPos(b.left(), look.S))
		b.row.Resize(fyne.NewSize(max(0, s.Width-b.left()-look.M), max(0, s.Height-look.L)))
	}
	r.refresh = func() {
		th := b.Theme()
		name, tone, tint := b.severity.look()
		back.FillColor, stripe.FillColor = look.Color(th, tint), look.Color(th, tone)
		icon.set(th, name, tone)
		back.Refresh()
		stripe.Refresh()
		r.layout(b.Size())
		b.row.Refresh()
		canvas.Refresh(b)
	}
	r.refresh()
	return r
}

// Status is the line in which the app answers, in the place of the action. It
// always has the same height, so nothing jumps when it speaks.
type Status struct {
	fw.BaseWidget
	severity Severity
	text     *Text
	act      *Button
	row      *fyne.Container
}

// NewStatus makes a line that says nothing yet.
func NewStatus() *Status {
	s := &Status{text: Line(""), act: NewButton("", nil).As(Quiet)}
	s.act.Hide()
	s.row = Row(look.S, Grow(s.text), s.act)
	s.ExtendBaseWidget(s)
	return s
}

// Say answers.
func (s *Status) Say(v Severity, text string) {
	s.severity = v
	s.text.SetText(text)
	s.act.Hide()
	s.Refresh()
}

// SayWith answers and offers one thing to do about it: "Undo".
func (s *Status) SayWith(v Severity, text, action string, do func()) {
	s.severity = v
	s.text.SetText(text)
	s.act.SetText(action)
	s.act.OnTapped = do
	s.act.Show()
	s.Refresh()
}

// Clear says nothing any more.
func (s *Status) Clear() { s.Say(Info, "") }

// Text is what the line says.
func (s *Status) Text() string { return s.text.Text }

// Children lets a scroll find the button.
func (s *Status) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.row} }

// CreateRenderer is part of fyne.Widget.
func (s *Status) CreateRenderer() fyne.WidgetRenderer {
	icon := newPicture()
	r := &renderer{objects: []fyne.CanvasObject{icon.img, s.row}}
	side := func() float32 { return look.Size(s.Theme(), look.IconSize) }
	r.min = func() fyne.Size {
		return fyne.NewSize(s.text.MinSize().Width+side()+look.S, look.Size(s.Theme(), look.Target))
	}
	r.layout = func(size fyne.Size) {
		icon.place(0, (size.Height-side())/2, side())
		var x float32
		if s.text.Text != "" {
			x = side() + look.S
		}
		s.row.Move(fyne.NewPos(x, 0))
		s.row.Resize(fyne.NewSize(max(0, size.Width-x), size.Height))
	}
	r.refresh = func() {
		name, tone, _ := s.severity.look()
		icon.set(s.Theme(), name, tone)
		icon.img.Hidden = s.text.Text == ""
		s.text.Tone = look.Ink
		if s.severity != Info {
			s.text.Tone = tone
		}
		r.layout(s.Size())
		s.row.Refresh()
		canvas.Refresh(s)
	}
	r.refresh()
	return r
}
