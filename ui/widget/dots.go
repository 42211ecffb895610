package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Dots is one option of a dot vote: its words, and the dots given to it. It
// never changes by itself: it says what is wanted, and its owner, who knows
// how many are left, answers with SetGiven.
//
// + or Space or a press on the words asks for one more, - for one less, a
// digit for so many, a press on a dot for as many as stand up to it.
type Dots struct {
	base
	Text   string
	Given  int
	Cap    int // the most that one option may have: so many places are shown
	OnWant func(n int)
	OnKey  func(*fyne.KeyEvent) bool // sees a key first: up and down between the options
	Points float32                   // a type size of its own, for the booth, with larger places; 0 means the theme's

	words *Text
	side  float32
	first float32 // where the first place begins
	top   float32 // above this only words are pressed
}

// NewDots makes an option.
func NewDots(text string, given, most int, want func(n int)) *Dots {
	d := &Dots{Text: text, Given: given, Cap: most, OnWant: want, words: Lead(text)}
	d.extend(d)
	return d
}

// SetGiven shows so many dots as given.
func (d *Dots) SetGiven(n int) {
	if d.Given != n {
		d.Given = n
		d.Refresh()
	}
}

func (d *Dots) want(n int) {
	if !d.disabled && d.OnWant != nil && n >= 0 {
		d.OnWant(n)
	}
}

// TappedSecondary asks for one less.
func (d *Dots) TappedSecondary(*fyne.PointEvent) {
	if !d.disabled {
		d.take()
		d.want(d.Given - 1)
	}
}

// Tapped on a dot asks for that many, elsewhere for one more.
func (d *Dots) Tapped(e *fyne.PointEvent) {
	if d.disabled {
		return
	}
	d.take()
	place := int((e.Position.X - d.first) / d.side)
	switch {
	case e.Position.X < d.first-d.side || e.Position.Y < d.top:
		d.want(d.Given + 1)
	case e.Position.X < d.first:
		d.want(d.Given - 1)
	case place >= d.Cap:
		d.want(d.Given + 1)
	case place+1 == d.Given:
		d.want(place)
	default:
		d.want(place + 1)
	}
}

// TypedKey asks for more or fewer.
func (d *Dots) TypedKey(e *fyne.KeyEvent) {
	if d.OnKey != nil && d.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyRight:
		d.want(d.Given + 1)
	case fyne.KeyLeft, fyne.KeyBackspace, fyne.KeyDelete:
		d.want(d.Given - 1)
	default:
		bubbleKey(d, e)
	}
}

// TypedRune asks for more, fewer or so many.
func (d *Dots) TypedRune(r rune) {
	switch {
	case r == '+' || r == '=':
		d.want(d.Given + 1)
	case r == '-':
		d.want(d.Given - 1)
	case r >= '0' && r <= '9':
		d.want(int(r - '0'))
	case r != ' ':
		d.base.TypedRune(r)
	}
}

// setSide is the width of one place: a target of the desk or of the booth.
func (d *Dots) setSide() {
	d.side = look.Size(d.Theme(), look.Target)
	if d.Points > 0 {
		d.side = look.Size(d.Theme(), look.TargetBooth)
	}
}

func (d *Dots) places() float32 { return d.side * float32(d.Cap+2) }

// arrange says where the words go: beside the places or, where they would be
// squeezed, above them.
func (d *Dots) arrange(width float32) (words, wordsHeight, height float32, above bool) {
	th := d.Theme()
	d.setSide()
	d.words.Points = d.Points
	beside := width - d.places() - 2*look.M
	if beside >= 9*d.words.points() || beside >= measureBold(d.words.points())(d.Text) {
		h := d.words.boldHeight(max(1, beside))
		return max(1, beside), h, max(look.Size(th, look.TargetBooth), h+look.L), false
	}
	words = max(1, width-2*look.M)
	h := d.words.boldHeight(words)
	return words, h, h + d.side + look.L, true
}

// HeightFor is the height at this width.
func (d *Dots) HeightFor(width float32) float32 {
	_, _, h, _ := d.arrange(width)
	return h
}

// CreateRenderer is part of fyne.Widget.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer {
	box, less, more := newBox(), newPicture(), newPicture()
	var dots []*canvas.Circle
	r := &renderer{}
	sync := func() {
		for len(dots) < d.Cap {
			dots = append(dots, canvas.NewCircle(nil))
		}
		dots = dots[:max(0, d.Cap)]
		r.objects = append(box.objects(), less.img, more.img, d.words)
		for _, o := range dots {
			r.objects = append(r.objects, o)
		}
	}
	r.min = func() fyne.Size {
		d.setSide()
		w := d.places() + 2*look.M
		return fyne.NewSize(w, d.HeightFor(max(d.Size().Width, w)))
	}
	r.layout = func(s fyne.Size) {
		th := d.Theme()
		box.place(fyne.NewPos(0, 0), s, th)
		width, h, _, above := d.arrange(s.Width)
		y, middle := (s.Height-h)/2, s.Height/2
		d.top = 0
		if above {
			y = look.S
			d.top = y + h
			middle = (d.top + s.Height) / 2
		}
		d.words.Move(fyne.NewPos(look.M, y))
		d.words.Resize(fyne.NewSize(width, h))
		icon := look.Size(th, look.IconSize)
		d.first = s.Width - d.places() - look.S + d.side
		less.place(d.first-d.side+(d.side-icon)/2, middle-icon/2, icon)
		more.place(d.first+d.side*float32(d.Cap)+(d.side-icon)/2, middle-icon/2, icon)
		across := d.side * 0.5
		for i, o := range dots {
			o.Move(fyne.NewPos(d.first+d.side*float32(i)+(d.side-across)/2, middle-across/2))
			o.Resize(fyne.NewSquareSize(across))
		}
	}
	r.refresh = func() {
		th := d.Theme()
		sync()
		fill, edge := look.Sheet, look.Rule
		if d.hovered && !d.disabled {
			fill = look.Hover
		}
		if d.Given > 0 {
			edge = look.Accent
		}
		box.paint(th, fill, edge, d.focused)
		d.words.Text, d.words.Bold = d.Text, d.Given > 0
		d.words.Refresh()
		tone := look.Accent
		if d.disabled {
			tone = look.Disable
		}
		less.set(th, "minus", tone)
		more.set(th, "plus", tone)
		less.img.Hidden = d.Given == 0 || d.disabled
		more.img.Hidden = d.Given >= d.Cap || d.disabled
		for i, o := range dots {
			o.FillColor, o.StrokeColor, o.StrokeWidth = colorOrNone(th, ""), look.Color(th, look.Edge), 1.5
			if i < d.Given {
				o.FillColor, o.StrokeColor = look.Color(th, tone), look.Color(th, tone)
			}
			o.Refresh()
		}
		r.layout(d.Size())
		canvas.Refresh(d)
	}
	r.refresh()
	return r
}
