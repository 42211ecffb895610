package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Style is how loud a button is.
type Style int

// The styles. A screen has one Primary at most: what to do next.
const (
	Secondary Style = iota
	Primary
	Quiet
	Danger
)

// Button does one thing when it is pressed, by pointer, Space or Enter, and
// keeps the focus after it.
type Button struct {
	base
	Text     string
	Style    Style
	Icon     string // name of an icon, or ""
	Hint     string // the key that does the same, shown quietly: "Ctrl+N"
	Booth    bool   // 48 high and in larger type
	Leading  bool   // text at the left, as in a list
	OnTapped func()
	OnKey    func(*fyne.KeyEvent) bool // true means that the key is done with
}

// NewButton makes a secondary button.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text, OnTapped: tapped}
	b.extend(b)
	return b
}

// As gives the same button in a style.
func (b *Button) As(s Style) *Button { b.Style = s; return b }

// WithIcon gives the same button with an icon before the text.
func (b *Button) WithIcon(name string) *Button { b.Icon = name; return b }

// WithHint gives the same button with the key that does the same.
func (b *Button) WithHint(key string) *Button { b.Hint = key; return b }

// ForBooth gives the same button in the size of the booth.
func (b *Button) ForBooth() *Button { b.Booth = true; return b }

// AtLeft gives the same button with its text at the left.
func (b *Button) AtLeft() *Button { b.Leading = true; return b }

// SetText changes the words.
func (b *Button) SetText(s string) {
	if b.Text != s {
		b.Text = s
		b.Refresh()
		Settle(b)
	}
}

// SetStyle changes how loud the button is.
func (b *Button) SetStyle(s Style) {
	if b.Style != s {
		b.Style = s
		b.Refresh()
	}
}

// Tapped is a press with the pointer.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.disabled {
		return
	}
	b.take()
	b.press()
}

func (b *Button) press() {
	if !b.disabled && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses on Space and Enter; other keys go to the window.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if b.OnKey != nil && b.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.press()
	default:
		bubbleKey(b, e)
	}
}

// TypedRune keeps the space to itself and hands other letters to the window.
func (b *Button) TypedRune(r rune) {
	if r != ' ' {
		b.base.TypedRune(r)
	}
}

// AccessibilityLabel is what a screen reader says.
func (b *Button) AccessibilityLabel() string {
	if b.Text == "" {
		return b.Icon
	}
	return b.Text
}

func (b *Button) tones() (fill, edge, text fyne.ThemeColorName) {
	switch b.Style {
	case Primary:
		fill, text = look.Accent, look.OnAccent
	case Danger:
		fill, edge, text = look.Sheet, look.Stop, look.Stop
		if b.hovered {
			fill = look.StopTint
		}
	case Quiet:
		text = look.Accent
		if b.hovered {
			fill = look.Hover
		}
	case Secondary:
		fill, edge, text = look.Sheet, look.Edge, look.Ink
		if b.hovered {
			fill = look.Hover
		}
	}
	if b.disabled {
		text = look.Disable
		if b.Style != Quiet {
			fill, edge = look.Hover, look.Rule
		}
	}
	return fill, edge, text
}

// CreateRenderer is part of fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	box, icon := newBox(), newPicture()
	text, hint := canvas.NewText("", nil), canvas.NewText("", nil)
	var padX, gap, height, side float32
	measure := func() fyne.Size {
		th := b.Theme()
		padX, gap, height, side = look.L, look.S, look.Size(th, look.Target), look.Size(th, look.IconSize)
		text.TextSize, hint.TextSize = look.Size(th, look.TextBody), look.Size(th, look.TextSmall)
		if b.Booth {
			padX, height = look.XL, look.Size(th, look.TargetBooth)
			text.TextSize = look.Size(th, look.TextLead)
		}
		if b.Style == Quiet {
			padX = look.S
		}
		text.TextStyle.Bold = b.Style == Primary
		text.Text, hint.Text = b.Text, look.Keys(b.Hint)
		w := 2*padX + text.MinSize().Width
		if b.Text == "" {
			w = 2 * look.S
		}
		if b.Icon != "" {
			w += side
			if b.Text != "" {
				w += gap
			}
		}
		if b.Hint != "" {
			w += hint.MinSize().Width + look.M
		}
		return fyne.NewSize(max(w, height), max(height, text.MinSize().Height+look.S))
	}
	r := &renderer{objects: append(box.objects(), icon.img, text, hint), min: measure}
	r.layout = func(s fyne.Size) {
		least := measure()
		box.place(fyne.NewPos(0, 0), s, b.Theme())
		x := padX
		if b.Text == "" {
			x = look.S
		}
		if !b.Leading {
			x += max(0, (s.Width-least.Width)/2)
			if b.Text == "" && b.Hint == "" && s.Width >= least.Width {
				x = (s.Width - side) / 2
			}
		}
		if b.Icon != "" {
			icon.place(x, (s.Height-side)/2, side)
			x += side + gap
		}
		if room := s.Width - x - padX; b.Text != "" && s.Width > 0 && s.Width < least.Width {
			if b.Hint != "" {
				room -= hint.MinSize().Width + look.M
			}
			text.Text = ellipsis(b.Text, max(room, 1), func(line string) float32 {
				return fyne.MeasureText(line, text.TextSize, text.TextStyle).Width
			})
		}
		m := text.MinSize()
		text.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		text.Resize(m)
		m = hint.MinSize()
		right := s.Width - padX - m.Width
		if !b.Leading {
			right = min(right, x+text.MinSize().Width+look.M)
		}
		hint.Move(fyne.NewPos(right, (s.Height-m.Height)/2))
		hint.Resize(m)
	}
	r.refresh = func() {
		th := b.Theme()
		fill, edge, tone := b.tones()
		box.paint(th, fill, edge, b.focused)
		icon.set(th, b.Icon, tone)
		text.Color, hint.Color = look.Color(th, tone), look.Color(th, look.Soft)
		if b.Style == Primary {
			hint.Color = text.Color
		}
		r.layout(b.Size())
		text.Refresh()
		hint.Refresh()
		canvas.Refresh(b)
	}
	r.refresh()
	return r
}
