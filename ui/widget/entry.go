package widget

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fw "fyne.io/fyne/v2/widget"

	"folkmoot/ui/look"
)

// Entry is a line to type in. Enter and Escape go to its callbacks or, without
// them, to the window; so do shortcuts that mean nothing in a text.
type Entry struct {
	fw.Entry
	OnEnter  func(text string)
	OnEscape func()
	OnKey    func(*fyne.KeyEvent) bool // sees a key first; true means that it is done with
	OnPaste  func(text string) bool    // sees first what is pasted; true means that it is done with
	OnFocus  func(focused bool)
	GrowTo   int  // wraps and grows up to so many lines; 0 means one line that scrolls
	Breaks   bool // Shift+Enter begins a line, where it grows

	reveal  func(fyne.CanvasObject)
	focused bool
	shift   bool
	need    float32 // the height that the words needed last
}

// NewEntry makes a line to type in.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(placeholder)
	return e
}

// Growing lets the line wrap and grow up to so many lines.
func (e *Entry) Growing(lines int) *Entry {
	e.GrowTo = lines
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord // Fyne wraps no single line
	return e
}

// AcceptsTab lets Tab leave the entry, also where it wraps.
func (e *Entry) AcceptsTab() bool { return false }

// SetText puts the cursor behind the words, where a person goes on.
func (e *Entry) SetText(s string) {
	e.Entry.SetText(s)
	if e.MultiLine {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // the words may stand on several lines
		return
	}
	e.CursorColumn = utf8.RuneCountInString(s)
	e.Refresh()
}

func (e *Entry) setReveal(f func(fyne.CanvasObject)) { e.reveal = f }

// MinSize is as high as the words need, up to GrowTo lines.
func (e *Entry) MinSize() fyne.Size {
	m := e.Entry.MinSize()
	return fyne.NewSize(max(m.Width, 8*look.L), e.HeightFor(e.Size().Width))
}

// HeightFor is the height at this width.
func (e *Entry) HeightFor(width float32) float32 {
	th := e.Theme()
	points := th.Size(theme.SizeNameText)
	line := fyne.MeasureText("M", points, fyne.TextStyle{}).Height
	pad := th.Size(theme.SizeNameInnerPadding)
	height := max(line+2*pad, look.Size(th, look.Target))
	if e.GrowTo > 1 && width > 0 {
		rows := wrap(e.Text, width-2*pad-look.S, 0, func(s string) float32 {
			return fyne.MeasureText(s, points, fyne.TextStyle{}).Width
		})
		height += line * float32(min(len(rows), e.GrowTo)-1)
	}
	return height
}

// CreateRenderer is part of fyne.Widget.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	r := newRinged(e, &e.focused, e.Entry.CreateRenderer())
	r.after = e.grown
	return r
}

// grown settles what is around where the words have come to need another height.
func (e *Entry) grown() {
	if e.GrowTo < 2 || e.Size().Width == 0 {
		return
	}
	if need := e.HeightFor(e.Size().Width); need != e.need {
		e.need = need
		Settle(e)
	}
}

// FocusGained shows the entry and tells.
func (e *Entry) FocusGained() {
	if e.reveal != nil {
		e.reveal(e)
	}
	e.focused = true
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost tells.
func (e *Entry) FocusLost() {
	e.focused, e.shift = false, false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// KeyDown remembers that Shift is held: Fyne names keys without it.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	e.shift = e.shift || isShift(k)
	e.Entry.KeyDown(k)
}

// KeyUp is part of desktop.Keyable.
func (e *Entry) KeyUp(k *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(k)
	e.Entry.KeyUp(k)
}

func isShift(k *fyne.KeyEvent) bool {
	return k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight
}

// TypedKey gives Enter and Escape to the callbacks or to the window.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(k) {
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.shift && e.Breaks && e.MultiLine {
			e.Entry.TypedKey(k)
			return
		}
		if e.OnEnter != nil {
			e.OnEnter(e.Text)
			return
		}
		bubbleKey(e, k)
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
			return
		}
		bubbleKey(e, k)
	default:
		if isFunctionKey(k.Name) {
			bubbleKey(e, k)
			return
		}
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut does what means something in a text and hands the rest to the
// window. Undo with nothing to undo in the text is the window's.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if p, ok := s.(*fyne.ShortcutPaste); ok && e.OnPaste != nil && !e.Disabled() && e.OnPaste(p.Clipboard.Content()) {
		return
	}
	if !typeShortcut(&e.Entry, s) {
		bubbleShortcut(e, s)
	}
}

// Area is a text of several lines. Enter begins a line, Ctrl+Enter is OnEnter,
// Tab goes on to the next field.
type Area struct {
	fw.Entry
	OnEnter  func(text string)
	OnEscape func()
	OnFocus  func(focused bool)

	reveal  func(fyne.CanvasObject)
	focused bool
}

// NewArea makes a field with so many visible rows.
func NewArea(placeholder string, rows int) *Area {
	a := &Area{}
	a.MultiLine, a.Wrapping = true, fyne.TextWrapWord
	a.ExtendBaseWidget(a)
	a.SetPlaceHolder(placeholder)
	a.SetMinRowsVisible(rows)
	return a
}

func (a *Area) setReveal(f func(fyne.CanvasObject)) { a.reveal = f }

// AcceptsTab lets Tab leave the field: a field that swallows it is a trap.
func (a *Area) AcceptsTab() bool { return false }

// MinSize is the rows, in a width that a column can give.
func (a *Area) MinSize() fyne.Size { return a.Entry.MinSize().Max(fyne.NewSize(8*look.L, 0)) }

// CreateRenderer is part of fyne.Widget.
func (a *Area) CreateRenderer() fyne.WidgetRenderer {
	a.ExtendBaseWidget(a)
	return newRinged(a, &a.focused, a.Entry.CreateRenderer())
}

// FocusGained shows the field and tells.
func (a *Area) FocusGained() {
	if a.reveal != nil {
		a.reveal(a)
	}
	a.focused = true
	a.Entry.FocusGained()
	if a.OnFocus != nil {
		a.OnFocus(true)
	}
}

// FocusLost tells.
func (a *Area) FocusLost() {
	a.focused = false
	a.Entry.FocusLost()
	if a.OnFocus != nil {
		a.OnFocus(false)
	}
}

// TypedKey gives Escape to the callback or to the window.
func (a *Area) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape && a.OnEscape != nil:
		a.OnEscape()
	case k.Name == fyne.KeyEscape || isFunctionKey(k.Name):
		bubbleKey(a, k)
	default:
		a.Entry.TypedKey(k)
	}
}

// TypedShortcut does what means something in a text and hands the rest to the window.
func (a *Area) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) && a.OnEnter != nil {
		a.OnEnter(a.Text)
		return
	}
	if !typeShortcut(&a.Entry, s) {
		bubbleShortcut(a, s)
	}
}

// typeShortcut does s in a text and says whether it meant anything there.
func typeShortcut(e *fw.Entry, s fyne.Shortcut) bool {
	before := e.Text
	if isRedo(s) {
		s = &fyne.ShortcutRedo{}
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.TypedShortcut(s)
		return e.Text != before
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		e.TypedShortcut(s)
		return true
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyHome, fyne.KeyEnd:
			e.TypedShortcut(s)
			return true
		}
	}
	return false
}

func isRedo(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.KeyName == fyne.KeyZ && c.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift
}

func isFunctionKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}
