package widget

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// QuadrantPoint is one thing that stands by two values, each from 0 to 1.
type QuadrantPoint struct {
	Label       string
	X, Y        float32
	XLow, XHigh float32 // where the middle half of the answers lies; the same value twice draws nothing
	YLow, YHigh float32
}

// Quadrants is a field cut in four. Points say by a label who they are; those at one place share a mark.
type Quadrants struct {
	fw.BaseWidget
	Points  []QuadrantPoint
	Names   [4]string // of the corners: upper left, upper right, lower left, lower right
	Across  string    // what grows from left to right
	Up      string    // what grows upwards
	Letters float32   // size of type, for the room; 0 means the desk's
}

// NewQuadrants shows points in a field cut in four.
func NewQuadrants(points []QuadrantPoint, names [4]string) *Quadrants {
	q := &Quadrants{Points: points, Names: names}
	q.ExtendBaseWidget(q)
	return q
}

func (q *Quadrants) points() float32 {
	if q.Letters > 0 {
		return q.Letters
	}
	return look.Size(q.Theme(), look.TextSmall)
}

// quadrantMark is a place where points stand.
type quadrantMark struct {
	x, y   float32
	labels []string
}

func (q *Quadrants) marks() []quadrantMark {
	var out []quadrantMark
	for _, p := range q.Points {
		i := slices.IndexFunc(out, func(m quadrantMark) bool { return m.x == p.X && m.y == p.Y })
		if i < 0 {
			i, out = len(out), append(out, quadrantMark{x: p.X, y: p.Y})
		}
		out[i].labels = append(out[i].labels, p.Label)
	}
	return out
}

// HeightFor keeps the field no higher than it is wide, and not so high that it fills a window.
func (q *Quadrants) HeightFor(width float32) float32 {
	return min(width*0.7, 26*q.points()) + 2*q.points()*1.6
}

// CreateRenderer is part of fyne.Widget.
func (q *Quadrants) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{}
	r.min = func() fyne.Size { return fyne.NewSize(20*q.points(), q.HeightFor(max(20*q.points(), q.Size().Width))) }
	r.layout = func(s fyne.Size) { r.objects = q.draw(s) }
	r.refresh = func() {
		r.objects = q.draw(q.Size())
		for _, o := range r.objects {
			o.Refresh()
		}
		canvas.Refresh(q)
	}
	r.refresh()
	return r
}

func (q *Quadrants) draw(s fyne.Size) []fyne.CanvasObject {
	th, p := q.Theme(), q.points()
	foot := p * 1.6
	field := fyne.NewSize(s.Width, max(0, s.Height-2*foot))
	var out []fyne.CanvasObject
	// The names stand outside the field, where no mark covers them.
	half := (field.Width - look.M) / 2
	for i, name := range q.Names {
		t := canvas.NewText(ellipsis(name, half, func(s string) float32 { return fyne.MeasureText(s, p, fyne.TextStyle{}).Width }), look.Color(th, look.Soft))
		t.TextSize = p
		m := t.MinSize()
		at := fyne.NewPos(0, 0)
		if i%2 == 1 {
			at.X = field.Width - m.Width
		}
		if i >= 2 {
			at.Y = s.Height - m.Height
		}
		t.Move(at)
		t.Resize(m)
		out = append(out, t)
	}
	rect := func(fill, edge fyne.ThemeColorName, x, y, w, h float32) {
		b := canvas.NewRectangle(colorOrNone(th, fill))
		if edge != "" {
			b.StrokeColor, b.StrokeWidth = look.Color(th, edge), look.Size(th, look.Line)
		}
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(w, h))
		out = append(out, b)
	}
	thin := look.Size(th, look.Line)
	rect(look.Sheet, look.Edge, 0, foot, field.Width, field.Height)
	rect(look.Edge, "", field.Width/2, foot, thin, field.Height)
	rect(look.Edge, "", 0, foot+field.Height/2, field.Width, thin)
	disc := p * 1.9
	place := func(x, y float32) fyne.Position { // the marks of the ends stay inside the field
		return fyne.NewPos(disc/2+x*(field.Width-disc), foot+disc/2+(1-y)*(field.Height-disc))
	}
	for _, x := range q.Points {
		if x.XHigh > x.XLow {
			a, b := place(x.XLow, x.Y), place(x.XHigh, x.Y)
			rect(look.Soft, "", a.X, a.Y-thin, b.X-a.X, 2*thin)
		}
		if x.YHigh > x.YLow {
			a, b := place(x.X, x.YHigh), place(x.X, x.YLow)
			rect(look.Soft, "", a.X-thin, a.Y, 2*thin, b.Y-a.Y)
		}
	}
	for _, m := range q.marks() {
		words := strings.Join(m.labels, " ")
		w := max(disc, fyne.MeasureText(words, p, fyne.TextStyle{Bold: true}).Width+p)
		at := place(m.x, m.y)
		x := min(max(at.X-w/2, 0), field.Width-w)
		b := canvas.NewRectangle(look.Data(th, 0))
		b.CornerRadius, b.StrokeColor, b.StrokeWidth = disc/2, look.Color(th, look.Ink), thin
		b.Move(fyne.NewPos(x, at.Y-disc/2))
		b.Resize(fyne.NewSize(w, disc))
		t := canvas.NewText(words, look.On(look.Data(th, 0)))
		t.TextSize, t.TextStyle.Bold = p, true
		size := t.MinSize()
		t.Move(fyne.NewPos(x+(w-size.Width)/2, at.Y-size.Height/2))
		t.Resize(size)
		out = append(out, b, t)
	}
	return out
}
