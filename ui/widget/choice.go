package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Choice is one of a few: segments side by side. Left and Right move, Home and
// End go to the ends, a digit takes the segment of that number.
type Choice struct {
	base
	Options  []string
	Selected int // -1 means none yet
	OnChange func(i int)

	parts []segment // where each segment stands
}

// segment is the place of an option. Where all do not fit on one line, they stand on several.
type segment struct{ x, y, w float32 }

// NewChoice makes a choice; changed is called when a person chooses another.
func NewChoice(options []string, selected int, changed func(i int)) *Choice {
	c := &Choice{Options: options, Selected: selected, OnChange: changed}
	c.extend(c)
	return c
}

// SetSelected chooses without telling.
func (c *Choice) SetSelected(i int) {
	if c.Selected != i {
		c.Selected = i
		c.Refresh()
	}
}

func (c *Choice) choose(i int) {
	i = min(max(i, 0), len(c.Options)-1)
	if c.disabled || i == c.Selected || i < 0 {
		return
	}
	c.Selected = i
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(i)
	}
}

// Tapped chooses the segment under the pointer.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	if c.disabled {
		return
	}
	c.take()
	tall := look.Size(c.Theme(), look.Target)
	for i, p := range c.parts {
		if e.Position.X <= p.x+p.w && e.Position.Y <= p.y+tall {
			c.choose(i)
			return
		}
	}
}

// TypedKey moves along the segments.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(c.Selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(c.Selected + 1)
	case fyne.KeySpace:
		c.choose((c.Selected + 1) % max(1, len(c.Options)))
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.Options) - 1)
	default:
		bubbleKey(c, e)
	}
}

// TypedRune takes the segment of a digit.
func (c *Choice) TypedRune(r rune) {
	if i := int(r - '1'); i >= 0 && i < len(c.Options) && i < 9 {
		c.choose(i)
	}
}

// widths are those of the bold text, so that nothing moves when another is chosen.
func (c *Choice) widths() []float32 {
	ws := make([]float32, len(c.Options))
	for i, o := range c.Options {
		ws[i] = fyne.MeasureText(o, look.Size(c.Theme(), look.TextBody), fyne.TextStyle{Bold: true}).Width + 2*look.M
	}
	return ws
}

// segments places the options in this width: on one line, or on as many as they need.
func (c *Choice) segments(width float32) []segment {
	out := make([]segment, len(c.Options))
	tall := look.Size(c.Theme(), look.Target)
	var x, y float32
	for i, w := range c.widths() {
		if width > 0 && x > 0 && x+w > width+1 {
			x, y = 0, y+tall
		}
		if width > 0 {
			w = min(w, width)
		}
		out[i] = segment{x, y, w}
		x += w
	}
	return out
}

// HeightFor is the height in this width.
func (c *Choice) HeightFor(width float32) float32 {
	tall := look.Size(c.Theme(), look.Target)
	if len(c.Options) == 0 {
		return tall
	}
	return c.segments(width)[len(c.Options)-1].y + tall
}

// CreateRenderer is part of fyne.Widget.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	box, thumb, mark := newBox(), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	var texts []*canvas.Text
	r := &renderer{}
	sync := func() {
		th := c.Theme()
		for len(texts) < len(c.Options) {
			texts = append(texts, canvas.NewText("", nil))
		}
		texts = texts[:len(c.Options)]
		r.objects = append([]fyne.CanvasObject{box.fill, thumb, mark}, box.ring)
		for i, t := range texts {
			t.Text, t.TextSize, t.Alignment = c.Options[i], look.Size(th, look.TextBody), fyne.TextAlignCenter
			t.TextStyle.Bold = i == c.Selected
			t.Color = look.Color(th, look.Ink)
			if c.disabled {
				t.Color = look.Color(th, look.Disable)
			} else if i == c.Selected {
				t.Color = look.Color(th, look.Accent)
			}
			r.objects = append(r.objects, t)
		}
	}
	r.min = func() fyne.Size {
		sum := float32(0)
		for _, w := range c.widths() {
			sum += w
		}
		return fyne.NewSize(sum, look.Size(c.Theme(), look.Target))
	}
	r.layout = func(s fyne.Size) {
		th := c.Theme()
		tall, width := look.Size(th, look.Target), float32(0)
		c.parts = c.segments(s.Width)
		for i, p := range c.parts {
			texts[i].Text = ellipsis(c.Options[i], p.w-look.S, func(line string) float32 {
				return fyne.MeasureText(line, texts[i].TextSize, texts[i].TextStyle).Width
			})
			h := texts[i].MinSize().Height
			texts[i].Move(fyne.NewPos(p.x, p.y+(tall-h)/2))
			texts[i].Resize(fyne.NewSize(p.w, h))
			width = max(width, p.x+p.w)
			if i == c.Selected {
				thumb.Move(fyne.NewPos(p.x+2, p.y+2))
				thumb.Resize(fyne.NewSize(p.w-4, tall-4))
				mark.Move(fyne.NewPos(p.x+look.M, p.y+tall-5))
				mark.Resize(fyne.NewSize(p.w-2*look.M, 2))
			}
		}
		box.place(fyne.NewPos(0, 0), fyne.NewSize(width, max(tall, c.HeightFor(s.Width))), th)
	}
	r.refresh = func() {
		th := c.Theme()
		sync()
		box.paint(th, look.Sheet, look.Edge, c.focused)
		thumb.FillColor, thumb.CornerRadius = look.Color(th, look.AccentTint), look.Size(th, look.Corner)-2
		mark.FillColor = look.Color(th, look.Accent)
		thumb.Hidden = c.Selected < 0 || c.Selected >= len(c.Options)
		mark.Hidden = thumb.Hidden
		r.layout(c.Size())
		for _, o := range r.objects {
			o.Refresh()
		}
		canvas.Refresh(c)
	}
	r.refresh()
	return r
}
