package setup

import (
	"fyne.io/fyne/v2"

	"folkmoot/session"
	"folkmoot/ui/look"
	"folkmoot/ui/shell/fit"
	"folkmoot/ui/widget"
)

// pick says which text of a session a field holds.
type pick func(title *string, d *session.Details) *string

// field is a text of the session that is handed over when it is left.
type field interface {
	show()
	commit()
	object() fyne.CanvasObject
}

// line is a field of one line.
type line struct {
	of    *draft
	pick  pick
	entry *widget.Entry
	whole fyne.CanvasObject
	shown string // what the session had when the field was filled; other words were typed, or refused
}

func newLine(of *draft, hint string, p pick) *line {
	l := &line{of: of, pick: p, entry: widget.NewEntry(hint)}
	l.entry.OnEnter = func(string) { l.commit() }
	l.entry.OnEscape = l.reset
	l.entry.OnFocus = func(focused bool) {
		if !focused {
			l.commit()
		}
	}
	l.whole = l.entry
	return l
}

func (l *line) object() fyne.CanvasObject { return l.whole }

func (l *line) value() string { return *l.pick(&l.of.title, &l.of.details) }

func (l *line) show() {
	if v := l.value(); v != l.shown && (!fit.Focused(l.entry) || l.entry.Text == l.shown) {
		l.shown = v
		l.entry.SetText(v)
	}
}

func (l *line) reset() {
	l.shown = l.value()
	l.entry.SetText(l.shown)
}

func (l *line) commit() {
	text := l.entry.Text
	if text == l.shown {
		return
	}
	l.shown = text
	l.of.change(func(title *string, d *session.Details) { *l.pick(title, d) = text }, func() { l.shown = l.value() })
}

// suggest offers words for a line: Down and Up go through them, the button shows them all. Anything else can be typed.
func (l *line) suggest(words []string, name string) *line {
	at := -1
	l.entry.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyDown:
			at = (at + 1) % len(words)
		case fyne.KeyUp:
			at = (max(at, 0) + len(words) - 1) % len(words)
		default:
			return false
		}
		l.entry.SetText(words[at])
		l.entry.CursorColumn = len([]rune(words[at]))
		l.entry.Refresh()
		return true
	}
	var more *widget.Button
	more = widget.NewButton("", func() {
		items := make([]widget.PaletteItem, len(words))
		for i, w := range words {
			items[i] = widget.PaletteItem{Title: w, Do: func() {
				l.entry.SetText(w)
				l.commit()
			}}
		}
		offer(l.of.d.Say, more, name, items)
	}).WithIcon("down")
	l.whole = widget.Row(look.XS, widget.Grow(l.entry), more)
	return l
}

// area is a field of several lines.
type area struct {
	of    *draft
	pick  pick
	entry *widget.Area
	shown string
}

func newAreaField(of *draft, hint string, rows int, p pick) *area {
	a := &area{of: of, pick: p, entry: widget.NewArea(hint, rows)}
	a.entry.OnEnter = func(string) { a.commit() }
	a.entry.OnEscape = a.reset
	a.entry.OnFocus = func(focused bool) {
		if !focused {
			a.commit()
		}
	}
	return a
}

func (a *area) object() fyne.CanvasObject { return a.entry }

func (a *area) value() string { return *a.pick(&a.of.title, &a.of.details) }

func (a *area) show() {
	if v := a.value(); v != a.shown && (!fit.Focused(a.entry) || a.entry.Text == a.shown) {
		a.shown = v
		a.entry.SetText(v)
	}
}

func (a *area) reset() {
	a.shown = a.value()
	a.entry.SetText(a.shown)
}

func (a *area) commit() {
	text := a.entry.Text
	if text == a.shown {
		return
	}
	a.shown = text
	a.of.change(func(title *string, d *session.Details) { *a.pick(title, d) = text }, func() { a.shown = a.value() })
}
