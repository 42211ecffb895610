package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Bar is one bar: what it stands for, how long it is, and the same in words.
type Bar struct {
	Label string
	Share float32 // of the whole width, 0 to 1
	Value string  // "9 of 12 people", written beside the bar
	Color int     // of look's data colours; they only accompany the label
}

// Bars are horizontal bars under their labels, each with its value in words.
type Bars struct {
	fw.BaseWidget
	Bars   []Bar
	Points float32       // type size for the room; 0 means the desk's
	Took   time.Duration // how long Grow takes; 0 means the theme's motion

	grown float32
	anim  *fyne.Animation
}

// NewBars shows bars at full length.
func NewBars(bars []Bar) *Bars {
	b := &Bars{Bars: bars, grown: 1}
	b.ExtendBaseWidget(b)
	return b
}

// SetBars shows other bars at full length.
func (b *Bars) SetBars(bars []Bar) {
	b.Bars, b.grown = bars, 1
	b.Refresh()
}

// Grow lets all bars grow together from nothing; at once where reduced motion
// is asked for.
func (b *Bars) Grow() {
	took := look.Motion(b.Theme())
	if took == 0 {
		b.grown = 1
		b.Refresh()
		return
	}
	if b.Took > 0 {
		took = b.Took
	}
	if b.anim != nil {
		b.anim.Stop()
	}
	b.grown = 0
	b.anim = fyne.NewAnimation(took, func(done float32) {
		b.grown = done
		b.Refresh()
	})
	b.anim.Curve = fyne.AnimationEaseOut
	b.anim.Start()
}

func (b *Bars) points() float32 {
	if b.Points > 0 {
		return b.Points
	}
	return look.Size(b.Theme(), look.TextBody)
}

type barLine struct {
	label *Text
	value *canvas.Text
	track *canvas.Rectangle
	fill  *canvas.Rectangle
}

// HeightFor is the height at this width.
func (b *Bars) HeightFor(width float32) float32 {
	var h float32
	for _, bar := range b.Bars {
		h += Sized(bar.Label, b.points(), false).HeightFor(width) + b.points()*1.75
	}
	return max(0, h-b.points()*0.5)
}

// CreateRenderer is part of fyne.Widget.
func (b *Bars) CreateRenderer() fyne.WidgetRenderer {
	var lines []*barLine
	r := &renderer{}
	style := fyne.TextStyle{Bold: true}
	valueWidth := func() float32 {
		var w float32
		for _, bar := range b.Bars {
			w = max(w, fyne.MeasureText(bar.Value, b.points(), style).Width)
		}
		return w
	}
	sync := func() {
		for len(lines) < len(b.Bars) {
			lines = append(lines, &barLine{
				label: Sized("", 1, false), value: canvas.NewText("", nil),
				track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil),
			})
		}
		lines = lines[:len(b.Bars)]
		r.objects = r.objects[:0]
		th := b.Theme()
		for i, l := range lines {
			bar := b.Bars[i]
			l.label.Text, l.label.Points = bar.Label, b.points()
			l.value.Text, l.value.TextSize, l.value.TextStyle = bar.Value, b.points(), style
			l.value.Color = look.Color(th, look.Ink)
			l.track.FillColor = look.Color(th, look.Rule)
			l.fill.FillColor, l.fill.StrokeColor = look.Data(th, bar.Color), look.Color(th, look.Ink)
			l.fill.StrokeWidth = look.Size(th, look.Line)
			l.fill.CornerRadius = 2
			r.objects = append(r.objects, l.label, l.track, l.fill, l.value)
		}
	}
	r.min = func() fyne.Size {
		w := valueWidth() + 8*b.points()
		return fyne.NewSize(w, b.HeightFor(max(w, b.Size().Width)))
	}
	r.layout = func(s fyne.Size) {
		p := b.points()
		room := max(0, s.Width-valueWidth()-look.M)
		thick := p * 0.95
		var y float32
		for i, l := range lines {
			h := l.label.HeightFor(s.Width)
			l.label.Move(fyne.NewPos(0, y))
			l.label.Resize(fyne.NewSize(s.Width, h))
			y += h + p*0.15
			length := room * min(max(b.Bars[i].Share, 0), 1) * b.grown
			l.fill.Hidden = length < 1
			l.fill.Move(fyne.NewPos(0, y))
			l.fill.Resize(fyne.NewSize(max(length, 3), thick))
			line := look.Size(b.Theme(), look.Line)
			l.track.Move(fyne.NewPos(0, y+thick-line))
			l.track.Resize(fyne.NewSize(room, line))
			v := l.value.MinSize()
			l.value.Move(fyne.NewPos(room+look.M, y+(thick-v.Height)/2))
			l.value.Resize(v)
			y += p * 1.6
		}
	}
	r.refresh = func() {
		sync()
		r.layout(b.Size())
		for _, o := range r.objects {
			o.Refresh()
		}
		canvas.Refresh(b)
	}
	r.refresh()
	return r
}
