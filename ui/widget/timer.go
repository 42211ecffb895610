package widget

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// TimerState says how the time stands.
type TimerState int

// The states of a timer. Each has a shape besides its colour: a stripe, then a frame, then a block. None blinks.
const (
	Running TimerState = iota
	Soon
	Nearly
	Over
	Paused
)

// Timer shows minutes and seconds large, with words under them, on a ground that changes as the time runs out: it is seen
// from the edge of the eye. Its owner tells it the time.
type Timer struct {
	fw.BaseWidget
	text, words *Text
	last        time.Duration
	state       TimerState
}

// NewTimer shows 0:00.
func NewTimer() *Timer {
	t := &Timer{text: newText(clock(0), look.TextHead, look.Ink, true, false).Right(), words: Small("").Right()}
	t.words.Wrap, t.words.Hidden = false, true
	t.ExtendBaseWidget(t)
	return t
}

// Set shows d; a negative one with a minus. It draws nothing where the seconds have not changed.
func (t *Timer) Set(d time.Duration, s TimerState) {
	d = d.Truncate(time.Second)
	if d == t.last && s == t.state {
		return
	}
	again := s != t.state
	t.last, t.state = d, s
	t.text.Text = clock(d)
	if again {
		t.Refresh()
		return
	}
	t.text.Refresh()
}

// SetWords says under the time what it is of. Without words the timer is a line high.
func (t *Timer) SetWords(s string) {
	if t.words.Text == s {
		return
	}
	t.words.Text, t.words.Hidden = s, s == ""
	t.Refresh()
	Settle(t)
}

// Shown is the time as it is written.
func (t *Timer) Shown() string { return t.text.Text }

// State is how the time stands.
func (t *Timer) State() TimerState { return t.state }

// AccessibilityLabel is what a screen reader says.
func (t *Timer) AccessibilityLabel() string { return t.text.Text + " " + t.words.Text }

// AccessibilityRole is part of fyne.Accessible.
func (t *Timer) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// ground says how the ground is drawn, and the words on it.
func (s TimerState) ground() (fill, stripe, frame, time, words fyne.ThemeColorName) {
	switch s {
	case Soon:
		return look.WarnTint, look.Warn, "", look.Warn, look.Ink
	case Nearly:
		return look.WarnTint, "", look.Warn, look.Warn, look.Ink
	case Over:
		return look.Warn, "", look.Warn, look.Paper, look.Paper
	case Paused:
		return "", "", look.Rule, look.Soft, look.Soft
	case Running:
	}
	return "", "", "", look.Ink, look.Soft
}

// CreateRenderer is part of fyne.Widget.
func (t *Timer) CreateRenderer() fyne.WidgetRenderer {
	back, stripe := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{back, stripe, t.text, t.words}}
	// Room for three digits of minutes, so that nothing moves.
	r.min = func() fyne.Size {
		w, h := t.text.measure("-000:00"), t.text.HeightFor(0)
		if !t.words.Hidden {
			w, h = max(w, t.words.measure(t.words.Text)), h+t.words.HeightFor(0)-look.XS
		}
		return fyne.NewSize(w+2*look.M, h+2)
	}
	r.layout = func(s fyne.Size) {
		back.Resize(s)
		stripe.Resize(fyne.NewSize(6, s.Height))
		h := t.text.HeightFor(0)
		t.text.Move(fyne.NewPos(look.M, 0))
		t.text.Resize(fyne.NewSize(s.Width-2*look.M, h))
		t.words.Move(fyne.NewPos(look.M, h-look.XS))
		t.words.Resize(fyne.NewSize(s.Width-2*look.M, t.words.HeightFor(0)))
	}
	r.refresh = func() {
		th := t.Theme()
		fill, edge, frame, tone, words := t.state.ground()
		back.FillColor, stripe.FillColor, back.StrokeColor = colorOrNone(th, fill), colorOrNone(th, edge), colorOrNone(th, frame)
		back.StrokeWidth, back.CornerRadius, stripe.CornerRadius = 0, 4, 3
		if frame != "" {
			back.StrokeWidth = look.Size(th, look.Ring)
		}
		t.text.Tone, t.words.Tone = tone, words
		r.layout(t.Size())
		for _, o := range r.objects {
			o.Refresh()
		}
		canvas.Refresh(t)
	}
	r.refresh()
	return r
}

func clock(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	s := int(d / time.Second)
	return fmt.Sprintf("%s%d:%02d", sign, s/60, s%60)
}
