package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Check is something that is so or not. Space changes it; so does a press
// anywhere on its words.
type Check struct {
	base
	Text     string
	Checked  bool
	OnChange func(on bool)

	words *Text
}

// NewCheck makes a check; changed is called when a person changes it.
func NewCheck(text string, checked bool, changed func(on bool)) *Check {
	c := &Check{Text: text, Checked: checked, OnChange: changed, words: Body(text)}
	c.extend(c)
	return c
}

// SetChecked changes without telling.
func (c *Check) SetChecked(on bool) {
	if c.Checked != on {
		c.Checked = on
		c.Refresh()
	}
}

func (c *Check) toggle() {
	if c.disabled {
		return
	}
	c.Checked = !c.Checked
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(c.Checked)
	}
}

// Tapped is a press with the pointer.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		c.take()
		c.toggle()
	}
}

// TypedKey changes on Space; Enter is the window's.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		c.toggle()
		return
	}
	bubbleKey(c, e)
}

// TypedRune keeps the space to itself and hands other letters to the window.
func (c *Check) TypedRune(r rune) {
	if r != ' ' {
		c.base.TypedRune(r)
	}
}

func (c *Check) side() float32 { return look.Size(c.Theme(), look.IconSize) + 2 }

// HeightFor is the height at this width.
func (c *Check) HeightFor(width float32) float32 {
	return max(look.Size(c.Theme(), look.Target), c.words.HeightFor(width-c.side()-look.S)+look.S)
}

// CreateRenderer is part of fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box, tick := newBox(), newPicture()
	r := &renderer{objects: append(box.objects(), tick.img, c.words)}
	r.min = func() fyne.Size {
		w := c.side() + look.S + c.words.MinSize().Width
		at := c.Size().Width
		if at == 0 {
			at = c.side() + look.S + c.words.measure(c.Text)
		}
		return fyne.NewSize(w, c.HeightFor(at))
	}
	r.layout = func(s fyne.Size) {
		side := c.side()
		width := max(0, s.Width-side-look.S)
		h := c.words.HeightFor(width)
		top := (s.Height - h) / 2
		_, line := c.words.advance()
		y := top + (line-side)/2
		box.place(fyne.NewPos(0, y), fyne.NewSquareSize(side), c.Theme())
		tick.place(1, y+1, side-2)
		c.words.Move(fyne.NewPos(side+look.S, top))
		c.words.Resize(fyne.NewSize(width, h))
	}
	r.refresh = func() {
		th := c.Theme()
		fill, edge, tone := look.Sheet, look.Edge, look.Ink
		if c.Checked {
			fill, edge = look.Accent, look.Accent
		}
		if c.disabled {
			fill, edge, tone = look.Hover, look.Rule, look.Disable
		}
		box.paint(th, fill, edge, c.focused)
		box.fill.CornerRadius, box.ring.CornerRadius = 5, 7
		mark := look.OnAccent
		if c.disabled {
			mark = look.Disable
		}
		tick.set(th, "check", mark)
		if !c.Checked {
			tick.img.Hide()
		}
		c.words.Text, c.words.Tone = c.Text, tone
		c.words.Refresh()
		r.layout(c.Size())
		canvas.Refresh(c)
	}
	r.refresh()
	return r
}
