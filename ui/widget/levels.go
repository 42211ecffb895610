package widget

import (
	"strings"

	"fyne.io/fyne/v2"

	"folkmoot/ui/look"
)

// Level is one answer of a scale: what is written large, what stands small under
// it, and the digit that gives it.
type Level struct{ Text, Note, Key string }

// Levels is one question of a ballot that is answered on a scale: its words and
// a row of large answers. It never changes by itself: it says what is wanted,
// and its owner answers with SetSelected.
//
// A press or a digit answers, Left and Right go to the answer beside,
// Backspace or a press on the answer takes it back.
type Levels struct {
	base
	Text      string // beside the answers where there is room, else over them
	Label     string // small, beside the answers: the criterion
	Items     []Level
	Selected  int         // -1: not answered
	OnWant    func(i int) // -1: take the answer back
	OnDigit   func(i int) // an answer by its digit
	OnZero    func()      // a 0 that is no answer of this scale: after 1 it makes 10
	OnKey     func(*fyne.KeyEvent) bool
	Points    float32           // a type size of its own; 0 means the theme's
	BroughtIn fyne.CanvasObject // is brought into sight with the widget

	words, label *Text
	cells        []fyne.Position // where each answer begins
	cell         fyne.Size
}

// NewLevels makes a question that is not answered.
func NewLevels(text, label string, items []Level, want func(i int)) *Levels {
	l := &Levels{Text: text, Label: label, Items: items, Selected: -1, OnWant: want, words: Lead(text), label: Body(label)}
	l.extend(l)
	return l
}

// SetSelected shows an answer; -1 shows none.
func (l *Levels) SetSelected(i int) {
	if l.Selected != i {
		l.Selected = i
		l.Refresh()
	}
}

// FocusGained brings what belongs to the widget into sight too.
func (l *Levels) FocusGained() {
	if l.BroughtIn != nil && l.reveal != nil {
		l.reveal(l.BroughtIn)
	}
	l.base.FocusGained()
}

func (l *Levels) want(i int) {
	if !l.disabled && l.OnWant != nil {
		l.OnWant(i)
	}
}

// Tapped answers, or takes the answer back.
func (l *Levels) Tapped(e *fyne.PointEvent) {
	if l.disabled {
		return
	}
	l.take()
	for i, at := range l.cells {
		in := e.Position.Subtract(at)
		if in.X >= 0 && in.Y >= 0 && in.X < l.cell.Width && in.Y < l.cell.Height {
			if i == l.Selected {
				i = -1
			}
			l.want(i)
			return
		}
	}
}

// TypedKey goes along the answers.
func (l *Levels) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		l.want(max(0, l.Selected-1))
	case fyne.KeyRight, fyne.KeySpace:
		l.want(min(len(l.Items)-1, l.Selected+1))
	case fyne.KeyBackspace, fyne.KeyDelete:
		l.want(-1)
	default:
		bubbleKey(l, e)
	}
}

// TypedRune answers by a digit.
func (l *Levels) TypedRune(r rune) {
	if l.disabled || r == ' ' {
		return
	}
	for i, x := range l.Items {
		if x.Key == string(r) {
			if l.OnDigit != nil {
				l.OnDigit(i)
			}
			return
		}
	}
	if r == '0' && l.OnZero != nil {
		l.OnZero()
		return
	}
	l.base.TypedRune(r)
}

// AccessibilityLabel is what a screen reader says.
func (l *Levels) AccessibilityLabel() string {
	out := strings.TrimSpace(l.Text + " " + l.Label)
	if l.Selected >= 0 && l.Selected < len(l.Items) {
		out += ": " + l.Items[l.Selected].Text + " " + l.Items[l.Selected].Note
	}
	return out
}

func (l *Levels) points() (large, small float32) {
	l.words.Points, l.label.Points = l.Points, l.Points*0.85
	large = l.Points
	if large == 0 {
		large = look.Size(l.Theme(), look.TextLead)
	}
	large *= 0.85
	return large, max(look.Size(l.Theme(), look.TextSmall), large*0.68)
}

// levelsWidth is the width that answers take side by side with no word broken, in a type size.
func levelsWidth(items []Level, points, target float32) float32 {
	cell := target
	large, small := measureBold(points*0.85), measurePlain(points*0.58)
	for _, x := range items {
		for word := range strings.FieldsSeq(x.Text) {
			cell = max(cell, large(word)+look.L)
		}
		cell = max(cell, small(x.Note)/2+look.L)
	}
	return (cell+levelGap)*float32(len(items)) - levelGap
}

const levelGap = look.XS

// beside is the width of the words beside the answers; 0 puts them over the answers.
func (l *Levels) beside(inner float32) float32 {
	if l.Text == "" || l.Label != "" {
		return 0
	}
	need := levelsWidth(l.Items, l.words.points(), look.Size(l.Theme(), look.TargetBooth))
	if need > inner*0.6 {
		return 0
	}
	return inner - max(need, inner*0.4) - look.M
}

// cellHeight is the height of the answers at a width.
func (l *Levels) cellHeight(width float32) float32 {
	large, small := l.points()
	h := look.Size(l.Theme(), look.TargetBooth)
	for _, x := range l.Items {
		one := WrappedHeight(x.Text, large, true, width-look.S, 0, measureBold(large)) + look.S
		if x.Note != "" {
			one += WrappedHeight(x.Note, small, false, width-look.S, 0, measurePlain(small))
		}
		h = max(h, one+look.XS)
	}
	return h
}

// levelsPlace says where things stand at a width.
type levelsPlace struct {
	words, label fyne.Size
	left, top    float32 // of the first answer
	cell         fyne.Size
	height       float32
}

func (l *Levels) arrange(width float32) levelsPlace {
	l.points()
	var p levelsPlace
	inner := width - 2*look.M
	n := float32(max(1, len(l.Items)))
	across := inner
	beside := l.beside(inner)
	if beside > 0 {
		across = inner - beside - look.M
	} else if l.Label != "" {
		p.label.Width = inner * 0.2
		across = inner - p.label.Width - look.M
	}
	p.cell.Width = max(1, (across-(n-1)*levelGap)/n)
	p.cell.Height = l.cellHeight(p.cell.Width)
	p.left = look.M + inner - across
	p.top = look.S
	row := p.cell.Height
	if l.Text != "" {
		if beside > 0 {
			p.words = fyne.NewSize(beside, l.words.boldHeight(beside))
			row = max(row, p.words.Height)
		} else {
			p.words = fyne.NewSize(inner, l.words.boldHeight(inner))
			p.top += p.words.Height + look.XS
		}
	}
	if p.label.Width > 0 {
		p.label.Height = l.label.boldHeight(p.label.Width)
		row = max(row, p.label.Height)
	}
	p.height = p.top + row + look.S
	return p
}

// HeightFor is the height at this width.
func (l *Levels) HeightFor(width float32) float32 { return l.arrange(width).height }
