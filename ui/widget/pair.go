package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"folkmoot/ui/look"
)

// The answers to a Pair.
const (
	PairNone = iota
	PairLeft
	PairRight
	PairEven
)

// Pair asks which of two: two large sheets side by side, and under them "cannot
// decide". It never changes by itself: it says what is wanted, and its owner
// shows the next pair by SetPair.
//
// Left, Right and Down answer, and so does a press; Backspace asks for the pair
// before.
type Pair struct {
	base
	Left, Right string
	Even        string    // "I cannot decide"
	Keys        [3]string // the names of the keys that choose: left, right, neither
	Chosen      int
	OnWant      func(answer int)
	OnBack      func()
	OnKey       func(*fyne.KeyEvent) bool
	Points      float32

	parts [3]*pairPart
	over  int // the part under the pointer
}

type pairPart struct {
	fill       *canvas.Rectangle
	tick       *picture
	words, key *Text
	at         fyne.Position
	size       fyne.Size
}

// NewPair makes a question of which of two.
func NewPair(even string, keys [3]string, want func(answer int)) *Pair {
	p := &Pair{Even: even, Keys: keys, OnWant: want}
	for i := range p.parts {
		p.parts[i] = &pairPart{fill: canvas.NewRectangle(nil), tick: newPicture(), words: Lead("").Middle(), key: Small("").Middle().In(look.Soft)}
	}
	p.extend(p)
	return p
}

// SetPair puts two options side by side, with the answer that was given to them.
func (p *Pair) SetPair(left, right string, chosen int) {
	p.Left, p.Right, p.Chosen = left, right, chosen
	p.Refresh()
}

func (p *Pair) want(answer int) {
	if !p.disabled && p.OnWant != nil {
		p.OnWant(answer)
	}
}

// Tapped answers by the part that was pressed.
func (p *Pair) Tapped(e *fyne.PointEvent) {
	if p.disabled {
		return
	}
	p.take()
	if i := p.part(e.Position); i != PairNone {
		p.want(i)
	}
}

// part is the part at a place.
func (p *Pair) part(at fyne.Position) int {
	for i, x := range p.parts {
		in := at.Subtract(x.at)
		if in.X >= 0 && in.Y >= 0 && in.X < x.size.Width && in.Y < x.size.Height {
			return i + 1
		}
	}
	return PairNone
}

// MouseIn and MouseMoved show which part a press would choose.
func (p *Pair) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (p *Pair) MouseMoved(e *desktop.MouseEvent) { p.setOver(p.part(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (p *Pair) MouseOut() { p.setOver(PairNone) }

func (p *Pair) setOver(part int) {
	if p.over != part {
		p.over = part
		p.Refresh()
	}
}

// TypedKey answers.
func (p *Pair) TypedKey(e *fyne.KeyEvent) {
	if p.OnKey != nil && p.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		p.want(PairLeft)
	case fyne.KeyRight:
		p.want(PairRight)
	case fyne.KeyDown:
		p.want(PairEven)
	case fyne.KeyBackspace:
		if !p.disabled && p.OnBack != nil {
			p.OnBack()
		}
	default:
		bubbleKey(p, e)
	}
}

// AccessibilityLabel is what a screen reader says.
func (p *Pair) AccessibilityLabel() string { return p.Left + " / " + p.Right }

func (p *Pair) points() float32 {
	if p.Points > 0 {
		return p.Points
	}
	return look.Size(p.Theme(), look.TextLead)
}

func (p *Pair) evenHeight() float32 {
	return max(look.Size(p.Theme(), look.TargetBooth), p.parts[2].words.HeightFor(10000)+p.parts[2].key.HeightFor(10000)+look.S)
}

// HeightFor is the height at this width: the sheets take what the longer words need, and some air.
func (p *Pair) HeightFor(width float32) float32 {
	p.style()
	w := (width-2*look.M-look.L)/2 - 2*look.L
	h := max(p.parts[0].words.HeightFor(w), p.parts[1].words.HeightFor(w)) + p.parts[0].key.HeightFor(w) + 2*look.XL
	return max(h, 6*p.points()) + look.L + p.evenHeight() + 2*look.M
}

func (p *Pair) style() {
	for i, x := range p.parts {
		x.words.Text, x.key.Text = [3]string{p.Left, p.Right, p.Even}[i], p.Keys[i]
		x.words.Points, x.words.Bold = p.points()*1.4, p.Chosen == i+1
		if i == 2 {
			x.words.Points = p.points() * 0.85
		}
		x.key.Points = max(look.Size(p.Theme(), look.TextSmall), p.points()*0.6)
	}
}

// CreateRenderer is part of fyne.Widget.
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	box := newBox()
	r := &renderer{objects: box.objects()}
	for _, x := range p.parts {
		r.objects = append(r.objects, x.fill, x.words, x.key, x.tick.img)
	}
	r.min = func() fyne.Size { return fyne.NewSize(12*p.points(), p.HeightFor(max(p.Size().Width, 12*p.points()))) }
	r.layout = func(s fyne.Size) {
		th := p.Theme()
		box.place(fyne.NewPos(0, 0), s, th)
		low := p.evenHeight()
		w := (s.Width - 2*look.M - look.L) / 2
		h := s.Height - 2*look.M - look.L - low
		place := func(x *pairPart, at fyne.Position, size fyne.Size) {
			x.at, x.size = at, size
			x.fill.Move(at)
			x.fill.Resize(size)
			inner := size.Width - 2*look.L
			wh, kh := x.words.HeightFor(inner), x.key.HeightFor(inner)
			y := at.Y + (size.Height-wh-kh)/2
			x.words.Move(fyne.NewPos(at.X+look.L, y))
			x.words.Resize(fyne.NewSize(inner, wh))
			x.key.Move(fyne.NewPos(at.X+look.L, y+wh))
			x.key.Resize(fyne.NewSize(inner, kh))
			side := look.Size(th, look.IconSize) * 1.3
			x.tick.place(at.X+size.Width-side-look.S, at.Y+look.S, side)
		}
		place(p.parts[0], fyne.NewPos(look.M, look.M), fyne.NewSize(w, h))
		place(p.parts[1], fyne.NewPos(look.M+w+look.L, look.M), fyne.NewSize(w, h))
		across := max(s.Width*0.4, p.parts[2].words.measure(p.Even)+2*look.XL)
		place(p.parts[2], fyne.NewPos((s.Width-across)/2, s.Height-look.M-low), fyne.NewSize(across, low))
	}
	r.refresh = func() {
		th := p.Theme()
		box.paint(th, look.Paper, "", p.focused)
		p.style()
		for i, x := range p.parts {
			on := p.Chosen == i+1
			fill, edge, tone, width := look.Sheet, look.Edge, look.Ink, look.Size(th, look.Line)
			if p.over == i+1 && !p.disabled {
				fill = look.Hover
			}
			if on {
				fill, edge, width = look.AccentTint, look.Accent, look.Size(th, look.Ring)
			}
			if p.disabled {
				tone = look.Disable
			}
			x.fill.FillColor, x.fill.StrokeColor, x.fill.StrokeWidth = look.Color(th, fill), look.Color(th, edge), width
			x.fill.CornerRadius = look.Size(th, look.Corner)
			x.words.Tone = tone
			x.tick.set(th, "check", look.Accent)
			x.tick.img.Hidden = !on
		}
		r.layout(p.Size())
		for _, x := range p.parts {
			x.fill.Refresh()
			x.words.Refresh()
			x.key.Refresh()
		}
		canvas.Refresh(p)
	}
	r.refresh()
	return r
}
