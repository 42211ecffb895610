package twins

import (
	"unicode"

	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/desk"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/view"
	"folkmoot/ui/widget"
)

// list is the pairs, of which one is looked at.
type list struct {
	d      *desk.Desk
	canvas fyne.Canvas
	found  []view.Twin
	left   []view.Twin
	known  bool
	at     int
	b      bool // the words of B are shown when the pair is merged
	steps  int  // answers that can be taken back here
	busy   bool
	sides  [2]*side
	place  *widget.Text
	said   *widget.Text
	none   *widget.Text
	pair   *fyne.Container
	merge  *widget.Button
	apart  *widget.Button
	next   *widget.Button
	undo   *widget.Button
	close  *widget.Button
	scroll *widget.Scroll
	whole  *fyne.Container
}

func newList(d *desk.Desk, c fyne.Canvas, leave func()) *list {
	t := d.Say.T
	l := &list{d: d, canvas: c, place: widget.Label(""), said: widget.Small(""), none: widget.Body(t("twins.looking", "Looking for ideas that may say the same…"))}
	for i, letter := range []string{"A", "B"} {
		l.sides[i] = newSide(d, letter, func() { l.choose(i == 1) })
		l.sides[i].card.OnKey = l.key
	}
	l.merge = widget.NewButton(t("twins.merge", "They say the same"), l.mergeNow).As(widget.Primary).WithHint("M")
	l.apart = widget.NewButton(t("twins.keep", "Keep both"), l.keepBoth).WithHint("K")
	l.next = widget.NewButton(t("twins.next", "Next pair"), func() { l.walk(1) }).As(widget.Quiet).WithHint("N")
	l.undo = widget.NewButton(t("twins.undo", "Undo"), l.takeBack).As(widget.Quiet).WithHint("Z")
	l.close = widget.NewButton(t("twins.leave", "Close"), leave).As(widget.Quiet).WithHint("Esc")
	l.scroll = widget.NewScroll(widget.Pad(look.XS, fit.NewBeside(look.M, 20, l.sides[0].card, l.sides[1].card)))
	l.pair = widget.Stack(look.S, l.place, widget.AtLeast(0, min(max(120, c.Size().Height-400), 300), l.scroll))
	l.whole = widget.Stack(look.M, l.none, l.pair, widget.AtLeast(0, 2*look.L, l.said), fit.NewFlow(look.S, l.merge, l.apart, l.next, l.undo, l.close))
	l.refresh()
	return l
}

// take shows what was found.
func (l *list) take(found []view.Twin) {
	l.found, l.known = found, true
	l.refresh()
	l.focus()
}

// refresh draws the pair at hand. What was settled meanwhile is left out, and what was undone is back.
func (l *list) refresh() {
	s, t := l.d.State(), l.d.Say.T
	l.left = view.TwinsLeft(s, l.found)
	some := len(l.left) > 0
	l.at = min(max(l.at, 0), max(len(l.left)-1, 0))
	switch {
	case !l.known:
	case len(l.found) == 0:
		l.none.SetText(t("twins.none", "No two ideas seem to say the same."))
	default:
		l.none.SetText(t("twins.done", "All pairs are answered. None is left that may say the same."))
	}
	l.none.Hidden, l.pair.Hidden = some, !some
	for _, b := range []*widget.Button{l.merge, l.apart} {
		b.SetEnabled(some)
	}
	l.next.SetEnabled(len(l.left) > 1)
	l.undo.SetEnabled(l.steps > 0)
	if some {
		v := view.TwinPairAt(s, l.left, l.at, l.d.Say)
		l.place.SetText(v.Place)
		l.sides[0].show(v.A, !l.b)
		l.sides[1].show(v.B, l.b)
	}
	l.whole.Refresh()
	widget.Settle(l.whole)
}

func (l *list) focus() {
	switch {
	case len(l.left) == 0:
		l.canvas.Focus(l.close)
	case l.b:
		l.canvas.Focus(l.sides[1].card)
	default:
		l.canvas.Focus(l.sides[0].card)
	}
}

func (l *list) choose(b bool) {
	if l.b == b {
		return
	}
	l.b = b
	l.sides[0].choose(!b)
	l.sides[1].choose(b)
}

func (l *list) walk(by int) {
	if n := len(l.left); n > 0 {
		l.at, l.b = (l.at+by+n)%n, false
		l.said.SetText("")
		l.refresh()
		l.focus()
	}
}

// key answers a key; the keys of letters come as runes.
func (l *list) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyLeft:
		l.canvas.Focus(l.sides[0].card)
	case fyne.KeyRight:
		l.canvas.Focus(l.sides[1].card)
	case fyne.KeyDown:
		l.walk(1)
	case fyne.KeyUp:
		l.walk(-1)
	case fyne.KeyPageDown: // long wordings
		l.scroll.SetOffset(l.scroll.Offset() + l.scroll.Size().Height/2)
	case fyne.KeyPageUp:
		l.scroll.SetOffset(max(0, l.scroll.Offset()-l.scroll.Size().Height/2))
	default:
		return false
	}
	return true
}

func (l *list) rune(r rune) {
	switch unicode.ToLower(r) {
	case 'a':
		l.canvas.Focus(l.sides[0].card)
	case 'b':
		l.canvas.Focus(l.sides[1].card)
	case 'm':
		l.mergeNow()
	case 'k':
		l.keepBoth()
	case 'n':
		l.walk(1)
	case 'z':
		l.takeBack()
	}
}

// pick gives the idea whose words are shown and the other.
func (l *list) pick() (shown, other session.ID, ok bool) {
	if l.at >= len(l.left) || l.busy {
		return "", "", false
	}
	p := l.left[l.at]
	if l.b {
		return p.B, p.A, true
	}
	return p.A, p.B, true
}

func (l *list) mergeNow() {
	if into, other, ok := l.pick(); ok {
		l.do(session.MergeIdeas{Into: into, Ideas: []session.ID{other}}, func() string { return view.TwinsMerged(l.d.State(), into, l.d.Say) })
	}
}

func (l *list) keepBoth() {
	if a, b, ok := l.pick(); ok {
		l.do(session.KeepApart{A: a, B: b}, func() string {
			return l.d.Say.T("twins.kept", "Kept as two ideas. They are not asked about again.")
		})
	}
}

// do carries out one answer. Keys pressed before it is done are not for the pair that comes next.
func (l *list) do(c session.Command, done func() string) {
	l.busy = true
	l.d.Do(c, func(err error) {
		l.busy = false
		if err != nil {
			l.said.SetText(l.d.Say.Say(err))
			return
		}
		l.steps++
		l.b = false
		l.said.SetText(done())
		l.refresh()
		l.focus()
	})
}

// takeBack undoes the answer before. It undoes nothing that was done elsewhere.
func (l *list) takeBack() {
	if l.steps == 0 || l.busy {
		return
	}
	l.busy = true
	before := l.left
	l.d.Do(session.Undo{}, func(err error) {
		l.busy = false
		if err != nil {
			l.said.SetText(l.d.Say.Say(err))
			return
		}
		l.steps--
		l.b = false
		l.said.SetText(l.d.Say.T("twins.back", "Taken back. Here is the pair again."))
		for i, p := range view.TwinsLeft(l.d.State(), l.found) { // to the pair that is back
			if i >= len(before) || before[i] != p {
				l.at = i
				break
			}
		}
		l.refresh()
		l.focus()
	})
}
