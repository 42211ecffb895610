package booth

import (
	"time"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
	"folkmoot/ui/widget"
)

// A ballot that nobody touches for untouched is covered by a question; after grace more without an answer it is put away.
const (
	untouched = 90 * time.Second
	grace     = 15 * time.Second
)

// idle watches an open ballot, so that one that was walked away from does not lie open for the next person. It looks once
// a second while a ballot lies open, and never else; what it draws, it draws only while it asks.
type idle struct {
	b       *ballot
	touched time.Time
	looked  time.Time // when the clock last ticked
	seen    idleSeen
	end     func() // stops the clock; nil while none runs
	over    bool   // the ballot was put away
	cover   fyne.CanvasObject
	left    *widget.Text
	back    fyne.Focusable // what had the keyboard when the question came
	any     *anyKey
}

// idleSeen is what changes when a voter walks over the ballot and marks nothing.
type idleSeen struct {
	focus  fyne.Focusable
	offset float32
}

func newIdle(b *ballot) *idle { return &idle{b: b, touched: b.s.d.Now(), looked: b.s.d.Now()} }

func (i *idle) start() {
	if i.b.s.every != nil && i.end == nil {
		i.end = i.b.s.every(time.Second, i.tick)
	}
}

func (i *idle) stop() {
	i.over = true
	if i.end != nil {
		i.end()
		i.end = nil
	}
}

// touch notes that somebody is there.
func (i *idle) touch() {
	i.touched = i.b.s.d.Now()
	i.uncover()
}

func (i *idle) asking() bool { return i.cover != nil }

func (i *idle) focus() { i.b.s.canvas.Focus(i.any) }

func (i *idle) tick() {
	if i.over || i.b.s.now != face(i.b) {
		return
	}
	now := i.b.s.d.Now()
	if i.b.casting {
		i.touched = now
	}
	if seen := (idleSeen{i.b.s.canvas.Focused(), i.b.scroll.Offset()}); !i.asking() && seen != i.seen {
		i.seen = seen
		if i.looked.After(i.touched) { // some time after the tick before: where the laptop was shut since, long ago
			i.touched = i.looked
		}
	}
	i.looked = now
	switch quiet := now.Sub(i.touched); {
	case quiet >= untouched+grace: // at once too where the laptop was shut meanwhile
		i.b.s.putAway()
	case quiet >= untouched:
		i.ask(int((untouched + grace - quiet + time.Second - 1) / time.Second))
	}
}

// ask covers the ballot, so that what is on it cannot be read by whoever passes, and counts down.
func (i *idle) ask(seconds int) {
	s := i.b.s
	text := s.d.Say.N("booth.idle.left", seconds, "In {{.N}} second this ballot is put away without being cast.", "In {{.N}} seconds this ballot is put away without being cast.")
	if i.asking() {
		i.left.SetText(text)
		return
	}
	i.back = s.canvas.Focused()
	still := s.scale.text(s.d.Say.T("booth.idle", "Still there?"), question, true).Middle()
	keep := s.scale.text(s.d.Say.T("booth.idle.keep", "Any key keeps this ballot."), lead, false).Middle()
	i.left = s.scale.text(text, body, false).Middle().In(look.Soft)
	i.any = newAnyKey(widget.Pad(look.XL, widget.Stack(look.XL, widget.Spacer(), still, keep, i.left, widget.Spacer())), i.touch)
	i.cover = widget.Ground(look.Paper, i.any)
	s.root.Objects = []fyne.CanvasObject{i.cover}
	s.scale.again(s.root)
	i.focus()
}

// uncover shows the ballot again, with the keyboard where it was.
func (i *idle) uncover() {
	if !i.asking() {
		return
	}
	i.cover = nil
	s := i.b.s
	s.root.Objects = []fyne.CanvasObject{widget.Ground(look.Paper, i.b.whole)}
	s.scale.again(s.root)
	if i.back != nil {
		s.canvas.Focus(i.back)
		return
	}
	i.b.focus()
}

// putAway lets the curtain down over a ballot that nobody answers for.
func (s *Screen) putAway() {
	c := newCurtain(s, s.view())
	c.say(s.d.Say.T("booth.idle.gone", "A ballot was put away without being cast, because nobody touched it for a while. Its voter can begin again."))
	s.show(c)
}

// anyKey is a surface that takes every key and every press.
type anyKey struct {
	fw.BaseWidget
	inner fyne.CanvasObject
	press func()
}

func newAnyKey(inner fyne.CanvasObject, press func()) *anyKey {
	a := &anyKey{inner: inner, press: press}
	a.ExtendBaseWidget(a)
	return a
}

// Tapped is a press with the pointer.
func (a *anyKey) Tapped(*fyne.PointEvent) { a.press() }

// TypedKey takes every key.
func (a *anyKey) TypedKey(*fyne.KeyEvent) { a.press() }

// TypedRune is part of fyne.Focusable; the key came before its letter.
func (a *anyKey) TypedRune(rune) {}

// AcceptsTab takes Tab too.
func (a *anyKey) AcceptsTab() bool { return true }

// FocusGained is part of fyne.Focusable.
func (a *anyKey) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (a *anyKey) FocusLost() {}

// CreateRenderer is part of fyne.Widget.
func (a *anyKey) CreateRenderer() fyne.WidgetRenderer { return fw.NewSimpleRenderer(a.inner) }
