package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// TypedRune writes a letter.
func (n *Notepad) TypedRune(r rune) {
	if !n.sealed {
		n.text.insert([]rune{r}, true)
		n.changed()
	}
}

// KeyDown remembers that Shift is held: Fyne names keys without it.
func (n *Notepad) KeyDown(e *fyne.KeyEvent) { n.shiftIs(e, true) }

// KeyUp is part of desktop.Keyable.
func (n *Notepad) KeyUp(e *fyne.KeyEvent) { n.shiftIs(e, false) }

func (n *Notepad) shiftIs(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		n.shift = down
	}
}

// TypedKey moves the cursor and edits.
func (n *Notepad) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace, fyne.KeyDelete:
		n.edit(e.Name)
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		n.step(e.Name)
	case fyne.KeyUp:
		n.lines(-1)
	case fyne.KeyDown:
		n.lines(1)
	case fyne.KeyPageUp:
		n.lines(1 - n.rows())
	case fyne.KeyPageDown:
		n.lines(n.rows() - 1)
	default:
		bubbleKey(n, e)
	}
}

func (n *Notepad) edit(k fyne.KeyName) {
	if n.sealed {
		return
	}
	was := len(n.text.text)
	switch k {
	case fyne.KeyBackspace:
		n.text.cut(n.text.at - 1)
	case fyne.KeyDelete:
		n.text.cut(n.text.at + 1)
	default:
		n.text.insert([]rune{'\n'}, true)
	}
	if len(n.text.text) != was {
		n.changed()
	}
}

func (n *Notepad) step(k fyne.KeyName) {
	t := &n.text
	from, to := t.selection()
	some := from < to && !n.shift
	line := t.lines[t.lineOf(t.at)]
	switch {
	case k == fyne.KeyLeft && some:
		t.move(from, false)
	case k == fyne.KeyRight && some:
		t.move(to, false)
	case k == fyne.KeyLeft:
		t.move(t.at-1, n.shift)
	case k == fyne.KeyRight:
		t.move(t.at+1, n.shift)
	case k == fyne.KeyHome:
		t.move(line.from, n.shift)
	case line.hard:
		t.move(line.to, n.shift)
	default:
		t.move(line.to-1, n.shift)
	}
	n.moved()
}

// lines moves the cursor up or down, as straight as the text lets it.
func (n *Notepad) lines(by int) {
	at := n.text.lineOf(n.text.at)
	if n.goal < 0 {
		n.goal = n.x(n.text.lines[at], n.text.at)
	}
	to := min(max(at+by, 0), len(n.text.lines)-1)
	place := n.under(to, n.goal)
	switch {
	case at+by < 0:
		place = 0
	case at+by >= len(n.text.lines):
		place = len(n.text.text)
	}
	n.text.move(place, n.shift)
	n.walked()
}

// under is the place in a line that is nearest to a distance from the left.
func (n *Notepad) under(i int, x float32) int {
	line := n.text.lines[i]
	low, high := line.from, line.to
	if !line.hard {
		high = max(low, high-1)
	}
	for low < high { // the first place that is not left of x
		if mid := (low + high) / 2; n.x(line, mid) < x {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low > line.from && x-n.x(line, low-1) < n.x(line, low)-x {
		low--
	}
	return low
}

// TypedShortcut does what means something in a text and hands the rest to the window. Undo with nothing to take back in the
// text is the window's.
func (n *Notepad) TypedShortcut(s fyne.Shortcut) {
	if !n.shortcut(s) {
		bubbleShortcut(n, s)
	}
}

func (n *Notepad) shortcut(s fyne.Shortcut) bool {
	from, to := n.text.selection()
	if isRedo(s) {
		s = &fyne.ShortcutRedo{}
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return n.turned(n.text.back)
	case *fyne.ShortcutRedo:
		return n.turned(n.text.forth)
	case *fyne.ShortcutSelectAll:
		n.Select(0, len(n.text.text))
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
		if from < to {
			fyne.CurrentApp().Clipboard().SetContent(string(n.text.text[from:to]))
		}
		if _, cut := s.(*fyne.ShortcutCut); cut && from < to && !n.sealed {
			n.text.insert(nil, false)
			n.changed()
		}
	case *fyne.ShortcutPaste:
		if put := noteRunes(fyne.CurrentApp().Clipboard().Content()); len(put) > 0 && !n.sealed {
			n.text.insert(put, false)
			n.changed()
		}
	case *desktop.CustomShortcut:
		return n.combination(s)
	default:
		return false
	}
	return true
}

func (n *Notepad) turned(turn func() bool) bool {
	if n.sealed || !turn() {
		return false
	}
	n.changed()
	return true
}

func (n *Notepad) combination(s *desktop.CustomShortcut) bool {
	keep := s.Modifier&fyne.KeyModifierShift != 0
	if s.Modifier&^fyne.KeyModifierShift != fyne.KeyModifierShortcutDefault {
		return false
	}
	t := &n.text
	switch s.KeyName {
	case fyne.KeyLeft:
		t.move(t.word(-1), keep)
	case fyne.KeyRight:
		t.move(t.word(1), keep)
	case fyne.KeyHome:
		t.move(0, keep)
	case fyne.KeyEnd:
		t.move(len(t.text), keep)
	case fyne.KeyBackspace, fyne.KeyDelete:
		to := t.word(-1)
		if s.KeyName == fyne.KeyDelete {
			to = t.word(1)
		}
		if !n.sealed && (to != t.at || t.at != t.anchor) {
			t.cut(to)
			n.changed()
		}
		return true
	default:
		return false
	}
	n.moved()
	return true
}

// MouseDown puts the cursor where the pointer is; with Shift the other end of the selection stays.
func (n *Notepad) MouseDown(e *desktop.MouseEvent) {
	if c := canvasOf(n); c != nil {
		c.Focus(n)
	}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	n.text.move(n.place(e.Position), e.Modifier&fyne.KeyModifierShift != 0)
	n.moved()
}

// MouseUp is part of desktop.Mouseable.
func (n *Notepad) MouseUp(*desktop.MouseEvent) {}

// Dragged selects.
func (n *Notepad) Dragged(e *fyne.DragEvent) {
	n.text.move(n.place(e.Position), true)
	n.moved()
}

// DragEnd is part of fyne.Draggable.
func (n *Notepad) DragEnd() {}

// DoubleTapped selects the word under the pointer.
func (n *Notepad) DoubleTapped(e *fyne.PointEvent) {
	n.text.move(n.place(e.Position), false)
	n.text.around()
	n.moved()
}

func (n *Notepad) place(p fyne.Position) int {
	row := int((p.Y - look.S) / n.lineHeight())
	if p.Y < look.S {
		row = -1
	}
	return n.under(min(max(n.top+row, 0), len(n.text.lines)-1), p.X)
}

// noteWheel takes what the wheel of the pointer does. It lies over the notepad and shows nothing: Fyne cuts off what a
// thing that can be scrolled draws beyond its edges, and the ring of the focus stands there.
type noteWheel struct {
	fw.BaseWidget
	n *Notepad
}

func newNoteWheel(n *Notepad) *noteWheel {
	w := &noteWheel{n: n}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer is part of fyne.Widget.
func (w *noteWheel) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{layout: func(fyne.Size) {}, min: func() fyne.Size { return fyne.Size{} }, refresh: func() {}}
}

// Scrolled goes up or down by lines and leaves the cursor where it is.
func (w *noteWheel) Scrolled(e *fyne.ScrollEvent) {
	n := w.n
	by := int(-e.Scrolled.DY / n.lineHeight())
	if by == 0 && e.Scrolled.DY != 0 {
		by = 1
		if e.Scrolled.DY > 0 {
			by = -1
		}
	}
	if top := min(max(n.top+by, 0), n.lastTop()); top != n.top {
		n.top = top
		n.show()
	}
}

// Cursor is the shape of the pointer over a text.
func (n *Notepad) Cursor() desktop.Cursor { return desktop.TextCursor }
