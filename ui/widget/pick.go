package widget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Pick is one option of a ballot on which options are chosen, or put in order:
// its words, and a mark that says whether it is chosen and in which place. It
// never changes by itself: it says what is wanted, and its owner answers with
// SetPlace.
//
// Space or a press asks to choose it or take it back. Where places count, a
// digit asks for that place, Backspace to be taken out, + and - or the two
// arrows at its end for the place above and below.
type Pick struct {
	base
	Text    string
	Place   int  // 0: not chosen; where places do not count, 1: chosen
	Ranked  bool // places count
	Last    int  // the last place in use: below it there is nothing to go to
	OnPress func()
	OnPlace func(n int)
	OnMove  func(by int)
	OnKey   func(*fyne.KeyEvent) bool // sees a key first: up and down between the options
	Points  float32                   // a type size of its own; 0 means the theme's

	words *Text
}

// NewPick makes an option that is not chosen.
func NewPick(text string, ranked bool) *Pick {
	p := &Pick{Text: text, Ranked: ranked, words: Lead(text)}
	p.extend(p)
	return p
}

// SetPlace shows the option in a place, of so many that are in use.
func (p *Pick) SetPlace(place, last int) {
	if p.Place != place || p.Last != last {
		p.Place, p.Last = place, last
		p.Refresh()
	}
}

func (p *Pick) press() {
	if !p.disabled && p.OnPress != nil {
		p.OnPress()
	}
}

func (p *Pick) place(n int) {
	if !p.disabled && p.Ranked && p.OnPlace != nil {
		p.OnPlace(n)
	}
}

func (p *Pick) move(by int) {
	if !p.disabled && p.Ranked && p.OnMove != nil {
		p.OnMove(by)
	}
}

func (p *Pick) side() float32 { return look.Size(p.Theme(), look.TargetBooth) }

// arrows is the width of the two arrows, which a chosen option shows.
func (p *Pick) arrows() float32 {
	if !p.Ranked {
		return 0
	}
	return 2 * p.side()
}

// Tapped on an arrow moves the option, anywhere else chooses it or takes it back.
func (p *Pick) Tapped(e *fyne.PointEvent) {
	if p.disabled {
		return
	}
	p.take()
	right := p.Size().Width - look.S
	switch {
	case p.Place > 0 && p.Ranked && e.Position.X >= right-p.side():
		p.move(1)
	case p.Place > 0 && p.Ranked && e.Position.X >= right-2*p.side():
		p.move(-1)
	default:
		p.press()
	}
}

// TypedKey chooses, takes back and moves.
func (p *Pick) TypedKey(e *fyne.KeyEvent) {
	if p.OnKey != nil && p.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace:
		p.press()
	case fyne.KeyBackspace, fyne.KeyDelete:
		if p.Place == 0 {
			return
		}
		if p.Ranked {
			p.place(0)
		} else {
			p.press()
		}
	default:
		bubbleKey(p, e)
	}
}

// TypedRune gives the place of a digit, and moves by + and -.
func (p *Pick) TypedRune(r rune) {
	switch {
	case r == ' ':
	case !p.Ranked:
		p.base.TypedRune(r)
	case r >= '0' && r <= '9':
		p.place(int(r - '0'))
	case r == '+' || r == '=':
		p.move(-1)
	case r == '-':
		p.move(1)
	default:
		p.base.TypedRune(r)
	}
}

func (p *Pick) wordsWidth(width float32) float32 {
	return max(1, width-p.side()-look.M-p.arrows()-look.S)
}

// HeightFor is the height at this width.
func (p *Pick) HeightFor(width float32) float32 {
	p.words.Points = p.Points
	return max(p.side()+look.S, p.words.boldHeight(p.wordsWidth(width))+look.L)
}

// CreateRenderer is part of fyne.Widget.
func (p *Pick) CreateRenderer() fyne.WidgetRenderer {
	box, tick, up, down := newBox(), newPicture(), newPicture(), newPicture()
	mark, number := canvas.NewRectangle(nil), canvas.NewText("", nil)
	number.Alignment, number.TextStyle.Bold = fyne.TextAlignCenter, true
	r := &renderer{objects: append(box.objects(), mark, number, tick.img, p.words, up.img, down.img)}
	r.min = func() fyne.Size {
		w := p.side() + p.arrows() + look.M + look.S + 6*p.words.points()
		return fyne.NewSize(w, p.HeightFor(max(p.Size().Width, w)))
	}
	r.layout = func(s fyne.Size) {
		th := p.Theme()
		box.place(fyne.NewPos(0, 0), s, th)
		side, icon := p.side(), look.Size(th, look.IconSize)
		across := side * 0.7
		left := look.S + (side-across)/2
		mark.Move(fyne.NewPos(left, (s.Height-across)/2))
		mark.Resize(fyne.NewSquareSize(across))
		h := number.MinSize().Height
		number.Move(fyne.NewPos(left, (s.Height-h)/2))
		number.Resize(fyne.NewSize(across, h))
		tick.place(left+across*0.15, (s.Height-across*0.7)/2, across*0.7)
		width := p.wordsWidth(s.Width)
		h = p.words.HeightFor(width)
		p.words.Move(fyne.NewPos(look.S+side+look.S, (s.Height-h)/2))
		p.words.Resize(fyne.NewSize(width, h))
		right := s.Width - look.S - 2*side
		up.place(right+(side-icon)/2, (s.Height-icon)/2, icon)
		down.place(right+side+(side-icon)/2, (s.Height-icon)/2, icon)
	}
	r.refresh = func() {
		th := p.Theme()
		on := p.Place > 0
		fill, edge, tone, ground := look.Sheet, look.Rule, look.Accent, fyne.ThemeColorName("")
		if p.hovered && !p.disabled {
			fill = look.Hover
		}
		if on {
			edge, ground = look.Accent, look.Accent
		}
		if p.disabled {
			tone = look.Disable
			if on {
				ground = look.Disable
			}
		}
		box.paint(th, fill, edge, p.focused)
		p.words.Text, p.words.Bold = p.Text, on
		p.words.Refresh()
		mark.FillColor, mark.StrokeColor, mark.StrokeWidth = colorOrNone(th, ground), look.Color(th, look.Edge), 1.5
		if on {
			mark.StrokeWidth = 0
		}
		mark.CornerRadius = 6
		if p.Ranked {
			mark.CornerRadius = p.side() * 0.35
		}
		number.Text = ""
		if on && p.Ranked {
			number.Text = strconv.Itoa(p.Place)
		}
		number.TextSize = max(look.Size(th, look.TextLead), min(p.words.points(), p.side()*0.45))
		number.Color = look.Color(th, look.OnAccent)
		tick.set(th, "check", look.OnAccent)
		tick.img.Hidden = !on || p.Ranked
		up.set(th, "up", tone)
		down.set(th, "down", tone)
		up.img.Hidden = !on || !p.Ranked || p.Place <= 1
		down.img.Hidden = !on || !p.Ranked || p.Place >= p.Last
		r.layout(p.Size())
		mark.Refresh()
		number.Refresh()
		canvas.Refresh(p)
	}
	r.refresh()
	return r
}
