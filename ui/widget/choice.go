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

	ends []float32 // where each segment ends
}

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
	for i, end := range c.ends {
		if e.Position.X <= end {
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
	// Widths are those of the bold text, so that nothing moves when another is chosen.
	natural := func() (ws []float32, sum float32) {
		for _, o := range c.Options {
			w := fyne.MeasureText(o, look.Size(c.Theme(), look.TextBody), fyne.TextStyle{Bold: true}).Width + 2*look.M
			ws = append(ws, w)
			sum += w
		}
		return ws, sum
	}
	r.min = func() fyne.Size {
		_, sum := natural()
		return fyne.NewSize(sum, look.Size(c.Theme(), look.Target))
	}
	r.layout = func(s fyne.Size) {
		th := c.Theme()
		ws, sum := natural()
		width := min(s.Width, sum)
		scale := float32(1)
		if sum > 0 {
			scale = width / sum
		}
		box.place(fyne.NewPos(0, 0), fyne.NewSize(width, s.Height), th)
		c.ends = c.ends[:0]
		var x float32
		for i, w := range ws {
			w *= scale
			h := texts[i].MinSize().Height
			texts[i].Move(fyne.NewPos(x, (s.Height-h)/2))
			texts[i].Resize(fyne.NewSize(w, h))
			if i == c.Selected {
				thumb.Move(fyne.NewPos(x+2, 2))
				thumb.Resize(fyne.NewSize(w-4, s.Height-4))
				mark.Move(fyne.NewPos(x+look.M, s.Height-5))
				mark.Resize(fyne.NewSize(w-2*look.M, 2))
			}
			x += w
			c.ends = append(c.ends, x)
		}
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
