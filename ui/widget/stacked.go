package widget

import (
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Stacked is one bar for the answers on a scale, lowest level first: each level is as long as the people on it and says
// their number. Colours run from orange over grey to blue; the place of a level and its number say the same.
type Stacked struct {
	fw.BaseWidget
	People []int // on each level, the lowest first
	Of     int   // people that make up the whole length; the same for all bars that stand together
	// Middle lets the middle of the scale stand in the middle of the bar, so that bars can be compared on both sides. Of is
	// then the people of one side.
	Middle bool
	Points float32 // type size for the room; 0 means the desk's
	Grown  float32 // how much of its length is drawn, 0 to 1
}

// NewStacked shows a bar at full length.
func NewStacked(people []int, of int, middle bool) *Stacked {
	s := &Stacked{People: people, Of: of, Middle: middle, Grown: 1}
	s.ExtendBaseWidget(s)
	return s
}

// Sides counts the people below and above the middle of a scale. Those on the middle level are half on each side.
func Sides(people []int) (below, above float32) {
	for i, n := range people {
		switch at := 2*i - (len(people) - 1); {
		case at < 0:
			below += float32(n)
		case at > 0:
			above += float32(n)
		default:
			below += float32(n) / 2
			above += float32(n) / 2
		}
	}
	return below, above
}

func (s *Stacked) points() float32 {
	if s.Points > 0 {
		return s.Points
	}
	return look.Size(s.Theme(), look.TextSmall)
}

// Spans gives where each level begins and ends in a bar of this width.
func (s *Stacked) Spans(width float32) [][2]float32 {
	out := make([][2]float32, len(s.People))
	if s.Of <= 0 {
		return out
	}
	unit, x := width/float32(s.Of), float32(0)
	if s.Middle {
		unit /= 2
		below, _ := Sides(s.People)
		x = width/2 - below*unit
	}
	start := x
	for i, n := range s.People {
		w := float32(n) * unit
		out[i] = [2]float32{start + (x-start)*s.Grown, start + (x+w-start)*s.Grown}
		x += w
	}
	return out
}

// AccessibilityLabel and AccessibilityRole let a screen reader say the numbers.
func (s *Stacked) AccessibilityLabel() string {
	var out strings.Builder
	for i, n := range s.People {
		if i > 0 {
			out.WriteString(", ")
		}
		out.WriteString(strconv.Itoa(n))
	}
	return out.String()
}

// AccessibilityRole is part of fyne.Accessible.
func (s *Stacked) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is part of fyne.Widget.
func (s *Stacked) CreateRenderer() fyne.WidgetRenderer {
	var fills []*canvas.Rectangle
	var counts []*canvas.Text
	line := canvas.NewRectangle(nil)
	r := &renderer{}
	// The line of the middle stands out above and below, and behind the numbers.
	const out = 3
	r.min = func() fyne.Size { return fyne.NewSize(8*s.points(), s.points()*1.7+2*out) }
	r.layout = func(size fyne.Size) {
		thin := look.Size(s.Theme(), look.Line)
		line.Hidden = !s.Middle
		line.Move(fyne.NewPos(size.Width/2-thin/2, 0))
		line.Resize(fyne.NewSize(thin, size.Height))
		for i, span := range s.Spans(size.Width) {
			w := span[1] - span[0]
			fills[i].Hidden = w < 1
			fills[i].Move(fyne.NewPos(span[0], out))
			fills[i].Resize(fyne.NewSize(w, max(0, size.Height-2*out)))
			m := counts[i].MinSize()
			counts[i].Hidden = w < m.Width+2 // the words beside say it
			counts[i].Move(fyne.NewPos(span[0]+(w-m.Width)/2, (size.Height-m.Height)/2))
			counts[i].Resize(m)
		}
	}
	r.refresh = func() {
		th := s.Theme()
		for len(fills) < len(s.People) {
			fills, counts = append(fills, canvas.NewRectangle(nil)), append(counts, canvas.NewText("", nil))
		}
		fills, counts = fills[:len(s.People)], counts[:len(s.People)]
		line.FillColor = look.Color(th, look.Soft)
		r.objects = append(r.objects[:0], line)
		for i, n := range s.People {
			fill := LevelColor(th, i, len(s.People))
			fills[i].FillColor, fills[i].StrokeColor, fills[i].StrokeWidth = fill, look.Color(th, look.Ink), look.Size(th, look.Line)
			counts[i].Text, counts[i].TextSize, counts[i].TextStyle, counts[i].Color = strconv.Itoa(n), s.points(), fyne.TextStyle{Bold: true}, look.On(fill)
			r.objects = append(r.objects, fills[i], counts[i])
		}
		r.layout(s.Size())
		for _, o := range r.objects {
			o.Refresh()
		}
		canvas.Refresh(s)
	}
	r.refresh()
	return r
}

// LevelColor is the colour of a level of a scale.
func LevelColor(th fyne.Theme, level, levels int) color.NRGBA {
	if levels < 2 {
		return look.Diverging(th, 1)
	}
	return look.Diverging(th, float32(level)/float32(levels-1))
}

// Swatch is a small field in the colour of a level, to stand before its name.
type Swatch struct {
	fw.BaseWidget
	Level, Levels int
	Side          float32 // 0 means the text's size
}

// NewSwatch shows the colour of a level.
func NewSwatch(level, levels int) *Swatch {
	s := &Swatch{Level: level, Levels: levels}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is part of fyne.Widget.
func (s *Swatch) CreateRenderer() fyne.WidgetRenderer {
	fill := canvas.NewRectangle(nil)
	r := &renderer{objects: []fyne.CanvasObject{fill}, layout: fill.Resize}
	r.min = func() fyne.Size {
		if s.Side > 0 {
			return fyne.NewSquareSize(s.Side)
		}
		return fyne.NewSquareSize(look.Size(s.Theme(), look.TextSmall))
	}
	r.refresh = func() {
		th := s.Theme()
		fill.FillColor, fill.StrokeColor, fill.StrokeWidth = LevelColor(th, s.Level, s.Levels), look.Color(th, look.Ink), look.Size(th, look.Line)
		fill.Refresh()
	}
	r.refresh()
	return r
}
