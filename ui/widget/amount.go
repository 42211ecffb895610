package widget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"folkmoot/ui/look"
)

// Amount is one option of a ballot on which money, votes or many dots are
// given: its words, a minus, what it has, and a plus. It never changes by
// itself: it says what is wanted, and its owner answers with SetGiven.
//
// + or Space or Right asks for a step more, - or Left for a step less, digits
// for the amount that they write, Backspace takes back the last digit or a step.
type Amount struct {
	base
	Text, Value, Note string // Value is what it has, in words; Note stands small under it
	Given, Step       int
	Room              bool                     // a step more is there
	OnWant            func(n int, typing bool) // typing: another digit may follow
	OnKey             func(*fyne.KeyEvent) bool
	Points            float32 // a type size of its own; 0 means the theme's
	Wide, WideNote    string  // the longest there can be, for which room is kept so that nothing moves

	typing string
	words  *Text
	value  *Text
	note   *Text
}

// NewAmount makes an option with nothing.
func NewAmount(text string, step int, want func(n int, typing bool)) *Amount {
	a := &Amount{Text: text, Step: max(1, step), OnWant: want, words: Lead(text), value: Lead("").Middle(), note: Small("").Middle()}
	a.value.Wrap, a.note.Wrap = false, false
	a.extend(a)
	return a
}

// SetGiven shows what the option has, in a number and in words.
func (a *Amount) SetGiven(n int, value, note string, room bool) {
	if a.Given != n || a.Value != value || a.Note != note || a.Room != room {
		a.Given, a.Value, a.Note, a.Room = n, value, note, room
		a.Refresh()
	}
}

// Typing is what has been typed of an amount that may go on.
func (a *Amount) Typing() string { return a.typing }

// Wipe forgets what was being typed.
func (a *Amount) Wipe() { a.typing = "" }

func (a *Amount) want(n int, typing bool) {
	if !a.disabled && a.OnWant != nil {
		a.OnWant(max(0, n), typing)
	}
}

// by asks for a step more or less, from what was typed.
func (a *Amount) by(n int) {
	a.typing = ""
	if a.Given+n >= 0 {
		a.want(a.Given+n, false)
	}
	a.Refresh()
}

// settle ends the typing of an amount.
func (a *Amount) settle() {
	if a.typing == "" {
		return
	}
	n := a.typed()
	a.typing = ""
	a.want(n, false)
	a.Refresh()
}

func (a *Amount) typed() int {
	n, err := strconv.Atoi(a.typing)
	if err != nil {
		return 0
	}
	return n
}

// FocusLost ends the typing of an amount.
func (a *Amount) FocusLost() {
	a.settle()
	a.base.FocusLost()
}

func (a *Amount) side() float32 { return look.Size(a.Theme(), look.TargetBooth) }

// Tapped on the minus asks for a step less, elsewhere for a step more.
func (a *Amount) Tapped(e *fyne.PointEvent) {
	if a.disabled {
		return
	}
	a.take()
	left := a.Size().Width - look.S - 2*a.side() - a.valueWidth()
	if e.Position.X >= left && e.Position.X < left+a.side() {
		a.by(-a.Step)
		return
	}
	a.by(a.Step)
}

// TappedSecondary asks for a step less.
func (a *Amount) TappedSecondary(*fyne.PointEvent) {
	if !a.disabled {
		a.take()
		a.by(-a.Step)
	}
}

// TypedKey asks for more or less.
func (a *Amount) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeyBackspace && (len(e.Name) != 1 || e.Name < "0" || e.Name > "9") && e.Name != fyne.KeySpace {
		a.settle()
	}
	if a.OnKey != nil && a.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyRight:
		a.by(a.Step)
	case fyne.KeyLeft:
		a.by(-a.Step)
	case fyne.KeyDelete:
		a.by(-a.Given)
	case fyne.KeyBackspace:
		if a.typing == "" {
			a.by(-a.Step)
			return
		}
		a.typing = a.typing[:len(a.typing)-1]
		a.want(a.typed(), a.typing != "")
		a.Refresh()
	default:
		bubbleKey(a, e)
	}
}

// TypedRune writes an amount, or asks for a step.
func (a *Amount) TypedRune(r rune) {
	switch {
	case a.disabled:
	case r == '+' || r == '=':
		a.by(a.Step)
	case r == '-':
		a.by(-a.Step)
	case r >= '0' && r <= '9':
		if len(a.typing) < 7 {
			a.typing += string(r)
		}
		a.want(a.typed(), true)
		a.Refresh()
	case r != ' ':
		a.base.TypedRune(r)
	}
}

func (a *Amount) sizes() {
	a.words.Points = a.Points
	a.value.Points, a.value.Bold = a.Points, true
	a.note.Points = max(look.Size(a.Theme(), look.TextSmall), a.Points*0.55)
}

func (a *Amount) valueWidth() float32 {
	a.sizes()
	return max(a.value.measure(a.Wide), a.value.measure("000"), a.note.measure(a.Note), a.note.measure(a.WideNote)) + look.L
}

func (a *Amount) arrange(width float32) (words, wordsHeight, height float32, above bool) {
	right := 2*a.side() + a.valueWidth() + look.S
	low := a.value.HeightFor(0)
	if a.Note != "" {
		low += a.note.HeightFor(0)
	}
	low = max(a.side(), low)
	beside := width - right - 2*look.M
	if beside >= 9*a.words.points() || beside >= measureBold(a.words.points())(a.Text) {
		h := a.words.boldHeight(max(1, beside))
		return max(1, beside), h, max(low+look.S, h+look.L), false
	}
	words = max(1, width-2*look.M)
	h := a.words.boldHeight(words)
	return words, h, h + low + look.L, true
}

// HeightFor is the height at this width.
func (a *Amount) HeightFor(width float32) float32 {
	_, _, h, _ := a.arrange(width)
	return h
}

// CreateRenderer is part of fyne.Widget.
func (a *Amount) CreateRenderer() fyne.WidgetRenderer {
	box, less, more := newBox(), newPicture(), newPicture()
	r := &renderer{objects: append(box.objects(), less.img, more.img, a.words, a.value, a.note)}
	r.min = func() fyne.Size {
		w := 2*a.side() + a.valueWidth() + 2*look.M
		return fyne.NewSize(w, a.HeightFor(max(a.Size().Width, w)))
	}
	r.layout = func(s fyne.Size) {
		th := a.Theme()
		box.place(fyne.NewPos(0, 0), s, th)
		width, h, _, above := a.arrange(s.Width)
		y, middle := (s.Height-h)/2, s.Height/2
		if above {
			y = look.S
			middle = (y + h + s.Height) / 2
		}
		a.words.Move(fyne.NewPos(look.M, y))
		a.words.Resize(fyne.NewSize(width, h))
		side, icon, across := a.side(), look.Size(th, look.IconSize), a.valueWidth()
		left := s.Width - look.S - 2*side - across
		less.place(left+(side-icon)/2, middle-icon/2, icon)
		more.place(left+side+across+(side-icon)/2, middle-icon/2, icon)
		vh, nh := a.value.HeightFor(0), float32(0)
		if a.Note != "" {
			nh = a.note.HeightFor(0)
		}
		top := middle - (vh+nh)/2
		a.value.Move(fyne.NewPos(left+side, top))
		a.value.Resize(fyne.NewSize(across, vh))
		a.note.Move(fyne.NewPos(left+side, top+vh))
		a.note.Resize(fyne.NewSize(across, nh))
	}
	r.refresh = func() {
		th := a.Theme()
		fill, edge, tone := look.Sheet, look.Rule, look.Accent
		if a.hovered && !a.disabled {
			fill = look.Hover
		}
		if a.Given > 0 {
			edge = look.Accent
		}
		if a.disabled {
			tone = look.Disable
		}
		box.paint(th, fill, edge, a.focused)
		a.words.Text, a.words.Bold = a.Text, a.Given > 0
		a.value.Text, a.value.Tone = a.Value, look.Soft
		if a.Given > 0 {
			a.value.Tone = look.Ink
		}
		if a.typing != "" { // a caret, so that it is seen that another digit may follow
			a.value.Text, a.value.Tone = a.typing+"|", look.Accent
		}
		a.note.Text, a.note.Hidden = a.Note, a.Note == ""
		less.set(th, "minus", tone)
		more.set(th, "plus", tone)
		less.img.Hidden = a.Given == 0 || a.disabled
		more.img.Hidden = !a.Room || a.disabled
		a.sizes()
		r.layout(a.Size())
		a.words.Refresh()
		a.value.Refresh()
		a.note.Refresh()
		canvas.Refresh(a)
	}
	r.refresh()
	return r
}
